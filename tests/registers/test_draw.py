from __future__ import annotations

import time
from pathlib import Path

import pytest

from build_scripts.errors import InputError
from build_scripts.model import Registers
from build_scripts.stages.linking import find_mentions
from build_scripts.registers.draw import Lookup, draw, load_lookup
from tests.registers.reading import letter, letter_of, lookup, names, passage


@pytest.mark.parametrize("name", names())
def test_every_offset_leads_to_its_words(name: str) -> None:
    one = letter(name)
    texts = {passage.anchor: passage.text for passage in one.passages}
    drawn = draw(one, find_mentions(one), lookup())
    places = [place for group in (drawn.motions, drawn.people, drawn.organisations) for each in group for place in each.places]
    assert all(0 <= place.start <= place.end <= len(texts[place.anchor]) for place in places)
    assert all(texts[one.anchor][one.start : one.end] == one.text for one in (*drawn.commitments, *drawn.facts))


def test_a_folder_without_files_is_an_empty_lookup(tmp_path: Path) -> None:
    assert load_lookup(tmp_path) == Lookup()
    assert draw(letter_of(passage("Niets."))) == Registers()


@pytest.mark.parametrize(("name", "text"), [("recessen.yml", "a: [b"), ("recessen.yml", "zomerreces: 5"), ("recessen.yml", "zomerreces: [ooit]"), ("recessen.yml", "1: 5"), ("organisaties.yml", "- a"), ("organisaties.yml", "a: b")])
def test_a_wrong_file_is_told(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match=name):
        load_lookup(tmp_path)


TRAPS = ("ik zal ", "of hoe zal wordt ", "VWS en zal niet ", "heb toegezegd dat ", "motie van de leden Jan Jansen, ", "het lid Van Van ", "€ 1 ", "2025 in ", ".", "a. ", " ", "Motie-A-", "mevrouw A.B.", "ik (")


@pytest.mark.parametrize("trap", TRAPS)
def test_time_grows_with_the_text_and_no_faster(trap: str) -> None:
    def seconds(size: int) -> float:
        one = letter_of(passage((trap * (size // len(trap) + 1))[:size]))
        started = time.process_time()
        draw(one, (), lookup())
        return time.process_time() - started

    seconds(1000)
    small, large = seconds(6_000), seconds(24_000)
    assert large < 9 * small + 0.15
