"""The pages of the registers: toezeggingen, moties, personen, organisaties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from build_scripts.model import Archive, Commitment, Entry, Motion, Mover, Place, Registers
from build_scripts.letters.periods import deadline, read_edtf
from build_scripts.render import addresses
from build_scripts.render.dates import MONTHS, in_words
from build_scripts.render.settled import Later
from build_scripts.render.weave import attribute, plain
from build_scripts.render.words import choices, counted, front_matter, letter_link

COMMITMENTS = "toezeggingen/index.md"
MOTIONS = "moties/index.md"
PEOPLE = "personen/index.md"
ORGANISATIONS = "organisaties/index.md"
CALENDAR = "toezeggingen/agenda.ics"
FEED = "toezeggingen/atom.xml"

LONGEST = 500
"""With more rows than this a list goes on on further pages: a longer one is slow on a phone."""
MOST_LETTERS = 50
"""Letters named with one person or organisation; search finds the others."""

FILTERS = '<div id="ka-toezeggingen-filter" hidden></div>'
"""Where a script puts the filters of a list of commitments."""

KINDS = {"aangekondigd": "aangekondigd", "toegezegd": "eerder toegezegd", "afgedaan": "afgedaan"}
STATES = {"aangenomen": "aangenomen", "verworpen": "verworpen", "aangehouden": "aangehouden", "ontraden": "ontraden door het kabinet", "oordeel Kamer": "oordeel aan de Kamer gelaten", "ingediend": "ingediend"}
BEFORE = re.compile(r"(?:nog )?(?:voor|vóór|uiterlijk|binnen)\b", re.I)
SORTS = {"organisatie": "Organisaties", "overheid": "Overheid", "onderzoek": "Onderzoek en kennis", "programma": "Programma’s en akkoorden"}
DRAWN = "Een computer heeft dit met vaste regels uit de brieven gehaald. Kijk dus altijd in de brief zelf of het klopt."

ByLetter = Mapping[str, Registers]


def pages(archive: Archive, registers: ByLetter) -> dict[str, str]:
    """The pages of the registers by path under docs. registers: by letter id."""
    return {
        **_commitments(archive, registers),
        **_motions(archive, registers),
        PEOPLE: _people(archive, registers),
        ORGANISATIONS: _organisations(archive, registers),
    }


# ---------------------------------------------------------------- toezeggingen


def _commitments(archive: Archive, registers: ByLetter) -> dict[str, str]:
    """The list of commitments: on one page, or with pages for each month where there are many."""
    listed = [(entry, one) for entry in archive.entries for one in registers.get(entry.letter.id, Registers()).commitments]
    listed.sort(key=lambda pair: order(pair[1]))
    head = front_matter("Toezeggingen", "Wat de regering aankondigt en toezegt, met de datum erbij.")
    intro = (
        "Hier staat wat de regering in de brieven aankondigt, wat zij eerder heeft toegezegd en wat volgens een brief is afgedaan. "
        f"{DRAWN} De datum is hoe wij de woorden van de brief lezen: ‘voor de zomer’ is dan uiterlijk 21 juni."
    )
    feeds = f"[Agenda met de komende data (ics)]({addresses.link(CALENDAR, COMMITMENTS)}) · [Nieuwe toezeggingen volgen (Atom)]({addresses.link(FEED, COMMITMENTS)})"
    later = Later(archive)
    made: dict[str, str] = {}
    if len(listed) <= LONGEST:
        blocks = [f"## {heading}\n\n{_list(_commitment(entry, one, later) for entry, one in pairs)}" for heading, pairs in _by_month(listed)]
    else:
        rows = [_month_pages(heading, [_commitment(entry, one, later) for entry, one in pairs], made) for heading, pairs in _by_month(listed)]
        blocks = [_list(rows)]
    counts = f"{counted(len(listed), 'zin', 'zinnen')} uit {counted(len({entry.letter.id for entry, _ in listed}), 'brief', 'brieven')}."
    return {COMMITMENTS: head + "\n\n".join(["# Toezeggingen", intro, feeds, *([FILTERS] if not made else []), counts, *blocks]) + "\n", **made}


def _month_pages(heading: str, rows: list[str], made: dict[str, str]) -> str:
    """Adds the pages of a month to `made`; gives the row that leads to them."""
    links = []
    for number, first in enumerate(range(0, len(rows), LONGEST), 1):
        title = f"Toezeggingen: {heading.lower()}" + (f", deel {number}" if number > 1 else "")
        page = f"toezeggingen/{heading.lower().replace(' ', '-')}{f'-{number}' if number > 1 else ''}.md"
        back = f"[Alle maanden]({addresses.link(COMMITMENTS, page)}). {DRAWN}"
        made[page] = f"{front_matter(title, DRAWN)}# {title}\n\n{back}\n\n{FILTERS}\n\n{_list(rows[first : first + LONGEST])}\n"
        links.append(f"[{heading if number == 1 else f'deel {number}'}]({addresses.link(page, COMMITMENTS)})")
    return f'- {" ".join(links)} <span class="ka-aantal">{counted(len(rows), "zin", "zinnen")}</span>'


def order(one: Commitment) -> tuple[str, str]:
    """By the last day that is left, open ends by their first day, and what has no date last."""
    found = read_edtf(one.due)
    return ("9999", "") if not found else (deadline(one.due) or found.first.isoformat(), one.due or "")


def _by_month(listed: list[tuple[Entry, Commitment]]) -> Iterator[tuple[str, list[tuple[Entry, Commitment]]]]:
    for month, pairs in groupby(listed, key=lambda pair: order(pair[1])[0][:7]):
        if month.startswith("9999"):
            yield "Zonder datum", list(pairs)
        else:
            yield f"{MONTHS[int(month[5:7]) - 1].capitalize()} {month[:4]}", list(pairs)


def _commitment(entry: Entry, one: Commitment, later: Later) -> str:
    when = told_when(one)
    who = _who(entry, one.who)
    about = (KINDS[one.kind], when, f"wie: {who}" if who else "")
    data = f'data-soort="{attribute(one.kind)}" data-datum="{attribute(deadline(one.due) or "")}" data-ministerie="{attribute(entry.letter.fact("ministry") or "")}" data-jaar="{attribute((entry.letter.fact("date") or "")[:4])}"'
    topics = attribute("|".join(topic.name for topic in entry.topics))
    details = " · ".join(plain(part) for part in about if part)
    where = addresses.link(addresses.letter_page(entry.letter.id), COMMITMENTS, one.anchor)
    kept = later.may_settle(entry, one)
    perhaps = f" · mogelijk nagekomen in {letter_link(kept, COMMITMENTS)}" if kept else ""
    return (
        f'- <span class="ka-toezegging" {data} data-onderwerpen="{topics}">[{plain(one.text)}]({where})</span> '
        f'<span class="ka-bijzonder">{details} · {letter_link(entry, COMMITMENTS)}{perhaps}</span>'
    )


def _who(entry: Entry, who: str) -> str:
    """Who acts; "ik" by the name of the one who signed, since a list across letters has many an "ik"."""
    if who.lower() not in ("ik", "wij", "we"):
        return who
    return " en ".join(one.name for one in entry.letter.signatories)


def told_when(one: Commitment) -> str:
    """The deadline as written, and how we read it: "voor het najaar (onze lezing: uiterlijk 21 september 2024)"."""
    if not one.due:
        return one.when
    meant = spoken(one.due)
    if meant.lower() in one.when.lower():
        return one.when
    until = "uiterlijk " if BEFORE.match(one.when) and len(one.due) == 10 else ""
    return f"{one.when} (onze lezing: {until}{meant})"


def spoken(due: str) -> str:
    """A due date in words: "vanaf 21 september 2024", "tussen januari 2026 en maart 2026"."""
    return in_words(due)


# ---------------------------------------------------------------- moties


def _motions(archive: Archive, registers: ByLetter) -> dict[str, str]:
    """The list of motions, the newest letter first; with many of them on pages of LONGEST each."""
    listed = [(entry, one) for entry in archive.entries[::-1] for one in registers.get(entry.letter.id, Registers()).motions]
    merged: dict[object, list[tuple[Entry, Motion]]] = {}
    for place, (entry, one) in enumerate(listed):
        merged.setdefault(one.citation.id if one.citation and one.citation.id else place, []).append((entry, one))
    head = front_matter("Moties", "Moties die in de brieven worden genoemd.")
    intro = f"Deze moties worden in de brieven genoemd. {DRAWN}"
    rows = [_motion(pairs) for pairs in merged.values()]
    parts = [rows[first : first + LONGEST] for first in range(0, len(rows), LONGEST)]
    further = {f"moties/deel-{number}.md": part for number, part in enumerate(parts[1:], 2)}
    links = [f"[deel {number}]({addresses.link(page, MOTIONS)})" for number, page in enumerate(further, 2)]
    first = [_list(parts[0]) if parts else "Er zijn nog geen moties gevonden.", f"Meer moties: {', '.join(links)}." if links else ""]
    told = ["# Moties", intro, f"{counted(len(merged), 'motie', 'moties')}.", *filter(None, first)]
    made = {MOTIONS: head + "\n\n".join(told) + "\n"}
    for number, (page, part) in enumerate(further.items(), 2):
        title = f"Moties, deel {number}"
        made[page] = f"{front_matter(title, intro)}# {title}\n\n[Alle moties]({addresses.link(MOTIONS, page)})\n\n{_list(part)}\n"
    return made


def _motion(pairs: list[tuple[Entry, Motion]]) -> str:
    first = max((one for _, one in pairs), key=lambda one: (len(one.movers), len(one.asks)))
    state = next((one.state for _, one in pairs if one.state), "")
    title = f"Motie {_movers(first.movers)}" if first.movers else "Motie"
    paper = f" · {_paper(first)}" if first.citation else ""
    asks = f" {plain(first.asks)}" if first.asks else ""
    where = "; ".join(f"{letter_link(entry, MOTIONS)} ({_places(entry, one.places, MOTIONS)})" for entry, one in pairs)
    return f'- **{plain(title)}**{asks} <span class="ka-bijzonder">{plain(STATES.get(state, "uitkomst staat er niet bij"))}{paper} · {where}</span>'


def _movers(movers: Iterable[Mover]) -> str:
    names = [f"{one.name} ({one.party})" if one.party else one.name for one in movers]
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _paper(one: Motion) -> str:
    citation = one.citation
    name = plain(citation.id or "kamerstuk") if citation else ""
    address = addresses.outside(citation.url) if citation and citation.url else None
    return f"[{name}]({address})" if address else name


def _places(entry: Entry, places: Iterable[Place], page: str) -> str:
    """Links to the paragraphs, numbered: "alinea 1, 2"; the paragraph that answers is said."""
    anchors: dict[str, bool] = {}
    for place in places:
        anchors[place.anchor] = anchors.get(place.anchor, False) or place.answers
    letter = addresses.letter_page(entry.letter.id)
    links = [f"[{'antwoord' if answers else 'genoemd'} {number}]({addresses.link(letter, page, anchor)})" for number, (anchor, answers) in enumerate(anchors.items(), 1)]
    return ", ".join(links)


# ---------------------------------------------------------------- personen, organisaties


def _people(archive: Archive, registers: ByLetter) -> str:
    merged: dict[tuple[str, bool], list[tuple[Entry, object]]] = {}
    for entry in archive.entries:
        for one in registers.get(entry.letter.id, Registers()).people:
            merged.setdefault((one.name, one.role == "Kamerlid"), []).append((entry, one))
    head = front_matter("Personen", "Kamerleden en bewindspersonen die in de brieven worden genoemd.")
    intro = f"Alleen mensen van wie de brief zegt dat zij Kamerlid zijn of in de regering zitten, en wie een brief ondertekent. {DRAWN}"
    groups = (("Kamerleden", True), ("Bewindspersonen en ondertekenaars", False))
    blocks = []
    for title, members in groups:
        rows = [_person(name, pairs) for (name, member), pairs in sorted(merged.items(), key=lambda item: sort_name(item[0][0])) if member is members]
        if rows:
            blocks.append(f"## {title}\n\n{_list(rows)}")
    return head + "\n\n".join(["# Personen", intro, choices("\n\n".join(blocks)) if blocks else "Er zijn nog geen personen gevonden."]) + "\n"


def sort_name(name: str) -> str:
    """By the main word of a surname: "Van der Lee" under L."""
    words = name.split()
    main = next((place for place, word in enumerate(words) if word.lower() not in ("van", "de", "der", "den", "het", "ten", "ter", "'t", "el", "al", "op")), 0)
    return " ".join(words[main:] + words[:main]).lower()


def _person(name: str, pairs: list) -> str:
    party = next((one.party for _, one in pairs if one.party), "")
    role = next((one.role for _, one in reversed(pairs) if one.role), "")
    about = " · ".join(plain(part) for part in (role, party) if part)
    where = _newest(pairs, PEOPLE)
    party = f' data-keuze-partij="{attribute(party)}"' if party else ""
    return f'- **{plain(name)}** <span class="ka-bijzonder" data-aantal="{_named(pairs)}"{party}>{about} · {where}</span>'


def _named(pairs: list) -> int:
    """How often all letters together name someone."""
    return sum(len(one.places) for _, one in pairs)


def _newest(pairs: list, page: str) -> str:
    """Links to the letters, in the archive's order; with many of them to the newest."""
    shown = pairs[-MOST_LETTERS:]
    where = "; ".join(f"{letter_link(entry, page)} ({_times(entry, one.places, page)})" for entry, one in shown)
    return where if len(shown) == len(pairs) else f"{where}; dit zijn de nieuwste {len(shown)} van {counted(len(pairs), 'brief', 'brieven')}"


