"""What Word's styles and lists say of a paragraph: heading level, bold type, the label it is printed with.

Office Open XML, ECMA-376 part 1: 17.7 (styles) and 17.9 (numbering).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from build_scripts.readers.xmltree import Element, attribute, children, local

DEEPEST = 20
"""Styles that one style may be based on, one through the other."""
HEADING_NAME = re.compile(r"(?:heading|kop) ?([1-9])", re.I)
ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
PLACEHOLDER = re.compile(r"%([1-9])")
OFF = frozenset(("0", "false", "off", "none"))


def child(element: Element | None, *names: str) -> Element | None:
    """The descendant along a path of names, or None."""
    for name in names:
        element = next(children(element, name), None) if element is not None else None
    return element


def value(element: Element | None, *names: str) -> str:
    """The `w:val` of the descendant along a path of names, or ""."""
    found = child(element, *names)
    return attribute(found, "val") if found is not None else ""


def switched(element: Element | None, name: str) -> bool | None:
    """Whether a property like `w:b` is on; None where it isn't there."""
    found = child(element, name)
    return None if found is None else attribute(found, "val").lower() not in OFF


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: heading level (1 to 9), bold, and its list (numId, level), where it has them."""

    level: int | None = None
    bold: bool = False
    numbering: tuple[str, int] | None = None


def read_styles(root: Element | None) -> dict[str, Style]:
    """The paragraph styles by id, each with what it takes from those that it is based on."""
    raw = {attribute(one, "styleId"): one for one in children(root, "style")} if root is not None else {}
    return {name: _style(name, raw, 0) for name in raw}


def _style(name: str, raw: dict[str, Element], depth: int) -> Style:
    element = raw.get(name)
    if element is None or depth > DEEPEST:
        return Style()
    base = _style(value(element, "basedOn"), raw, depth + 1)
    named = HEADING_NAME.fullmatch(value(element, "name"))
    outline = value(element, "pPr", "outlineLvl")
    level = int(outline) + 1 if outline in "012345678" and outline else int(named[1]) if named else 1 if value(element, "name").lower() in ("title", "titel") else base.level
    bold = switched(child(element, "rPr"), "b")
    return Style(level, base.bold if bold is None else bold, numbering_in(child(element, "pPr")) or base.numbering)


def numbering_in(properties: Element | None) -> tuple[str, int] | None:
    """The list and the level that paragraph properties name."""
    found = child(properties, "numPr")
    if found is None:
        return None
    level = value(found, "ilvl")
    return value(found, "numId"), int(level) if level in "012345678" and level else 0


@dataclass
class Numbering:
    """Counts the lists of a document. `levels` maps a list to its levels: (format, text, start)."""

    levels: dict[str, dict[int, tuple[str, str, int]]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, number: str, level: int) -> str:
        """The label of the next paragraph at this level of a list: "2.", "b)", "•" or ""."""
        levels = self.levels.get(number, {})
        if level not in levels:
            return ""
        form, text, start = levels[level]
        if form == "bullet":
            return "•"
        counts = self.counts.setdefault(number, {})
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return PLACEHOLDER.sub(lambda found: self._written(number, int(found[1]) - 1), text).strip()

    def _written(self, number: str, level: int) -> str:
        form, _, start = self.levels[number].get(level, ("decimal", "", 1))
        return written(self.counts[number].get(level, start), form)


def read_numbering(root: Element | None) -> Numbering:
    """The lists that numbering.xml defines."""
    if root is None:
        return Numbering()
    abstract = {attribute(one, "abstractNumId"): one for one in children(root, "abstractNum")}
    lists = {}
    for number in children(root, "num"):
        levels = _levels(abstract.get(value(number, "abstractNumId")))
        for override in children(number, "lvlOverride"):
            start = value(override, "startOverride")
            level = attribute(override, "ilvl")
            if start.isdigit() and level.isdigit() and int(level) in levels:
                form, text, _ = levels[int(level)]
                levels[int(level)] = (form, text, min(int(start[:6]), 100_000))
        lists[attribute(number, "numId")] = levels
    return Numbering(lists)


def _levels(abstract: Element | None) -> dict[int, tuple[str, str, int]]:
    levels = {}
    for one in children(abstract, "lvl") if abstract is not None else ():
        level, start = attribute(one, "ilvl"), value(one, "start")
        if level.isdigit() and len(level) == 1:
            levels[int(level)] = (value(one, "numFmt") or "decimal", value(one, "lvlText")[:40], int(start[:6]) if start.isdigit() else 1)
    return levels


def written(count: int, form: str) -> str:
    """A number in Word's format of that name.

    >>> written(4, "lowerRoman"), written(28, "upperLetter")
    ('iv', 'BB')
    """
    if form in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and 0 < count < 400:
        roman = ""
        for size, sign in ROMAN:
            roman += sign * (count // size)
            count %= size
        return roman.upper() if form == "upperRoman" else roman
    return "" if form == "none" else str(count)


def is_bold(run: Element, style: Style) -> bool:
    """Whether a run is printed bold."""
    found = switched(next((one for one in run if local(one) == "rPr"), None), "b")
    return style.bold if found is None else found
