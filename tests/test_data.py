"""The public data: their shape, what opens them, and the page that explains them."""

import csv
import io
import json
import re
import sqlite3
from pathlib import Path

import fastjsonschema
import pytest

from build_scripts import data, exports
from build_scripts.model import Entry
from build_scripts.pipeline import SOURCES, check
from build_scripts.stages.finishing import letter_url
from tests.exporting import exported
from tests.letters.letter_of import letter_of

DOCS = Path(__file__).parents[1] / "docs"
SCHEMA = json.loads((DOCS / "data" / "brieven.schema.json").read_text(encoding="utf-8"))
PAGE = (DOCS / "gegevens.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def made():
    """The records of the archive's letters."""
    archive, audits = check(SOURCES)
    return [data.record(entry, letter_url(entry.letter.id), audits[entry.letter.id].as_dict()) for entry in archive.entries]


@pytest.fixture(scope="module")
def files(made, tmp_path_factory):
    return written(made, tmp_path_factory.mktemp("data"))


def written(records, folder):
    """The files that records give, by path."""
    exported(folder, records)
    exports.write_text_index(folder)
    return {path.relative_to(folder / "data").as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def records(files):
    return [json.loads(line) for line in files["brieven.jsonl"].decode().splitlines()]


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture
def base(files, tmp_path):
    path = tmp_path / "kamerarchief.sqlite"
    path.write_bytes(files["kamerarchief.sqlite"])
    return sqlite3.connect(path)


def test_every_letter_is_as_the_schema_says(records):
    holds = fastjsonschema.compile(SCHEMA)
    for record in records:
        holds(record)
        audit = record["audit"]
        assert audit["words_in"] == audit["words_kept"] + sum(drop["count"] for drop in audit["dropped"])


@pytest.mark.parametrize(
    ("key", "value"), [("date", "4 juni 2024"), ("type", "nota"), ("source", {}), ("blocks", [{"text": "zonder plaats"}]), ("id", "../x")]
)
def test_the_schema_refuses_what_is_wrong(records, key, value):
    with pytest.raises(fastjsonschema.JsonSchemaException):
        fastjsonschema.compile(SCHEMA)({**records[0], key: value})


def test_the_schema_describes_every_key(records):
    for record in records:
        assert set(record) <= set(SCHEMA["properties"])
        assert all(set(block) <= set(SCHEMA["properties"]["blocks"]["items"]["properties"]) for block in record["blocks"])


def test_letters_stand_by_date_and_then_by_id(records):
    order = [(record["date"] or "", record["id"]) for record in records]
    assert order == sorted(order)


def test_note_marks_lie_within_their_text(records):
    for record in records:
        for block in record["blocks"]:
            assert all(0 <= note["at"] <= len(block["text"]) for note in block["notes"])


def test_notes_that_share_a_number_are_told_apart():
    letter = letter_of("De brief.1\n\nDe tekst loopt door.\n\n¹ Kamerstuk 29 325, nr. 1.\n\nBijlage\n\nDe bijlage.1 Zij loopt door.\n\n¹ Kamerstuk 29 325, nr. 2.\n".replace(".1", ".¹"))
    made = data.record(Entry(letter, (), (), (), ()), "brief/", {})
    assert [(note["number"], note["anchor"]) for note in made["footnotes"]] == [("1", "noot-1"), ("1", "noot-1-2")]
    assert [note["anchor"] for block in made["blocks"] for note in block["notes"]] == ["noot-1", "noot-1-2"]


def test_csv_and_json_say_the_same(files, records):
    letters = rows(files["brieven.csv"])
    assert [row["id"] for row in letters] == [record["id"] for record in records]
    cited = rows(files["verwijzingen.csv"])
    assert len(cited) == sum(len(record["citations"]) for record in records)
    titles = {record["id"]: record["title"] for record in records}
    assert all(row["letter_title"] == titles[row["letter"]] for row in cited)


def test_a_dossier_is_a_column_with_its_chapter(files):
    dossiers = {row["dossier"] for row in rows(files["verwijzingen.csv"])}
    assert {"29325", "36410-XVI"} <= dossiers


def test_the_data_base_holds_what_the_json_holds(base, records):
    for table, key in (("alineas", "blocks"), ("voetnoten", "footnotes"), ("verwijzingen", "citations"), ("onderwerpen", "tags")):
        (count,) = base.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert count == sum(len(record[key]) for record in records)


@pytest.mark.parametrize("register", sorted(data.REGISTERS))
def test_the_registers_are_tables_and_files_too(base, files, records, register):
    key, columns = data.REGISTERS[register]
    wanted = sum(len(record[key]) for record in records)
    assert base.execute(f"SELECT count(*) FROM {register}").fetchone() == (wanted,)
    listed = rows(files[f"{register}.csv"])
    assert len(listed) == wanted and list(listed[0]) == ["letter", *columns, *data.CITING]


def test_full_text_search_minds_no_accents(base):
    found = base.execute("SELECT count(*) FROM alineas_fts WHERE alineas_fts MATCH 'clienten'").fetchone()
    assert found[0] > 0


def test_every_query_of_the_page_gives_rows(base):
    queries = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
    assert queries
    for query in queries:
        assert base.execute(query).fetchone(), query


def test_the_page_explains_every_column(base, files, records):
    explained = set(re.findall(r"`(\w+)`", PAGE))
    columns = {row[1] for table in ("brieven", "alineas", "voetnoten", "verwijzingen", "onderwerpen") for row in base.execute(f"PRAGMA table_info({table})")}
    heads = {name for file in ("brieven.csv", "verwijzingen.csv") for name in rows(files[file])[0]}
    assert columns | heads | set(records[0]) <= explained


def test_the_page_names_every_file(files):
    assert all(f'data/{name}"' in PAGE for name in files if not name.startswith("dossiers/"))


def test_equal_archives_give_equal_bytes(made, files, tmp_path):
    assert written(made, tmp_path) == files
