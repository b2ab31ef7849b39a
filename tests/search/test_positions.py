"""A phrase is found where its words stand side by side in one passage, and nowhere else."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.codes import encode
from build_scripts.search.positions import common_words, located, places, units, with_phrase

words = st.sampled_from(["de", "in", "van", "zorg", "wonen", "geen"])
passages = st.lists(st.lists(words, min_size=1, max_size=9), min_size=1, max_size=4)


def index(letters, common):
    """What `write` stores, by unit."""
    numbers = {word: number for number, word in enumerate(common, 1)}
    stored: dict = {}
    for letter, lines in enumerate(letters):
        text = "\n".join(" ".join(line) for line in lines)
        for unit, count, row in located(text, numbers):
            before, columns = stored.setdefault(unit, (-1, [b"", b"", b"", b""]))
            head = encode((letter - before - 1) << 1 | (count > 1)) + (encode(count - 2) if count > 1 else b"")
            stored[unit] = letter, [column + bytes(more) for column, more in zip(columns, (head, *row), strict=True)]
    return lambda unit: places([one.decode() for one in stored[unit][1]]) if unit in stored else {}


@given(
    st.lists(passages, min_size=1, max_size=4),
    st.lists(words, min_size=1, max_size=5),
    st.lists(words, unique=True, max_size=4),
)
def test_a_phrase_is_found_where_it_stands(letters, phrase, common):
    found = with_phrase(phrase, common, index(letters, common))
    if found is None:
        assert len(phrase) == 1 and phrase[0] in common
        return
    wanted = f" {' '.join(phrase)} "
    assert found == {
        number for number, lines in enumerate(letters) if any(wanted in f" {' '.join(line)} " for line in lines)
    }


def test_a_rare_word_proves_its_neighbours():
    assert units(["de", "zorg", "in"], ["de", "in"]) == [(1, "zorg")]
    assert units(["in", "de", "zorg"], ["de", "in"]) == [(0, "in de"), (2, "zorg")]
    assert units(["de", "in", "van"], ["de", "in", "van"]) == [(1, "in van")]
    assert units(["de"], ["de"]) == []


def test_far_places_take_more_digits():
    lines = [["zorg"], ["wonen"] * 9000, ["zorg", "wonen"]]
    assert with_phrase(["zorg", "wonen"], [], index([lines], [])) == {0}


def test_common_is_what_stands_everywhere():
    assert common_words(Counter({"de": 50, "zorg": 10, "zelden": 0})) == ["de", "zorg"]
    assert common_words({}) == []
