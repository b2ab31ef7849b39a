"""What the head of an official paper sets in capitals, as the paper itself writes it elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_scripts.letters.drafts import Draft
from build_scripts.model import Fact, Signatory
from build_scripts.spelling import is_word

ONE_OF_MORE = {"MINISTERS": "MINISTER", "STAATSSECRETARISSEN": "STAATSSECRETARIS"}
SMALL = frozenset(("aan", "bij", "de", "den", "der", "een", "en", "het", "in", "inzake", "met", "of", "op", "over", "te", "tot", "van", "voor"))
MOST_NAMES = 40
"""People who sign one paper."""
WORD = re.compile(r"[^\W\d_]+")
# "COMMISSIE VOOR ALGEMENE ZAKEN OVER …": what a committee or a minister is for
OFFICES = re.compile(r"\b(?:COMMISSIES?|MINISTERS?|STAATSSECRETARIS(?:SEN)?) (?:VAN|VOOR) (?P<names>.*?)(?= (?:OVER|INZAKE|NAAR|BETREFFENDE) |$)")
# "DGW", "VWS/DMO"
ABBREVIATED = re.compile(r"[A-Z&]{2,6}(?:[/-][A-Z&]{1,6}){0,2}")
OFFICE = re.compile(r"\b(?:COMMISSIES?|MINISTERS?|STAATSSECRETARIS(?:SEN)?|LEDEN|LID|OMBUDSMAN|PRESIDENT|VOORZITTER|REGERING)\b")
# A word that opens no sentence: its capital is its own.
WITHIN = re.compile(r"(?<=[^\W\d_,] )[^\W\d_]+|(?<=, )[^\W\d_]+")


def in_small_letters(head: Mapping[str, Fact], signatories: Sequence[Signatory], drafts: Sequence[Draft]) -> dict[str, Fact]:
    """The head's facts; a sender and a betreft in capitals as one writes them.

    A sender is written as the one who signs; else each word as the text has it. A word that the text
    hasn't is a name in a sender ("Volksgezondheid"), and in a betreft only where no word list has it.
    """
    facts = dict(head)
    shouted = {name: facts[name] for name in ("sender", "betreft") if name in facts and facts[name].value.isupper() and not ABBREVIATED.fullmatch(facts[name].value)}
    forms = _forms(drafts) if shouted else {}
    for name, fact in shouted.items():
        signed = _as_signed(fact.value, signatories) or _as_printed(fact.value, drafts) if name == "sender" else ""
        facts[name] = replace(fact, value=signed or _named(_lowered(fact.value, forms, names=name == "sender"), signatories))
    return facts


def with_small_roles(signatories: Sequence[Signatory], drafts: Sequence[Draft]) -> tuple[Signatory, ...]:
    """Who signed, with a role in capitals as one writes it within a sentence: "minister van Defensie"."""
    if not any(one.role.partition(", ")[0].isupper() for one in signatories):
        return tuple(signatories)
    forms = _forms(drafts)
    return tuple(replace(one, role=", ".join(_small_role(part, forms) for part in one.role.split(", "))) for one in signatories)


def _small_role(role: str, forms: Mapping[str, Counter[str]]) -> str:
    if not role.isupper() or not OFFICE.search(role):
        return role
    small = _lowered(role, forms, names=False)
    return small[0].lower() + small[1:]


def as_written(text: str, drafts: Sequence[Draft]) -> str:
    """A title in capitals as the text that stands below it writes its words; another title as it is."""
    return _lowered(text, _forms(drafts), names=False) if text.isupper() else text


def _as_signed(sender: str, signatories: Sequence[Signatory]) -> str:
    roles = [one.role for one in signatories if one.role]
    written = next((role for role in roles if role.upper() == sender), "")
    return written or ("; ".join(roles) if roles and _words_of(sender) == _words_of(" ".join(roles).upper()) else "")


def _as_printed(sender: str, drafts: Sequence[Draft]) -> str:
    """The sender's name as the text writes it; one that the text hasn't, and that is no minister's, with a capital for each word."""
    for draft in drafts:
        at = draft.text.upper().find(sender)
        found = draft.text[at : at + len(sender)] if at >= 0 else ""
        if found.upper() == sender and not found.isupper() and not found.islower():
            return found
    return "" if OFFICE.search(sender) else _lowered(sender, {}, names=True)


def _words_of(senders: str) -> set[str]:
    """The words that tell who sends: "MINISTERS VAN A EN VAN B" are a MINISTER VAN A and a MINISTER VAN B."""
    return {ONE_OF_MORE.get(word, word) for word in WORD.findall(senders)} - {"EN", "DE"}


def _forms(drafts: Sequence[Draft]) -> dict[str, Counter[str]]:
    """How the text writes its words within sentences and the names of who sign, by the word in small letters."""
    forms: dict[str, Counter[str]] = {}
    for draft in drafts:
        if not draft.text.isupper():
            for word in (WORD if draft.kind == "signature" else WITHIN).findall(draft.text):
                forms.setdefault(word.lower(), Counter())[word] += 1
    return forms


def _named(text: str, signatories: Sequence[Signatory]) -> str:
    """The text with the names of who sign as they sign: "Van der Hoeff"."""
    for one in signatories[:MOST_NAMES]:
        text = re.sub(rf"\b{re.escape(one.name)}\b", lambda _, name=one.name: name, text, flags=re.I)
    return text


def _lowered(text: str, forms: Mapping[str, Counter[str]], names: bool) -> str:
    """The text in small letters, but for its first letter and its names."""

    spans = [found.span("names") for found in OFFICES.finditer(text)]
    starts = [start for start, _ in spans]

    def written(found: re.Match[str]) -> str:
        word = found[0].lower()
        last = bisect_right(starts, found.start()) - 1
        is_name = names or last >= 0 and found.start() < spans[last][1]
        if word in SMALL:
            return word
        if word in forms and not (is_name and not names):
            return forms[word].most_common(1)[0][0]
        return word if not is_name and is_word(word) else word.capitalize()

    small = WORD.sub(written, text).replace("C.S.", "c.s.")
    return small[:1].upper() + small[1:]
