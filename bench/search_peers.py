"""Our search and its peers, each on a page that can be asked for the best letters of a query.

Each `make_*` writes a site of these entries with such a page: `best(q, n)` gives title, snippet and address
of n letters. For the figures of cost it runs in a process of its own, so that CPU time and memory can be read.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from lunr.builder import Builder
from lunr.trimmer import trimmer

from bench.archive import entries, url
from build_scripts import search
from build_scripts.model import Entry, Letter
from build_scripts.search import scripts
from build_scripts.search.documents import head_text

Url = Callable[[Letter], str]

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Meting</title></head><body><ol id="uit"></ol>
{scripts}
<script>
window.vraag = q => best(q, 5).then(list => {{
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

OURS = """<link rel="preload" as="script" href="assets/zoeken/motor.js"><link rel="preload" as="script" href="assets/zoeken/index.js">
<script src="assets/zoeken/zoekpagina.js"></script>
<script>
const best = (q, n) => Kamerarchief.laden.open().then(store => Kamerarchief.rangschik.search(q, store).then(answer => {
  const numbers = answer.found.slice(0, n).map(one => one.letter);
  return store.letters(numbers).then(cards => Kamerarchief.laden.each(cards, card => {
    const first = Kamerarchief.passages.best(card, answer.wanted, store, answer.asks)[0];
    const text = card.passages[first ? first.place : 0][2];
    return [card.title, Kamerarchief.fragment.snippet(text, answer.wanted).map(piece => piece[0]).join(""), card.url];
  }));
}));
</script>"""

PAGEFIND = """<script>
let motor;
const best = (q, n) => (motor = motor || import("./pagefind/pagefind.js")).then(pagefind => pagefind.search(q.replace(/ $/, "")))
  .then(answer => Promise.all(answer.results.slice(0, n).map(one => one.data())))
  .then(list => list.map(one => [one.meta.title, one.excerpt, one.url]));
</script>"""

LUNR = """<script src="lunr.js"></script><script src="index.js"></script>
<script>
const motor = lunr.Index.load(INDEX);
const best = (q, n) => Promise.resolve(motor.query(query => {
  q.toLowerCase().match(/[\\p{L}\\p{N}]+/gu).forEach(word => query.term(word));
}).slice(0, n).map(one => TEKSTEN[one.ref]));
</script>"""


MATERIAL = """<script>
const motor = fetch("search/search_index.json").then(answer => answer.json()).then(({ config, docs }) => {
  const worker = new Worker("material/worker.js");
  const asked = (type, data) => new Promise(done => {
    worker.onmessage = event => done(event.data.data);
    worker.postMessage({ type, data });
  });
  return asked(0, { config, docs, options: {} }).then(() => q => asked(2, q));
});
const best = (q, n) => motor.then(ask => ask(q.replace(/ $/, ""))).then(answer => answer.items.slice(0, n)
  .map(pieces => [pieces[0].title, pieces[0].text.slice(0, 320), pieces[0].location]));
</script>"""
"""Material's own worker, with the messages that its page sends (types 0: the index, 2: a query)."""


def make_ours(letters: Iterable[Entry], url: Url, folder: Path) -> None:
    """Our index, with all its extras."""
    lists = search.load_word_lists()
    fragments = (search.analyse(entry, url(entry.letter), lists) for entry in letters)
    search.write(search.SearchIndex(search.Plain(fragments), lists), folder)
    _page(folder, OURS)


def make_nothing(letters: Iterable[Entry], url: Url, folder: Path) -> None:
    """Just the letters, to know what making them up costs."""
    for _ in letters:
        pass


def make_pages(letters: Iterable[Entry], url: Url, folder: Path) -> None:
    """Each letter as plain HTML: what Pagefind reads."""
    for entry in letters:
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


def make_pagefind(letters: Iterable[Entry], url: Url, folder: Path) -> None:
    """Pagefind's index of the pages that `make_pages` wrote."""
    subprocess.run([str(pagefind()), "--site", str(folder), "--quiet"], check=True)
    _page(folder, PAGEFIND)


def make_lunr(letters: Iterable[Entry], url: Url, folder: Path) -> None:
    """One lunr index of all letters, ready-made, as a script; the results show how each letter begins."""
    builder = Builder()
    builder.pipeline.add(trimmer)
    builder.field("titel", 4)
    builder.field("tekst")
    texts = []
    for number, entry in enumerate(letters):
        words = " ".join(_texts(entry))
        builder.add({"id": number, "titel": entry.letter.title, "tekst": words})
        texts.append([entry.letter.title, words[:260], url(entry.letter)])
    index = json.dumps(builder.build().serialize(), ensure_ascii=False)
    script = f"INDEX = {index};\nTEKSTEN = {json.dumps(texts, ensure_ascii=False)};\n"
    (folder / "index.js").write_text(script, encoding="utf-8")
    shutil.copyfile(scripts.LUNR, folder / "lunr.js")
    _page(folder, LUNR)


def make_material(letters: Iterable[Entry], url: Url, folder: Path) -> None:
    """Material's search as it comes, on a site in Dutch: each letter a page, each heading a section."""
    with tempfile.TemporaryDirectory() as work:
        for entry in letters:
            page = Path(work, "docs", url(entry.letter), "index.md")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(_markdown(entry), encoding="utf-8")
        settings = Path(work, "mkdocs.yml")
        settings.write_text(_SETTINGS, encoding="utf-8")
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(settings), "-d", work + "/site"], check=True)
        shutil.copytree(Path(work, "site", "search"), folder / "search")
        scripts_of = Path(work, "site", "assets", "javascripts")
        shutil.copytree(scripts_of / "lunr", folder / "lunr")
        (folder / "material").mkdir()
        shutil.copyfile(next((scripts_of / "workers").glob("search.*.js")), folder / "material" / "worker.js")
    _page(folder, MATERIAL)


_SETTINGS = """site_name: Meting
nav: [index.md]
validation: {omitted_files: ignore, not_found: ignore}
theme: {name: material, language: nl, font: false}
plugins: [search]
"""


def _markdown(entry: Entry) -> str:
    """A letter as Markdown: its headings are headings, the rest paragraphs."""
    texts = [
        ("## " if passage.kind == "heading" else "") + html.escape(" ".join(passage.text.split()))
        for passage in entry.letter.passages
    ]
    return "\n\n".join([f"# {html.escape(head_text(entry))}", *texts])


def _texts(entry: Entry) -> list[str]:
    return [passage.text for passage in entry.letter.passages]


def _page(folder: Path, tags: str) -> None:
    (folder / "meting.html").write_text(PAGE.format(scripts=tags), encoding="utf-8")


if __name__ == "__main__":
    made, number, target = sys.argv[1:]
    Path(target).mkdir(parents=True, exist_ok=True)
    globals()[f"make_{made}"](entries(int(number)), url, Path(target))
