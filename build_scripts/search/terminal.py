"""The site's own search, from Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from build_scripts.edtf import span
from build_scripts.errors import InputError
from build_scripts.search.counts import Choice, counts
from build_scripts.search.expand import Wanted, distinct, expand
from build_scripts.search.explain import explain
from build_scripts.search.fields import cut
from build_scripts.search.limits import Limit, keep, limits
from build_scripts.search.passages import MOST_SHOWN, Hit, arrange, best
from build_scripts.search.query import parse
from build_scripts.search.rank import Found, letters_with, rank
from build_scripts.search.snippet import snippet
from build_scripts.search.store import Store
from build_scripts.search.suggest import suggest


ORDERS = ("relevance", "newest", "oldest")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a query comes to: what was looked for, by which fields it was limited, which names before
    a colon are no field, the letters in order, and what is asked besides (see figures.py)."""

    wanted: tuple[Wanted, ...]
    limits: tuple[Limit, ...]
    unknown: tuple[str, ...]
    found: tuple[Found, ...]
    asks: str


def search(
    site_dir: Path,
    query: str,
    limit: int = 10,
    type: str | None = None,
    date_from: str | None = None,
    date_to: str | None = None,
    tag: str | None = None,
    ministry: str | None = None,
    dossier: str | None = None,
    person: str | None = None,
    order: str = "relevance",
) -> list[dict[str, object]]:
    """The letters that answer a query, in the order in which the site shows them.

    One object a letter: `letter`, `title`, `section` (the heading over the best passage, or None),
    `url` (from the site's root, with that passage's anchor), `score`, `snippet`; and `passages`, the
    best three with their own `section`, `url`, `score` and `snippet`. `date_from` and `date_to` are
    EDTF dates; a letter passes when its own date may lie in between. `order` is one of ORDERS.
    Raises InputError where the site has no index or a date can't be read.
    """
    store = Store(site_dir)
    chosen = {"soort": type, "onderwerp": tag, "ministerie": ministry, "dossier": dossier, "persoon": person}
    days = (_day(date_from, 0), _day(date_to, 1))
    outcome = look_up(store, query, {name: key for name, key in chosen.items() if key}, days, order)
    return [_answer(one, outcome, store) for one in outcome.found[: max(limit, 0)]]


def explained(site_dir: Path, query: str) -> list[dict[str, object]]:
    """What each word of a query was searched as, too, as the search page says it (see explain.py)."""
    store = Store(site_dir)
    return [asdict(one) for one in explain(look_up(store, query).wanted, store)]


def suggested(site_dir: Path, typed: str) -> list[dict[str, object]]:
    """What the search page suggests while this is typed (see suggest.py)."""
    return [asdict(one) for one in suggest(typed, Store(site_dir))]


def counted(
    site_dir: Path, query: str, type: str | None = None, date_from: str | None = None, date_to: str | None = None,
    tag: str | None = None, ministry: str | None = None, dossier: str | None = None, person: str | None = None,
) -> dict[str, list[Choice]]:  # fmt: skip
    """How many of the letters that a query finds each choice of each filter leaves (see counts.py).
    Raises as `search` does."""
    store = Store(site_dir)
    chosen = {"soort": type, "onderwerp": tag, "ministerie": ministry, "dossier": dossier, "persoon": person}
    chosen = {name: key for name, key in chosen.items() if key}
    days = (_day(date_from, 0), _day(date_to, 1))
    found = look_up(store, query, days=days).found
    if not query.strip() and not any(days):
        found = tuple(Found(letter, (), 0) for letter in range(store.letters))
    return counts((one.letter for one in found), chosen, store)


def look_up(
    store: Store, query: str, chosen: Mapping[str, str] = {}, days: tuple[str | None, str | None] = (None, None),
    order: str = "relevance",
) -> Outcome:  # fmt: skip
    """A query's whole way to the letters. `chosen` has by facet a key.

    Where only fields or filters are asked for, every letter that passes is found, the newest first.
    """
    asked = cut(query)
    parsed = parse(asked.rest, store.root["stopwords"])
    limited = limits(asked.fields, store)
    wanted = distinct([*expand(parsed.units, store), *(one for limit in limited for one in limit.wanted)])
    excluded = expand(parsed.excluded, store, correct=False)
    narrowed = bool(limited or chosen or any(days))
    if wanted or not narrowed:
        found = rank(wanted, excluded, store)
    else:
        barred = {letter for one in excluded for letter in letters_with(one, store)}
        found = [Found(letter, (), 0) for letter in range(store.letters) if letter not in barred]
        order = "newest" if order == "relevance" else order
    passes = keep(limited, chosen, store, days)
    found = [one for one in found if passes(one.letter)]
    return Outcome(tuple(wanted), tuple(limited), asked.unknown, tuple(sort(found, order, store)), parsed.asks)


def sort(found: Sequence[Found], order: str, store: Store) -> Sequence[Found]:
    """By date, a letter without one last; of one day, and by relevance, as they come."""
    if order == "relevance":
        return found
    days = store.days()
    dated = [one for one in found if days[one.letter]]
    dated.sort(key=lambda one: days[one.letter][0], reverse=order == "newest")
    return [*dated, *(one for one in found if not days[one.letter])]


def _day(date: str | None, side: int) -> str | None:
    if not date:
        return None
    days = span(date)
    if days is None:
        raise InputError(date, "this is not a date", "Write 2024, 2024-06 or 2024-06-04")
    return days[side]


def _answer(found: Found, outcome: Outcome, store: Store) -> dict[str, object]:
    card = store.letter(found.letter)
    passages = arrange(best(card, outcome.wanted, store, outcome.asks), card)[:MOST_SHOWN]
    if not passages and card["passages"]:
        passages = [Hit(0, (), 0)]
    shown = [_passage(hit, card, outcome.wanted) for hit in passages]
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
