"""The content security policy: on every page, strict, and nothing on the site goes against it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from tests.site.test_links import parsed

HEAD = "Content-Security-Policy"


def policy(page: BeautifulSoup) -> dict[str, list[str]]:
    meta = page.find("meta", attrs={"http-equiv": HEAD})
    return {part.split()[0]: part.split()[1:] for part in str(meta["content"]).split(";")} if meta else {}


@pytest.fixture(params=["site", "bundle"])
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.getfixturevalue(request.param))


def test_every_page_forbids_inline_scripts_and_other_hosts(folder: Path) -> None:
    for path in folder.rglob("*.html"):
        rules = policy(parsed(path))
        assert rules["default-src"] == ["'none'"], path
        assert rules.pop("style-src-attr") == ["'unsafe-inline'"], "drawings have style attributes"
        allowed = {source for sources in rules.values() for source in sources}
        assert allowed <= {"'none'", "'self'", "file:", "data:"}, path
        assert "data:" not in rules["script-src"]


def test_no_page_holds_what_the_policy_forbids(folder: Path) -> None:
    for path in folder.rglob("*.html"):
        page = parsed(path)
        for script in page.find_all("script", src=False):
            assert str(script.get("type")).endswith("json"), path
        assert not page.find_all("style"), path
        assert not [tag for tag in page.find_all(True) if any(re.match(r"on[a-z]", name) for name in tag.attrs)], path


def test_the_browser_obeys(chromium: Browser, server: str) -> None:
    """In a context of its own: the complaint that follows is meant."""
    page = chromium.new_page()
    page.goto(server)
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}))")
    assert page.evaluate("window.ran") is None
    page.close()
