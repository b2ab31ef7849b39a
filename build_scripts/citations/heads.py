"""What introduces a citation of a paper of parliament, up to the dossier or document number.

"Kamerstukken II 2023/24, " · "TK, vergaderjaar 2012-2013, " · "Kst. " · "II, nr. "
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .atoms import (
    DOSSIER_EERSTE_KAMER,
    HANDELINGEN,
    JAAR,
    JAREN,
    KAMER,
    KAMERSTUK,
    NR,
    TUSSEN,
    VERGADERJAAR,
    chamber,
    session,
)


class Head(NamedTuple):
    """A head at `start:end` of the plain text. `end` is where the dossier number should begin.

    `leans`: without a number after the dossier it is too thin to go by ("TK 29 325").
    """

    start: int
    end: int
    chamber: str | None
    session: str | None
    leans: bool


# "Bijl. Hand. II 1990/91, 21 221, nr. 3" is what kamerstukken were called before 1995.
_BIJLAGE = rf"Bijl(?:agen?|\.) (?:bij |van )?(?:de )?{HANDELINGEN}"

# "EK-motie 36 200, nr. H"; "Zitting 1958-1959-5380, nr. 3"; "Kamerstukken II 1999/2000, 2000/2001, 26 855", "1993/94-1996/97": papers of several sessions
_HEAD = re.compile(
    rf"(?:(?P<stuk>{KAMERSTUK}|{_BIJLAGE})-?{TUSSEN}(?:\(?(?P<van>I(?: en |/)II(?![A-Za-z])|{KAMER})\)?(?: \([TE]K\))?{TUSSEN})?"
    rf"|(?P<kamer>{KAMER})(?:-(?:motie|brief|stuk)(?![a-z]))?{TUSSEN}|(?=[Vv]ergaderjaar|[Zz]itting))"
    rf"(?:(?P<jaren>{VERGADERJAAR}(?:(?:, ?|-){JAREN}){{0,3}}|{JAAR}(?=[,;:] ))(?:-(?=[0-9])|{TUSSEN}))?"
    rf"(?:(?:{KAMERSTUK}|[Dd]ossier(?:nummer|nr\.)?){TUSSEN})?(?P<nr>{NR})?\(?(?=[0-9]|{DOSSIER_EERSTE_KAMER})"
)
# "TK, 31839, 788": an abbreviated chamber, dossier and number, where the sentence stops or a verb follows
_IN_A_ROW = re.compile(r"[TE]K,? (?=[0-9]{2}[ .]?[0-9]{3}, ?[0-9]{1,4}(?:[.;:)\]]|,(?! ?[0-9])| (?:is|was|en (?:de|het)) |$))")
# Where a head can begin: few places, found fast.
_BEGIN = re.compile(
    r"[BEIKTVZkvz](?:[IK ,]|st|ij|amerst|AMERST|erste K|weede K|mst|ergad|itting)"
)


def heads(text: str) -> Iterator[Head]:
    """All heads in plain text, in order. A digit may stick to a head's front (a note's number)."""
    for begin in _BEGIN.finditer(text):
        start = begin.start()
        if start and (text[start - 1].isalpha() or text[start - 1] == "-"):
            continue
        match = _HEAD.match(text, start)
        if match:
            yield _head(match)


def _head(match: re.Match[str]) -> Head:
    named = bool(match["stuk"])
    years = match["jaren"]
    house = match["van"] or match["kamer"]
    firm = named or bool(years and house and len(house) > 1) or bool(_IN_A_ROW.match(match.string, match.start()))
    # "aan de Tweede Kamer (29 325, nr. 5)": the chamber is a word of the sentence, and tells whose paper it is.
    outside = match[0][-1] == "(" and not named and not years
    return Head(
        match.end() if outside else match.start(),
        match.end(),
        chamber(house),
        session(years) if years else None,
        leans=not firm,
    )
