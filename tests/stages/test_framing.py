"""MkDocs runs again where something that it sees is new, and only there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.stages.framing import Framing, frame_site
from build_scripts.stages.packed import unpack

PAGES = {"index.md": "# Begin"}


@pytest.fixture
def framing(tmp_path: Path) -> Framing:
    (tmp_path / "docs/assets/zoeken").mkdir(parents=True)
    (tmp_path / "docs/over.md").write_text("# Over")
    (tmp_path / "docs/assets/zoeken/zoeken.css").write_text("p{}")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Proef\nsite_url: !ENV [PROEF_URL, '']\ndocs_dir: {tmp_path}/docs\nplugins: []\n")
    return Framing(tmp_path / "docs", tmp_path / "mkdocs.yml", ("brieven/a.md",), 1_700_000_000)


CHANGES: dict[str, Callable[[Framing], Framing]] = {
    "a handwritten page": lambda framing: (framing.docs / "over.md").write_text("# Over ons") and framing,
    "a file beside them": lambda framing: (framing.docs / "x.css").write_text("p{}") and framing,
    "what others make": lambda framing: replace(framing, elsewhere=("brieven/b.md",)),
    "the day": lambda framing: replace(framing, epoch=1_700_100_000),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_mkdocs_sees_is_in_the_key(framing: Framing, change: Callable[[Framing], Framing]) -> None:
    before = framing.key(PAGES)
    assert change(framing).key(PAGES) != before


def test_generated_pages_and_the_environment_are_too(framing: Framing, monkeypatch: pytest.MonkeyPatch) -> None:
    before = framing.key(PAGES)
    assert framing.key(PAGES) == before
    assert framing.key({"index.md": "# Einde"}) != before
    monkeypatch.setenv("PROEF_URL", "https://voorbeeld.nl/")
    assert framing.key(PAGES) != before


def test_all_files_are_there_but_those_of_the_search(framing: Framing) -> None:
    framed, (packed,) = frame_site(framing, PAGES)
    made = unpack(packed)
    assert {"index.html", "over/index.html", "sitemap.xml"} <= framed.files.keys() == made.keys()
    assert not any(path.startswith("assets/zoeken/") for path in made)
    assert framed.built.frames
