"""The quick inline processor makes what Markdown's own makes."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from build_scripts.render.lean import UNUSED, Lean

PIECES = st.sampled_from(
    ["zorg", " ", "  \n", "*", "**", "_", "`", "``", "\\", "\\*", "\\`", "[", "]", "(x.md)", "](x.md)", "![", "<b>", "</b>", "<", "&amp;", "&", "&#35;", "\n\n", "{ .x }", "- ", "[a](b \"c\")",
     "\n", "a | b\n--- | ---\n", "|", "\n---\n", "\n===\n", "# ", "> ", "[a]: b"]
)


def _plain() -> Markdown:
    """Markdown without the patterns that no page uses, and with its own processor."""
    made = Markdown(extensions=["tables", "attr_list", "md_in_html"])
    for name in UNUSED:
        made.inlinePatterns.deregister(name)
    return made


LEAN, PLAIN = Markdown(extensions=["tables", "attr_list", "md_in_html", Lean()]), _plain()


@given(st.lists(PIECES, max_size=30).map("".join))
@example("*een* `twee` [drie](x.md \"y\"){ .z } <b>vier</b> &amp; vijf  \nzes \\* zeven ![acht](n.png)")
@example("kop\n---\n\n# kop\n\na | b\n--- | ---\nc | d\n\n[e]: f\n\n> g")
@example("[*a* `b` \\[c\\]](x.md)*d*")
def test_the_same_html(text: str) -> None:
    assert LEAN.reset().convert(text) == PLAIN.reset().convert(text)


def test_it_is_the_quick_one() -> None:
    assert type(LEAN.treeprocessors["inline"]) is not InlineProcessor
    assert type(PLAIN.treeprocessors["inline"]) is InlineProcessor
    assert not any(name in LEAN.inlinePatterns for name in UNUSED)
