"""Aanhangsel of the Handelingen: written questions with their answers.

"Aanhangsel Handelingen II 2014/15, nr. 1241" · "Handelingen II 2014/15, Aanhangsel nr. 1241" ·
"Aanhangsel van de Handelingen nr. 1241, vergaderjaar 2014-2015"

"Tweede Kamer, vergaderjaar 2024-2025, Aanhangsel 2" is none: that is a page's foot, and 2 the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Citation
from . import addresses
from .atoms import HANDELINGEN, KAMER, NR, TUSSEN, VERGADERJAAR, chamber, plural, session
from .numbers import Numbered, numbers
from .plain import Found, Plain

_AANHANGSEL = r"(?:[Aa]anhangsel|AANHANGSEL|Aanh\.)(?![a-z])"
_OF_HANDELINGEN = rf"(?: ?(?:van de |bij de |tot de |der |v\.d\. )?{HANDELINGEN})"
_NUMBER = r"(?P<number>[0-9]{1,4})(?![0-9A-Za-z]|[.,][0-9])"
_KAMER = rf"(?P<kamer>{KAMER}){TUSSEN}"
_JAREN = rf"(?P<jaren>{VERGADERJAAR}){TUSSEN}"
# The number needs "nr." unless what stands before leaves no doubt.
_NAMED = rf"(?P<nr>{NR}){_NUMBER}"
_PERHAPS_NAMED = rf"(?P<nr>{NR})?{_NUMBER}"

_FORMS = tuple(
    re.compile(_AANHANGSEL + form)
    for form in (
        rf"{_OF_HANDELINGEN}{TUSSEN}(?:{_KAMER})?{_JAREN}{_PERHAPS_NAMED}",
        rf"{TUSSEN}{_KAMER}{_JAREN}{_PERHAPS_NAMED}",
        rf"{TUSSEN}(?P<kamer>){_JAREN}{_NAMED}",
        rf"{_OF_HANDELINGEN}?{TUSSEN}(?:{_KAMER})?{_NAMED},? ?(?P<jaren>{VERGADERJAAR})",
    )
)
_SESSION_FIRST = re.compile(
    rf"(?:{HANDELINGEN}{TUSSEN})?(?:{_KAMER})?{_JAREN}{_AANHANGSEL}"
    rf"(?:{_OF_HANDELINGEN}{TUSSEN}(?:{KAMER}{TUSSEN})?(?P<nr_2>{NR})?|{TUSSEN}(?P<nr>{NR}))"
    rf"{_NUMBER}"
)
# "Tweede Kamer, vergaderjaar 2020-2021, Aanhangsel 3235": three digits are more than a page of one.
_BARE = re.compile(rf"{_KAMER}{_JAREN}{_AANHANGSEL},? (?P<number>[0-9]{{3,4}})(?![0-9A-Za-z]|[.,][0-9])")
_KAMERVRAGEN = re.compile(
    rf"Kamervragen(?: \(?{_AANHANGSEL}\)?)?{TUSSEN}(?:{_KAMER})?{_JAREN}{_NAMED}"
)
_WORD = re.compile(r"[Aa](?:anhangsel|anh\.|ANHANGSEL)(?![a-z])")
_QUESTIONS = re.compile(r"Kamervragen")
# The longest that can stand before the word: "Handelingen Tweede Kamer der Staten-Generaal, …".
_BEFORE = 90


def find(plain: Plain) -> Iterator[Found]:
    """All written questions in the text."""
    text = plain.text
    for word in _WORD.finditer(text):
        match = _session_first(text, word) or next(
            filter(None, (form.match(text, word.start()) for form in _FORMS)), None
        )
        if match:
            yield from _cited(text, match)
    for word in _QUESTIONS.finditer(text):
        match = _KAMERVRAGEN.match(text, word.start())
        if match and not text[word.start() - 1 : word.start()].isalpha():
            yield from _cited(text, match)


def _session_first(text: str, word: re.Match[str]) -> re.Match[str] | None:
    """The longest match that begins before the word and runs over it."""
    window = max(0, word.start() - _BEFORE)
    for begin in re.finditer(r"(?<![A-Za-z])[A-Zvz(0-9]", text[window : word.start()]):
        at = window + begin.start()
        match = _SESSION_FIRST.match(text, at) or _BARE.match(text, at)
        if match and match.start() < word.start() < match.end():
            return match
    return None


def _cited(text: str, match: re.Match[str]) -> Iterator[Found]:
    named = next((match[group] for group in ("nr", "nr_2") if match.groupdict().get(group)), "")
    first, *others = numbers(
        text, match.start("number"), match["number"], match.end("number"), plural(named)
    )
    end = max(first.end, match.end()) if not others else first.end
    yield Found(match.start(), end, _citation(match, first))
    for other in others:
        yield Found(other.start, other.end, _citation(match, other))


def _citation(match: re.Match[str], numbered: Numbered) -> Citation:
    house, years = chamber(match["kamer"]), session(match["jaren"])
    identifier, url = addresses.aanhangsel(house, years, numbered.number)
    return Citation(
        "aanhangsel",
        identifier,
        url,
        house,
        years,
        number=numbered.number,
        last=numbered.last,
        pages=numbered.pages,
    )
