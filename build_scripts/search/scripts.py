"""The scripts that read the index: each as it is, and those that a search or its page needs as one file."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import mkdocs

ASSETS = Path(__file__).parents[2] / "docs/assets/zoeken"
_MKDOCS = Path(mkdocs.__file__).parent / "contrib" / "search"
LUNR = _MKDOCS / "templates/search/lunr.js"
_ENGINE = (
    LUNR,
    _MKDOCS / "lunr-language/lunr.stemmer.support.js",
    _MKDOCS / "lunr-language/lunr.nl.js",
    *(
        ASSETS / f"{name}.js"
        for name in (
            "getallen", "kolommen", "opslag", "analyse", "nummers", "leeftijden", "werkwoorden", "cijfers", "vraag", "velden", "spelling", "termen", "zinnen", "grenzen",
            "punten", "rangschik", "fragment", "passages", "uitleg",
        )
    ),
)  # fmt: skip
_COMMENT = re.compile(r"^[ \t]*/\*(?:[^*]|\*(?!/))*\*/[ \t]*$", re.MULTILINE)
_PAGE = tuple(ASSETS / f"{name}.js" for name in ("laden", "uitkomst", "verder", "meldingen", "keuzes", "suggesties", "pagina"))
ENGINE, PAGE = "motor.js", "zoekpagina.js"
"""What a search runs on, and before it what the search page shows at once: each one file, to be there
in one journey."""


def write(folder: Path) -> None:
    """Puts the scripts and the style sheet of the search into a site's folder for it."""
    for file in ASSETS.glob("*.js"):
        (folder / file.name).write_text(lean(file.read_text(encoding="utf-8")), encoding="utf-8")
    for file in ASSETS.glob("*.css"):
        shutil.copyfile(file, folder / file.name)
    for name, files in ((ENGINE, _ENGINE), (PAGE, _PAGE)):
        text = ";\n".join(lean(file.read_text(encoding="utf-8")) for file in files)
        (folder / name).write_text(text, encoding="utf-8")


def lean(script: str) -> str:
    """A script without indents and without comments that have lines to themselves, but for licences.

    That is most of what a minifier saves, and nothing that could change what the script does: none
    of ours has text over several lines.
    """
    script = _COMMENT.sub(lambda found: found[0] if "@license" in found[0] else "", script)
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))
