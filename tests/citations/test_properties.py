"""What holds for any text: find never fails, its spans are exact, and its time is linear."""

from __future__ import annotations

import time

import pytest
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


NEAR_MATCHES = [
    "Kamerstukken II ",
    "Kamerstukken II 2023/24, ",
    "TK, vergaderjaar 2012-2013, ",
    "29 325, ",
    "29 325 en ",
    "Kamerstuk 29 325, nr. 1 en ",
    "Kamerstuk 29 325, nrs. 1, 2, ",
    "nr. 5, ",
    "nrs. 5 en 9, nr. 8 ",
    "36410-XVI-",
    "Handelingen II 2014/15, ",
    "Aanhangsel Handelingen II ",
    "artikel 1, lid 2, onder a, ",
    "van de Wet maatschappelijke ",
    "ECLI:NL:HR:2019:",
    "http://www.a-\n",
    "https://",
    "www.",
    "a.",
    "(",
    "-\n",
    " \n",
    "¹",
    "1",
    "I",
    "kst-",
    "2023D5108",
    "3841799-1066865-",
    "Kamerstuk 29 325, nr. 1, 2, 3, ",
    "het wetsvoorstel aanpassing (36 067 ",
    "(36 067) ",
    "Gedelegeerde uitvoeringsverordening (EU) nr. ",
    "Richtlijn 95/46/EG, 2011/",
    "Stb. 2014, 280; 2015, ",
    "Handelingen II 2020/21, nr. 87, item 3 en ",
    "Tweede Kamer, vergaderjaar 2020-2021, Aanhangsel ",
    "artikel 2 juncto artikel ",
    "blg-1007826 bij ",
]


@pytest.mark.parametrize("piece", NEAR_MATCHES, ids=repr)
def test_time_is_linear(piece: str) -> None:
    """Eight times the text takes about eight times as long, far from sixty-four."""
    small, large = (seconds(piece * (size // len(piece))) for size in (12_500, 100_000))
    assert large < 24 * max(small, 0.002)


def seconds(text: str) -> float:
    """Of the processor, the shortest of three runs."""
    taken = []
    for _ in range(3):
        begin = time.process_time()
        find(text, {"3841799-1066865-DMO"})
        taken.append(time.process_time() - begin)
    return min(taken)


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
