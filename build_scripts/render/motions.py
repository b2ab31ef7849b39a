"""The page Moties: which motions letters speak of, who moved them and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import shorten

from build_scripts.model import Archive, Entry, Motion, Place, Registers
from build_scripts.render import addresses, paged
from build_scripts.render.filters import Form
from build_scripts.render.paper_names import paper_name
from build_scripts.render.weave import attribute, plain
from build_scripts.render.words import DRAWN, counted, date_of, letter_link, spreadsheet, unseen

MOTIONS = "moties/index.md"
FORM = Form("de indieners, wat de motie vraagt, het nummer en de titel van de brief", "Nieuwste brief eerst", ("oud", "veel", "naam"))
LONGEST = 200
"""Characters of the sentence that stands for what a motion asks, at most."""
MOST_LETTERS = 10
"""Letters named with one motion; search finds the others."""
STATES = {"aangenomen": "aangenomen", "verworpen": "verworpen", "aangehouden": "aangehouden", "ontraden": "ontraden door het kabinet", "oordeel Kamer": "oordeel aan de Kamer gelaten", "ingediend": "ingediend"}

ByLetter = Mapping[str, Registers]
Named = tuple[Entry, Motion]


def pages(archive: Archive, registers: ByLetter) -> dict[str, str]:
    """The list of motions, the newest letter first."""
    listed = [(entry, one) for entry in archive.entries[::-1] for one in registers.get(entry.letter.id, Registers()).motions]
    merged: dict[object, list[Named]] = {}
    for place, (entry, one) in enumerate(listed):
        merged.setdefault(one.citation.id if one.citation and one.citation.id else place, []).append((entry, one))
    sheet = spreadsheet(addresses.sheet("moties"), MOTIONS, "Alle moties als spreadsheet", "één rij per motie in een brief")
    intro = f"Deze moties worden in de brieven genoemd. Of een motie is aangenomen, staat er alleen bij als een brief dat zegt. {DRAWN}"
    return paged.List(
        MOTIONS, "Moties", "Moties die in de brieven worden genoemd.", f"{intro}\n\n{counted(len(merged), 'motie', 'moties')}. {sheet}",
        list(merged.values()), lambda pairs, page: ("", _row(pairs, page)), FORM, _name, "Er zijn nog geen moties gevonden.",
    ).pages()  # fmt: skip


def _name(pairs: Sequence[Named]) -> str:
    """The letter by which a motion stands where it stands, as the end of a range."""
    return date_of(pairs[0][0].letter)


def _row(pairs: Sequence[Named], page: str) -> str:
    first = max((one for _, one in pairs), key=lambda one: (len(one.movers), len(one.asks)))
    state = STATES.get(next((one.state for _, one in pairs if one.state), ""), "")
    title = f"Motie {movers_of(first)}".strip()
    said = "" if first.asks else shorten(first.said, LONGEST, placeholder=" …")
    asks = f": {plain(first.asks or f'‘{said}’')}" if first.asks or said else ""
    known = {"uitkomst": state or "niet gezegd", "partij": "|".join(sorted({mover.party for mover in first.movers if mover.party}))}
    data = "".join(f' data-keuze-{name}="{attribute(value)}"' for name, value in known.items() if value)
    about = " · ".join(filter(None, (plain(state or "uitkomst staat er niet bij"), _paper(first))))
    shown = pairs[:MOST_LETTERS]
    which = ", ".join(filter(None, (title, paper_name(first.citation) if first.citation else shorten(first.asks, 80, placeholder=" …"))))
    where = "; ".join(_places(entry, one, page, which) for entry, one in shown)
    rest = f"; en {counted(len(pairs) - len(shown), 'brief', 'brieven')} meer" if len(pairs) > len(shown) else ""
    day = attribute(pairs[0][0].letter.fact("date") or "")
    return f'- **{plain(title)}**{asks} <span class="ka-bijzonder" data-datum="{day}" data-aantal="{len(pairs)}"{data}>{about} · {where}{rest}</span>'


def movers_of(motion: Motion) -> str:
    """Who moved a motion, with their parties: "Jansen (SP) en De Vries", "Krol c.s."; "" where no letter says it."""
    names = [f"{one.name} ({one.party})" if one.party else one.name for one in motion.movers]
    told = " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return f"{told} c.s." if told and motion.with_others else told


def _paper(one: Motion) -> str:
    """The motion's own paper as people cite it, with its official address; "" where no letter says it."""
    if not one.citation:
        return ""
    name = plain(paper_name(one.citation) or "kamerstuk")
    address = addresses.outside(one.citation.url) if one.citation.url else None
    return (f"[{name}]({address})" if address else name) + plain(doubt_of(one))


def doubt_of(one: Motion) -> str:
    """That a motion's number may be mistyped, as the letter gives another one that differs by a digit; "" where nothing says so."""
    return f" (misschien een typefout: dezelfde brief noemt ook {paper_name(one.unlike)})" if one.unlike else ""


def _places(entry: Entry, one: Motion, page: str, which: str) -> str:
    """A link to the first paragraph where a letter speaks of a motion, and one to each of the others, by their heading; those that answer are said, and come first."""
    letter, about = addresses.letter_page(entry.letter.id), unseen(f", in {entry.letter.title}: {which}")
    first = one.anchor
    answers = _by_heading(place for place in one.places if place.answers)
    told_of = {anchor for anchors in answers.values() for anchor in anchors} | {first}
    others = _by_heading(place for place in one.places if place.anchor not in told_of)
    told = [*_under(answers, "antwoord", about, letter, page), *_under(others, "ook", about, letter, page)]
    shown = f'{letter_link(entry, page, first, f": {which}")}, {plain(date_of(entry.letter))}'
    return f"{shown} ({', '.join(told)})" if told else shown


def _by_heading(places: Iterable[Place]) -> dict[str, list[str]]:
    """The paragraphs of places, under the heading that they stand under."""
    found: dict[str, list[str]] = {}
    for place in places:
        anchors = found.setdefault(place.under, [])
        anchors += [place.anchor] if place.anchor not in anchors else []
    return found


def _under(places: Mapping[str, Sequence[str]], word: str, about: str, letter: str, page: str) -> Iterator[str]:
    """A link to each paragraph, the first named by the heading above it and the others by their number there; the word that says what stands there comes once."""
    for number, (heading, anchors) in enumerate(places.items()):
        name = f"onder ‘{shorten(heading, LONGEST, placeholder=' …')}’" if heading else "vóór de eerste kop"
        for place, anchor in enumerate(anchors):
            said = (plain(name) if not place else f"plek {place + 1}{unseen(f', {name}')}") + unseen(f", {word}")
            yield f"{'' if number or place else word + ' '}[{said}{about}]({addresses.link(letter, page, anchor)})"
