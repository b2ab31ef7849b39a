"""Laws: their addresses, names that two laws have borne, and the table of laws itself."""

from __future__ import annotations

import re

import pytest

from build_scripts.citations import find, laws
from build_scripts.errors import InputError


def cited(text: str, year: int | None = None) -> list[tuple[str | None, str | None]]:
    return [(each.citation.id, each.citation.url) for each in find(text, year=year)]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Wlz", "https://wetten.overheid.nl/BWBR0035917"),
        ("artikel 3.2.1 Wlz", "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1"),
        ("art. 3:4 Awb", "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=3:4"),
        # a book of the Burgerlijk Wetboek numbers its articles without the book
        ("artikel 7:658 BW", "https://wetten.overheid.nl/jci1.3:c:BWBR0005290&artikel=658"),
        ("AVG", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679"),
    ],
)
def test_address(text: str, url: str) -> None:
    assert [address for _, address in cited(text)] == [url]


@pytest.mark.parametrize(
    ("year", "bwb"),
    [(None, None), (2010, "BWBR0020031"), (2014, None), (2015, "BWBR0035362")],
)
def test_the_year_decides_between_two_laws(year: int | None, bwb: str | None) -> None:
    assert [law for law, _ in cited("de Wmo", year)] == [bwb]


def test_a_year_decides_where_a_law_has_replaced_one_of_the_same_name() -> None:
    assert cited("de Politiewet", 2005) == [("BWBR0006299", "https://wetten.overheid.nl/BWBR0006299")]
    assert cited("de Politiewet", 2020) == [("BWBR0031788", "https://wetten.overheid.nl/BWBR0031788")]
    assert cited("de Huisvestingswet", 2010) == [("BWBR0005674", "https://wetten.overheid.nl/BWBR0005674")]
    assert cited("de Huisvestingswet") == [(None, None)]


def test_a_bare_name_ends_where_a_title_may_go_on() -> None:
    for more in ("in verband met de kust", "ter uitvoering van een plan", "door de kustwacht"):
        assert find(f"de Wet bakens {more}")[0].text == "Wet bakens"


def test_a_decree_needs_more_than_its_word() -> None:
    assert not find("Uitvoeringsregeling voor bakens langs de kust")
    assert find("de Uitvoeringsregeling voor bakens langs de kust")


def test_each_article_of_a_list_has_its_lid() -> None:
    texts = [one.text for one in find("artikelen 53, eerste lid, onder a, 62 en 91, lid 2, Awb")]
    assert texts == ["artikelen 53, eerste lid, onder a", "62", "91, lid 2, Awb"]


def test_that_law_is_the_only_one_named_before() -> None:
    assert not find("artikel 3a van die wet")
    assert [one.citation.number for one in find("de Wlz en de Zvw, en artikel 3a van die wet")] == [None, None]
    assert find("artikel 8:54 Awb en artikel 3:4 van die wet")[-1].citation.number == "3:4"
    assert find("de Wlz. Volgens artikel 3a van die wet")[-1].citation.id == "BWBR0035917"
    assert len(find("de Wlz" + " en zo verder" * 30 + " artikel 3a van die wet")) == 1


def test_a_short_form_of_the_text_comes_before_the_list() -> None:
    assert [one.citation.id for one in find("de Wet bakens boeien (hierna: Wbb) en de Wbb")] == [None] * 3
    assert [one.citation.id for one in find("de Wbb", short_forms={"Wbb": None})] == [None]
    assert [one.citation.id for one in find("artikel 5 van de Wblk", short_forms={"Wblk": "BWBR0035917"})] == ["BWBR0035917"]


def test_an_unlisted_law_ends_where_its_sentence_goes_on() -> None:
    for text in (
        "artikel 3 van de Wet kustvaart is",
        "artikel 3 van de Wet kustvaart en de Wlz",
        "artikel 3 van de Wet kustvaart, die",
        "artikel 3 van de Wet kustvaart (Wkv)",
        "artikel 3 van de Wet kustvaart zijn",
        "artikel 3 van de Wet kustvaart en artikel 4",
        "artikel 3 van de Wet kustvaart naar aanleiding van",
        "artikel 3 van de Wet kustvaart waarborgt veiligheid",
        "artikel 3 van de Wet kustvaart gepubliceerd",
    ):
        assert find(text)[0].text == "artikel 3 van de Wet kustvaart"
    places = "artikel 3 van de Wet bakens Bonaire, Sint Eustatius en Saba"
    assert find(f"{places}, die")[0].text == places
    assert not find("artikel 3 van de Wet op de")
    assert not find("artikel 3 van de Wet" + " kustvaart" * 20)


