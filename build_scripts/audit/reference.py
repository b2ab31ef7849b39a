"""How well a letter is read: held against a transcription that a person made of it.

A reference is a text file with one block a line: "heading 2: …", "paragraph: …", "item: …",
"cell 1.4.2: …", "note 14: …"; other lines ("betreft: …") are not measured. Note marks stand in it
as {14}. tests/letters/reference/README.md describes the form with examples.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.audit.alignment import differing, matches
from build_scripts.errors import InputError
from build_scripts.model import Letter, Passage

MARK = re.compile(r"\{(\d+)\}")
BEFORE = 20
"""Characters before a note's mark that say where it stands."""
NUMBER = re.compile(r"[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$")
EDGES = ".,;:!?()[]‘’'\"“”…"
BLOCK = re.compile(r"(?P<kind>heading|paragraph|item|cell|quote|salutation|signature|note)(?: (?P<number>[\d.]+))?: ?(?P<text>.*)")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a transcription; `number` is a heading's level, a note's number or a cell's place."""

    kind: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Share:
    """How many of something are right. Of nothing all is right."""

    right: int
    all: int

    def __float__(self) -> float:
        return self.right / self.all if self.all else 1.0

    def __str__(self) -> str:
        return f"{self.right}/{self.all}"


@dataclass(frozen=True, slots=True)
class Measures:
    """How far a letter agrees with its reference.

    From 0 to 1: `word_accuracy` (the words that both have in the same order, twice, of all words),
    `boundary_f1` (the places where blocks end) and `heading_f1`. Counted: `notes` (text and place of
    every mark right) and `hyphens` (words broken over two lines written as in the reference).
    `differences` lists the blocks that are not alike, for a person to read.
    """

    word_accuracy: float
    boundary_f1: float
    heading_f1: float
    notes: Share
    hyphens: Share
    differences: tuple[str, ...]

    def shares(self) -> dict[str, float]:
        """All five as shares from 0 to 1, by name."""
        return {
            "word_accuracy": self.word_accuracy,
            "boundary_f1": self.boundary_f1,
            "heading_f1": self.heading_f1,
            "note_pairing": float(self.notes),
            "hyphens": float(self.hyphens),
        }

    @property
    def ok(self) -> bool:
        """The letter is read as the reference has it."""
        return all(share == 1 for share in self.shares().values())


def references_in(folder: Path, names: Collection[str]) -> dict[str, Path]:
    """The references in a folder by the letter's file name: "brief.txt" for brief.txt and brief.xml, or "brief.xml.txt".

    Raises InputError where a reference is of none of these letters, or there is no reference at all.
    """
    paths = {path.name: path for path in sorted(folder.glob("*.txt"))}
    found = {name: paths[own] for name in names for own in (f"{name}.txt", f"{Path(name).stem}.txt") if own in paths}
    if not paths:
        raise InputError(str(folder), "there are no references here", "A reference has its letter's name and ends in .txt")
    for path in paths.values():
        if path not in found.values():
            raise InputError(path.name, "there is no letter with this reference's name", "A reference has its letter's name and ends in .txt")
    return found


def read_reference(path: Path) -> list[Block]:
    """The blocks of a transcription. Raises InputError where the file holds none."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(path.name, f"this reference can't be read ({error})", "Save it as UTF-8 text") from error
    blocks = []
    for line in lines:
        found = BLOCK.fullmatch(line)
        if not found:
            continue
        texts = found["text"].split(" / ") if found["kind"] == "signature" else [found["text"]]
        blocks += [Block(found["kind"], found["number"] or "", text.replace(" ¶ ", " ")) for text in texts]
    if not blocks:
        raise InputError(path.name, "this reference holds no blocks", "Write one block a line, such as 'paragraph: …' or 'heading 2: …'")
    return blocks


def blocks_of(letter: Letter) -> list[Block]:
    """The letter in the reference's terms: note marks back in the text as {14}."""
    body = [Block(passage.kind, str(passage.level or ""), _marked(passage)) for passage in letter.body]
    return body + [Block("note", note.number, note.passage.text) for note in letter.notes]


def _marked(passage: Passage) -> str:
    text = passage.text
    for mark in reversed(passage.marks):
        if mark.kind == "note":
            text = f"{text[: mark.start]}{{{mark.number}}}{text[mark.start :]}"
    return " ".join(text.split())


