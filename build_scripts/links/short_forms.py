"""Short forms in a note that repeat the paper before them: "idem", "ibidem", "t.a.p.".

They get the target of what they stand for where that can be one thing only. Where it can't, they
get none, with the reason. "Idem" is read in notes alone: in a text it is an everyday word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.citations import addresses
from build_scripts.links.resolve import resolve
from build_scripts.links.unclear import SHORT, unclear
from build_scripts.model import Footnote, Letter, Link, Mention, Passage

# "idem", with another number of the same dossier or with pages behind it
FORM = re.compile(
    r"(?<![\w-])(?P<form>idem|ibidem|ibid\.?|t\.\s?a\.\s?p\.|loc\.\s?cit\.)(?![\w-])"
    r"(?:,?\s(?:onder)?nr\.?\s?(?P<number>\d{1,4})(?![\w-]))?"
    r"(?:,?\s(?:pp?|blz|pag)\.\s?(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?))?",
    re.I,
)
# What may stand between a paper and the form that repeats it
LEAD = re.compile(r"[\s;,.(]{0,4}(?:(?:en|zie|ook)\s){0,3}", re.I)
OWN_CITATION = re.compile(r"[\s,(]{0,3}")
OTHER_PLACE = re.compile(r",?\s(?:(?:art(?:ikel|t?\.)|onder|bijlage|hoofdstuk|item|noot)\b|(?:onder)?n(?:r|o)s?\b|\d)", re.I)

NO_NOTE = "er staat geen noot voor"
LOST_NOTE = "de noot ervoor ontbreekt in de bron"
NOTHING_NAMED = "de noot ervoor noemt geen stuk dat hier is herkend"
SEVERAL_NAMED = "de noot ervoor noemt meer dan één stuk"
MAYBE_MORE = "de noot ervoor noemt misschien nog een andere bron"
UNCLEAR = "het is niet duidelijk naar welk stuk dit verwijst"
OTHER_PART = "een ander deel van het stuk ervoor, waarvan geen adres is af te leiden"


def short_forms(letter: Letter, links: Sequence[Link], names: Mapping[str, tuple[str, ...]]) -> list[Link]:
    """Links for the short forms in a letter, given all its other links. `names` as own_names() gave."""
    by_place: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_place[link.mention.where].append(link)
    found: list[Link] = []
    before: Footnote | None = None
    for note in letter.notes:
        anchor = note.passage.anchor
        here = list(_in_note(note.passage, _before(before, by_place), by_place[anchor], letter.id, names))
        by_place[anchor] += here
        found += here
        before = note
    return found


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a short form stands for, or why that can't be told."""

    link: Link | None
    why: str


def _before(note: Footnote | None, by_place: Mapping[str, Sequence[Link]]) -> Antecedent:
    """What "idem" at the start of the next note stands for."""
    if note is None:
        return Antecedent(None, NO_NOTE)
    if note.missing:
        return Antecedent(None, LOST_NOTE)
    links = by_place[note.passage.anchor]
    one = the_one(links)
    if one is None:
        named = any(link.mention.citation.kind != SHORT for link in links)
        return Antecedent(None, SEVERAL_NAMED if named else NOTHING_NAMED)
    if ";" in _outside(note.passage.text, links):
        return Antecedent(None, MAYBE_MORE)
    return Antecedent(one, f"hetzelfde stuk als in voetnoot {note.number}")


def the_one(links: Iterable[Link]) -> Link | None:
    """The link of the only paper that these links name; the last of them, for its pages."""
    links = list(links)
    same = {(link.mention.citation, link.letter) for link in links}
    return links[-1] if len(same) == 1 and links[-1].mention.citation.kind != SHORT else None


def _outside(text: str, links: Sequence[Link]) -> str:
    """The words of a text that no link covers."""
    at, pieces = 0, []
    for link in sorted(links, key=_start):
        pieces.append(text[at : link.mention.start])
        at = link.mention.end
    return "".join([*pieces, text[at:]])


def _in_note(
    passage: Passage, before: Antecedent, links: Sequence[Link], letter_id: str, names: Mapping[str, tuple[str, ...]]
) -> Iterator[Link]:
    text = passage.text
    links = sorted(links, key=_start)
    for found in FORM.finditer(text):
        start, end = found.span()
        at = bisect_left(links, start, key=_start)
        closest = links[at - 1] if at else None
        following = links[at].mention.start if at < len(links) else len(text)
        if following < end or (closest and closest.mention.end > start):
            continue
        if following < len(text) and OWN_CITATION.fullmatch(text, end, following):
            continue  # "Idem, Kamerstuk 29 325, nr. 8" says itself which paper it is.
        stands_for = Antecedent(closest, "hetzelfde stuk als hiervoor") if closest else before
        if LEAD.fullmatch(text, closest.mention.end if closest else 0, start):
            yield _followed(passage, found, stands_for, letter_id, names)
        elif found["form"].lower() != "idem":
            yield unclear(passage, start, end, UNCLEAR)


def _followed(
    passage: Passage, found: re.Match[str], stands_for: Antecedent, letter_id: str, names: Mapping[str, tuple[str, ...]]
) -> Link:
    start, end = found.span()
    if stands_for.link is None:
        return unclear(passage, start, end, stands_for.why)
    citation = stands_for.link.mention.citation
    pages = re.sub(r"\s", "", found["pages"] or "").replace("–", "-") or None
    other = found["number"] if found["number"] != citation.number else None
    if OTHER_PLACE.match(passage.text, end) or (other and not (citation.kind == "kamerstuk" and citation.dossier)):
        return unclear(passage, start, end, OTHER_PART)
    if other:
        paper, url = addresses.kamerstuk(citation.dossier, citation.chapter, other, citation.chamber, citation.session)
        citation = replace(citation, id=paper, url=url, number=other)
    mention = Mention(replace(citation, last=None, pages=pages), start, end, passage.text[start:end], passage.anchor)
    return resolve(mention, letter_id, names) if other else replace(stands_for.link, mention=mention, reason=stands_for.why)


def _start(link: Link) -> int:
    return link.mention.start
