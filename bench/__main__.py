"""All measures, one after the other: make bench."""

from __future__ import annotations

import importlib

PARTS = (
    "bench.fidelity", "bench.reading", "bench.citations", "bench.registers", "bench.stems", "bench.questions", "bench.scale", "bench.crash",
    "bench.formats", "bench.pages",
)


def main() -> None:
    """Run each part's main(), under its name."""
    for name in PARTS:
        print(f"== {name}")
        importlib.import_module(name).main()
        print()


if __name__ == "__main__":
    main()
