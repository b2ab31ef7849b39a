"""The index on disk: scripts that a page can load from a server and from a folder alike.

`assets/zoeken/index.js` is the root: it says which part holds which terms, and for every letter
what the filters need. The parts, in `assets/zoeken/data/`, carry a hash of their content in their
name, so that a root of one build never reads parts of another. A part holds a range of words and
terms, or one letter's texts, or (for spelling only) the list of all words.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import mkdocs

from build_scripts.errors import InputError
from build_scripts.search.index import LetterCard, SearchIndex

FOLDER = Path("assets/zoeken")
ASSETS = Path(__file__).parents[2] / "docs" / FOLDER
PART_SIZE = 40_000
"""About how many characters a range of terms takes: what one word of a query makes a reader load."""

TYPE_NAMES = {
    "kamerbrief": "Kamerbrief",
    "beslisnota": "Beslisnota",
    "bijlage": "Bijlage",
    "brief": "Brief van een ander",
    "kamervragen": "Kamervragen",
    "motie": "Motie",
    "overig": "Overig",
}

_LUNR = Path(mkdocs.__file__).parent / "contrib" / "search"
_LUNR_FILES = (
    _LUNR / "templates/search/lunr.js",
    _LUNR / "lunr-language/lunr.stemmer.support.js",
    _LUNR / "lunr-language/lunr.nl.js",
)


# ---------------------------------------------------------------- writing


def write(index: SearchIndex, site_dir: Path) -> None:
    """Writes the index and the scripts that read it under a site's folder; old parts go.

    The same index gives the same bytes. Raises OSError where the folder can't be written.
    """
    folder = site_dir / FOLDER
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    (folder / "lunr").mkdir(exist_ok=True)
    for file in _LUNR_FILES:
        shutil.copyfile(file, folder / "lunr" / file.name)
    for file in ASSETS.iterdir():
        if file.suffix in (".js", ".css"):
            shutil.copyfile(file, folder / file.name)

    ranges, parts = [], []
    for number, (first, part) in enumerate(_ranges(index)):
        ranges.append(first)
        parts.append(_write_part(data, f"t{number}", part))
    letters = [
        _write_part(data, f"b{number}", _letter_part(card))
        for number, card in enumerate(index.letters)
    ]
    spelling = sorted(((word, count) for word, count in index.words.items()), key=_order)
    words = _write_part(data, "w", {"words": spelling})
    root = _root(index) | {"ranges": ranges, "parts": parts, "letters": letters, "words": words}
    _write(folder / "index.js", "zoekindex", _json(root))
    kept = {f"{name}.js" for name in (*parts, *letters, words)}
    for file in data.iterdir():
        if file.name not in kept:
            file.unlink()


def _root(index: SearchIndex) -> dict[str, object]:
    types = list(dict.fromkeys([*TYPE_NAMES, *(card.type for card in index.letters)]))
    tags = sorted({tag for card in index.letters for tag in card.tags})
    return {
        "stopwords": index.stopwords,
        "fields": sorted({field for posting in index.postings.values() for field in posting}),
        "types": [[name, TYPE_NAMES.get(name, name)] for name in types],
        "tags": tags,
        "first": [card.first for card in index.letters],
        "type": [types.index(card.type) for card in index.letters],
        "days": [card.days for card in index.letters],
        "tag": [[tags.index(tag) for tag in card.tags] for card in index.letters],
    }


def _ranges(index: SearchIndex) -> Iterator[tuple[str, dict[str, object]]]:
    """Parts of about PART_SIZE with the words and terms from `first` up to the next part's."""
    part: dict[str, dict[str, object]] = {"words": {}, "terms": {}, "sources": {}}
    first, size = "", 0
    letters = {card.id: number for number, card in enumerate(index.letters)}
    for key in sorted({*index.words, *index.postings, *index.sources}, key=javascript_order):
        if size > PART_SIZE:
            yield first, part
            part, first, size = {"words": {}, "terms": {}, "sources": {}}, key, 0
        size += len(key)
        if key in index.words:
            part["words"][key] = index.words[key]
        if key in index.postings:
            flat = {field: _deltas(docs) for field, docs in index.postings[key].items()}
            part["terms"][key] = flat
            size += len(_json(flat))
        if key in index.sources:
            source = index.sources[key]
            letter = letters.get(source.letter or "")
            part["sources"][key] = [source.name, source.url, letter, source.page]
    yield first, part


