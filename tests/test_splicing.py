"""A file put together from ranges of an old one is the file that its pieces are."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from build_scripts.publish import Sharing
from build_scripts.splicing import Splices, chunk

PATH = "data/letters.csv"


def spliced(folder: Path, before: tuple[Path, dict[str, bytes]], pieces: list[bytes], asked: list[bytes]) -> dict[str, bytes]:
    """Writes pieces as one file; gives the strips. `before`: the old folder, and its strips; `asked` gets what had to be written."""
    sharing = Sharing(before[0], folder, {path: ("", (0, 0, 0, 0)) for path in before[1]})
    splices = Splices(sharing, before[1])
    for piece in pieces:
        one = chunk(piece)
        if splices.has(PATH, one):
            splices.add(PATH, one)
        else:
            asked.append(piece)
            splices.add(PATH, one, piece)
    splices.close_all()
    return splices.strips


@pytest.mark.parametrize("seed", range(30))
def test_whatever_changes_the_file_is_what_its_pieces_are(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    pieces = [bytes([chance.randrange(97, 105)]) * chance.randint(1, 5) for _ in range(chance.randint(1, 12))]
    strips = spliced(tmp_path / "0", (tmp_path, {}), pieces, [])
    for number in range(1, 5):
        old = set(pieces)
        for _ in range(chance.randint(0, 3)):
            at, what = chance.randrange(len(pieces) + 1), chance.choice(("add", "remove", "turn"))
            pieces[at : at + (what == "remove")] = [b"nieuw%d" % number] if what == "add" else []
            pieces = pieces[::-1] if what == "turn" else pieces
        pieces = pieces or [b"x"]
        asked: list[bytes] = []
        strips = spliced(tmp_path / str(number), (tmp_path / str(number - 1), strips), pieces, asked)
        assert (tmp_path / str(number) / PATH).read_bytes() == b"".join(pieces)
        assert not old & set(asked), "what the old file has is not asked for"


def test_a_file_of_which_nothing_changed_is_the_same_file(tmp_path: Path) -> None:
    strips = spliced(tmp_path / "0", (tmp_path, {}), [b"een", b"twee"], [])
    spliced(tmp_path / "1", (tmp_path / "0", strips), [b"een", b"twee"], [])
    assert (tmp_path / "1" / PATH).samefile(tmp_path / "0" / PATH)


def test_more_than_may_wait_is_written_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.splicing.MOST_WAITING", 10)
    pieces = [b"%d;" % number for number in range(50)]
    strips = spliced(tmp_path / "0", (tmp_path, {}), pieces, [])
    pieces[20:30] = [b"nieuw;"] * 3
    spliced(tmp_path / "1", (tmp_path / "0", strips), pieces, [])
    assert (tmp_path / "1" / PATH).read_bytes() == b"".join(pieces)
