import pytest

from build_scripts.letters.dates import bounds, day_in, spaced_day_in, written_dates
from tests.letters.letter_of import letter_of


@pytest.mark.parametrize(
    "text, day",
    [
        ("4 juni 2024", "2024-06-04"),
        ("Den Haag, 4 juni 2024", "2024-06-04"),
        ("04-06-2024", "2024-06-04"),
        ("2024-06-04", "2024-06-04"),
        ("31 februari 2024", None),
        ("juni 2024", None),
        ("op 4 juni 2024", None),
        ("29 325, nr. 156", None),
    ],
)
def test_day_in(text, day):
    assert day_in(text) == day


def test_spaced_day():
    assert spaced_day_in("2 9 januari 2026") == ("2026-01-29", "2 9 januari 2026")
    assert spaced_day_in("29 januari 2026") is None
    assert spaced_day_in("9 9 januari 2026") is None


@pytest.mark.parametrize(
    "text, side, year",
    [
        ("op 14 april jl. heb ik", "past", None),
        ("op 14 april j.l. heb ik", "past", None),
        ("het debat van 19 mei a.s.", "future", None),
        ("op 1 juli 2026", "", 2026),
        ("sinds 12 februari 20151 (noot)", "", 2015),
    ],
)
def test_written_dates(text, side, year):
    (date,) = written_dates(text)
    assert (date.side, date.year) == (side, year)


def ends(*texts):
    earliest, latest = bounds(texts)
    return earliest and earliest.value, latest and latest.value


def test_bounds_by_the_letters_own_words():
    assert ends("Op 2 maart 2016 (TK 2015-2016, 34 104, nr. 1).", "Zoals in het bericht van 26 april jl. staat.", "Het debat van 19 mei a.s.") == (
        "2016-04-26",
        "2016-05-19",
    )


def test_a_day_without_year_is_read_near_the_others():
    assert ends("TK 2015-2016: op 14 januari 2016.", "op 2 december jl.")[0] == "2016-01-14"


def test_dates_that_point_ahead_bound_nothing_behind():
    assert ends("TK 2015-2016: op 14 januari 2016.", "Vanaf 1 juli 2016 en per 1 september 2016 geldt dit.")[0] == "2016-01-14"


def test_only_a_session_and_a_summer():
    assert ends("Kamerstukken II, 2025-2026, 29325, nr. 193", "Het overzicht komt rond de zomer 2026.") == ("2025-09-16", "2026-06-20")


def test_nothing_bounds():
    assert bounds(["Er staat geen datum in."]) == (None, None)
    assert "date" not in letter_of("Er staat geen datum in deze tekst, en ook geen ander houvast.").facts


def test_the_interval_is_marked_as_inferred_with_its_grounds():
    letter = letter_of("Op 2 maart 2016 (TK 2015-2016, 34 104, nr. 1) is dat besloten.\n\nHet debat van 19 mei a.s. gaat daarover.")
    fact = letter.facts["date"]
    assert (fact.value, fact.provenance) == ("2016-03-02/2016-05-19", "inferred")
    assert "19 mei a.s." in fact.basis and "regel 3" in fact.basis
