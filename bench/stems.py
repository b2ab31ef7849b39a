"""Which stemmer joins what Dutch readers take for one word, and no more: python -m bench.stems."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import snowballstemmer

from build_scripts.search.analysis import fold, stem

LISTS = Path(__file__).parents[1] / "tests" / "search"
PAIRS, DRAWN = LISTS / "stammen.tsv", LISTS / "meervouden.tsv"


def pairs(kind: str) -> list[tuple[str, str]]:
    """The folded pairs of the list that must come together ("same") or stay apart ("apart")."""
    rows = (line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    groups = [words.split() for name, words in rows if name == kind]
    return [(fold(a), fold(b)) for group in groups for a, b in combinations(group, 2)]


def drawn() -> list[tuple[str, str]]:
    """Folded pairs of one word in two forms that were drawn by lot from a dictionary."""
    rows = (line.split("\t") for line in DRAWN.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return [(fold(a), fold(b)) for a, b in rows]


def measure(stemmer: Callable[[str], str]) -> tuple[float, float, float]:
    """Shares of the pairs that come together as they must, that stay apart as they must, and that
    come together out of those drawn by lot."""
    same, apart = pairs("same"), pairs("apart")
    joined = sum(stemmer(a) == stemmer(b) for a, b in same) / len(same)
    kept = sum(stemmer(a) != stemmer(b) for a, b in apart) / len(apart)
    return joined, kept, sum(stemmer(a) == stemmer(b) for a, b in drawn()) / len(drawn())


STEMMERS = {
    "ours": stem,
    "lunr's (Snowball dutch_porter)": snowballstemmer.stemmer("dutch_porter").stemWord,
    "Kraaij-Pohlmann (Snowball dutch)": snowballstemmer.stemmer("dutch").stemWord,
}


def main() -> None:
    """Print the shares of each stemmer."""
    print(f"{'stemmer':34}{'joined':>8}{'apart':>8}{'by lot':>8}")
    for name, stemmer in STEMMERS.items():
        print(f"{name:34}" + "".join(f"{share:8.3f}" for share in measure(stemmer)))


if __name__ == "__main__":
    main()
