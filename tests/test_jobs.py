"""The same results in the same order, whatever runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts import pipeline
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


@pytest.mark.parametrize("address", ["geen adres", "tcp://", "tcp://127.0.0.1", "127.0.0.1:geen", "tcp://127.0.0.1:1"])
def test_a_scheduler_that_is_not_there_is_a_clear_error(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*parts: object, **more: object) -> None:
        raise AssertionError("a client was made")

    monkeypatch.setattr("distributed.Client", never)
    with pytest.raises(InputError, match="--scheduler"):
        list(Jobs(2, address).map(times, 3, [1]))


@pytest.fixture(scope="module")
def cluster():
    """Two workers on this machine, without a dashboard."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1") as running:
        yield running.scheduler_address


def test_a_cluster_gives_the_same_results_in_the_same_order(cluster: str) -> None:
    items = list(range(14, 60))
    assert list(Jobs(1, cluster).map(times, 3, items, 4)) == [3 * item for item in items]


def test_what_a_stage_raises_on_a_cluster_is_raised_here(cluster: str) -> None:
    with pytest.raises(ValueError, match="dertien"):
        list(Jobs(1, cluster).map(times, 3, range(20), 2))


def test_a_site_built_on_a_cluster_is_the_same_site(cluster: str, tmp_path: Path) -> None:
    pipeline.build(site=tmp_path / "hier")
    pipeline.build(site=tmp_path / "daar", jobs=Jobs(1, cluster))
    assert (tmp_path / "daar/SHA256SUMS").read_text() == (tmp_path / "hier/SHA256SUMS").read_text()
