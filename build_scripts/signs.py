"""Single signs of a text replaced, fast where there are few of them; those that a terminal would obey, shown; those that a text names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html.entities import html5

# Control characters, line ends among them, and what turns or hides the words beside it: in a name or a letter's words.
OBEYED = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def replacing(table: Mapping[int, str]) -> Callable[[str], str]:
    """A function that gives what `str.translate(table)` gives.

    str.translate looks up every sign of a text that is not all ASCII; a pattern takes a tenth of the
    time where few signs are replaced, as in prose.

    >>> replacing({ord("&"): "&amp;"})("René & Co")
    'René &amp; Co'
    """
    signs = {chr(sign): put for sign, put in table.items()}
    pattern = re.compile(f"[{''.join(map(re.escape, signs))}]")
    return lambda text: pattern.sub(lambda found: signs[found[0]], text)


def shown(text: str) -> str:
    r"""One line of text for a terminal.

    >>> shown("a\nb.txt: ‘\x1b[31mrood’")
    'a\\nb.txt: ‘\\x1b[31mrood’'
    """
    return OBEYED.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


# Signs that LaTeX writes as a command.
COMMANDS = {
    "S": "§", "euro": "€", "texteuro": "€", "geq": "≥", "ge": "≥", "geqslant": "≥", "leq": "≤", "le": "≤", "leqslant": "≤", "neq": "≠", "times": "×", "cdot": "·",
    "pm": "±", "approx": "≈", "sim": "~", "rightarrow": "→", "to": "→", "Rightarrow": "⇒", "leftarrow": "←", "leftrightarrow": "↔", "uparrow": "↑", "downarrow": "↓",
    "circ": "°", "degree": "°", "ldots": "…", "dots": "…", "bullet": "•", "dagger": "†", "alpha": "α", "beta": "β", "gamma": "γ", "mu": "µ", "Delta": "Δ",
    "square": "☐", "Box": "☐", "boxtimes": "☒", "checkmark": "✓", "lt": "<", "gt": ">", "div": "÷", "infty": "∞",
}  # fmt: skip
# "&nbsp;", "&#8364;", "&#x20AC;", or a command with no letter behind it
NAMED = re.compile(r"&(?:#(?P<code>\d{1,6})|#[xX](?P<hex>[0-9a-fA-F]{1,5})|(?P<name>[a-zA-Z]{2,8}));|\\(?P<command>[a-zA-Z]{1,14})(?![a-zA-Z])")
# What would be a tag, or is no sign that a reader sees, stays as it is written.
LIKE_A_TAG = re.compile(r"[a-zA-Z/!?]")


def sign_named(found: re.Match[str]) -> str | None:
    """The sign that a match of NAMED stands for, or None where there is no such sign, or it could be taken for markup."""
    if found["command"]:
        return COMMANDS.get(found["command"])
    if found["name"]:
        sign = html5.get(f"{found['name']};", "")
    else:
        code = int(found["code"] or found["hex"], 10 if found["code"] else 16)
        sign = chr(code) if code < 0x110000 else ""
    if len(sign) != 1 or OBEYED.match(sign) or sign == "<" and LIKE_A_TAG.match(found.string, found.end()):
        return None
    return sign


def with_signs(text: str) -> str:
    r"""A text with the signs that it names.

    >>> with_signs(r"R&amp;D kost&nbsp;&euro; 5, $\geq$ 4 &onbekend;")
    'R&D kost\xa0€ 5, $≥$ 4 &onbekend;'
    """
    if "&" not in text and "\\" not in text:
        return text
    return NAMED.sub(lambda found: sign_named(found) or found[0], text)
