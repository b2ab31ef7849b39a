"""Dates that only the letter's own date tells, and the year that words fix for a letter without one."""

import pytest

from build_scripts.letters.relative import interval, relative_dates, stated_years
from tests.letters.letter_of import letter_of


def read(text, written="2024-06-04"):
    return [(text[one.start : one.end], one.edtf) for one in relative_dates(text, written)]


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("deze zomer", "2024-06-21/2024-09-20"),
        ("dit najaar", "2024-09-21/2024-12-20"),
        ("vorige winter", "2023-12-21/2024-03-20"),
        ("volgend voorjaar", "2025-03-21/2025-06-20"),
        ("volgend jaar", "2025"),
        ("dit kwartaal", "2024-04/2024-06"),
        ("volgende maand", "2024-07"),
        ("afgelopen april", "2024-04"),
        ("komende juni", "2025-06"),
        ("vorige week", "2024-05-27/2024-06-02"),
        ("komende dinsdag", "2024-06-11"),
        ("afgelopen dinsdag", "2024-05-28"),
        ("gisteren", "2024-06-03"),
        ("12 februari jl.", "2024-02-12"),
        ("26 november j.l.", "2023-11-26"),
        ("4 juni jl.", "2024-06-04"),
        ("5 juni a.s.", "2024-06-05"),
        ("3 juni a.s.", "2025-06-03"),
        ("29 februari a.s.", "2028-02-29"),
    ],
)
def test_a_phrase_is_read_against_the_letters_date(phrase, edtf):
    assert read(f"Dat is {phrase} gezegd.") == [(phrase, edtf)]


@pytest.mark.parametrize("text", ["het afgelopen jaar", "12 februari 2023 jl.", "dit jaarverslag", "deze zomerse dag", "deze week-einden niet", "dezelfde week"])
def test_what_only_looks_like_it_is_none(text):
    assert read(text) in ([], [("deze week", "2024-06-03/2024-06-09")])


def test_an_interval_is_read_from_both_its_ends():
    assert read("volgend jaar en vorige week", "2023-12-20/2024-01-10") == [("volgend jaar", "2024/2025"), ("vorige week", "2023-12-11/2024-01-07")]


@pytest.mark.parametrize("written", [None, "", "onbekend", "0001-01-01", "9999-12-31"])
def test_a_letter_without_a_date_or_at_the_end_of_the_calendar(written):
    assert isinstance(read("vorige week, volgend jaar, deze winter en 1 mei jl.", written), list)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("volgend jaar (2025)", [2024]), ("dit jaar, 2024,", [2024]), ("vorig jaar (2023)", [2024]), ("deze zomer (2024)", [2024]),
        ("deze winter (2024)", []), ("volgend voorjaar 2025", []), ("dit jaar 2024/2025", []), ("dit jaar 20.000 euro", []),
    ],
)  # fmt: skip
def test_the_year_that_words_fix(text, years):
    assert [one.year for one in stated_years(text)] == years


def test_the_year_bounds_a_letter_without_a_date():
    def ends(*texts):
        return tuple(bound and bound.value for bound in interval(list(texts)))

    assert ends("Volgend jaar (2025) komt er meer.") == ("2024-01-01", "2024-12-31")
    session = "Kamerstukken II 2023/24, 29 325, nr. 1"
    assert ends(session, "Volgend jaar (2025) komt er meer.") == ("2024-01-01", "2024-12-31")
    assert ends(session, "Dit jaar (2023) kwam er meer.") == ("2023-09-19", "2023-12-31")
    assert ends("Dit jaar (2023) en volgend jaar (2025).") == (None, None)
    assert ends(session, "Dit jaar (2019) kwam er meer.") == ends(session)


def test_the_fact_says_what_it_rests_on():
    fact = letter_of("Er is veel gebeurd.\n\nVolgend jaar (2025) komt er meer geld voor de zorg in dit land.").facts["date"]
    assert (fact.value, fact.provenance) == ("2024-01-01/2024-12-31", "inferred")
    assert "Volgend jaar (2025" in fact.basis
