from __future__ import annotations

import json
from dataclasses import replace

import pytest

from build_scripts.model import Fact, Letter
from build_scripts.render.quoting import apa, bibtex, csl, legal, parliamentary_year, quoting
from tests.render.letters import archive

BASE: Letter = archive().entries[0].letter


def letter(record: dict[str, object] | None = None, **facts: str) -> Letter:
    found = {name: Fact(value, "source") for name, value in ({"title": "Een titel", "type": "kamerbrief"} | facts).items()}
    return replace(BASE, id="een-brief", facts=found, record=record or {})


FULL = letter(date="2024-06-04", sender="staatssecretaris van Zorg", addressee="De Voorzitter", kenmerk="12-DMO")


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2024-06-04", "2023/24"),
        ("2024-09-16", "2023/24"),
        ("2024-09-17", "2024/25"),
        ("2015-09-15", "2015/16"),
        ("1999-12-31", "1999/00"),
        ("2024-06", None),
        ("", None),
    ],
)
def test_the_vergaderjaar_begins_on_the_third_tuesday_of_september(day: str, year: str | None) -> None:
    assert parliamentary_year(day) == year


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("kst-29325-156", "Kamerstukken II 2023/24, 29325, nr. 156"),
        ("kst-36410-XVI-55", "Kamerstukken II 2023/24, 36410 XVI, nr. 55"),
        ("kst-21501-02-3174", "Kamerstukken II 2023/24, 21501-02, nr. 3174"),
        ("kst-33802-C", "Kamerstukken I 2023/24, 33802, C"),
        ("kst-31700-VI-D", "Kamerstukken I 2023/24, 31700 VI, D"),
    ],
)
def test_a_known_kamerstuk_is_cited_by_its_number(number: str, line: str) -> None:
    assert legal(letter({"kamerstuk": number}, date="2024-06-04")) == line


def test_other_letters_are_described() -> None:
    line = "Kamerbrief van de staatssecretaris van Zorg aan de Voorzitter, 4 juni 2024, kenmerk 12-DMO, ‘Een titel’"
    assert legal(FULL) == line
    assert legal(letter()) == "Kamerbrief, ‘Een titel’"
    assert legal(letter(ministry="VWS", addressee="Ministerie van BZK")) == "Kamerbrief van het Ministerie van VWS aan het Ministerie van BZK, ‘Een titel’"


def test_what_the_archive_inferred_is_marked() -> None:
    facts = {name: Fact(value, "inferred") for name, value in {"title": "Brief over dijken", "date": "2024-06-04"}.items()}
    described = replace(letter(), facts={**letter().facts, **facts})
    assert legal(described) == "Kamerbrief, 4 juni 2024 (afgeleid), [Brief over dijken]"
    assert apa(described) == "[Brief over dijken]. (2024, 4 juni)."
    assert "title = {{[Brief over dijken]}}" in bibtex(described)
    assert csl(described)["title"] == "[Brief over dijken]"


def test_apa() -> None:
    assert apa(FULL) == "Staatssecretaris van Zorg. (2024, 4 juni). Een titel (kenmerk 12-DMO) [Kamerbrief]."
    numbered = letter({"kamerstuk": "kst-29325-156"}, date="2024-06-04", sender="Minister", kenmerk="12-DMO")
    assert apa(numbered) == "Minister. (2024, 4 juni). Een titel (Kamerstukken II 2023/24, 29325, nr. 156) [Kamerbrief]."
    assert apa(letter()) == "Een titel [Kamerbrief]. (z.d.)."


@pytest.mark.parametrize(
    ("date", "told"),
    [("2016-04-26/2016-05-19", "(ca. 2016)"), ("2025-09-16/2026-06-20", "(ca. 2025–2026)"), ("2024-06", "(2024, juni)"), ("2024", "(2024)")],
)
def test_apa_dates_that_are_not_a_day(date: str, told: str) -> None:
    assert told in apa(letter(date=date))


def test_bibtex_is_left_open_and_escaped() -> None:
    entry = bibtex(letter(title="50% {van} A&B", sender="Minister", date="2024-06"))
    assert entry.startswith("@misc{een-brief,\n")
    assert "title = {{50\\% \\{van\\} A\\&B}}" in entry
    assert entry.count("{") - entry.replace("\\{", "").count("{") == 1
    assert not entry.endswith("\n}")
    assert "year = {2016}" in bibtex(letter(date="2016-04-26/2016-05-19"))
    assert "year" not in bibtex(letter(date="2025-09-16/2026-06-20")), "one year would be a guess"


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2024-06-04", {"date-parts": [[2024, 6, 4]]}),
        ("2016-04-26/2016-05-19", {"date-parts": [[2016, 4, 26], [2016, 5, 19]], "circa": True}),
        ("2016-04-26/..", {"raw": "2016-04-26/.."}),
    ],
)
def test_csl_dates(date: str, issued: object) -> None:
    assert csl(letter(date=date))["issued"] == issued


def test_all_forms_can_be_written_as_json() -> None:
    for entry in archive().entries:
        assert set(json.loads(json.dumps(quoting(entry.letter)))) == {"juridisch", "apa", "bibtex", "csl"}
