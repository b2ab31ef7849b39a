"""Chromium for the tests of the JavaScript, on a page of its own at file://."""

from __future__ import annotations

from pathlib import Path

PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Zoeken</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:;
 style-src 'self' file:">
<link rel="stylesheet" href="../assets/zoeken/zoeken.css">
<script src="../assets/zoeken/sneltoets.js" defer></script>
</head><body>
<header><form role="search" class="ka-zoek" action="index.html" method="get">
<label for="ka-q">Zoek</label><input id="ka-q" name="q" type="search"></form></header>
<main><h1>Zoeken</h1><div id="zoekpagina"></div></main>
<script src="../assets/zoeken/zoekpagina.js"></script>
</body></html>
"""

LETTER = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Brief</title></head><body>
<article><h1>Brief</h1>{body}</article>
<script src="../../assets/zoeken/markeer.js"></script>
</body></html>
"""


def make_page(site: Path) -> Path:
    """Puts a search page beside an index; returns its path."""
    path = site / "zoeken" / "index.html"
    path.parent.mkdir(exist_ok=True)
    path.write_text(PAGE, encoding="utf-8")
    return path
