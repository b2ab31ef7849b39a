"""A value comes back from pickle with all of its fields, those that aren't compared too."""

from __future__ import annotations

import pickle
from dataclasses import fields

import pytest

from build_scripts import model

VALUES = (
    model.Citation("kamerstuk", "kst-1-2", None, "II", "2023-2024", "1", None, "2", "3", "4-5"),
    model.Location("brief.txt", 3, None),
    model.Registers(facts=(model.FactItem("bedrag", "€ 5", "5", "p-1", 0, 3),)),
    model.Mover("De Vries"),
)


@pytest.mark.parametrize("value", VALUES)
def test_all_fields_come_back(value: object) -> None:
    back = pickle.loads(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
    assert type(back) is type(value)
    assert [getattr(back, one.name) for one in fields(value)] == [getattr(value, one.name) for one in fields(value)]  # type: ignore[arg-type]
    assert value.__reduce__()[0] is type(value)
