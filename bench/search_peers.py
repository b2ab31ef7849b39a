"""Our search and its peers, each on a page that can be asked for the five best letters of a query.

Each `make_*` writes a site with such a page; it runs in a process of its own, so that its CPU time
and memory can be read.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from lunr.builder import Builder

from bench.archive import entries, url
from build_scripts import search
from build_scripts.model import Entry
from build_scripts.search import scripts
from build_scripts.search.documents import head_text

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Meting</title></head><body><ol id="uit"></ol>
{scripts}
<script>
window.vraag = q => vijf(q).then(list => {{
  document.getElementById("uit").replaceChildren(...list.map(([title, snippet]) => {{
    const li = document.createElement("li");
    li.textContent = title + " " + snippet;
    return li;
  }}));
  return list.length;
}});
new PerformanceObserver(list => list.getEntries().forEach(one => {{
  window.langste = Math.max(window.langste || 0, one.duration);
}})).observe({{ type: "longtask", buffered: true }});
const eerste = new URLSearchParams(location.search).get("q");
if (eerste) vraag(eerste).then(() => {{ window.klaar = performance.now(); }});
</script></body></html>
"""

OURS = """<script src="assets/zoeken/zoekpagina.js"></script>
<script>
const vijf = q => Kamerarchief.laden.open().then(store => Kamerarchief.rangschik.search(q, store).then(answer => {
  const numbers = answer.found.slice(0, 5).map(one => one.letter);
  return store.letters(numbers).then(cards => cards.map(card => {
    const best = Kamerarchief.passages.best(card, answer.wanted, store)[0];
    const text = card.passages[best ? best.place : 0][2];
    return [card.title, Kamerarchief.fragment.snippet(text, answer.wanted).map(piece => piece[0]).join("")];
  }));
}));
</script>"""

PAGEFIND = """<script>
let motor;
const vijf = q => (motor = motor || import("./pagefind/pagefind.js")).then(pagefind => pagefind.search(q.replace(/ $/, "")))
  .then(answer => Promise.all(answer.results.slice(0, 5).map(one => one.data())))
  .then(list => list.map(one => [one.meta.title, one.excerpt]));
</script>"""

LUNR = """<script src="lunr.js"></script><script src="index.js"></script>
<script>
const motor = lunr.Index.load(INDEX);
const vijf = q => Promise.resolve(motor.query(query => {
  q.toLowerCase().match(/[\\p{L}\\p{N}]+/gu).forEach(word => query.term(word));
}).slice(0, 5).map(one => TEKSTEN[one.ref]));
</script>"""


def make_ours(count: int, folder: Path) -> None:
    """Our index, with all its extras."""
    lists = search.load_word_lists()
    fragments = (search.analyse(entry, url(entry.letter), lists) for entry in entries(count))
    search.write(search.SearchIndex(fragments, lists), folder)
    _page(folder, OURS)


def make_pages(count: int, folder: Path) -> None:
    """Each letter as plain HTML: what Pagefind reads."""
    for entry in entries(count):
        page = folder / url(entry.letter) / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(
            f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{html.escape(entry.letter.title)}</title></head>'
            f"<body><main><h1>{html.escape(head_text(entry))}</h1>"
            + "".join(f"<p>{html.escape(text)}</p>" for text in _texts(entry))
            + "</main></body></html>",
            encoding="utf-8",
        )


def pagefind() -> Path | None:
    """Pagefind's program, or None where it isn't installed."""
    found = find_spec("pagefind_bin")
    return Path(found.origin).with_name("pagefind") if found and found.origin else None


def make_pagefind(count: int, folder: Path) -> None:
    """Pagefind's index of the pages that `make_pages` wrote."""
    subprocess.run([str(pagefind()), "--site", str(folder), "--quiet"], check=True)
    _page(folder, PAGEFIND)


def make_lunr(count: int, folder: Path) -> None:
    """One lunr index of all letters, ready-made, as a script; the results show how each letter begins."""
    builder = Builder()
    builder.field("titel", 4)
    builder.field("tekst")
    texts = []
    for number, entry in enumerate(entries(count)):
        words = " ".join(_texts(entry))
        builder.add({"id": number, "titel": entry.letter.title, "tekst": words})
        texts.append([entry.letter.title, words[:260]])
    index = json.dumps(builder.build().serialize(), ensure_ascii=False)
    script = f"INDEX = {index};\nTEKSTEN = {json.dumps(texts, ensure_ascii=False)};\n"
    (folder / "index.js").write_text(script, encoding="utf-8")
    shutil.copyfile(scripts.LUNR, folder / "lunr.js")
    _page(folder, LUNR)


def _texts(entry: Entry) -> list[str]:
    return [passage.text for passage in entry.letter.passages]


def _page(folder: Path, tags: str) -> None:
    (folder / "meting.html").write_text(PAGE.format(scripts=tags), encoding="utf-8")


if __name__ == "__main__":
    made, number, target = sys.argv[1:]
    Path(target).mkdir(parents=True, exist_ok=True)
    globals()[f"make_{made}"](int(number), Path(target))
