from __future__ import annotations

import pytest

from build_scripts.model import Citation
from build_scripts.render import addresses


def test_pages_and_their_addresses() -> None:
    assert addresses.url(addresses.letter_page("x")) == "brieven/x/"
    assert addresses.url(addresses.LETTERS) == "brieven/"
    assert addresses.url("index.md") == ""
    assert addresses.url("brieven/bron/x.txt") == "brieven/bron/x.txt"


def test_links_are_relative_and_quoted() -> None:
    assert addresses.link("dossiers/29325.md", "brieven/x.md", "p-1") == "../dossiers/29325.md#p-1"
    assert addresses.link("brieven/y.md", "brieven/x.md") == "y.md"
    assert addresses.link("brieven/x.md", "index.md") == "brieven/x.md"
    assert addresses.link("brieven/bron/a (b)#.txt", "brieven/x.md") == "bron/a%20%28b%29%23.txt"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("brief.txt", "brieven/bron/brief.txt"),
        ("brief.PDF", "brieven/bron/brief.PDF"),
        ("brief.html", "brieven/bron/brief.html.txt"),
        ("brief.md", "brieven/bron/brief.md.txt"),
        ("../../brief", "brieven/bron/brief.txt"),
    ],
)
def test_a_source_is_offered_and_never_run(name: str, path: str) -> None:
    assert addresses.source_file(name) == path


@pytest.mark.parametrize(
    ("written", "safe"),
    [
        ("https://x.nl/a?b=c&d=e#f", "https://x.nl/a?b=c&amp;d=e#f"),
        ("https://x.nl/a_(b)", "https://x.nl/a%5F%28b%29"),
        ("https://x.nl/a%20b", "https://x.nl/a%20b"),
        ('https://x.nl/"><script>', "https://x.nl/%22%3E%3Cscript%3E"),
        ("https://x.nl/é", "https://x.nl/%C3%A9"),
        ("javascript:alert(1)", None),
        ("JavaScript://x.nl/%0aalert(1)", None),
        ("data:text/html,x", None),
        ("https://", None),
        ("http://[", None),
        ("https://x.nl/a b", None),
        ("www.x.nl", None),
    ],
)
def test_only_web_addresses_become_links(written: str, safe: str | None) -> None:
    found = addresses.outside(written)
    assert (found and found.replace("_", "%5F")) == safe


def test_a_dossier_has_its_chapter() -> None:
    assert addresses.dossier_of(Citation("kamerstuk", None, None, dossier="34200", chapter="XVI")) == "34200-XVI"
    assert addresses.dossier_of(Citation("dossier", None, None, dossier="29325")) == "29325"
    assert addresses.dossier_of(Citation("wet", None, None)) is None
    assert addresses.official_dossier("34200-XVI").endswith("/dossier/34200-XVI")
