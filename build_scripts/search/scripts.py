"""The scripts that read the index: each as it is, and those that a search needs as one file."""

from __future__ import annotations

import shutil
from pathlib import Path

import mkdocs

ASSETS = Path(__file__).parents[2] / "docs/assets/zoeken"
_LUNR = Path(mkdocs.__file__).parent / "contrib" / "search"
_ENGINE = (
    _LUNR / "templates/search/lunr.js",
    _LUNR / "lunr-language/lunr.stemmer.support.js",
    _LUNR / "lunr-language/lunr.nl.js",
    *(ASSETS / f"{name}.js" for name in ("analyse", "nummers", "vraag", "termen", "zinnen", "rangschik", "fragment", "passages")),
)
ENGINE = "motor.js"
"""What a search runs on, after laden.js has come: one file, to be there in one journey."""


def write(folder: Path) -> None:
    """Puts the scripts and the style sheet of the search into a site's folder for it."""
    for file in ASSETS.iterdir():
        if file.suffix in (".js", ".css"):
            shutil.copyfile(file, folder / file.name)
    text = ";\n".join(file.read_text(encoding="utf-8") for file in _ENGINE)
    (folder / ENGINE).write_text(text, encoding="utf-8")
