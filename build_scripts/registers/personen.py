"""Letter → members of parliament and of the government whom it names, with role and party.

Only people whose role in parliament or government the text states, and signatories. "De heer X" by
itself is anyone: it counts where the sentence has X moving, asking or being promised something in
parliament, or where the letter gives X such a role elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.model import Letter, Passage, Person, Place
from build_scripts.registers import moties
from build_scripts.registers.names import FULL, is_name, party_of, surname_of
from build_scripts.registers.sentences import sentences

_PERSON = rf"(?:{FULL})(?: ?\([^()]{{2,30}}\))?"
_MEMBERS = re.compile(rf"\b(?:[Hh]et|[Dd]e|een|door|van)? ?(?:(?:Tweede |Eerste )?[Kk]amer)?(?P<which>[Ll]id|[Ll]eden) (?P<names>{_PERSON}(?:(?:, | en ){_PERSON}){{0,12}})(?P<of> van (?:de )?(?P<party>[A-Z][\w/-]+)(?:-fractie)?)?")
_KAMERLID = re.compile(rf"\b(?:Tweede |Eerste )?Kamer(?:lid|leden) (?P<names>{_PERSON}(?:(?:, | en ){_PERSON}){{0,12}})(?P<of> van (?:de )?(?P<party>[A-Z][\w/-]+))?")
_MINISTER = re.compile(
    rf"\b(?P<role>[Mm]inister-president|[Mm]inister|[Ss]taatssecretaris|[Pp]remier|[Kk]amervoorzitter|[Ff]ractievoorzitter|[Vv]icepremier|[Ii]nformateur|[Ff]ormateur|[Ee]urocommissaris) (?P<name>{FULL})"
    rf"(?: ?\((?P<party>[^()]{{2,20}})\))?"
)
_POLITE = re.compile(rf"\b(?:[Dd]e heer|[Mm]evrouw|[Dd]e heren|[Mm]w\.|[Dd]hr\.) (?P<name>{FULL})(?: ?\((?P<party>[^()]{{2,30}})\))?")
_WORTH = re.compile(r"[Ll]id\b|[Ll]eden\b|otie|inister|taatssecretaris|[Pp]remier|voorzitter|ormateur|urocommissaris")
_ONE = re.compile(rf"(?P<name>{FULL})(?: ?\((?P<party>[^()]{{2,30}})\))?")
_DEBATE = r"(?:debat|algemeen overleg|ordedebat|notaoverleg|wetgevingsoverleg|vragenuur|begrotingsbehandeling|\bAO\b)"
# In a debate, somebody who moves, asks, says or is promised something is a member.
_IN_DEBATE = re.compile(_DEBATE)
_SPOKE = re.compile(r"\b(?:stelde|vroeg|verzocht|noemde|wees|suggereerde|merkte|betoogde|bepleitte|vraag van|verzoek van|motie van|amendement van|toezegging aan|stelden|vroegen|door) $")
_PROMISED = re.compile(r"\b(?:heb|hebben|heeft) (?:ik|wij|we|u|de minister|de staatssecretaris)?(?: \w+)? ?(?:aan |met )?$|[Ii]k heb (?:\w+ )?(?:aan |met )?$")
_MINISTRY = re.compile(r"^(?:van|voor)\b")


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    role: str
    party: str
    place: Place


def people(letter: Letter) -> tuple[Person, ...]:
    """The people of a letter in order of first naming; signatories last."""
    texts = [passage for passage in letter.passages if passage.kind not in ("signature", "salutation", "heading")]
    sure = [one for passage in texts for one in _with_role(passage)]
    known = {one.name for one in sure if one.role == "Kamerlid"}
    polite = [one for passage in texts for one in _polite(passage, known)]
    order = {passage.anchor: rank for rank, passage in enumerate(letter.passages)}
    found = sorted([*sure, *polite], key=lambda one: (order[one.place.anchor], one.place.start))
    signed = [_signed(letter, one.name, one.role) for one in letter.signatories if one.name]
    return tuple(_merged([*found, *signed]))


def _with_role(passage: Passage) -> Iterator[_Named]:
    if not _WORTH.search(passage.text):
        return
    for start, end in sentences(passage.text):
        text = passage.text[start:end]
        for pattern in (_MEMBERS, _KAMERLID):
            for found in pattern.finditer(text):
                yield from _listed(found, passage.anchor, start)
        if "otie" in text:
            for first, last, movers in moties.named(text, passage.kind == "heading"):
                for mover in movers:
                    yield _Named(mover.name, "Kamerlid", mover.party, Place(passage.anchor, start + first, start + last))
        for found in _MINISTER.finditer(text):
            name = surname_of(found["name"])
            if is_name(name) and not _MINISTRY.match(found["name"]):
                party = party_of(found["party"] or "") or ""
                yield _Named(name, found["role"].lower(), party, Place(passage.anchor, start + found.start(), start + found.end()))


def _listed(found: re.Match[str], anchor: str, start: int) -> Iterator[_Named]:
    """Each of "de leden A (P) en B (P)"; "het lid X van de SP" gives the party too."""
    base = start + found.start("names")
    ones = list(_ONE.finditer(found["names"]))
    shared = party_of(found["party"] or "") or ""
    for one in ones:
        name = surname_of(one["name"])
        if is_name(name):
            party = party_of(one["party"] or "") or (shared if len(ones) == 1 else "")
            yield _Named(name, "Kamerlid", party, Place(anchor, base + one.start(), base + one.end()))


def _polite(passage: Passage, known: set[str]) -> Iterator[_Named]:
    """ "mevrouw X": a member where the letter says so elsewhere, or X speaks in a debate."""
    text = passage.text
    if not _POLITE.search(text):
        return
    for start, end in sentences(text):
        part = text[start:end]
        for found in _POLITE.finditer(part):
            name = surname_of(found["name"])
            party = party_of(found["party"] or "") or ""
            before = part[: found.start()]
            spoke = _IN_DEBATE.search(part) and _SPOKE.search(before)
            promised = re.search(r"\btoegezegd\b", part) and _PROMISED.search(before) and not found["name"].islower()
            if is_name(name) and (name in known or party or spoke or promised):
                yield _Named(name, "Kamerlid", party, Place(passage.anchor, start + found.start(), start + found.end()))


def _signed(letter: Letter, name: str, role: str) -> _Named:
    """A signatory, at the signature that holds the name."""
    for passage in letter.body:
        at = passage.text.find(name)
        if passage.kind == "signature" and at >= 0:
            return _Named(surname_of(name), role or "ondertekenaar", "", Place(passage.anchor, at, at + len(name)))
    anchor = letter.body[-1].anchor if letter.body else ""
    return _Named(surname_of(name), role or "ondertekenaar", "", Place(anchor, 0, 0))


def _merged(found: list[_Named]) -> Iterator[Person]:
    """One person out of all namings with one name and one sort of role."""
    groups: dict[tuple[str, bool], list[_Named]] = {}
    for one in found:
        groups.setdefault((one.name, one.role == "Kamerlid"), []).append(one)
    for (name, _), group in groups.items():
        party = next((one.party for one in group if one.party), "")
        role = max((one.role for one in group), key=len)
        yield Person(name, role, party, tuple(_apart([one.place for one in group])))


def _apart(places: list[Place]) -> Iterator[Place]:
    """The places without those that hold another: a motion's name holds its movers' names."""
    inner: dict[str, list[Place]] = {}
    for place in sorted(dict.fromkeys(places), key=lambda place: (place.start, -place.end)):
        kept = inner.setdefault(place.anchor, [])
        if kept and place.end <= kept[-1].end:
            kept.pop()
        kept.append(place)
    chosen = {place for kept in inner.values() for place in kept}
    return (place for place in dict.fromkeys(places) if place in chosen)
