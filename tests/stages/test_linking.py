"""Citations that the source's format states, beside those that are found in the words."""

from __future__ import annotations

import pytest

from build_scripts.citations import find
from build_scripts.letters.parse import parse
from build_scripts.model import Known, KnownCitation, Line, Location, Mark, Passage, SourceDocument
from build_scripts.stages.linking import find_mentions, with_stated


def passage(text: str, words: str, cited: str) -> Passage:
    start = text.index(words)
    return Passage("p-1", "paragraph", text, Location("x", 1), marks=(Mark("citation", start, start + len(words), cited),))


@pytest.mark.parametrize(
    ("text", "words", "cited", "expected"),
    [
        ("Zie het verslag van gisteren.", "het verslag", "kst-36410-16", [("het verslag", "kst-36410-16")]),
        ("Zie Kamerstuk 36 410, nr. 16.", "Kamerstuk 36 410, nr. 16", "kst-36410-16", [("Kamerstuk 36 410, nr. 16", "kst-36410-16")]),
        ("Zie Kamerstuk 36 410, nr. 16.", "36 410, nr. 16", "kst-36410-16", [("Kamerstuk 36 410, nr. 16", "kst-36410-16")]),
        ("Zie Kamerstuk 36 410, nr. 16.", "Kamerstuk 36 410, nr. 16", "kst-36410-XVI-16", [("Kamerstuk 36 410, nr. 16", "kst-36410-XVI-16")]),
        ("Zie het verslag van gisteren.", "het verslag", "geen kenmerk", []),
    ],
)
def test_the_format_is_believed(text: str, words: str, cited: str, expected: list[tuple[str, str]]) -> None:
    one = passage(text, words, cited)
    assert [(mention.text, mention.citation.id) for mention in with_stated(find(text), one)] == expected


def test_a_stated_citation_reaches_its_words_in_body_and_note() -> None:
    first = "Zie  het verslag1 van gisteren."
    lines = (
        Line(1, first, 1, Known(notes=(("1", first.index("1")),), citations=(KnownCitation("kst-36410-16", first.index("het"), first.index("1")),))),
        Line(2, "1 Dat stuk.", 1, Known(kind="note", number="1", citations=(KnownCitation("stb-2014-280", 2, 10),))),
    )
    letter = parse(SourceDocument("x.xml", lines, "xml", "UTF-8", "0" * 64, 10), {}, {})
    assert [(one.where, one.text, one.citation.id) for one in find_mentions(letter)] == [
        (letter.body[0].anchor, "het verslag", "kst-36410-16"),
        ("noot-1", "Dat stuk", "stb-2014-280"),
    ]


def test_a_short_name_that_the_letter_introduces_counts_in_later_passages() -> None:
    texts = ["De Wm is nog niet genoemd.", "De Wet milieubeheer (hierna: Wm) geldt, en (artikel 5 Pw) ook.", "Volgens de Wm mag dat, anders dan bij Pw."]
    lines = tuple(Line(at, text, 1, Known(kind="paragraph")) for at, text in enumerate(texts, 1))
    letter = parse(SourceDocument("x.xml", lines, "xml", "UTF-8", "0" * 64, 10), {}, {})
    found = [(one.where, one.text) for one in find_mentions(letter)]
    anchors = [passage.anchor for passage in letter.body]
    assert found == [
        (anchors[1], "Wet milieubeheer"),
        (anchors[1], "Wm"),
        (anchors[1], "artikel 5 Pw"),
        (anchors[2], "Wm"),
    ]
