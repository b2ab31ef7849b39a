import pytest

from build_scripts.search.spill import Runs, javascript_order


def fill(runs: Runs) -> list:
    for letter in range(60):
        for key in ("zorg", "huis", "\U0001f600", "\ufb01") if letter % 3 else ("zorg",):
            runs.add(letter, [(key, letter % 2 == 0, b"!" * (letter % 2), [b"#"])])
    return list(runs.items())


@pytest.mark.parametrize("most", [1, 500, 2_000])
def test_what_goes_to_disk_changes_nothing(tmp_path, most):
    kept = fill(Runs(tmp_path, "alles"))
    assert fill(Runs(tmp_path, "delen", most)) == kept
    assert list(tmp_path.glob("delen-*"))


def test_keys_come_in_the_order_of_javascript(tmp_path):
    keys = [key for key, _ in fill(Runs(tmp_path, "alles"))]
    assert keys == ["huis", "zorg", "\U0001f600", "\ufb01"] == sorted(keys, key=javascript_order)
