"""How long a whole build takes with how many letters, and how much memory; against what can't be beaten and what is usual.

python -m bench.scale [--sizes 100,1000,10000]   (10,000 letters take minutes)

The floor is Python-Markdown with a tiny template, on as many processes, for the very Markdown of our
pages: no reading, no citations, no audit, no search, no data. Plain MkDocs is `mkdocs build` of that
Markdown, with the same theme and extensions, MkDocs' own search and a navigation that doesn't grow.
Both run in the same minutes on the same machine, so the ratios say more than the seconds.
"""

from __future__ import annotations

import argparse
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from bench import generate
from build_scripts import jobs, pipeline
from build_scripts.audit import expected
from build_scripts.render import addresses
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import to_html

SIZES = (100, 1_000, 10_000)
COMPARED = 1_000
"""Letters in the comparisons, at most: plain MkDocs needs more and more memory."""
TEMPLATE = "<!doctype html><html lang=nl><head><meta charset=utf-8><title>{title}</title></head><body>{content}</body></html>"
SETTINGS = """
site_name: Kaal
docs_dir: docs
site_dir: site
theme: {name: material, font: false, language: nl}
plugins: [search]
nav: [index.md]
not_in_nav: "/brieven/*"
markdown_extensions: [attr_list, md_in_html, {toc: {permalink: ""}}]
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What one build took: seconds, and the most memory that all its processes held together, in MB."""

    seconds: float
    memory: float


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    letters: int
    full: Run
    page: float
    again: Run


@dataclass(frozen=True, slots=True)
class Bounds:
    """Letters a second that the floor and plain MkDocs reach, and the memory that MkDocs needs for so many."""

    letters: int
    floor: float
    plain: float
    memory: float


def measured(command: list[str], folder: Path) -> Run:
    """Run a command; gives its time, and the peak of the memory of its whole family (PSS: what is shared counts once)."""
    done, peak = Event(), [0.0]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)

    def watch() -> None:
        while not done.wait(0.25):
            peak[0] = max(peak[0], sum(map(_pss, _family(process.pid))))

    watcher = Thread(target=watch)
    watcher.start()
    started = time.monotonic()
    _, wrong = process.communicate()
    seconds = time.monotonic() - started
    done.set()
    watcher.join()
    if process.returncode:
        raise RuntimeError(wrong.decode())
    return Run(seconds, peak[0])


def _family(session: int) -> list[int]:
    """The processes of a session."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            found.append(int(stat.parent.name))
    return found


def _pss(pid: int) -> float:
    try:
        found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0.0
    return int(found[1]) / 1000 if found else 0.0


def bounds(size: int, work: Path) -> Bounds:
    """The floor and plain MkDocs for the pages of `size` letters."""
    sources, folder = work / "sources", work / "plain"
    generate.write(size, sources)
    (folder / "docs/brieven").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "docs/index.md").write_text("# Kaal\n", encoding="utf-8")
    archive = pipeline.read_archive(sources, jobs.Jobs(jobs.here()))
    for entry in archive.entries:
        page = letter_page(entry, archive, expected(entry.letter).as_dict())
        (folder / "docs" / addresses.letter_page(entry.letter.id)).write_text(page, encoding="utf-8")
    started = time.monotonic()
    with ProcessPoolExecutor(jobs.here()) as pool:
        list(pool.map(_floor_one, sorted((folder / "docs/brieven").iterdir()), chunksize=16))
    lowest = time.monotonic() - started
    usual = measured([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)
    return Bounds(size, size / lowest, size / usual.seconds, usual.memory)


def _floor_one(path: Path) -> None:
    content = to_html(path.read_text(encoding="utf-8"))
    path.with_suffix(".html.txt").write_text(TEMPLATE.format(title=path.stem, content=content), encoding="utf-8")


def measure(size: int, work: Path) -> Row:
    """One line of the table, for `size` letters."""
    sources, site = work / "sources", work / "site"
    generate.write(size, sources)
    command = [sys.executable, "-m", "build_scripts", "build", "--sources", str(sources), "--site", str(site)]
    full = measured(command, pipeline.ROOT)
    pages = [path.stat().st_size for path in site.glob("brieven/*/index.html")]
    letter = sorted((sources / "letters").iterdir())[size // 2]
    text = letter.read_text(encoding="utf-8")
    letter.write_text(text.replace("Geachte voorzitter,", "Geachte voorzitter,\n\nDeze zin is nieuw.", 1), encoding="utf-8")
    return Row(size, full, sum(pages) / len(pages), measured(command, pipeline.ROOT))


HEAD = ("letters", "seconds", "letters/s", "peak memory", "HTML a letter", "of the floor's speed", "of plain MkDocs' speed", "one letter changed")


def heading() -> str:
    """The first two lines of the table in Markdown."""
    return "| " + " | ".join(HEAD) + " |\n|" + " --: |" * len(HEAD)


def line(row: Row, bound: Bounds) -> str:
    """One line of the table."""
    speed = row.letters / row.full.seconds
    cells = (
        f"{row.letters:,}",
        f"{row.full.seconds:.1f}",
        f"{speed:.1f}",
        f"{row.full.memory:.0f} MB",
        f"{row.page / 1000:.1f} kB",
        f"{speed / bound.floor:.2f}×",
        f"{speed / bound.plain:.2f}×",
        f"{row.again.seconds:.1f} s ({row.again.seconds / row.full.seconds:.1%}, {row.again.memory:.0f} MB)",
    )
    return "| " + " | ".join(cells) + " |"


def told(bound: Bounds) -> str:
    """What the table is measured against."""
    return (
        f"Peak memory is that of all processes together. With {bound.letters:,} letters the floor (their Markdown and a tiny template) "
        f"reaches {bound.floor:.0f} letters a second, plain MkDocs {bound.plain:.0f} with {bound.memory:.0f} MB."
    )


def machine() -> str:
    """What was measured on, and when."""
    found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text()) if Path("/proc/cpuinfo").is_file() else None
    return f"{jobs.here()} processors ({found[1] if found else platform.processor()}), Python {platform.python_version()}, {time.strftime('%d-%m-%Y', time.gmtime())}"


def main() -> None:
    """Print the table, each line as soon as it is measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of letters, with commas")
    parser.add_argument("--work", type=Path, help="a folder to work in (default: a temporary one)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kamerarchief-", dir=arguments.work) as work:
        sizes = [int(size) for size in arguments.sizes.split(",")]
        bound = bounds(min(COMPARED, max(sizes)), Path(work, "bounds"))
        print(f"{machine()}\n\n{heading()}", flush=True)
        for size in sizes:
            print(f"{size} letters …", file=sys.stderr, flush=True)
            print(line(measure(size, Path(work, str(size))), bound), flush=True)
            shutil.rmtree(Path(work, str(size)))
    print(f"\n{told(bound)}")


if __name__ == "__main__":
    main()
