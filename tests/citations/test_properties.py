"""What holds for any text: find never fails, and its spans are exact. Its time: test_near_matches.py."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.citations import find
from build_scripts.citations.find import KINDS
from tests.citations.rows import Row, rows

# Pieces of citations, whole citations, and what stands around them.
PIECES = [
    *"IVXAC.,;:()-/ \n\u00a0\u2013\u00ad",
    *"Kamerstukken|Kst.|TK|EK|II|vergaderjaar|2023/24|1995-1996|29 325|36410|21501-02".split("|"),
    *"(R1844)|nr.|nrs.|156|5-7|en|e.v.|p. 12|Handelingen|H -|item|Aanhangsel|Stb.|J 418".split("|"),
    *"artikel|Wmo 2015|2.3.2|lid|van de|www.a.nl|https://|ECLI:NL:|2023D51087|kst-|¹⁴".split("|"),
    *"BW|dossier".split("|"),
]
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES)).map("".join),
    st.lists(st.sampled_from(PIECES)).map(" ".join),
    st.lists(st.sampled_from([row.text for row in rows()])).map(" ".join),
)


# The first search reads the laws, and other work may slow down any.
@settings(deadline=None)
@given(TEXTS)
def test_spans_are_exact_and_apart(text: str) -> None:
    end = 0
    for mention in find(text, {"29-325", "156"}):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.text.strip() == mention.text
        end = mention.end


@settings(deadline=None)
@given(TEXTS)
def test_same_text_same_mentions(text: str) -> None:
    assert find(text) == find(text)


@settings(deadline=None)
@given(
    st.sampled_from([row for row in rows() if row.expected]),
    st.text(st.characters(categories=["Lo"])),
)
def test_foreign_words_around_change_nothing(row: Row, around: str) -> None:
    within, alone = find(f"{around} {row.text} {around}"), find(f"{row.text} ")
    assert [each.citation for each in within] == [each.citation for each in alone]


def test_every_kind_finds_something_of_its_own() -> None:
    found = {each.citation.kind for row in rows() for each in find(row.text)}
    assert found == {
        "kamerstuk",
        "dossier",
        "handelingen",
        "aanhangsel",
        "documentnummer",
        "zaaknummer",
        "staatsblad",
        "staatscourant",
        "tractatenblad",
        "wet",
        "ecli",
        "celex",
        "bijlage",
        "url",
    }
    assert len(KINDS) == len(set(KINDS))
