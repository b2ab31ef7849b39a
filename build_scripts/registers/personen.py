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
from build_scripts.registers.names import FULL, PORTFOLIO, SURNAME, is_name, party_of, shared_party, surname_of
from build_scripts.registers.sentences import sentences

_PERSON = rf"(?:{FULL})(?: ?\([^()]{{2,30}}\))?"
_MEMBERS = re.compile(rf"(?<![\w-])(?:(?:Tweede |Eerste )?[Kk]amer)?(?P<which>[Ll]id|[Ll]eden) (?P<names>{_PERSON}(?:(?:, | en |/){_PERSON}){{0,12}})(?P<of> van (?:de )?(?P<party>[A-Z][\w/-]+?)(?:-fractie)?(?![\w/-]))?")
# "het lid Jansen van de raad", "van Provinciale Staten": a member of something else, unless a party or the Kamer is meant.
_ELSEWHERE = re.compile(r"(?: ?\([^()]*\))? in (?:de (?:gemeente)?raad|Provinciale Staten)\b|(?: ?\([^()]*\))? van (?!(?:de |het )?(?:[\w/-]+-?fractie|uw Kamer|de Kamer|(?:de )?(?:Tweede|Eerste) Kamer|vaste )\b)(?:(?:de|het|een|deze|die) [A-Za-z]|(?P<body>[A-Z][\w/-]+))")
# "amendement-Jansen", "de interpellatie-Jansen": named after members.
_NAMED_AFTER = re.compile(rf"\b(?:[Aa]mendement|[Ii]nterpellatie|[Ii]nitiatief(?:wet|wetsvoorstel|nota))(?:en|s)?[-‑–](?P<names>{FULL}(?:/{SURNAME}){{0,5}})(?P<of>(?!))?(?P<party>(?!))?")
_KAMERLID = re.compile(rf"\b(?:(?P<before>[A-Za-z0-9/]{{2,14}})-)?(?:Tweede |Eerste )?[Kk]amer(?:lid|leden) (?P<names>{_PERSON}(?:(?:, | en |/){_PERSON}){{0,12}})(?P<of> van (?:de )?(?P<party>[A-Z][\w/-]+))?")
_MINISTER = re.compile(
    rf"\b(?P<role>[Mm]inister-president|[Mm]inister|[Ss]taatssecretaris|premier|(?<![^.!?] )Premier|[Kk]amervoorzitter|[Ff]ractievoorzitter|[Vv]icepremier|[Ii]nformateur|[Ff]ormateur|[Ee]urocommissaris) (?P<name>{FULL})"
    rf"(?: ?\((?P<party>[^()]{{2,20}})\))?"
)
# "de heer Jansen, minister van Defensie"
_OFFICE = re.compile(rf"\b(?:[Dd]e heer|[Mm]evrouw) (?P<name>{FULL})(?: ?\((?P<party>[^()]{{2,30}})\))?, (?:(?:de )?(?:toenmalig|destijds|demissionair|voormalig)e? )?(?P<role>[Mm]inister-president|[Mm]inister|[Ss]taatssecretaris)(?=,| van (?!(?:Staat|Aruba|Curaçao|Sint Maarten)\b)| voor | (?:{PORTFOLIO})\b)")
# "oud-minister mevrouw Jansen"; without "oud-" the minister may have met her.
_FORMER = re.compile(rf"\b(?:[Oo]ud-|[Vv]oormalig |[Tt]oenmalig )(?P<role>[Mm]inister|[Ss]taatssecretaris) (?:de heer|mevrouw|dhr\.|mw\.) (?P<name>{FULL})(?: ?\((?P<party>[^()]{{2,30}})\))?")
# "de Duitse minister Jansen", "premier Jansen van Canada": of another country.
_FOREIGN = re.compile(r"\b(?!Nederlandse|Demissionaire|Toenmalige|Voormalige|Nieuwe|Huidige)[A-Z][a-zë]+(?:se|ische) $")
_POLITE = re.compile(rf"\b(?:[Dd]e heer|[Mm]evrouw|[Dd]e heren|[Mm]w\.|[Dd]hr\.) (?P<name>{FULL})(?: ?\((?P<party>[^()]{{2,30}})\))?")
_WORTH = re.compile(r"[Ll]id\b|[Ll]eden\b|otie|inister|taatssecretaris|[Pp]remier|voorzitter|ormateur|urocommissaris|mendement|nterpellatie|nitiatief")
_ONE = re.compile(rf"(?P<name>{FULL})(?: ?\((?P<party>[^()]{{2,30}})\))?")
_DEBATE = r"(?:debat|algemeen overleg|ordedebat|notaoverleg|wetgevingsoverleg|vragenuur|begrotingsbehandeling|\bAO\b)"
# In a debate, somebody who moves, asks, says or is promised something is a member.
_IN_DEBATE = re.compile(_DEBATE)
_SPOKE = re.compile(r"\b(?:stelde|vroeg|verzocht|wees|suggereerde|merkte|betoogde|bepleitte|vraag van|verzoek van|motie van|toezegging aan|stelden|vroegen) $")
# "mevrouw Jansen (PvdA), wethouder in Losser"
_LOCAL = re.compile(r"(?:,| is| was|, de)? (?:(?:de|een|toenmalig|voormalig|oud-)?(?: ?)(?:wethouder|burgemeester|gedeputeerde|raadslid|statenlid|commissaris|bestuurder|directeur|voorzitter)\b)")
# "burgemeester mevrouw Jansen (PvdA)", "de wethouder van Losser, mevrouw Jansen (PvdA)"
_TITLED = re.compile(r"\b(?:wethouder|burgemeester|gedeputeerde|raadslid|statenlid|hoogleraar|rechter|advocaat|directeur|bestuurder)(?: van [^,.;]{1,30})?,? $")
# What only members move: no debate need be named.
_MOVED = re.compile(r"\b[Aa]mendement(?: op stuk nr\. \d+| \([^()]{1,40}\))? van $")
_BY = re.compile(r"\bdoor $")
_RAISED = re.compile(r" (?:\w+ ){0,3}(?:gestelde?|gevraagde?|genoemde?|ingediende?|ingebrachte?|aangehaalde?|verzocht|aangekaarte?|opgeworpen|aangedragen|gevraagd|bepleite?)\b")
_PROMISED = re.compile(r"\b(?:heb|hebben|heeft) (?:ik|wij|we|u|de minister|de staatssecretaris)?(?: \w+)? ?(?:aan |met )?$|[Ii]k heb (?:\w+ )?(?:aan |met )?$")
# A promise to somebody is one to a member where the paragraph is about parliament.
_TO_MEMBER = re.compile(rf"\bKamer(?:debat|vragen|leden|lid)?\b|{_DEBATE}")
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
        for found in _lists(text):
            if not _of_another_body(text, found):
                yield from _listed(found, passage.anchor, start)
        if "otie" in text:
            for first, last, movers in moties.named(text, passage.kind == "heading"):
                for mover in movers:
                    yield _Named(mover.name, "Kamerlid", mover.party, Place(passage.anchor, start + first, start + last))
        for found in _in_office(text):
            name = surname_of(found["name"])
            if found["role"].lower() == "fractievoorzitter" and _of_another_body(text, found, "name"):
                continue
            if is_name(name) and not _MINISTRY.match(found["name"]) and not _FOREIGN.search(text, max(0, found.start() - 30), found.start()):
                party = party_of(found["party"] or "") or ""
                yield _Named(name, found["role"].lower(), party, Place(passage.anchor, start + found.start(), start + found.end()))


