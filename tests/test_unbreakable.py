"""Whatever happens to a build, a whole site stands, and the message says what happened."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.crash import kills, tree
from build_scripts import pipeline
from build_scripts.publish import replacing


def build(sources: Path, site: Path, *more: str, **how: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "build_scripts", "build", "--sources", str(sources), "--site", str(site), "--jobs", "2", *more]
    return subprocess.run(command, cwd=pipeline.ROOT, capture_output=True, text=True, check=False, **how)  # type: ignore[call-overload]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with one letter."""
    (tmp_path / "sources/letters").mkdir(parents=True)
    text = "Kenmerk\n4100001-2000001-DMO\n\nDatum 4 maart 2024\n\nGeachte voorzitter,\n\nDit is een brief over dakloosheid.\n\nHoogachtend,\n\nJan de Vries\n"
    (tmp_path / "sources/letters/brief.txt").write_text(text)
    return tmp_path / "sources"


def test_a_kill_at_any_moment_leaves_a_whole_site(sources: Path, tmp_path: Path) -> None:
    # Fifty kills are in the benchmark: python -m bench.crash
    assert sum(kills(6, sources, tmp_path / "work").values()) == 6


def test_two_builds_at_once(sources: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build(sources, site).returncode == 0
    before = tree(site)
    with pytest.raises(KeyboardInterrupt), replacing(site):
        second = build(sources, site)
        assert second.returncode == 2 and "another build is at work" in second.stderr
        raise KeyboardInterrupt
    assert tree(site) == before
    assert build(sources, site).returncode == 0


def test_a_full_disk(sources: Path, tmp_path: Path) -> None:
    built = tmp_path / "first/site"
    assert build(sources, built).returncode == 0
    before = tree(built)
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(len(content) + 4096 for content in before.values()) * 5 // 4
    mounted = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(disk)], check=False).returncode == 0
    # Who may not mount a disk gets the same from a limit on the size of a file.
    limit = None if mounted else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
    try:
        shutil.copytree(built, disk / "site")
        full = build(sources, disk / "site", preexec_fn=limit)
        assert full.returncode == 2
        assert "Traceback" not in full.stderr
        assert "The old site stands as it was" in full.stderr
        assert tree(disk / "site") == before
        if not mounted:
            assert build(sources, disk / "site").returncode == 0
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_letter_that_cant_be_read_takes_no_other_along(sources: Path, tmp_path: Path) -> None:
    (sources / "letters/weg.txt").symlink_to(tmp_path / "nergens")
    (sources / "letters/map.txt").symlink_to(tmp_path)
    (sources / "letters/kring.txt").symlink_to(sources / "letters/kring.txt")
    fifo = sources / "letters/pijp.txt"
    os.mkfifo(fifo)
    (sources / "letters/oud.doc").write_bytes(b"\xd0\xcf\x11\xe0 Word")
    lenient = build(sources, tmp_path / "site", timeout=120)
    assert lenient.returncode == 0
    assert "1 letters" in lenient.stdout
    assert all(name in lenient.stderr for name in ("oud.doc", "weg.txt", "kring.txt"))
    assert build(sources, tmp_path / "site", "--strict", timeout=120).returncode == 1
