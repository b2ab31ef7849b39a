"""The index's files: scripts that a page can load from a server and from a folder alike.

Each carries a hash of its content in its name, so that one build never reads another's files and a
returning reader loads nothing twice.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from zlib import crc32

from build_scripts.search.codes import SIGNS, encode
from build_scripts.search.spill import in_order

FOLDER, PARTS = Path("assets/zoeken"), "data"
"""In a site the search's folder, and in that the parts'."""

PART_SIZE, PHRASE_SIZE = 26_000, 36_000
"""Characters that a part takes at most, about three quarters of that on average: what one word of a query makes a reader
load. gzip makes less of the lists for phrases."""

TEXT = "b"
"""The kind of part that has a letter's own text."""
_QUOTES = 8
"""What JSON needs around a key and its value."""


class Folder:
    """Writes parts, and knows which are this build's."""

    def __init__(self, path: Path):
        self._path = path
        self._names: set[str] = set()
        path.mkdir(parents=True, exist_ok=True)

    def write(self, kind: str, value: object) -> str:
        """Writes a part as JSON; its name is kind and hash. The same content gets the same name."""
        text = as_json(value)
        name = part_name(kind, text)
        self.keep([name])
        (self._path / f"{name}.js").write_bytes(part_script(name, text))
        return name

    def keep(self, names: Iterable[str]) -> None:
        """Names parts of this build that are written already."""
        self._names.update(f"{name}.js" for name in names)

    def write_ranges(self, kind: str, rows: Iterable[tuple[str, object, int]]) -> dict[str, list[str]]:
        """Parts of about PART_SIZE out of sorted rows of key, value and size.

        Returns which is where: `parts` has their names, `ranges` by part a string that no key before
        it reaches and none in it comes before.
        """
        ranges, parts = [], []
        last = ""
        for group in _grouped((key, value, size + _QUOTES) for key, value, size in rows):
            first = group[0][0]
            ranges.append(_border(last, first) if parts else "")
            parts.append(self.write(kind, [[key, value] for key, value, _ in group]))
            last = group[-1][0]
        return {"ranges": ranges, "parts": parts}

    def write_columns(self, kind: str, rows: Iterable[tuple[str, list[str]]]) -> dict[str, list[str]]:
        """Parts out of sorted rows of key and columns of signs: the keys (see `_shortened`), then column by column."""
        ranges, parts = [], []
        last = ""
        for group in _grouped(((key, columns, len(key) + sum(map(len, columns))) for key, columns in rows), PHRASE_SIZE):
            keys = [key for key, _, _ in group]
            ranges.append(_border(last, keys[0]) if parts else "")
            columns = zip(*(columns for _, columns, _ in group), strict=True)
            parts.append(self.write(kind, [_shortened(keys), *map(" ".join, columns)]))
            last = keys[-1]
        return {"ranges": ranges, "parts": parts}

    def write_words(self, kind: str, words: Iterable[tuple[str, int]]) -> dict[str, list[str]]:
        """Parts with words and their numbers, sorted here: the words (see `_shortened`), then the numbers."""
        numbers = dict(words)
        rows = ((word, numbers[word], 4 + len(word) // 3) for word in in_order(numbers))
        ranges, parts = [], []
        last = ""
        for group in _grouped(rows):
            texts = [word for word, _, _ in group]
            ranges.append(_border(last, texts[0]) if parts else "")
            signs = b"".join([encode(count) for _, count, _ in group]).decode()
            parts.append(self.write(kind, [_shortened(texts), signs]))
            last = texts[-1]
        return {"ranges": ranges, "parts": parts}

    def remove_others(self) -> None:
        """Removes what is no part of this build."""
        for file in self._path.iterdir():
            if file.name not in self._names:
                file.unlink()


def part_name(kind: str, text: str) -> str:
    """The name of a part: its kind, and a hash of its JSON. In lower case: a USB stick may not tell large letters from small.

    >>> part_name("b", "{}")
    'biqjw7i2v'
    """
    return kind + base64.b32encode(hashlib.sha256(text.encode()).digest()[:5]).decode().lower()


def text_name(batch: str, place: int) -> str:
    """The name of the part with a letter's text: that of its batch, a hash of all its texts, and the letter's place in it.
    So a search that knows its letters knows their parts, and ten thousand letters need no list of names.

    >>> text_name("biqjw7i2v", 12)
    'biqjw7i2v-12'
    """
    return f"{batch}-{place}"


def part_script(name: str, text: str) -> bytes:
    """The script that is a part, of its name and its JSON."""
    return _calling("zoekdeel", f'"{name}",{text}')


def call(path: Path, function: str, arguments: str) -> None:
    """Writes a script that hands these arguments to a function of Kamerarchief."""
    path.write_bytes(_calling(function, arguments))


def text_files(batch: str, texts: Iterable[str]) -> dict[str, bytes]:
    """The parts with the texts of a batch's letters, by their path in the site."""
    named = ((text_name(batch, place), text) for place, text in enumerate(texts))
    return {f"{(FOLDER / PARTS).as_posix()}/{name}.js": part_script(name, text) for name, text in named}


def _calling(function: str, arguments: str) -> bytes:
    return f"Kamerarchief.{function}({arguments});\n".encode()


def as_json(value: object) -> str:
    """Compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _grouped(rows: Iterable[tuple], most: int = PART_SIZE) -> Iterator[list[tuple]]:
    """Rows by the part, in order."""
    group: list[tuple] = []
    size = 0
    for row in rows:
        group.append(row)
        size += row[2]
        while size > most and len(group) > 1:
            cut = _cut(group, most)
            yield group[:cut]
            group = group[cut:]
            size = sum(row[2] for row in group)
    if group:
        yield group


def _cut(group: Sequence[tuple], most: int) -> int:
    """Where a part ends that has grown too large by its last row: where it is half full at least, before the key with the
    lowest hash. So what a letter adds moves few borders, and a reader who was here before has most parts already."""
    before = accumulate(row[2] for row in group[:-1])
    fit = [at for at, size in enumerate(before, 1) if most // 2 < size <= most]
    return min(fit, key=lambda at: crc32(group[at][0].encode("utf-8", "surrogatepass")), default=len(group) - 1)


def _shortened(keys: Sequence[str]) -> str:
    """Sorted keys with a space between, each as what it doesn't share with the one before, behind a sign for how much that is.

    >>> _shortened(["zorg", "zorgplan", "zorgt"])
    '!zorg &plan &t'
    """
    shared = map(_shared, ["", *keys], keys)
    return " ".join([SIGNS[cut] + key[cut:] for cut, key in zip(shared, keys, strict=False)])


def _border(last: str, first: str) -> str:
    """The shortest beginning of `first` that comes after `last`."""
    return first[: _shared(last, first) + 1]


def _shared(left: str, right: str) -> int:
    length = 0
    for one, other in zip(left, right):  # noqa: B905
        if one != other:
            break
        length += 1
    return length
