"""Every row of the tables, on its own and among other words."""

from __future__ import annotations

import pytest

from build_scripts.citations import as_dict, find
from build_scripts.model import Mention
from tests.citations.rows import Row, rows

ROWS = rows()
KEYS = (
    "text start end kind id url chamber session dossier chapter number last pages".split()
)


def assert_found(row: Row, text: str) -> None:
    """The text holds what the row says, in order, and each mention is its slice of the text."""
    mentions = find(text)
    assert len(mentions) == len(row.expected), (text, mentions)
    for expected, mention in zip(row.expected, mentions, strict=True):
        assert text[mention.start : mention.end] == mention.text
        assert expected.matches(mention.citation), (text, expected, mention.citation)
    for before, after in zip(mentions, mentions[1:], strict=False):
        assert before.end <= after.start


def ids(row: Row) -> str:
    return f"{row.table}: {row.text}"


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_alone(row: Row) -> None:
    assert_found(row, row.text)


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_in_a_sentence(row: Row) -> None:
    assert_found(row, f"Zie {row.text}.")


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_in_brackets_before_more(row: Row) -> None:
    assert_found(row, f"Dat is zo ({row.text}; idem).")


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_after_a_raised_digit(row: Row) -> None:
    assert_found(row, f"¹⁴{row.text}")
    assert_found(row, f"¹⁴ {row.text}.")


@pytest.mark.parametrize("row", [row for row in ROWS if not row.whole], ids=ids)
@pytest.mark.parametrize("end", ["\n", " \n\n", "\r\n", "\n\f", "\u00a0", "\u2009"], ids=repr)
def test_broken_over_lines(row: Row, end: str) -> None:
    assert_found(row, row.text.replace(" ", end))


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_between_other_citations(row: Row) -> None:
    # "Wlz (artikelen 3 en 4)" would be those articles of the Wlz.
    text = f"Wlz; ({row.text}) Wlz"
    mentions = find(text)
    assert [mention.citation.id for mention in mentions] == [
        "BWBR0035917",
        *(expected.id for expected in row.expected),
        "BWBR0035917",
    ]


def test_tables_are_large_enough() -> None:
    assert len(ROWS) >= 400
    assert sum(not row.expected for row in ROWS) >= 120
    assert len({row.text for row in ROWS}) == len(ROWS)


def test_as_dict_is_the_contract() -> None:
    text = "Zie: Kamerstukken II 2023/24, 36410-XVI-55."
    (mention,) = find(text)
    assert list(as_dict(mention)) == KEYS
    assert as_dict(mention) == {
        "text": "Kamerstukken II 2023/24, 36410-XVI-55",
        "start": 5,
        "end": 42,
        "kind": "kamerstuk",
        "id": "kst-36410-XVI-55",
        "url": "https://zoek.officielebekendmakingen.nl/kst-36410-XVI-55.html",
        "chamber": "II",
        "session": "2023-2024",
        "dossier": "36410",
        "chapter": "XVI",
        "number": "55",
        "last": None,
        "pages": None,
    }


def test_each_mention_of_a_list_has_its_own_words() -> None:
    assert texts("36 288, nrs. 1, 5-7 en 9") == ["36 288, nrs. 1", "5-7", "9"]
    assert texts("36 288, nr. 1 en nr. 8, p. 3") == ["36 288, nr. 1", "nr. 8, p. 3"]
    assert texts("Kamerstuk 31728, 30914, nr. 5") == ["Kamerstuk 31728", "30914"]
    assert texts("motie op stuknummer 47 (31200-VI)") == ["stuknummer 47 (31200-VI)"]
    assert texts("(Kamerstuk 29 325 (nr. 156))") == ["Kamerstuk 29 325 (nr. 156)"]
    assert texts("(Kamerstuk 29 325, nr. 3 (blz. 12))") == ["Kamerstuk 29 325, nr. 3 (blz. 12)"]


def test_a_head_belongs_to_the_first_mention_only() -> None:
    text = "3Kamerstukken II 2023/24, 29 325, nr. 156 en 36 288, nr. 8"
    assert texts(text) == ["Kamerstukken II 2023/24, 29 325, nr. 156", "36 288, nr. 8"]


def test_a_page_foot_is_no_session() -> None:
    text = "Kamerstuk 29 325, nr. 156\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2"
    (mention,) = find(text)
    assert (mention.citation.id, mention.citation.session) == ("kst-29325-156", None)


def test_a_note_at_the_next_line_is_no_item() -> None:
    assert one("4 H – TK 2014-2015, 108 \n5 Zie ook").citation.id == "h-tk-20142015-108"
    assert one("4 H – TK 2014-2015, 108 5, zie").citation.id == "h-tk-20142015-108-5"


def test_a_citation_broken_at_a_hyphen() -> None:
    assert one("Kamerstuk-\nken II 2023/24, 36410-\nXVI-55").citation.id == "kst-36410-XVI-55"
    assert one("Handelin-\n\ngen II 2015-\n2016, nr. 42, item 10").citation.id == "h-tk-20152016-42-10"
    assert one("Kamerstuk 36 288, nrs. 5-\n7").citation.last == "7"
    assert one("de Participatie-\nwet").citation.id == "BWBR0015703"


def test_a_chamber_before_a_bracket_is_no_part_of_the_citation() -> None:
    mention = one("in de brief aan de Eerste Kamer (33 802, C) staat")
    assert (mention.text, mention.citation.chamber) == ("33 802, C", "I")
    assert texts("in de Tweede Kamer (35384) was") == []
    assert texts("uit Kamerstuk (33 802, nr. 3)") == ["Kamerstuk (33 802, nr. 3"]


def test_the_same_paper_is_the_same_citation() -> None:
    written = [
        "Kamerstukken II 2023/24, 36410-XVI-55",
        "Kamerstukken II 2023–2024, 36 410 XVI, nr. 55",
        "TK, vergaderjaar 2023-2024, 36.410-XVI nr 55",
        "Kamerstukken II 2023/2024, nr. 55 (36 410 XVI)",
    ]
    assert len({one(text).citation for text in written}) == 1


def one(text: str) -> Mention:
    (mention,) = find(text)
    return mention


def texts(text: str) -> list[str]:
    return [mention.text for mention in find(text)]
