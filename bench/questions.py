"""How well the judged questions are answered: python -m bench.questions [--peers | --raise-floors].

The questions were written for this archive by who made its search, and half of them were looked at
while it was tuned: the line "held out" has the other half. `--peers` puts them to Pagefind, Material's plugin and one lunr
index too; those show pieces of text of their own choice, so that only letters are judged.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench import search_peers
from bench.search import chromium, served
from tests.search.questions import CLASSES, LATER, SETS, Result, Scores, judge, questions
from tests.search.questions.ours import asker, letter_url, make_site

FLOORS = Path(__file__).parent / "floors" / "questions.json"


def measured(ask: Callable[[str], Sequence[Result]], *names: str) -> dict[str, Scores]:
    """The measures of each class, of the held-out half, and of all questions (of the sets of these names); of the later sets
    by themselves."""
    every = questions(*names)
    sets = {name: [one for one in every if one.kind == name] for name in CLASSES}
    sets |= {"held out": [one for one in every if one.held], "all": every}
    sets |= {name: questions(name) for name in LATER}
    return {name: judge(asked, ask) for name, asked in sets.items()}


def peers() -> None:
    """Prints success at 1, recall at 10 and MRR of each class for us and our peers, and where one is ahead of us."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        archive = make_site(folder)
        found = {"ours": measured(asker(folder / "site", archive), *SETS, *LATER)}
        browser = playwright.chromium.launch(**chromium())
        for peer in ("pagefind", "material", "lunr"):
            if peer == "pagefind" and not search_peers.pagefind():
                print("pagefind: not measured (pip install pagefind-bin)")
                continue
            (folder / peer).mkdir()
            if peer == "pagefind":
                search_peers.make_pages(archive.entries, letter_url, folder / peer)
            getattr(search_peers, f"make_{peer}")(archive.entries, letter_url, folder / peer)
            ids = {letter_url(entry.letter): entry.letter.id for entry in archive.entries}
            with served(folder / peer) as address:
                page = browser.new_page()
                page.goto(f"{address}/meting.html")
                found[peer] = measured(lambda query, page=page, ids=ids: _asked(page, query, ids), *SETS, *LATER)
                page.close()
        browser.close()
    _print_peers(found)


def _asked(page: Page, query: str, ids: dict[str, str]) -> list[Result]:
    urls = page.evaluate("q => best(q, 10).then(list => list.map(one => one[2]))", query)
    return [Result(ids[url.partition("#")[0].strip("/") + "/"]) for url in urls]


def _print_peers(found: dict[str, dict[str, Scores]]) -> None:
    """success@1 / recall@10 / MRR, a column for each search."""
    print(f"{'class':12}" + "".join(f"{peer:>18}" for peer in found))
    for name in found["ours"]:
        cells = [(one[name].success, one[name].recall, one[name].mrr) for one in found.values()]
        ahead = [peer for peer, theirs in zip(found, cells, strict=True) if any(t > o for t, o in zip(theirs, cells[0], strict=True))]
        print(f"{name:12}" + "".join(f"{' '.join(f'{share:.2f}' for share in cell):>18}" for cell in cells), *ahead)


def main() -> None:
    """Print success at 1, recall at 10, MRR and the share of paragraphs shown; --raise-floors keeps them."""
    if "--peers" in sys.argv:
        peers()
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        found = measured(asker(folder / "site", make_site(folder)))
    print(f"{'':12}{'letters':^31}{'paragraphs':^31}")
    print(f"{'class':12}" + f"{'success@1':>11}{'recall@10':>11}{'MRR':>9}" + f"{'recall':>11}{'success@1':>11}{'MRR':>9}")
    for name, one in found.items():
        shares = (getattr(one, measure) for measure in Scores.MEASURES)
        print(f"{name:12}" + "".join(f"{share:{width}.3f}" for share, width in zip(shares, (11, 11, 9) * 2, strict=True)))
    if "--raise-floors" in sys.argv:
        old = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
        risen = {
            name: {key: round(max(getattr(one, key), old.get(name, {}).get(key, 0)), 4) for key in Scores.MEASURES}
            for name, one in found.items()
        }
        FLOORS.write_text(json.dumps(risen, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
