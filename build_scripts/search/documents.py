"""What of a letter goes into the index, by field, and what its passages show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.model import Citation, Entry, Link
from build_scripts.search.numbers import address, id_term
from build_scripts.search.numbers import name as number_name

BOOSTS = {"titel": 4, "kenmerk": 4, "nummers": 3, "onderwerp": 2, "wie": 1, "tekst": 1, "verwant": 0.6}
"""The fields of the index and what a hit in each is worth against one in the running text."""

_TOLD = frozenset(
    "documentnummer zaaknummer bijlage handelingen aanhangsel staatsblad staatscourant tractatenblad ecli".split()
)
"""The kinds of paper, besides kamerstukken, of which a search by number tells where they are."""


@dataclass(frozen=True, slots=True)
class PassageCard:
    """A passage as the results show it: white space is single, `section` the heading above it."""

    anchor: str
    section: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """What a cited identifier is called and where it is.

    `url` is its official address, `letter` the letter of the archive that it is, `dossier` the
    dossier that it is ("29325"), which the archive may have a page about.
    """

    name: str
    url: str | None
    letter: str | None = None
    dossier: str | None = None


def head(entry: Entry) -> dict[str, str]:
    """The texts about the letter as a whole, by field: title and betreft, kenmerk, onderwerpen, from whom."""
    letter = entry.letter
    names = (letter.fact(name) or "" for name in ("ministry", "sender"))
    return {
        "titel": head_text(entry),
        "kenmerk": letter.fact("kenmerk") or "",
        "onderwerp": " · ".join(topic.name for topic in entry.topics),
        "wie": " · ".join([*names, *(signatory.name for signatory in letter.signatories)]),
    }


def head_text(entry: Entry) -> str:
    """Title and, where it says something else, betreft."""
    title, betreft = entry.letter.title, entry.letter.fact("betreft")
    return squeeze(title if betreft in (None, title) else f"{title} · {betreft}")


def passage_cards(entry: Entry) -> tuple[PassageCard, ...]:
    """The letter's passages in the order of its page; a footnote's section is its number."""
    cards: list[PassageCard] = []
    section = None
    for passage in entry.letter.body:
        text = squeeze(passage.text)
        if passage.kind == "heading":
            section = text
        cards.append(PassageCard(passage.anchor, section, text))
    for note in entry.letter.notes:
        cards.append(
            PassageCard(note.passage.anchor, f"Voetnoot {note.number}", squeeze(note.passage.text))
        )
    return tuple(cards)


def cited(entry: Entry) -> dict[str, list[str]]:
    """The terms of all that a letter cites, by the anchor of the passage that cites it."""
    terms: dict[str, list[str]] = {}
    for link in entry.links:
        terms.setdefault(link.mention.where, []).extend(number_terms(link.mention.citation))
    return terms


def squeeze(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def number_terms(citation: Citation) -> list[str]:
    """The terms a citation is found by: its own, and those of its dossier."""
    found = [id_term(citation.id, citation.kind)] if citation.id else []
    if citation.dossier:
        found.append(id_term(citation.dossier, "dossier"))
        if citation.chapter:
            found.append(id_term(citation.dossier + citation.chapter, "dossier"))
    return list(dict.fromkeys(found))


def sources(link: Link) -> Iterator[tuple[str, Source]]:
    """What there is to say about what a link cites and about its dossier, by their terms."""
    citation = link.mention.citation
    if citation.dossier:
        dossier = dossier_of(citation)
        name = f"Dossier {_spaced(citation)}"
        yield id_term(dossier, "dossier"), Source(name, address(dossier), dossier=dossier)
    if citation.id and (citation.kind in _TOLD or citation.kind == "kamerstuk"):
        name = f"Kamerstuk {_written(citation)}" if citation.kind == "kamerstuk" else number_name(citation.id)
        yield id_term(citation.id, citation.kind), Source(name, citation.url, link.letter)


def dossier_of(citation: Citation) -> str:
    """The dossier of a citation with its chapter: "29325", "34200-XVI"; "" where it has none."""
    return "-".join(filter(None, (citation.dossier, citation.chapter)))


def _written(citation: Citation) -> str:
    number = citation.number
    if not citation.dossier or not number:
        return str(citation.id)
    written = f"nr. {number}" if number[0].isdigit() else number
    return f"{_spaced(citation)}, {written}"


def _spaced(citation: Citation) -> str:
    return spaced(citation.dossier or "") + (f" {citation.chapter}" if citation.chapter else "")


def spaced(dossier: str) -> str:
    """ "29 325" from "29325"; what the Eerste Kamer numbers itself ("CXXIV") as it is."""
    return f"{dossier[:2]} {dossier[2:]}" if dossier[:5].isdigit() else dossier
