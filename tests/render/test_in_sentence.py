from __future__ import annotations

import pytest

from build_scripts.render.in_sentence import by_letter, sentences
from tests.render.letters import FIRST, NOTED, SECOND, archive
from tests.render.reading import parsed


def found():
    return [(entry, link) for entry in archive().entries for link in entry.links]


def test_by_letter_newest_first_and_each_once() -> None:
    letters = by_letter(found())
    assert [entry.letter.id for entry, _ in letters] == [FIRST, SECOND]
    assert [len(links) for _, links in letters] == [6, 1]


def test_each_citation_in_its_sentence_with_its_paragraph() -> None:
    page = parsed(sentences(by_letter(found()), "wetten/x.md"))
    assert len(page.select("h3")) == 2
    row = next(row for row in page.select(".ka-citaten li") if row.mark and row.mark.text == "Wmo 2015")
    assert "Zie ook Kamerstuk 29 325, nr. 156, de Wmo 2015 en zaak 2016Z07416." in row.text
    assert row.select_one(".ka-bijzonder a")["href"] == f"../brieven/{FIRST}.md#p-slot"


def test_a_page_stays_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.render.in_sentence.MOST", 1)
    page = parsed(sentences(by_letter(found()), "wetten/x.md"))
    assert [head.text for head in page.select("h3")] == ["Voortgang dijken & polders"]
    assert "de nieuwste 1 van 2 brieven" in page.text


def test_a_citation_in_a_note_stands_below_the_sentence_of_its_mark() -> None:
    page = parsed(sentences(by_letter(found()), "dossiers/x.md"))
    rows = [row for row in page.select(".ka-citaten li") if "voetnoot 1" in row.text]
    assert rows
    shown = [row.select_one(".ka-bij-noot") for row in rows]
    assert shown[0] is not None and shown[0].text == f"{NOTED.partition(' De heer')[0]} …"
    assert not any(shown[1:]), "once for a note that cites twice"
