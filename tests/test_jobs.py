"""The same results in the same order, whatever runs them."""

from __future__ import annotations

import pytest

from build_scripts.errors import InputError
from build_scripts.jobs import Jobs


def times(context: int, item: int) -> int:
    if item == 13:
        raise ValueError("dertien")
    return context * item


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("items", [[], [5], list(range(14, 60))])
def test_results_come_in_order(count: int, items: list[int]) -> None:
    assert list(Jobs(count).map(times, 3, items, 4)) == [3 * item for item in items]


@pytest.mark.parametrize("count", [1, 2])
def test_what_a_stage_raises_is_raised(count: int) -> None:
    with pytest.raises(ValueError, match="dertien"):
        list(Jobs(count).map(times, 3, range(20), 2))


def test_items_are_taken_as_they_are_needed() -> None:
    taken = []

    def items():
        for number in range(20, 1000):
            taken.append(number)
            yield number

    results = Jobs(2).map(times, 1, items(), 2)
    next(results)
    assert len(taken) < 50
    results.close()


def test_a_scheduler_that_is_not_there_is_a_clear_error() -> None:
    with pytest.raises(InputError, match="--scheduler"):
        list(Jobs(2, "geen adres").map(times, 3, [1]))
