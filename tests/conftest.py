"""What all tests share: how examples are drawn, and one browser, since Playwright allows one at a time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

# One commit gives one verdict: the same examples on every run, and a slow machine is no failure.
# To look for new ones: pytest --hypothesis-profile=search
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=5000)
settings.load_profile("same")

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Without these a headless Chromium asks its maker for updates and lists.
ARGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine. Without one the browser tests fail: they are part of the promise."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.fail("There is no Chromium for the browser tests. Install it: apt-get install -y chromium", pytrace=False)
    # A busy machine with two cores is slow, not wrong.
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGS)
        yield browser
        browser.close()
