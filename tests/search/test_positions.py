"""A phrase is found where its words stand side by side in one passage, and nowhere else."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.phrases import in_title, places, units, with_phrase
from build_scripts.search.positions import LONGEST_UNIT, common_words, located
from build_scripts.search.spill import Runs
from build_scripts.search.store import counts_of

words = st.sampled_from(["de", "in", "van", "zorg", "wonen", "geen"])
passages = st.lists(st.lists(words, max_size=12), min_size=1, max_size=4)
common_lists = st.lists(words, unique=True, max_size=4)


def index(tmp_path, letters, common):
    """What is stored of the places, read by unit."""
    runs = Runs(tmp_path, "zinnen")
    runs.merge(0, located(["\n".join(" ".join(line) for line in lines) for lines in letters], common))
    stored = dict(runs.items())

    def read(unit):
        heads, *columns = stored.get(unit, [""])
        return places(columns, counts_of(heads)) if unit in stored else {}

    return read


def having(phrase, letters, lines=slice(None)):
    wanted = f" {' '.join(phrase)} "
    return {number for number, every in enumerate(letters) if any(wanted in f" {' '.join(line)} " for line in every[lines])}


@given(st.lists(passages, min_size=1, max_size=4), st.lists(words, min_size=1, max_size=11), common_lists)
def test_a_phrase_is_found_where_it_stands(tmp_path_factory, letters, phrase, common):
    read = index(tmp_path_factory.getbasetemp(), letters, common)
    found = with_phrase(phrase, common, read)
    if found is None:
        assert len(phrase) == 1 and phrase[0] in common
        return
    assert found == having(phrase, letters)
    titles = [len(lines[0]) for lines in letters]
    assert in_title(phrase, common, read, lambda: titles) == having(phrase, letters, slice(1))


@pytest.mark.parametrize("size", [2, LONGEST_UNIT - 1, LONGEST_UNIT, LONGEST_UNIT + 1, 3 * LONGEST_UNIT])
def test_common_words_alone_are_a_phrase(tmp_path, size):
    common = ["de", "in", "van"]
    phrase = (common * size)[:size]
    read = index(tmp_path, [[phrase], [["van", *phrase, "zorg"]], [phrase[:-1]], [phrase[1:], ["zorg"]]], common)
    assert with_phrase(phrase, common, read) == {0, 1}
    assert in_title(phrase, common, read, lambda: [size + 2] * 4) == {0, 1}


def test_a_rare_word_proves_its_neighbours():
    assert units(["de", "zorg", "in"], ["de", "in"]) == [(1, "zorg")]
    assert units(["in", "de", "zorg"], ["de", "in"]) == [(2, "zorg")]
    assert units(["de", "in", "van"], ["de", "in", "van"]) == [(0, "de_in_van")]
    assert units(["de"] * 9, ["de"]) == [(0, "_".join(["de"] * 8)), (1, "_".join(["de"] * 8))]
    assert units(["de"], ["de"]) == []


@pytest.mark.parametrize("far", [31, 32, 2047, 2048, 9000, 300_000])
def test_far_places_take_more_digits(tmp_path, far):
    lines = [["zorg"], ["wonen"] * far, ["zorg", "wonen", "zorg"]]
    read = index(tmp_path, [lines, [["wonen"]]], [])
    assert with_phrase(["zorg", "wonen"], [], read) == {0}
    assert [position for position, _, _ in read("zorg")[0]] == [1, far + 4, far + 6]


def test_common_is_what_stands_everywhere():
    assert common_words(Counter({"de": 50, "zorg": 10, "zelden": 0})) == ["de", "zorg"]
    assert common_words({}) == []
