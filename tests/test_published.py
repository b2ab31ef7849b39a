"""Addresses that were noted lead on when a paragraph, or a letter's id, is another one later."""

from __future__ import annotations

import pytest

from build_scripts import cli, pipeline
from build_scripts.errors import InputError
from build_scripts.pipeline import SOURCES
from build_scripts.published import FOLDER, load_published
from build_scripts.render import moved
from build_scripts.render.letter import letter_page
from tests.render.reading import parsed

LETTER = "Datum 4 juni 2024\nBetreft Zorg\n\nGeachte voorzitter,\n\nDe zorg is goed geregeld, zegt de wet.\n\nEn de wet is de wet.\n\nDaar houden wij ons aan.\n"
OTHER = LETTER.replace("de wet is de wet", "de wet blijft de wet")


@pytest.fixture
def sources(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "brief.txt").write_text(LETTER, encoding="utf-8")
    return tmp_path


def rewrite(sources, text):
    (sources / "letters" / "brief.txt").write_text(text, encoding="utf-8")


def noted(sources):
    return cli.main(["anchors", "--sources", str(sources)])


def entry(sources):
    archive = pipeline.read_archive(sources)
    return archive, archive.entries[0]


def test_an_anchor_from_before_stands_at_the_paragraph_in_its_place(sources, capsys):
    assert noted(sources) == 0
    assert capsys.readouterr().out.startswith("1 letters, addresses of 1 noted")
    before = [passage.anchor for passage in entry(sources)[1].letter.passages]
    rewrite(sources, OTHER)
    archive, now = entry(sources)
    (old,) = set(before) - {passage.anchor for passage in now.letter.passages}
    page = parsed(letter_page(now, archive))
    assert "blijft" in page.find(id=old).parent.text
    assert all(page.find(id=anchor) for anchor in before)


def test_nothing_is_written_where_nothing_changed_and_old_blocks_stay_while_they_are_needed(sources):
    noted(sources)
    file = sources / FOLDER / "brief.txt.txt"
    first = file.read_bytes()
    noted(sources)
    assert file.read_bytes() == first
    rewrite(sources, LETTER + "\nHet einde is nabij.\n")
    noted(sources)
    assert len(load_published(sources, "brief.txt")) == 1, "all of the older addresses are in the newer block"
    rewrite(sources, OTHER)
    noted(sources)
    assert len(load_published(sources, "brief.txt")) == 2
    rewrite(sources, LETTER.replace("de wet is de wet", "de wet is oud"))
    page = parsed(letter_page(*reversed(entry(sources))))
    assert all(page.find(id=anchor) for then in load_published(sources, "brief.txt") for anchor in then.anchors)


def test_a_later_change_of_an_erratum_leads_on_too(sources):
    (sources / "errata").mkdir()
    erratum = sources / "errata" / "een.yml"
    erratum.write_text('bestand: brief.txt\nstaat_er: "goed geregeld"\nmoet_zijn: "slecht geregeld"\nreden: "fout"\n', encoding="utf-8")
    noted(sources)
    before = [passage.anchor for passage in entry(sources)[1].letter.passages]
    erratum.write_text(erratum.read_text(encoding="utf-8").replace("slecht", "matig"), encoding="utf-8")
    archive, now = entry(sources)
    page = parsed(letter_page(now, archive))
    assert all(page.find(id=anchor) for anchor in before)
    assert {passage.anchor for passage in now.letter.passages} != set(before)


def test_an_id_from_before_has_a_page_that_leads_on_unless_another_letter_has_it(sources):
    noted(sources)
    old = entry(sources)[1].letter.id
    assert moved.pages(entry(sources)[0]) == {}
    (sources / "register.yml").write_text("brief.txt:\n  id: 2024-nieuw\n", encoding="utf-8")
    assert list(moved.pages(entry(sources)[0])) == [f"brieven/{old}.md"]
    (sources / "letters" / "twee.txt").write_text(OTHER, encoding="utf-8")
    (sources / "register.yml").write_text(f"brief.txt:\n  id: 2024-nieuw\ntwee.txt:\n  id: {old}\n", encoding="utf-8")
    assert moved.pages(entry(sources)[0]) == {}


@pytest.mark.parametrize("line", ["<script>", "p-1 p-2", "../../x", "P-1"])
def test_what_is_no_address_is_refused(sources, line):
    (sources / FOLDER).mkdir()
    (sources / FOLDER / "brief.txt.txt").write_text(f"2024-x\np-1\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match="anchors/brief.txt.txt:3: .*is no address"):
        load_published(sources, "brief.txt")


def test_an_empty_file_says_nothing(sources):
    (sources / FOLDER).mkdir()
    (sources / FOLDER / "brief.txt.txt").write_text("\n", encoding="utf-8")
    assert load_published(sources, "brief.txt") == ()


def test_every_address_of_the_archive_that_was_noted_still_leads_somewhere():
    archive = pipeline.read_archive(SOURCES)
    for one in archive.entries:
        page = parsed(letter_page(one, archive))
        known = load_published(SOURCES, one.letter.source.name)
        assert known, "run 'kamerarchief anchors'"
        assert [anchor for then in known for anchor in then.anchors if not page.find(id=anchor)] == []
