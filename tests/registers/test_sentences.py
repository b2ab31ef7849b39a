from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.registers.sentences import sentences, words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dit is een. Dit is twee.", ["Dit is een.", "Dit is twee."]),
        ("Op 5 juni a.s. is er een debat.", ["Op 5 juni a.s. is er een debat."]),
        ("Het AO van 14 april jl. Ik zal dit doen.", ["Het AO van 14 april jl.", "Ik zal dit doen."]),
        ("Het AO van 14 april jl. Kamer en kabinet.", ["Het AO van 14 april jl. Kamer en kabinet."]),
        ("Zie o.a. Movisie en m.b.t. Wmo nr. 5.", ["Zie o.a. Movisie en m.b.t. Wmo nr. 5."]),
        ("Het gaat om 5 mln. Euro per jaar.", ["Het gaat om 5 mln. Euro per jaar."]),
        ("De heer M.J. van Rijn c.s. Was er.", ["De heer M.J. van Rijn c.s. Was er."]),
        ("Zie de motie Jansen c.s. Uiteraard doen wij dit.", ["Zie de motie Jansen c.s.", "Uiteraard doen wij dit."]),
        ("Het dashboard van de VNG. Ook dit.", ["Het dashboard van de VNG.", "Ook dit."]),
        ("Zie punt 4.\n\nDaarnaast dit.", ["Zie punt 4.", "Daarnaast dit."]),
        ("“Ik zal dit doen.” Dat zei hij!  Echt? Ja", ["“Ik zal dit doen.”", "Dat zei hij!", "Echt?", "Ja"]),
        ("1. Zorg voor dit. Doe dat.", ["1. Zorg voor dit.", "Doe dat."]),
        ("", []),
    ],
)
def test_sentences_end_where_they_end(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == parts


@given(st.text(alphabet="aB .!?\n\u00a0“”1", max_size=200))
def test_sentences_keep_every_letter_in_order(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))


def test_words_are_looked_up_without_stress_accents() -> None:
    assert [word.low for word in words("Vóór één a.s. Kamer-lid’s")] == ["voor", "een", "a.s", "kamer-lid’s"]
    assert all("Vóór één"[word.start : word.end] for word in words("Vóór één"))
