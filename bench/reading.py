"""How fast letters are read and parsed, whatever they look like, and whether long ones take longer a byte: `python -m bench.reading`.

Prints for each shape of letter megabytes a second of one processor's time at each size, in one run.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

from build_scripts.letters.parse import parse
from build_scripts.readers.txt import read_txt

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
WORDS = (
    "de minister van het kabinet over een motie die in dit jaar voor gemeenten en zorgaanbieders wordt uitgevoerd met onderzoek naar "
    "opvang woningen begroting maatregelen provincie uitvoering wetsvoorstel overleg samenwerking jongeren"
).split()
HEAD = "Geachte voorzitter,\n\n"


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(8, 22))).capitalize() + "."


def _wrapped(words: list[str], measure: int) -> str:
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) >= measure:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def _paragraph(chance: random.Random, at: int) -> str:
    return " ".join(_sentence(chance) for _ in range(5)) + "\n\n"


def _lines(chance: random.Random, at: int) -> str:
    return _wrapped(_paragraph(chance, at).split(), 85) + "\n\n"


def _double(chance: random.Random, at: int) -> str:
    return _lines(chance, at).replace("\n", "\n\n")


def _headings(chance: random.Random, at: int) -> str:
    items = "".join(f"- {_sentence(chance)}\n" for _ in range(3))
    return f"{at + 1}. {' '.join(chance.choices(WORDS, k=4)).capitalize()}\n\n{_sentence(chance)}\n\n{items}\n"


def _items(chance: random.Random, at: int) -> str:
    return f"{'  ' * (at % 4)}{'-•–*'[at % 4]} {' '.join(chance.choices(WORDS, k=5))}\n"


def _grid(chance: random.Random, at: int) -> str:
    return f"| {at} | {chance.choice(WORDS)} {chance.choice(WORDS)} | {chance.randint(0, 999)} | {chance.choice(WORDS)} |\n"


def _tabs(chance: random.Random, at: int) -> str:
    return f"{chance.choice(WORDS)}\t{chance.randint(0, 999)}\t{chance.randint(0, 99)},{chance.randint(0, 9)}\t{chance.choice(WORDS)}\n"


def _figures(chance: random.Random, at: int) -> str:
    return f"{chance.choice(WORDS):20}  {chance.randint(0, 9999):8}  {chance.randint(0, 9999):8}  {chance.randint(0, 99):4}%\n"


def _columns(chance: random.Random, at: int) -> str:
    left, right = (" ".join(chance.choices(WORDS, k=4)) for _ in range(2))
    return f"{left[:38].capitalize():42}{right[:38].capitalize()}.\n"


def _notes(chance: random.Random, at: int) -> str:
    return f"{_sentence(chance)[:-1]}.{_raised(at + 1)}\n\n{_raised(at + 1)} Kamerstukken II 2023/24, 29 325, nr. {at + 1}.\n\n"


def _raised(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _broken(chance: random.Random, at: int) -> str:
    return _lines(chance, at).replace(" \n", "\n").replace("en\n", "en-\n")


SHAPES: dict[str, Callable[[random.Random, int], str]] = {
    "paragraph a line": _paragraph,
    "wrapped lines": _lines,
    "double spaced": _double,
    "broken words": _broken,
    "notes": _notes,
    "headings and items": _headings,
    "nested items": _items,
    "table of bars": _grid,
    "table of tabs": _tabs,
    "table of figures": _figures,
    "spaced columns": _columns,
}


def made(shape: str, size: int) -> bytes:
    """A letter of one shape and about `size` bytes, the same each time."""
    chance, pieces, length = random.Random(shape), [HEAD], 0
    while length < size:
        pieces.append(SHAPES[shape](chance, len(pieces) - 1))
        length += len(pieces[-1])
    return "".join(pieces).encode()


def megabytes_a_second(data: bytes) -> float:
    """Of one processor's time, reading and parsing; the best of some runs where one is short."""
    best = float("inf")
    for _ in range(5 if len(data) < 1_000_000 else 1):
        begin = time.process_time()
        parse(read_txt("brief.txt", data))
        best = min(best, time.process_time() - begin)
    return len(data) / 1e6 / best


def main() -> None:
    """One row a shape; sizes may be named (`python -m bench.reading 100000 1000000`)."""
    sizes = [int(size) for size in sys.argv[1:] if size.isdigit()] or SIZES
    print(f"{'MB/s, letters of':20}" + "".join(f"{size // 1000:>8} kB" for size in sizes))
    for shape in SHAPES:
        print(f"{shape:20}" + "".join(f"{megabytes_a_second(made(shape, size)):11.2f}" for size in sizes), flush=True)


if __name__ == "__main__":
    main()
