"""Official identifiers and the addresses that follow from them. Nothing is guessed.

Identifiers: officielebekendmakingen.nl (kst-, h-, ah-, stb-, stcrt-, trb-), wetten.overheid.nl
(BWBR), tweedekamer.nl (D and Z numbers), rechtspraak.nl (ECLI), eur-lex.europa.eu (CELEX). An
identifier can be known where the address isn't: what was printed before 1995 isn't at
officielebekendmakingen.nl.
"""

from __future__ import annotations

import re

ZOB = "https://zoek.officielebekendmakingen.nl"

# officielebekendmakingen.nl begins on 1 January 1995, in the middle of a session.
FIRST_YEAR = 1995
FIRST_SESSION = "1994-1995"

# Up to this session Eerste Kamer identifiers carry the session: kst-20092010-31930-F.
LAST_SESSION_IN_ID = "2009-2010"

# The first dossier of the session after that one (the budget for 2011). A later dossier has no
# older papers, so its identifiers never carry a session.
FIRST_DOSSIER_WITHOUT = 32500

# What the Eerste Kamer numbers itself, from CVIII on (kst-CVIII-I, kst-CXXIV-G).
_OWN_WITHOUT = re.compile(r"C(?:VIII|IX|[XLC])")

# From here on Handelingen are numbered by meeting and item; before, by pages.
FIRST_SESSION_BY_ITEM = "2010-2011"

# The Eerste Kamer has never come near this many written questions in one session.
ONLY_TWEEDE_KAMER = 100


def page(identifier: str) -> str:
    """The address of a publication at officielebekendmakingen.nl."""
    return f"{ZOB}/{identifier}.html"


def kamerstuk(
    dossier: str, chapter: str | None, number: str, chamber: str | None, session: str | None
) -> tuple[str | None, str | None]:
    """Identifier and address of a kamerstuk: "kst-36410-XVI-55".

    Both are None for an Eerste Kamer paper of an older dossier whose session isn't written.
    """
    parts = [dossier, chapter, number]
    if chamber == "I" or (chamber is None and not number.isdigit()):
        if session is None and not _never_with_session(dossier):
            return None, None
        if session is not None and session <= LAST_SESSION_IN_ID:
            parts.insert(0, session.replace("-", ""))
    identifier = "-".join(["kst", *filter(None, parts)])
    online = session is None or session >= FIRST_SESSION
    return identifier, page(identifier) if online else None


def bijlage(identifier: str) -> str:
    """The address of an annex: "blg-1007826"."""
    return f"{ZOB}/{identifier}"


def dossier(number: str, chapter: str | None) -> tuple[str, str]:
    """Identifier and address of a dossier: "34200-XVI"."""
    identifier = f"{number}-{chapter}" if chapter else number
    return identifier, f"{ZOB}/dossier/{identifier}"


def handelingen(
    chamber: str | None, session: str | None, meeting: str | None, item: str | None
) -> tuple[str | None, str | None]:
    """Identifier and address of a meeting or one of its items: "h-tk-20152016-42-10".

    Before 2010-2011 an identifier holds the pages where an item begins and ends, which a citation
    doesn't tell. A meeting as a whole has an overview and no publication of its own.
    """
    if not (chamber and session and meeting) or session < FIRST_SESSION_BY_ITEM:
        return None, None
    stem = f"h-{_house(chamber)}-{session.replace('-', '')}-{meeting}"
    if item:
        return f"{stem}-{item}", page(f"{stem}-{item}")
    return stem, f"{ZOB}/handelingen/{_house(chamber).upper()}/{session}/{meeting}"


def aanhangsel(
    chamber: str | None, session: str | None, number: str
) -> tuple[str | None, str | None]:
    """Identifier and address of answers to written questions: "ah-tk-20232024-1314"."""
    if chamber is None and int(number) >= ONLY_TWEEDE_KAMER:
        chamber = "II"
    if not (chamber and session):
        return None, None
    identifier = f"ah-{_house(chamber)}-{session.replace('-', '')}-{number}"
    return identifier, page(identifier) if session >= FIRST_SESSION else None


def staatsblad(sheet: str, year: str, number: str) -> tuple[str | None, str | None]:
    """Identifier and address in the Staatsblad ("stb"), Staatscourant ("stcrt") or "trb".

    A Staatscourant before July 2009 is a day's paper of many publications; since then the numbers
    run far past the days of a year. The old Staatsblad numbers with a letter have no identifier.
    """
    if not number.isdigit():
        return None, None
    identifier = f"{sheet}-{year}-{number}"
    days_paper = sheet == "stcrt" and (int(year) < 2009 or (year == "2009" and int(number) <= 366))
    online = int(year) >= FIRST_YEAR and not days_paper
    return identifier, page(identifier) if online else None


def tweede_kamer(number: str) -> str:
    """The address of a D number (a document) or a Z number (a case)."""
    return f"https://www.tweedekamer.nl/kamerstukken/detail?id={number}"


def law(identifier: str, article: str | None = None) -> str:
    """The address of a law, or of one article of it (Juriconnect 1.3), by its BWB identifier."""
    if article:
        return f"https://wetten.overheid.nl/jci1.3:c:{identifier}&artikel={article}"
    return f"https://wetten.overheid.nl/{identifier}"


def ecli(identifier: str) -> str | None:
    """The address of a judgment: only for Dutch ones."""
    if identifier.startswith("ECLI:NL:"):
        return f"https://deeplink.rechtspraak.nl/uitspraak?id={identifier}"
    return None


def celex(identifier: str) -> str:
    """The address of a European document in Dutch."""
    return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{identifier}"


# The sheets as identifiers name them, and the kinds of citation that they are.
SHEETS = {"stb": "staatsblad", "stcrt": "staatscourant", "trb": "tractatenblad"}


def _never_with_session(dossier: str) -> bool:
    """Whether all papers of a dossier are from after LAST_SESSION_IN_ID, or have identifiers like those."""
    if dossier.isalpha():
        return bool(_OWN_WITHOUT.match(dossier))
    return int(dossier[:5]) >= FIRST_DOSSIER_WITHOUT


def _house(chamber: str) -> str:
    return "ek" if chamber == "I" else "tk"
