"""Files that a new site shares with the old one."""

from pathlib import Path

import pytest

from build_scripts.publish.sharing import Sharing, sha256

CONTENT = b"<p>brief</p>"


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("old", "fresh"):
        (tmp_path / name / "brieven").mkdir(parents=True)
    (tmp_path / "old/brieven/een.html").write_bytes(CONTENT)
    return tmp_path / "old", tmp_path / "fresh"


def never() -> dict[str, bytes]:
    raise AssertionError("the content was asked for")


def test_a_file_that_is_the_same_is_not_written_again(sites):
    sharing = Sharing(*sites)
    sharing.put_all({"brieven/een.html": sha256(CONTENT)}, never)
    assert (sites[1] / "brieven/een.html").samefile(sites[0] / "brieven/een.html")
    assert {path: found for path, (found, _) in sharing.held.items()} == {"brieven/een.html": sha256(CONTENT)}


@pytest.mark.parametrize("left", ["changed", "gone", "link", "folder"])
def test_whatever_the_old_site_has_the_new_one_is_right_and_the_old_one_as_it_was(sites, left):
    old = sites[0] / "brieven/een.html"
    old.unlink()
    if left == "changed":
        old.write_bytes(b"<p>van een ander</p>")
    elif left == "link":
        old.symlink_to(sites[0] / "brieven/twee.html")
        (sites[0] / "brieven/twee.html").write_bytes(CONTENT)
    elif left == "folder":
        old.mkdir()
    Sharing(*sites).put_all({"brieven/een.html": sha256(CONTENT)}, lambda: {"brieven/een.html": CONTENT})
    new = sites[1] / "brieven/een.html"
    assert new.read_bytes() == CONTENT and not new.is_symlink()
    assert left != "changed" or old.read_bytes() == b"<p>van een ander</p>"


def test_a_shared_file_that_is_put_anew_is_another_in_the_old_site(sites):
    sharing = Sharing(*sites)
    sharing.put_all({"brieven/een.html": sha256(CONTENT)}, never)
    sharing.put("brieven/een.html", b"<p>nieuw</p>")
    assert (sites[0] / "brieven/een.html").read_bytes() == CONTENT
    assert sharing.held["brieven/een.html"][0] == sha256(b"<p>nieuw</p>")


def test_a_file_that_lies_where_it_lay_is_not_read(sites, monkeypatch):
    wanted = {"brieven/een.html": sha256(CONTENT)}
    first = Sharing(*sites)
    first.put_all(wanted, never)
    (sites[1] / "brieven/een.html").unlink()
    monkeypatch.setattr("build_scripts.publish.sharing.sha256", lambda content: pytest.fail("the file was read"))
    second = Sharing(*sites, first.held)
    second.put_all(wanted, never)
    assert second.held == first.held and (sites[1] / "brieven/een.html").samefile(sites[0] / "brieven/een.html")


def test_what_lies_in_the_new_site_already_stays_or_goes(sites):
    first = Sharing(*sites)
    for name in ("een", "twee/drie"):
        first.put(f"brieven/{name}.html", CONTENT)
    second = Sharing(*sites, {}, first.held)
    kept = (sites[1] / "brieven/een.html").stat().st_ino
    second.put("brieven/een.html", CONTENT)
    second.settle()
    assert (sites[1] / "brieven/een.html").stat().st_ino == kept
    assert not (sites[1] / "brieven/twee").exists() and second.held.keys() == {"brieven/een.html"}


def test_of_contents_put_one_after_another_at_a_path_the_last_stays(sites):
    first = Sharing(*sites)
    first.put("brieven/een.html", CONTENT)
    second = Sharing(*sites, {}, first.held)
    for content in (CONTENT, b"anders", CONTENT):
        second.put("brieven/een.html", content)
    second.settle()
    assert (sites[1] / "brieven/een.html").read_bytes() == CONTENT


def test_what_is_put_over_a_shared_file_leaves_the_old_site_as_it_was(sites):
    sharing = Sharing(*sites)
    sharing.put_all({"brieven/een.html": sha256(CONTENT)}, never)
    sharing.put("brieven/een.html", b"nieuw")
    assert (sites[0] / "brieven/een.html").read_bytes() == CONTENT and (sites[1] / "brieven/een.html").read_bytes() == b"nieuw"
