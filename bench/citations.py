"""How fast and how well citations are found: `python -m bench.citations`.

Speed: megabytes a second over the letters repeated, and over one text eight times as long, which
should be as fast. Quality: over the tables of tests/citations, per kind, what share of the
citations that are found are right (precision), what share of those written are found (recall), and
how often a found one has exactly the identifier that the table gives. A table's rows are what the
finder was made on: the figures say that nothing was lost, not how it does on letters unseen.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path

from build_scripts.citations import find
from tests.citations.composed import found_in, sentences, whole
from tests.citations.rows import Row, rows

FLOORS = Path(__file__).parent / "floors" / "citations.json"
LETTERS = Path(__file__).parents[1] / "sources" / "letters"


def main() -> None:
    print_speed()
    print_quality(rows())
    print_composed()


def print_speed() -> None:
    """Megabytes of UTF-8 a second of one core, the best of three."""
    files = sorted(LETTERS.glob("*.txt"))
    letters = "\n".join(file.read_text(encoding="utf-8") for file in files)
    find(letters[:1000])
    for times in (3, 24):
        text = letters * times
        size = len(text.encode()) / 1e6
        seconds = min(_seconds(text) for _ in range(3))
        print(f"{size:6.1f} MB  {size / seconds:5.1f} MB/s")


def _seconds(text: str) -> float:
    begin = time.process_time()
    find(text)
    return time.process_time() - begin


def measure(cases: list[Row]) -> dict[str, dict[str, float]]:
    """Per kind the rows, and as shares of 1 precision, recall and exact identifiers."""
    written, found, right, exact = Counter(), Counter(), Counter(), Counter()
    for case in cases:
        mentions = find(f"Zie {case.text}.")
        written.update(each.kind for each in case.expected)
        found.update(each.citation.kind for each in mentions)
        for kind in {each.kind for each in case.expected}:
            expected = [each for each in case.expected if each.kind == kind]
            got = [each.citation for each in mentions if each.citation.kind == kind]
            right[kind] += min(len(expected), len(got))
            exact[kind] += sum(
                one.id == other.id for one, other in zip(expected, got, strict=False)
            )
    return {
        kind: {
            "precision": _share(right[kind], found[kind]),
            "recall": _share(right[kind], written[kind]),
            "exact_id": _share(exact[kind], right[kind]),
            "written": written[kind],
        }
        for kind in sorted(written | found)
    }


def floors() -> dict[str, dict[str, float]]:
    """What each kind must reach. A test holds the tables to it; it is only ever raised."""
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def print_quality(cases: list[Row]) -> None:
    """One line a kind: rows, precision, recall, exact identifiers."""
    print(f"{'':16}{'written':>8}{'precision':>11}{'recall':>8}{'exact id':>10}")
    for kind, of in measure(cases).items():
        print(
            f"{kind:16}{of['written']:8}{of['precision']:11.1%}{of['recall']:8.1%}{of['exact_id']:10.1%}"
        )
    nothing = sum(not case.expected for case in cases)
    print(f"{len(cases)} rows, {nothing} of which must give nothing")


def print_composed() -> None:
    """The sentences composed at random: how many are found whole, and the forms that are not."""
    cases = sentences()
    measured = whole(cases)
    right = sum(case.cited == found_in(case.text) for case in cases)
    print(f"sentences composed at random: {right} of {len(cases)} found whole, of {len(measured)} forms")
    for form, share in measured.items():
        if share < 1:
            print(f"    {form:24}{share:6.1%}")


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


if __name__ == "__main__":
    main()
