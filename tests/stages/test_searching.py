"""What of the index is kept from one build to the next."""

from __future__ import annotations

import pytest

from build_scripts import search
from build_scripts.cache import opened
from build_scripts.stages.searching import split_kept

WORDS = ["bemoeizorg", "beschermd", "wonen", "zorg"]


def test_the_same_words_are_taken_apart_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def watched(words: list[str], take_apart=search.compound_parts):
        asked.append(words)
        return take_apart(words)

    monkeypatch.setattr(search, "compound_parts", watched)
    with opened(None) as cache:
        first = split_kept(cache, WORDS)
        assert first["bemoeizorg"] == ("bemoei", "zorg")
        assert split_kept(cache, WORDS) == first and asked == [WORDS]
        split_kept(cache, [*WORDS, "zorgplan"])
    assert len(asked) == 2
