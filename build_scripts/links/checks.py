"""Citations that can't be right: of a paper that is younger than the letter."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from build_scripts.edtf import span
from build_scripts.model import Citation, Entry, Problem

FUTURE = "future citation"

# The year within an identifier: stb-2014-280, 2023D51087, ECLI:NL:CBB:2010:BN1294
YEAR_OF = {
    "staatsblad": re.compile(r"-(\d{4})-"),
    "staatscourant": re.compile(r"-(\d{4})-"),
    "tractatenblad": re.compile(r"-(\d{4})-"),
    "documentnummer": re.compile(r"(\d{4})D"),
    "zaaknummer": re.compile(r"(\d{4})Z"),
    "ecli": re.compile(r":(\d{4}):"),
}


def problems(entry: Entry) -> list[Problem]:
    """A Problem for each citation of a paper that didn't exist when its letter was written.

    A paper of a session is not older than that session's opening day, and a number that holds a
    year not older than that year. A letter that may be of several days is as young as the last of
    them; without a date, or with one that is open ("2024-09-21/.."), nothing can be said.
    """
    days = span(entry.letter.fact("date"))
    if not days:
        return []
    written = days[1]
    at = {passage.anchor: passage.at for passage in entry.letter.passages}
    return [
        Problem(FUTURE, f"‘{' '.join(link.mention.text.split())}’ {why}: is het jaartal goed gelezen?", at[link.mention.where])
        for link in entry.links
        if link.mention.where in at
        for why in _younger(link.mention.citation, written)
    ]


def opening(first_year: int) -> str:
    """The day on which a parliamentary year opens, the third Tuesday of September (article 65 of the
    Grondwet), in ISO 8601.

    >>> opening(2024)
    '2024-09-17'
    """
    first = dt.date(first_year, 9, 1)
    return dt.date(first_year, 9, 15 + (1 - first.weekday()) % 7).isoformat()


def _younger(citation: Citation, written: str) -> Iterator[str]:
    if citation.session:
        start = opening(int(citation.session[:4]))
        if start > written:
            yield f"is uit vergaderjaar {citation.session}, dat begint op {start}, na de brief"
        return
    year = YEAR_OF[citation.kind].search(citation.id or "") if citation.kind in YEAR_OF else None
    if year and year[1] > written[:4]:
        yield f"is uit {year[1]}, na de brief"


