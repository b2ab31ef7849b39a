"""How a cited paper is called on pages of its own, however the letters write it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from build_scripts.model import Citation

HANDELINGEN = re.compile(r"h-(tk|ek)-(\d{4})(\d{4})-([0-9]+)(?:-([0-9]+))?")
AANHANGSEL = re.compile(r"ah-(tk|ek)-(\d{4})(\d{4})-([0-9]+)")
SHEET = re.compile(r"(stb|stcrt|trb)-(\d{4})-([0-9]+)")
SHEETS = {"stb": "Staatsblad", "stcrt": "Staatscourant", "trb": "Tractatenblad"}
CHAMBERS = {"tk": "Tweede Kamer", "ek": "Eerste Kamer"}


def paper_name(citation: Citation) -> str:
    """The name of a paper that has an official id, as plain text.

    >>> paper_name(Citation("kamerstuk", "kst-36410-XVI-55", None, dossier="36410", chapter="XVI", number="55"))
    'Kamerstuk 36 410 XVI, nr. 55'
    """
    identifier = citation.id or ""
    if citation.kind == "kamerstuk" and citation.dossier and citation.number:
        dossier = " ".join(filter(None, (spaced(citation.dossier), citation.chapter)))
        number = f"nr. {citation.number}" if citation.number[:1].isdigit() else citation.number
        return f"Kamerstuk {dossier}, {number}"
    if found := HANDELINGEN.fullmatch(identifier):
        item = f", item {found[5]}" if found[5] else ""
        return f"Handelingen {CHAMBERS[found[1]]} {found[2]}-{found[3]}, nr. {found[4]}{item}"
    if found := AANHANGSEL.fullmatch(identifier):
        return f"Aanhangsel Handelingen {CHAMBERS[found[1]]} {found[2]}-{found[3]}, nr. {found[4]}"
    if found := SHEET.fullmatch(identifier):
        return f"{SHEETS[found[1]]} {found[2]}, {found[3]}"
    named = {"documentnummer": "Document", "zaaknummer": "Zaak", "brief": "Brief met kenmerk", "celex": "Europees stuk"}
    if citation.kind == "url":
        return f"{urlsplit(citation.url or '').hostname or 'Webadres'}: {identifier}"
    return f"{named[citation.kind]} {identifier}" if citation.kind in named else identifier


def spaced(dossier: str) -> str:
    """ "29 325" from "29325", as parliament prints it; a suffix stays: "21 501-02"."""
    return f"{dossier[:2]} {dossier[2:]}" if dossier[:5].isdigit() else dossier
