import pytest

from build_scripts.search.figures import FIGURE, TIME, asked, tells


@pytest.mark.parametrize(
    "asks, text, told",
    [
        (FIGURE, "ruim 30 600 mensen", True), (FIGURE, "ruim tienduizend plekken", True), (FIGURE, "een op de vijf", True),
        (FIGURE, "op 1 oktober 2023", False), (FIGURE, "in 2023", False), (FIGURE, "bovendien nodig", False), (FIGURE, "", False),
        (TIME, "op 1 oktober", True), (TIME, "vanaf 2026", True), (TIME, "na 30 dagen", False), ("", "30 in 2026", False),
    ],
)  # fmt: skip
def test_what_tells_a_figure_or_a_time(asks, text, told):
    assert tells(asks, text.split()) is told


@pytest.mark.parametrize("query, asks", [("hoeveel ouders", FIGURE), ("tot wanneer", TIME), ("wanneer hoeveel", TIME), ("ouders", "")])
def test_what_a_question_asks(query, asks):
    assert asked(query.split()) == asks
