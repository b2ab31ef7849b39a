"""Many letters out of the real ones, for measuring: python -m bench.generate COUNT FOLDER."""

from __future__ import annotations

import datetime as dt
import random
import sys
from pathlib import Path

from build_scripts.letters.parse import parse
from build_scripts.readers import read

ROOT = Path(__file__).parents[1]
WORDS = 1500
SYLLABLES = ("zorg", "wijk", "hulp", "raad", "plan", "huis", "werk", "baan", "kind", "geld", "land", "recht", "stad", "boek", "veld", "kamp", "berg", "dam")
FIRST_DAY = dt.date(2010, 1, 4)


def sentences() -> list[str]:
    """The paragraphs of the real letters, without their marks."""
    letters = [parse(read(path)) for path in sorted((ROOT / "sources" / "letters").glob("*.txt"))]
    return [passage.text for letter in letters for passage in letter.body if passage.kind in ("paragraph", "item") and len(passage.text) > 80]


def letter(number: int, paragraphs: list[str]) -> str:
    """A letter of about WORDS words, with letterhead, headings, notes and a growing vocabulary."""
    chance = random.Random(number)
    day = FIRST_DAY + dt.timedelta(days=number % 5500)
    lines = [f"Kenmerk\n{1000000 + number}-{number}-VWS\n\nDatum {day.day} {_month(day)} {day.year}\nBetreft Voortgang {_word(chance)} en {_word(chance)} {number}\n\nGeachte voorzitter,"]
    count, note = 0, 0
    while count < WORDS:
        if chance.random() < 0.2:
            lines.append(f"Stand van zaken {_word(chance)}")
        text = chance.choice(paragraphs)
        if chance.random() < 0.4:
            text += f" Dat geldt ook voor {_word(chance)} en {_word(chance)}."
        if chance.random() < 0.3:
            note += 1
            raised = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(note))
            year = day.year - (day.month < 9)
            lines.append(f"{text}{raised}\n\n{raised} Kamerstukken II {year}/{(year + 1) % 100:02}, {chance.choice((29325, 30169, 34104, 29538, 31765))}, nr. {chance.randint(1, 400)}.")
        else:
            lines.append(text)
        count += len(text.split())
    lines.append("Hoogachtend,\n\nde minister van Volksgezondheid,\nWelzijn en Sport,\n\nJan de Vries\n")
    return "\n\n".join(lines)


def _month(day: dt.date) -> str:
    return ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")[day.month - 1]


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))


def write(count: int, folder: Path) -> None:
    """Write `count` letters into `folder`/letters, with the archive's own lists beside them."""
    (folder / "letters").mkdir(parents=True, exist_ok=True)
    for path in (ROOT / "sources").glob("*.yml"):
        if path.name != "register.yml":
            (folder / path.name).write_bytes(path.read_bytes())
    paragraphs = sentences()
    for number in range(count):
        (folder / "letters" / f"brief-{number:05}.txt").write_text(letter(number, paragraphs), encoding="utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
