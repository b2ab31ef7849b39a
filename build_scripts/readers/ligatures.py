"""Ligatures: letters that a typeface joins to one sign, and that a PDF's text layer may give as that sign."""

from __future__ import annotations

from build_scripts.signs import replacing

_spelled = replacing(str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}))


def spelled_out(text: str) -> str:
    """The text with each ligature as the letters that it stands for.

    >>> spelled_out("de ﬁnanciering van de kinderopvang")
    'de financiering van de kinderopvang'
    """
    return text if text.isascii() else _spelled(text)
