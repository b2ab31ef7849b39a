from __future__ import annotations

import pytest

from build_scripts.search.spelling import apart, distance, nearest, sound


class Known:
    """As much of a Store as spelling asks for: words, each of one letter more than the one before."""

    def __init__(self, *words: str):
        self._words = {word: count for count, word in enumerate(words, 1)}

    def words(self, prefix: str) -> dict[str, int]:
        return {word: count for word, count in self._words.items() if word.startswith(prefix)}

    def near(self, word: str, errors: int) -> dict[str, int]:
        return dict(self._words)

    def has(self, term: str) -> bool:
        return term in self._words


@pytest.mark.parametrize(
    "left, right",
    [
        ("lelylyn", "lelylijn"), ("organizatie", "organisatie"), ("kommissie", "commissie"), ("gebeurt", "gebeurd"),
        ("bauwgrond", "bouwgrond"), ("keyzer", "keijzer"), ("meiland", "meyland"), ("vijligheid", "veiligheid"), ("kuddehont", "kuddehonden"),
    ],
)  # fmt: skip
def test_what_sounds_the_same(left, right):
    assert sound(left) == sound(right)


def test_words_that_sound_otherwise_stay_apart():
    assert len({sound(word) for word in ("zorg", "zeg", "brief", "boef", "huis", "haast")}) == 6


def test_the_same_sound_before_a_commoner_word_with_one_error():
    assert nearest("lelylyn", Known("lelylijn", "lelylan")) == "lelylijn"
    assert nearest("lelylun", Known("lelylijn", "lelylan")) == "lelylan"


@pytest.mark.parametrize(
    "word, known, meant",
    [
        ("zussen", "tussen", ""), ("opvoeren", "voeren", ""), ("dakloosheit", "dakloosheid", "dakloosheid"),
        ("akloosheid", "dakloosheid", "dakloosheid"), ("ddakloosheid", "dakloosheid", "dakloosheid"), ("adkloosheid", "dakloosheid", "dakloosheid"),
    ],
)  # fmt: skip
def test_what_is_meant_begins_as_what_is_typed_does(word, known, meant):
    assert nearest(word, Known(known)) == meant


def test_longer_words_may_hold_more_errors():
    assert nearest("laagetterdheid", Known("laaggeletterdheid")) == "laaggeletterdheid"
    assert nearest("laagetterdheid", Known("laaggeletterdheid"), most=2) == ""
    assert nearest("gmeente", Known("gemeenten")) == "" and nearest("abc", Known("abcd")) == ""
    assert distance("abcd", "badc", 2) == 2


@pytest.mark.parametrize(
    "word, parts",
    [
        ("wolvenschade", ("wolven", "schade")), ("wolfschade", ("wolf", "schade")), ("gaswinningsstop", ("gaswinning", "stop")),
        ("clientenondersteuningsbeleid", ("clienten", "ondersteuning", "beleid")), ("wolvenbeleidszz", ()), ("schad", ()),
    ],
)  # fmt: skip
def test_compounds_of_known_words(word, parts):
    known = Known("wolf", "wolven", "schade", "schad", "gaswinning", "stop", "clienten", "ondersteuning", "beleid")
    assert apart(word, known) == parts
