"""Shows how far a build is, and writes down where the time went."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from tqdm import tqdm

NAMES = {"site": "MkDocs", "lijsten": "lists", "brieven": "reading", "verwijzingen": "linking", "pagina's": "pages", "zoekindex": "search index", "bundel": "bundle"}
"""What the stages are called in the profile, which is English like the rest of what developers read."""


@dataclass(slots=True)
class Watch:
    """A Progress: a bar with stage, count and time left on a terminal, a plain line for each stage elsewhere.

    `seconds` and `counts` are filled as stages end.
    """

    out: TextIO = field(default_factory=lambda: sys.stderr)
    started: float = field(default_factory=time.monotonic)
    seconds: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def __call__(self, stage: str, items: Iterable, total: int) -> Iterator:
        """The same items, shown as they go by."""
        if self.out.isatty():
            shown: Iterable = tqdm(items, desc=stage, total=total, leave=False, file=self.out, dynamic_ncols=True)
        else:
            print(f"{stage}: {total}", file=self.out, flush=True)
            shown = items
        return self._timed(stage, shown, total)

    def _timed(self, stage: str, items: Iterable, total: int) -> Iterator:
        begun = time.monotonic()
        try:
            yield from items
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0) + time.monotonic() - begun
            self.counts[stage] = self.counts.get(stage, 0) + total

    def profile(self) -> str:
        """Where the time went, as a table: each stage with its items, its seconds and its share of the whole."""
        whole = max(time.monotonic() - self.started, 1e-9)
        rows = [(NAMES.get(stage, stage), self.counts[stage], seconds) for stage, seconds in self.seconds.items()]
        rows.append(("between stages", 0, max(whole - sum(self.seconds.values()), 0)))
        lines = [f"{'stage':16}{'items':>8}{'seconds':>10}{'share':>8}{'items/s':>10}"]
        for name, count, seconds in rows:
            rate = f"{count / seconds:.1f}" if count and seconds > 0 else "-"
            lines.append(f"{name:16}{count or '-':>8}{seconds:10.2f}{seconds / whole:8.1%}{rate:>10}")
        return "\n".join([*lines, f"{'whole build':16}{'':8}{whole:10.2f}"]) + "\n"

    def write_profile(self, path: Path) -> None:
        """Writes the table to a file. Raises OSError where it can't be written."""
        path.write_text(self.profile(), encoding="utf-8")
