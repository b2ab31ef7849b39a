"""Whole numbers as printable signs: a small number takes one, and gzip finds what repeats.

docs/assets/zoeken/getallen.js reads what this writes. No sign needs escaping in a JavaScript string,
and none is a space: that parts one list from the next.
"""

from __future__ import annotations

from functools import lru_cache

SIGNS = "!" + "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
LAST = 64
"""The first 64 signs end a number; the other 28 stand for a digit that more signs follow."""

_MORE = len(SIGNS) - LAST
_VALUES = {ord(sign): value for value, sign in enumerate(SIGNS)}


@lru_cache(maxsize=1 << 16)
def encode(number: int) -> bytes:
    """The signs of a whole number from 0.

    >>> encode(0), encode(63), encode(64)
    (b'!', b'b', b'c!')
    """
    signs = bytearray()
    while number >= LAST:
        number -= LAST
        signs.append(ord(SIGNS[LAST + number % _MORE]))
        number //= _MORE
    signs.append(ord(SIGNS[number]))
    return bytes(signs)


def decode(text: str) -> list[int]:
    """The numbers that these signs stand for.

    >>> decode("!bc!")
    [0, 63, 64]
    """
    numbers, total, worth = [], 0, 1
    for sign in text.encode():
        value = _VALUES[sign]
        if value >= LAST:
            total += worth * value
            worth *= _MORE
        else:
            numbers.append(total + worth * value)
            total, worth = 0, 1
    return numbers


def signed(number: int) -> int:
    """A whole number of either sign as one from 0: 0, -1, 1, -2 give 0, 1, 2, 3."""
    return -2 * number - 1 if number < 0 else 2 * number
