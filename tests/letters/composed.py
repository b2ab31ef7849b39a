"""Letters put together at random out of the blocks of the transcriptions, and set at random: more layouts than anyone writes by hand.

Where the blocks end is known by construction, since each of them is the text of a block in a transcription.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from random import Random

from build_scripts.audit.reference import read_reference
from tests.letters.typeset import MARK, UNSEEN, Setting

TRANSCRIPTIONS = sorted([*(Path(__file__).parent / "reference").glob("*_*.txt"), *UNSEEN.glob("*.txt")])
NUMBERED = re.compile(r"(?:\(?[\dIVXivx.]{1,5}|[A-Za-z])[.)]* |Ad |Vraag|Antw|Bijlage|Tabel|[-•]")
# What an author mistyped, and an extraction may mend.
ODD = re.compile(r"_|\.\.|\w- \w")
PLACE = re.compile(r"[a-zé]{3,}[.,](?= )|[a-z]{4,}(?= )|[.]$")
MONTHS = "januari februari maart april mei juni juli september oktober november december".split()
STYLES = {
    "bullet": lambda at: "", "1.": lambda at: f"{at + 1}. ", "a)": lambda at: f"{'abcdef'[at]}) ", "1)": lambda at: f"{at + 1}) ",
    "i.": lambda at: f"{('i', 'ii', 'iii', 'iv', 'v')[at]}. ",
}
FACES = {
    # Widths of small letters a-z, of capitals A-Z, of figures and of spaces, in 1/1000 em.
    "sans": ((556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500), 690, 556, 278),
    "serif": ((444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444), 660, 500, 250),
}
"""Two typefaces that are not the one whose widths the program knows."""


def blocks() -> dict[str, list[str]]:
    """The texts of the transcriptions' blocks by kind, those that open as another kind would left out."""
    found = defaultdict(list)
    for path in TRANSCRIPTIONS:
        for block in read_reference(path):
            found[block.kind].append(MARK.sub("", block.text).strip())
    return {
        "paragraph": [text for text in found["paragraph"] if len(text) > 100 and text[0].isupper() and text[-1] == "." and not ODD.search(text)],
        "heading": [text for text in found["heading"] if len(text) < 70 and text[0].isupper() and not NUMBERED.match(text)],
        "item": [text for text in found["item"] if 25 < len(text) < 400 and text[-1] in ".;" and not NUMBERED.match(text)],
        "note": [text for text in found["note"] if len(text) > 8 and not text[0].islower() and text[-1] == "."],
    }


class Composer:
    """One letter: each block of the transcriptions stands in it once at most."""

    def __init__(self, random: Random, pool: dict[str, list[str]]) -> None:
        self.random = random
        self.left = {kind: random.sample(texts, len(texts)) for kind, texts in pool.items()}
        self.notes: list[str] = []
        self.lines: list[str] = []

    def take(self, kind: str) -> str:
        return self.left[kind].pop()

    def marked(self, text: str, rate: float) -> str:
        """The text with a note's mark somewhere in it, in so many cases."""
        places = [found.end() for found in PLACE.finditer(text)]
        if self.random.random() >= rate or not places or not self.left["note"]:
            return text
        self.notes.append(self.take("note"))
        at = self.random.choice(places)
        return f"{text[:at]}{{{len(self.notes)}}}{text[at:]}"

    def items(self, rate: float) -> None:
        style = self.random.choice(list(STYLES.values()))
        capitals = self.random.random() < 0.5
        texts = [text for text in self.left["item"] if text[0].isupper() == capitals]
        self.lines.append("paragraph: De volgende stappen zijn gezet:")
        for at, text in enumerate(texts[: self.random.randint(2, 5)]):
            self.left["item"].remove(text)
            self.lines.append(f"item: {style(at)}{self.marked(text, rate)}")

    def letter(self) -> str:
        """The letter as a transcription."""
        random, rate = self.random, self.random.choice((0.1, 0.3, 0.6))
        number = f"{random.randint(1_000_000, 9_999_999)}-{random.randint(100_000, 999_999)}-WJZ"
        self.lines = [
            "ministerie: Ministerie van Volksgezondheid, Welzijn en Sport", "aan: De Voorzitter van de Tweede Kamer der Staten-Generaal",
            f"kenmerk: {number}", f"datum: {random.randint(1, 28)} {random.choice(MONTHS)} 20{random.randint(12, 25)}",
            "betreft: Stand van zaken opvang en wonen", "salutation: Geachte voorzitter,", f"paragraph: {self.marked(self.take('paragraph'), rate)}",
        ]
        counted, nested, listed = random.random() < 0.4, random.random() < 0.5, False
        for part in range(1, random.randint(3, 6)):
            self.lines.append(f"heading 2: {f'{part}. ' if counted else ''}{self.take('heading')}")
            for section in range(1, random.randint(2, 4)):
                if counted and nested:
                    self.lines.append(f"heading 3: {part}.{section} {self.take('heading')}")
                self.lines.append(f"paragraph: {self.marked(self.take('paragraph'), rate)}")
                listed = not listed and random.random() < 0.3
                if listed:
                    self.items(rate)
            self.lines.append(f"paragraph: {self.marked(self.take('paragraph'), rate)}")
        self.lines.append("signature: Hoogachtend, / de minister van Financiën, / Maarten van Ooijen")
        return "\n".join([*self.lines, *(f"note {at}: {text}" for at, text in enumerate(self.notes, 1))]) + "\n"


