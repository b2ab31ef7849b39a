"""The laws that wetten.yml of a sources folder knows, by the words that their names begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..errors import InputError
from ..lists import load_rows

FILE = "wetten.yml"
_MORE_SIGNS = (10, 2, 0)
_OWN = Path(__file__).parents[2] / "sources" / FILE
"""The list that comes with the program."""
_BWB = re.compile(r"BWB[RV][0-9]{7}")
# "Opiumwet", which a heading writes "OPIUMWET" and some an article of as "van de opiumwet"; an abbreviation in capitals may be another one.
_ONE_LONG_WORD = re.compile(r"[A-Z][a-zà-ÿ]{5,}")
_FIELDS = {"name": str, "short": list, "bwb": str, "celex": str, "books": dict, "after_article": list, "since": int, "until": int}


@dataclass(frozen=True, slots=True)
class Law:
    """One law: its BWB identifier (or CELEX number, or those of its books), and when it stood.

    `since` and `until` are the first and last year in which its name can mean no other law; None
    is always.
    """

    name: str
    bwb: str | None
    celex: str | None
    books: Mapping[str, str]
    since: int | None
    until: int | None

    def stands_in(self, year: int) -> bool:
        """Whether the name meant this law in that year."""
        return (self.since or 0) <= year <= (self.until or 9999)


@dataclass(frozen=True, slots=True)
class LawName:
    """A name and the laws that bear it. `only_after_article`: alone it may mean something else.

    `lowered`: the name in lower case where its case doesn't matter; None for "AVG" and "Participatiewet", where it does.
    """

    name: str
    laws: tuple[Law, ...]
    only_after_article: bool
    lowered: str | None

    @classmethod
    def of(cls, name: str, laws: tuple[Law, ...], only_after_article: bool) -> LawName:
        """The name of laws. Several words say what they are in any case."""
        in_any_case = name.count(" ") > 1 or (" " in name and name[-1].islower())
        return cls(name, laws, only_after_article, name.lower() if in_any_case else None)

    def end_in(self, text: str, at: int) -> int | None:
        """Where this name ends in the text when it begins at `at`; None when it doesn't."""
        end = at + len(self.name)
        written = text[at:end]
        return end if (written.lower() == self.lowered if self.lowered else written == self.name) else None


LawNames = Mapping[str, tuple[LawName, ...]]


@dataclass(frozen=True, slots=True)
class Laws:
    """A list of laws: all names by their opening as it can be written, the longest name first; and the
    full name of each law by its BWB identifier or CELEX number."""

    names: LawNames
    titles: Mapping[str, str]


def load_laws(sources: Path) -> Laws:
    """The laws of a sources folder, or of the program's own list where the folder has none: laws are the same
    in every archive. A list that is there replaces the whole of the program's.

    InputError where the list has a wrong row or is no YAML.
    """
    file = sources / FILE
    return _laws(file) if file.is_file() else own_laws()


@cache
def own_laws() -> Laws:
    """The laws of the list that comes with the program."""
    return _laws(_OWN)


def _laws(file: Path) -> Laws:
    listed = read_laws(file)
    return Laws(_index(listed), _titles(law for law, _, _ in listed))


def _titles(laws: Iterable[Law]) -> dict[str, str]:
    """Names by identifier; a code's books have their own."""
    titles: dict[str, str] = {}
    for law in laws:
        for identifier in filter(None, (law.bwb, law.celex)):
            titles.setdefault(identifier, law.name)
        for book, identifier in law.books.items():
            titles.setdefault(identifier, f"{law.name} Boek {book}")
    return titles


def read_laws(file: Path) -> list[tuple[Law, list[str], list[str]]]:
    """Each law with its names, and with the names that count only after an article.

    InputError where the file is no list in YAML, a row isn't a law or a BWB identifier hasn't its form.
    """
    rows, lines = load_rows(file)
    return [_law(row, file.name, line) for row, line in zip(rows, lines, strict=True)]


def _law(row: object, file: str, line: int) -> tuple[Law, list[str], list[str]]:
    if not isinstance(row, dict) or not row.keys() <= _FIELDS.keys() or not isinstance(row.get("name"), str):
        raise InputError(file, "this row is no law", f"Begin it with '- name:', and use no fields but {', '.join(_FIELDS)}", line)
    for field, value in row.items():
        if value is not None and not isinstance(value, _FIELDS[field]):
            raise InputError(file, f"'{field}' of {row['name']} has a value of the wrong kind", "Write it as the other laws do", line)
    books = {str(book): str(bwb) for book, bwb in (row.get("books") or {}).items()}
    for bwb in [row.get("bwb"), *books.values()]:
        if bwb is not None and not _BWB.fullmatch(bwb):
            raise InputError(file, f"{row['name']}: {bwb} is no BWB number", "Write BWBR (a treaty: BWBV) and seven digits", line)
    law = Law(
        row["name"], row.get("bwb"), row.get("celex"), books, row.get("since"), row.get("until")
    )
    return law, [law.name, *map(str, row.get("short") or [])], [str(name) for name in row.get("after_article") or []]


def _index(laws: list[tuple[Law, list[str], list[str]]]) -> LawNames:
    """Names by their opening, and all their first words; the same list gives the same order, since what is kept of a letter goes by it."""
    bearers: dict[tuple[str, bool], list[Law]] = {}
    for law, always, after_article in laws:
        for name in always:
            bearers.setdefault((name, False), []).append(law)
            if _ONE_LONG_WORD.fullmatch(name):
                bearers.setdefault((name.upper(), False), []).append(law)
                bearers.setdefault((name.lower(), True), []).append(law)
        for name in after_article:
            bearers.setdefault((name, True), []).append(law)
    index: dict[str, list[LawName]] = {}
    for (name, only), bearing in bearers.items():
        for first in _first_words(name):
            opens = _opening(first + name[len(first) :], len(first))
            index.setdefault(opens, []).append(LawName.of(name, tuple(bearing), only))
            index.setdefault(first, [])
    return {
        word: tuple(sorted(names, key=lambda each: (-len(each.name), each.name)))
        for word, names in sorted(index.items())
    }


def names_at(names: LawNames, text: str, at: int, end: int) -> Iterator[LawName]:
    """The names that may begin at `at` of the text, where a word stands that ends at `end`; the longest first.

    They are looked up by that word and as many signs more as they may have: many laws begin with "Wet op de ".
    """
    word = text[at:end]
    for more in _MORE_SIGNS:
        yield from names.get(word + text[end : end + more].lower() if more else word, ())


def _opening(name: str, end: int) -> str:
    """What a name is looked up by whose first word ends at `end`."""
    more = next(more for more in _MORE_SIGNS if end + more <= len(name))
    return name[:end] + name[end : end + more].lower()


def _first_words(name: str) -> set[str]:
    first = re.match(r"\w+", name)
    word = first[0] if first else name
    return {word, word.lower(), word.capitalize(), word.upper()} if " " in name and word[1:].islower() else {word}
