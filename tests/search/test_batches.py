"""An index made batch by batch is the index of all letters."""

from dataclasses import replace
from itertools import chain

import pytest

import build_scripts.search.batches as module
from build_scripts import search
from build_scripts.model import Fact
from build_scripts.search.batches import in_batches
from build_scripts.search.shards import FOLDER, PARTS
from build_scripts.search.store import Store
from tests.search.conftest import address

IDS = [f"brief-{number}" for number in range(500)]


def test_a_letter_that_comes_or_goes_moves_no_other_border():
    def inner(ids):
        return {tuple(batch) for batch in in_batches(ids, str)}

    assert list(chain.from_iterable(in_batches(IDS, str))) == IDS
    assert len(inner(IDS)) > 3
    for place in (0, 100, 499):
        assert len(inner(IDS) - inner(IDS[:place] + IDS[place + 1 :])) == 1
    assert len(inner(IDS) - inner([*IDS[:250], "nieuw", *IDS[250:]])) == 1


def test_what_is_not_written_out_is_measured_to_within_a_sixteenth():
    assert all(abs(module.about(length) - length) <= length / 16 for length in range(5000))
    assert len({module.about(length) for length in range(256, 512)}) <= 10


def test_no_batch_is_too_large(monkeypatch):
    monkeypatch.setattr(module, "MOST", 10)
    assert max(map(len, in_batches(IDS, str))) == 10


@pytest.mark.parametrize("most", [1, 2, 5])
def test_the_same_index_whatever_the_batches(tmp_path, monkeypatch, archive, most):
    search.write(search.build(archive, address), tmp_path / "one")
    monkeypatch.setattr(module, "MOST", most)
    search.write(search.build(archive, address), tmp_path / "many")
    assert told(tmp_path / "one") == told(tmp_path / "many")


def told(site):
    """An index but for the names of letters' texts, which are their batches': its other files, its root, and the texts in order."""
    store = Store(site)
    parts = {path.name: path.read_bytes() for path in (site / FOLDER / PARTS).iterdir() if "-" not in path.name}
    return parts, store.root | {"texts": None}, [store.letter(number) for number in range(store.letters)]


def test_a_change_renames_the_texts_of_its_batch_alone(tmp_path, monkeypatch, archive):
    """So no reader is shown an old text: one of another content has another name."""
    monkeypatch.setattr(module, "MOST", 2)
    search.write(search.build(archive, address), tmp_path)
    before = texts(tmp_path)
    changed = replace(archive[0].letter, facts=archive[0].letter.facts | {"title": Fact("Anders", "source")})
    search.write(search.build([replace(archive[0], letter=changed), *archive[1:]], address), tmp_path)
    after = texts(tmp_path)
    touched = {name.partition("-")[0] for name in before - after}
    assert len(before) == len(after) == len(archive)
    assert len(touched) == 1 and len(before - after) == len(after - before) < len(archive)


def texts(site):
    return {path.name for path in (site / FOLDER / PARTS).glob("b*-*.js")}
