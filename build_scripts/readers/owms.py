"""Official metadata (OWMS: DC, DCTERMS, OVERHEID, OVERHEIDop) → facts of a letter.

The names and their meaning are KOOP's, as in metadata.xml and in the `<meta>` elements of
officielebekendmakingen.nl: https://standaarden.overheid.nl/owms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.model import OFFICIAL_ID
from build_scripts.readers.xmltree import local, parse_xml

COMPANION = ".metadata.xml"
"""How the name of a metadata file ends that lies beside the file it is about."""
ROOT = "metadata_gegevens"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
DOSSIER = re.compile(r"\d{5}(?:-[A-Z0-9]{1,6})*")
# Official names → ours, the first that is there; a name may come with its scheme before it.
NAMES = {
    "title": ("OVERHEIDop.documenttitel", "DC.title", "DCTERMS.title"),
    "date": ("DCTERMS.issued", "OVERHEIDop.datumOntvangst"),
    "kamerstuk": ("DC.identifier",),
    "hoofddocument": ("OVERHEIDop.hoofddocument",),
    "dossier": ("OVERHEIDop.dossiernummer",),
    "ondernummer": ("OVERHEIDop.ondernummer",),
    "vergaderjaar": ("OVERHEIDop.vergaderjaar",),
}
# DC.type, in three lists of values of its own → the type of a letter.
TYPES = {
    "brief": "kamerbrief",
    "motie": "motie",
    "motie (gewijzigd/nader)": "motie",
    "antwoord": "kamervragen",
    "vraag": "kamervragen",
    "mededeling": "kamervragen",
    "bijlage": "bijlage",
}

Pairs = Iterable[tuple[str, str]]
"""Metadata as (name, content)."""


def facts_of(pairs: Pairs) -> dict[str, str]:
    """Facts by name (see SourceDocument.facts) from official metadata; what isn't there is left out."""
    values: dict[str, list[str]] = {}
    for name, content in pairs:
        if content.strip():
            values.setdefault(name, []).append(" ".join(content.split()))
    facts = {name: found for name, theirs in NAMES.items() if (found := next((values[one][0] for one in theirs if one in values), ""))}
    facts |= _checked(facts)
    themes = values.get("OVERHEID.category", []) + values.get("DCTERMS.subject", [])
    if themes:
        facts["theme"] = "; ".join(dict.fromkeys(themes))
    kind = next((TYPES[value.lower()] for value in values.get("DC.type", []) if value.lower() in TYPES), "")
    if kind == "bijlage" and "beslisnota" in facts.get("title", "").lower():
        kind = "beslisnota"
    if kind:
        facts["type"] = kind
    return {name: value for name, value in facts.items() if value}


def _checked(facts: dict[str, str]) -> dict[str, str]:
    """Values that have a form of their own: "" where they haven't got it."""
    day = DAY.match(facts.get("date", ""))
    number = facts.get("dossier", "").replace(" ", "-").replace(";", "-")
    return {
        "date": day[0] if day else "",
        "dossier": number if DOSSIER.fullmatch(number) else "",
        **{name: facts[name] if OFFICIAL_ID.fullmatch(facts[name]) else "" for name in ("kamerstuk", "hoofddocument") if name in facts},
    }


def pairs_of(name: str, data: bytes) -> list[tuple[str, str]]:
    """The content of a metadata.xml. Raises InputError where it is none."""
    root = parse_xml(name, data, "metadata")
    if local(root) != ROOT:
        raise InputError(name, f"no official metadata: it opens with <{local(root)}>", f"Expected <{ROOT}>; download metadata.xml again")
    return [(element.get("name", ""), element.get("content", "")) for element in root.iter() if local(element) == "metadata"]


def beside(path: Path) -> dict[str, str]:
    """The facts in the metadata file beside a source ("brief.metadata.xml" for "brief.pdf"), if any."""
    companion = path.with_name(path.stem + COMPANION)
    if not companion.is_file() or companion == path:
        return {}
    try:
        return facts_of(pairs_of(companion.name, companion.read_bytes()))
    except OSError as error:
        raise InputError(companion.name, f"can't be read ({error.strerror})", "Check the path and its permissions") from error
