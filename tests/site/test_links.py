"""Every link of every page arrives, without a browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

NAMED = {"a": "href", "link": "href", "form": "action", "script": "src", "img": "src", "iframe": "src"}
# The error page has addresses from the server's root, since it is shown at any depth.
NO_PAGE = "404.html"


@pytest.fixture(params=["site", "bundle"])
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.getfixturevalue(request.param))


@cache
def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def pages(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.html")) if path.name != NO_PAGE]


def addresses(path: Path) -> list[tuple[str, str]]:
    return [(tag.name, str(tag[NAMED[tag.name]])) for tag in parsed(path).find_all(list(NAMED)) if tag.get(NAMED[tag.name])]


def arrives(path: Path, address: str, folder: Path) -> bool:
    parts = urlsplit(address)
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if target.is_dir() and folder.name == "site":
        target /= "index.html"
    if not target.is_relative_to(folder.resolve()) or not target.is_file():
        return False
    return not parts.fragment or target.suffix != ".html" or bool(parsed(target).find(id=unquote(parts.fragment)))


def test_every_internal_link_arrives(folder: Path) -> None:
    lost = [
        f"{path.relative_to(folder)}: {address}"
        for path in pages(folder)
        for _, address in addresses(path)
        if not urlsplit(address).scheme and not arrives(path, address, folder)
    ]
    assert len(pages(folder)) > 10
    assert lost == []


def test_nothing_is_fetched_from_outside(folder: Path) -> None:
    outside = [
        f"{path.relative_to(folder)}: {address}"
        for path in pages(folder)
        for name, address in addresses(path)
        if urlsplit(address).scheme and name != "a"
    ]
    assert outside == []


def test_links_to_outside_are_web_addresses(folder: Path) -> None:
    schemes = {urlsplit(address).scheme for path in pages(folder) for _, address in addresses(path)}
    assert schemes <= {"", "http", "https"}


def test_ids_occur_once(folder: Path) -> None:
    for path in pages(folder):
        ids = [tag["id"] for tag in parsed(path).find_all(id=True)]
        assert len(ids) == len(set(ids)), path


def test_every_page_has_one_title_in_dutch(folder: Path) -> None:
    for path in pages(folder):
        page = parsed(path)
        assert len(page.find_all("h1")) == 1, path
        assert page.html and page.html["lang"] == "nl"
        assert page.title and page.title.text.strip()


def test_the_home_page_is_filled_in(folder: Path) -> None:
    assert "<!-- ka:" not in (folder / "index.html").read_text(encoding="utf-8")
    links = [address for _, address in addresses(folder / "index.html")]
    assert any(address.startswith("brieven/2") for address in links)
    assert any(address.startswith("onderwerpen/") for address in links)


def test_the_bundle_keeps_to_itself(bundle: Path) -> None:
    names = {path.relative_to(bundle).as_posix() for path in bundle.rglob("*")}
    assert "index.html" in names
    assert not names & {"404.html", "sitemap.xml", "downloads", "data/kamerarchief.sqlite"}
    assert "data/verwijzingen.csv" in names
