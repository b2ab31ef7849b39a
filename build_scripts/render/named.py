"""The pages Personen and Organisaties: who is named in which letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.model import Archive, Entry, NamedOrganisation, Person, Place, Registers
from build_scripts.render import addresses, paged
from build_scripts.render.filters import LETTERS, Form
from build_scripts.render.weave import attribute, plain
from build_scripts.render.words import DRAWN, counted, date_of, letter_link, letter_row, spreadsheet

PEOPLE = "personen/index.md"
ORGANISATIONS = "organisaties/index.md"
MOST_LETTERS = 5
"""Who is named in more letters than this has a page of their own with all of them."""
SORTS = {"organisatie": "Maatschappelijke organisaties", "overheid": "Overheid", "onderzoek": "Onderzoek en kennis", "programma": "Programma’s en akkoorden"}
SMALL = frozenset(("van", "de", "der", "den", "het", "ten", "ter", "'t", "el", "al", "op"))

ByLetter = Mapping[str, Registers]


@dataclass(frozen=True, slots=True)
class Named:
    """Someone or something that letters name: what stands above and behind the name, and where it is named."""

    name: str
    heading: str
    about: str
    party: str
    places: Sequence[tuple[Entry, tuple[Place, ...]]]

    @property
    def times(self) -> int:
        """How often all letters together name it."""
        return sum(len(places) for _, places in self.places)


def people(archive: Archive, registers: ByLetter) -> dict[str, str]:
    """The list of people, with pages for those in many letters."""
    merged: dict[tuple[bool, str], list[tuple[Entry, Person]]] = {}
    for entry, one in _all(archive, registers, lambda found: found.people):
        merged.setdefault((one.role != "Kamerlid", one.name), []).append((entry, one))
    named = [_person(name, other, pairs) for (other, name), pairs in sorted(merged.items(), key=lambda item: (item[0][0], sort_name(item[0][1])))]
    intro = f"Alleen mensen van wie de brief zegt dat zij Kamerlid zijn of in de regering zitten, en wie een brief ondertekent. {DRAWN}"
    return _pages(PEOPLE, "Personen", "Kamerleden en bewindspersonen die in de brieven worden genoemd.", intro, named, "naam, functie en partij")


def organisations(archive: Archive, registers: ByLetter) -> dict[str, str]:
    """The list of organisations, with pages for those in many letters."""
    merged: dict[str, list[tuple[Entry, NamedOrganisation]]] = {}
    for entry, one in _all(archive, registers, lambda found: found.organisations):
        merged.setdefault(one.organisation.slug, []).append((entry, one))
    ranks = {kind: rank for rank, kind in enumerate(SORTS)}
    known = sorted((pairs for pairs in merged.values() if pairs[0][1].organisation.kind in ranks), key=lambda pairs: (ranks[pairs[0][1].organisation.kind], pairs[0][1].organisation.name.lower()))
    intro = f"Organisaties en programma’s uit onze lijst, met de brieven die ze noemen. Wat niet op de lijst staat, staat hier ook niet. {DRAWN}"
    return _pages(ORGANISATIONS, "Organisaties", "Organisaties en programma’s die in de brieven worden genoemd.", intro, list(map(_organisation, known)), "de namen")


def sort_name(name: str) -> str:
    """By the main word of a surname: "Van der Lee" under L."""
    words = name.split()
    main = next((place for place, word in enumerate(words) if word.lower() not in SMALL), 0)
    return " ".join(words[main:] + words[:main]).lower()


def _all(archive: Archive, registers: ByLetter, which: Callable[[Registers], Iterable]) -> Iterator[tuple[Entry, object]]:
    return ((entry, one) for entry in archive.entries for one in which(registers.get(entry.letter.id, Registers())))


def _person(name: str, other: bool, pairs: Sequence[tuple[Entry, Person]]) -> Named:
    party = next((one.party for _, one in pairs if one.party), "")
    role = next((one.role for _, one in reversed(pairs) if one.role), "")
    heading = "Bewindspersonen en ondertekenaars" if other else "Kamerleden"
    return Named(name, heading, " · ".join(filter(None, (role, party))), party, [(entry, one.places) for entry, one in pairs])


def _organisation(pairs: Sequence[tuple[Entry, NamedOrganisation]]) -> Named:
    """By our list's name where a letter uses it, else by the form that the letters use; its other names stand behind it."""
    one = pairs[0][1].organisation
    used = list(dict.fromkeys(form for _, found in pairs for form in found.forms))
    name = one.name if one.name in used or not used else used[0]
    others = [other for other in (one.name, *one.names) if other != name]
    return Named(name, SORTS[one.kind], f"ook: {', '.join(others)}" if others else "", "", [(entry, found.places) for entry, found in pairs])


