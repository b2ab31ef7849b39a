r"""The LaTeX that text recognition writes for signs and small figures: "CO$_2$", "$\geq 18$", "€ 113 \text{ mln}"."""

from __future__ import annotations

import re

from build_scripts.letters.figures import LOWERED, RAISED, SPACED_FIGURES, set_figures
from build_scripts.letters.inline import Inline
from build_scripts.signs import COMMANDS

# Commands around words, which stay.
WRAPPERS = frozenset(("text", "mathrm", "mathbf", "mathit", "mathsf", "textbf", "textit", "textrm", "textsf", "mbox", "operatorname", "boldsymbol", "bf", "rm", "it", "textsuperscript", "textsubscript"))  # fmt: skip
SPACING = frozenset(("left", "right", "displaystyle", "textstyle", "limits", "quad", "qquad"))
COMMANDS_LEFT_OUT = WRAPPERS | SPACING
# Figures between braces, that a tool may set a space apart: "^ { 1 2 }"
_FIGURES = r"\{\s*[\[(]?\s*\d+(?:[\s,]{1,3}\d+)*\s*[\])]?\s*\}|\d"
MATH_TOKEN = re.compile(
    rf"""
    (?P<words>\\(?:text|textbf|textit|textrm|textsf|mbox)\s*\{{(?P<in_words>[^{{}}]*)\}})
  | (?P<raised>\s*(?:\{{\s*\}}\s*)?(?:\^|\\textsuperscript)\s*(?:{_FIGURES}))
  | (?P<lowered>\s*(?:\{{\s*\}}\s*)?(?:_|\\textsubscript)\s*(?:{_FIGURES})(?:\s+(?=\\mathrm))?)
  | (?P<degree>\^(?=\s*\{{?\s*\\circ))
  | (?P<escaped>\\[%&$\#_{{}}])
  | (?P<percent>(?<=\d)\s+(?=\\%))
  | (?P<space>\\[,;:!\ ]|~|\\q?quad(?![a-zA-Z]))
  | (?P<command>\\[a-zA-Z]+)
  | (?P<brace>\s*[{{}}^_]\s*)
  | (?P<apart>(?<![A-Za-z\d])[A-Za-z\d](?:\ [A-Za-z\d.,](?![A-Za-z\d]))+)
    """,
    re.X,
)
NUMBERS = re.compile(r"\d[\d\s,]*(?<=\d)|\d")


def is_understood(formula: str) -> bool:
    r"""Whether every command of a formula is known.

    >>> is_understood(r"\geq 18"), is_understood(r"\frac{1}{2}")
    (True, False)
    """
    return all(name in COMMANDS or name in COMMANDS_LEFT_OUT for name in re.findall(r"\\([a-zA-Z]+)", formula))


def formula(line: Inline, start: int, end: int) -> None:
    """A formula's text with the signs that it names and its figures raised or lowered; its commands and braces go."""
    at = start
    for token in MATH_TOKEN.finditer(line.source, start, end):
        line.keep(at, token.start())
        _token(line, token)
        at = token.end()
    line.keep(at, end)


def _token(line: Inline, token: re.Match[str]) -> None:
    kind = token.lastgroup
    if kind in ("raised", "lowered"):
        opens = line.opens
        if not opens:
            line.close_up()
        numbers = NUMBERS.search(token[0])
        line.drop(token.start(), token.start() + numbers.start())
        set_figures(line, token.start() + numbers.start(), token.start() + numbers.end(), RAISED if kind == "raised" else LOWERED, SPACED_FIGURES)
        line.drop(token.start() + numbers.end(), token.end())
    elif kind == "words":
        first, last = token.span("in_words")
        line.drop(token.start(), first)
        line.keep(first, last)
        line.drop(last, token.end())
    elif kind == "apart":  # "1 4 5 , 6": LaTeX sees no spaces
        for at in range(token.start(), token.end(), 2):
            line.keep(at, at + 1)
            line.drop(at + 1, min(at + 2, token.end()))
    elif kind == "space":
        line.drop(*token.span())
        line.add(" ")
    elif kind == "escaped":
        line.drop(token.start(), token.start() + 1)
        line.keep(token.start() + 1, token.end())
    elif kind == "command" and token[0][1:] not in COMMANDS_LEFT_OUT:
        line.put(COMMANDS[token[0][1:]], *token.span())
    else:
        line.drop(*token.span())
