from __future__ import annotations

from functools import cache

from tests.registers.composed import Composed, composed
from tests.registers.reading import found_in

# They only go up: of 2,000 sentences composed at random, how many have their kind, and of those that hold something their time.
KIND, WHEN = 1.0, 0.998


@cache
def read_all() -> list[tuple[Composed, str, tuple[str, str]]]:
    read = []
    for one in composed(2_000):
        found = found_in(one.text)
        read.append((one, found[0].kind if found else "-", (found[0].when.lower(), found[0].due or "") if found else ("", "")))
    return read


def test_composed_sentences_have_their_kind() -> None:
    wrong = [(one.kind, kind, one.text) for one, kind, _ in read_all() if kind != one.kind]
    assert len(wrong) <= (1 - KIND) * len(read_all()), wrong[:5]


def test_composed_commitments_have_their_time() -> None:
    held = [(one, when) for one, kind, when in read_all() if kind == one.kind and one.kind in ("aangekondigd", "toegezegd")]
    wrong = [(one.when, when, one.text) for one, when in held if when != (one.when.lower(), one.due)]
    assert len(wrong) <= (1 - WHEN) * len(held), wrong[:5]


def test_every_kind_and_form_is_composed() -> None:
    assert len({one.form for one, _, _ in read_all()}) >= 45
    kinds = [one.kind for one, _, _ in read_all()]
    assert min(kinds.count(kind) for kind in ("-", "aangekondigd", "toegezegd", "afgedaan")) >= 200
