"""The commands as a user calls them: what they print, and their exit codes."""

import json
import shutil
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.cli import main
from build_scripts.records import load_register
from tests.readers.papers import PAPERS

SOURCES = Path(__file__).parents[1] / "sources"


@pytest.fixture
def sources(tmp_path):
    """A sources folder of its own with one short letter."""
    folder = tmp_path / "sources"
    (folder / "letters").mkdir(parents=True)
    for name in ("topics.yml", "ministeries.yml", "synoniemen.yml", "stopwoorden.yml"):
        shutil.copy(SOURCES / name, folder)
    (folder / "letters" / "een.txt").write_text(
        "Datum 4 juni 2024\nBetreft Opvang in de winter\n\nGeachte voorzitter,\n\nIn deze brief aan uw Kamer staat hoe de opvang loopt.¹\n\n¹ Kamerstukken II 2023/24, 29 325, nr. 156.\n",
        encoding="utf-8",
    )
    return folder


def run(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_check_passes_and_tells_the_words(sources, capsys):
    code, out, _ = run(capsys, "check", "--sources", sources)
    assert code == 0
    assert "een.txt" in out and "words in 30, kept 21, dropped 9 (9 letterhead)" in out


def test_check_as_json(sources, capsys):
    code, out, _ = run(capsys, "check", "--sources", sources, "--json")
    told = json.loads(out)
    assert (code, told["ok"], told["words_in"]) == (0, True, 30)
    assert told["words_in"] == told["words_kept"] + sum(drop["count"] for drop in told["dropped"])


def test_bad_files_are_named_and_the_others_go_on(sources, capsys):
    letters = sources / "letters"
    (letters / "leeg.txt").write_bytes(b"")
    (letters / "plaatje.txt").write_bytes(b"\x89PNG\r\n\0\0")
    (letters / "oud.txt").write_bytes("Geachte voorzitter,\n\nDe cliënten krijgen in deze brief van uw Kamer gelijk.".encode("cp1252"))
    code, out, _ = run(capsys, "check", "--sources", sources)
    assert code == 1
    assert "left out: leeg.txt:1: the file holds no text" in out
    assert "left out: plaatje.txt:2: this is not a text file" in out
    assert "oud.txt:3: geen UTF-8" in out
    assert "ok  een.txt" in out and "ok  oud.txt" in out


def test_names_are_shown_as_they_are_and_hidden_files_told(sources, capsys):
    letters = sources / "letters"
    (letters / "een.txt").rename(letters / "een\n\x1b[31m\u202e.txt")
    (letters / ".twee.txt").write_text("Geachte voorzitter,\n\nDeze brief leest niemand.\n", encoding="utf-8")
    (letters / ".gitkeep").touch()
    (sources / "register.yaml").write_text("een.txt: {betreft: Zorg}\n", encoding="utf-8")
    (sources / "errata").mkdir()
    (letters / "2024").mkdir()
    for name in ("README.md", "b.YML", "a.txt"):
        (sources / "errata" / name).touch()
    code, out, err = run(capsys, "check", "--sources", sources)
    assert code == 0 and out.startswith("ok  een\\n\\x1b[31m\\u202e.txt\n")
    lists = [f"not read: {name}: its name doesn't end in .yml" for name in ("errata/a.txt", "errata/b.YML", "register.yaml")]
    assert err.splitlines() == ["not read: .twee.txt: its name begins with a dot", "not read: letters/2024/: letters must lie in letters/ itself", *lists]
    code, out, _ = run(capsys, "explain", letters / "een\n\x1b[31m\u202e.txt", "--sources", sources)
    assert code == 0 and "(een\\n\\x1b[31m\\u202e.txt, UTF-8)" in out.splitlines()[0]


def test_a_record_without_its_file(sources, capsys):
    (sources / "register.yml").write_text("een.txt:\n  kenmerk: 1\ntwee.txt:\n  kenmerk: 2\n")
    code, out, _ = run(capsys, "check", "--sources", sources)
    assert code == 1 and "left out: register.yml:3: there is no letters/twee.txt" in out


@pytest.mark.parametrize("other, what", [("drie.txt", "belongs to letters/drie.txt, which isn't there"), ("een.txt", "belongs to itself")])
def test_a_record_that_belongs_to_no_other_file(sources, capsys, other, what):
    (sources / "register.yml").write_text(f"een.txt:\n  hoort_bij: {other}\n")
    code, out, _ = run(capsys, "check", "--sources", sources)
    assert code == 1 and f"left out: register.yml:1: een.txt {what}. Correct 'hoort_bij'" in out


@pytest.mark.parametrize(
    "call, message",
    [
        ("", "kamerarchief: the following arguments are required: COMMAND"),
        ("bouw", "invalid choice: 'bouw'"),
        ("build --jobs x", "kamerarchief build: argument --jobs: must be a whole number, 1 or more. See kamerarchief build --help"),
        ("build --jobs 0", "must be a whole number, 1 or more"),
        ("serve --port 99999", "argument --port: must be a whole number from 1 to 65535"),
        ("search zorg --type fiets", "invalid choice: 'fiets' (choose from 'kamerbrief'"),
        ("add een.txt --datum gisteren", "argument --datum: 'datum' is 'gisteren', which is no date. Write 2024-06-04"),
        ("add een.txt --bron javascript:alert(1)", "which is no web address. Write it from https:// on"),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_2(capsys, call, message):
    with pytest.raises(SystemExit) as left:
        main(call.split())
    err = capsys.readouterr().err
    assert left.value.code == 2 and message in err and err.count("\n") == 1


def test_what_the_machine_refuses_is_one_line_and_exit_2(sources, tmp_path, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, _, err = run(capsys, "serve", "--sources", sources, "--site", tmp_path / "site", "--port", port)
    assert code == 2 and err.startswith(f"kamerarchief: --port: {port} can't be used (") and not (tmp_path / "site").exists()
    code, _, err = run(capsys, "build", "--sources", sources, "--site", "/")
    assert (code, err) == (2, "kamerarchief: /: this can't be a site's folder. Name a new folder with --site\n")
    monkey = tmp_path / "geen" / "profiel.txt"
    code, _, err = run(capsys, "build", "--sources", sources, "--site", tmp_path / "site", "--jobs", 1, "--profile", monkey)
    assert code == 2 and err.splitlines()[-1].startswith(f"kamerarchief: {monkey}: No such file or directory. Check the path")


def test_a_wrong_register_is_one_line_and_exit_2(sources, capsys):
    (sources / "register.yml").write_text("een.txt:\n  datm: 2024\n")
    code, _, err = run(capsys, "check", "--sources", sources)
    assert code == 2
    assert err.startswith("kamerarchief: register.yml:1: een.txt: unknown key 'datm'. Use one of:")
    assert err.count("\n") == 1


def test_no_letters_at_all(tmp_path, capsys):
    code, _, err = run(capsys, "check", "--sources", tmp_path)
    assert code == 2 and "there are no letters" in err


def test_cite_reads_a_file_and_standard_input(tmp_path, capsys):
    text = "Zie Kamerstukken II 2023/24, 36410-XVI-55 daarover."
    (tmp_path / "a.txt").write_text(text)
    code, out, _ = run(capsys, "cite", tmp_path / "a.txt")
    assert code == 0
    assert json.loads(out) == {
        "text": "Kamerstukken II 2023/24, 36410-XVI-55", "start": 4, "end": 41, "kind": "kamerstuk", "id": "kst-36410-XVI-55",
        "url": "https://zoek.officielebekendmakingen.nl/kst-36410-XVI-55.html", "chamber": "II", "session": "2023-2024",
        "dossier": "36410", "chapter": "XVI", "number": "55", "last": None, "pages": None,
    }  # fmt: skip
    piped = subprocess.run([sys.executable, "-m", "build_scripts", "cite"], input=text, capture_output=True, text=True, check=True)
    assert piped.stdout == out
    dash = subprocess.run(
        [sys.executable, "-m", "build_scripts", "cite", "-", "--json"], input=text, capture_output=True, text=True, check=True
    )
    assert json.loads(dash.stdout) == [json.loads(out)]


def test_cite_gives_an_empty_list_for_a_text_without_citations(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("29 325 euro")
    assert run(capsys, "cite", tmp_path / "a.txt")[:2] == (0, "")
    assert run(capsys, "cite", tmp_path / "a.txt", "--json")[:2] == (0, "[]\n")


def test_cite_of_a_file_that_is_not_there(tmp_path, capsys):
    code, _, err = run(capsys, "cite", tmp_path / "weg.txt")
    assert code == 2 and "can't be read" in err


def test_explain(sources, capsys):
    code, out, _ = run(capsys, "explain", "een.txt", "--sources", sources)
    assert code == 0
    for part in ("Opvang in de winter", "[source: line 1]", "kst-29325-156", "officiële bron", "words in 30, kept 21"):
        assert part in out
    code, out, _ = run(capsys, "explain", "2024-06-04-opvang-in-de-winter", "--sources", sources, "--json")
    told = json.loads(out)
    assert told["metadata"]["date"] == {"value": "2024-06-04", "provenance": "source", "basis": "", "line": 1}
    assert told["notes"][0]["mark_in"] == told["blocks"][1]["anchor"]


def test_explain_of_an_unknown_letter(sources, capsys):
    code, _, err = run(capsys, "explain", "bestaat-niet", "--sources", sources)
    assert code == 2 and "the archive has no such letter" in err


def test_add_files_a_source_with_its_record_and_overwrites_nothing(sources, tmp_path, capsys):
    new = tmp_path / "nieuwe brief.txt"
    new.write_text("Geachte voorzitter,\n\nHierbij informeer ik uw Kamer over de opvang van jongeren. Dat is alles.\n")
    code, out, _ = run(capsys, "add", new, "--sources", sources, "--datum", "2025-03-01", "--bron", "https://example.nl/brief")
    assert code == 0
    assert (sources / "letters" / "nieuwe-brief.txt").read_bytes() == new.read_bytes()
    assert "nieuwe-brief.txt:\n  datum: '2025-03-01'\n  bron: https://example.nl/brief\n" in (sources / "register.yml").read_text()
    assert "Kamerbrief over de opvang van jongeren  [inferred" in out and "fill in 'betreft'" in out
    code, _, err = run(capsys, "add", new, "--sources", sources)
    assert code == 2 and "the archive has this file already, as nieuwe-brief.txt" in err
    new.write_text("Iets anders.")
    code, _, err = run(capsys, "add", new, "--sources", sources)
    assert code == 2 and "another file is called nieuwe-brief.txt" in err
    assert "informeer ik uw Kamer" in (sources / "letters" / "nieuwe-brief.txt").read_text()


def test_add_takes_a_folder_and_goes_on_behind_a_bad_file(sources, tmp_path, capsys):
    folder = tmp_path / "post"
    (folder / "dieper").mkdir(parents=True)
    (folder / "a-leeg.txt").write_bytes(b"")
    (folder / "b.dat").write_bytes((PAPERS / "papier.xml").read_bytes())
    (folder / "b.metadata.xml").write_bytes((PAPERS / "papier.metadata.xml").read_bytes())
    (folder / "dieper" / "c.txt").write_text("Geachte voorzitter,\n\nHierbij informeer ik uw Kamer over de opvang van jongeren.\n")
    code, out, err = run(capsys, "add", folder, "--sources", sources)
    assert code == 2 and "holds no text" in err and "b.dat, xml," in out
    assert sorted(path.name for path in (sources / "letters").iterdir()) == ["b.dat", "b.metadata.xml", "c.txt", "een.txt"]
    record = load_register(sources / "register.yml")["b.dat"].values
    assert {"datum": "2024-03-12", "kamerstuk": "kst-39999-7", "bron": "https://zoek.officielebekendmakingen.nl/kst-39999-7.html"}.items() <= record.items()
    (folder / "a-leeg.txt").unlink()
    code, _, err = run(capsys, "add", folder, "--sources", sources)
    assert code == 0 and "the archive has this file already, as b.dat" in err


def test_compare_tells_where_two_readings_differ(tmp_path, capsys):
    (tmp_path / "een.txt").write_text("Geachte voorzitter,\n\nDe brug is oud.\n")
    (tmp_path / "twee.txt").write_text("Geachte voorzitter,\n\nDe brug is nieuw.\n")
    code, out, _ = run(capsys, "compare", tmp_path / "een.txt", tmp_path / "twee.txt")
    assert code == 1 and "woorden: ‘oud.’ ↔ ‘nieuw.’, achter ‘De brug is’" in out
    assert run(capsys, "compare", tmp_path / "een.txt", tmp_path / "een.txt")[0] == 0


def test_add_refuses_a_folder_without_files_and_a_tie_to_no_file(sources, tmp_path, capsys):
    (tmp_path / "leeg").mkdir()
    code, _, err = run(capsys, "add", tmp_path / "leeg", "--sources", sources)
    assert code == 2 and "there are no files in this folder" in err
    (tmp_path / "bij.txt").write_text("Geachte voorzitter,\n\nHierbij de bijlage.\n")
    code, _, err = run(capsys, "add", tmp_path / "bij.txt", "--sources", sources, "--hoort-bij", "geen.txt")
    assert code == 2 and "--hoort-bij: there is no letters/geen.txt" in err and not (sources / "letters" / "bij.txt").exists()
    assert run(capsys, "add", tmp_path / "bij.txt", "--sources", sources, "--hoort-bij", "een.txt")[0] == 0


def test_add_refuses_what_it_cannot_read(sources, tmp_path, capsys):
    (tmp_path / "leeg.txt").write_bytes(b"")
    code, _, err = run(capsys, "add", tmp_path / "leeg.txt", "--sources", sources)
    assert code == 2 and "holds no text" in err
    assert not (sources / "letters" / "leeg.txt").exists() and not (sources / "register.yml").exists()


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A site of two letters, one of which is left out."""
    folder = tmp_path_factory.mktemp("bouw")
    letters = folder / "sources" / "letters"
    letters.mkdir(parents=True)
    for name in ("topics.yml", "ministeries.yml", "synoniemen.yml", "stopwoorden.yml"):
        shutil.copy(SOURCES / name, folder / "sources")
    evil = "Geachte voorzitter,\n\n<script>alert(1)</script> staat in deze brief aan uw Kamer, net als # kop en {: .x }.¹\n\n- [^1]: geen noot\n\n¹ Kamerstuk 29 325, nr. 156.\n"
    (letters / "a.txt").write_text(evil)
    (letters / "b.txt").write_bytes(b"")
    code = main(["build", "--sources", str(folder / "sources"), "--site", str(folder / "site")])
    return folder, code


def test_build_goes_on_without_the_bad_letter(built):
    folder, code = built
    assert code == 0
    (record,) = [json.loads(line) for line in (folder / "site" / "data" / "brieven.jsonl").read_text(encoding="utf-8").splitlines()]
    assert record["blocks"][1]["text"].startswith("<script>alert(1)</script> staat")
    page = (folder / "site" / record["url"] / "index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page and "&lt;script&gt;alert(1)" in page.replace("&#60;", "&lt;").replace("&#62;", "&gt;")


def test_strict_build_exits_1(built, capsys):
    folder, _ = built
    code, out, err = run(capsys, "build", "--sources", folder / "sources", "--site", folder / "streng", "--strict")
    assert code == 1
    assert "left out: b.txt:1: the file holds no text" in err
    assert out.splitlines()[-1].startswith("1 letters, ")


def test_search_in_a_built_site(built, capsys):
    folder, _ = built
    code, out, _ = run(capsys, "search", "29325-156", "--site", folder / "site")
    assert code == 0
    found = json.loads(out.splitlines()[0])
    assert {"letter", "title", "section", "url", "score", "snippet"} <= found.keys()


def test_search_without_a_site(tmp_path, capsys):
    code, _, err = run(capsys, "search", "zorg", "--site", tmp_path)
    assert code == 2 and err.count("\n") == 1


def test_the_data_open_in_sqlite_with_full_text_search(built):
    base = sqlite3.connect(built[0] / "site" / "data" / "kamerarchief.sqlite")
    assert base.execute("SELECT count(*) FROM brieven").fetchone() == (1,)
    assert base.execute("SELECT id FROM verwijzingen").fetchall() == [("kst-29325-156",)]
    assert base.execute("SELECT count(*) FROM alineas_fts WHERE alineas_fts MATCH 'brief'").fetchone() == (1,)


def test_readers_are_told_where_to_report_a_mistake_if_that_is_known(sources, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("KAMERARCHIEF_CONTACT", 'mailto:a@example.nl?subject="x')
    run(capsys, "build", "--sources", sources, "--site", tmp_path / "met")
    page = (tmp_path / "met" / "over" / "index.html").read_text(encoding="utf-8")
    assert 'href="mailto:a@example.nl?subject=&#34;x"' in page
    monkeypatch.delenv("KAMERARCHIEF_CONTACT")
    run(capsys, "build", "--sources", sources, "--site", tmp_path / "zonder")
    assert "ka-contact" not in (tmp_path / "zonder" / "over" / "index.html").read_text(encoding="utf-8")
