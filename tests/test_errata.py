"""Corrections: applied after reading, told on the page, and never applied by guess."""

import pytest
from bs4 import BeautifulSoup

from build_scripts import pipeline
from build_scripts.letters.anchors import moved
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import to_html

LETTER = "Datum 4 juni 2024\nBetreft Zorg\n\nGeachte voorzitter,\n\nDe zrog is goed geregeld, zegt de wet.\n\nEn de wet is de wet.\n"
GOOD = "bestand: brief.txt\nstaat_er: zrog\nmoet_zijn: zorg\nreden: tikfout in de bron\n"


@pytest.fixture
def sources(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "errata").mkdir()
    (tmp_path / "letters" / "brief.txt").write_text(LETTER, encoding="utf-8")
    return tmp_path


def checked(sources, text):
    (sources / "errata" / "een.yml").write_text(text, encoding="utf-8")
    archive, audits = pipeline.check(sources)
    (entry,) = archive.entries
    return archive, entry, audits[entry.letter.id]


def test_a_correction_is_made_told_on_the_page_and_in_the_account(sources):
    archive, entry, account = checked(sources, GOOD)
    assert "De zorg is goed geregeld" in entry.letter.body[1].text
    assert account.ok
    assert account.as_dict()["corrections"] == [
        {"line": 6, "before": "zrog", "after": "zorg", "words": 1, "reason": "tikfout in de bron", "file": "een.yml"}
    ]
    page = letter_page(entry, archive, account.as_dict())
    assert "| 6 | zrog | zorg | tikfout in de bron |" in page
    assert "zorg is goed" in pipeline.read_letter(sources / "letters" / "brief.txt", sources).body[1].text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (GOOD.replace("zrog", "zurg"), "staat niet in één regel van de bron"),
        (GOOD.replace("zrog", "wet"), "staat 3 keer in de bron"),
        (GOOD + "regel: 8\n", "staat niet in regel 8"),
        (GOOD + "regel: 800\n", "staat niet in regel 800"),
    ],
)
def test_a_correction_that_does_not_fit_changes_nothing_and_is_told(sources, text, told):
    _, entry, account = checked(sources, text)
    (problem,) = [problem for problem in entry.letter.problems if problem.kind == "erratum"]
    assert told in problem.message and "een.yml" in problem.message
    assert entry.letter.source.corrections == () and account.ok


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (GOOD.replace("brief.txt", "ander.txt"), "there is no letters/ander.txt"),
        (GOOD.replace("reden: tikfout in de bron", ""), "'reden' is missing"),
        (GOOD + "extra: 1\n", "unknown key 'extra'"),
        (GOOD + "regel: zes\n", "'regel' is 'zes'"),
        (GOOD.replace("moet_zijn: zorg", "moet_zijn: zrog"), "'staat_er' and 'moet_zijn' are the same"),
        (GOOD.replace("zorg", '"zorg\\nzorg"'), "more than one line"),
        ("bestand: [\n", "not valid YAML"),
    ],
)
def test_a_wrong_file_is_told_and_the_letter_builds(sources, text, told):
    archive, entry, _ = checked(sources, text)
    (problem,) = archive.failed
    assert told in problem.message and problem.at.source == "errata/een.yml"
    assert entry.letter.source.corrections == ()


def test_a_line_is_enough_to_choose_between_two_places(sources):
    _, entry, _ = checked(sources, GOOD.replace("zrog", "geregeld") + "regel: 6\n")
    assert [one.line for one in entry.letter.source.corrections] == [6]


@pytest.mark.parametrize(
    ("wrong", "right", "changed"),
    [("zrog", "zorg", 1), ("zrog", "zorg en hulp", 1), ("zrog is goed", "zorg", 3), ("De zrog is", '""', 3), ("rog i", "org i", 1), ("zrog is goed geregeld", "zorg is slecht geregeld", 2)],
)
def test_words_in_are_those_of_the_source_and_corrected_ones_are_counted_apart(sources, wrong, right, changed):
    _, entry, account = checked(sources, GOOD.replace("zrog", wrong).replace("zorg", right))
    assert account.ok and entry.letter.source.corrections
    assert entry.letter.source.received == tuple(LETTER.split("\n"))
    assert account.words_in == len(LETTER.split())
    assert account.dropped["erratum"] == (6,) * changed
    assert account.words_in == account.words_kept + sum(map(len, account.dropped.values()))


def test_two_corrections_in_one_line_are_undone_in_turn(sources):
    (sources / "errata" / "twee.yml").write_text(GOOD.replace("zrog", "geregeld,").replace("zorg", "geregeld hier,"), encoding="utf-8")
    _, entry, account = checked(sources, GOOD)
    assert len(entry.letter.source.corrections) == 2
    assert entry.letter.source.received == tuple(LETTER.split("\n"))
    assert account.ok and account.dropped["erratum"] == (6, 6) and account.words_in == len(LETTER.split())


def test_the_page_counts_corrected_words_apart(sources):
    archive, entry, account = checked(sources, GOOD)
    assert "verbeterd woord (zie boven) | 1 | 6 |" in letter_page(entry, archive, account.as_dict())


def test_an_anchor_from_before_a_correction_still_leads_to_the_passage(sources):
    (before,) = pipeline.read_archive(sources).entries
    old = before.letter.body[1].anchor
    archive, entry, account = checked(sources, GOOD)
    now = entry.letter.body[1].anchor
    assert old != now and entry.letter.former == {old: now} and account.ok
    page = BeautifulSoup(to_html(letter_page(entry, archive)), "html.parser")
    assert page.find(id=old).find_parent(id=now).get_text().startswith("De zorg is goed")


def test_an_anchor_from_between_two_corrections_leads_there_too(sources):
    _, entry, _ = checked(sources, GOOD)
    between = entry.letter.body[1].anchor
    (sources / "errata" / "twee.yml").write_text(GOOD.replace("zrog", "goed").replace("zorg", "best"), encoding="utf-8")
    (entry,) = pipeline.read_archive(sources).entries
    assert entry.letter.body[1].text.startswith("De zorg is best")
    assert entry.letter.former[between] == entry.letter.body[1].anchor and len(entry.letter.former) == 2


def test_a_corrected_heading_keeps_all_anchors_below_it(sources):
    text = LETTER.replace("De zrog", "**De zrog**\n\nDe zrog", 1)
    (sources / "letters" / "brief.txt").write_text(text, encoding="utf-8")
    (before,) = pipeline.read_archive(sources).entries
    _, entry, _ = checked(sources, f"{GOOD}regel: 6\n")
    assert len(entry.letter.body) == len(before.letter.body) > 3
    for then, now in zip(before.letter.body, entry.letter.body):
        assert then.anchor == now.anchor or entry.letter.former[then.anchor] == now.anchor
    assert len(entry.letter.former) > 1


@pytest.mark.parametrize(("before", "after", "found"), [
    ("abc", "axc", {"b": "x"}), ("abc", "ac", {"b": "a"}), ("abc", "bc", {"a": "b"}), ("ab", "a", {"b": "a"}),
    ("abcd", "axd", {"b": "x", "c": "x"}), ("ab", "axyb", {}), ("ab", "", {}), ("", "a", {}),
])  # fmt: skip
def test_where_an_anchor_went(before, after, found):
    assert moved(list(before), list(after)) == found
