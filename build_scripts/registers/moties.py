"""Letter → the motions that it names: movers, what they ask, their papers, what became of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.model import Citation, Letter, Mention, Motion, Mover, Passage, Place
from build_scripts.registers.asks import asked, asked_next
from build_scripts.registers.mistyped import doubted
from build_scripts.registers.names import FULL, GIVEN_BEFORE, PARTICLE, SURNAME, is_name, party_of, shared_party, surname_of
from build_scripts.registers.sentences import sentences

_PERSON = rf"(?:{FULL})(?: ?\((?![a-z](?!eiden?\b|llen?\b|lle\b))[^()]{{2,30}}\))?"
_LIST = rf"{_PERSON}(?:(?:, | en | & |/)(?:de heer |mevrouw |het (?:Kamer)?lid )?{_PERSON}){{0,9}}"
_A_PAPER = r"(?:Kamerstuk(?:ken)?(?: II)? )?\d{2} ?\d{3}(?:[- ][XVI]+)?,? (?:nr\.? ?)?\d{1,4}"
_TITLE = r"(?:(?:Tweede|Eerste) )?(?:[Oo]ud-)?(?:[Kk]amer)?[Ll](?:id|eden)|[Ss]enator(?:en)?|heer|heren|mevrouw|dames|dhr\.?|mw\.?|mevr\.?"
# What may stand between a motion and its movers: "de motie over buurthuizen van de leden …", "de motie met nummer 88 van het lid …".
_ABOUT = r"(?: (?:over|inzake|betreffende|met nummer|met kenmerk|nr\.|nummer) (?:(?![Mm]otie)[^.,;()]){1,60}?(?= van (?:de leden|het (?:Kamer)?lid|de heer|mevrouw)\b))?"
# With a word that says that a person follows: sure wherever it stands.
_NAMED = re.compile(
    rf"\b(?P<motie>[Mm]otie[s]?|[Mm]oties van|[Aa]mendement)\b(?: \([^()]{{1,60}}\))?{_ABOUT}(?:,? \(?)(?:(?:van )?(?:de |het )?|(?:,? ?(?:(?:die )?(?:is|werd|wordt) )?(?:ingediend|voorgesteld) )?door (?:de |het )?)?(?P<who>{_TITLE}) (?:van (?:uw|de)(?: (?:Eerste|Tweede))? [Kk]amer,? (?:de heer |mevrouw )?)?(?P<names>{_LIST})(?P<more> c\.? ?s\b\.?)?"
)
_BY = re.compile(rf"\b(?P<motie>[Mm]otie[s]?)(?: \([^()]{{1,60}}\))? van (?!(?:de|het|een|uw|mijn|[Dd]e [A-Z]\w+-?fractie)\b (?!Jong|Vries|Groot|Boer|Wit|Graaf|Lange|Kort|Caluwé|Hoop|Korte|Mos|Pater|Neef|Wilde))(?P<names>{_LIST})(?P<more> c\.? ?s\b\.?)?")
_HYPHEN = re.compile(rf"\b(?P<motie>[Mm]otie)[-‑–](?P<names>(?:{GIVEN_BEFORE})?{SURNAME}(?: ?\((?![a-z](?!eiden?\b|llen?\b|lle\b))[^()]{{2,30}}\))?(?:(?:/(?:{GIVEN_BEFORE})?| en |, |-){SURNAME}(?: ?\((?![a-z](?!eiden?\b|llen?\b|lle\b))[^()]{{2,30}}\))?){{0,5}})(?P<more> c\.? ?s\b\.?)?")
_BARE = re.compile(rf"\b(?P<motie>[Mm]otie) (?P<names>{FULL}(?: ?\((?![a-z](?!eiden?\b|llen?\b|lle\b))[^()]{{2,30}}\))?(?:(?:/|, | en ){FULL}(?: ?\((?![a-z](?!eiden?\b|llen?\b|lle\b))[^()]{{2,30}}\))?){{0,5}})(?P<more> c\.? ?s\b\.?)?")
# "de moties-Heerma c.s. en -Klaver/Piri": each name is a motion of its own.
_ONE_OF = rf"{SURNAME}(?:/{SURNAME})*(?: ?\((?![a-z](?!eiden?\b|llen?\b|lle\b))[^()]{{2,30}}\))?"
_HYPHENS = re.compile(rf"\b(?P<motie>[Mm]otie)s[-‑–](?P<names>{_ONE_OF})(?P<more> c\.? ?s\b\.?)?")
_NEXT_HYPHEN = re.compile(rf"(?: \([^()]{{1,60}}\))?(?:,| en|, en) (?P<motie>[-‑–]?)(?P<names>{_ONE_OF})(?P<more> c\.? ?s\b\.?)?")
# "de moties Heerma en Klaver": the same without hyphens; only where surnames alone follow.
_BARES = re.compile(rf"\b(?P<motie>[Mm]otie)s (?P<names>{_ONE_OF})(?P<more> c\.? ?s\b\.?)?(?=(?:, {_ONE_OF}(?: c\.? ?s\b\.?)?)*,? en {_ONE_OF})")
# "de moties van het lid A en van het lid B".
_NEXT_NAMED = re.compile(rf"(?: \([^()]{{1,60}}\))?(?: (?:over|inzake) [^.,;()]{{1,60}}?)?(?:,| en|, en) (?P<motie>van) (?:de |het )?(?:{_TITLE}) (?P<names>{_LIST})(?P<more> c\.? ?s\b\.?)?")
# "de moties van de leden A c.s. en B": behind "c.s." another motion begins.
_NEXT_MOVER = re.compile(rf"(?:,| en) (?P<motie>)(?P<names>{FULL}(?: ?\([A-Z][^()]{{1,29}}\))?)(?P<more> c\.? ?s\b\.?)?")
# "de moties Kamerstuk 36 410, nr. 3 (Jansen), Kamerstuk 36 410, nr. 4 (De Vries)": each paper with its mover.
_PAPER_FIRST = re.compile(rf"\b(?P<motie>[Mm]otie)s? (?:met )?{_A_PAPER} \((?P<names>{_LIST})(?P<more> c\.? ?s\b\.?)?\)")
_NEXT_PAPER = re.compile(rf"(?:,| en|, en) (?P<motie>){_A_PAPER} \((?P<names>{_LIST})(?P<more> c\.? ?s\b\.?)?\)")
# The movers first: "de door het lid Jansen ingediende motie", "Het lid Jansen heeft een motie ingediend".
_BEFORE = re.compile(
    rf"\b(?:[Dd]e (?:Kamer)?leden|[Hh]et (?:Kamer)?lid|(?:(?:Tweede|Eerste) )?Kamerlid|[Dd]e heer|[Mm]evrouw) (?P<names>{_LIST})(?P<more> c\.? ?s\b\.?)? (?:(?:eerder )?ingediende|(?:heeft|hebben|diende|dienden) (?:[\w-]+ ){{0,8}}?(?:een|zijn|haar|hun)) (?:\w+ )?(?P<motie>motie)\b"
)
# "de motie die het Tweede Kamerlid Jansen (SP) indiende"
_THAT_MOVED = re.compile(rf"\b(?P<motie>[Mm]otie)s?,? die (?:de |het )?(?:{_TITLE}) (?P<names>{_LIST})(?P<more> c\.? ?s\b\.?)? (?=(?:\w+ ){{0,6}}?(?:indienden?|ingediend|voorgesteld|voorstelden?)\b)")
_WITH_OTHERS = re.compile(r"\bc\.? ?s\b")
# "de motie van het lid Jansen in de gemeenteraad"
_LOCAL = re.compile(r"(?: (?:over|inzake) [^.,;()]{1,60}?)? in (?:de (?:gemeente)?raad|Provinciale Staten)\b")
# Its movers are members too, but it is no motion.
_AMENDMENT = re.compile(r"[Aa]mendement")
_NAMELESS = re.compile(r"\b(?P<motie>[Mm]otie)\b(?![-‑])")
_POINTS_BACK = re.compile(r"\b(?:[Dd]eze|[Dd]ie|[Gg]enoemde|[Bb]ovengenoemde|indieners van de|uitvoering van de|uitwerking van de) $")
# "Deze motie verzoekt de regering …"
_DIRECTLY = re.compile(r" (?:verzoekt|verzocht|vraagt|vroeg|roept|riep)\b")
_SURNAME_ALONE = re.compile(rf"(?:{PARTICLE} ){{0,2}}[^\s]+")
_ONE = re.compile(rf"(?P<name>{FULL})(?: ?\((?P<party>[^()]{{2,30}})\))?")

_ADOPTED = re.compile(r"(?<!niet )\b(?:aangenomen|aanvaard(?:e|den?)?)\b")
_REJECTED = re.compile(r"(?<!niet )\bverworpen\b")
_HELD = re.compile(r"\baangehouden\b")
_MOVED = re.compile(r"\b(?:ingediende?|indienden?|dienden? .{0,60}\bin)\b")
_ADVISED = re.compile(r"(?<!niet )\bontra(?:den|adt?|adde)\b")
_LEFT = re.compile(r"\boordeel (?:aan de )?Kamer\b|\baan het oordeel van (?:de|uw) Kamer\b")
_MOVED_BY = re.compile(r"\b(?:ingediend|voorgesteld)\b")
# "Het lid Dobbe diende een motie in over …": around the motion's name.
_MOVES = re.compile(r"\bdien(?:t|de|den|en) (?:\w+ ){0,3}motie\w* in\b")
# What became of a motion, the surest first: a motion advised against may have been adopted.
_STATES = (("aangenomen", _ADOPTED), ("verworpen", _REJECTED), ("aangehouden", _HELD), ("ontraden", _ADVISED), ("oordeel Kamer", _LEFT), ("ingediend", _MOVED))
_RANKS = {state: rank for rank, (state, _) in enumerate(_STATES)}
# Between motions of which one thing is said: "de motie-A (nr. 3) en de motie-B zijn aangenomen".
_JOINED = re.compile(r"(?: ?\([^()]*\))?(?:,| en|, en)(?: de)? ?")
_OF_THE_NEXT = re.compile(r"\b(?:de|het|een) (?:(?:aangenomen|gewijzigde|verworpen|aangehouden|ontraden|ingediende) )+$")
_ANSWERS = re.compile(
    r"\b(?:invulling|uitvoering|uitgevoerd|uitvoer|voer(?:en)? (?:ik|wij|we)|tegemoet|afgedaan|afgehandeld|reageer|reactie op|gehoor|gevolg|voldaan|voldoe|bericht|informeer|tot uiting|nagekomen|ga ik in op|ingaan op)\b"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """One place where a motion is named."""

    movers: tuple[Mover, ...]
    citation: Citation | None
    state: str
    asks: str
    place: Place
    with_others: bool
    said: str


Hits = list[tuple[int, int, tuple[Mover, ...]]]
"""Where motions are named: start, end, movers."""


def motions(letter: Letter, mentions: Sequence[Mention] = ()) -> tuple[Motion, ...]:
    """The motions of a letter, in order of first naming.

    mentions: the citations of the letter, with their passages. A motion's paper is the first
    kamerstuk cited behind it in its sentence, or in a note whose mark stands there. Mentions of
    one paper are one motion; so are mentions by the same movers where at most one paper is named.
    A motion without movers and paper ("deze motie") is not listed.
    """
    by_anchor: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_anchor.setdefault(mention.where, []).append(mention)
    notes = {note.key: by_anchor.get(note.passage.anchor, []) for note in letter.notes}
    found: list[_Named] = []
    under = ""
    for passage in letter.passages:
        under = passage.text if passage.kind == "heading" else under
        if "otie" in passage.text:
            last = found[-1] if found and passage.kind != "heading" else None
            found += _in_passage(passage, by_anchor.get(passage.anchor, []), notes, last, under)
    return doubted(list(_merged(_same_names(found))))


def _in_passage(passage: Passage, cited: list[Mention], notes: dict[str, list[Mention]], last: _Named | None, under: str) -> Iterator[_Named]:
    """The motions named in a passage; "deze motie" is the one named last."""
    near = 0
    for start, end in sentences(passage.text):
        text = passage.text[start:end]
        if "otie" not in text:
            asks = asked_next(text) if last and near and start - near <= 2 else ""
            if asks:
                yield replace(last, asks=asks, state="")
            near = 0
            continue
        hits = [hit for hit in named(text, passage.kind == "heading") if not _AMENDMENT.match(text, hit[0])]
        for place, (first, behind, movers) in enumerate(hits):
            until = hits[place + 1][0] if place + 1 < len(hits) else len(text)
            citation = _paper(passage, cited, notes, start + first, start + until)
            span = Place(passage.anchor, start + first, start + behind, bool(_ANSWERS.search(text)), under)
            if not movers and not citation:
                same = last and last.place.anchor == passage.anchor and place == 0 and re.fullmatch(r"\W*De ", text[:first]) and not text.startswith("s", behind)
                asks, state = asked("", text[behind:until]), _state(text, hits, place)
                if same and (asks or state):
                    last = replace(last, asks=max(last.asks, asks, key=len), state=state, place=span)
                    yield last
                elif last and _POINTS_BACK.search(text[:first]):
                    direct = asked("", text[behind:until]) if _DIRECTLY.match(text, behind) else ""
                    yield replace(last, state=state, asks=direct, place=span)
                continue
            last = _Named(movers, citation, _state(text, hits, place), asked(text[:first], text[behind:until]), span, bool(_WITH_OTHERS.search(text, first, behind)), text)
            near = end
            yield last


def named(text: str, heading: bool) -> Hits:
    """Where motions are named in a sentence: start, end, movers; the surest reading of each."""
    kept: dict[int, tuple[int, int, tuple[Mover, ...]]] = {}
    for pattern in (_NAMED, _THAT_MOVED, _PAPER_FIRST, _HYPHENS, _HYPHEN, _BY, _BARE, _BARES, _BEFORE, _NAMELESS):
        for found in pattern.finditer(text):
            if found.start("motie") in kept:
                continue
            movers = _movers(found.groupdict().get("names") or "")
            sure = pattern is not _BARE or _sure(found, text, movers, heading)
            if pattern is _NAMELESS:
                kept[found.start("motie")] = (found.start("motie"), found.end(), ())
            elif movers and sure:
                if _LOCAL.match(text, found.end()):
                    continue
                kept[found.start("motie")] = (found.start("motie"), found.end(), movers)
                kept.update(_further(pattern, found, text))
    return [kept[start] for start in sorted(kept)]


def _further(pattern: re.Pattern[str], found: re.Match[str], text: str) -> Iterator[tuple[int, tuple[int, int, tuple[Mover, ...]]]]:
    """The other motions of a plural: "de moties van het lid A en van het lid B", "de moties-A en -B"."""
    if pattern not in (_NAMED, _HYPHENS, _BARES, _PAPER_FIRST) or not text.startswith("s", found.start("motie") + len("motie")):
        return
    following = {_NAMED: _NEXT_NAMED, _PAPER_FIRST: _NEXT_PAPER}.get(pattern, _NEXT_HYPHEN)
    end = found.end()
    if pattern is _NAMED and found["more"] and not _NEXT_NAMED.match(text, end):
        following = _NEXT_MOVER
    while (one := following.match(text, end)) and (movers := _movers(one["names"])):
        yield one.start("motie"), (one.start("motie"), one.end(), movers)
        end = one.end()


def _movers(names: str) -> tuple[Mover, ...]:
    """Movers out of "Westerveld (GroenLinks-PvdA) en Bikker (ChristenUnie)"."""
    found, ones = [], list(_ONE.finditer(names))
    shared = shared_party(ones[-1]["party"] or "") if ones else ""
    for one in ones:
        party = shared or party_of(one["party"] or "") or ""
        surname = surname_of(one["name"])
        if is_name(surname):
            found.append(Mover(surname, party))
    return tuple(found)


def _sure(found: re.Match[str], text: str, movers: tuple[Mover, ...], heading: bool) -> bool:
    """ "motie Jansen c.s.", "motie Jansen (SP)", "motie Jansen en De Vries" are named after people; of
    "Motie Nieuwe Wegen" that can't be told."""
    if found["more"] or any(mover.party for mover in movers) or " en " in found["names"] or "/" in found["names"]:
        return True
    names = re.sub(r" ?\([^()]*\)$", "", found["names"])
    behind = text[found.start("names") + len(names) : found.end() + 30]
    cited = re.match(r",? ?\(?(?:Kamerstuk|TK|EK|\d{2} ?\d{3}|\d{4}[-–/]\d{2,4}, [A-Z]+)", behind)
    return bool(cited) or bool(not heading and _SURNAME_ALONE.fullmatch(names))


