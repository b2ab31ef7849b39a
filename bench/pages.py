"""How heavy and how fast pages are in Chromium, from a server that compresses: python -m bench.pages.

LCP: when the largest thing was painted, in ms; CLS: how far things moved while loading; kB as sent,
all files of the first visit together, and of the page's HTML alone, sent and unpacked.
"""

from __future__ import annotations

import functools
import gzip
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from build_scripts.pipeline import SITE

MOST_SENT, MOST_SHIFT = 120_000, 0.0
"""What a letter's page may take, fonts and search data apart, and how far any page may shift."""
CHROMIUM = "/usr/bin/chromium"
OVERVIEWS = ("", "brieven/", "onderwerpen/", "dossiers/", "stukken/", "moties/", "toezeggingen/", "personen/", "organisaties/", "gegevens/", "zoeken/")
SIZES = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 800}}
WATCH = """
window.seen = {lcp: 0, cls: 0};
new PerformanceObserver(list => list.getEntries().forEach(one => { seen.lcp = one.startTime; }))
    .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(one => { if (!one.hadRecentInput) seen.cls += one.value; }))
    .observe({type: 'layout-shift', buffered: true});
"""


class Compressing(SimpleHTTPRequestHandler):
    """Gives text compressed, as any web server does, and notes how many bytes it sent."""

    sent: dict[str, int] = {}

    def do_GET(self) -> None:  # noqa: N802 (the name that http.server calls)
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.sent[self.path] = len(content)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *parts: object) -> None:
        pass


def measure(browser: Browser, address: str, size: str) -> dict[str, float]:
    """The figures of a first visit to one page."""
    context = browser.new_context(viewport=SIZES[size])  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script(WATCH)
    Compressing.sent.clear()
    page.goto(address, wait_until="networkidle")
    seen = page.evaluate("seen")
    context.close()
    return {**seen, "sent": sum(size for path, size in Compressing.sent.items() if "/zoeken/d/" not in path)}


def main() -> None:
    """Print a table; say which pages are over the bounds."""
    letters = sorted(path.parent.relative_to(SITE).as_posix() + "/" for path in SITE.glob("brieven/2*/index.html"))
    handler = functools.partial(Compressing, directory=str(SITE))
    over = []
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM if Path(CHROMIUM).exists() else None)
        print(f"{'page':44} {'size':6} {'LCP ms':>7} {'CLS':>6} {'sent kB':>8} {'HTML kB':>8}")
        for name in (*OVERVIEWS, *letters):
            html = (SITE / name / "index.html").stat().st_size
            for size in SIZES:
                found = measure(browser, f"http://127.0.0.1:{server.server_port}/{name}", size)
                print(f"{name[:44] or 'home':44} {size:6} {found['lcp']:7.0f} {found['cls']:6.3f} {found['sent'] / 1000:8.1f} {html / 1000:8.1f}")
                if found["cls"] > MOST_SHIFT or name in letters and found["sent"] > MOST_SENT:
                    over.append(f"{name} ({size})")
        server.shutdown()
    print(f"over {MOST_SENT // 1000} kB or shifting: {', '.join(over) or 'none'}")


if __name__ == "__main__":
    main()
