"""The one place that knows where pages stand and how to link to them.

A page is named by its path under docs (`brieven/<id>.md`); MkDocs publishes it as `brieven/<id>/`.
"""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import quote, urlsplit

from build_scripts.model import Citation

LETTERS = "brieven/index.md"
DOSSIERS = "dossiers/index.md"
TOPICS = "onderwerpen/index.md"
ACCOUNT = "verantwoording.md"

# Suffixes that a browser or MkDocs would run or render instead of offering the bytes unchanged.
_INERT = {".txt", ".pdf", ".csv", ".json", ".docx", ".odt"}
_URL_SAFE = "/:?#@!$&+,;=%-.~"


def letter_page(letter_id: str) -> str:
    """The page of a letter: `brieven/<id>.md`."""
    return f"brieven/{letter_id}.md"


def dossier_page(dossier: str) -> str:
    """The page of a dossier ("29325", "34200-XVI"): `dossiers/<dossier>.md`."""
    return f"dossiers/{dossier}.md"


def topic_page(slug: str) -> str:
    """The page of an onderwerp: `onderwerpen/<slug>.md`."""
    return f"onderwerpen/{slug}.md"


def year_page(year: str) -> str:
    """The page with the letters of one year: `jaren/<year>.md`."""
    return f"jaren/{year}.md"


def source_file(name: str) -> str:
    """Where a source is offered for download, under docs and in the site alike.

    The bytes stay as they are. A name whose suffix would make a browser run the file (or MkDocs
    render it) gets `.txt` behind it: `brief.html` → `brieven/bron/brief.html.txt`.
    """
    plain = posixpath.basename(name.replace("\\", "/"))
    suffix = posixpath.splitext(plain)[1].lower()
    return f"brieven/bron/{plain}" if suffix in _INERT else f"brieven/bron/{plain}.txt"


def topic_feed(slug: str) -> str:
    """The Atom feed of an onderwerp, under the site's root."""
    return f"feeds/onderwerp-{slug}.xml"


def dossier_feed(dossier: str) -> str:
    """The Atom feed of a dossier, under the site's root."""
    return f"feeds/dossier-{dossier}.xml"


def dossier_data(dossier: str) -> str:
    """The citations of a dossier as a spreadsheet, under the site's data/."""
    return f"dossiers/{dossier}.csv"


def dossier_letters(dossier: str) -> str:
    """The letters that cite a dossier as a spreadsheet, under the site's data/."""
    return f"dossiers/{dossier}-brieven.csv"


def sheet(name: str) -> str:
    """One of the spreadsheets with the rows of all letters ("moties"), under the site's data/."""
    return f"excel/{name}.csv"


def download(letter_id: str, form: str) -> str:
    """Where a letter is offered to take along ("txt", "md", "json"), beside its page."""
    return f"brieven/{letter_id}/{letter_id}.{form}"


def url(page: str) -> str:
    """The address of a page below the site's root: `brieven/x.md` → `brieven/x/`."""
    if not page.endswith(".md"):
        return page
    stem = page.removesuffix(".md")
    if posixpath.basename(stem) == "index":
        stem = posixpath.dirname(stem)
    return f"{stem}/" if stem else ""


def link(target: str, source: str, anchor: str = "") -> str:
    """The relative address of `target` as the page `source` must write it, for a Markdown link.

    >>> link("dossiers/29325.md", "brieven/x.md", "p-1")
    '../dossiers/29325.md#p-1'
    """
    folder, name = posixpath.split(target)
    path = quote(_between(folder, posixpath.dirname(source)) + name)
    return f"{path}#{quote(anchor)}" if anchor else path


@lru_cache(maxsize=4096)
def _between(folder: str, source: str) -> str:
    """How to go from one folder to another, to be put before a name: "../dossiers/"."""
    way = posixpath.relpath(folder or ".", source or ".")
    return "" if way == "." else f"{way}/"


@lru_cache(maxsize=16_384)  # a paper that many letters cite stands in many lists
def outside(address: str) -> str | None:
    """An address from a letter, safe to put in a Markdown link; None where it is no web address.

    Only http and https pass, so that a letter can't bring a script along. What Markdown or HTML
    could read as markup is percent-encoded, which leaves the address the same.
    """
    if any(ord(char) <= 32 for char in address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    encoded = quote(address.encode("utf-8", "replace"), safe=_URL_SAFE)
    return encoded.replace("&", "&amp;")


def dossier_of(citation: Citation) -> str | None:
    """The dossier that a citation belongs to, with its chapter: "29325", "34200-XVI"; or None."""
    if not citation.dossier:
        return None
    return "-".join(part for part in (citation.dossier, citation.chapter) if part)


def official_paper(official_id: str) -> str:
    """A kamerstuk's official page, by the pattern of zoek.officielebekendmakingen.nl."""
    return f"https://zoek.officielebekendmakingen.nl/{quote(official_id)}.html"


def official_dossier(dossier: str) -> str:
    """A dossier's official page, by the pattern of zoek.officielebekendmakingen.nl."""
    return f"https://zoek.officielebekendmakingen.nl/dossier/{quote(dossier)}"
