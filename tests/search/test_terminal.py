"""What is found, in which order, and what the answers say."""

from __future__ import annotations

import pytest

from build_scripts.errors import InputError
from build_scripts.model import Topic
from build_scripts.search import build, search, write
from build_scripts.search.indexing import VERSION
from build_scripts.search.store import Store

from .conftest import address, entry, letter


def found(site, query, **options) -> list[str]:
    return [one["letter"] for one in search(site, query, **options)]


def test_where_no_letter_has_all_words_a_long_one_about_something_else_comes_behind(make_site):
    site = make_site(
        letter("lang", "Een", "Over een paard en een stal.", *[f"Lang verhaal {number} over iets anders." for number in range(80)]),
        letter("kort", "Paarden", "Een paard staat bij een ander paard."),
        letter("derde", "Drie", "In de stal staat niets."),
        letter("vierde", "Vier", "In die stal ook niet."),
    )
    assert found(site, "paard stal zadel ")[0] == "kort"
    assert found(site, "paard stal ")[0] == "lang"


def test_more_words_before_higher_scores(make_site):
    site = make_site(
        letter("veel", "Een", *["Wonen wonen wonen wonen."] * 3),
        letter("beide", "Twee", "Over wonen en werk.", "Lang verhaal " * 40, "Soms een paard."),
    )
    assert found(site, "wonen paard ") == ["beide", "veel"]


def test_words_may_stand_in_title_and_passages(make_site):
    site = make_site(letter("a", "Paarden", "Een wei."), letter("b", "Koeien", "Een stal."))
    assert found(site, "paard wei ")[0] == "a"


def test_a_whole_word_before_a_prefix_before_nothing(make_site):
    site = make_site(
        letter("begin", "X", "Dakota dakota dakota."),
        letter("heel", "Y", "Een dak " + "met van alles " * 30),
        letter("niets", "Z", "Een vloer."),
    )
    assert found(site, "dak") == ["heel", "begin"]
    assert found(site, "dak ") == ["heel"]
    assert found(site, "dako") == ["begin"]


def test_a_phrase_needs_its_words_side_by_side(make_site):
    site = make_site(
        letter("los", "A", "Veiligheid is sociaal, sociale zaken en veiligheid."),
        letter("vast", "B", "De sociale veiligheid telt."),
        letter("titel", "Sociale veiligheid", "Niets."),
    )
    assert found(site, '"sociale veiligheid"') == ["titel", "vast"]
    assert found(site, '"veiligheid sociale"') == []
    assert found(site, 'veiligheid -"sociale veiligheid"') == ["los"]


def test_a_minus_takes_letters_away(make_site):
    site = make_site(letter("a", "A", "Zorg.", "Jeugd."), letter("b", "B", "Zorg."))
    assert found(site, "zorg -jeugd") == ["b"]
    assert found(site, "-jeugd") == []


def test_a_misspelt_word_finds_the_nearest(make_site):
    site = make_site(letter("a", "A", "Over dakloosheid."), letter("b", "B", "Over gemeenten."))
    assert found(site, "dakloosheit ") == ["a"]
    assert found(site, "gemeetnen ") == ["b"]
    assert found(site, "daklooshyd ") == ["a"]
    assert found(site, "gemexnten ") == ["b"]
    assert found(site, "gmetnene ") == []
    assert found(site, "over -dakloosheit") == ["a", "b"]


def test_a_compound_is_found_below_the_word_itself(make_site):
    site = make_site(
        letter("deel", "A", "De cliëntondersteuning, cliëntondersteuning."),
        letter("heel", "B", "De cliënt krijgt " + "met veel andere dingen erbij " * 9 + "ondersteuning."),
    )
    assert found(site, "ondersteuning ") == ["heel", "deel"]


def test_synonyms_of_the_list_are_found(make_site):
    site = make_site(letter("a", "A", "De Wmo 2015."), letter("b", "B", "Niets."))
    assert found(site, "maatschappelijke ondersteuning ") == ["a"]


