from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from xml.dom import minidom

import pytest

from build_scripts.model import Archive, Citation, Commitment, Fact, FactItem, Motion, Mover, NamedOrganisation, Organisation, Person, Place, Registers
from build_scripts.render import addresses, commitments
from build_scripts.render.commitments import order
from build_scripts.render.named import sort_name
from build_scripts.render.register_box import LONGEST, SHOWN, letter_box
from build_scripts.render.register_feeds import atom, calendar
from build_scripts.render.registers import pages as by_register
from tests.render.letters import FIRST, SECOND, archive
from tests.render.reading import parsed

NASTY = 'Ik zal *u* <script>alert(1)</script> [x](javascript:alert(1)) | "en" & `zo`; informeren.'
LATE = Commitment("aangekondigd", "Ik stuur u dit eind 2025.", "p-1", 0, 25, "Ik", "dit", "u", "eind 2025", "2025-12-31")
SOON = Commitment("toegezegd", NASTY, "p-2", 0, len(NASTY), "ik", "", "u", "in juni", "2024-06")
NEVER = Commitment("aangekondigd", "Ik zal dit doen.", "p-1", 30, 46)
DONE = Commitment("afgedaan", "Deze toezegging doe ik hiermee gestand.", "p-1", 50, 89)
MOTION = Motion((Mover("Jansen", "SP"), Mover("De Vries")), Citation("kamerstuk", "kst-1-2", "https://voorbeeld.nl/kst-1-2", number="2"), "aangenomen", "om haast te maken", (Place("p-1", 0, 5), Place("p-2", 0, 5, True)))
PERSON = Person("Van der Lee", "Kamerlid", "GroenLinks", (Place("p-1", 0, 5), Place("p-2", 1, 2)))
SIGNED = Person("Aalst", "minister", "", (Place("p-2", 0, 3),))
NAMED = NamedOrganisation(Organisation("vng", "Vereniging van Nederlandse Gemeenten", ("VNG",)), (Place("p-1", 0, 3),))
AMOUNT = FactItem("bedrag", "€ 5 mln. *per* jaar", "5000000", "p-1", 0, 10)
DRAWN = {FIRST: Registers((LATE, SOON, NEVER), (MOTION,), (PERSON, SIGNED), (NAMED,), (AMOUNT,)), SECOND: Registers((DONE,), (MOTION,), (PERSON,))}


def pages(archive: Archive, registers: Mapping[str, Registers]) -> dict[str, str]:
    """The pages of all registers."""
    return {path: page for some in by_register(archive, registers) for path, page in some.items()}


def url(letter: object) -> str:
    return f"https://voorbeeld.nl/brieven/{letter.id}/"  # type: ignore[attr-defined]


def test_commitments_stand_by_date_and_those_without_last() -> None:
    page = parsed(pages(archive(), DRAWN)["toezeggingen/index.md"])
    assert [head.text for head in page.select("h2")] == ["Juni 2024", "December 2025", "Zonder datum"]
    assert [str(link["href"]) for link in page.select(".ka-toezegging a")][0] == f"../brieven/{FIRST}.md#p-2"
    assert page.select(".ka-toezegging")[0]["data-termijn"] == "2024-06-30"
    assert "in juni (onze lezing: juni 2024)" in page.text


def test_what_is_to_come_stands_first_and_then_the_latest() -> None:
    past = [replace(LATE, text=f"Ik stuur u dit in {year}.", due=str(year)) for year in (2021, 2023)]
    page = parsed(pages(archive(), {FIRST: Registers((NEVER, *past, LATE))})["toezeggingen/index.md"])
    assert [head.text for head in page.select("h2")] == ["December 2025", "December 2023", "December 2021", "Zonder datum"]


def test_a_row_says_when_its_letter_was_written_and_what_is_said_twice_is_one_row() -> None:
    twice = replace(LATE, anchor="p-2")
    rows = parsed(pages(archive(), {FIRST: Registers((LATE, twice))})["toezeggingen/index.md"]).select("li .ka-bijzonder")
    assert len(rows) == 1
    assert "4 juni 2024 · 2 keer in deze brief" in rows[0].text
    assert "4 juni 2024" in parsed(pages(archive(), DRAWN)["moties/index.md"]).select_one("li").text