def _times(entry: Entry, places: tuple[Place, ...], page: str) -> str:
    anchor = places[0].anchor if places else ""
    link = addresses.link(addresses.letter_page(entry.letter.id), page, anchor)
    return f"[{counted(len(places), 'keer', 'keer')}]({link})"


def _organisations(archive: Archive, registers: ByLetter) -> str:
    merged: dict[str, list] = {}
    for entry in archive.entries:
        for one in registers.get(entry.letter.id, Registers()).organisations:
            merged.setdefault(one.organisation.slug, []).append((entry, one))
    head = front_matter("Organisaties", "Organisaties en programma’s die in de brieven worden genoemd.")
    intro = f"Organisaties en programma’s uit onze lijst, met de brieven die ze noemen. Wat niet op de lijst staat, staat hier ook niet. {DRAWN}"
    blocks = []
    for kind, title in SORTS.items():
        of_kind = [pairs for pairs in merged.values() if pairs[0][1].organisation.kind == kind]
        rows = [_organisation(pairs) for pairs in sorted(of_kind, key=lambda pairs: pairs[0][1].organisation.name.lower())]
        if rows:
            blocks.append(f"## {title}\n\n{_list(rows)}")
    return head + "\n\n".join(["# Organisaties", intro, choices("\n\n".join(blocks)) if blocks else "Er zijn nog geen organisaties gevonden."]) + "\n"


def _organisation(pairs: list) -> str:
    one = pairs[0][1].organisation
    also = f"ook: {', '.join(one.names)}" if one.names else ""
    where = _newest(pairs, ORGANISATIONS)
    about = f"{plain(also)} · " if also else ""
    return f'- **{plain(one.name)}** <span class="ka-bijzonder" data-aantal="{_named(pairs)}">{about}{where}</span>'


def _list(rows: Iterable[str]) -> str:
    return '<div class="ka-lijst" markdown="1">\n\n' + "\n".join(rows) + "\n\n</div>"
