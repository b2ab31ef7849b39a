"""Search side by side with its peers, in one run: make bench-search.

`python -m bench.search 100 1000 10000` measures archives of these sizes; `--equal` holds the parts
against one whole lunr index with 1,000 letters. Pagefind is installed for this bench alone
(pip install pagefind-bin); without it that column is left out, and the output says so.
"""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

from bench.search_peers import pagefind

QUERIES = (
    "dakloosheid", "beschermd wonen", "cliëntondersteuning", "wijkteam gemeenten", "persoonsgebonden budget",
    "jeugdhulp", "mantelzorgers", "huisvesting", "eenzaamheid ouderen", "toegankelijkheid", "financiering 2015",
    "onafhankelijk onderzoek", "toezicht kwaliteit", "eigen bijdrage", "preventie", "privacy gegevens",
    "aanbevelingen rapport", "motie kamer", "maatwerkvoorziening", "vrijwilligers", "schuldhulp", "inkoop zorg",
    "overgang langdurige zorg", "sociale veiligheid",
)  # fmt: skip
PHRASES = ('"beschermd wonen"', '"onafhankelijke cliëntondersteuning"', '"van de gemeenten"', '"eigen regie"')
TYPOS = ("dakloosheit ", "gemeentne ", "clientondersteunign ", "huisvestnig ")
FOUR_G = {"offline": False, "latency": 170, "downloadThroughput": 9e6 / 8, "uploadThroughput": 9e6 / 8}
"""A phone's line as WebPageTest models it: 9 Mbit/s, 170 ms there and back."""

PEERS = {"ours": 10_000, "pagefind": 10_000, "lunr": 1_000, "material": 1_000}
"""Who is measured, and up to how many letters."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as any web server does: text compressed."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer may wait 40 ms for the browser's word that its head has come
    sent = 0  # bytes, of all servers; Pagefind loads from a worker, where the page's own count misses it

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in (".js", ".html", ".json"):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        Handler.sent += len(content)

    def log_message(self, *args: object) -> None:
        """Nothing: the bench prints its own lines."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on loopback."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


def made(peer: str, count: int, folder: Path) -> dict[str, float]:
    """Makes a peer's site; CPU seconds and peak memory of that. Making up the letters is in the seconds, but for
    Pagefind, which reads pages; `compare` takes it out."""
    command = [sys.executable, "-m", "bench.search_peers", peer, str(count), str(folder)]
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"bench: {peer} failed")
    return {"CPU s": used.ru_utime + used.ru_stime, "peak MB": used.ru_maxrss / 1024}


def opened(browser, address: str, query: str, line: dict | None = None) -> Page:
    """A new reader's page with its first result; the page says when that was (window.klaar)."""
    page = browser.new_context().new_page()
    if line:
        page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", line)
    page.goto(f"{address}/meting.html?q={quote(query)}")
    page.wait_for_function("() => window.klaar", timeout=180_000)
    return page


def timed(page: Page, query: str) -> float:
    """Milliseconds until the five letters of a query stand on the page."""
    return page.evaluate(
        "q => { const start = performance.now(); return vraag(q).then(() => performance.now() - start); }", query
    )


def extra(page: Page, query: str) -> float:
    """kB that a query loads."""
    before = Handler.sent
    timed(page, query)
    return (Handler.sent - before) / 1000


def measure(browser, folder: Path) -> dict[str, float]:
    """A site's figures over HTTP and from its folder."""
    figures: dict[str, float] = {}
    with served(folder) as address:
        first, kilobytes, slow = [], [], []
        for query in QUERIES[:5]:
            before = Handler.sent
            page = opened(browser, address, query + " ")
            first.append(page.evaluate("window.klaar"))
            kilobytes.append((Handler.sent - before) / 1000)
            page.context.close()
            page = opened(browser, address, query + " ", FOUR_G)
            slow.append(page.evaluate("window.klaar"))
            page.context.close()
        figures |= {"kB first": median(kilobytes), "ms first": median(first), "ms first 4G": median(slow)}
        page = opened(browser, address, "brief ")
        new = [timed(page, query + " ") for query in QUERIES]
        warm = [timed(page, query + " ") for query in QUERIES]
        for name, times in (("new", new), ("warm", warm)):
            figures |= {f"ms {name} median": median(times), f"ms {name} p95": quantiles(times, n=20)[-1]}
        figures["kB phrase"] = max(extra(page, query) for query in PHRASES)
        figures["kB typo"] = max(extra(page, query) for query in TYPOS)
        figures["MB browser"] = _renderers()
        page.context.close()
    return figures | from_folder(browser, folder)


