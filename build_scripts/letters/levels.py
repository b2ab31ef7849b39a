"""Of which level each heading is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.letters.contents import HEAD as CONTENTS_HEAD
from build_scripts.letters.drafts import Draft
from build_scripts.letters.headings import ALONE, ANSWER, ASKED, ASKS, number_of

# "Aanbeveling 2: Verbeter de keten"
COUNTED = re.compile(r"(?P<word>[A-Z][a-z]{2,20}) (?P<value>\d{1,3})\b")
LIKE_WORDS = 3
"""Words that two headings open with alike."""
# The fixed parts of a note to a minister on which he decides; the first of them no other paper has.
NOTA_PART = re.compile(r"geadviseerd(?:e)? besluit|beslispunt(?:en)?", re.I)
NOTA_PARTS = re.compile(r"(?:aanleiding|geadviseerde? besluit(?:en)?|beslispunt(?:en)?|beslistermijn|kern(?:punten)?|politiek[-/ ]bestuurlijke context|argument(?:en|atie)|toelichting|informatie die niet openbaar gemaakt kan worden|bijlagen?).{0,20}", re.I)
# "Vragen en opmerkingen van de leden van de SP-fractie", above "Vraag 1"
ASKERS = re.compile(r"(?:vragen|inbreng)\b.*\b(?:fractie|leden|lid)\b", re.I)
OUTERMOST = ("apart", "caps", "part")
LEAST_CAPS = 8
"""Characters; a shorter heading in capitals is an abbreviation."""
FIRST_LEVEL = 2
LAST_LEVEL = 6
DEEPEST = 8
"""Open headings that are remembered; letters nest four or five deep."""
# Parts of a letter that stand by themselves, whatever numbered part went before.
STRUCTURAL = re.compile(r"(?:inleiding|aanleiding|samenvatting|conclusies?|tot slot|slot|slotwoord|algemeen deel|artikelsgewijs|afsluiting|ten slotte|vervolg|bijlagen?)\b.{0,30}", re.I)  # fmt: skip
# "Bijlage 2: uitwerking", "Bijlage bij de brief"
ANNEX = re.compile(r"bijlage\b", re.I)


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading that the next one may stand beside or below: its style, its number, its level, its words."""

    style: str
    value: int
    level: int
    text: str = ""


def set_levels(drafts: list[Draft]) -> None:
    """Give every heading its level (2 to 6).

    A number that counts on stands beside the number before it, wherever that was; a new series
    stands below the last heading with a number, or else below the heading before it. A heading
    without number stands below the last number; where a letter has both, a heading that blank
    lines set apart outranks one that its text follows at once.
    """
    headings = [draft for draft in drafts if draft.kind == "heading"]
    if any(draft.depth for draft in headings) and not _depth_tells_nothing(headings):
        return _by_depth(headings)
    nota = any(NOTA_PART.match(draft.text) and not number_of(draft.text) for draft in headings)
    asked = sum(_style(draft) == "asked" for draft in headings) > 1  # one "Antwoord" is a heading like others
    # Where numbers are set apart too, being set apart tells no more than the number does.
    two_kinds = len({draft.apart for draft in headings if _style(draft) == "plain"} - {None}) == 2 and not any(draft.apart and number_of(draft.text) for draft in headings)
    path: list[_Open] = []
    previous: Draft | None = None
    for draft, after in zip(drafts, [*drafts[1:], None]):
        if draft.kind == "heading":
            style = _style(draft) if asked or _style(draft) != "asked" else "plain"
            style = "apart" if two_kinds and draft.apart and style == "plain" else style
            if nota and style == "plain" and NOTA_PARTS.fullmatch(draft.text):
                style = "part"
            number = number_of(draft.text)
            behind = path[-1].style if path and previous is not None and previous.kind == "heading" else ""
            doubled = behind == style == "plain" or style == "asked" and behind not in ("", "asked")
            doubled |= style == "plain" and behind == "asked" and not ASKS.match(path[-1].text)  # a part of an answer
            if style == "plain" and path and path[-1].style == "below" and not doubled and not _opens_section(draft, after) and _alike_at(path, draft.text) is None:
                path = path[:-1]
                doubled = True
            stepped = _step(path[:DEEPEST], style, number.value if number else 0, draft.text, doubled)
            draft.level = min(LAST_LEVEL, stepped[-1].level)
            path = path if CONTENTS_HEAD.fullmatch(draft.text) else stepped  # nothing stands below "Inhoud"
        previous = draft
    _lower_annexes(headings)


def _depth_tells_nothing(headings: Sequence[Draft]) -> bool:
    """Whether an export gave every heading the same "#", though they are numbered or ask and answer: some tools know one level."""
    return len({draft.depth for draft in headings}) == 1 and any(number_of(draft.text) or ASKED.fullmatch(draft.text) for draft in headings)


