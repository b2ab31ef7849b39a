from __future__ import annotations

import pytest

from build_scripts.render import paged
from build_scripts.render.filters import Form
from tests.render.reading import parsed


def made(count: int) -> dict[str, str]:
    return paged.List(
        "moties/index.md", "Lijst <b>", "Een lijst.", "Uitleg.", [f"naam {number}" for number in range(count)],
        lambda item, page: (f"Kop {item[-1]}", f'- {item} op <span data-keuze-jaar="{2000 + len(item)}{item[-1]}">{page}</span>'), Form("de naam"), lambda item: item, "Niets.",
    ).pages()  # fmt: skip


def test_a_short_list_is_one_page_and_an_empty_one_says_so() -> None:
    assert set(made(3)) == {"moties/index.md"}
    assert "Deze lijst staat op" not in made(3)["moties/index.md"]
    assert "Niets." in made(0)["moties/index.md"]


def test_every_row_is_on_one_page_and_the_pages_lead_to_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paged, "LONGEST", 2)
    pages = made(5)
    assert list(pages) == ["moties/index.md", "moties/deel-2.md", "moties/deel-3.md"]
    rows = [row.text for text in pages.values() for row in parsed(text).select(".ka-lijst li")]
    assert [row.partition(" op ")[0] for row in rows] == [f"naam {number}" for number in range(5)]
    second = parsed(pages["moties/deel-2.md"])
    assert second.h1.text == "Lijst <b>, deel 2"
    assert [str(link["href"]) for link in second.select("a:not(.ka-ui, .ka-filter a)")] == ["index.md", "deel-3.md"]
    assert "deel 3: naam 4 – naam 4" in second.text and "Uitleg." not in second.text
    assert [head.text for head in second.select("h2")] == ["Kop 2", "Kop 3"]


def test_each_part_offers_the_choices_of_the_whole_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paged, "LONGEST", 2)
    for page in made(5).values():
        assert len(parsed(page).select("[name=jaar] option")) == 1 + 5