def from_folder(browser, folder: Path) -> dict[str, float]:
    """First result and longest task at file://; nothing where that can't be."""
    if (folder / "pagefind").exists() or (folder / "material").exists():
        return {}
    times, tasks, busy = [], [], []
    for query in QUERIES[:5]:
        page = opened(browser, folder.as_uri(), query + " ")
        times.append(page.evaluate("window.klaar"))
        tasks.append(page.evaluate("window.langste || 0"))
        page.context.close()
        busy.append(longest_task(browser, folder.as_uri(), query + " "))
    return {"ms first file": median(times), "ms longest task": max(tasks), "CPU ms of it": max(busy)}


def longest_task(browser: Browser, address: str, query: str) -> float:
    """Milliseconds of processor that the page's longest task takes until its first result; on a busy machine
    the clock tells more."""
    context = browser.new_context()
    page = context.new_page()
    browser.start_tracing(page=page, categories=["toplevel"])
    page.goto(f"{address}/meting.html?q={quote(query)}")
    page.wait_for_function("() => window.klaar", timeout=180_000)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    context.close()
    main = {(one["pid"], one["tid"]) for one in events if one.get("args", {}).get("name") == "CrRendererMain"}
    return max((one.get("tdur", 0) / 1000 for one in events if (one["pid"], one["tid"]) in main), default=0.0)


def _renderers() -> float:
    """Memory of the browser's pages, in MB: what only they hold."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if b"--type=renderer" in status.read_bytes():
                rollup = (status.parent / "smaps_rollup").read_text()
                total += sum(int(row.split()[1]) for row in rollup.splitlines() if row.startswith("Private_"))
    return total / 1024


def sizes(folder: Path, count: int) -> dict[str, float]:
    """kB a letter of our index, compressed: without places of words, with them, and the texts."""
    by_kind: dict[str, int] = {}
    for file in (folder / "assets/zoeken/data").iterdir():
        by_kind[file.name[0]] = by_kind.get(file.name[0], 0) + len(gzip.compress(file.read_bytes(), 6))
    texts, places = by_kind.pop("b", 0), by_kind.pop("p", 0)
    rest = sum(by_kind.values())
    return {"kB/letter": rest / count / 1000, "with places": (rest + places) / count / 1000, "texts": texts / count / 1000}


def compare(count: int, folder: Path) -> None:
    """Measures every peer with `count` letters and prints its figures, and ours against Pagefind's."""
    print(f"-- {count} letters")
    rows: dict[str, dict[str, float]] = {}
    made_up = made("nothing", count, folder / f"nothing-{count}")["CPU s"]
    for peer, most in PEERS.items():
        if count > most or (peer == "pagefind" and not pagefind()):
            print(f"{peer}: not measured ({'more than it is given' if count > most else 'pip install pagefind-bin'})")
            continue
        place = folder / f"{peer}-{count}"
        if peer == "pagefind":
            made("pages", count, place)
        rows[peer] = made(peer, count, place)
        if peer != "pagefind":
            rows[peer]["CPU s"] -= made_up
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(**chromium())
            rows[peer] |= measure(browser, place)
            browser.close()
        if peer == "ours":
            rows[peer] |= sizes(place, count)
        shutil.rmtree(place)
    for name in dict.fromkeys(name for figures in rows.values() for name in figures):
        cells = [f"{peer} {figures[name]:.2f}" for peer, figures in rows.items() if name in figures]
        ours, theirs = rows["ours"].get(name), rows.get("pagefind", {}).get(name)
        print(f"{name:18}", " · ".join(cells), f"· ours/pagefind {ours / theirs:.2f}" if ours and theirs else "", flush=True)


def chromium() -> dict:
    """How to start the browser: Chromium of the system where there is one."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    return {"executable_path": path, "args": ["--no-sandbox"]} if path else {}


def equal(letters: int = 1000, queries: int = 532) -> None:
    """Parts against one whole lunr index, over all of lunr's operators."""
    from bench.archive import entries, url
    from build_scripts.search import analyse
    from build_scripts.search.store import Store
    from tests.search import plain

    fragments = [analyse(entry, url(entry.letter), plain.NO_LISTS) for entry in entries(letters)]
    with tempfile.TemporaryDirectory() as folder:
        plain.make(fragments, Path(folder))
        store, whole = Store(Path(folder)), plain.whole(fragments)
        same = 0
        for text in plain.queries(sorted(store.terms("")), queries):
            ours, theirs = plain.from_parts(text, store), plain.in_whole(text, whole)
            alike = ours.keys() == theirs.keys() and all(abs(ours[ref] - theirs[ref]) < 1e-6 for ref in ours)
            same += alike
            if not alike:
                print(f"differs: {text}")
    print(f"{same} of {queries} queries as one whole lunr index, {letters} letters")


def main() -> None:
    """Measures the archives whose sizes are given; 100 and 1,000 letters without any."""
    if "--equal" in sys.argv:
        equal()
        return
    with tempfile.TemporaryDirectory() as folder:
        for count in map(int, sys.argv[1:] or ("100", "1000")):
            compare(count, Path(folder))


if __name__ == "__main__":
    main()
