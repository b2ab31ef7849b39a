"""A build is seen, and says where its time went."""

from __future__ import annotations

import io
from pathlib import Path

from build_scripts.watch import Watch


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_plain_line_for_each_stage_without_a_terminal() -> None:
    out = io.StringIO()
    assert list(Watch(out)("brieven", [1, 2], 2)) == [1, 2]
    assert out.getvalue() == "brieven: 2\n"


def test_a_bar_with_stage_count_and_time_left_on_a_terminal() -> None:
    out = Terminal()
    items = Watch(out)("brieven", iter(range(3)), 3)
    assert next(items) == 0
    assert "brieven" in out.getvalue() and "/3" in out.getvalue() and "<" in out.getvalue()
    items.close()


def test_the_profile_holds_every_stage_and_the_whole(tmp_path: Path) -> None:
    watch = Watch(io.StringIO())
    for stage, count in (("brieven", 4), ("lijsten", 2)):
        list(watch(stage, range(count), count))
    watch.write_profile(tmp_path / "profile.txt")
    lines = (tmp_path / "profile.txt").read_text().splitlines()
    assert [line.split()[0] for line in lines] == ["stage", "reading", "lists", "between", "whole"]
    assert lines[1].split()[1] == "4"