HEADS = ("Jaar", "Gemeente", "Budget", "Aantal plaatsen", "Stand van zaken", "Planning", "Regio", "Bijdrage van het Rijk")
VALUES = ("2023", "€ 5 mln", "Utrecht", "12.450", "n.v.t.", "Gereed", "38%", "4,5", "in uitvoering", "Noord-Holland", "eerste kwartaal 2025", "De gemeenten zijn hierover geïnformeerd.")


class TabledComposer(Composer):
    """A letter that may have tables, and two who sign."""

    def table(self, at: int) -> None:
        columns = self.random.randint(2, 5)
        rows = [self.random.sample(HEADS, columns)]
        rows += [[self.random.choice(VALUES) for _ in range(columns)] for _ in range(self.random.randint(2, 6))]
        self.lines.append("paragraph: De tabel hieronder laat zien hoe ver de uitvoering is.")
        self.lines += [f"cell {at}.{row}.{column}: {text}" for row, cells in enumerate(rows) for column, text in enumerate(cells, 1)]
        self.lines.append("paragraph: Deze stand is op 1 september opgemaakt.")

    def letter(self) -> str:
        lines, told, at = super().letter().splitlines(), [], 0
        notes = [line for line in lines if line.startswith("note ")]
        self.lines = told
        for line, after in zip(lines, [*lines[1:], ""]):
            if line.startswith("note "):
                continue
            told.append(line)
            if line.startswith("paragraph") and after.startswith("heading 2") and self.random.random() < 0.3:
                at += 1
                self.table(at)
        if self.random.random() < 0.4:
            told[-1] = "signature: De minister van Financiën, / E. Heinen / De staatssecretaris van Volksgezondheid, Welzijn en Sport, / Maarten van Ooijen"
        return "\n".join([*told, *notes]) + "\n"


QUESTIONS = (
    "Bent u bekend met het bericht dat de wachttijden in de jeugdzorg in 2023 opnieuw zijn opgelopen?",
    "Klopt het dat gemeenten minder geld krijgen dan in het vorige akkoord is afgesproken? Zo ja, waarom?",
    "Wat vindt u ervan dat bewoners maanden op een besluit moeten wachten?",
    "Hoeveel meldingen zijn er in de afgelopen drie jaar gedaan, uitgesplitst naar provincie?",
    "Bent u bereid hierover in gesprek te gaan met de betrokken organisaties en de Kamer over de uitkomst te informeren?",
    "Kunt u deze vragen afzonderlijk en vóór het commissiedebat van 4 april beantwoorden?",
)
FORMS = (
    ("Vraag {}", "Antwoord {}"), ("Vraag {}", "Antwoord op vraag {}"), ("{}", "Antwoord {}"), ("Vraag {}:", "Antwoord:"), ("{}.", "Antwoord"),
    ("Vraag {}.", "Antwoord."), ("{}", "Antwoord"), ("VRAAG {}", "ANTWOORD"),
)
"""How ministries head questions and answers."""


def answers(random: Random, pool: dict[str, list[str]]) -> str:
    """The answers to a list of questions, as a transcription; a letter of two sentences stands above them."""
    composer, (asked, answered), rate = Composer(random, pool), random.choice(FORMS), random.choice((0.0, 0.3))
    lines = composer.lines
    lines += [
        "ministerie: Ministerie van Justitie en Veiligheid", "aan: De Voorzitter van de Tweede Kamer der Staten-Generaal", "kenmerk: 4512345",
        "datum: 14 maart 2023", "betreft: Antwoorden Kamervragen over wachttijden", "salutation: Geachte voorzitter,",
        "paragraph: Hierbij stuur ik uw Kamer de antwoorden op de vragen over de wachttijden in de jeugdzorg (ingezonden 2 februari 2023).",
        "signature: De minister van Justitie en Veiligheid, / D. Yeşilgöz-Zegerius",
    ]
    questions, number = random.sample(QUESTIONS, len(QUESTIONS)), 1
    while questions:
        together = 2 if len(questions) > 1 and "{}" in answered + asked and random.random() < 0.2 else 1
        label = f"{number} en {number + 1}" if together == 2 else str(number)
        lines.append(f"heading 2: {asked.format(label)}")
        lines += [f"paragraph: {composer.marked(questions.pop(), rate)}" for _ in range(together)]
        lines.append(f"heading 2: {answered.format(label)}")
        number += together
        if random.random() < 0.3:
            lines.append("paragraph: " + random.choice(("Ja.", "Nee.", "Ja, ik ken dit bericht.")))
        else:
            lines += [f"paragraph: {composer.marked(composer.take('paragraph'), rate)}" for _ in range(random.randint(1, 2))]
            if random.random() < 0.2:
                composer.items(rate)
    return "\n".join([*lines, *(f"note {at}: {text}" for at, text in enumerate(composer.notes, 1))]) + "\n"


def setting_of(random: Random) -> Setting:
    """A line's width, a page's length and a typeface."""
    measure, page = random.choice((70_000, 80_000, 96_000, 110_000)), random.choice((24, 34, 45))
    face = random.choice([None, *FACES.values()])
    return Setting(measure, page, _measuring(*face)) if face else Setting(measure, page)


def _measuring(small: tuple[int, ...], capital: int, figure: int, space: int):
    widths = dict(zip("abcdefghijklmnopqrstuvwxyz", small)) | dict.fromkeys("0123456789", figure) | dict.fromkeys(" .,:;", space)
    return lambda text: int(2.2 * sum(widths.get(char, capital if char.isupper() else figure) for char in text))
