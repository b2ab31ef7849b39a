"""Ondernummers as they are written after "nr.": one, a range, or a list of them.

"nr. 156" · "nrs. 5-7" · "nr. 1 e.v." · "nrs. 5, 7 en 9" · "nr. 1 en nr. 8, p. 3"
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .atoms import MAAND, NR, ONDERNUMMER, PAGINA, page_range


class Numbered(NamedTuple):
    """One ondernummer in the plain text. `start:end` holds the number, its range and its pages."""

    start: int
    end: int
    number: str
    last: str | None
    pages: str | None


_RANGE = re.compile(
    rf" ?(?:-|t/m|tot en met) ?(?P<last>{ONDERNUMMER})(?! {MAAND})|,? ?(?P<on>e\.? ?v(?![a-z])\.?|en (?:verder|volgende)(?=[.,;:)\]]|$))"
)
# "nr. 3 (MvT), p. 50", "nr. 3, par. 4.2, p. 40": a word of explanation or a place may stand before the pages.
_PAGES = re.compile(
    r"(?: \([^()]{1,30}\))?(?:,? (?:par\.|paragraaf|§|hoofdstuk) ?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})?"
    rf",? ?(?P<pages>{PAGINA})"
)

# "…, nr. 3, en de nota naar aanleiding van het verslag, nr. 7": a bill's papers by their names.
_OTHER_PAPER = (
    r"(?:(?:de|het) (?:(?:[a-z]{3,6} )?nota van wijziging|nota naar aanleiding van het (?:nader )?verslag"
    r"|memorie van (?:toelichting|antwoord)|(?:nader )?(?:verslag|rapport)|voorstel van wet),? \(?)?"
)
# "nr. 171, was nr. 98", "nr. 15 ter vervanging van nr. 9": a paper and the one that it takes the place of
_INSTEAD = r"(?:(?:was|voorheen|eerder|thans|nu|t\.v\.v\.|ter vervanging van(?: het stuk| die gedrukt onder)?)(?![a-z]))"
# "en nr. 8", ", nr. 8"; not "nr. 8 (36800-XVI)", a citation of its own, nor "nr. 8 van de lijst"
_NEXT_NAMED = re.compile(
    rf"(?:[,;]? ?(?:en|&|alsmede|resp\.|respectievelijk)|,? ?\(?{_INSTEAD}|[,;.]? ?(?:[Ii]dem|[Ii]bid(?:em)?\.?),?|[,;/])? ?{_OTHER_PAPER}"
    rf"(?P<own>{NR}(?P<number>{ONDERNUMMER}))(?! ?\([0-9]{{2}}|[.,/-][0-9]| van )"
)
# "5, 7 en 9": after "nrs." a comma or "en" is enough. Not "nrs. 5 en 36 410" nor "en 9 mei".
_NEXT_PLURAL = re.compile(
    rf"(?:,? ?(?:en|&|resp\.|respectievelijk) ?|, ?|/)(?P<own>(?P<number>[0-9]{{1,4}}[a-z]?))"
    rf"(?![A-Za-z0-9]|[ .-]?[0-9]{{3}}(?![0-9])|-[IVX]| {MAAND})"
)
# "p. 12 en 13, en nr. 6", "p. 17, 19-22; nr. 7": more pages, which stay outside, before a named number
_MORE_PAGES = re.compile(r"(?:(?:,| en|/) ?[0-9]{1,4}(?:-[0-9]{1,4})?){1,4}(?=,? ?en nr|[,;] ?nr)")
# "C, D en E"; "C/3" is one paper with a number of either chamber
_NEXT_LETTER = re.compile(
    r"(?:, ?|,? (?:en|&) |/(?=[0-9]))(?P<own>(?P<number>[A-Z]{1,2}|(?<=/)[0-9]{1,3}))(?=[,.;:)\]](?![0-9])|$| (?:en|&) )"
)
# "nr. 5 en 9", "nr. 5, 7 en 9": only where the sentence stops there.
_STOPS = r"(?=[.,;:)\]](?![0-9])|$| \()"
_NEXT_SINGULAR = re.compile(
    rf"(?: ?(?:en|&) (?P<own>(?P<number>[0-9]{{1,4}}[a-z]?)){_STOPS}"
    rf"|, (?P<listed>[0-9]{{1,4}}[a-z]?)"
    rf"(?=(?:, [0-9]{{1,4}}[a-z]?){{0,8}} (?:en|&) [0-9]{{1,4}}[a-z]?{_STOPS}))"
)
# "nr. 156, 158": the same without "en", where it runs upwards and is no year.
_NEXT_LISTED = re.compile(rf", (?P<own>(?P<number>(?!(?:19|20)[0-9]{{2}})[0-9]{{1,4}})){_STOPS}")
# What a number's list, range or pages can begin with at all
_MAY_GO_ON = re.compile(r"[,;/]? ?[(&a-zA-Z]|[,/] ?[0-9]|\. I")
# After one of these a number has no range and no pages
_ENDS = (";", ")", ":")
_PLAIN_LIST = re.compile(r", ?[0-9]")
_LEADING_ZEROS = re.compile(r"^0+(?=[0-9])")


def numbers(text: str, start: int, number: str, end: int, plural: bool) -> list[Numbered]:
    """The number at `start:end` with all that belongs to it, then those that continue it.

    `plural` says that "nrs." was written, so that a bare number may follow.
    """
    found = [_complete(text, start, number, end)]
    while following := _next(text, found[-1], plural):
        group = "own" if following["own"] else "listed"
        number = following["number"] or following["listed"]
        found.append(_complete(text, following.start(group), number, following.end(group)))
    return found


def normal_number(number: str) -> str:
    """ "5" from "05"; a letter stays as it is."""
    return _LEADING_ZEROS.sub("", number)


def _next(text: str, before: Numbered, plural: bool) -> re.Match[str] | None:
    if not _MAY_GO_ON.match(text, before.end):
        return None
    if before.pages:
        # "p. 109 en 112": more pages. "B, p. 2-3, en C" can be no pages.
        letter = before.number.isalpha() and before.number.isupper()
        more = _MORE_PAGES.match(text, before.end)
        return _NEXT_NAMED.match(text, more.end() if more else before.end) or (_NEXT_LETTER.match(text, before.end) if letter else None)
    bare = _NEXT_PLURAL if plural else _NEXT_SINGULAR
    if before.number.isupper() and before.number.isalpha():
        bare = _NEXT_LETTER
    listed = _PLAIN_LIST.match(text, before.end)
    following = None if listed else _NEXT_NAMED.match(text, before.end)
    following = following or bare.match(text, before.end)
    if following or plural:
        return following
    listed = _NEXT_LISTED.match(text, before.end)
    return listed if listed and _is_later(listed["number"], before.number) else None


def _complete(text: str, start: int, number: str, end: int) -> Numbered:
    """The number with its range and its pages, as far as they are written."""
    last = None
    if text[end : end + 1] in _ENDS or _PLAIN_LIST.match(text, end):
        return Numbered(start, end, normal_number(number), None, None)
    ranged = _RANGE.match(text, end)
    if ranged and (ranged["on"] or _is_later(ranged["last"], number)):
        last = "e.v." if ranged["on"] else normal_number(ranged["last"])
        end = ranged.end()
    paged = _PAGES.match(text, end)
    if not paged:
        return Numbered(start, end, normal_number(number), last, None)
    end = paged.end()
    if paged["pages"][0] == "(" and text[end : end + 1] == ")":
        end += 1
    return Numbered(start, end, normal_number(number), last, page_range(paged["pages"]))


def _is_later(last: str, first: str) -> bool:
    """A range runs upwards: "5-7" does, "156-12" and "5-2023" (a year) don't."""
    if last.isdigit() and first.isdigit():
        return int(first) < int(last) < int(first) + 500
    return last.isupper() and first.isupper() and (len(first), first) < (len(last), last)
