"""What ODT's styles and lists say of a paragraph: bold, hidden, heading level, the label it is printed with.

OpenDocument 1.3 part 3: 16 (styles), 16.30 and following (list styles).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from build_scripts.readers.docx_styles import written
from build_scripts.readers.xmltree import Element, attribute, children, local, number_in

DEEPEST = 20
"""Styles that one style may be based on, one through the other."""
FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(frozen=True, slots=True)
class Style:
    """A style for paragraphs or runs: bold (None: as around it), hidden, heading level, list style."""

    bold: bool | None = None
    hidden: bool = False
    level: int | None = None
    numbering: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """How one level of a list is numbered; a bullet has no `form`."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1


@dataclass
class Styles:
    """The styles and list styles of a document by name. `counts` holds how far each list came, by level."""

    styles: dict[str, Style] = field(default_factory=dict)
    lists: dict[str, dict[int, Label]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def of(self, element: Element) -> Style:
        """The style that an element names."""
        return self.styles.get(attribute(element, "style-name"), Style())

    def begin(self, name: str, level: int) -> None:
        """Begin a list, at level 1 or deeper: it counts from its start."""
        counts = self.counts.setdefault(name, {})
        for deeper in [other for other in counts if other >= level]:
            del counts[deeper]

    def label(self, name: str, level: int, start: int | None = None) -> str:
        """The label of the next item of a list: "2.", "b)", "•"."""
        levels = self.lists.get(name, {})
        if level not in levels or not levels[level].form:
            return "•" if level in levels or not levels else ""
        this, counts = levels[level], self.counts.setdefault(name, {})
        counts[level] = start if start is not None else counts.get(level, this.start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        first = max(1, level - this.shown + 1)
        numbers = [written(counts.get(one, 1), levels[one].form) for one in range(first, level + 1) if one in levels and levels[one].form]
        return f"{this.prefix}{'.'.join(numbers)}{this.suffix}".strip()


def read_styles(roots: Iterable[Element | None]) -> Styles:
    """All styles of the parts, each with what it takes from those that it is based on."""
    raw: dict[str, Element] = {}
    made = Styles()
    for root in roots:
        for element in root.iter() if root is not None else ():
            if local(element) == "style":
                raw[attribute(element, "name")] = element
            elif local(element) == "list-style":
                made.lists[attribute(element, "name")] = _levels(element)
    made.styles = {name: _style(name, raw, 0) for name in raw}
    return made


def _style(name: str, raw: dict[str, Element], depth: int) -> Style:
    element = raw.get(name)
    if element is None or depth > DEEPEST:
        return Style()
    base = _style(attribute(element, "parent-style-name"), raw, depth + 1)
    text = next(children(element, "text-properties"), None)
    weight = attribute(text, "font-weight") if text is not None else ""
    outline = attribute(element, "default-outline-level")
    return Style(
        bold=base.bold if not weight else weight == "bold" or weight in ("600", "700", "800", "900"),
        hidden=base.hidden or (text is not None and attribute(text, "display") == "none"),
        level=int(outline) if outline in tuple("123456789") else base.level,
        numbering=attribute(element, "list-style-name") or base.numbering,
    )


def _levels(element: Element) -> dict[int, Label]:
    levels = {}
    for one in element:
        level = number_in(one, "level", 0, 20)
        if local(one) == "list-level-style-number":
            form = FORMATS.get(attribute(one, "num-format"), "")
            start, shown = number_in(one, "start-value", 1, 100_000), number_in(one, "display-levels", 1, 10)
            levels[level] = Label(form, attribute(one, "num-prefix")[:20], attribute(one, "num-suffix")[:20], start, shown)
        elif local(one).startswith("list-level-style-"):
            levels[level] = Label()
    return levels
