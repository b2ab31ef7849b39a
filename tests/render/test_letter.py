from __future__ import annotations

import pytest
import yaml
from bs4 import BeautifulSoup, Tag

from build_scripts.render.letter import letter_page
from tests.render.letters import BODY, FIRST, NOTES, SECOND, UNDATED, archive
from tests.render.reading import parsed, words

AUDIT = {"words_in": 1200, "words_kept": 1100}


def markdown(letter: str) -> str:
    whole = archive()
    return letter_page(whole.entry(letter), whole, AUDIT)


@pytest.fixture(scope="module")
def source() -> BeautifulSoup:
    return parsed(markdown(FIRST))


@pytest.fixture
def page(source: BeautifulSoup) -> BeautifulSoup:
    return BeautifulSoup(str(source), "html.parser")


def one(page: BeautifulSoup | Tag, selector: str) -> Tag:
    found = page.select(selector)
    assert len(found) == 1, selector
    return found[0]


def section(page: BeautifulSoup, name: str) -> Tag:
    parent = one(page, f"#{name}").parent
    assert parent is not None
    return parent


def test_front_matter_is_yaml_and_harmless() -> None:
    for letter in (FIRST, SECOND, UNDATED):
        meta = yaml.safe_load(markdown(letter).split("---\n")[1])
        assert set(meta) <= {"title", "description", "lastmod", "head"}
        assert {"title", "description", "head"} <= set(meta)
        assert "<" not in meta["title"]
    assert "&lt;/title&gt;" in meta["title"]


def test_the_text_holds_all_words_of_the_letter_and_nothing_else(page: BeautifulSoup) -> None:
    for mark in page.select(".ka-nootmerk"):
        mark.decompose()
    expected = " ".join(passage.text for passage in BODY)
    assert words(one(page, ".brief-tekst")) == expected.split()


def test_the_notes_begin_with_their_number_as_printed(page: BeautifulSoup) -> None:
    expected = " ".join(f"{note.number} {note.passage.text}" for note in NOTES)
    assert words(one(page, ".brief-noten")) == expected.split()


def test_a_lost_note_says_so(page: BeautifulSoup) -> None:
    assert "ontbreekt in de bron" in one(page, "#noot-2 .ka-ontbreekt").text


def test_marks_and_notes_lead_to_each_other(page: BeautifulSoup) -> None:
    ids = {tag["id"] for tag in page.find_all(id=True)}
    marks = page.select(".footnote-ref")
    assert [mark.text for mark in marks] == ["1", "2", "1", "3"]
    for link in [*marks, *page.select(".footnote-backref"), *page.select(".ka-punt")]:
        assert str(link["href"]).removeprefix("#") in ids
    names = [str(back["aria-label"]) for back in page.select(".footnote-backref")]
    assert len(set(names)) == len(names) == 4
    assert names[0] == "Terug naar voetnoot 1 in de tekst"


def test_ids_occur_once_and_are_the_anchors(page: BeautifulSoup) -> None:
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    anchors = {passage.anchor for passage in (*BODY, *(note.passage for note in NOTES))}
    assert anchors <= set(ids)
    assert one(page, "#p-kop").name == "h2"
    assert one(page, "#p-deelkop").name == "h3"
    assert one(page, "#c-3").name == "td"
    assert one(page, "#p-item-1").name == "li"


def test_what_the_program_adds_can_be_told_apart(page: BeautifulSoup) -> None:
    permalinks = page.select(".brief-tekst .ka-anker")
    assert {link["href"] for link in permalinks} >= {"#p-noten", "#p-item-2", "#c-3", "#p-citaat"}
    assert all(not link.text and "ka-ui" in link["class"] for link in permalinks)


def test_items_nest_and_keep_their_numbers(page: BeautifulSoup) -> None:
    outer = one(page, "#p-item-0")
    assert outer.select("ul > li#p-item-1")
    numbered = one(page, "#p-item-2")
    assert "ka-genummerd" in numbered["class"]
    assert len(numbered.select(".ka-alinea")) == 2
    assert "ka-genummerd" not in str(outer.get("class"))


def test_a_table_that_is_interrupted_repeats_its_heads_unseen(page: BeautifulSoup) -> None:
    first, second = page.select("table.ka-tabel")
    assert [head.text for head in first.select("thead th")] == ["Aanbeveling", "Opvolging"]
    assert [head.text for head in second.select("thead.ka-ui th")] == ["Aanbeveling", "Opvolging"]
    assert one(page, "#c-4")["data-kop"] == "Opvolging"
    assert one(page, "#c-7")["colspan"] == "2"
    assert len(one(page, "#c-4").select(".ka-alinea")) == 2
    assert all(table["role"] == "table" for table in (first, second))
    assert [table["aria-label"] for table in (first, second)] == ["Tabel 1", "Tabel 1, vervolg 1"]


