"""Letter → the organisations and programmes of sources/organisaties.yml that it names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from build_scripts.errors import InputError
from build_scripts.model import Letter, NamedOrganisation, Organisation, Place

KINDS = ("organisatie", "overheid", "onderzoek", "programma")
FILE = "organisaties.yml"


def read_organisations(listed: Mapping[str, object]) -> tuple[Organisation, ...]:
    """Organisations from YAML: slug → {naam, ook, soort}. Raises InputError where one has no such form."""
    return tuple(_organisation(str(slug), value) for slug, value in listed.items())


def _organisation(slug: str, value: object) -> Organisation:
    form = "Write {naam: …, ook: [other names], soort: " + ", ".join(KINDS) + "}"
    if not isinstance(value, Mapping) or not isinstance(value.get("naam"), str):
        raise InputError(FILE, f"'{slug}' has no 'naam'", form)
    others, kind = value.get("ook") or [], value.get("soort") or KINDS[0]
    if not isinstance(others, list) or kind not in KINDS:
        raise InputError(FILE, f"'{slug}' has an 'ook' that is no list, or a 'soort' that is unknown", form)
    return Organisation(slug, value["naam"], tuple(str(other) for other in others), str(kind))


def organisations(letter: Letter, known: Sequence[Organisation]) -> tuple[NamedOrganisation, ...]:
    """The known organisations that a letter names, in order of first naming, each with all its places.

    Names count as they are written, as whole words; of names that overlap the longest counts.
    """
    if not known:
        return ()
    pattern, by_name = _compiled(tuple(known))
    places: dict[str, list[Place]] = {}
    forms: dict[str, dict[str, None]] = {}
    for passage in letter.passages:
        for found in pattern.finditer(passage.text):
            slug = by_name[found[0]].slug
            places.setdefault(slug, []).append(Place(passage.anchor, found.start(), found.end()))
            forms.setdefault(slug, {})[found[0]] = None
    by_slug = {one.slug: one for one in known}
    return tuple(NamedOrganisation(by_slug[slug], tuple(found), tuple(forms[slug])) for slug, found in places.items())


@lru_cache(maxsize=8)
def _compiled(known: tuple[Organisation, ...]) -> tuple[re.Pattern[str], dict[str, Organisation]]:
    by_name = {name: one for one in known for name in (one.name, *one.names)}
    longest_first = sorted(by_name, key=lambda name: (-len(name), name))
    first = "".join(sorted({re.escape(name[0]) for name in by_name}))  # most places need no further look
    return re.compile(rf"(?<![\w-])(?=[{first}])(?:{'|'.join(map(re.escape, longest_first))})(?![\w])"), by_name
