from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.citations import find
from build_scripts.model import Citation, Footnote, Mark, Mention, Motion
from build_scripts.stages.linking import find_mentions
from build_scripts.registers.moties import motions
from tests.registers.reading import HERE, letter, letter_of, passage, rows

PAPER = Citation("kamerstuk", "kst-36410-112", None, dossier="36410", number="112")


def spoken(motion: Motion) -> str:
    return ", ".join(f"{mover.name} ({mover.party})" if mover.party else mover.name for mover in motion.movers)


@pytest.mark.parametrize(("text", "movers", "state"), [tuple(row[:3]) for row in rows(HERE / "moties.tsv", 3)])
def test_a_motion_has_its_movers_and_state(text: str, movers: str, state: str) -> None:
    found = motions(letter_of(passage(text)))
    wanted = [] if movers == "-" else [(each, state) for each in movers.split(" | ")]
    assert [(spoken(one), one.state) for one in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("De moties van het lid Jansen (SP) en van het lid De Vries (D66) zijn aangenomen.", [("Jansen (SP)", "aangenomen"), ("De Vries (D66)", "aangenomen")]),
        ("De moties van het lid Jansen, van de heer Krol en van de leden Kat en Ceder zijn verworpen.", [("Jansen", "verworpen"), ("Krol", "verworpen"), ("Kat, Ceder", "verworpen")]),
        ("De moties-Heerma en -Klaver heb ik ontraden.", [("Heerma", "ontraden"), ("Klaver", "ontraden")]),
        ("De moties-Van der Lee c.s. en -Klaver/Piri zijn aangehouden.", [("Van der Lee", "aangehouden"), ("Klaver, Piri", "aangehouden")]),
        ("De motie-Heerma en de motie-Klaver ontraad ik.", [("Heerma", "ontraden"), ("Klaver", "ontraden")]),
        ("De motie van het lid Jansen krijgt oordeel Kamer, de motie van het lid Bikker is ontraden.", [("Jansen", "oordeel Kamer"), ("Bikker", "ontraden")]),
        ("De motie-Heerma is bekend en de aangenomen motie-Klaver ook.", [("Heerma", ""), ("Klaver", "aangenomen")]),
    ],
)
def test_motions_named_together_are_motions_apart(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(spoken(one), one.state) for one in motions(letter_of(passage(text)))] == wanted


def test_movers_and_papers_of_the_letters_are_all_found() -> None:
    expected = {
        "002_6b5711948685a86c": [
            ("Westerveld (GroenLinks-PvdA), Bikker (ChristenUnie)", "kst-36410-XVI-55", "aangenomen", "p-b7cf6b"),
            ("Eerdmans (JA21), Bikker (ChristenUnie)", "kst-36410-112", "aangenomen", "p-b7cf6b"),
        ],
        "003_21e5c1724054a369": [
            ("Van Dijk, Bergkamp", "kst-34300-57", "aangenomen", "p-45b155"),
            ("Dik-Faber", "kst-34104-79", "", "p-80418e"),
            ("Krol", "kst-30169-4", "", "p-aae622"),
            ("Krol", "kst-30169-45", "aangenomen", "p-bce4b2"),
        ],
        "000_d187bc942e36342f": [],
        "001_8fa4bd285bc1a5df": [],
        "004_93f6056c1b237f1f": [],
    }
    for name, wanted in expected.items():
        one = letter(name)
        found = motions(one, find_mentions(one))
        assert [(spoken(motion), motion.citation and motion.citation.id, motion.state, motion.anchor) for motion in found] == wanted


def test_the_paper_may_stand_in_the_sentence_or_in_its_note() -> None:
    text = "De motie van het lid Jansen (SP) over sport (Kamerstuk 36 410, nr. 112) is aangenomen."
    in_text = [Mention(one.citation, one.start, one.end, one.text, "p-1") for one in find(text)]
    assert motions(letter_of(passage(text)), in_text)[0].citation.id == "kst-36410-112"
    marked = passage("De motie van het lid Jansen (SP) over sport.", marks=(Mark("note", 43, 43, "1"),))
    note = Footnote("1", passage("Kamerstukken II 2023/24, 36 410, nr. 112.", "note", "noot-1"))
    cited = [Mention(PAPER, 0, 40, note.passage.text[:40], "noot-1")]
    assert motions(letter_of(marked, notes=(note,)), cited)[0].citation is PAPER


def test_the_paper_that_a_motion_replaces_is_not_its_own() -> None:
    for text, paper in (
        ("Gewijzigde motie van het lid Jansen (t.v.v. Kamerstuk 36 410, nr. 112)", None),
        ("Gewijzigde motie van het lid Jansen (36 410, nr. 120), ter vervanging van die gedrukt onder 36 410, nr. 112.", "kst-36410-120"),
    ):
        cited = [Mention(one.citation, one.start, one.end, one.text, "p-1") for one in find(text)]
        (motion,) = motions(letter_of(passage(text)), cited)
        assert (motion.citation and motion.citation.id) == paper


def test_a_note_marked_before_the_motion_is_not_its_paper() -> None:
    marked = passage("Zie daar de motie-Jansen.", marks=(Mark("note", 12, 12, "1"),))
    note = Footnote("1", passage("Kamerstukken II 2023/24, 36 410, nr. 112.", "note", "noot-1"))
    cited = [Mention(PAPER, 0, 40, note.passage.text[:40], "noot-1")]
    assert motions(letter_of(marked, notes=(note,)), cited)[0].citation is None


