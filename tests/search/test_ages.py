import pytest

from build_scripts.search.ages import in_digits


@pytest.mark.parametrize(
    "form, digits",
    [
        ("tachtigplussers", "80plusser 80plussers"), ("vijfenzestigplusser", "65plusser 65plussers"), ("achttienjarige", "18jarige 18jarigen"),
        ("tweeentwintigjarigen", "22jarige 22jarigen"), ("eenentwintigjarige", "21jarige 21jarigen"), ("negenjarige", "9jarige 9jarigen"),
        ("plussers", ""), ("meerjarige", ""), ("langjarige", ""), ("tachtig", ""), ("80plussers", ""),
    ],
)  # fmt: skip
def test_a_number_in_a_word(form, digits):
    assert in_digits(form) == tuple(digits.split())
