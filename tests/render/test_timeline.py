from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from build_scripts.render.timeline import MOST_DOTS, STEP, middle, timeline
from tests.render.letters import archive, fact


def entries(*dates: str | None):
    one = archive().entries[1]
    return [
        replace(one, letter=replace(one.letter, id=f"l{number}", facts={**one.letter.facts, "date": fact(date)} if date else {"title": fact("x")}))
        for number, date in enumerate(dates)
    ]


def drawn(*dates: str | None) -> BeautifulSoup:
    return BeautifulSoup(timeline(entries(*dates), "dossiers/29325.md"), "html.parser")


@pytest.mark.parametrize(
    "date, day",
    [
        ("2024-06-04", "2024-06-04"),
        ("2024-06-01/2024-06-11", "2024-06-06"),
        ("2024-06", "2024-06-14"),
        ("2024", "2024-07-01"),
        ("2024-06-01/..", None),
        ("2024-02-30", None),
        ("", None),
        (None, None),
    ],
)
def test_middle(date: str | None, day: str | None) -> None:
    assert (middle(date) and middle(date).isoformat()) == day


def test_a_dot_for_each_letter_that_leads_to_it() -> None:
    page = drawn("2016-05-10", "2024-06-04", None)
    links = page.select("svg a")
    assert [link["href"] for link in links] == ["../../brieven/l0/", "../../brieven/l1/"]
    assert links[1]["aria-label"] == links[1].title.text == "4 juni 2024: Voortgang dijken & polders"
    assert page.svg["aria-label"] == "Tijdlijn: 2 brieven van 2016 tot en met 2024"
    assert [text.text for text in page.select("text")] == [str(year) for year in range(2016, 2025)]
    assert "1 brief zonder datum" in page.text
    assert float(links[0].circle["cx"]) < float(links[1].circle["cx"])


def test_dots_never_lie_over_each_other() -> None:
    page = drawn(*["2024-06-04"] * 5, "2024-06-20", "2024-12-01")
    points = [(float(link.circle["cx"]), float(link.circle["cy"])) for link in page.select("a")]
    for at, one in enumerate(points):
        assert all(abs(one[0] - x) >= STEP - 1 or abs(one[1] - y) >= STEP - 1 for x, y in points[:at])
    height = float(page.svg["viewbox"].split()[3])
    assert all(0 < y < height for _, y in points)


def test_many_letters_are_bars_with_their_number() -> None:
    page = drawn(*["2023-06-04"] * MOST_DOTS, "2024-06-04")
    assert page.select("a") == []
    assert [bar.title.text for bar in page.select("rect")] == [f"2023: {MOST_DOTS} brieven", "2024: 1 brief"]
    assert {"2023", "2024", str(MOST_DOTS), "1"} == {text.text for text in page.select("text")}


def test_a_long_time_names_not_every_year() -> None:
    assert len(drawn("1995-01-01", "2025-01-01").select("text")) <= 16


def test_one_letter_is_no_time() -> None:
    assert timeline(entries("2024-06-04", None), "x.md") == ""
