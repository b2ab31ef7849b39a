"""Handelingen: the reports of what was said.

"Handelingen II 2010/11, nr. 108, item 5" · "H - TK 2015-2016, 42 10" ·
"Hand. II 2012/13, 64-9-35" · "Handelingen II 2008/09, nr. 45, p. 3756-3760"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Citation
from . import addresses
from .atoms import (
    DOSSIERNUMMER,
    HANDELINGEN,
    KAMER,
    MAAND,
    NR,
    PAGINA,
    TUSSEN,
    VERGADERJAAR,
    chamber,
    page_range,
    session,
)
from .plain import Found, Plain

_HEAD = re.compile(
    rf"(?:{HANDELINGEN}|H(?: ?- ?| ?)(?=[TE]K)) ?(?:van de |der )?(?:Staten-Generaal)?{TUSSEN}(?:(?P<kamer>{KAMER}|UCV|OCV){TUSSEN})?"
    rf"(?P<jaren>{VERGADERJAAR}){TUSSEN}(?P<dossier>{DOSSIERNUMMER}{TUSSEN}(?={NR}))?"
)
# "Handelingen II 59-12, 2021/22", "Handelingen TK, nr. 59, item 12 (2021-2022)": the session last
_SESSION_LAST = re.compile(
    rf"{HANDELINGEN} ?{TUSSEN}(?P<kamer>{KAMER}){TUSSEN}(?:{NR})?(?P<meeting>[0-9]{{1,3}})"
    rf"(?:,? ?item ?|-)(?P<item>[0-9]{{1,3}}),? ?(?P<jaren>{VERGADERJAAR})"
)
# "nr. 108, item 5", "108", "42 10", "57-4", "64-9-35"; "31, 8" where the sentence stops
_PLACE = re.compile(
    rf"(?:{NR})?(?P<meeting>[0-9]{{1,3}}[a-z]?)(?![0-9A-Za-z]|\.[0-9]| {MAAND})"
    rf"(?:(?P<between>,? ?\(?item(?:nummer)?s? ?(?:{NR})?|, ?{NR}| ?- ?| |, (?=[0-9]{{1,3}}(?:[.;)\]]|$|,? p\.)))"
    rf"(?P<item>[0-9]{{1,4}})(?![0-9A-Za-z]| {MAAND})"
    rf"(?:-(?P<page>[0-9]{{1,4}}(?:-[0-9]{{1,4}})?)(?![0-9]))?)?"
)
# " en nr. 88, item 2"
_FURTHER = re.compile(
    rf"(?: en|[,;]| &) ?(?P<own>{NR}(?P<meeting>[0-9]{{1,3}}),? ?item ?(?P<item>[0-9]{{1,4}}))(?![0-9A-Za-z])"
)
# "items 12 en 14": another item of the same meeting
_FURTHER_ITEM = re.compile(rf"(?: en|,| &) ?(?P<own>(?P<item>[0-9]{{1,3}}))(?![0-9A-Za-z]|[.,/-][0-9]| {MAAND})")
_PAGES = re.compile(rf" ?,? ?(?P<pages>{PAGINA})")
# "Handelingen TK 1997-1998, 6368-6375": before items had numbers, pages may stand without "p."
_BARE_PAGES = re.compile(r"(?P<pages>[0-9]{3,5}-[0-9]{3,5})(?![0-9A-Za-z])")


def find(plain: Plain) -> Iterator[Found]:
    """All Handelingen in the text."""
    text = plain.text
    for last in _SESSION_LAST.finditer(text):
        yield Found(last.start(), last.end(), _citation(last, last["meeting"], last["item"], None))
    for head in _HEAD.finditer(text):
        if text[head.start() - 1 : head.start()].isalpha():
            continue
        place = _PLACE.match(text, head.end())
        end = _end_of_place(plain, place) if place else head.end()
        paged = _PAGES.match(text, end)
        if not place and not paged and (session(head["jaren"]) or "9") < addresses.FIRST_SESSION_BY_ITEM:
            paged = _BARE_PAGES.match(text, end)
        if not place and not paged:
            continue
        meeting, item, pages = _parts(place, end, session(head["jaren"]))
        if item and "(" in (place["between"] or "") and text[end : end + 1] == ")":
            end += 1
            paged = _PAGES.match(text, end)
        if paged:
            end, pages = paged.end(), page_range(paged["pages"])
        yield Found(head.start(), end, _citation(head, meeting, item, pages))
        if place and item and "items" in (place["between"] or ""):
            for further in _further_items(text, end):
                end = further.end()
                yield Found(further.start("own"), end, _citation(head, meeting, further["item"], None))
        yield from _further(text, end, head)


def _further_items(text: str, at: int) -> Iterator[re.Match[str]]:
    while match := _FURTHER_ITEM.match(text, at):
        at = match.end()
        yield match


def _further(text: str, at: int, head: re.Match[str]) -> Iterator[Found]:
    """ "… en nr. 88, item 2": another meeting of the same session."""
    while match := _FURTHER.match(text, at):
        at = match.end()
        yield Found(match.start("own"), at, _citation(head, match["meeting"], match["item"], None))


def _end_of_place(plain: Plain, place: re.Match[str]) -> int:
    """Where the place ends: a number after a mere space must stand on the same line.

    "108" at a line's end and "5" at the next one's beginning are a meeting and a note's number.
    """
    if place["between"] == " " and not plain.one_line(place.start(), place.end()):
        return place.end("meeting")
    return place.end()


def _parts(
    place: re.Match[str] | None, end: int, years: str | None
) -> tuple[str | None, str | None, str | None]:
    """Meeting, item and pages of a place that ends at `end`.

    Before items had numbers, "45-3756" was a meeting and a page.
    """
    if not place:
        return None, None, None
    item = place["item"] if place.end("item") <= end else None
    by_page = years is not None and years < addresses.FIRST_SESSION_BY_ITEM
    if item and by_page and place["between"].strip() == "-":
        return place["meeting"], None, "-".join(filter(None, (item, place["page"])))
    return place["meeting"], item, place["page"]


def _citation(
    head: re.Match[str], meeting: str | None, item: str | None, pages: str | None
) -> Citation:
    house, years = chamber(head["kamer"]), session(head["jaren"])
    if head.re is _HEAD and head["dossier"]:
        # "Handelingen II 2008-2009, 31 386, nr. 43, p. 12": a meeting or a paper, which the words don't tell
        meeting = item = None
    identifier, url = addresses.handelingen(house, years, meeting, item)
    return Citation("handelingen", identifier, url, house, years, number=meeting, pages=pages)
