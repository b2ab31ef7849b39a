"""What is kept of a letter in memory is enough for all pages that are no letter's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts import pipeline
from build_scripts.cache import opened
from build_scripts.jobs import Jobs
from build_scripts.model import Citation, Entry, Fact, Link, Mention, Registers
from build_scripts.stages.gathering import Desk, gather_letters
from build_scripts.stages.overviews import overviews
from build_scripts.stages.packed import Shared, light
from build_scripts.stages.seen import SEEN, marks
from tests.render.letters import archive, passage


def test_overviews_of_light_entries_are_those_of_whole_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(None) as kept, Jobs().team() as team:
        gathered = gather_letters(pipeline.SOURCES, Desk(team, kept, pipeline.quietly))
        whole = replace(gathered.archive, entries=tuple(gathered.whole(kept)))
        made = overviews(gathered.archive, gathered.marks, pipeline.DOCS, kept)
        again = overviews(gathered.archive, gathered.marks, pipeline.DOCS, kept)
    assert not any(entry.letter.passages for entry in gathered.archive.entries)
    monkeypatch.setattr("build_scripts.stages.overviews.SEEN", [lambda entry: entry] * len(SEEN))
    with opened(None) as kept:
        wanted = overviews(whole, gathered.marks, pipeline.DOCS, kept)
    assert made == again == wanted


def test_a_change_that_an_overview_does_not_see_changes_no_mark() -> None:
    entry = light(archive().entries[1])
    moved = replace(entry, letter=replace(entry.letter, source=replace(entry.letter.source, sha256="0" * 64, size=1)))
    assert marks(moved) == marks(entry)
    uncited = replace(entry, links=())
    assert [one == other for one, other in zip(marks(uncited), marks(entry))] == [True, False, True]
    renamed = replace(entry, letter=replace(entry.letter, facts=entry.letter.facts | {"title": Fact("Anders", "source")}))
    assert not any(one == other for one, other in zip(marks(renamed), marks(entry)))


def test_the_place_of_a_citation_counts_all_paragraphs_of_the_letter() -> None:
    entry = archive().entries[1]
    body = tuple(passage(f"p-{number}", "paragraph", "Zie de Wmo 2015.") for number in range(1, 5))
    cited = Link(Mention(Citation("wet", "BWBR0035362", None), 7, 15, "Wmo 2015", "p-3"), None, None, "")
    (link,) = light(replace(entry, letter=replace(entry.letter, body=body), links=(cited,))).links
    assert link.quote and link.quote.place == "3e alinea"


@pytest.mark.parametrize(("pages", "shared"), [("3", True), ("4", False)])
def test_only_what_is_the_same_in_all_is_shared(pages: str, shared: bool) -> None:
    def entry(page: str) -> Entry:
        cited = Citation("kamerstuk", "".join(["kst-", "1-2"]), None, pages=page)
        return replace(archive().entries[2], links=(Link(Mention(cited, 0, 1, "x", "p-1"), None, None, ""),), registers=Registers())

    known = Shared()
    one, other = (known.entry(entry(page)).links[0].mention.citation for page in ("3", pages))
    assert (one is other) == shared and other.pages == pages
