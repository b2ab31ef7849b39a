from build_scripts.edtf import span
from build_scripts.search.limits import overlap


def test_a_range_takes_what_may_lie_in_it():
    days = span("2016-04-26/2016-05-19")
    assert overlap(days, "2016-05-19", None) and overlap(days, None, "2016-04-26")
    assert not overlap(days, "2016-05-20", None) and not overlap(days, None, "2016-04-25")
    assert overlap(None, None, None) and not overlap(None, "2016-01-01", None)
