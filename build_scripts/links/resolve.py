"""Mention → our own page, an official address, or nothing: never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from build_scripts.model import Letter, Link, Mention

HERE = "staat in dit archief"
OFFICIAL = "officiële bron"
WRITTEN = "adres uit de brief"
SELF = "dit stuk zelf"
SEVERAL = "meer dan één brief in dit archief past hierbij"
NOWHERE = "herkend, maar er is geen officieel adres van af te leiden"


def own_names(letters: Iterable[Letter]) -> dict[str, tuple[str, ...]]:
    """By which names the archive's letters are cited: official id or kenmerk → letter ids.

    The official id comes from the register (`kamerstuk`), the kenmerk from the letter.
    """
    names: dict[str, list[str]] = {}
    for letter in letters:
        for name in {letter.record.get("kamerstuk"), letter.fact("kenmerk")} - {None, ""}:
            names.setdefault(str(name), []).append(letter.id)
    return {name: tuple(sorted(ids)) for name, ids in names.items()}


def resolve(mention: Mention, letter_id: str, names: Mapping[str, tuple[str, ...]]) -> Link:
    """Where a mention in letter `letter_id` leads. `names` is what own_names() gave."""
    citation = mention.citation
    holders = names.get(citation.id or "", ())
    if holders == (letter_id,):
        return Link(mention, None, citation.url, SELF)
    if len(holders) == 1:
        return Link(mention, holders[0], citation.url, HERE)
    if holders:
        return Link(mention, None, citation.url, SEVERAL)
    if citation.kind == "url":
        return Link(mention, None, citation.url, WRITTEN)
    return Link(mention, None, citation.url, OFFICIAL if citation.url else NOWHERE)