@pytest.mark.parametrize(
    "query", ["29325-156", "29 325, nr. 156", "kst-29325-156", "29325 nr 156", "29325", "dossier 29 325"]
)
def test_numbers_however_typed(make_site, query):
    site = make_site(
        letter("ander", "A", "Kamerstuk 31 839, nr. 156."), letter("dit", "B", "Zie 29 325, nr. 156.")
    )
    assert found(site, query) == ["dit"]


def test_a_kenmerk_finds_its_letter_only(make_site):
    site = make_site(
        letter("a", "A", "x", kenmerk="954002-149168-DMO"), letter("b", "B", "y", kenmerk="3841799-1066865-DMO")
    )
    assert found(site, "3841799-1066865-DMO") == ["b"]


def test_filters(tmp_path):
    letters = [
        letter("dag", "A", "Zorg.", date="2024-06-04", type="motie"),
        letter("span", "B", "Zorg.", date="2016-04-26/2016-05-19"),
        letter("geen", "C", "Zorg."),
    ]
    topic = Topic("wonen", "Wonen", "", ())
    entries = [entry(letters[0], topic), entry(letters[1]), entry(letters[2])]
    write(build(entries, address), tmp_path)
    assert found(tmp_path, "zorg") == ["dag", "span", "geen"]
    assert found(tmp_path, "zorg", type="motie") == ["dag"]
    assert found(tmp_path, "zorg", tag="wonen") == ["dag"]
    assert found(tmp_path, "zorg", date_from="2016-05-19", date_to="2016") == ["span"]
    assert found(tmp_path, "zorg", date_from="2016-05-20") == ["dag"]
    assert found(tmp_path, "zorg", date_to="2016-04") == ["span"]
    assert found(tmp_path, "wonen") == ["dag"]
    assert found(tmp_path, "zorg", limit=1) == ["dag"]
    assert found(tmp_path, "zorg", limit=-1) == []
    with pytest.raises(InputError, match="not a date"):
        search(tmp_path, "zorg", date_from="gisteren")


def best(site, query) -> str:
    return search(site, query)[0]["snippet"]


def test_a_paragraph_before_a_shorter_note(make_site):
    site = make_site(letter("a", "A", "[1] Dit huis.", "Er staat nog een huis."))
    assert best(site, "huis ") == "Er staat nog een huis."
    assert search(site, "huis ")[0]["passages"][1]["section"] == "Voetnoot 1"


def test_of_two_passages_the_shorter_comes_first(make_site):
    site = make_site(letter("a", "A", "Een huis en nog twaalf woorden die er ook bij horen.", "Zo'n huis staat er."))
    assert best(site, "huis ") == "Zo'n huis staat er."


@pytest.mark.parametrize(
    "query, first",
    [
        ("plekken ", "Er zijn plekken."), ("hoeveel plekken ", "Er komen overal in het land ruim honderd plekken bij."),
        ("wanneer plekken ", "In de loop van de zomer en daarna, vanaf juni, zijn er plekken."),
    ],
)  # fmt: skip
def test_a_passage_that_tells_the_figure_or_time_asked_for_comes_first(make_site, query, first):
    site = make_site(letter("a", "A", "Er zijn plekken.", "Er komen overal in het land ruim honderd plekken bij.", "In de loop van de zomer en daarna, vanaf juni, zijn er plekken.", "[1] Plekken: 7 in juni."))
    assert best(site, query) == first


def test_a_surname_is_no_compound_of_the_word_it_begins_with(make_site):
    """"Bakkerius" isn't about "bakkers"; "bakkersoven" is."""
    site = make_site(letter("a", "A", "Overleg met Bakkerius.", "Een lange zin over de bakkersoven die ook hier staat.", "De bakkers."))
    assert [one["snippet"] for one in search(site, "bakkers ")[0]["passages"]] == ["De bakkers.", "Een lange zin over de bakkersoven die ook hier staat."]


def test_a_heading_takes_no_place_beside_a_passage_of_its_section(make_site):
    site = make_site(letter("a", "A", "# Wonen", "Over wonen.", "# Wonen later", "Niets.", "# Zorg", "Ook wonen hier."))
    (one,) = search(site, "wonen ")
    assert [(row["section"], row["snippet"]) for row in one["passages"]] == [
        ("Wonen", "Over wonen."), ("Wonen later", "Wonen later"), ("Zorg", "Ook wonen hier."),
    ]  # fmt: skip