def _lower_annexes(headings: Sequence[Draft]) -> None:
    """The headings behind an annex's title stand below it, up to the next annex."""
    starts = [at for at, draft in enumerate(headings) if ANNEX.match(draft.text)]
    for start, end in zip(starts, [*starts[1:], len(headings)]):
        title, own = headings[start], headings[start + 1 : end]
        below = bool(own) and own[0].level > title.level  # then only those lie too high that a letter's last parts open
        for draft in own if min((draft.level for draft in own), default=LAST_LEVEL) <= title.level else ():
            if not below or draft.level <= title.level:
                draft.level = min(LAST_LEVEL, draft.level + 1)


def _opens_section(draft: Draft, after: Draft | None) -> bool:
    """Whether a heading behind a section with headings of its own opens another: a heading stands at once below it, or it is
    a part that letters end with. Else it is the next of that section, since hardly one has a single heading below it."""
    return after is not None and after.kind == "heading" or bool(STRUCTURAL.fullmatch(draft.text))


def _by_depth(headings: Sequence[Draft]) -> None:
    """Levels as an export's "#" say; a heading without them stands below the last one with them."""
    outermost = min(draft.depth for draft in headings if draft.depth)
    last = FIRST_LEVEL - 1
    for draft in headings:
        if draft.depth:
            last = draft.depth - outermost + FIRST_LEVEL
        draft.level = min(LAST_LEVEL, last if draft.depth else last + 1)


def _style(draft: Draft) -> str:
    number = number_of(draft.text)
    if draft.marker and not number:
        return "bullet"
    if not number:
        if ASKED.fullmatch(draft.text) or ALONE.fullmatch(draft.text):
            return "asked"
        return "caps" if draft.text.isupper() and len(draft.text) >= LEAST_CAPS else "plain"
    return f"parts-{number.depth}" if number.depth > 1 else number.style


def _step(path: list[_Open], style: str, value: int, text: str, doubled: bool) -> list[_Open]:
    """The path of open headings, from the outermost, with the new heading at its end."""
    beside = _alike_at(path, text) if style == "plain" and not doubled else None
    if beside is not None:
        return [*path[:beside], _Open(path[beside].style, 0, path[beside].level, text)]
    if style in OUTERMOST or style == "plain" and STRUCTURAL.fullmatch(text):
        return [_Open("plain" if style == "plain" else style, 0, FIRST_LEVEL, text)]
    if style == "asked" and ANSWER.fullmatch(text) and path and path[-1].style == "plain":
        return [*path, _Open("below", 0, path[-1].level + 1, text)]  # below "Vragen van de leden van de SGP-fractie"
    if style == "asked" and path and path[-1].style in ("plain", "apart") and ASKERS.match(path[-1].text):
        return [*path, _Open("asked", 0, path[-1].level + 1, text)]
    if doubled:
        return [*path, _Open("asked" if style == "asked" else "below", 0, path[-1].level + 1, text)]
    kept = _kept(path, "plain" if style == "asked" and all(heading.style != "asked" for heading in path) else style, value)
    return [*kept, _Open(style, value, kept[-1].level + 1 if kept else FIRST_LEVEL, text)]


def _alike_at(path: Sequence[_Open], text: str) -> int | None:
    """Where in the path a heading without number stands that opens as this one does: both with a counted word
    ("Aanbeveling 1 …", "Aanbeveling 2 …"), or with the same words ("Vragen van de leden van de VVD-fractie", "… SP-fractie"), one of which may be a name ("Motie Kwint over …")."""
    words, counted = text.split()[:LIKE_WORDS], COUNTED.match(text)
    for at in reversed(range(len(path))):
        other = path[at]
        before = COUNTED.match(other.text)
        if counted and before and not other.value and counted["word"] == before["word"] and int(counted["value"]) > int(before["value"]):
            return at
        theirs = other.text.split()[:LIKE_WORDS]
        if not other.value and len(words) == len(theirs) == LIKE_WORDS and (words[0], words[2]) == (theirs[0], theirs[2]):
            return at
    return None


def _kept(path: list[_Open], style: str, value: int) -> list[_Open]:
    """The open headings that the new one stands below."""
    numbered = [at for at, heading in enumerate(path) if heading.value]
    if value:
        beside = [at for at in numbered if path[at].style == style and (value > 1 or style.startswith("parts"))]
        if beside:
            return path[: beside[-1]]
        return path[: numbered[-1] + 1] if numbered else path[:1] if path and path[0].style in OUTERMOST else path
    beside = [at for at, heading in enumerate(path) if heading.style == style]
    if beside and not any(at > beside[-1] for at in numbered):
        return path[: beside[-1]]
    if style == "plain":
        return path[: numbered[-1] + 1] if numbered else [heading for heading in path if heading.style in OUTERMOST]
    return [heading for heading in path if heading.style != "below"]
