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
    assert sharing.digests == {"brieven/een.html": sha256(CONTENT)}


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
    assert sharing.digests == {}, "what was known of it holds no more"


def test_a_file_that_lies_where_it_lay_is_not_read(sites, monkeypatch):
    wanted = {"brieven/een.html": sha256(CONTENT)}
    stood = Sharing(*sites).put_all(wanted, never)
    (sites[1] / "brieven/een.html").unlink()
    monkeypatch.setattr("build_scripts.publish.sharing.sha256", lambda content: pytest.fail("the file was read"))
    assert Sharing(*sites).put_all(wanted, never, stood) == stood
    assert (sites[1] / "brieven/een.html").samefile(sites[0] / "brieven/een.html")


def test_a_file_that_was_touched_is_read(sites):
    wanted = {"brieven/een.html": sha256(CONTENT)}
    stood = Sharing(*sites).put_all(wanted, never)
    (sites[1] / "brieven/een.html").unlink()
    old = sites[0] / "brieven/een.html"
    old.unlink()
    old.write_bytes(CONTENT.upper())
    again = Sharing(*sites).put_all(wanted, lambda: {"brieven/een.html": CONTENT}, stood)
    assert again != stood and (sites[1] / "brieven/een.html").read_bytes() == CONTENT


def test_what_is_put_over_a_shared_file_leaves_the_old_site_as_it_was(sites):
    sharing = Sharing(*sites)
    sharing.put_all({"brieven/een.html": sha256(CONTENT)}, never)
    sharing.put("brieven/een.html", b"nieuw")
    assert (sites[0] / "brieven/een.html").read_bytes() == CONTENT and (sites[1] / "brieven/een.html").read_bytes() == b"nieuw"
