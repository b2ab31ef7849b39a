"""The old site stands until the new one is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.publish import PublishError, Spare, replacing, swap
from build_scripts.publish.swap import MARK
from tests.publish.project import files


def fill(folder: Path, text: str) -> None:
    (folder / MARK).parent.mkdir(parents=True)
    (folder / MARK).write_text(text)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    with replacing(tmp_path / "hier" / "site") as fresh:
        fill(fresh, "oud")
        (fresh / "weg.html").write_text("weg")
    return tmp_path / "hier" / "site"


@pytest.mark.parametrize("exchange", [True, False])
def test_the_new_site_takes_the_place_of_the_old(site: Path, exchange: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not exchange:
        monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    with replacing(site) as fresh:
        fill(fresh, "nieuw")
        assert files(site)[MARK] == b"oud"
    assert files(site) == {MARK: b"nieuw"}
    assert [path.name for path in site.parent.iterdir() if path.is_dir()] == ["site"]


def number(folder: Path) -> int:
    return folder.stat().st_ino


def test_the_replaced_site_is_left_to_begin_the_next_with(site: Path) -> None:
    before, spare = number(site), Spare(site)
    with replacing(site, spare) as fresh:
        spare.keep = True
        fill(fresh, "nieuw")
    left = site.with_name(".site.spare")
    assert number(left) == before and files(left)[MARK] == b"oud" and files(site) == {MARK: b"nieuw"}
    again = Spare(site)
    with pytest.raises(RuntimeError), replacing(site, again) as fresh:
        assert not again.adopt(fresh, None) and not again.adopt(fresh, before + 1), "a folder that nobody knows is not taken"
        assert again.adopt(fresh, before) and files(fresh)[MARK] == b"oud"
        raise RuntimeError
    assert not left.exists() and files(site) == {MARK: b"nieuw"}


def test_what_fails_leaves_the_old_site(site: Path) -> None:
    before = files(site)
    with pytest.raises(RuntimeError), replacing(site) as fresh:
        fill(fresh, "half")
        raise RuntimeError
    assert files(site) == before


def test_where_nothing_was_made_the_old_site_stays(site: Path) -> None:
    before = files(site)
    with replacing(site):
        pass
    assert files(site) == before
    assert [path.name for path in site.parent.iterdir() if path.is_dir()] == ["site"]


def test_what_an_earlier_build_left_is_gone(site: Path) -> None:
    fill(site.with_name(".site.new"), "half")
    with replacing(site) as fresh:
        assert files(fresh) == {}
        fill(fresh, "nieuw")
    assert files(site) == {MARK: b"nieuw"}


def test_a_folder_with_other_things_is_never_replaced(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "scriptie.txt").write_text("jaren werk")
    with pytest.raises(PublishError, match="site"), replacing(site):
        pass
    assert (site / "scriptie.txt").read_text() == "jaren werk"
