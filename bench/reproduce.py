"""Two builds, as different as two machines on two days, give the same bytes.

python -m bench.reproduce [SOURCES]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from build_scripts import manifest, pipeline

# A build on another day: every clock that Python has is set forward.
LATER = """
import datetime, sys, time
days = 400
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(days=days)
    @classmethod
    def utcnow(cls):
        return super().utcnow() + datetime.timedelta(days=days)
datetime.datetime = Later
clock, local = time.time, time.localtime
time.time = lambda: clock() + days * 86400
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
from build_scripts.cli import main
sys.exit(main(sys.argv[1:]))
"""
ONE = {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}
OTHER = {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "2", "LC_ALL": "C"}


def differences(sources: Path, work: Path) -> manifest.Differences:
    """What differs between a build by one process today, and one by two in another folder and time zone on another day."""
    copy = work / "elders" / "bronnen"
    shutil.copytree(sources, copy)
    # Files of another age, listed in another order.
    for path in sorted(copy.rglob("*"), reverse=True):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    first, second = work / "site", work / "elders" / "een andere site"
    _build(["-m", "build_scripts"], sources, first, 1, ONE)
    _build(["-c", LATER], copy, second, 2, OTHER)
    (second / manifest.NAME).write_bytes((first / manifest.NAME).read_bytes())
    return manifest.verify(second)


def _build(program: list[str], sources: Path, site: Path, jobs: int, around: dict[str, str]) -> None:
    command = [sys.executable, *program, "build", "--sources", str(sources), "--site", str(site), "--jobs", str(jobs)]
    subprocess.run(command, cwd=pipeline.ROOT, env={**os.environ, **around}, check=True, capture_output=True)


def main() -> int:
    """Print whether the two builds are equal; exit code 1 where they are not."""
    sources = Path(sys.argv[1]) if len(sys.argv) > 1 else pipeline.SOURCES
    with tempfile.TemporaryDirectory() as work:
        found = differences(sources, Path(work))
    for path in (*found.changed, *found.missing, *found.extra):
        print(f"differs: {path}")
    print(f"two builds (1 and 2 processes, two folders, two time zones, 400 days apart): {found.files} files, {'the same bytes' if found.none else 'NOT the same'}")
    return 0 if found.none else 1


if __name__ == "__main__":
    sys.exit(main())
