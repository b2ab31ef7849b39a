from __future__ import annotations

from bs4 import BeautifulSoup

from build_scripts.model import Location, Problem
from build_scripts.render.account import REASONS
from build_scripts.render.tally import MARK, MOST_NAMED, Tally, filled


def record(kept: int, dropped: dict[str, int], problems: int = 0) -> dict:
    drops = [{"reason": reason, "count": count, "lines": [1]} for reason, count in dropped.items()]
    return {"audit": {"words_in": kept + sum(dropped.values()), "words_kept": kept, "dropped": drops}, "problems": [{}] * problems}


def tally(*records: dict) -> Tally:
    made = Tally()
    for one in records:
        made.add(one)
    return made


def figures(html: str) -> dict[str, int]:
    rows = BeautifulSoup(html, "html.parser").select("tbody tr")
    return {row.th.text: int(row.td.text.replace(".", "")) for row in rows}


def test_the_sums_are_those_of_all_letters_and_hold_every_word() -> None:
    html = tally(record(900, {"letterhead": 40, "page number": 2}), record(1200, {"letterhead": 8}, problems=2)).html(())
    seen = figures(html)
    assert seen["Woorden in de bronnen"] == 2150 and seen["Daarvan op de pagina’s"] == 2100
    assert seen[f"Weggelaten: {REASONS['letterhead']}"] == 48
    words_in, *others = seen.values()
    assert words_in == sum(others)
    assert "2 stukken" in html and "Bij 1 stuk is er twijfel" in html


def test_unread_sources_are_named_and_are_only_text() -> None:
    failed = [Problem("left out", "x", Location("<b>.txt", 1))]
    html = filled(f"<p>voor</p>{MARK}", tally(record(1, {})), failed)
    assert "&lt;b&gt;.txt" in html and "<b>" not in html and MARK not in html
    assert "<li>" not in tally(record(1, {})).html(failed * (MOST_NAMED + 1))
