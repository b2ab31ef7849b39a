from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from build_scripts.render.timeline import APART, MOST_DOTS, MOST_TICKS, bounds, timeline
from tests.render.letters import archive, fact


def entries(*dates: str | None, provenance: str = "source"):
    one = archive().entries[1]
    return [
        replace(one, letter=replace(one.letter, id=f"l{number}", facts={**one.letter.facts, "date": replace(fact(date), provenance=provenance)} if date else {"title": fact("x")}))
        for number, date in enumerate(dates)
    ]


def drawn(*dates: str | None, provenance: str = "source") -> BeautifulSoup:
    return BeautifulSoup(timeline(entries(*dates, provenance=provenance), "dossiers/29325.md"), "html.parser")


def styles(element) -> dict[str, float]:
    pairs = (pair.split(":") for pair in element["style"].split(";"))
    return {name: float(value.rstrip("%rem")) for name, value in pairs}


@pytest.mark.parametrize(
    "date, days",
    [
        ("2024-06-04", ("2024-06-04", "2024-06-04")),
        ("2024-06-01/2024-06-11", ("2024-06-01", "2024-06-11")),
        ("2024-06/2024-07", ("2024-06-01", "2024-07-31")),
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-06-01/..", None),
        ("2024-06-11/2024-06-01", None),
        ("2024-02-30", None),
        ("", None),
        (None, None),
    ],
)
def test_bounds(date: str | None, days: tuple[str, str] | None) -> None:
    found = bounds(date)
    assert (found and tuple(day.isoformat() for day in found)) == days


def test_each_letter_leads_to_its_page_and_stands_in_the_list() -> None:
    page = drawn("2016-05-10", "2024-06-04", None)
    links = page.select(".ka-tijd-baan a")
    assert [link["href"] for link in links] == ["../../brieven/l0/", "../../brieven/l1/"]
    assert links[1]["aria-label"] == links[1]["title"] == "2. 4 juni 2024: Voortgang dijken & polders"
    assert [link.text for link in links] == ["1", "2"]
    assert [row.text for row in page.select("ol li")] == ["10 mei 2016: Voortgang dijken & polders", "4 juni 2024: Voortgang dijken & polders"]
    assert page.div["aria-label"] == "Tijdlijn: 2 brieven van 2016 tot en met 2024"
    assert "Niet getekend: 1 brief" in page.text
    assert styles(links[0])["left"] < 5 < 90 < styles(links[1])["left"]


def test_letters_are_numbered_in_the_order_of_the_archive() -> None:
    rows = drawn("2016-04-26/2016-05-19", "2016-04-27", "2016-04-26").select("ol li")
    assert [row.text.partition(":")[0] for row in rows] == ["26 april 2016", "tussen 26 april en 19 mei 2016", "27 april 2016"]


def test_the_line_is_linear_in_time() -> None:
    first, middle, last = (styles(link)["left"] for link in drawn("2020-01-01", "2022-01-01", "2023-12-31").select(".ka-tijd-baan a"))
    assert (first, last) == (0, 100) and middle == pytest.approx(50, abs=0.1)


def test_a_date_of_more_than_a_day_is_as_long_as_that_and_says_how_it_is_known() -> None:
    bar, dot = drawn("2024-01-01/2024-06-30", "2024-12-01", provenance="inferred").select(".ka-tijd-baan a")
    assert styles(bar)["width"] == pytest.approx(49.6, abs=0.2)
    assert bar["class"] == ["ka-tijd-reeks", "ka-tijd-afgeleid"] and dot["class"] == ["ka-tijd-punt", "ka-tijd-afgeleid"]
    assert "(afgeleid)" in bar["aria-label"]
    page = drawn("2024-01", "2024-12-01")
    assert page.a["class"] == ["ka-tijd-reeks"]
    assert "alleen de periode bekend" in page.text and "afgeleid" not in page.text


def test_marks_never_lie_over_each_other() -> None:
    page = drawn(*["2024-06-04"] * 5, "2024-06-20", "2024-05-01/2024-08-01", "2024-12-01")
    marks = [styles(link) for link in page.select(".ka-tijd-baan a")]
    for at, one in enumerate(marks):
        for other in marks[:at]:
            apart = one["left"] >= other["left"] + max(other.get("width", 0), APART / 2) or other["left"] >= one["left"] + max(one.get("width", 0), APART / 2)
            assert apart or one["bottom"] != other["bottom"]
    assert max(mark["bottom"] for mark in marks) < styles(page.select_one(".ka-tijd-baan"))["height"]


def test_many_letters_are_counted_by_month_year_or_decade_without_gaps() -> None:
    def rows(*dates: str) -> dict[str, str]:
        page = drawn(*["2023-06-04"] * MOST_DOTS, *dates)
        assert page.select("a") == []
        return {row.th.text: row.td.text for row in page.select("tbody tr")}

    assert rows("2023-08-04") == {"juni 2023": f"{MOST_DOTS} brieven", "juli 2023": "0 brieven", "augustus 2023": "1 brief"}
    assert list(rows("2027-08-04").items())[-2:] == [("2026", "0 brieven"), ("2027", "1 brief")]
    assert list(rows("1850-08-04"))[:2] == ["1850–1859", "1860–1869"]
    longest = styles(drawn(*["2023-06-04"] * MOST_DOTS, "2023-07-04").select(".ka-tijd-staaf")[1])
    assert longest == {"width": pytest.approx(100 / MOST_DOTS, abs=0.1)}


def test_letters_counted_in_the_middle_of_a_period_are_told() -> None:
    page = drawn(*["2023-06-04"] * MOST_DOTS, "2023-07-01/2023-09-01")
    assert "Van 1 brief is alleen een periode bekend" in page.text


def test_a_long_time_names_not_every_year() -> None:
    assert len(drawn("1995-01-01", "2025-01-01").select(".ka-tijd-as span")) <= MOST_TICKS


def test_one_letter_is_no_time() -> None:
    assert timeline(entries("2024-06-04", None), "x.md") == ""
