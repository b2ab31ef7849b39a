"""The site's own search, from Python."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.search import dates
from build_scripts.search.expand import Wanted, expand
from build_scripts.search.query import parse
from build_scripts.search.passages import Hit, best
from build_scripts.search.rank import Found, rank
from build_scripts.search.snippet import snippet
from build_scripts.search.store import Store

MOST_PASSAGES = 3


def search(
    site_dir: Path,
    query: str,
    limit: int = 10,
    type: str | None = None,
    date_from: str | None = None,
    date_to: str | None = None,
    tag: str | None = None,
) -> list[dict[str, object]]:
    """The letters that answer a query, in the order in which the site shows them.

    One object a letter: `letter`, `title`, `section` (the heading over the best passage, or None),
    `url` (from the site's root, with that passage's anchor), `score`, `snippet`; and `passages`, the
    best three with their own `section`, `url`, `score` and `snippet`. `date_from` and `date_to` are
    EDTF dates; a letter passes when its own date may lie in between. Raises InputError where the
    site has no index or a date can't be read.
    """
    store = Store(site_dir)
    parsed = parse(query, store.root["stopwords"])
    wanted = expand(parsed.units, store)
    excluded = expand(parsed.excluded, store, correct=False)
    keep = _filter(store, type, _day(date_from, 0), _day(date_to, 1), tag)
    found = [one for one in rank(wanted, excluded, store) if keep(one.letter)]
    return [_answer(one, wanted, store) for one in found[: max(limit, 0)]]


def _day(date: str | None, side: int) -> str | None:
    if not date:
        return None
    days = dates.span(date)
    if days is None:
        raise InputError(date, "this is not a date", "Write 2024, 2024-06 or 2024-06-04")
    return days[side]


def _filter(
    store: Store, type: str | None, start: str | None, end: str | None, tag: str | None
) -> Callable[[int], bool]:
    types = store.facet("soort") if type else None
    tags = store.facet("onderwerp") if tag else None
    days = store.days() if start or end else []

    def keep(letter: int) -> bool:
        return (
            (types is None or type in types.keys(letter))
            and (not days or dates.overlap(days[letter], start, end))
            and (tags is None or tag in tags.keys(letter))
        )

    return keep


def _answer(found: Found, wanted: Sequence[Wanted], store: Store) -> dict[str, object]:
    card = store.letter(found.letter)
    passages = best(card, wanted, store)[:MOST_PASSAGES]
    if not passages and card["passages"]:
        passages = [Hit(0, (), 0)]
    shown = [_passage(hit, card, wanted) for hit in passages]
    top = shown[0] if shown else {"section": None, "url": card["url"], "snippet": ""}
    return {
        "letter": card["id"],
        "title": card["title"],
        "section": top["section"],
        "url": top["url"],
        "score": round(found.score / 1e6, 3),
        "snippet": top["snippet"],
        "passages": shown,
    }


def _passage(hit: Hit, card: dict, wanted: Sequence[Wanted]) -> dict[str, object]:
    anchor, section, text = card["passages"][hit.place][:3]
    return {
        "section": None if section is None else card["sections"][section],
        "url": f"{card['url']}#{anchor}",
        "score": round(hit.score / 1e6, 3),
        "snippet": "".join(piece.text for piece in snippet(text, wanted)),
    }
