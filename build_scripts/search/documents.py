"""What of a letter goes into the index: one document for its head, one for each passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.model import Citation, Entry, Link
from build_scripts.search.numbers import address, id_term

BOOSTS = {"titel": 4, "kenmerk": 4, "nummers": 3, "onderwerp": 2, "wie": 1, "tekst": 1, "verwant": 0.3}
"""The fields of the index and what a hit in each is worth against one in the running text."""

NOTE_BOOST = 0.6
"""What a footnote is worth against a paragraph: it is short, and seldom what a reader looks for."""

_NAMES = {
    "kamerstuk": "Kamerstuk",
    "documentnummer": "Document",
    "zaaknummer": "Zaak",
    "handelingen": "Handelingen",
    "aanhangsel": "Aanhangsel",
    "staatsblad": "Staatsblad",
    "staatscourant": "Staatscourant",
}


@dataclass(frozen=True, slots=True)
class PassageCard:
    """A passage as the results show it: white space is single, `section` the heading above it."""

    anchor: str
    section: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """What a cited identifier is called and where it is.

    `url` is its official address, `letter` the letter of the archive that it is, `page` the
    archive's own page about it (a dossier's), from the site's root.
    """

    name: str
    url: str | None
    letter: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Texts by field, and ready-made terms (identifiers) that go in as they are."""

    texts: dict[str, str]
    numbers: tuple[str, ...] = ()
    boost: float = 1


def head(entry: Entry) -> Document:
    """The document for the letter as a whole: title, betreft, kenmerk, onderwerpen, from whom."""
    letter = entry.letter
    names = (letter.fact(name) or "" for name in ("ministry", "sender"))
    return Document(
        {
            "titel": head_text(entry),
            "kenmerk": letter.fact("kenmerk") or "",
            "onderwerp": " · ".join(topic.name for topic in entry.topics),
            "wie": " · ".join([*names, *(signatory.name for signatory in letter.signatories)]),
        }
    )


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


def passages(entry: Entry, cards: Sequence[PassageCard]) -> Iterator[Document]:
    """A document for each passage: its text, and the identifiers it cites."""
    cited: dict[str, list[str]] = {}
    for link in entry.links:
        cited.setdefault(link.mention.where, []).extend(number_terms(link.mention.citation))
    for place, card in enumerate(cards):
        boost = 1 if place < len(entry.letter.body) else NOTE_BOOST
        yield Document({"tekst": card.text}, tuple(cited.get(card.anchor, ())), boost)


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


def sources(link: Link, dossiers: Callable[[str], str | None]) -> Iterator[tuple[str, Source]]:
    """What there is to say about what a link cites and about its dossier, by their terms.

    `dossiers` gives the archive's page of a dossier ("29325", "34200-XVI") or None.
    """
    citation = link.mention.citation
    if citation.dossier:
        dossier = "-".join(filter(None, (citation.dossier, citation.chapter)))
        name = f"Dossier {_spaced(citation)}"
        yield id_term(dossier, "dossier"), Source(name, address(dossier), page=dossiers(dossier))
    if citation.id and citation.kind in _NAMES:
        name = f"{_NAMES[citation.kind]} {_written(citation)}"
        yield id_term(citation.id, citation.kind), Source(name, citation.url, link.letter)


def _written(citation: Citation) -> str:
    number = citation.number
    if not citation.dossier or not number:
        return str(citation.id)
    written = f"nr. {number}" if number[0].isdigit() else number
    return f"{_spaced(citation)}, {written}"


def _spaced(citation: Citation) -> str:
    dossier = citation.dossier or ""
    return f"{dossier[:2]} {dossier[2:]}" + (f" {citation.chapter}" if citation.chapter else "")
