from __future__ import annotations

import pytest

from build_scripts.render.sentence import LONGEST, around


@pytest.mark.parametrize(
    ("text", "cited", "sentence"),
    [
        ("Eén zin. Zie nr. 5 hier. En door.", "nr. 5", "Zie nr. 5 hier."),
        ("Zie nr. 5.", "nr. 5", "Zie nr. 5."),
        ("Zie nr. 5", "nr. 5", "Zie nr. 5"),
        ("Vraag? Ja, art. 3 bis.", "art. 3", "Ja, art. 3 bis."),
        ("De motie (nr. VIII) is af. Klaar.", "motie", "De motie (nr. VIII) is af."),
        ("Hij zei ‘ja.’ Zie nr. 5.", "nr. 5", "Zie nr. 5."),
    ],
)
def test_the_sentence_around_a_citation(text: str, cited: str, sentence: str) -> None:
    start = text.index(cited)
    first, last = around(text, start, start + len(cited))
    assert text[first:last] == sentence


def test_a_long_sentence_is_cut_at_spaces() -> None:
    text = "woord " * 200 + "nr. 5 " + "woord " * 200
    start = text.index("nr. 5")
    first, last = around(text, start, start + 5)
    assert set(text[first:last].split()) == {"woord", "nr.", "5"}
    assert last - first <= 2 * LONGEST + 5


def test_a_text_without_spaces_shows_the_citation_alone() -> None:
    text = "x" * 1000 + "nr5" + "y" * 1000
    assert around(text, 1000, 1003) == (1000, 1003)
