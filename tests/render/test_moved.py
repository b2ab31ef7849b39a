"""A former address leads on to the new one."""

from dataclasses import replace

import pytest

from build_scripts.errors import InputError
from build_scripts.render import moved
from tests.render.letters import FIRST, SECOND, archive


def with_former(*former):
    """The archive; its second letter has each of these values of `voorheen` in turn."""
    whole = archive()
    entries = tuple(
        replace(entry, letter=replace(entry.letter, record={"voorheen": value})) for entry, value in zip(whole.entries, former, strict=False)
    )
    return replace(whole, entries=entries + whole.entries[len(former) :])


def test_a_page_stands_at_each_former_address():
    pages = moved.pages(with_former(["oud", "ouder"]))
    assert sorted(pages) == ["brieven/oud.md", "brieven/ouder.md"]
    assert f"]({SECOND}.md)" in pages["brieven/oud.md"]
    assert f"../{SECOND}/" in pages["brieven/oud.md"]


def test_one_may_be_written_as_text():
    assert list(moved.pages(with_former("oud"))) == ["brieven/oud.md"]


@pytest.mark.parametrize("former", [([FIRST],), (["oud"], ["oud"]), (["oud", "oud"],)])
def test_an_address_is_one_letters(former):
    with pytest.raises(InputError, match="register.yml: 'voorheen' of"):
        moved.pages(with_former(*former))


def test_none_without():
    assert moved.pages(archive()) == {}