def _paper(passage: Passage, cited: list[Mention], notes: dict[str, list[Mention]], start: int, end: int) -> Citation | None:
    """The kamerstuk behind a motion's name: cited in the text, or in the first note marked there."""
    near = [(mention.start, mention.citation) for mention in cited if start <= mention.start < end and _is_paper(mention) and not _REPLACED.search(passage.text, max(0, mention.start - 50), mention.start)]
    for mark in passage.marks:
        if mark.kind == "note" and start < mark.start <= end:
            near += [(mark.start, mention.citation) for mention in notes.get(mark.value, ()) if _is_paper(mention)][:1]
    return min(near, key=lambda one: one[0])[1] if near else None


# The paper of the motion that this one replaces is not its own.
_REPLACED = re.compile(r"(?:\bt\.?v\.?v\.?|\bter vervanging van(?: (?:die|de motie))?(?: (?:gedrukt )?onder)?)(?: (?:Kamerstuk(?:ken)?(?: II)?|nr\.))?,? $")


def _is_paper(mention: Mention) -> bool:
    return mention.citation.kind == "kamerstuk" and bool(mention.citation.number)


def _state(text: str, hits: Hits, place: int) -> str:
    """What the sentence says became of a motion, or of the motions joined with it: behind their names, or before them."""
    first = last = place
    while first and _JOINED.fullmatch(text[hits[first - 1][1] : hits[first][0]]):
        first -= 1
    while last + 1 < len(hits) and _JOINED.fullmatch(text[hits[last][1] : hits[last + 1][0]]):
        last += 1
    until = hits[last + 1][0] if last + 1 < len(hits) else len(text)
    before = text[hits[first - 1][1] if first else 0 : hits[first][0]]
    behind = _OF_THE_NEXT.sub("", text[hits[last][1] : until])
    for near in (behind, re.split(r"[,;]| en (?=(?:de|het|een) )", before)[-1][-80:]):
        for state, pattern in _STATES:
            if pattern.search(near):
                return state
    return "ingediend" if _MOVES.search(text) or _MOVED_BY.search(text, hits[first][0], hits[last][1]) else ""


