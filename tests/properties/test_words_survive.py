"""The promise: whatever a letter holds, its page shows the same words and nothing becomes markup."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_scripts.model import CellPlace, Location, Mark, Passage
from build_scripts.render.overlays import Overlays
from build_scripts.render.passages import body
from build_scripts.render.weave import Overlay, weave
from tests.render.reading import parsed, words

AT = Location("proef.txt", 1)
KINDS = ("paragraph", "heading", "item", "cell", "quote", "salutation", "signature")
ALLOWED = {
    *("div", "p", "h2", "h3", "h4", "h5", "h6", "ul", "li", "blockquote", "table", "thead", "tbody", "tr"),
    *("td", "th", "a", "span", "em", "sup", "br"),
}
TRAPS = (
    *("- ", "+ ", "* ", "# ", "    ", "\t", "|a|b|\n|--|--|\n", "<script>alert(1)</script>", "</div>", "<!--"),
    *("[^1]: ", "[x]: http://x ", "{: .x }", "{ #x }", "*[HTML]: x", "\\", "\\*", "a\\.b", "\\(x\\)", "``", "```\n", "~~~\n"),
    *("&amp;", "&lt;b&gt;", "&#42;", "& ", "***", "---", "===", "1. ", "1) ", "!!! note", "??? x", "> ", "* * *"),
    *("[a](javascript:alert(1))", "![x](y)", "<http://x.nl>", "__init__", "_a_", "**", "\x02", "\x03", "\x00"),
    *("\x02klzzwxh:0\x03", "\x02amp\x03", "wzxhzdk:0", "\u202e", "\u200b", "\xa0", "\u2028", "\x1c", "\x85", "\r"),
    *("\n\n", "\n", "  \n", " ", "--8<--", "$$", "^a^", "==b==", ":smile:", "%}", "{{ x }}", "<?php", "<![CDATA["),
)
TEXTS = st.lists(st.sampled_from(TRAPS) | st.text(max_size=12), max_size=8).map("".join)


def expected(text: str) -> list[str]:
    return text.replace("\0", "\ufffd").split()


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Overlay]]:
    """A text with links, emphasis and things put in; they may cross and touch in any way."""
    text = draw(TEXTS)
    overlays = []
    for _ in range(draw(st.integers(0, 5))):
        start, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        kind = draw(st.sampled_from(["link", "em", "note"]))
        if kind == "note":
            overlays.append(Overlay(start, start, '<sup><a class="ka-ui" href="#n"></a></sup>', link=True))
        elif kind == "link":
            overlays.append(Overlay(start, end, "[", "](#x){ .y }", link=True))
        else:
            overlays.append(Overlay(start, end, "<em>", "</em>"))
    return text, [over for over in overlays if over.start < over.end or "sup" in over.before]


@st.composite
def letters(draw: st.DrawFn) -> list[Passage]:
    """Passages of any kind after one another, as no parser would make them."""
    passages = []
    for number in range(draw(st.integers(1, 6))):
        kind, text = draw(st.sampled_from(KINDS)), draw(TEXTS)
        level = draw(st.integers(1, 7))
        place = None
        if kind == "cell":
            place = CellPlace(draw(st.integers(1, 2)), draw(st.integers(1, 3)), draw(st.integers(1, 3)), draw(st.booleans()))
        passages.append(Passage(f"p-{number}", kind, text, AT, level, (Mark("emphasis", 0, len(text)),), place=place))
    return passages


@settings(max_examples=300, deadline=None)
@given(marked_texts())
def test_no_word_of_a_passage_is_lost_or_changed(marked: tuple[str, list[Overlay]]) -> None:
    text, overlays = marked
    assert words(parsed(weave(text, overlays))) == expected(text)


@settings(max_examples=300, deadline=None)
@given(letters())
@example([Passage("p-1", "paragraph", f"{trap}woord", AT) for trap in TRAPS])
@example([Passage("p-1", "item", f"{trap}woord", AT, 1) for trap in TRAPS])
@example([Passage("p-1", "paragraph", "woord " * 20_000 + "x" * 50_000, AT)])
@example([Passage(f"p-{kind}", kind, "[x](*<\n" * 2_000, AT, 9, (), "", CellPlace(1, 1, 1)) for kind in KINDS])
@example([Passage(f"p-{level}", "item", "x", AT, level) for level in range(1, 400)])
def test_a_letter_keeps_its_words_and_brings_no_markup(passages: list[Passage]) -> None:
    page = parsed(body(passages, Overlays({}, {})))
    assert {tag.name for tag in page.find_all()} <= ALLOWED
    assert not [name for tag in page.find_all() for name in tag.attrs if name.startswith("on")]
    assert all(link["href"].startswith("#p-") for link in page.find_all("a"))
    assert {tag["id"] for tag in page.find_all(id=True)} == {passage.anchor for passage in passages}
    text = " ".join(passage.text for passage in passages)
    assert words(page.select_one(".brief-tekst")) == expected(text)
    assert not page.get_text().split()[len(expected(text)) :]
