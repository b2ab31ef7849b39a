"""Addresses of the web. One that is the official address of a document cites that document.

`https://zoek.officielebekendmakingen.nl/kst-29325-156.html` is kamerstuk 29 325, nr. 156. Other
addresses are of kind "url"; open.overheid.nl and a bijlage at officielebekendmakingen.nl give their
document's identifier, the rest have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Citation
from . import addresses
from .identifier import read_identifier
from .plain import Found

# All but white space and what closes an address in running text; a raised digit is a note's mark.
_CHARACTER = r"[^\s<>\"“”„‘’«»|\\\[\]{}^`*\u00b9\u00b2\u00b3\u2070-\u2079\u00ad\u200b\ufeff]"
_URL = re.compile(rf"[hHwW](?:[tT]{{2}}[pP][sS]?://|[wW]{{2}}\.){_CHARACTER}+")
# Official addresses are known without "https://" too: "wetten.overheid.nl/BWBR0035362".
_OFFICIAL = re.compile(rf"\.nl/(?={_CHARACTER})")
_OFFICIAL_HOSTS = (
    *("open.overheid", "wetten.overheid", "zoek.officielebekendmakingen"),
    *("deeplink.rechtspraak", "uitspraken.rechtspraak"),
)
_REST = re.compile(rf"{_CHARACTER}+")
_HOST = re.compile(r"(?:https?://)?(?P<host>[^/?#:]*\.[a-z]{2,})(?=[/?#:]|$)", re.IGNORECASE)
_SENTENCE = ".,;:!?'…"
# An address broken after a hyphen or slash goes on where the next line looks like one.
_NEXT_LINE = re.compile(rf"[ \t\r]*\n[ \t]*(?P<rest>(?![0-9]+ |https?:|www\.){_CHARACTER}+)")

_ZOB_DOCUMENT = re.compile(
    r"/(?:[a-z]+/)*(?P<id>[a-z]+-[A-Za-z0-9-]+)(?:\.[a-z]+)?(?:[?#/]|$)"
)
_ZOB_DOSSIER = re.compile(
    r"/dossier/(?P<dossier>[0-9]{5}(?:-[0-9]{2})?)(?:-(?P<chapter>[IVX]{1,5}[AB]?|[A-M]))?/?$"
)
_BARE_ID = re.compile(r"(?:blg|nds-tk|kst)-[A-Za-z0-9]+$")
_OPEN = re.compile(
    r"/(?:documenten|details)/"
    r"(?P<id>(?:ronl|oep)-[A-Za-z0-9-]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
)
# "detail?id=2022Z03223&did=2022D06725": of a case and a document it shows the document.
_DOCUMENT = re.compile(r"[?&]d?id=(?P<id>20[0-9]{2}D[0-9]{5})(?![0-9A-Za-z])")
_CASE = re.compile(r"[?&]id=(?P<id>20[0-9]{2}Z[0-9]{5})(?![0-9A-Za-z])")
_LAW = re.compile(
    r"/(?:jci[0-9.]+:c:)?(?P<bwb>BWB[RV][0-9]{7})(?:.*?&artikel=(?P<article>[0-9a-zA-Z.:]+))?"
)
_ECLI = re.compile(r"(?P<ecli>ECLI:[A-Z]{2}:[A-Z0-9]+:[0-9]{4}:[A-Z0-9.]+)")
_CELEX = re.compile(r"CELEX(?::|%3A)(?P<celex>[0-9CE][0-9]{4}[A-Z]{1,2}[0-9]{4})")
_MOST_LINES = 8


def find(raw: str) -> Iterator[Found]:
    """All addresses, by their offsets in the raw text: plain text has lost where lines end."""
    done = 0
    written = [*_URL.finditer(raw), *_without_scheme(raw)]
    for match in sorted(written, key=lambda each: each.start()):
        start = match.start()
        if start < done or (start and (raw[start - 1].isalpha() or raw[start - 1] in "@-_./")):
            continue
        address, end = _whole(raw, match)
        if _HOST.match(address):
            done = end
            yield Found(start, end, _citation(address))


def _without_scheme(raw: str) -> Iterator[re.Match[str]]:
    for dot in _OFFICIAL.finditer(raw):
        for host in _OFFICIAL_HOSTS:
            if raw.endswith(host, 0, dot.start()):
                yield _REST.match(raw, dot.start() - len(host))


def _whole(raw: str, match: re.Match[str]) -> tuple[str, int]:
    """The address without the sentence's punctuation, with what other lines go on with."""
    address, end = match[0], match.end()
    for _ in range(_MOST_LINES):
        more = _NEXT_LINE.match(raw, end) if address[-1] in "-/" else None
        if not more or not _goes_on(address, more):
            break
        address, end = address + more["rest"], more.end()
    bare = _bare(address)
    return bare, end - (len(address) - len(bare))