def test_marks_lie_over_the_text(page: BeautifulSoup) -> None:
    assert one(page, "#p-twijfel em").text == "Eerst een Dijk"
    assert one(page, "#p-twijfel .ka-punt")["href"] == "#p-item-2"
    doubt = one(page, "#p-twijfel .ka-twijfel")
    assert (doubt.text, doubt["tabindex"]) == ("kwaliteit van", "0")
    why = one(page, f"#{doubt['aria-describedby']}")
    assert "ka-ui" in why["class"]
    assert "slecht leesbaar" in why.text


def test_a_signature_keeps_its_lines(page: BeautifulSoup) -> None:
    assert one(page, ".ka-signature").br is not None


def test_links_keep_the_words_of_the_letter(page: BeautifulSoup) -> None:
    assert one(page, ".brief-tekst .ka-archief").text == "Kamerstuk 29 325, nr. 156"
    assert one(page, ".brief-tekst .ka-archief")["href"] == f"{SECOND}.md"
    official = one(page, "#p-noten .ka-officieel")
    assert official["href"] == "https://zoek.officielebekendmakingen.nl/kst-36410-XVI-55.html"


def facts(letter: str, part: str) -> dict[str, str]:
    return {row.dt.text: row.dd.text for row in parsed(markdown(letter)).select(f".ka-kaart > {part} > div")}


def test_the_card_begins_with_who_wrote_whom_when() -> None:
    key, folded = facts(FIRST, "dl"), facts(FIRST, "details > dl")
    assert list(key) == ["Soort", "Datum", "Van", "Aan"]
    assert "Betreft" in folded and not set(key) & set(folded)


def test_the_card_tells_what_is_inferred() -> None:
    key, folded = facts(SECOND, "dl"), facts(SECOND, "details > dl")
    assert key["Datum"] == "tussen 26 april en 19 mei 2016 (afgeleid)"
    assert key["Van"] == "staat niet in de bron"
    reasons = folded["Hoe wij dit weten"]
    assert "Datum: afgeleid: de brief noemt" in reasons
    assert "Titel: staat niet in de bron; zo noemt het archief dit stuk; afgeleid: de eerste zin" in reasons
    assert facts(UNDATED, "details > dl")["Hoe wij dit weten"].endswith("volgens het register")
    assert facts(UNDATED, "dl")["Datum"] == "staat niet in de bron"


def test_citations_are_grouped_and_say_what_is_known(page: BeautifulSoup) -> None:
    part = section(page, "ka-verwijst-naar")
    groups = [group.text for group in part.select(".ka-groep")]
    assert groups == ["Dossier 29325: Dijken in Nederland", "Dossier 36410-XVI", "Zaken van de Kamer", "Wetten", "Webadressen"]
    states = [state.text for state in part.select(".ka-staat")]
    assert states == ["in dit archief", "officiële bron", "herkend, zonder adres", "officiële bron", "adres uit de brief"]
    places = [link.text for link in part.select('a[href="#noot-1"], a[href="#p-noten"]')]
    assert places == ["1e alinea", "voetnoot 1"]


def test_cited_by_and_related() -> None:
    page = parsed(markdown(SECOND))
    assert one(section(page, "ka-geciteerd-door"), "a[href$='.md']")["href"] == f"{FIRST}.md"
    assert "noemt ook dossier 36410-XVI" in section(page, "ka-verwant").text


def test_origin_names_the_source_and_its_hash(page: BeautifulSoup) -> None:
    part = section(page, "ka-herkomst")
    assert one(part, 'a[href="bron/proef.txt"]').text == "proef.txt"
    assert "ab" * 32 in part.text
    assert one(part, 'a[href^="https://www.rijksoverheid.nl"]')


def test_a_letter_that_is_a_kamerstuk_leads_to_its_official_page() -> None:
    part = section(parsed(markdown(SECOND)), "ka-herkomst")
    official = one(part, 'a[href^="https://zoek."]')
    assert (official.text, official["href"]) == ("kst-29325-156", "https://zoek.officielebekendmakingen.nl/kst-29325-156.html")


def test_the_account_of_the_words(page: BeautifulSoup) -> None:
    text = section(page, "ka-verantwoording").text
    assert "telt 1.200 woorden" in text
    assert "100 andere woorden" in text
    assert "5–6" in text
    assert "SCP- / publicatie" in text
    assert "(niet zeker)" in text
    assert "‘februari!’ kan een nootmerk zijn" in text


def test_a_letter_can_bring_no_script() -> None:
    page = parsed(markdown(UNDATED))
    assert not page.find_all("script")
    assert one(page, "#p-een").text.strip() == "<script>alert(1)</script> # geen kop"
