"""Words with a number written out → as letters write them, in digits: "tachtigplussers" → 80-plussers.

docs/assets/zoeken/leeftijden.js does the same in the browser.
"""

from __future__ import annotations

import re

_ONES = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_NUMBERS = {name: number for number, name in enumerate((*_ONES, *_TEENS), 1)} | {
    f"{f'{one}en' if one else ''}{ten}": 10 * tens + ones
    for tens, ten in enumerate(_TENS, 2)
    for ones, one in enumerate(("", *_ONES))
}
_ENDS = (("plusser", "plussers"), ("jarige", "jarigen"))
_WORD = re.compile(f"([a-z]+?)({'|'.join(one for forms in _ENDS for one in reversed(forms))})")


def in_digits(form: str) -> tuple[str, ...]:
    """The folded forms in digits of a folded word, of one and of more people; none where it holds no number.

    >>> in_digits("vijfenzestigplusser")
    ('65plusser', '65plussers')
    """
    found = _WORD.fullmatch(form)
    number = _NUMBERS.get(found[1]) if found else None
    if not found or not number:
        return ()
    return tuple(f"{number}{end}" for forms in _ENDS if found[2] in forms for end in forms)
