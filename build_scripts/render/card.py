"""The card at the top of a letter: who wrote what to whom, when, and how we know."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.model import Entry, Fact, Letter
from build_scripts.render import addresses
from build_scripts.render.dates import in_words
from build_scripts.render.weave import plain
from build_scripts.render.words import TYPES

# Facts in the order of the card. Those marked True are shown as unknown where a letter lacks them.
_ROWS = (
    ("date", "Datum", True),
    ("sender", "Van", True),
    ("ministry", "Ministerie", False),
    ("addressee", "Aan", True),
    ("betreft", "Betreft", False),
    ("kenmerk", "Kenmerk", False),
    ("reference", "Uw brief", False),
    ("attachments", "Bijlagen", False),
    ("theme", "Thema", False),
)


def card(letter: Letter) -> str:
    """The metadata of a letter as an HTML description list, each value with its provenance."""
    rows = "\n".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in _rows(letter))
    return f'<dl class="ka-kaart">\n{rows}\n</dl>'


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


def _rows(letter: Letter) -> Iterator[tuple[str, str]]:
    title = letter.facts["title"]
    if title.provenance != "source":
        yield "Titel", _told(title, "staat niet in de bron; zo noemt het archief dit stuk")
    if "type" in letter.facts:
        fact = letter.facts["type"]
        yield "Soort", _told(fact, TYPES.get(fact.value, fact.value))
    for key, name, always in _ROWS:
        fact = letter.facts.get(key)
        if fact:
            yield name, _told(fact, in_words(fact.value) if key == "date" else fact.value)
        elif always and not fact:
            yield name, '<span class="ka-afkomst">staat niet in de bron</span>'
    if letter.signatories:
        signed = (", ".join(part for part in (one.name, one.role) if part) for one in letter.signatories)
        yield "Ondertekening", "<br>\n".join(plain(one) for one in signed)


def _told(fact: Fact, words: str) -> str:
    """A value with the way we know it, unless the letter simply says so."""
    told = {"inferred": "afgeleid", "register": "volgens het register"}.get(fact.provenance)
    if not told:
        return plain(words)
    why = f"{told}: {plain(fact.basis)}" if fact.basis else told
    return f'{plain(words)} <span class="ka-afkomst">{why}</span>'