def _pages(page: str, title: str, description: str, intro: str, named: Sequence[Named], looks_in: str) -> dict[str, str]:
    own = _own_pages(page, named)

    def row(one: Named, at: str) -> tuple[str, str]:
        return one.heading, _row(one, own.get(id(one)), at)

    form = Form(f"{looks_in} en de titels van de brieven die erbij staan", "Op alfabet", ("veel", "naam"))
    sheet = spreadsheet(addresses.sheet(title.lower()), page, f"Alle {title.lower()} als spreadsheet", "één rij per naam in een brief")
    listed = paged.List(page, title, description, f"{intro}\n\n{sheet}", named, row, form, lambda one: one.name, f"Er zijn nog geen {title.lower()} gevonden.")
    made = listed.pages()
    for one in named:
        if id(one) in own:
            made |= _letters(one, own[id(one)], page, title)
    return made


def _own_pages(index: str, named: Sequence[Named]) -> dict[int, str]:
    """The page of each who has one, by the identity of the value: `personen/jansen.md`; of two of one name the second is told apart."""
    folder, made, taken = index.removesuffix("index.md"), {}, set()
    for one in named:
        name = paged.slug(one.name) or "naam"
        while name in taken | {"index"} or name.startswith("deel-"):
            name += "-anders"
        taken.add(name)
        if len(one.places) > MOST_LETTERS:
            made[id(one)] = f"{folder}{name}.md"
    return made


def _row(one: Named, own: str | None, page: str) -> str:
    party = f' data-keuze-partij="{attribute(one.party)}"' if one.party else ""
    name = f"[{plain(one.name)}]({addresses.link(own, page)})" if own else plain(one.name)
    if own:
        where = f"{counted(one.times, 'keer', 'keer')} genoemd in {counted(len(one.places), 'brief', 'brieven')}"
    else:
        about = f": {one.name}"
        where = "; ".join(
            f"{letter_link(entry, page, places[0].anchor if places else '', about)} ({counted(len(places), 'keer', 'keer')})" for entry, places in one.places
        )
    told = " · ".join(filter(None, (plain(one.about), where)))
    return f'- **{name}** <span class="ka-bijzonder" data-aantal="{one.times}"{party}>{told}</span>'


def _letters(one: Named, page: str, index: str, back: str) -> dict[str, str]:
    """The pages with all letters that name someone, the newest first."""

    def row(item: tuple[Entry, tuple[Place, ...]], at: str) -> tuple[str, str]:
        entry, places = item
        return "", letter_row(entry, at, f"{counted(len(places), 'keer', 'keer')} genoemd", choose=True, anchor=places[0].anchor if places else "")

    intro = "\n\n".join(filter(None, (
        plain(one.about), f"{counted(one.times, 'keer', 'keer')} genoemd in {counted(len(one.places), 'brief', 'brieven')}. {DRAWN}",
        f"[{back}: de hele lijst]({addresses.link(index, page)})",
    )))  # fmt: skip
    description = f"De brieven waarin {one.name} wordt genoemd."
    return paged.List(page, one.name, description, intro, one.places[::-1], row, LETTERS, lambda item: date_of(item[0].letter)).pages()