@pytest.mark.parametrize(("text", "wanted"), [("De motie van de heer Kuiper c.s. is bekend.", True), ("De motie-Kuiper cs. is bekend.", True), ("De motie van het lid Kuiper is bekend.", False)])
def test_movers_with_others_are_said_to_be_so(text: str, wanted: bool) -> None:
    (one,) = motions(letter_of(passage(text)))
    assert ([mover.name for mover in one.movers], one.with_others) == (["Kuiper"], wanted)


def test_a_motion_has_the_sentence_that_names_it_first_and_its_places_their_heading() -> None:
    (one,) = motions(letter_of(passage("Veren", "heading", "p-0"), passage("Het is zo. De motie van het lid Kuiper is bekend.")))
    assert (one.said, [place.under for place in one.places]) == ("De motie van het lid Kuiper is bekend.", ["Veren"])


def test_mentions_of_one_motion_are_one_with_each_place() -> None:
    first = passage("De motie van het lid Jansen (SP) verzoekt de regering om haast te maken.")
    second = passage("Aan de motie-Jansen geef ik uitvoering. Deze motie is daarmee afgedaan.", anchor="p-2")
    (one,) = motions(letter_of(first, second))
    assert [(place.anchor, place.answers) for place in one.places] == [("p-1", False), ("p-2", True), ("p-2", True)]
    assert one.movers[0].party == "SP"
    assert one.asks == "om haast te maken"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("De motie van het lid Kuiper over veren is aangenomen.", "veren"),
        ("De motie-Kuiper inzake veren (36 410, nr. 3) is verworpen.", "veren"),
        ("De motie van het lid Kuiper (Kamerstuk 36 410, nr. 3) over veren wordt uitgevoerd.", "veren"),
        ("De motie van het lid Kuiper verzoekt de regering te varen.", "te varen"),
        ("De motie-Kuiper riep de regering op om te varen.", "om te varen"),
        ("De motie van het lid Kuiper; Verzoekt de regering, de veren te verven.", "de veren te verven"),
        ("De motie van het lid Kuiper. Verzoekt de regering om te varen.", "om te varen"),
        ("De motie van het lid Kuiper is bekend. Daarin wordt de regering verzocht te varen.", "te varen"),
        ("De motie van het lid Kuiper is bekend. Het lid De Boer verzoekt de voorzitter om stilte.", ""),
        ("Ten eerste verzoekt de motie van het lid Kuiper de regering om te varen.", "om te varen"),
        ("De motie Kuiper c.s. met verzoek om duidelijkheid over veren.", "om duidelijkheid over veren"),
        ("De motie-Kuiper om veren te verven is aangehouden.", "veren te verven"),
        ("De motie-Kuiper (het verven van veren) is aangehouden.", "het verven van veren"),
        ("De motie-Kuiper (zie hieronder) is aangehouden.", ""),
        ("De motie-Kuiper waarin de regering verzocht werd te varen?", "te varen"),
        ("De motie van het lid Kuiper verzoekt de Tweede Kamer de regering om te varen.", "om te varen"),
        ("Hierin ga ik in op de motie van het lid Kuiper over dat onderwerp.", ""),
    ],
)
def test_what_a_motion_asks_stands_around_its_name_or_behind_it(text: str, asks: str) -> None:
    (one,) = motions(letter_of(passage(text)), find_mentions(letter_of(passage(text))))
    assert one.asks == asks


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (("30169", "4"), ("30169", "45"), True),
        (("30169", "54"), ("30169", "45"), True),
        (("30169", "155"), ("30169", "15"), True),
        (("30169", "45"), ("30196", "45"), True),
        (("30169", "45"), ("30168", "45"), True),
        (("30169", "45"), ("30169", "46"), False),
        (("30169", "45"), ("30169", "45"), False),
        (("30169", "45"), ("31170", "45"), False),
        (("30169", "4"), ("30170", "45"), False),
        (("30169", "12"), ("30169", "345"), False),
    ],
)
def test_a_paper_that_another_contradicts_is_doubted(one: tuple[str, str], other: tuple[str, str], slip: bool) -> None:
    papers = [Citation("kamerstuk", f"kst-{dossier}-{number}", None, dossier=dossier, number=number) for dossier, number in (one, other)]
    text = passage("De motie-Jansen (nr. 1) en, weer later, de motie-Jansen (nr. 2).")
    cited = [Mention(papers[0], 17, 22, "nr. 1", "p-1"), Mention(papers[1], 57, 62, "nr. 2", "p-1")]
    assert [bool(motion.unlike) for motion in motions(letter_of(text), cited)][:1] == [slip]


def test_motions_with_different_papers_stay_apart() -> None:
    other = Citation("kamerstuk", "kst-1-2", None, number="2")
    texts = passage("De motie-Jansen (nr. 1) en, weer later, de motie-Jansen (nr. 2).")
    cited = [Mention(PAPER, 17, 22, "nr. 1", "p-1"), Mention(other, 57, 62, "nr. 2", "p-1")]
    assert [one.citation for one in motions(letter_of(texts), cited)] == [PAPER, other]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["motie", "van", "de", "leden", "Jansen", "(SP)", "en", "-", "c.s.", ",", "/", "Motie-", "het lid", "."]), max_size=40).map(" ".join))
def test_places_are_real(text: str) -> None:
    for motion in motions(letter_of(passage(text))):
        assert all(text[place.start : place.end].lower().startswith(("motie", "van ", "-")) for place in motion.places if place.end)
        assert all(mover.name in text or mover.name[1:] in text for mover in motion.movers)
