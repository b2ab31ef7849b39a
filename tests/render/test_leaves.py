"""Blocks that are written at once are what Markdown makes of them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from build_scripts.render.leaves import Leaves

EXTENSIONS = ["tables", "fenced_code", "attr_list", "md_in_html", "toc", "build_scripts.render.lean"]
PIECES = st.sampled_from(
    ["zorg", " ", "  \n", "<br>\n", "\n", "\n\n", "\n\n\n", "1", "1. ", "12)", "- ", "\n- ", "    ", "\n    { #p-2 .y }", "\n{ #p-1 .x }", "{ .x }", " { #k }", "[a](b.md)", "[](#p \"Link naar alinea 1\"){ .a .b }", "[", "](x)",
     "**", "_", "`", "```\n", "\\", "&amp;", "&", "&#46;", "<b>", "</b>", "<sup id=\"n\">", "</sup>", "<a href=\"x?a=b\" download>", "<!--", "-->", "<div>", "</div>", "<div class=\"c\" markdown=\"1\">\n\n", "\n\n</div>\n\n",
     "<p class=\"c d\" markdown=\"1\">", "</p>", "<li id=\"n\" markdown=\"block\">\n\n", "</li>", "# ", "\n## Kop", " { #kop }", "> ", "|", "\n--- | ---\n", "\n---\n", "\n===\n", "!", "~", "=", "+", ":", "(", ")", "\"", "'", "é", "\u00a0"]
)  # fmt: skip

BLOCKS = st.sampled_from(
    ["zorg", "zorg\n{ #p-1 }", "een<br>\n2 en", "- a", "- a\n- b", "- [x](y.md) <b>z</b>\n    { #p-2 }", "12. x", "  - in", "    code", "> q", "# K { #k }", "## K", "P 1", "| a | b |\n| --- | --- |\n| c | d |", "**vet**",
     "<p class=\"c\" markdown=\"1\">x [y](z)</p>", "<div class=\"k\">\n<dl><div><dt>a</dt></div></dl>\n</div>", "<!-- x -->", "---", "a\n---", "zorg ", "\nzorg", "zorg\n", "- a\n    - b", "- a\n    { #p-3 }\n    - b **c**\n        - d\n- e", "**a** b", "- **a (b)** c", "(**a**)", "a **b <i>c</i>** d", "**a**b", "<form class=\"f\">\n<label>x<input type=\"text\" name=\"n\"></label>\n</form>", "### [x](y.md)", "<summary>x</summary>",
     "<span>a", "</span>b", "a &amp b", "[x](y \"t (p. 3)\")", "[x](<y>)", "[a]: b", "+ x", "zorg\n- b", "- # a", "- > a", "a\n  b", ""]
)  # fmt: skip
NOTES = '<ol role="list" markdown="1">\n<li id="n1" markdown="block">\n\neen\n\n</li>\n<li id="n2" markdown="block">\n\ndrie\n\n</li>\n</ol>'
AROUND = st.sampled_from(
    ["<div class=\"d\" markdown=\"1\">|</div>", "<details markdown=\"1\">\n<summary>S &amp; t</summary>|</details>", "<ol role=\"list\" markdown=\"1\">\n<li id=\"n1\" markdown=\"block\">|</li>\n</ol>",
     "<noscript markdown=\"1\">|</noscript>", "<div>|</div>", "<div markdown=\"span\">|</div>", "<p markdown=\"1\">|</p>"]
)  # fmt: skip
PAGES = st.recursive(
    st.lists(BLOCKS, min_size=1, max_size=5).map("\n\n".join),
    lambda inner: st.lists(BLOCKS | st.builds(lambda around, text: around.replace("|", f"\n\n{text}\n\n"), AROUND, inner), min_size=1, max_size=5).map("\n\n".join),
    max_leaves=6,
)


def _plain() -> Markdown:
    return Markdown(extensions=EXTENSIONS)


def _quick() -> Markdown:
    made = _plain()
    Leaves(made, str)
    return made


PLAIN, QUICK = _plain(), _quick()


@given(st.lists(PIECES, max_size=30).map("".join) | PAGES)
@example("een\n\n- twee\n\n- drie\n\nvier")
@example("een\n\n- twee\n\n    vier")
@example("<noscript>\n\neen\n\n</noscript>")
@example("een\n{ #p-1 }\n\n# P 1")
@example("```\n\neen\n\n```")
@example(NOTES)
@example(f"{NOTES}\n\n- a")
@example(NOTES.replace("een\n\n", "een\n\ntwee\n\n"))
@example("| a | b |\n| --- | --- |\n| [c](d) |  |\n\n| a | b |\n| --- |\n| c |")
def test_the_same_html(text: str) -> None:
    assert QUICK.reset().convert(text) == PLAIN.reset().convert(text)
    assert QUICK.toc_tokens == PLAIN.toc_tokens


@pytest.mark.parametrize(
    "block",
    [
        "De zorg.\n{ #p-1 }",
        "Zie [de Wmo](https://w.nl/BWBR1){ .ka-officieel .ka-weer }, „twee” &amp; 3&#33; [](#p-1 \"Link naar alinea 1 (p. 3)\"){ .ka-ui .ka-anker }\n{ #p-1 .a .b }",
        "Een<br>\n2 en <abbr title=\"Wet &amp; recht\" tabindex=\"0\">Wr</abbr>.<sup id=\"f\"><a href=\"#n\" aria-label=\"Voetnoot 1\">1</a></sup>",
        "<span class=\"x\">4</span> [<em>stuk</em>](../x/y.md). <a class=\"z\" href=\"#f\"></a>",
        "- [een](a.md)\n    { #p-1 }\n    - twee **drie 3** vier\n        - vijf\n- zes",
        "- [een](a.md) <span>x</span>\n    { #p-1 .g }\n- twee\n- ← drie",
        "| a | b |\n| --- | --- |\n| [c](d) |  |",
        "<div class=\"k\">\n<dl><div><dt>a</dt></div></dl>\n</div>",
        NOTES,
        "<p class=\"ka-groep\" markdown=\"1\">Moties (2) · [alle](../m.md)</p>",
    ],
)  # fmt: skip
def test_what_letters_hold_is_written_at_once(block: str) -> None:
    made = _quick()
    made.preprocessors["leaves"].run([block])
    assert made.htmlStash.html_counter == 1
    assert QUICK.reset().convert(block) == PLAIN.reset().convert(block)
