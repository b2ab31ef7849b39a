"""A file's format is told by its content."""

import pytest

from build_scripts.readers import read, sniff
from tests.readers.papers import PAPERS


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"<?xml version='1.0'?><officiele-publicatie/>", "xml"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?><metadata_gegevens/>", "xml"),
        (b"<!-- c --><kamerwrk/>", "xml"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "html"),
        (b"<!doctype HTML>", "html"),
        (b"<HTML lang='nl'>", "html"),
        (b"Geachte voorzitter,", "txt"),
        (b"<b>geen</b> html", "txt"),
        ("<?xml version='1.0'?><kamerwrk/>".encode("utf-16"), "xml"),
        ("één".encode("utf-16"), "txt"),
        ("<?xml version='1.0'?><kamerwrk/>".encode("utf-16-be"), "xml"),
        ("Geachte voorzitter,".encode("utf-16-le"), "txt"),
        (b"", "txt"),
    ],
)
def test_by_content(data, form):
    assert sniff("a", data) == form


def test_a_day_that_does_not_exist_is_told_and_is_no_date(tmp_path):
    (tmp_path / "a.xml").write_bytes((PAPERS / "papier.xml").read_bytes())
    told = (PAPERS / "papier.metadata.xml").read_text(encoding="utf-8")
    (tmp_path / "a.metadata.xml").write_text(told.replace("2024-03-12", "2024-13-45"), encoding="utf-8")
    document = read(tmp_path / "a.xml")
    assert "date" not in document.facts
    assert document.problems[-1].message == "de gegevens van het bestand noemen '2024-13-45' als datum: die dag bestaat niet"


def test_the_name_says_nothing(tmp_path):
    file = tmp_path / "brief.txt"
    file.write_bytes((PAPERS / "papier.xml").read_bytes())
    assert read(file).form == "xml"