def _deltas(weights: array) -> list[int]:
    """document, weight, document, weight, …: each document as its distance from the one before."""
    flat: list[int] = []
    last = 0
    for document, weight in zip(weights[::2], weights[1::2], strict=True):
        flat += (document - last, weight)
        last = document
    return flat


def _letter_part(card: LetterCard) -> dict[str, object]:
    sections = list(dict.fromkeys(p.section for p in card.passages if p.section is not None))
    places = {section: place for place, section in enumerate(sections)}
    return {
        "id": card.id,
        "url": card.url,
        "title": card.title,
        "head": card.head,
        "type": card.type,
        "date": card.date,
        "when": card.when,
        "topics": card.topics,
        "sections": sections,
        "passages": [[p.anchor, places.get(p.section), p.text] for p in card.passages],
    }


def _write_part(folder: Path, label: str, value: object) -> str:
    """Writes a part; its name is label-hash."""
    text = _json(value)
    name = f"{label}-{hashlib.sha256(text.encode()).hexdigest()[:10]}"
    _write(folder / f"{name}.js", "zoekdeel", f'"{name}",{text}')
    return name


def _write(path: Path, function: str, arguments: str) -> None:
    path.write_bytes(f"Kamerarchief.{function}({arguments});\n".encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def javascript_order(key: str) -> bytes:
    """A sort key that puts strings in the order that JavaScript's `<` gives them (UTF-16)."""
    return key.encode("utf-16-be", "surrogatepass")


def _order(pair: tuple[str, int]) -> bytes:
    return javascript_order(pair[0])


# ---------------------------------------------------------------- reading


Postings = dict[str, list[tuple[int, int]]]
"""By field: the documents that have a term, and lunr's weight of it there in thousandths."""


class Store:
    """The index of a finished site, read part by part as a query needs them."""

    def __init__(self, site_dir: Path):
        """Raises InputError where the site has no index."""
        self._folder = site_dir / FOLDER
        if not (self._folder / "index.js").is_file():
            raise InputError(
                str(site_dir), "there is no search index here", "Build the site first: kamerarchief build"
            )
        self.root = json.loads(_arguments(self._folder / "index.js", "zoekindex"))
        self._firsts = [javascript_order(first) for first in self.root["ranges"]]
        self._part = cache(self._read_part)

    def postings(self, term: str) -> Postings:
        """The documents of a term by field; empty where no document has it."""
        flat = self._part(self._name(term))["terms"].get(term, {})
        return {field: _pairs(numbers) for field, numbers in flat.items()}

    def words(self, prefix: str) -> dict[str, int]:
        """The words that begin with `prefix`, each with its number of documents."""
        first = self._place(prefix)
        last = self._place(prefix + "\uffff")
        found: dict[str, int] = {}
        for name in self.root["parts"][first : last + 1]:
            words = self._part(name)["words"]
            found |= {word: count for word, count in words.items() if word.startswith(prefix)}
        return found

    def all_words(self) -> list[tuple[str, int]]:
        """Every word with its number of documents, in the order of the list."""
        return [tuple(pair) for pair in self._part(self.root["words"])["words"]]

    def letter(self, number: int) -> dict:
        """What the results show of a letter, as `write` wrote it."""
        return self._part(self.root["letters"][number])

    def _place(self, key: str) -> int:
        return max(bisect_right(self._firsts, javascript_order(key)) - 1, 0)

    def _name(self, key: str) -> str:
        return self.root["parts"][self._place(key)]

    def _read_part(self, name: str) -> dict:
        text = _arguments(self._folder / "data" / f"{name}.js", "zoekdeel")
        return json.loads(text.partition(",")[2])


def _arguments(path: Path, function: str) -> str:
    text = path.read_text(encoding="utf-8")
    return text.removeprefix(f"Kamerarchief.{function}(").rstrip().removesuffix(");")


def _pairs(flat: list[int]) -> list[tuple[int, int]]:
    pairs, document = [], 0
    for distance, weight in zip(flat[::2], flat[1::2], strict=True):
        document += distance
        pairs.append((document, weight))
    return pairs