def _same_names(found: list[_Named]) -> list[_Named]:
    """ "Dijk" becomes "Van Dijk" where the letter names only the latter: "motie van Dijk" says both."""
    known = {mover.name for one in found for mover in one.movers}
    full = {name.split(" ", 1)[1]: name for name in known if name.startswith("Van ")}
    return [replace(one, movers=tuple(replace(mover, name=full.get(mover.name, mover.name)) for mover in one.movers)) for one in found]


def _merged(found: Sequence[_Named]) -> Iterator[Motion]:
    """One motion out of all its mentions."""
    groups: list[list[_Named]] = []
    by_paper: dict[str, list[_Named]] = {}
    by_names: dict[frozenset[str], list[_Named]] = {}
    for one in found:
        paper = one.citation.id if one.citation else None
        names = frozenset(mover.name for mover in one.movers)
        group = by_paper.get(paper or "") or _open_group(by_names.get(names), paper)
        if group is None:
            group = []
            groups.append(group)
        group.append(one)
        if paper:
            by_paper[paper] = group
        if names and (names not in by_names or group is not by_names[names] and paper is None):
            by_names[names] = group
    for group in groups:
        movers = max((one.movers for one in group), key=lambda movers: (len(movers), sum(bool(mover.party) for mover in movers)))
        citation = next((one.citation for one in group if one.citation), None)
        state = min((one.state for one in group if one.state), key=_RANKS.__getitem__, default="")
        asks = max((one.asks for one in group), key=len)
        yield Motion(movers, citation, state, asks, tuple(dict.fromkeys(one.place for one in group)), any(one.with_others for one in group), group[0].said)


def _open_group(group: list[_Named] | None, paper: str | None) -> list[_Named] | None:
    """The mentions by the same movers, unless they and this one have different papers."""
    if group and paper and any(one.citation and one.citation.id for one in group):
        return None
    return group
