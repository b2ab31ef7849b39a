from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.codes import SIGNS, decode, encode, signed


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_come_back(numbers):
    signs = b"".join(map(encode, numbers)).decode()
    assert decode(signs) == numbers
    assert set(signs) <= set(SIGNS)


def test_signs_need_no_escape():
    assert len(SIGNS) == 92 and not set(SIGNS) & set('"\\ ')


def test_small_numbers_take_one_sign():
    assert {len(encode(number)) for number in range(64)} == {1}
    assert [signed(number) for number in (0, -1, 1, -2, 2)] == [0, 1, 2, 3, 4]