def test_in_a_note_to_a_minister_u_is_told_by_role() -> None:
    (entry, *others) = archive().entries
    note = replace(entry, letter=replace(entry.letter, facts={**entry.letter.facts, "type": Fact("beslisnota", "source")}))
    drawn = {note.letter.id: Registers((replace(LATE, who="u"),))}
    assert "wie: de bewindspersoon" in parsed(pages(replace(archive(), entries=(note, *others)), drawn)["toezeggingen/index.md"]).text


def test_an_open_date_stands_at_its_beginning() -> None:
    assert order(Commitment("aangekondigd", "", "", 0, 0, due="2024-09-21/.."))[0] == "2024-09-21"


def test_letter_text_is_never_markup() -> None:
    made = pages(archive(), DRAWN)["toezeggingen/index.md"] + letter_box(DRAWN[FIRST], addresses.letter_page(FIRST))
    page = parsed(made)
    assert not page.select("script, em, code")
    assert not any(str(link["href"]).startswith("javascript") for link in page.select("a"))
    assert NASTY in page.text


def test_a_motion_of_two_letters_is_one_row() -> None:
    page = parsed(pages(archive(), DRAWN)["moties/index.md"])
    rows = page.select("li")
    assert len(rows) == 1
    assert rows[0].text.startswith("Motie Jansen (SP) en De Vries: om haast te maken aangenomen · kst-1-2")
    assert {str(link["href"]) for link in rows[0].select("a")} >= {"https://voorbeeld.nl/kst-1-2", f"../brieven/{FIRST}.md#p-2", f"../brieven/{SECOND}.md#p-1"}


def test_links_to_the_places_of_a_motion_can_be_told_apart() -> None:
    both = replace(MOTION, places=(Place("p-1", 0, 5, True), Place("p-2", 0, 5, True), Place("p-3", 0, 5)))
    page = parsed(pages(archive(), {FIRST: Registers(motions=(both,)), SECOND: Registers(motions=(both,))})["moties/index.md"])
    names = [link.text for link in page.select(".ka-lijst a")]
    assert len(set(names)) == len(names) == 9
    assert names[2].startswith("vóór de eerste kop, antwoord, in ") and names[3].startswith("plek 2, vóór de eerste kop, antwoord, in ")
    assert {str(link["href"]).partition("#")[2] for link in page.select(".ka-lijst a")} >= {"p-1", "p-2", "p-3"}


def test_places_of_a_motion_are_named_by_their_heading_and_an_answer_is_said_once() -> None:
    both = replace(MOTION, asks="", with_others=True, said="Wij lezen de motie.", places=(Place("p-1", 0, 5, True), Place("p-2", 0, 5, True, "Dijken & polders"), Place("p-3", 0, 5, False, "Dijken & polders")))
    row = parsed(pages(archive(), {FIRST: Registers(motions=(both,))})["moties/index.md"]).select_one("li").text
    assert row.startswith("Motie Jansen (SP) en De Vries c.s.: ‘Wij lezen de motie.’")
    assert row.count("antwoord ") == 1 and "onder ‘Dijken & polders’" in row


def test_a_number_that_may_be_mistyped_is_said_to_be_so() -> None:
    unlike = replace(MOTION, unlike=Citation("kamerstuk", "kst-29325-56", None, dossier="29325", number="56"))
    drawn = {FIRST: Registers(motions=(unlike,))}
    doubt = "misschien een typefout: dezelfde brief noemt ook Kamerstuk 29 325, nr. 56"
    assert doubt in parsed(pages(archive(), drawn)["moties/index.md"]).text
    assert doubt in parsed(letter_box(drawn[FIRST], addresses.letter_page(FIRST))).text


def test_an_organisation_is_named_as_the_letters_name_it() -> None:
    def row(*forms: str) -> str:
        return parsed(pages(archive(), {FIRST: Registers(organisations=(replace(NAMED, forms=forms),))})["organisaties/index.md"]).select_one("li").text

    assert row("VNG").startswith("VNG ook: Vereniging van Nederlandse Gemeenten")
    assert row("VNG", "Vereniging van Nederlandse Gemeenten").startswith("Vereniging van Nederlandse Gemeenten ook: VNG")


