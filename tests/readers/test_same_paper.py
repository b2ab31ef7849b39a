"""One paper in every format gives the same words, paragraphs, notes and citations."""

from itertools import combinations

import pytest

from build_scripts.compare import agreement, compare
from build_scripts.letters.parse import parse
from build_scripts.readers import read
from tests.readers import odts, pdfs
from tests.readers.papers import PAPERS, account_of


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """The paper's file in each format; the names don't tell which."""
    folder = tmp_path_factory.mktemp("stuk")
    made = {
        "xml": (PAPERS / "tabel.xml").read_bytes(), "html": (PAPERS / "tabel.html").read_bytes(),
        "odt": odts.paper(), "pdf": pdfs.paper(),
    }  # fmt: skip
    for form, data in made.items():
        (folder / f"stuk-{form}.bin").write_bytes(data)
    return {form: folder / f"stuk-{form}.bin" for form in made}


@pytest.mark.parametrize(("one", "other"), list(combinations(("xml", "html", "odt", "pdf"), 2)))
def test_two_formats_say_the_same(papers, one, other):
    assert compare(papers[one], papers[other]) == []
    assert agreement(papers[one], papers[other]) == 1.0


@pytest.mark.parametrize("form", ("xml", "html", "odt", "pdf"))
def test_each_is_told_by_its_content_and_holds_in_the_audit(papers, form):
    document = read(papers[form])
    letter = parse(document)
    assert document.form == form
    assert account_of(letter).faults == ()
    assert [(passage.kind, passage.level) for passage in letter.body if passage.kind in ("item", "salutation", "signature")] == [
        ("salutation", None), ("item", 1), ("item", 1), ("item", 2), ("item", 2), ("signature", None), ("signature", None),
    ]  # fmt: skip
    assert {passage.place.header for passage in letter.body if passage.place and passage.place.row == 1} == {True}
    assert letter.fact("date") == "2024-03-12"
