"""How well the judged questions are answered: python -m bench.questions [--raise-floors].

The questions were written for this archive by who made its search, and half of them were looked at
while it was tuned: the line "held out" has the other half.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.search.questions import CLASSES, Result, Scores, judge, questions
from tests.search.questions.ours import asker, make_site

FLOORS = Path(__file__).parent / "floors" / "questions.json"


def measured(ask: Callable[[str], Sequence[Result]], *names: str) -> dict[str, Scores]:
    """The measures of each class, of the held-out half, and of all questions (of the sets of these names)."""
    every = questions(*names)
    sets = {name: [one for one in every if one.kind == name] for name in CLASSES}
    sets |= {"held out": [one for one in every if one.held], "all": every}
    return {name: judge(asked, ask) for name, asked in sets.items()}


def main() -> None:
    """Print success at 1, recall at 10, MRR and the share of paragraphs shown; --raise-floors keeps them."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        found = measured(asker(folder / "site", make_site(folder)))
    print(f"{'':12}{'letters':^31}{'paragraphs':^31}")
    print(f"{'class':12}" + f"{'success@1':>11}{'recall@10':>11}{'MRR':>9}" + f"{'recall':>11}{'success@1':>11}{'MRR':>9}")
    for name, one in found.items():
        shares = (getattr(one, measure) for measure in Scores.MEASURES)
        print(f"{name:12}" + "".join(f"{share:{width}.3f}" for share, width in zip(shares, (11, 11, 9) * 2, strict=True)))
    if "--raise-floors" in sys.argv:
        old = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
        risen = {
            name: {key: round(max(getattr(one, key), old.get(name, {}).get(key, 0)), 4) for key in Scores.MEASURES}
            for name, one in found.items()
        }
        FLOORS.write_text(json.dumps(risen, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