def _goes_on(address: str, more: re.Match[str]) -> bool:
    signs = sum(more["rest"].count(sign) for sign in "-/")
    return signs > (address[-1] == "/")


def _bare(address: str) -> str:
    """Without closing punctuation; a bracket only where the address itself doesn't open it."""
    opened, closed = address.count("("), address.count(")")
    end = len(address)
    while end and (address[end - 1] in _SENTENCE or (address[end - 1] == ")" and closed > opened)):
        closed -= address[end - 1] == ")"
        end -= 1
    return address[:end]


def _citation(address: str) -> Citation:
    host_match = _HOST.match(address)
    host = host_match["host"].lower() if host_match else ""
    rest = address[host_match.end() :] if host_match else ""
    for name, read in _READERS.items():
        if host == name or host.endswith("." + name):
            citation = read(rest)
            if citation:
                return citation if citation.url else Citation("url", citation.id, _full(address))
    return Citation("url", None, _full(address))


def _full(address: str) -> str:
    """An address without a scheme gets the one that browsers take first."""
    schemed = address[:7].lower() == "http://" or address[:8].lower() == "https://"
    return address if schemed else f"https://{address}"


def _officielebekendmakingen(rest: str) -> Citation | None:
    found = _ZOB_DOSSIER.match(rest)
    if found:
        number, chapter = found["dossier"], found["chapter"]
        return Citation(
            "dossier", *addresses.dossier(number, chapter), dossier=number, chapter=chapter
        )
    found = _ZOB_DOCUMENT.match(rest)
    if not found:
        return None
    read = read_identifier(found["id"], 0)
    if read and read[0] == len(found["id"]):
        return read[1]
    return Citation("url", found["id"], None) if _BARE_ID.match(found["id"]) else None


def _open_overheid(rest: str) -> Citation | None:
    found = _OPEN.match(rest)
    return Citation("url", found["id"], None) if found else None


def _tweedekamer(rest: str) -> Citation | None:
    for kind, pattern in (("documentnummer", _DOCUMENT), ("zaaknummer", _CASE)):
        found = pattern.search(rest)
        if found:
            return Citation(kind, found["id"], addresses.tweede_kamer(found["id"]))
    return None


def _wetten(rest: str) -> Citation | None:
    found = _LAW.match(rest)
    if not found:
        return None
    return Citation(
        "wet", found["bwb"], addresses.law(found["bwb"], found["article"]), number=found["article"]
    )


def _rechtspraak(rest: str) -> Citation | None:
    found = _ECLI.search(rest)
    return Citation("ecli", found["ecli"], addresses.ecli(found["ecli"])) if found else None


def _eur_lex(rest: str) -> Citation | None:
    found = _CELEX.search(rest)
    return Citation("celex", found["celex"], addresses.celex(found["celex"])) if found else None


_READERS = {
    "officielebekendmakingen.nl": _officielebekendmakingen,
    "open.overheid.nl": _open_overheid,
    "tweedekamer.nl": _tweedekamer,
    "wetten.overheid.nl": _wetten,
    "rechtspraak.nl": _rechtspraak,
    "eur-lex.europa.eu": _eur_lex,
}
