"""In a browser: who comes by a former address arrives at the same paragraph."""

from __future__ import annotations

import functools
import shutil
import threading
import zipfile
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from build_scripts.bundle import BUNDLE, TOP
from build_scripts.pipeline import SOURCES, build
from tests.site.conftest import Quiet

LETTER = "Datum 3 maart 2024\nBetreft Bruggen\n\nGeachte voorzitter,\n\nDe bruggen in het land zijn oud en worden dit jaar allemaal nagekeken.\n"
OLD_PARAGRAPH = "p-0a1b2c"
OLD, NEW = "oud-adres", "2024-03-03-bruggen"


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("moved")
    sources = folder / "sources"
    (sources / "letters").mkdir(parents=True)
    for path in SOURCES.glob("*.yml"):
        shutil.copy(path, sources)
    (sources / "letters" / "brief.txt").write_text(LETTER, encoding="utf-8")
    (sources / "register.yml").write_text(f"brief.txt:\n  id: {NEW}\n  voorheen: [{OLD}]\n", encoding="utf-8")
    (sources / "anchors").mkdir()
    (sources / "anchors" / "brief.txt.txt").write_text(f"{NEW}\n{OLD_PARAGRAPH}\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAMERARCHIEF_URL", "https://archief.example/")
        build(sources, folder / "site")
    with zipfile.ZipFile(folder / "site" / BUNDLE) as archive:
        archive.extractall(folder / "bundle")
    return folder


def test_from_a_server(chromium: Browser, moved: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(moved / "site"))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        page = chromium.new_page()
        page.goto(f"http://127.0.0.1:{running.server_port}/brieven/{OLD}/#ka-herkomst", wait_until="commit")
        page.wait_for_url(f"**/brieven/{NEW}/#ka-herkomst")
        expect(page.locator("h1")).to_contain_text("Bruggen")
        page.close()
        running.shutdown()


def test_from_the_bundle(chromium: Browser, moved: Path) -> None:
    page = chromium.new_page()
    page.goto((moved / "bundle" / TOP / "brieven" / OLD / "index.html").as_uri() + "#ka-herkomst", wait_until="commit")
    page.wait_for_url(f"**/brieven/{NEW}/index.html#ka-herkomst")
    page.close()


def test_without_scripts(chromium: Browser, moved: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((moved / "bundle" / TOP / "brieven" / OLD / "index.html").as_uri(), wait_until="commit")
    page.wait_for_url(f"**/brieven/{NEW}/index.html")
    context.close()


def test_no_list_of_pages_names_it(moved: Path) -> None:
    listed = (moved / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert f"/brieven/{NEW}/" in listed and OLD not in listed


def test_an_anchor_from_before_arrives_at_a_paragraph_in_sight(chromium: Browser, moved: Path) -> None:
    page = chromium.new_page()
    page.goto((moved / "bundle" / TOP / "brieven" / NEW / "index.html").as_uri() + f"#{OLD_PARAGRAPH}")
    paragraph = page.locator(".brief-tekst :has(> :target)")
    expect(paragraph).to_be_in_viewport()
    assert paragraph.evaluate("one => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.close()