def test_a_sentence_that_points_back_has_what_stands_before_it() -> None:
    rows = parsed(pages(archive(), {FIRST: Registers((replace(LATE, context="Er komt een nota & plan."), NEVER))})["toezeggingen/index.md"]).select(".ka-lijst li")
    assert [row.text.startswith("Er komt een nota & plan. Ik stuur u dit") for row in rows] == [True, False]


def test_a_motion_is_named_as_people_cite_it() -> None:
    cited = replace(MOTION, citation=Citation("kamerstuk", "kst-29325-56", "https://voorbeeld.nl/x", dossier="29325", number="56"))
    page = parsed(pages(archive(), {FIRST: Registers(motions=(cited,))})["moties/index.md"])
    assert "Kamerstuk 29 325, nr. 56" in [link.text for link in page.select(".ka-lijst a")]


def test_people_stand_under_their_role_and_organisations_under_their_kind() -> None:
    made = pages(archive(), DRAWN)
    people, organisations = parsed(made["personen/index.md"]), parsed(made["organisaties/index.md"])
    assert [head.text for head in people.select("h2")] == ["Kamerleden", "Bewindspersonen en ondertekenaars"]
    links = people.select("li")[0].select("a")
    assert len({link.text for link in links}) == len(links) == 2
    assert all(link.text.endswith(": Van der Lee") for link in links)
    assert organisations.select("li")[0].text.startswith("Vereniging van Nederlandse Gemeenten ook: VNG")


@pytest.mark.parametrize(("name", "key"), [("Van der Lee", "lee van der"), ("Krol", "krol"), ("De Vries", "vries de")])
def test_names_are_sorted_by_their_main_word(name: str, key: str) -> None:
    assert sort_name(name) == key


def test_empty_registers_make_whole_pages() -> None:
    for text in pages(Archive((), (), {}), {}).values():
        assert text.startswith("---\n") and parsed(text).select("h1")


def test_the_box_links_to_the_sentences_and_says_how_it_was_made() -> None:
    page = parsed(letter_box(DRAWN[FIRST], addresses.letter_page(FIRST)))
    links = [str(link["href"]) for link in page.select("a")]
    assert {"#p-1", "#p-2", "../toezeggingen/index.md", "../moties/index.md", "../over.md"} <= set(links)
    assert "Automatisch uit de tekst gehaald" in page.text
    assert "€ 5 mln. *per* jaar" in page.text
    assert not page.select(".brief-tekst")


def test_the_box_is_short_and_absent_where_there_is_nothing() -> None:
    assert letter_box(Registers(), "brieven/x.md") == ""
    long = Commitment("aangekondigd", "woord " * 100, "p-1", 0, 599)
    page = parsed(letter_box(Registers((long,) * (SHOWN + 3)), "brieven/x.md"))
    assert len(page.select("details details li")) == 3
    assert all(len(link.text) <= LONGEST + 2 for link in page.select("li a"))


def test_the_calendar_holds_what_has_a_last_day_after_the_newest_letter() -> None:
    past = Commitment("aangekondigd", "Ik stuur u dit op 4 juni.", "p-1", 60, 80, "Ik", "dit", "u", "op 4 juni", "2024-06-04")
    drawn = {**DRAWN, SECOND: Registers((past,))}
    assert calendar(archive(), drawn, url) == calendar(archive(), {FIRST: DRAWN[FIRST]}, url)
    made = calendar(archive(), DRAWN, url)
    text = made.decode()
    assert made == calendar(archive(), DRAWN, url)
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20240630", "20251231"]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    unfolded = text.replace("\r\n ", "")
    assert NASTY.replace(";", "\\;").replace(",", "\\,") in unfolded
    assert f"URL:https://voorbeeld.nl/brieven/{FIRST}/#p-1" in unfolded
    assert "SUMMARY:Ik stuur u dit eind 2025. (eind 2025)\r\n" in text
    uids = re.findall(r"UID:(.+?)\r\n", unfolded)
    assert len(set(uids)) == len(uids) == 2


