import pytest

from build_scripts.search.spill import Lists, Runs, javascript_order

LETTERS = 60


def fill(runs: Runs, batch: int = 1, column: bool = False) -> list:
    for first in range(0, LETTERS, batch):
        lists = Lists()
        for letter in range(first, min(first + batch, LETTERS)):
            for key in ("zorg", "huis", "\U0001f600", "\ufb01") if letter % 3 else ("zorg",):
                lists.add(letter - first, {key: 1 + letter % 3 % 2 * letter})
        runs.merge(first, [(*row, f"{first}#".encode()) for row in lists.rows()] if column else lists.rows())
    return list(runs.items())


@pytest.mark.parametrize("most", [1, 500, 1_650])
def test_what_goes_to_disk_changes_nothing(tmp_path, most):
    kept = fill(Runs(tmp_path, "alles"), column=True)
    assert fill(Runs(tmp_path, "delen", most), column=True) == kept
    assert list(tmp_path.glob("delen-*"))


@pytest.mark.parametrize("batch", [2, 7, 59, 60])
def test_how_letters_are_put_in_batches_changes_nothing(tmp_path, batch):
    assert fill(Runs(tmp_path, "alles", 900), batch) == fill(Runs(tmp_path, "een"))


def test_keys_come_in_the_order_of_javascript(tmp_path):
    keys = [key for key, _ in fill(Runs(tmp_path, "alles"))]
    assert keys == ["huis", "zorg", "\U0001f600", "\ufb01"] == sorted(keys, key=javascript_order)
