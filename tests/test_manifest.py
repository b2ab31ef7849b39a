"""A folder is as its list says, or what differs is named."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from build_scripts.errors import InputError
from build_scripts.manifest import NAME, digest, verify, write_manifest

ODD = ("a b.txt", "é.txt", "back\\slash.txt", "new\nline.txt", "deep/er/x.html")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ODD:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    write_manifest(tmp_path, ((path, digest(tmp_path / path)) for path in ODD))
    return tmp_path


def test_a_folder_is_as_listed(folder: Path) -> None:
    found = verify(folder)
    assert found.none and found.files == len(ODD)


def test_what_differs_is_named(folder: Path) -> None:
    (folder / "a b.txt").write_text("anders")
    (folder / "é.txt").unlink()
    (folder / "deep/nieuw.txt").write_text("x")
    found = verify(folder)
    assert (found.changed, found.missing, found.extra) == (("a b.txt",), ("é.txt",), ("deep/nieuw.txt",))


def test_sha256sum_reads_the_list(folder: Path) -> None:
    assert shutil.which("sha256sum"), "this test needs sha256sum: apt-get install -y coreutils"
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", NAME], cwd=folder, check=True)
    (folder / "new\nline.txt").write_text("anders")
    assert subprocess.run(["sha256sum", "--check", "--quiet", NAME], cwd=folder, check=False, capture_output=True).returncode == 1


@pytest.mark.parametrize(("text", "what"), [(None, f"no {NAME}"), ("geen lijst\n", "no SHA-256 and path")])
def test_without_a_list_there_is_a_clear_error(tmp_path: Path, text: str | None, what: str) -> None:
    if text:
        (tmp_path / NAME).write_text(text)
    with pytest.raises(InputError, match=what):
        verify(tmp_path)
