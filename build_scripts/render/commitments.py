"""The page Toezeggingen: what letters announce and promise, by the date that is meant."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import shorten
from typing import NamedTuple

from build_scripts.edtf import MONTHS, in_words, year
from build_scripts.letters.periods import deadline, read_edtf
from build_scripts.model import Archive, Commitment, Entry, Registers
from build_scripts.render import addresses, paged
from build_scripts.render.filters import Form, filtered
from build_scripts.render.settled import Later
from build_scripts.render.weave import attribute, plain
from build_scripts.render.words import DRAWN, counted, date_of, front_matter, letter_link, letter_list, spreadsheet

COMMITMENTS = "toezeggingen/index.md"
CALENDAR = "toezeggingen/agenda.ics"
FEED = "toezeggingen/atom.xml"
COMING = 50
"""With a page for each month, so many of what is still to come stand on the first page."""
UNKNOWN = "9999"
"""Where a commitment without a date stands among the dates: last."""
LONGEST = 200
"""Characters of what stands before a sentence that points back, at most."""
NEWEST = 100
"""Commitments in the feed, at most."""

FORM = Form("de zin, wie, wanneer en de titel van de brief", "Op datum van de toezegging", ("nieuw", "oud"))
KINDS = {"aangekondigd": "aangekondigd", "toegezegd": "eerder toegezegd", "afgedaan": "afgedaan"}
BEFORE = re.compile(r"(?:nog )?(?:voor|vóór|uiterlijk|binnen)\b", re.I)

ByLetter = Mapping[str, Registers]
Promise = tuple[Entry, Commitment]


def pages(archive: Archive, registers: ByLetter) -> dict[str, str]:
    """The list of commitments: on one page, or with pages for each month where there are many."""
    listed = [(entry, one) for entry in archive.entries for one in registers.get(entry.letter.id, Registers()).commitments]
    listed.sort(key=lambda pair: order(pair[1]))
    often = Counter(_same(pair) for pair in listed)
    said = list({_same(pair): pair for pair in reversed(listed)}.values())[::-1]
    head = front_matter("Toezeggingen", "Wat de regering aankondigt en toezegt, met de datum erbij.")
    intro = (
        "Hier staat wat de regering in de brieven aankondigt, wat zij eerder heeft toegezegd en wat volgens een brief is afgedaan. "
        f"{DRAWN} De datum is hoe wij de woorden van de brief lezen: ‘voor de zomer’ is dan uiterlijk 21 juni."
    )
    counts = f"{counted(len(listed), 'zin', 'zinnen')} uit {counted(len({entry.letter.id for entry, _ in listed}), 'brief', 'brieven')}."
    counts += f" Wat een brief vaker zegt staat er één keer: samen {counted(len(said), 'rij', 'rijen')}." if len(said) < len(listed) else ""
    counts += " Bovenaan staan de maanden vanaf de nieuwste brief, daaronder de maanden die toen al voorbij waren." if listed else ""
    later, months = _Told(Later(archive), often), _to_come_first(_by_month(said), newest_day(archive))
    made: dict[str, str] = {}
    if len(said) > paged.LONGEST:
        today = newest_day(archive).isoformat()
        coming = [pair for pair in said if today < order(pair[1])[0] < UNKNOWN][:COMING]
        rows = letter_list([_row(pair, later, COMMITMENTS) for pair in coming])
        parts = ["## Komende data", filtered(rows, COMMITMENTS, FORM)] if coming else []
        every = paged.parts(letter_list([_month_pages(heading, pairs, later, made) for heading, pairs in months]))
        content = "\n\n".join([*parts, "## Alle maanden", every])
    else:
        content = filtered(paged.sections((heading, _row(pair, later, COMMITMENTS)) for heading, pairs in months for pair in pairs), COMMITMENTS, FORM)
    return {COMMITMENTS: head + "\n\n".join(["# Toezeggingen", intro, _feeds(archive), counts, *([content] if listed else [])]) + "\n", **made}


class _Told(NamedTuple):
    """What a row tells besides its sentence: which later letter may settle it, and how often its letter says it."""

    later: Later
    often: Counter[tuple[str, str, str | None, str]]


def _same(pair: Promise) -> tuple[str, str, str | None, str]:
    """What one letter says twice in the same words, as in two cells of a table, is one row."""
    entry, one = pair
    return entry.letter.id, one.kind, one.due, " ".join(one.text.split())


def _feeds(archive: Archive) -> str:
    newest = in_words(newest_day(archive).isoformat())
    return (
        f"- [Agenda met de data na {newest} (ics)]({addresses.link(CALENDAR, COMMITMENTS)}), de dag van de nieuwste brief\n"
        f"- [Nieuwe toezeggingen volgen (Atom)]({addresses.link(FEED, COMMITMENTS)}): de nieuwste {NEWEST}\n"
        f"- {spreadsheet(addresses.sheet('toezeggingen'), COMMITMENTS, 'Alle toezeggingen als spreadsheet', 'één rij per zin')}"
    )


def newest_day(archive: Archive) -> dt.date:
    """The day of the newest letter, at the earliest that it can have been written: what "to come" is counted from."""
    days = [found.first for entry in archive.entries if entry.letter.facts.get("date") and (found := read_edtf(entry.letter.fact("date")))]
    return max(days, default=dt.date(1970, 1, 1))


def _month_pages(heading: str, pairs: Sequence[Promise], later: _Told, made: dict[str, str]) -> str:
    """Adds the pages of a month to `made`; gives the row that leads to them."""
    first = f"toezeggingen/{heading.lower().replace(' ', '-')}.md"
    back = f"[Alle maanden]({addresses.link(COMMITMENTS, first)}). {DRAWN}"
    listed = paged.List(
        first, f"Toezeggingen: {heading.lower()}", DRAWN, back, pairs,
        lambda pair, page: ("", _row(pair, later, page)), FORM, lambda pair: in_words(pair[1].due) if pair[1].due else date_of(pair[0].letter),
    ).pages()  # fmt: skip
    made |= listed
    links = [f"[{paged.part_title(heading, number)}]({addresses.link(page, COMMITMENTS)})" for number, page in enumerate(listed, 1)]
    return f'- {" · ".join(links)} <span class="ka-aantal">{counted(len(pairs), "zin", "zinnen")}</span>'


def order(one: Commitment) -> tuple[str, str]:
    """By the last day that is left, open ends by their first day, and what has no date last."""
    found = read_edtf(one.due)
    return (UNKNOWN, "") if not found else (deadline(one.due) or found.first.isoformat(), one.due or "")


def _by_month(listed: list[Promise]) -> Iterator[tuple[str, list[Promise]]]:
    for month, pairs in groupby(listed, key=lambda pair: order(pair[1])[0][:7]):
        if month == UNKNOWN:
            yield "Zonder datum", list(pairs)
        else:
            yield f"{MONTHS[int(month[5:7]) - 1].capitalize()} {month[:4]}", list(pairs)


def _to_come_first(months: Iterator[tuple[str, list[Promise]]], today: dt.date) -> list[tuple[str, list[Promise]]]:
    """Months to come in their order, then those that are past with the latest first, then what has no date."""
    listed = [(order(pairs[0][1])[0][:7], heading, pairs) for heading, pairs in months]
    ahead = [each for each in listed if today.isoformat()[:7] <= each[0] < UNKNOWN]
    past = [each for each in listed if each[0] < today.isoformat()[:7]]
    return [(heading, pairs) for _, heading, pairs in [*ahead, *reversed(past), *(each for each in listed if each[0] == UNKNOWN)]]


def _row(pair: Promise, told: _Told, page: str) -> str:
    entry, one = pair
    letter, who = entry.letter, _who(entry, one.who)
    known = {"soort": KINDS[one.kind], "ministerie": letter.fact("ministry"), "jaar": year(letter.fact("date")), "onderwerp": "|".join(topic.name for topic in entry.topics)}
    data = "".join(f' data-keuze-{name}="{attribute(value)}"' for name, value in known.items() if value)
    dates = f' data-termijn="{attribute(deadline(one.due) or "")}" data-datum="{attribute(letter.fact("date") or "")}"'
    details = " · ".join(plain(part) for part in (KINDS[one.kind], told_when(one), f"wie: {who}" if who else "") if part)
    where = addresses.link(addresses.letter_page(letter.id), page, one.anchor)
    kept, often = told.later.may_settle(entry, one), told.often[_same(pair)]
    again = f" · {often} keer in deze brief" if often > 1 else ""
    perhaps = f" · mogelijk nagekomen in {letter_link(kept, page)}" if kept else ""
    context = f'<span class="ka-bij-noot">{plain(shorten(one.context, LONGEST, placeholder=" …"))}</span> ' if one.context else ""
    return (
        f'- {context}<span class="ka-toezegging"{data}{dates}>[{plain(one.text)}]({where})</span> '
        f'<span class="ka-bijzonder">{details} · {letter_link(entry, page)}, {plain(date_of(letter))}{again}{perhaps}</span>'
    )


def _who(entry: Entry, who: str) -> str:
    """Who acts; "ik" by the name of the one who signed, since a list across letters has many an "ik"; "u" in a note to a minister by that role."""
    if who.lower() == "u" and entry.letter.fact("type") == "beslisnota":
        return "de bewindspersoon"
    if who.lower() not in ("ik", "wij", "we"):
        return who
    return " en ".join(one.name for one in entry.letter.signatories)


def told_when(one: Commitment) -> str:
    """The deadline as written, and how we read it: "voor het najaar (onze lezing: uiterlijk 21 september 2024)"."""
    if not one.due:
        return one.when
    meant = in_words(one.due)
    if meant.lower() in one.when.lower():
        return one.when
    until = "uiterlijk " if BEFORE.match(one.when) and len(one.due) == 10 else ""
    return f"{one.when} (onze lezing: {until}{meant})"
