"""The audit must turn red for anything lost, doubled, moved or invented."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from build_scripts import pipeline
from build_scripts.audit import audit
from build_scripts.audit.claims import doubtful_drops
from build_scripts.model import Drop
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import to_html
from tests.letters.letter_of import letter_of

SOURCES = Path(__file__).parents[2] / "sources"
NAMES = sorted(path.name for path in (SOURCES / "letters").glob("*.txt"))


@cache
def finished():
    """Each letter with its finished page, by file name."""
    archive = pipeline.read_archive(SOURCES)
    return {entry.letter.source.name: (entry.letter, to_html(letter_page(entry, archive))) for entry in archive.entries}


def sentences(html):
    """The longer text nodes of the letter's body, in a page that can be changed."""
    soup = BeautifulSoup(html, "html.parser")
    body = [node for block in soup.find_all(class_="brief-tekst") for node in block.find_all(string=re.compile(r"\w{4,} \w{4,}"))]
    return soup, [node for node in body if not node.find_parent(class_="ka-ui")]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_accounted_for(name):
    letter, html = finished()[name]
    account = audit(letter, html)
    assert account.faults == ()
    source = (SOURCES / "letters" / name).read_text(encoding="utf-8")
    assert account.words_in == len(source.split())
    assert account.words_in == account.words_kept + sum(len(lines) for lines in account.dropped.values())


def deleted(nodes):
    nodes[len(nodes) // 2].replace_with("")


def doubled(nodes):
    node = nodes[len(nodes) // 2]
    node.replace_with(f"{node} {node}")


def swapped(nodes):
    one, other = nodes[len(nodes) // 3], nodes[2 * len(nodes) // 3]
    first, second = str(one), str(other)
    one.replace_with(second)
    other.replace_with(first)


def one_word_lost(nodes):
    node = nodes[-2]
    node.replace_with(str(node).replace(str(node).split()[1], "", 1))


def one_letter_changed(nodes):
    node = nodes[1]
    word = str(node).split()[0]
    node.replace_with(str(node).replace(word, word[:-1] + "q", 1))


def words_invented(nodes):
    nodes[0].replace_with(f"Met vriendelijke groet {nodes[0]}")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", [deleted, doubled, swapped, one_word_lost, one_letter_changed, words_invented])
def test_a_changed_page_fails(name, change):
    letter, html = finished()[name]
    soup, nodes = sentences(html)
    change(nodes)
    account = audit(letter, str(soup))
    assert not account.ok
    assert account.words_in == account.words_kept + sum(len(lines) for lines in account.dropped.values())


@pytest.mark.parametrize("name", [name for name in NAMES if name[:3] in ("002", "003", "004")])
def test_a_lost_note_fails(name):
    letter, html = finished()[name]
    soup = BeautifulSoup(html, "html.parser")
    soup.find(class_="brief-noten").find("li").decompose()
    assert not audit(letter, str(soup)).ok


@pytest.mark.parametrize("reason", ["page number", "repeated text", "link annotation", "running header", "list marker", "markup", "letterhead"])
def test_a_parser_that_drops_text_under_a_false_reason_fails(reason):
    letter, html = finished()[NAMES[1]]
    line = max((line for line in letter.source.lines if line.number < 60), key=lambda line: len(line.text))
    text = line.text.strip()
    start = line.text.index(text)
    false = replace(letter, drops=(*letter.drops, Drop(reason, line.number, start, start + len(text), text)))
    shorter = html.replace(text.split(". ")[0], "")
    assert not audit(false, shorter).ok


def test_a_joined_word_with_other_letters_fails():
    letter, html = finished()[next(name for name in NAMES if name.startswith("003"))]
    joins = tuple(replace(join, result=join.result + "x") for join in letter.joins)
    assert not audit(replace(letter, joins=joins), html).ok


PLACES = {"heading": "h2, h3, h4, h5", "note": ".brief-noten li", "cell": "td"}


def nodes_of(soup, selector):
    """The texts inside the letter's headings, notes or cells, longest first; the page's own words left out."""
    found = [node for part in soup.select(selector) for node in part.find_all(string=re.compile(r"\w{3,}"))
             if part.find_parent(class_=["brief-tekst", "brief-noten"]) and not node.find_parent(class_="ka-ui")]
    return sorted(found, key=len, reverse=True)


@pytest.mark.parametrize("change", [deleted, doubled, swapped])
@pytest.mark.parametrize("place", PLACES)
def test_a_change_in_a_heading_note_or_cell_fails(place, change):
    tried = 0
    for letter, html in finished().values():
        soup = BeautifulSoup(html, "html.parser")
        nodes = nodes_of(soup, PLACES[place])
        if len({str(node) for node in nodes}) < 3 or nodes[len(nodes) // 3] == nodes[2 * len(nodes) // 3]:
            continue
        change(nodes)
        assert not audit(letter, str(soup)).ok, letter.source.name
        tried += 1
    assert tried, f"no letter has a {place}"


def test_a_sentence_that_comes_back_is_no_running_header():
    letter = letter_of("Antwoord 1\nJa, dat klopt.\n\nAntwoord 2\nJa, dat klopt.\n\nDit is het slot van de brief, dat wij graag schrijven.\n")
    text = "Ja, dat klopt."
    drops = tuple(Drop("running header", line, 0, len(text), text) for line in (2, 5))
    assert len(doubtful_drops(letter.source, drops)) == 2


def test_a_header_beside_a_margin_is_a_header():
    letter = letter_of("Programma Ruimte    Postbus 1\nDe zorg loopt door.\n\nProgramma Ruimte    Telefoon 2\nOok dit jaar.\n")
    drops = [Drop("running header", line, 0, 16, "Programma Ruimte") for line in (1, 4)]
    assert doubtful_drops(letter.source, drops) == []
    assert len(doubtful_drops(letter.source, drops[:1] * 2)) == 2
