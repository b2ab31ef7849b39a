"""The same letters give the same bytes: on any day, in any folder, with any number of processes."""

from pathlib import Path

import pytest

from bench import reproduce
from build_scripts import pipeline


def test_two_builds_are_equal(tmp_path: Path) -> None:
    assert reproduce.differences(pipeline.SOURCES, tmp_path).none


def test_a_difference_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = reproduce._build

    def altered(program, sources, site, jobs, around):
        if jobs == 2:
            letter = min((sources / "letters").glob("*.txt"))
            letter.write_bytes(letter.read_bytes() + b"\n\nEen zin meer.\n")
        real(program, sources, site, jobs, around)

    monkeypatch.setattr(reproduce, "_build", altered)
    assert not reproduce.differences(pipeline.SOURCES, tmp_path).none
