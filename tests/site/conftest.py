"""The whole site, built once from sources/, as a server gives it and as the bundle holds it."""

from __future__ import annotations

import functools
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from build_scripts.bundle import BUNDLE, TOP
from build_scripts.pipeline import SOURCES, build

DESKTOP = {"width": 1280, "height": 800}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *parts: object) -> None:
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the finished site."""
    folder = tmp_path_factory.mktemp("whole") / "site"
    build(SOURCES, folder)
    return folder


@pytest.fixture(scope="session")
def bundle(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that comes out of the bundle's zip."""
    folder = tmp_path_factory.mktemp("bundle")
    with zipfile.ZipFile(site / BUNDLE) as archive:
        archive.extractall(folder)
    return folder / TOP


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@pytest.fixture(scope="session", params=["http", "file"])
def base(request: pytest.FixtureRequest) -> str:
    """The site's first page: from a server, and from the unzipped bundle."""
    if request.param == "http":
        return str(request.getfixturevalue("server"))
    return (request.getfixturevalue("bundle") / "index.html").as_uri()


@pytest.fixture
def page(chromium: Browser, base: str) -> Iterator[Page]:
    """A page that fails its test at an error in the console or a request beyond the site."""
    context = chromium.new_context(viewport=DESKTOP)
    page = context.new_page()
    wrong: list[str] = []
    root = base.removesuffix("index.html")
    page.on("console", lambda message: message.type == "error" and wrong.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("request", lambda asked: asked.url.startswith(root) or wrong.append(f"{page.url} asked for {asked.url}"))
    yield page
    context.close()
    assert wrong == []
