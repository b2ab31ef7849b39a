"""The finder on its own tables never does worse than it did."""

from __future__ import annotations

from bench.citations import floors, measure
from tests.citations.rows import rows

SHARES = ("precision", "recall", "exact_id")


def test_no_kind_falls_below_its_floor() -> None:
    measured, least = measure(rows()), floors()
    assert measured.keys() == least.keys()
    for kind, of in measured.items():
        assert all(of[share] >= least[kind][share] for share in SHARES), (kind, of)


def test_the_floors_are_as_high_as_was_promised() -> None:
    assert all(least[share] >= 0.99 for least in floors().values() for share in SHARES)
