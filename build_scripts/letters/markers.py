"""What an item or a numbered heading opens with: bullets, numbers, letters, Roman numerals."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Bullets, also those of symbol fonts (private use area); OCR adds underscores: "-__U geeft".
BULLET = re.compile(r"(?:[-–—•·▪■●○◦‣⁃*»→➢➤►▶✓✔□❑❒◆❖\uf02d\uf0a7\uf0b7\uf0d8\uf0fc][ \t\u00a0_]+|[•·▪●\uf0a7\uf0b7](?=\w)|o[ \t]+|\.[ \t]+(?=[^\W\d_])|\+[ ](?=[^\W\d_]))(?=\S)")  # fmt: skip
LISTED = "\u2043"
"""What stands for HTML's tag of an item: the audit takes it for white space, as the tag is dropped already."""
# A bullet, or a number with its sign, that an extraction set on a line of its own above the item's text
LONE_BULLET = re.compile(r"[-–—•·▪■●○◦‣⁃*»→➢➤►▶✓✔□❑❒◆❖o\uf02d\uf0a7\uf0b7\uf0d8\uf0fc]")
LONE_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{2,5})[.)]")
ENUMERATION = re.compile(
    r"""(?P<before>Ad[ ]|\(?)
        (?P<value>\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}°?|[IVX]{1,5}|[ivx]{2,5}|[A-Z]|[a-z])
        (?P<after>[.):]{0,2})[ \t\u00a0]+(?=\S)""",
    re.X,
)
DEGREE = "°"
"""Of the parts of an item, as laws have them: "1°. de melding"."""
# "a Draagvlak politiek": no Dutch sentence opens with one of these letters alone.
BARE_LETTER = re.compile(r"[a-m][ \t\u00a0]+[A-Z][a-z]")
# "II      de wegen", with the space that sets a list's numbers off
SET_OFF = re.compile(r"[IVX]{1,5}(?:\t| {3,})\S")
ROMAN = {"I": 1, "V": 5, "X": 10}
SMALL_ROMAN = {9: 1, 22: 5, 24: 10}
"""The letters i, v and x, by their place in the alphabet."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A marker's style ("1.", "1)", "1°.", "1.1", "a.", "A.", "I.", "Ad 1") and its value, counted from 1.

    `depth` is the number of parts of a decimal number ("1.2.3" has 3); `length` is the marker's
    length in characters, white space included.
    """

    style: str
    value: int
    depth: int
    length: int


def bullet(text: str) -> re.Match[str] | None:
    """The bullet that a text opens with, white space included."""
    return BULLET.match(text)


def enumeration(text: str) -> Enumeration | None:
    """The number or letter that a text opens with, or None.

    A bare number counts only with a sign behind it ("2.", "2)") or "Ad" before it, or in parts
    ("1.1 Actielijnen"): "12 september" and "A is" open a sentence.
    """
    found = ENUMERATION.match(text)
    if not found:
        return None
    before, value, after = found["before"], found["value"], found["after"]
    parts = value.count(".") + 1
    bare = not after.strip(":") and before != "Ad " and parts == 1 and value[-1] != DEGREE
    if bare and not BARE_LETTER.match(text) and not SET_OFF.match(text):
        return None
    if before == "(" and not after.startswith(")"):
        return None
    style, number = _style(value)
    return Enumeration(f"{before}{style}{after}" if parts == 1 else style, number, parts, found.end())


def _style(value: str) -> tuple[str, int]:
    if value[-1] == DEGREE:
        return f"1{DEGREE}", int(value[:-1])
    if value[0].isdigit():
        return "1", int(value.rsplit(".", 1)[-1])
    if set(value) <= set(ROMAN) and value != "C" and (len(value) > 1 or value in "IVX"):
        return "I", _roman(value)
    if len(value) > 1:
        return "i", _roman(value.upper())
    return ("A" if value.isupper() else "a"), ord(value.lower()) - ord("a") + 1


def _roman(value: str) -> int:
    numbers = [ROMAN[char] for char in value]
    return sum(-n if n < max(numbers[i + 1 :], default=0) else n for i, n in enumerate(numbers))


def follows(first: Enumeration | None, second: Enumeration | None) -> bool:
    """Whether the second marker is the next of the first's series."""
    if not first or not second or first.depth != second.depth:
        return False
    after = {(style, value + 1) for style, value in _readings(first)}
    return any(reading in after for reading in _readings(second))


def opens_roman(one: Enumeration | None) -> bool:
    """Whether a marker is an "i" that may be the Roman one."""
    return bool(one) and (1 in {value for style, value in _readings(one) if "i" in style})


def _readings(one: Enumeration) -> list[tuple[str, int]]:
    """A marker's style and value; "i.", "v." and "x." are letters, and Roman numerals too."""
    roman = SMALL_ROMAN.get(one.value) if "a" in one.style else None
    return [(one.style, one.value), *([(one.style.replace("a", "i"), roman)] if roman else [])]