def measure_all(letters: Sequence[Letter], folder: Path) -> dict[str, Measures]:
    """By letter id how well a letter is read, for those that have a reference in the folder.

    Raises InputError as references_in() does.
    """
    references = references_in(folder, [letter.source.name for letter in letters])
    return {letter.id: measure(letter, read_reference(references[letter.source.name])) for letter in letters if letter.source.name in references}


def measure(letter: Letter, reference: Sequence[Block]) -> Measures:
    """How far a parsed letter agrees with its reference transcription."""
    ours = blocks_of(letter)
    body, expected = _body(ours), _body(reference)
    return Measures(
        word_accuracy=_alike(_words(body), _words(expected)),
        boundary_f1=_f1(_ends(body), _ends(expected)),
        heading_f1=_f1(_headings(body), _headings(expected)),
        notes=_notes_right(ours, reference),
        hyphens=_hyphens_right(letter, body, reference),
        differences=tuple(_differences(body, expected)),
    )


def _body(blocks: Iterable[Block]) -> list[Block]:
    return [block for block in blocks if block.kind != "note"]


def _words(blocks: Iterable[Block]) -> list[str]:
    return [word for block in blocks for word in block.text.split()]


def _headings(blocks: Iterable[Block]) -> Counter[str]:
    return Counter(block.text for block in blocks if block.kind == "heading")


def _alike(ours: list[str], right: list[str]) -> float:
    return 2 * sum(size for _, _, size in matches(ours, right)) / max(1, len(ours) + len(right))


def _ends(blocks: Iterable[Block]) -> Counter[int]:
    """Where blocks end, as the number of letters before: spacing and hyphens don't count."""
    at, ends = 0, Counter()
    for block in blocks:
        at += sum(char.isalnum() for char in block.text)
        ends[at] += 1
    return ends


def _f1(ours: Counter, right: Counter) -> float:
    hits = sum((ours & right).values())
    if not ours and not right:
        return 1.0
    return 2 * hits / max(1, sum(ours.values()) + sum(right.values()))


def _notes_right(ours: Sequence[Block], right: Sequence[Block]) -> Share:
    """The notes with their own text and every mark behind its own words. A note invented counts as a wrong one."""
    one, other = _by_number(ours), _by_number(right)
    counts = {number: max(_times(one.get(number)), _times(other.get(number))) for number in one.keys() | other.keys()}
    return Share(sum(count for number, count in counts.items() if one.get(number) == other.get(number)), sum(counts.values()))


Noted = tuple[Counter[str], Counter[str]]
"""Of one number: the texts of its notes, and the words before its marks."""


def _by_number(blocks: Iterable[Block]) -> dict[str, Noted]:
    noted: dict[str, Noted] = {}
    for block in blocks:
        if block.kind == "note":
            noted.setdefault(block.number, (Counter(), Counter()))[0][" ".join(block.text.split())] += 1
            continue
        for found in MARK.finditer(block.text):
            before = MARK.sub("", block.text[: found.start()])
            noted.setdefault(found[1], (Counter(), Counter()))[1][before[-BEFORE:]] += 1
    return noted


def _times(noted: Noted | None) -> int:
    """How many notes have one number (in annexes they begin anew); a mark without a note counts as one."""
    return max(sum(noted[0].values()), 1) if noted else 0


def _hyphens_right(letter: Letter, body: Iterable[Block], reference: Iterable[Block]) -> Share:
    """The words broken over two lines that the reference writes as we do; one left in two pieces is wrong."""
    written = [MARK.sub("", word).strip(EDGES) for word in _words(reference)]
    right = set(written)
    joined = [word.strip(EDGES) for join in letter.joins for word in join.result.split()]
    ours = Counter(word for word in (MARK.sub("", word).strip(EDGES) for word in _words(body)) if word.endswith("-"))
    left_broken = sum((ours - Counter(word for word in written if word.endswith("-"))).values())
    return Share(sum(NUMBER.sub("", word).strip(EDGES) in right or word in right for word in joined), len(joined) + left_broken)


def _differences(ours: Sequence[Block], right: Sequence[Block]) -> list[str]:
    a, b = [block.text for block in ours], [block.text for block in right]
    return [
        line for i, j, k, m in differing(a, b) for line in (*(f"ours: {text}" for text in a[i:j]), *(f"reference: {text}" for text in b[k:m]))
    ]
