"""The reading half of the index: part by part as a query needs them.

docs/assets/zoeken/opslag.js does the same in the browser.
"""

from __future__ import annotations

import datetime as dt
import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.search.analysis import stem
from build_scripts.search.codes import SIGNS, decode
from build_scripts.search.phrases import Places, places
from build_scripts.search.shards import FOLDER, text_name
from build_scripts.search.spill import javascript_order
from build_scripts.search.weigh import Weights, weigh
from build_scripts.search.indexing import VERSION

NEAR = 8
"""From this many letters on, a word may hold two typing errors; below it one, below 4 none."""


@dataclass(frozen=True, slots=True)
class Facet:
    """What letters can be chosen by: pairs of key and label, and for each letter which it has."""

    values: tuple[tuple[str, str], ...]
    of: tuple[tuple[int, ...], ...]

    def keys(self, letter: int) -> list[str]:
        """The keys that a letter has."""
        return [self.values[place][0] for place in self.of[letter]]


class Store:
    """The index of a finished site."""

    def __init__(self, site_dir: Path):
        """Raises InputError where the site has no index, or one of another version."""
        self._folder = site_dir / FOLDER
        if not (self._folder / "index.js").is_file():
            raise InputError(
                str(site_dir), "there is no search index here", "Build the site first: kamerarchief build"
            )
        self.root = json.loads(_arguments(self._folder / "index.js", "zoekindex"))
        if self.root.get("version") != VERSION:
            raise InputError(
                str(site_dir),
                f"the search index has version {self.root.get('version')}, this program reads version {VERSION}",
                "Build the site again: kamerarchief build",
            )
        self.letters = self.root["letters"]
        names, sizes = self.root["texts"]
        self._batches, self._starts = names.split(" "), list(accumulate(decode(sizes), initial=0))
        self.fields = [name for name, _, _ in self.root["fields"]]
        self._part = cache(self._read_part)
        self._rows = cache(lambda name: dict(self._part(name)))
        self._tables = cache(self._read_table)
        self.postings = cache(self._postings)
        self._lengths = cache(self._read_lengths)

    def has(self, term: str) -> bool:
        """Whether any letter has this term."""
        return bool(self._signs(term))

    def _postings(self, term: str) -> Weights:
        """The letters of a term by field, with lunr's weight of it; empty where no letter has it."""
        counts = {self.fields[SIGNS.index(one[0])]: counts_of(one[1:]) for one in self._signs(term).split()}
        return weigh(counts, self.root["fields"], {name: self._lengths(name) for name in counts}, self.letters)

    def terms(self, prefix: str) -> list[str]:
        """The index's terms that begin with `prefix`."""
        directory = self.root["terms"]
        first, last = _place(directory, prefix), _place(directory, prefix + "\uffff")
        names = directory["parts"][first : last + 1]
        return [term for name in names for term in self._rows(name) if term.startswith(prefix) and self.has(term)]

    def source(self, term: str) -> list | None:
        """[name, official address, letter, own page] of a cited identifier, or None."""
        found = self._found(term)
        return found[1] if isinstance(found, list) else None

    def kin(self, term: str) -> list:
        """A term's kin (see kin.py): forms, compounds, how many compounds, synonyms."""
        return self._in_ranges(self._part(self.root["kin"]), term) or [[], [], 0, []]

    def suggestions(self, prefix: str) -> list[list[str]]:
        """What is suggested for a word's beginning (see suggestions.py): [kind, label, value], …"""
        directory = self._part(self.root["suggestions"])
        first, last = _place(directory, prefix), _place(directory, prefix + "\uffff")
        names = directory["parts"][first : last + 1]
        return [one for name in names for word, found in self._rows(name).items() if word.startswith(prefix) for one in found]

    def words(self, prefix: str) -> dict[str, int]:
        """The words that begin with `prefix`, each with how many letters have it."""
        return dict(self._words("all", prefix))

    def near(self, word: str, errors: int) -> dict[str, int]:
        """The words that `word` may be meant for, each with how many letters have it.

        With one error either the first half or the second is right, or two letters in the middle
        changed places; with two, only words with the same beginning or the same end are looked at.
        """
        size = len(word)
        half = size // 2
        swapped = word[: half - 1] + word[half : half + 1] + word[half - 1 : half] + word[half + 1 :]
        front, back = (half, size - half) if errors == 1 else (max(3, size // 3), max(4, size // 3))
        found = self.words(word[:front])
        if errors == 1:
            found |= self.words(swapped[:half])
        ends = self._words("short" if size < NEAR else "long", word[::-1][:back])
        return found | {end[::-1]: count for end, count in ends}

    def places(self, unit: str) -> Places:
        """Where a unit of phrases stands (see positions.py)."""
        directory = self._part(self.root["phrases"])
        if not directory["parts"]:
            return {}
        table = self._tables(directory["parts"][_place(directory, unit)])
        if unit not in table:
            return {}
        letters, *columns = table[unit]
        return places(columns, counts_of(letters or self._in_text(stem(unit))))

    def _read_table(self, name: str) -> dict[str, tuple[str, ...]]:
        keys, *columns = self._part(name)
        return dict(zip(_whole(keys), zip(*(column.split(" ") for column in columns), strict=True), strict=True))

    def _in_text(self, term: str) -> str:
        """The list of a term's letters in the field "tekst"."""
        mark = SIGNS[self.fields.index("tekst")]
        return next(one[1:] for one in self._signs(term).split() if one[0] == mark)

    @property
    def common(self) -> list[str]:
        """The words that have no places of their own."""
        return self._part(self.root["phrases"])["common"]

    def letter(self, number: int) -> dict:
        """What the results show of a letter (see fragments.py)."""
        batch = bisect_right(self._starts, number) - 1
        return self._part(text_name(self._batches[batch], number - self._starts[batch]))

    def titles(self) -> list[int]:
        """By letter how many words its title has: a phrase that starts among them is in the title."""
        return decode(self._part(self.root["titles"]))

    def facet(self, name: str) -> Facet:
        """The facet soort, ministerie, onderwerp, dossier or persoon. KeyError for another."""
        if not self.letters:
            return Facet((), ())
        part = self._part(self.root["facets"][name])
        return Facet(tuple(map(tuple, part["values"])), tuple(_rows(part["column"], self.letters)))

    def days(self) -> list[tuple[str, str] | None]:
        """By letter the span that its date may mean, as ISO days; None without a date."""
        return _days(self._part(self.root["facets"]["datum"])["days"])

    # ------------------------------------------------------------ files

    def _signs(self, term: str) -> str:
        found = self._found(term)
        return found[0] if isinstance(found, list) else found or ""

    def _found(self, term: str) -> list | str | None:
        return self._in_ranges(self.root["terms"], term)

    def _in_ranges(self, directory: Mapping[str, list[str]], key: str) -> list | str | None:
        if not directory["parts"]:
            return None
        return self._rows(directory["parts"][_place(directory, key)]).get(key)

    def _read_lengths(self, field: str) -> list[int]:
        return decode(self._part(self.root["lengths"][self.fields.index(field)])[field])

    def _words(self, name: str, prefix: str) -> Iterator[tuple[str, int]]:
        directory = self._part(self.root["words"])[name]
        first, last = _place(directory, prefix), _place(directory, prefix + "\uffff")
        for part in directory["parts"][first : last + 1]:
            keys, numbers = self._part(part)
            yield from ((word, count) for word, count in zip(_whole(keys), decode(numbers), strict=True) if word.startswith(prefix))

    def _read_part(self, name: str) -> object:
        text = _arguments(self._folder / "data" / f"{name}.js", "zoekdeel")
        return json.loads(text.partition(",")[2])


def _arguments(path: Path, function: str) -> str:
    text = path.read_text(encoding="utf-8")
    return text.removeprefix(f"Kamerarchief.{function}(").rstrip().removesuffix(");")


def _place(directory: Mapping[str, list[str]], key: str) -> int:
    place = bisect_right(directory["ranges"], javascript_order(key), key=javascript_order)
    return max(place - 1, 0)


def _whole(keys: str) -> Iterator[str]:
    """Keys that were shortened by what they share."""
    before = ""
    for rest in keys.split(" "):
        before = before[: SIGNS.index(rest[0])] + rest[1:]
        yield before


def counts_of(signs: str) -> list[tuple[int, int]]:
    """The letters of a list, and how often each has its key."""
    numbers = iter(decode(signs))
    rows, letter = [], -1
    for value in numbers:
        letter += (value >> 1) + 1
        rows.append((letter, next(numbers) + 2 if value & 1 else 1))
    return rows


def _rows(column: str, letters: int) -> Iterator[tuple[int, ...]]:
    numbers = iter(decode(column))
    for _ in range(letters):
        row, before = [], 0
        for _ in range(next(numbers)):
            before += next(numbers)
            row.append(before)
        yield tuple(row)


def _days(column: str) -> list[tuple[str, str] | None]:
    numbers = iter(decode(column))
    days: list[tuple[str, str] | None] = []
    before = 0
    for kind in numbers:
        if not kind:
            days.append(None)
            continue
        step = next(numbers)
        before += -(step + 1) // 2 if step % 2 else step // 2
        first = _iso(before)
        last = _iso(before + next(numbers)) if kind == 1 else "9999-12-31"
        days.append(("0000-01-01", first) if kind == 2 else (first, last))
    return days


def _iso(day: int) -> str:
    return (dt.date(1970, 1, 1) + dt.timedelta(days=day)).isoformat()
