from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from build_scripts.model import Archive, Citation, Link
from build_scripts.render import network as drawing
from build_scripts.render.network import MOST_DOSSIERS, MOST_LETTERS, NETWORK, Network, Node, most_connected, network, pages, picture
from tests.render.letters import FIRST, SECOND, archive
from tests.render.reading import parsed


def many(letters: int) -> Archive:
    """Letters of which each cites dossier 10000 and one of its own."""
    entry = archive().entries[0]
    link = entry.links[0]

    def cited(dossier: str) -> Link:
        return replace(link, mention=replace(link.mention, citation=Citation("dossier", dossier, None, dossier=dossier)))

    return Archive(
        tuple(
            replace(entry, letter=replace(entry.letter, id=f"l{number:04}"), links=(cited("10000"), cited(f"{20000 + number}")))
            for number in range(letters)
        ),
        (),
        {},
    )


def edges(found: Network) -> dict[tuple[str, str], int]:
    return {(found.nodes[one].key, found.nodes[other].key): count for (one, other), count in found.edges.items()}


def test_who_names_what_how_often() -> None:
    assert edges(network(archive())) == {(SECOND, "36410-XVI"): 1, (FIRST, "36410-XVI"): 2, (FIRST, "29325"): 1, (FIRST, SECOND): 1}


def test_the_pictures_and_the_table_say_the_same() -> None:
    page = parsed(pages(archive())[NETWORK])
    wide, narrow = page.select("svg")
    for svg in (wide, narrow):
        assert {link["href"] for link in svg.select("a")} == {
            f"../brieven/{FIRST}/",
            f"../brieven/{SECOND}/",
            "../dossiers/29325/",
            "../dossiers/36410-XVI/",
        }
        assert len(svg.select("path")) == 4
        assert len(svg.select("path[stroke-dasharray]")) == 1
        assert (len(svg.select("circle")), len(svg.select("rect"))) == (2, 2)
        assert svg["aria-label"].startswith("Netwerk van 2 brieven en 2 dossiers.")
    rows = {row.a["href"]: [link["href"] for link in row.select("td")[1].select("a")] for row in page.select("tbody tr")}
    assert rows == {
        f"../brieven/{SECOND}/": ["../dossiers/36410-XVI/"],
        f"../brieven/{FIRST}/": [f"../brieven/{SECOND}/", "../dossiers/29325/", "../dossiers/36410-XVI/"],
    }
    assert "(2 keer)" in page.select("tbody tr")[1].text


def test_every_mark_stands_in_the_picture_and_apart() -> None:
    for svg in BeautifulSoup(picture(network(many(20))), "html.parser").select("svg"):
        width, height = map(float, svg["viewbox"].split()[2:])
        points = [(float(mark["cx"]), float(mark["cy"])) for mark in svg.select("circle")]
        points += [(float(mark["x"]), float(mark["y"])) for mark in svg.select("rect")]
        assert len(set(points)) == len(points) == 41
        assert all(0 < x < width and 0 < y < height for x, y in points)


def test_of_many_only_the_most_connected() -> None:
    whole = network(many(100))
    assert len(whole.nodes) == 201
    drawn = most_connected(whole, 10, 15)
    assert "10000" in {node.key for node in drawn.nodes}
    assert Counter(node.kind for node in drawn.nodes) == {"letter": 15, "dossier": 10}
    page = parsed(pages(many(100))[NETWORK])
    assert "Er zijn 100 brieven en 101 dossiers met samen 200 verbindingen." in page.text
    assert f"alleen {MOST_DOSSIERS} dossiers die de meeste brieven noemen, en {MOST_LETTERS} brieven" in page.text
    assert [len(svg.select("a")) for svg in page.select("svg")] == [MOST_DOSSIERS + MOST_LETTERS] * 2
    assert len(page.select("tbody tr")) == MOST_LETTERS


def test_nothing_is_left_alone_in_the_picture() -> None:
    nodes = [Node("letter", str(number), "x.md", "x") for number in range(6)]
    drawn = most_connected(Network(nodes, {(0, 1): 1, (2, 3): 1, (4, 5): 1}), 2, 2)
    assert all(any(number in edge for edge in drawn.edges) for number in range(len(drawn.nodes)))


def test_names_that_are_too_long_are_shortened_but_told_whole() -> None:
    page = BeautifulSoup(pages(archive())[NETWORK].replace("\n", " "), "html.parser")
    assert all(len(text.text) <= drawing.LONGEST_NAME for text in page.select("text"))
    assert "Brief: Voortgang dijken & polders · 4 juni 2024" in {title.text for title in page.select("svg title")}


def test_a_letter_can_bring_no_markup() -> None:
    entry = archive().entries[1]
    facts = {**entry.letter.facts, "title": replace(entry.letter.facts["title"], value='</svg><script>alert("1")</script>')}
    odd = Archive((replace(entry, letter=replace(entry.letter, facts=facts)),), (), {})
    assert parsed(pages(odd)[NETWORK]).find("script") is None


def test_an_empty_archive() -> None:
    assert "Er zijn nog geen brieven" in pages(Archive((), (), {}))[NETWORK]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_equal_archives_give_equal_pictures(seed: str) -> None:
    code = "from tests.render.test_network import *; print(pages(many(30))[NETWORK], pages(archive())[NETWORK])"
    made = subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)}, capture_output=True, text=True, check=True)
    assert made.stdout == f"{pages(many(30))[NETWORK]} {pages(archive())[NETWORK]}\n"
