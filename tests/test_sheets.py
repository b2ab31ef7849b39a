"""The spreadsheets, read as a Dutch Excel reads them."""

import csv
import io

import pytest

from build_scripts import data, sheets
from build_scripts.pipeline import SOURCES, check
from build_scripts.stages.finishing import letter_url
from tests.exporting import exported

SITE = "https://archief.example"


@pytest.fixture(scope="module")
def records():
    archive, audits = check(SOURCES)
    return [data.record(entry, letter_url(entry.letter.id), audits[entry.letter.id].as_dict()) for entry in archive.entries]


@pytest.fixture(scope="module")
def folder(records, tmp_path_factory):
    made = tmp_path_factory.mktemp("data")
    exported(made, records, SITE)
    return made / "data"


def opened(path):
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and b"\r\n" in content
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_letters_that_cite_a_dossier_have_a_row_each(folder, records):
    dossiers = {row["dossier"] for record in records for row in record["citations"] if row["dossier"]}
    assert dossiers
    for dossier in dossiers:
        citing = [record for record in records if any(row["dossier"] == dossier for row in record["citations"])]
        rows = opened(folder / "dossiers" / f"{dossier}-brieven.csv")
        assert [row["Titel"] for row in rows] == [" ".join(record["title"].split()) for record in citing]
        assert [int(row["Aantal verwijzingen"]) for row in rows] == [sum(one["dossier"] == dossier for one in record["citations"]) for record in citing]
        assert all(row["Adres van de eerste verwijzing"].startswith(f"{SITE}/brieven/") and "#" in row["Adres van de eerste verwijzing"] for row in rows)
        assert len(opened(folder / "dossiers" / f"{dossier}.csv")) == sum(int(row["Aantal verwijzingen"]) for row in rows)


def test_papers_are_named_as_people_name_them(folder):
    named = "; ".join(row["Genoemde stukken"] for path in folder.glob("dossiers/*-brieven.csv") for row in opened(path))
    assert "Kamerstuk" in named and "kst-" not in named


@pytest.mark.parametrize(("name", "key"), [("brieven", None), ("verwijzingen", "citations"), *((name, key) for name, (key, _) in data.REGISTERS.items())])
def test_each_table_is_a_dutch_spreadsheet_too(folder, records, name, key):
    rows = opened(folder / "excel" / f"{name}.csv")
    assert len(rows) == sum(len(record[key]) if key else 1 for record in records)
    assert {"Datum", "Titel"} <= set(rows[0]) and all(head[:1].isupper() for head in rows[0])
    assert all(None not in row and None not in row.values() for row in rows)
    assert all("\n" not in value for row in rows for value in row.values())


def test_without_an_address_of_the_site_rows_hold_the_path(records, tmp_path):
    exported(tmp_path, records)
    assert all(row["Adres"].startswith("brieven/") for row in opened(tmp_path / "data" / "excel" / "brieven.csv"))


@pytest.mark.parametrize("text", ["=1+1", "+31 70", "-5", "@SUM(A1)"])
def test_a_cell_that_a_spreadsheet_would_run_is_text(text, tmp_path):
    (tmp_path / "x.csv").write_bytes(sheets.START + sheets.lines([["Kop"], [text]], ";"))
    assert opened(tmp_path / "x.csv") == [{"Kop": f"'{text}"}]
