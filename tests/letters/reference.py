"""Reference transcriptions: reading them, and measuring a parsed letter against one.

A reference is a text file with one block a line: "heading 2: …", "paragraph: …", "item: …",
"cell 1.4.2: …", "note 14: …", facts ("betreft: …") and drops. Note marks stand in it as {14}.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from build_scripts.model import Letter, Passage

REFERENCES = Path(__file__).parent / "reference"
MARK = re.compile(r"\{\d+\}")
NUMBER = re.compile(r"[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$")
EDGES = ".,;:!?()[]‘’'\"“”…"
BLOCK = re.compile(r"(?P<kind>heading|paragraph|item|cell|quote|salutation|signature|note)(?: (?P<number>[\d.]+))?: ?(?P<text>.*)")


@dataclass(frozen=True)
class Block:
    kind: str
    number: str
    text: str


@dataclass(frozen=True)
class Measures:
    """Shares from 0 to 1; `differences` lists what is not alike, for a person to read."""

    word_accuracy: float
    boundary_f1: float
    heading_f1: float
    note_pairing: float
    hyphens: float
    differences: tuple[str, ...]


def read_reference(path: Path) -> list[Block]:
    blocks = []
    for line in path.read_text(encoding="utf-8").splitlines():
        found = BLOCK.fullmatch(line)
        if not found:
            continue
        texts = found["text"].split(" / ") if found["kind"] == "signature" else [found["text"]]
        blocks += [Block(found["kind"], found["number"] or "", text.replace(" ¶ ", " ")) for text in texts]
    return blocks


def blocks_of(letter: Letter) -> list[Block]:
    """The letter in the reference's terms: note marks back in the text as {14}."""
    body = [Block(passage.kind, str(passage.level or ""), _marked(passage)) for passage in letter.body]
    return body + [Block("note", note.number, note.passage.text) for note in letter.notes]


def _marked(passage: Passage) -> str:
    text = passage.text
    for mark in sorted(passage.marks, key=lambda mark: -mark.start):
        if mark.kind == "note":
            text = f"{text[: mark.start]}{{{mark.value}}}{text[mark.start :]}"
    return " ".join(text.split())


def measure(letter: Letter, reference: list[Block]) -> Measures:
    """How far a parsed letter agrees with its reference transcription."""
    ours = blocks_of(letter)
    body, expected = _body(ours), _body(reference)
    words, right_words = " ".join(b.text for b in body).split(), " ".join(b.text for b in expected).split()
    return Measures(
        word_accuracy=_alike(words, right_words),
        boundary_f1=_f1(_ends(body), _ends(expected)),
        heading_f1=_f1(Counter(b.text for b in body if b.kind == "heading"), Counter(b.text for b in expected if b.kind == "heading")),
        note_pairing=_f1(_pairs(ours), _pairs(reference)),
        hyphens=_joined_right(letter, reference),
        differences=tuple(_differences(body, expected)),
    )


def _body(blocks: list[Block]) -> list[Block]:
    return [block for block in blocks if block.kind != "note"]


def _alike(ours: list[str], right: list[str]) -> float:
    matcher = SequenceMatcher(a=ours, b=right, autojunk=False)
    return 2 * sum(match.size for match in matcher.get_matching_blocks()) / max(1, len(ours) + len(right))


def _ends(blocks: list[Block]) -> Counter:
    """Where blocks end, as the number of letters before: spacing and hyphens don't count."""
    at, ends = 0, Counter()
    for block in blocks:
        at += sum(char.isalnum() for char in block.text)
        ends[at] += 1
    return ends


def _joined_right(letter: Letter, reference: list[Block]) -> float:
    """The share of words broken over two lines that the reference writes as we do."""
    right = {word.strip(EDGES) for block in reference for word in MARK.sub("", block.text).split()}
    joined = [word.strip(EDGES) for join in letter.joins for word in join.result.split()]
    return sum(NUMBER.sub("", word) in right or word in right for word in joined) / len(joined) if joined else 1.0


def _pairs(blocks: list[Block]) -> Counter:
    """Each mark with the words before it, and each note with its text."""
    pairs = Counter((block.number, " ".join(block.text.split())) for block in blocks if block.kind == "note")
    for block in _body(blocks):
        for found in re.finditer(r"\{(\d+)\}", block.text):
            before = re.sub(r"\{\d+\}", "", block.text[: found.start()])
            pairs[found[1], before[-20:]] += 1
    return pairs


def _f1(ours: Counter, right: Counter) -> float:
    hits = sum((ours & right).values())
    if not ours and not right:
        return 1.0
    return 2 * hits / max(1, sum(ours.values()) + sum(right.values()))


def _differences(ours: list[Block], right: list[Block]) -> list[str]:
    a, b = [block.text for block in ours], [block.text for block in right]
    lines = []
    for tag, i, j, k, m in SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        if tag != "equal":
            lines += [f"ours: {text}" for text in a[i:j]] + [f"reference: {text}" for text in b[k:m]]
    return lines
