"""Letter → commitments: what the government announces, promised before, or settles, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.model import Commitment, Letter, Passage
from build_scripts.registers import announced, promised
from build_scripts.registers.actors import MINISTRIES, Named
from build_scripts.registers.clauses import Context, Sentence
from build_scripts.registers.futures import SERVICES
from build_scripts.registers.grammar import WILL, Hit
from build_scripts.registers.names import FULL
from build_scripts.letters.periods import Recesses, read_edtf
from build_scripts.registers.placing import placed_moment
from build_scripts.registers.sentences import sentences

# Motions and questions of others are quoted in these; headings and signatures say nothing.
SILENT = frozenset(("heading", "salutation", "signature", "quote"))
# A cheap look before the grammar: without one of these words, or of these parts of words, no rule can hold.
_WORTH = frozenset(
    "zal zullen zult ga gaat gaan wordt worden ik wij we mijn ons onze u kamer kamers tk kabinet regering rijk defensie nederland ministerie streven richtpunt voornemen voornemens inzet insteek planning "
    "bedoeling komt komen volgt volgen gekozen voorzien gepland beoogd beoogde verwacht verwachte streefdatum deadline gereed beschikbaar bekend afgesproken oplevering afronding toezending "
    "verzending vindt starten start treedt treden vervalt vervallen stopt stoppen eindigt eindigen opent openen verschijnt verschijnen begint krijgt krijgen geldt gelden".split()
) | SERVICES | {ministry.lower() for ministry in MINISTRIES}
_WORTH_IN = ("minist", "taatssecretar", "oezeg", "oegezeg")
_APART = str.maketrans({mark: " " for mark in ".,;:!?()[]/«»‘’“”\"'„…–-\n\t\u00a0"})
_SPEAKS = re.compile(r"\b[Tt]oe(?:ge)?zeg")
_QUESTION = re.compile(
    r"^[\W\d]*(?:Bent|Kunt|Zult|Wilt|Gaat|Is|Zijn|Heeft|Hebt|Deelt|Klopt|Wanneer|Hoe|Wat|Welke|Waarom|Wie|Waar|Ziet|Worden|Wordt|Kan|Zal|Zullen|Erkent|Vindt|Herinnert)\b", re.I
)


def commitments(letter: Letter, recesses: Recesses | None = None) -> tuple[Commitment, ...]:
    """The commitments of a letter in the order of its text, at most one a sentence.

    A letter that isn't the government's own holds none. `recesses`: see periods.read_recesses.
    """
    if not by_government(letter):
        return ()
    context = Context(read_edtf(letter.fact("date")), recesses or {}, letter.fact("type") == "beslisnota")
    found: list[Commitment] = []
    above = ""
    for passage in letter.passages:
        above = passage.text if passage.kind == "heading" else above
        if passage.kind not in SILENT:
            found += in_passage(passage, context, above)
    return tuple(found)


def by_government(letter: Letter) -> bool:
    """Whether the government speaks: every sort of document but a letter from someone else."""
    if letter.fact("type") not in ("brief", "motie"):
        return True
    roles = " ".join((letter.fact("sender") or "", *(one.role for one in letter.signatories)))
    return bool(re.search(r"\b(?:minister|staatssecretaris|kabinet|ministerie)", roles, re.I)) and letter.fact("type") != "motie"


# "Dit overzicht komt …", "Hierin wordt …": told of what stands before; not "Dit jaar", "Deze zomer".
_POINTS_BACK = re.compile(
    r"\W*(?:(?:Dit|Dat|Deze|Die)(?! (?:jaar|najaar|voorjaar|kwartaal|kabinet|zomer|winter|herfst|maand|week|kabinetsperiode|brief)\b)|(?:Hier|Daar)(?:in|bij|over|voor|toe|na|mee|op|van|aan|naast)?|Daarom|Zij|Hij|Eerstgenoemde)\b"
)


def in_passage(passage: Passage, context: Context, above: str = "") -> Iterator[Commitment]:
    """The commitments of one passage. above: the heading that it stands under."""
    announced_before, before = "", above
    for start, end in sentences(passage.text):
        text = passage.text[start:end]
        kind = ""
        if _is_worth_it(text):
            sentence = Sentence(text, context, _speaks_of(announced_before, text))
            kind, hit = read(sentence)
            if kind:
                yield replace(_commitment(kind, hit, sentence, passage.anchor, start), context=before if _POINTS_BACK.match(text) else "")
        announced_before, before = text if kind == "aangekondigd" else "", text


# "Begin april kom ik met een beleidsbrief. In deze brief zal ik …": that letter, not this one.
_IN_THIS = re.compile(r"In deze (brief|notitie|nota|rapportage|reactie|visie|agenda)\b")


def _speaks_of(before: str, text: str) -> bool:
    """Whether a sentence begins with the paper that the sentence before it announces."""
    found = _IN_THIS.match(text) if before else None
    return bool(found) and bool(re.search(rf"\been (?:\w+ )?\w*{found[1]}\b(?! (?:van|d\.d))", before))


def _is_worth_it(text: str) -> bool:
    low = text.lower()
    return not _WORTH.isdisjoint(low.translate(_APART).split()) or any(part in low for part in _WORTH_IN)


def read(sentence: Sentence) -> tuple[str, Hit | None]:
    """The kind of commitment that a sentence holds ("" for none), and the verb that says so."""
    if sentence.text.endswith("?") and _QUESTION.match(sentence.text):
        return "", None
    speaks = bool(_SPEAKS.search(sentence.text))
    if speaks and promised.settles(sentence):
        return "afgedaan", None
    if promised.promised_before(sentence):
        return "toegezegd", None
    hit = announced.announcement(sentence)
    if speaks and promised.keeps_it(sentence):
        return "afgedaan", None
    if hit:
        return ("toegezegd" if speaks and promised.as_promised(sentence) else "aangekondigd"), hit
    if speaks and promised.mentions_promise(sentence):
        return "toegezegd", None
    return "", None


def _commitment(kind: str, hit: Hit | None, sentence: Sentence, anchor: str, start: int) -> Commitment:
    verb = hit.verb if hit else sentence.tokens[0]
    moment = placed_moment(sentence, verb) if hit else None
    if kind == "toegezegd" and not hit:
        moment = promised.moment(sentence)
    who = (hit.who or _by(sentence)) if hit else next(iter(sentence.actors), None)
    whom = _members(sentence) if kind == "toegezegd" else None
    whom = whom or next((one for one in sentence.recipients), None)
    cut = [(one.start, one.end) for one in (who, whom, moment) if one] + ([(verb.start, verb.end)] if hit and verb.low in WILL else [])
    return Commitment(
        kind,
        sentence.text,
        anchor,
        start,
        start + len(sentence.text),
        who.text if who else "",
        _what(sentence.text, cut),
        whom.text if whom else "",
        moment.text if moment else "",
        moment.due if moment else None,
    )


def _by(sentence: Sentence) -> Named | None:
    """Who acts in the passive: "van de staatssecretaris van Rechtsbescherming ontvangt u", "door de minister"."""
    return next((one for one in sentence.actors if re.search(r"\b(?:door|van) $", sentence.plain[: one.start])), None)


_MEMBERS = re.compile(rf"\b(?:[Hh]et (?:Kamer)?lid|[Dd]e leden|[Dd]e heer|[Mm]evrouw) {FULL}(?:(?:, | en ){FULL}){{0,4}}")


def _members(sentence: Sentence) -> Named | None:
    """The members of parliament who were promised something: "het lid Patijn"."""
    found = _MEMBERS.search(sentence.plain)
    return Named(found[0], found.start(), found.end()) if found else None


def _what(text: str, cut: list[tuple[int, int]]) -> str:
    """The sentence without who, whom, when and "zal": what is left says what."""
    kept, reached = "", 0
    for start, end in sorted(cut):
        kept += text[reached : max(start, reached)]
        reached = max(reached, end)
    kept += text[reached:]
    tidy = re.sub(r"\s+([,.;:)])", r"\1", " ".join(kept.split()))
    return tidy.strip(" ,.;:")
