"""What a letter's page says of itself to programs: Dublin Core, OWMS and schema.org.

The names are those of the official publications (DC, DCTERMS, OVERHEID, OVERHEIDop), so that what
reads their pages reads ours.
"""

from __future__ import annotations

import json
import re

from build_scripts.model import Entry, Letter, own_dossier
from build_scripts.render import addresses
from build_scripts.render.quoting import quoting, sender
from build_scripts.render.weave import attribute
from build_scripts.render.words import kind_of

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OFFICES = ("minister ", "minister-", "staatssecretaris ")
MOST_CITATIONS = 20
"""Citations told in the head of a page; all of them stand on the page and in the public data."""
# What could end the element, or open another, in any browser.
_IN_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def head(entry: Entry) -> str:
    """HTML for the head of a letter's page: `<meta>` elements, and two blocks of data.

    The blocks are JSON: schema.org for search engines, and (`ka-citeren`) the source lines for the
    script that copies quotations. A content security policy lets data pass, since it isn't run.
    """
    metas = [f'<meta name="{name}" content="{attribute(content)}">' for name, content in dublin_core(entry)]
    return "\n".join(
        (*metas, _data("application/ld+json", schema(entry)), _data("application/json", quoting(entry.letter), "ka-citeren"))
    )


def last_modified(letter: Letter) -> str:
    """The letter's day for the sitemap, or "" where it is not known to the day."""
    date = letter.fact("date") or ""
    return date if _DAY.fullmatch(date) else ""


def dublin_core(entry: Entry) -> list[tuple[str, str]]:
    """Names and contents of `<meta>` elements; what is not known is left out."""
    letter = entry.letter
    official = str(letter.record.get("kamerstuk") or "")
    pairs = [
        ("DC.title", letter.title),
        ("DC.type", kind_of(letter)),
        ("DC.language", "nl"),
        ("DC.creator", sender(letter)),
        ("DC.identifier", official or letter.fact("kenmerk")),
        ("DCTERMS.issued", letter.fact("date")),
        ("OVERHEIDop.dossiernummer", own_dossier(official)),
        *(("DCTERMS.subject", topic.name) for topic in entry.topics),
        *(("OVERHEID.category", theme) for theme in _themes(entry)),
    ]
    return [(name, content) for name, content in pairs if content]


def schema(entry: Entry) -> dict[str, object]:
    """The letter as schema.org has it: a DigitalDocument with its parties, date and subjects.

    A date that is not a day is no datePublished, and schema.org has no word for an interval in which
    something was published: DCTERMS.issued says it. `sameAs` is the letter at its official address.
    """
    letter = entry.letter
    date = letter.fact("date") or ""
    official = str(letter.record.get("kamerstuk") or "")
    places = (addresses.official_paper(official) if official else "", addresses.outside(str(letter.record.get("bron") or "")))
    known: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "name": letter.title,
        "inLanguage": "nl",
        "genre": kind_of(letter),
        "identifier": letter.fact("kenmerk"),
        "datePublished": date if _DAY.fullmatch(date) else "",
        "author": [{"@type": "Person", "name": one.name, "jobTitle": one.role} for one in letter.signatories],
        "publisher": _organisation(letter),
        "sameAs": [place for place in places if place],
        "about": [topic.name for topic in entry.topics],
        "citation": sorted({link.url for link in entry.links if link.url and addresses.outside(link.url)})[:MOST_CITATIONS],
    }
    return {name: value for name, value in known.items() if value}


def _data(kind: str, content: object, name: str = "") -> str:
    identity = f' id="{name}"' if name else ""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)
    return f'<script{identity} type="{kind}">{text}</script>'


def _themes(entry: Entry) -> list[str]:
    return list(dict.fromkeys(topic.theme for topic in entry.topics if topic.theme))


def _organisation(letter: Letter) -> dict[str, str] | None:
    """The ministry or organisation behind a letter: who holds an office is none."""
    name = sender(letter)
    if name.lower().startswith(_OFFICES):
        name = f"Ministerie van {letter.fact('ministry')}" if letter.fact("ministry") else ""
    return {"@type": "Organization", "name": name} if name else None
