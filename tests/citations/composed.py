"""Sentences put together at random that cite by the field's writing habits: more forms than anyone lists by hand.

What is cited is known by construction. The forms are those of the Leidraad voor juridische auteurs (3.2-3.6), of
Aanwijzing voor de regelgeving 3.43 and of real papers; the sentences and the numbers are made up.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from build_scripts.citations import find
from tests.citations.forms_of_acts import ACTS
from tests.citations.forms_of_debates import DEBATES
from tests.citations.forms_of_papers import PAPERS

FLOORS = Path(__file__).parents[2] / "bench" / "floors" / "citations_composed.json"
EACH = 40
"""Sentences of every form that are measured."""

FORMS: dict[str, Callable[[Random], list]] = PAPERS | DEBATES | ACTS
"""By name, what writes the citations of one kind: pieces of text, and those that are a citation with kind and identifier."""

OPENINGS = (
    "Zie ", "Vgl. ", "Zie ook ", "In ", "Bij brief (", "Dat blijkt uit ", "Ik verwijs naar ", "Zoals toegelicht in ", "¹² ", "3 ", "– ",
    "Hierover is uw Kamer geïnformeerd (", "Zie voor de toelichting ", "[4] ", "Conform ", "Anders dan in ", "(",
)
CLOSINGS = (".", "; aldus het verslag.", ", waarin dat is toegelicht.", " en de beantwoording daarvan.", " is daarop ingegaan.", ", noot 14.", ".¹⁵", ", aldus de Raad.", ".\n")
DISTRACTORS = (
    "Bel 070 340 79 11 of mail ons.", "De kosten bedroegen € 29 325, dus 12 procent meer.", "Ons kenmerk is 3841799-1066865-DMO.",
    "Postbus 20350, 2500 EJ Den Haag.", "Op 12 april 2023 is hierover gesproken.", "De bijlage telt 36 410 regels.", "IBAN NL91 ABNA 0417 1643 00.",
    "ISBN 978 90 13 04267 2.", "KvK 27312345, btw NL004495445B01.", "Zaaknummer C/09/571912 / HA ZA 19-352.", "Zie pagina 12-14 van het rapport.",
    "AWB 19/2345 is aangehouden.", "In 2022/23 waren er 31 839 cliënten.", "Zie artikel 4, tweede lid.", "De artikelen 3 en 4 vervallen.",
    "Nr. 5 van de lijst vervalt.", "Rekening 12 34 567 is gesloten.", "Het gaat om 21 501 mensen (34 procent).", "De vergadering begint om 14.30 uur.",
    "HR 4 mei 2018, NJ 2018/240.", "Het polisnummer is 29 325 156.", "Kenmerk PG/2023-36410.", "Zij wonen op Laan 12, 2511 AB te 's-Gravenhage.",
    "Het bedrag steeg van 29 325 naar 36 410.", "Vraag 3 en 4 zijn samen beantwoord.", "NEN 7510 geldt onverkort.", "Dat was in het seizoen 2019-2020.",
)
SPACES = (" ",) * 12 + ("\u00a0", "\u2009", "\u202f", "\n")
DASHES = ("-",) * 4 + ("\u2013", "\u2011", "\u2014")


class Cited(NamedTuple):
    """One citation at `start:end` of a sentence. `id` is None where it can't be known."""

    start: int
    end: int
    kind: str
    id: str | None


class Sentence(NamedTuple):
    """A text, what it cites, and the form that it was made by."""

    form: str
    text: str
    cited: tuple[Cited, ...]


def sentence(form: str, random: Random) -> Sentence:
    """A citation of one form in a sentence, between others that cite nothing."""
    before = " ".join([*random.sample(DISTRACTORS, random.randint(0, 2)), random.choice(OPENINGS)])
    pieces = [before, *FORMS[form](random), random.choice(CLOSINGS), " ", random.choice(("", *DISTRACTORS))]
    if before.count("(") > before.count(")"):
        pieces.insert(-3, ")")
    text, cited = "", []
    for piece in pieces:
        written, *what = (piece,) if isinstance(piece, str) else piece
        if what:
            cited.append(Cited(len(text), len(text) + len(written), *what))
        text += written
    return Sentence(form, _set(text, random), tuple(cited))


def _set(text: str, random: Random) -> str:
    """The text with other spaces and dashes, sign for sign, as typesetters and line ends make them."""
    if random.random() < 0.4:
        return text
    spaces, dash = random.choice((SPACES, SPACES[:1], (" ", "\u00a0"))), random.choice(DASHES)
    changed = (random.choice(spaces) if sign == " " else dash if sign == "-" else sign for sign in text)
    return "".join(changed) if "\n" not in text else text


def found_in(text: str) -> tuple[Cited, ...]:
    """What the finder finds, in the form of what was written."""
    return tuple(Cited(one.start, one.end, one.citation.kind, one.citation.id) for one in find(text))


def sentences(each: int = EACH) -> list[Sentence]:
    """As many of every form; the same every time."""
    return [sentence(form, Random(f"{form} {at}")) for form in FORMS for at in range(each)]


def floors() -> dict[str, float]:
    """What each form must reach. A test holds the finder to it; it is only ever raised."""
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def whole(cases: list[Sentence]) -> dict[str, float]:
    """By form the share of sentences of which all that they cite is found, to the sign, and nothing else."""
    right: dict[str, list[bool]] = {}
    for case in cases:
        right.setdefault(case.form, []).append(case.cited == found_in(case.text))
    return {form: sum(of) / len(of) for form, of in right.items()}
