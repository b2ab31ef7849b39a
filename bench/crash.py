"""Kills a build at random moments, and looks whether a whole site stands each time.

python -m bench.crash [COUNT]
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from build_scripts import pipeline

KILLS = 50
SITES = ("old", "new")


class Crash(AssertionError):
    """What stands after a kill is neither the old site nor the new one."""


def tree(site: Path) -> dict[str, bytes]:
    """All files of a folder by path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def kills(count: int, sources: Path, folder: Path, seed: int = 0) -> Counter[str]:
    """Kill `count` builds, each at a random moment of its run; how often which site stood then.

    After each kill the site must be, byte for byte, the one before or the one that was being built.
    """
    chance = random.Random(seed)
    versions = {name: _version(sources, folder / name, name) for name in SITES}
    whole = {}
    for name in SITES:
        started = time.monotonic()
        _command(versions[name], folder / "site").wait()
        seconds = time.monotonic() - started
        whole[name] = tree(folder / "site")
    stood: Counter[str] = Counter()
    for number in range(count):
        process = _command(versions[SITES[number % 2]], folder / "site")
        time.sleep(chance.uniform(0, seconds))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        found = tree(folder / "site")
        name = next((name for name in SITES if found == whole[name]), None)
        if name is None:
            raise Crash(f"kill {number}: the site is neither the old one nor the new one")
        stood[name] += 1
    process = _command(versions["new"], folder / "site")
    if process.wait() != 0 or tree(folder / "site") != whole["new"]:
        raise Crash("the build after the kills is not right")
    return stood


def _version(sources: Path, target: Path, name: str) -> Path:
    shutil.copytree(sources, target)
    first = min(target.glob("letters/*.txt"))
    first.write_text(first.read_text(encoding="utf-8") + f"\n\nDit is versie {name}.\n", encoding="utf-8")
    return target


def _command(sources: Path, site: Path) -> subprocess.Popen:
    command = [sys.executable, "-m", "build_scripts", "build", "--sources", str(sources), "--site", str(site), "--jobs", "2"]
    return subprocess.Popen(command, cwd=pipeline.ROOT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> None:
    """Print which sites stood."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    with tempfile.TemporaryDirectory() as work:
        stood = kills(count, pipeline.SOURCES, Path(work))
    print(f"{count} builds killed: the old site stood {stood['old']} times, the new one {stood['new']} times, half a site never")


if __name__ == "__main__":
    main()
