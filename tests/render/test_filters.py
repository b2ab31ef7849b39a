from __future__ import annotations

from build_scripts.render.filters import Form, filtered
from build_scripts.render.words import letter_list
from tests.render.reading import parsed

ROWS = [
    '- [een](x.md) <span data-keuze-jaar="2024" data-keuze-soort="Kamerbrief" data-keuze-onderwerp="water|dijken">a</span>',
    '- [twee](y.md) <span data-keuze-jaar="2016" data-keuze-soort="Kamerbrief" data-keuze-ministerie="&lt;b&gt; &quot;VWS&quot;">b</span>',
]


def names(markdown: str) -> list[str]:
    return [str(one["name"]) for one in parsed(markdown).select("form :is(input, select)")]


def test_only_what_rows_differ_by_can_be_chosen() -> None:
    made = filtered(letter_list(ROWS), "brieven/index.md", Form("titel"))
    assert names(made) == ["woorden", "ministerie", "jaar", "onderwerp", "volgorde"]
    page = parsed(made)
    assert [option.text for option in page.select("[name=jaar] option")] == ["Alle", "2024", "2016"]
    assert [option["value"] for option in page.select("[name=onderwerp] option")] == ["", "dijken", "water"]


def test_what_a_letter_says_is_no_markup() -> None:
    page = parsed(filtered(letter_list(ROWS), "brieven/index.md", Form("titel")))
    assert page.select("[name=ministerie] option")[1]["value"] == '<b> "VWS"'
    assert not page.select("form b")


def test_a_deadline_is_a_choice_of_its_own() -> None:
    made = filtered('- <span data-termijn="">x</span>', "toezeggingen/index.md", Form("de zin"))
    assert "termijn" in names(made)


def test_it_says_what_it_looks_at_and_leads_to_the_search() -> None:
    for page, address in (("brieven/index.md", "../zoeken/"), ("jaren/2024.md", "../../zoeken/")):
        form = parsed(filtered(letter_list(ROWS), page, Form("titel en datum"))).form
        assert "Kijkt op deze pagina naar titel en datum." in form.text
        assert form.a["href"] == address
