"""A Markdown extension that takes away what costs time on every page and what no page uses.

Links are written `[words](address)` on every page, by hand and by the program; `[words][name]`,
`[name]`, `![words][name]`, `<https://…>` and `<name@host>` are not links here. That saves a tenth
of the time; not looking for what a passage has no sign of saves another quarter.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markdown import Extension, Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

UNUSED = ("reference", "image_reference", "short_reference", "short_image_ref", "autolink", "automail")
SIGNS = {"backtick": "`", "escape": "\\", "link": "[", "image_link": "![", "linebreak": "  \n", "html": "<", "entity": "&", "em_strong": "*"}
"""By pattern of Markdown, what stands in every text that it matches. Any other pattern is always tried."""
BLOCK_SIGNS = {"table": ("|",), "hashheader": ("#",), "setextheader": ("\n=", "\n-"), "reference": ("]:",)}
"""By kind of block, one of what stands in every block of that kind."""


class Lean(Extension):
    """Unregisters the patterns in UNUSED, and looks for the others, and for blocks, only where their sign stands."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Called by Markdown when it is made."""
        for name in UNUSED:
            md.inlinePatterns.deregister(name)
        priority = 20  # Markdown's own, of the processor that goes
        md.treeprocessors.deregister("inline")
        md.treeprocessors.register(_SignedInline(md), "inline", priority)
        for name in filter(md.parser.blockprocessors.__contains__, BLOCK_SIGNS):
            processor = md.parser.blockprocessors[name]
            processor.test = partial(_holds_sign, BLOCK_SIGNS[name], processor.test)


def _holds_sign(signs: tuple[str, ...], test: Callable[[object, str], bool], parent: object, block: str) -> bool:
    for sign in signs:  # a loop: any() takes twice the time, and this is asked of each block
        if sign in block:
            return test(parent, block)
    return False


class _SignedInline(InlineProcessor):
    """Markdown's inline processor, which tries each pattern on each text; this one looks for its sign first."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - so Markdown calls it
        if isinstance(data, AtomicString):
            return data
        start, patterns = 0, self._signed()
        while patternIndex < len(patterns):
            sign, pattern = patterns[patternIndex]
            matched = False
            if sign in data:
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, patternIndex, start)
            if not matched:
                patternIndex, start = patternIndex + 1, 0
        return data

    def _signed(self) -> list[tuple[str, object]]:
        """The patterns in their order, each with its sign. Extensions may add some until a page is made."""
        known = getattr(self, "_patterns", None)
        if known is None or len(known) != len(self.inlinePatterns):
            signs = {id(self.inlinePatterns[name]): sign for name, sign in SIGNS.items() if name in self.inlinePatterns}
            known = self._patterns = [(signs.get(id(pattern), ""), pattern) for pattern in self.inlinePatterns]
        return known


def makeExtension(**settings: object) -> Lean:  # noqa: N802 - the name is Markdown's
    """What Markdown calls for a name in mkdocs.yml."""
    return Lean(**settings)
