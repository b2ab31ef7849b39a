"""How fast the registers read, and how well they find what the annotated letters hold.

Run `python -m bench.registers` from the repository's root.

How much of an unseen letter is found? Five sets were written and read before the rules were mended with them, in this order: recall 0.64
(ministries), 0.51 (eight), 0.75 (six, in the usual wording), 0.60 (fourth), 0.73 (fifth); precision 1.00, 0.90, 1.00, 0.96, 0.88. A score below on these is a floor.
Real letters of 1998-2025, from 13 ministries, annotated sentence by sentence and read before the rules were mended with them (25 November
2026): of 143, 99, 107 and 62 sentences 36, 25, 38 and 12 hold something; precision 0.79, 0.75, 0.87, 0.85 and recall 0.83, 0.84, 0.84, 0.92;
where found, the kind was right in 27/30, 19/21, 31/32 and 11/11, when in 19/27, 15/19, 27/31 and 10/11.
Seventeen further sets of real letters of 2005-2025, mostly their openings, answers and tables, each read before the rules were mended with
it, annotated by one person: in the first five 471 sentences, of which 61 hold something, precision 0.70 and recall 0.74; in the last
twelve 535 sentences, of which 79 hold something, precision 0.88 and recall 0.84, the kind right in 64/66. Of 38 motions in the last
twelve 34 were found with the right movers, 1 with wrong ones (some in shortened sentences).
Fifteen more, of 1997-2026 and some fifteen ministries, one annotator: in the first eleven, mostly openings, 970 sentences, of which 132
hold something, precision 0.83 and recall 0.83, the kind right in 109/110; in the last four, mostly short letters from end to end, 302
sentences, of which 50 hold something, precision 0.96 and recall 0.92, the kind right in 42/46, when in 40/46. The main false alarm is
standing practice in the present tense ("Daarom investeert Defensie").
Fifteen more, of 1998-2025, mostly parts of letters, one annotator, without sentences seen before: 835 sentences, of which 127 hold
something; precision 0.79 and recall 0.87, the kind right in 109/111, when in 94/111; in the last nine 450 sentences, of which 64 hold
something, precision 0.82 and recall 0.86. The main false alarms are openings that tell what the letter itself does.

A tagger instead of rules? Of those looked for on PyPI only HanTa 1.2.1 came with a Dutch model (LGPL; 134 MB with numpy and
nltk; no parser: nl-core-news-sm is not there, stanza and frog fetch models elsewhere). It read 0.02 MB a CPU second; "a member of the
government beside its finite verb, or zal/wordt" found announcements in ministries.tsv and eight.tsv with precision 0.68, recall 0.69.
"""

from __future__ import annotations

import time

from build_scripts.stages.linking import find_mentions
from build_scripts.registers.draw import draw
from build_scripts.registers.toezeggingen import by_government, read
from tests.registers.reading import Score, invented, letter, lookup, names, score, score_letters, sentence

ROUNDS = 5


def speed() -> float:
    """Millions of characters of the government's letters read in a CPU second, all registers together."""
    letters = [letter(name) for name in names() if by_government(letter(name))]
    work = [(one, find_mentions(one)) for one in letters]
    size = sum(len(passage.text) for one in letters for passage in one.passages)
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        for one, mentions in work:
            draw(one, mentions, lookup())
        best = min(best, time.process_time() - started)
    return size / best / 1e6


def shown(name: str, one: Score) -> str:
    return f"{name:24} right {one.right:3}  wrong {one.wrong:2}  missed {one.missed:2}  precision {one.precision:.3f}  recall {one.recall:.3f}"


def main() -> None:
    scores = {name: score(name) for name in names()}
    for name, one in scores.items():
        print(shown(name, one))
    print(shown("all letters", Score(*(sum(one[place] for one in scores.values()) for place in range(3)))))
    kinds = [(row.kind, read(sentence(row.text))[0] or "-") for row in invented()]
    right = sum(1 for wanted, found in kinds if wanted == found != "-")
    wrong = sum(1 for wanted, found in kinds if found not in ("-", wanted))
    missed = sum(1 for wanted, found in kinds if wanted not in ("-", found))
    print(shown("invented sentences", Score(right, wrong, missed)))
    for name in ("mended", "kept-back", "second", "fresh", "ministries", "eight", "six", "fourth", "fifth"):
        print(shown(f"invented letters, {name}", score_letters(name)))
    print(f"{speed():.2f} MB of text a CPU second, all registers")


if __name__ == "__main__":
    main()
