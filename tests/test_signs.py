"""Replacing signs gives what str.translate gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.signs import replacing

TABLES = (
    {ord("&"): "&amp;", ord("<"): "&lt;"},
    {ord(sign): f"\\{sign}" for sign in "\\`*_[]^-|"},
    {0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")},
    {ord("ﬁ"): "fi", 2: ""},
)


@pytest.mark.parametrize("table", TABLES)
@given(st.text(alphabet=st.one_of(st.sampled_from("&<\\`*_[]^-|ﬁé\0\x02a "), st.characters())))
def test_it_is_translate(table: dict[int, str], text: str) -> None:
    assert replacing(table)(text) == text.translate(table)
