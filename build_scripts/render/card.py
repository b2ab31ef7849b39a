"""The card at the top of a letter: who wrote what to whom, when, and how we know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_scripts.edtf import in_words
from build_scripts.model import TYPES, Entry, Fact, Letter
from build_scripts.render import addresses
from build_scripts.render.weave import plain

# Facts in the order of the card, with their names for readers.
_NAMES = {
    "title": "Titel",
    "type": "Soort",
    "date": "Datum",
    "sender": "Van",
    "ministry": "Ministerie",
    "addressee": "Aan",
    "betreft": "Betreft",
    "kenmerk": "Kenmerk",
    "reference": "Uw brief",
    "attachments": "Bijlagen",
    "theme": "Thema",
}
_ALWAYS = ("date", "sender", "addressee")
"""Shown as unknown where a letter lacks them."""
_KNOWN = {"inferred": "afgeleid", "register": "volgens het register"}
_LACKING = "staat niet in de bron"


def card(letter: Letter) -> str:
    """The metadata of a letter as HTML: the key facts, and folded the others and how all are known.

    The title stands above the card, so what a letter says that it is about is a key fact only where it differs.
    """
    key = ["type", "date", "sender", "addressee"]
    if not letter.fact("sender"):
        key.insert(3, "ministry")
    if letter.fact("betreft") != letter.title:
        key.append("betreft")
    rest = [name for name in _NAMES if name not in key and name != "title"]
    more = [*_rows(letter, rest), *_signed(letter), *_reasons(letter)]
    folded = f'\n<details class="ka-meer">\n<summary>Meer gegevens</summary>\n{_list(more)}\n</details>' if more else ""
    return f'<div class="ka-kaart">\n{_list(_rows(letter, key))}{folded}\n</div>'


def topics(entry: Entry) -> str:
    """Links to the onderwerpen of a letter, or "" where it has none."""
    if not entry.topics:
        return ""
    page = addresses.letter_page(entry.letter.id)
    tags = "\n".join(
        f"- [{plain(topic.name)}]({addresses.link(addresses.topic_page(topic.slug), page)})"
        for topic in entry.topics
    )
    return f'<nav class="ka-onderwerpen" aria-label="Onderwerpen" markdown="1">\n\n{tags}\n\n</nav>'


def _list(rows: Iterable[tuple[str, str]]) -> str:
    lines = "\n".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows)
    return f"<dl>\n{lines}\n</dl>"


def _rows(letter: Letter, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        fact = letter.facts.get(name)
        if fact:
            known = _KNOWN.get(fact.provenance)
            yield _NAMES[name], plain(_words(name, fact)) + (f' <span class="ka-afkomst">({known})</span>' if known else "")
        elif name in _ALWAYS:
            yield _NAMES[name], f'<span class="ka-afkomst">{_LACKING}</span>'


def _words(name: str, fact: Fact) -> str:
    if name == "date":
        return in_words(fact.value)
    return TYPES.get(fact.value, fact.value) if name == "type" else fact.value


def _signed(letter: Letter) -> Iterator[tuple[str, str]]:
    if letter.signatories:
        signed = (", ".join(part for part in (one.name, one.role) if part) for one in letter.signatories)
        yield "Ondertekening", "<br>\n".join(plain(one) for one in signed)


def _reasons(letter: Letter) -> Iterator[tuple[str, str]]:
    """How what the letter does not say itself is known, fact by fact."""
    told = []
    for name, words in _NAMES.items():
        fact = letter.facts.get(name)
        known = _KNOWN.get(fact.provenance) if fact else None
        if fact and known:
            made = f"{_LACKING}; zo noemt het archief dit stuk; " if name == "title" else ""
            told.append(f"<b>{words}</b>: {made}{known}" + (f": {plain(fact.basis)}" if fact.basis else ""))
    if told:
        yield "Hoe wij dit weten", "<br>\n".join(told)
