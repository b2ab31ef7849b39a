"""What the audit believes of markup: it looks at the source alone."""

import pytest

from build_scripts.audit.claims import doubtful_drops
from build_scripts.model import Drop
from build_scripts.readers.txt import read_txt

SOURCE = "---\ntaal: nl\n---\n<header>Ons nummer</header>\n![Foto](a.png) de <sup>1</sup> zorg \\text{ mln} <!-- geheim -->\n<page_number>2</page_number>\n**Eenmalig**\n**Directie Wonen**\nTekst.\n**Directie Wonen**\n"


@pytest.mark.parametrize(("reason", "text", "holds"), [
    ("front matter", "taal: nl", True),
    ("front matter", "zorg", False),
    ("running header", "Ons nummer", True),
    ("watermark", "Ons nummer", False),
    ("page number", "2", True),
    ("image", "![Foto](a.png)", True),
    ("image", "Foto", False),
    ("markup", "<sup>", True),
    ("markup", "\\text{", True),
    ("markup", "zorg", False),
    ("markup", "<!-- geheim -->", False),
    ("running header", "Eenmalig", False),
    ("running header", "Directie Wonen", True),
    ("running header", "de <sup>1</sup> zorg", False),
])  # fmt: skip
def test_a_drop_is_what_its_reason_says(reason, text, holds):
    source = read_txt("a.txt", SOURCE.encode())
    line = next(line for line in source.lines if text in line.text)
    start = line.text.index(text)
    assert (not doubtful_drops(source, [Drop(reason, line.number, start, start + len(text), text)])) is holds