def test_a_title_is_no_longer_than_other_titles(make_site):
    """Passages have no title. If their empty ones counted, each title would seem endless and weigh nothing."""
    site = make_site(
        letter("titel", "Verslag over het huis", *["Er staat iets."] * 60),
        letter("tekst", "Verslag over het land", *["Een huis, een huis."] * 3),
    )
    assert found(site, "huis ") == ["titel", "tekst"]


def test_an_answer_says_where(make_site):
    site = make_site(
        letter("a", "Titel", "Aanhef.", "# Kop", "Een huis.", "[3] Noot over tuin.", date="2024")
    )
    (one,) = search(site, "huis ")
    assert one["letter"] == "a" and one["title"] == "Titel" and one["section"] == "Kop"
    assert one["url"].startswith("brieven/a/#p-") and one["snippet"] == "Een huis."
    assert one["score"] > 0 and one["passages"][0]["score"] > 0
    assert search(site, "aanhef ")[0]["section"] is None
    assert search(site, "tuin ")[0]["section"] == "Voetnoot 3"
    assert search(site, "titel ")[0]["snippet"] == "Aanhef."


def test_a_snippet_is_cut_around_the_words(make_site):
    site = make_site(letter("a", "A", "woord " * 200 + "paard en koe " + "woord " * 200))
    snippet = search(site, "koe paard ")[0]["snippet"]
    assert snippet.startswith("… ") and snippet.endswith(" …") and "paard en koe" in snippet
    assert len(snippet) < 280


def test_without_an_index_it_says_so(tmp_path):
    with pytest.raises(InputError, match="no search index"):
        search(tmp_path, "zorg")


def test_an_index_of_another_version_is_refused(make_site):
    site = make_site(letter("a", "A", "Zorg."))
    root = site / "assets" / "zoeken" / "index.js"
    root.write_text(root.read_text("utf-8").replace('"version":', '"version":9'), "utf-8")
    with pytest.raises(InputError, match=f"version 9{VERSION}.*reads version {VERSION}"):
        search(site, "zorg")


def test_an_archive_without_letters(tmp_path):
    write(build([], address), tmp_path)
    assert search(tmp_path, "zorg") == []


def test_a_letter_of_nothing(make_site):
    site = make_site(letter("leeg", "", ""), letter("vol", "Titel", "Tekst"))
    assert found(site, "titel") == ["vol"]


def test_the_same_bytes_each_time_and_no_stale_parts(tmp_path, archive):
    first, second = tmp_path / "a", tmp_path / "b"
    write(build(archive[:2], address), second)
    for folder in (first, second):
        write(build(archive, address), folder)
    left = {path.relative_to(first): path.read_bytes() for path in first.rglob("*") if path.is_file()}
    right = {path.relative_to(second): path.read_bytes() for path in second.rglob("*") if path.is_file()}
    assert left == right


def test_parts_hold_ranges_of_terms(site):
    store = Store(site)
    for directory in (store.root["terms"], store._part(store.root["phrases"])):
        assert len(directory["parts"]) > 1
        assert directory["ranges"] == sorted(directory["ranges"])
    assert all(word.startswith("zorg") for word in store.words("zorg"))
    assert set(store.words("zorg")) == {word for word in store.words("") if word.startswith("zorg")}


def test_a_number_shows_only_passages_of_that_paper(make_site):
    notes = [f"[{at}] Kamerstukken II 2023/24, 29 325, nr. {number}." for at, number in ((1, 139), (2, 156), (3, 155))]
    site = make_site(letter("a", "A", "Tekst.", *notes))

    def shown(query: str) -> list[str]:
        return [one["snippet"] for answer in search(site, query) for one in answer["passages"]]

    assert shown("29325-156") == ["Kamerstukken II 2023/24, 29 325, nr. 156."]
    assert len(shown("29325")) == len(shown("29325-999")) == 3