def test_the_feed_is_xml_whatever_the_letter_holds() -> None:
    odd = Commitment("aangekondigd", "Ik zal \x00\ud800 <b> & \u0008 sturen.", "p-1", 0, 5)
    made = atom(archive(), {FIRST: Registers((odd, SOON)), SECOND: Registers((DONE,))}, url, "https://voorbeeld.nl/?a=1&b=\"2\"")
    feed = minidom.parseString(made)
    assert len(feed.getElementsByTagName("entry")) == 2
    summary = feed.getElementsByTagName("summary")[1].firstChild.data  # type: ignore[union-attr]
    assert "(eerder toegezegd · in juni (onze lezing: juni 2024) · " in summary
    assert made == atom(archive(), {FIRST: Registers((odd, SOON)), SECOND: Registers((DONE,))}, url, "https://voorbeeld.nl/?a=1&b=\"2\"")
    assert dt.datetime.fromisoformat(feed.getElementsByTagName("updated")[0].firstChild.data.replace("Z", "+00:00"))  # type: ignore[union-attr]


def test_many_commitments_and_motions_go_on_on_further_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.render.paged.LONGEST", 1)
    monkeypatch.setattr("build_scripts.render.commitments.COMING", 1)
    other = Motion((Mover("Krol"),), Citation("kamerstuk", "kst-1-3", None, number="3"), "", "", (Place("p-1", 0, 5),))
    made = pages(archive(), {FIRST: Registers((LATE, SOON, NEVER), (MOTION, other)), SECOND: Registers((DONE,))})
    months = parsed(made["toezeggingen/index.md"])
    assert [head.text for head in months.select("h2")] == ["Komende data", "Alle maanden"]
    assert [row.text for row in months.select(".ka-toezegging")] == [NASTY]
    linked = [str(link["href"]) for link in months.select(".ka-lijst")[-1].select("a")]
    assert linked == ["juni-2024.md", "december-2025.md", "zonder-datum.md", "zonder-datum-deel-2.md"]
    assert all(len(parsed(made[f"toezeggingen/{name}"]).select(".ka-toezegging")) == 1 for name in linked)
    assert f"../brieven/{FIRST}.md#p-2" in made["toezeggingen/juni-2024.md"]
    assert [len(parsed(made[f"moties/{name}.md"]).select(".ka-lijst li")) for name in ("index", "deel-2")] == [1, 1]
    assert "deel-2.md" in made["moties/index.md"]


def test_who_is_named_in_many_letters_has_a_page_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.render.named.MOST_LETTERS", 1)
    made = pages(archive(), {FIRST: Registers(people=(PERSON, SIGNED), organisations=(NAMED,)), SECOND: Registers(people=(PERSON,), organisations=(NAMED,))})
    row = parsed(made["organisaties/index.md"]).select_one(".ka-lijst li")
    assert "2 keer genoemd in 2 brieven" in row.text
    assert row.select_one("a")["href"] == "vereniging-van-nederlandse-gemeenten.md"
    own = parsed(made["organisaties/vereniging-van-nederlandse-gemeenten.md"])
    assert [str(link["href"]) for link in own.select(".ka-lijst a")] == [f"../brieven/{FIRST}.md#p-1", f"../brieven/{SECOND}.md#p-1"]
    assert "personen/van-der-lee.md" in made and "personen/aalst.md" not in made


def test_two_of_one_name_have_two_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.render.named.MOST_LETTERS", 0)
    minister = Person("Van der Lee", "minister", "", (Place("p-1", 0, 5),))
    made = pages(archive(), {FIRST: Registers(people=(PERSON, minister))})
    assert {"personen/van-der-lee.md", "personen/van-der-lee-anders.md"} <= set(made)


def test_the_feed_holds_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.render.register_feeds.NEWEST", 1)
    feed = minidom.parseString(atom(archive(), DRAWN, url, ""))
    assert len(feed.getElementsByTagName("entry")) == 1
    assert "De nieuwste 1." in feed.getElementsByTagName("subtitle")[0].firstChild.data  # type: ignore[union-attr]


def test_the_newest_day_is_looked_up_a_few_times_however_many_promises_there_are(monkeypatch) -> None:
    asked = []
    true = commitments.newest_day
    monkeypatch.setattr(commitments, "newest_day", lambda archive: asked.append(1) or true(archive))
    monkeypatch.setattr("build_scripts.render.paged.LONGEST", 1)
    pages(archive(), {FIRST: Registers((LATE,) * 50)})
    assert len(asked) <= 3
