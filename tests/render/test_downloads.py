from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.model import Entry, Letter, Mark
from build_scripts.pipeline import SOURCES, read_archive
from build_scripts.render.downloads import as_markdown, as_text
from build_scripts.render.markdown import python_markdown
from tests.render.letters import archive, passage

SEEN = str.maketrans("", "", "\\*[]()^|-#:")


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return (*archive().entries, *read_archive(SOURCES).entries)


def bare(*passages: object, **facts: object) -> Entry:
    letter: Letter = archive().entries[0].letter
    return Entry(replace(letter, body=passages, notes=(), **facts), (), (), (), ())  # type: ignore[arg-type]


def body_of(download: bytes) -> str:
    """What stands below the title and the facts."""
    return download.decode().split("\n\n", 2)[2]


def test_every_word_is_in_the_text(entries: tuple[Entry, ...]) -> None:
    for entry in entries:
        text = as_text(entry).decode()
        for one in entry.letter.body:
            cuts = [0, *(mark.start for mark in one.marks if mark.kind == "note"), len(one.text)]
            for start, end in zip(cuts, cuts[1:], strict=False):
                assert " ".join(one.text[start:end].split()) in " ".join(text.split()), one
        for note in entry.letter.notes:
            assert f"[{note.number}] {' '.join(note.passage.text.split())}".strip() in text


def test_notes_stand_at_their_marks() -> None:
    marked = passage("p-1", "paragraph", "Een zin. Nog een.", marks=(Mark("note", 8, 8, "3"),))
    assert "Een zin.[3] Nog een." in as_text(bare(marked)).decode()
    assert "Een zin.[^3] Nog een." in as_markdown(bare(marked)).decode()


def test_a_table_without_heads_gets_none(entries: tuple[Entry, ...]) -> None:
    cells = [passage(f"p-{n}", "cell", f"cel {n}", place=place(n)) for n in (1, 2, 3, 4)]
    assert body_of(as_markdown(bare(*cells))) == "| | |\n| --- | --- |\n| cel 1 | cel 2 |\n| cel 3 | cel 4 |\n"


def place(number: int) -> object:
    from build_scripts.model import CellPlace

    return CellPlace(1, (number + 1) // 2, 2 - number % 2)


def test_the_same_letter_gives_the_same_bytes(entries: tuple[Entry, ...]) -> None:
    for entry in entries:
        assert (as_text(entry), as_markdown(entry)) == (as_text(entry), as_markdown(entry))


@given(st.text(alphabet=st.sampled_from("ab 1.)-+#>*_[]`|\\<=\n"), min_size=1).filter(str.strip))
def test_the_markdown_means_the_words_and_no_markup(text: str) -> None:
    html = python_markdown.markdown(body_of(as_markdown(bare(passage("p-1", "paragraph", text)))), extensions=["tables"])
    for tag in ("<em>", "<strong>", "<h1>", "<h2>", "<li>", "<code>", "<table>", "<hr", "<blockquote>"):
        assert tag not in html