@pytest.mark.parametrize(
    "goes_on",
    [
        " door de gemeente", " aan het college", " de raad te horen", " een bewijs", " met ingang van 1 mei", " met toepassing van dat lid",
        " per 1 mei 2031", " vanaf mei", " om uitstel vragen", " in strijd met dat doel", " in deze zaak", " in het geval dat", " in de zin van dat lid", " in werking",
        " en minister Duinker", " en diens raad", " en zo voort", " en Wet bakens", " en Bakenbesluit", " en daarmee",
        " aangewezen havens", " bevoegde loodsen", " verboden", " verplichte melding", " bestaat al", " kent dit niet", " om", " en",
    ],
)  # fmt: skip
def test_an_unlisted_law_takes_no_more_words_than_its_name(goes_on: str) -> None:
    law = "artikel 9 van de Wet loodsen en bakens"
    assert find(f"dat {law}{goes_on}")[0].text == law


@pytest.mark.parametrize(
    "law",
    [
        "Wet werk door loodsen", "Besluit aangewezen havens", "Besluit verplichte melding", "Wet zorg in het hoger onderwijs",
        "Rijkswet wijziging kustrecht in verband met de opheffing van de Kustraad", "wet van 9 mei 1890", "Rijkswet van 3 juni 1999",
    ],
)  # fmt: skip
def test_an_unlisted_law_keeps_the_words_of_its_name(law: str) -> None:
    assert find(f"artikel 9 van de {law}, die")[0].text == f"artikel 9 van de {law}"


def test_a_long_name_wins_from_a_short_one() -> None:
    (mention,) = find("de Wet maatschappelijke ondersteuning 2015 is")
    assert mention.text == "Wet maatschappelijke ondersteuning 2015"


def test_every_name_of_the_table_is_found() -> None:
    for names in laws.own_laws().names.values():
        for name in names:
            text = f"artikel 1 {name.name}"
            mentions = [each for each in find(text) if each.citation.kind == "wet"]
            assert [each.text for each in mentions] == [text]


def test_every_identifier_has_its_form_and_one_law() -> None:
    bearers = [law for names in laws.own_laws().names.values() for name in names for law in name.laws]
    known = {law.name: law for law in bearers}.values()
    bwb = [one for law in known for one in (law.bwb, *law.books.values()) if one]
    assert len(bwb) == len(set(bwb)) > 80
    assert all(re.fullmatch(r"BWB[RV][0-9]{7}", each) for each in bwb)


def test_a_list_of_laws_has_the_same_order_in_each_process() -> None:
    assert list(laws.own_laws().names) == sorted(laws.own_laws().names)


def test_a_folder_of_sources_has_laws_of_its_own(tmp_path) -> None:
    assert laws.load_laws(tmp_path) is laws.own_laws()
    (tmp_path / "wetten.yml").write_text("- name: Wet op de vuurtorens\n  short: [Wvt]\n  bwb: BWBR0000042\n", encoding="utf-8")
    lighthouses = laws.load_laws(tmp_path)
    assert lighthouses.titles == {"BWBR0000042": "Wet op de vuurtorens"}
    text = "De Wvt en de Wlz gelden."
    assert [each.text for each in find(text, laws=lighthouses)] == ["Wvt"]
    assert [each.text for each in find(text)] == ["Wlz"]


@pytest.mark.parametrize(
    "rows",
    ["- naam: Wlz", "name: Wlz", "- [name",  "- name: Wlz\n  bwb: BWB35917", "- Wlz", "- name: BW\n  books: {1: x}", "- name: 5", "- {name: Wlz, short: Wlz}", "- {name: Wlz, since: vorig jaar}", "- {name: Wlz, naam: Wlz}"],
)
def test_a_wrong_row_is_told(rows: str, tmp_path) -> None:
    file = tmp_path / "wetten.yml"
    file.write_text(rows, encoding="utf-8")
    with pytest.raises(InputError, match=r"wetten\.yml:\d"):
        laws.read_laws(file)
