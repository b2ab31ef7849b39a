"""The citations in the letters themselves: exactly those of in_letters.txt, in their order."""

from __future__ import annotations

from pathlib import Path

from build_scripts.citations import find

LETTERS = Path(__file__).parents[2] / "sources" / "letters"
PINNED = Path(__file__).with_name("in_letters.txt")


def test_citations_of_the_letters() -> None:
    """The list was read against the letters by a person; a new letter may add lines."""
    pinned: dict[str, list[str]] = {}
    for line in PINNED.read_text(encoding="utf-8").splitlines():
        letter, _, rest = line.partition("\t")
        pinned.setdefault(letter, []).append(rest)
    for letter, expected in pinned.items():
        text = (LETTERS / letter).read_text(encoding="utf-8")
        found = [
            f"{each.citation.kind}\t{each.citation.id or '-'}\t{' '.join(each.text.split())}"
            for each in find(text)
        ]
        assert found == expected
