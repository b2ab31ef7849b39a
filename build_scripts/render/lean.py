"""A Markdown extension that takes away: ways to write links that no page uses, each of which looks at every passage.

Links are written `[words](address)` on every page, by hand and by the program; `[words][name]`,
`[name]`, `![words][name]`, `<https://…>` and `<name@host>` are not links here. A tenth of the time.
"""

from __future__ import annotations

from markdown import Extension, Markdown

UNUSED = ("reference", "image_reference", "short_reference", "short_image_ref", "autolink", "automail")


class Lean(Extension):
    """Unregisters the patterns in UNUSED."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Called by Markdown when it is made."""
        for name in UNUSED:
            md.inlinePatterns.deregister(name)


def makeExtension(**settings: object) -> Lean:  # noqa: N802 - the name is Markdown's
    """What Markdown calls for a name in mkdocs.yml."""
    return Lean(**settings)
