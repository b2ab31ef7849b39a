"""How well letters are read: against the reference transcriptions, and how fast.

python -m bench.fidelity [--raise-floors]
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from build_scripts.audit.reference import Measures, measure, read_reference
from build_scripts.letters.hyphens import decide
from build_scripts.letters.parse import parse
from build_scripts.readers import read
from build_scripts.readers.txt import read_txt
from tests.letters.composed import Composer, TabledComposer, blocks, setting_of
from tests.letters.recognised import TOOLS, recognised
from tests.letters.typeset import DIALECTS, facts_of

ROOT = Path(__file__).parents[1]
LETTERS = ROOT / "sources" / "letters"
REFERENCES = ROOT / "tests" / "letters" / "reference"
BROKEN = ROOT / "tests" / "letters" / "afbrekingen.tsv"
FLOORS = Path(__file__).parent / "floors" / "fidelity.json"
MEASURES = ("word_accuracy", "boundary_f1", "heading_f1", "note_pairing", "hyphens")
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def measured() -> dict[str, Measures]:
    """The measures of each letter with a reference, by file name."""
    return {path.name: measure(parse(read(LETTERS / path.name)), read_reference(path)) for path in sorted(REFERENCES.glob("*.txt"))}


def rounded(measures: Measures) -> dict[str, float]:
    """A letter's measures as they are written down: shares from 0 to 1 by name."""
    return {name: round(share, 5) for name, share in measures.shares().items()}


def hyphens_alone() -> tuple[int, int, int]:
    """Words of the table broken at a line's end, decided without a letter's help: right, wrong while sure, all."""
    rows = [line.split("\t") for line in BROKEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    decided = [(decide(left, right, frozenset()), result) for left, right, result, _ in rows]
    wrong = [one for one, result in decided if one.result != result]
    return len(rows) - len(wrong), sum(one.sure for one in wrong), len(rows)


def composed(letters: int = 300) -> tuple[int, int]:
    """Letters put together and set at random, in every dialect but the export: those read as they were set, and all."""
    pool, right, read = blocks(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(letters):
            random, path = Random(seed), Path(folder) / f"{seed}.txt"
            path.write_text(Composer(random, pool).letter(), encoding="utf-8")
            setting, reference = setting_of(random), read_reference(path)
            for name, dialect in DIALECTS.items():
                if name != "export":
                    right += measure(parse(read_txt(path.name, dialect(path, setting).encode("utf-8"))), reference).ok
                    read += 1
    return right, read


def recognised_letters(letters: int = 100) -> tuple[int, int]:
    """Letters as each tool writes them that recognises text: those read as they were set, and all."""
    pool, right = blocks(), 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(letters):
            path = Path(folder) / f"{seed}.txt"
            path.write_text(TabledComposer(Random(seed), pool).letter(), encoding="utf-8")
            for name, tool in TOOLS.items():
                random = Random(f"{seed}{name}")
                text, reference = recognised(read_reference(path), facts_of(path), tool(random), random)
                right += measure(parse(read_txt(path.name, text.encode("utf-8"))), reference).ok
    return right, letters * len(TOOLS)


def floors() -> dict[str, dict[str, float]]:
    """What was reached before: measures may rise above it, never fall below."""
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def risen(old: dict[str, dict[str, float]], found: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """The floors with every better measure in place; no floor falls, and none is forgotten."""
    return old | {name: old.get(name, {}) | {key: max(value, old.get(name, {}).get(key, 0)) for key, value in measures.items()} for name, measures in found.items()}


def speed(text: str, size: int) -> float:
    """Characters a second of one core that reading and parsing take in, for a letter of `size`."""
    data = (text * (size // len(text) + 1))[:size].encode("utf-8")
    start = time.process_time()
    parse(read_txt("bench.txt", data))
    return size / (time.process_time() - start)


def shapes() -> dict[str, str]:
    """Text that is hard to read fast, by name: tiny cells, columns set with spaces, headings and items, broken words."""
    rows = "".join(f"| {row} | ja | {row * 7 % 100} | nee |\n" for row in range(1, 40))
    columns = "".join(f"Regio {row:<6}     {row * 7 % 100:<6}     {row * 3 % 50}\n" for row in range(40))
    parts = (f"{part}. Kop van deel {part}\n\n- een punt van de lijst\n- nog een punt;\n- en het laatste punt.\n\nEen korte zin hierover.\n" for part in range(1, 30))
    line = "De gemeente en de zorgaanbieder maken samen afspraken over passende hulp en de indivi-\nduele onder-\nsteuning.\n"
    return {
        "table of tiny cells": f"Stand per regio\n\n| Nr | Akkoord | Aantal | Klaar |\n|---|---|---|---|\n{rows}\n",
        "columns set with spaces": f"Stand per regio\n\n{columns}\n",
        "headings and items": "\n".join(parts) + "\n",
        "broken words": line * 12 + "\n",
    }


def main() -> None:
    """Print the measures and the speeds; --raise-floors writes better measures down."""
    found = measured()
    print(f"{'letter':34}" + "".join(f"{name:>16}" for name in MEASURES) + f"{'notes':>9}{'hyphens':>9}")
    for name, measures in found.items():
        shares = "".join(f"{share:16.5f}" for share in rounded(measures).values())
        print(f"{name:34}{shares}{measures.notes!s:>9}{measures.hyphens!s:>9}")
    print("broken words without a letter's help: {} right, {} wrong while sure, of {}".format(*hyphens_alone()))
    print("letters composed and set at random: {} of {} read as they were set".format(*composed()))
    print("letters as text recognition writes them: {} of {} read as they were set".format(*recognised_letters()))
    texts = {path.name: path.read_text(encoding="utf-8") + "\n" for path in sorted(LETTERS.glob("*.txt"))}
    for name, text in (texts | shapes()).items():
        rates = [speed(text, size) for size in SIZES]
        told = "  ".join(f"{size // 1000} kB {rate / 1e6:.2f}" for size, rate in zip(SIZES, rates))
        print(f"{name:34} MB/s: {told}  (largest against 100 kB: {rates[-1] / rates[1]:.2f}×)")
    if "--raise-floors" in sys.argv:
        old = floors() if FLOORS.is_file() else {}
        FLOORS.write_text(json.dumps(risen(old, {name: rounded(measures) for name, measures in found.items()}), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