_LISTS = ((_MEMBERS, ("lid ", "Lid ", "eden ")), (_KAMERLID, ("amerl",)), (_NAMED_AFTER, ("mendement", "nterpellatie", "nitiatief")))
"""The patterns that list members, each with the words without which it finds nothing."""


def _lists(text: str) -> Iterator[re.Match[str]]:
    """Where members are named as such."""
    for pattern, words in _LISTS:
        if any(word in text for word in words):
            yield from pattern.finditer(text)


def _in_office(text: str) -> Iterator[re.Match[str]]:
    """Where somebody is named with an office."""
    yield from _MINISTER.finditer(text)
    if "inister" in text or "taatssecretaris" in text:
        yield from (*_OFFICE.finditer(text), *_FORMER.finditer(text))


def _of_another_body(text: str, found: re.Match[str], names: str = "names") -> bool:
    """ "het lid Jansen van de raad van toezicht": no member of parliament; "van de SP" and "van de vaste commissie" are."""
    behind = _ELSEWHERE.match(text, found.end(names))
    if not behind:
        return False
    party = found["party"] or behind["body"] or ""
    return not (party_of(party) or party_of(party.removesuffix("-fractie")))


def _listed(found: re.Match[str], anchor: str, start: int) -> Iterator[_Named]:
    """Each of "de leden A (P) en B (P)"; "het lid X van de SP" gives the party too."""
    base = start + found.start("names")
    ones = list(_ONE.finditer(found["names"]))
    party_of_one = party_of(found["party"] or found.groupdict().get("before") or "") or "" if len(ones) == 1 else ""
    shared = shared_party(ones[-1]["party"] or "") or party_of_one
    for one in ones:
        name = surname_of(one["name"])
        if is_name(name):
            party = party_of(one["party"] or "") or shared
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
            spoke = _IN_DEBATE.search(part) and (_SPOKE.search(before) or (_BY.search(before) and _RAISED.match(part, found.end())))
            promised = _TO_MEMBER.search(text) and "toegezegd" in part[found.end() : found.end() + 80] and _PROMISED.search(before)
            if is_name(name) and not _LOCAL.match(part, found.end()) and not _TITLED.search(before[-60:]) and (name in known or party or spoke or promised or _MOVED.search(before)):
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
