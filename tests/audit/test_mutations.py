"""A sentence, heading, note or cell that is lost, doubled or moved at any stage turns `check` red.

The whole pipeline on a small letter, with each stage made to err in turn; and the five letters, each
changed as it leaves a stage.
"""

from functools import cache
from pathlib import Path

import pytest

from build_scripts import pipeline
from build_scripts.audit import audit
from build_scripts.audit.reread import doubtful_source
from build_scripts.cli import main
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import to_html
from build_scripts.stages import linking, reading
from tests.audit.mutations import CHANGES, PARTS, fragments, in_document, in_entry, in_letter

SOURCES = Path(__file__).parents[2] / "sources"
NAMES = sorted(path.name for path in (SOURCES / "letters").glob("*.txt"))
SMALL = """Datum 4 juni 2024
Betreft Opvang in de winter

Geachte voorzitter,

1. De opvang van jongeren

In deze brief aan uw Kamer staat hoe de opvang loopt.¹ Gemeenten zorgen voor voldoende bedden in de winter.²

De aanbieders leggen daarover elk jaar verantwoording af aan de raad.

2. Het vervolg in het najaar

| Maatregel | Stand van zaken |
|---|---|
| Meer bedden in de opvang | Dit loopt volgens planning |
| Begeleiding naar werk | Dit begint in de zomer |

In het najaar informeer ik uw Kamer opnieuw over de voortgang.

¹ Dit staat ook in het jaarverslag van de gemeenten.

² Het verslag is openbaar en staat op de website.
"""
# Each stage by where its outcome is taken up, and how that is changed.
STAGES = {
    "read": (reading, "read", in_document),
    "parse": (reading, "corrected", in_letter),
    "link": (linking, "entry_of", in_entry),
    "render": (pipeline, "letter_page", lambda page, change: change(page)),
    "html": (pipeline, "to_html", lambda html, change: change(html)),
}


@cache
def archive():
    return pipeline.read_archive(SOURCES)


@cache
def finished():
    """Each of the five letters by file name: entry, Markdown, HTML."""
    pages = {entry.letter.source.name: (entry, letter_page(entry, archive())) for entry in archive().entries}
    return {name: (entry, page, to_html(page)) for name, (entry, page) in pages.items()}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    sources = tmp_path_factory.mktemp("klein")
    (sources / "letters").mkdir()
    (sources / "letters" / "brief.txt").write_text(SMALL, encoding="utf-8")
    return sources


def check(sources):
    return main(["check", "--sources", str(sources)])


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("stage", STAGES)
def test_check_fails_where_a_stage_errs(stage, part, change, small, monkeypatch, capsys):
    assert check(small) == 0
    one, other = fragments(pipeline.read_letter(small / "letters" / "brief.txt", small), part)[:2]
    module, name, changed = STAGES[stage]
    true = getattr(module, name)
    monkeypatch.setattr(module, name, lambda *arguments: changed(true(*arguments), change(one, other)))
    assert check(small) == 1
    assert "BAD brief.txt" in capsys.readouterr().out


@pytest.mark.parametrize("change", CHANGES)
def test_a_build_tells_what_its_reader_did(change, small, tmp_path, monkeypatch):
    one, other = fragments(pipeline.read_letter(small / "letters" / "brief.txt", small), "sentence")[:2]
    true = reading.read
    monkeypatch.setattr(reading, "read", lambda path: in_document(true(path), change(one, other)))
    report = pipeline.build(small, tmp_path / "site")
    assert not report.ok and ["andere woorden" in fault.message for faults in report.faults.values() for fault in faults] == [True]


def with_two():
    """Each letter with each part of which it has two different pieces."""
    return [(name, part) for name in NAMES for part in PARTS if len(fragments(finished()[name][0].letter, part)) > 1]


def two_of(letter, part):
    """Two different pieces of one part of a letter."""
    found = fragments(letter, part)
    return found[len(found) // 3], found[-1]


def test_every_part_is_in_some_letter():
    assert {part for _, part in with_two()} == set(PARTS)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name, part", with_two())
def test_a_letter_changed_when_it_leaves_a_stage_fails(name, part, change):
    entry, page, html = finished()[name]
    assert audit(entry.letter, html).ok
    err = change(*two_of(entry.letter, part))
    document = in_document(entry.letter.source, err)
    assert document != entry.letter.source and doubtful_source(document, SOURCES / "letters" / name)
    changed = in_entry(entry, err)
    assert not audit(changed.letter, to_html(letter_page(changed, archive()))).ok, "changed after parsing and linking"
    assert not audit(entry.letter, to_html(err(page))).ok, "changed in render"
    assert not audit(entry.letter, err(html)).ok, "changed in the finished page"


@pytest.mark.parametrize("name", NAMES)
def test_a_source_is_read_as_its_file_is(name, tmp_path):
    source = finished()[name][0].letter.source
    assert doubtful_source(source, SOURCES / "letters" / name) == []
    other = tmp_path / name
    other.write_bytes((SOURCES / "letters" / name).read_bytes() + b"\nEen regel erbij.\n")
    (problem,) = doubtful_source(source, other)
    assert "ander bestand" in problem.message
    (gone,) = doubtful_source(source, tmp_path / "weg.txt")
    assert "niet opnieuw te lezen" in gone.message
