"""Which blocks are headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from build_scripts.letters.contents import HEAD as CONTENTS_HEAD
from build_scripts.letters.drafts import Draft
from build_scripts.letters.markers import Enumeration, enumeration, follows
from build_scripts.letters.prose import RUNNING, ends_sentence

LONGEST = 160
"""Characters; a heading takes two lines at most."""
LONGEST_ASKED = 400
"""Of the title above "Vraag 1", which names who asked and who answers."""
QUESTION = re.compile(r"\? ?(?:\d*\)?|\[\d+\]|[⁰¹²³⁴-⁹]*)$")
# "Vraag 1", "Antwoord op de vragen 3 en 8": answers to parliament are set out so, in every format.
ASKED = re.compile(r"(?:vraag|vragen|antwoord(?:en)?)(?: op)?(?: de)?(?: vraag| vragen)?(?: \d{1,3}(?:(?:, | en | t/m |-)\d{1,3})*)?[.:]?", re.I)
# Above the notes that stand together behind a letter
ENDNOTES = re.compile(r"(?:eind|voet)?noten(?: en (?:bronnen|verwijzingen))?:?", re.I)
ASKS = re.compile(r"vra(?:ag|gen) \d", re.I)
# What a letter within a paper opens with, below its title in capitals: whom it goes to, and its day.
ADDRESSED = re.compile(r"Aan (?:de|het) (?:[Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter)\b.*|['’]?[A-Z][\w’'-]*(?: [\w’'-]+){0,3}, \d{1,2} [a-z]+ (?:19|20)\d\d|Vastgesteld\b.{0,30}\d{4}")
QUESTION_WORD = re.compile(r"(?:wat|hoe|wie|waar\w*|wanneer|welke?)\b", re.I)
# "Tabel 1. Vergunningen per regio", above a table
CAPTION = re.compile(r"tabel \d", re.I)
# "Figuur 1: Meldingen per jaar", below a figure; above "Bron: CBS" it heads one
FIGURE_NAME = re.compile(r"figuur \d+[:.]? ", re.I)
# "Bron: CBS", below a figure
SOURCE = re.compile(r"bron(?:nen)?: ", re.I)
# "Kader 1: Wat telt mee?"
BOXED = re.compile(r"(?:kader|box|figuur|tabel|thema|onderdeel) \d{1,2}[:.] ", re.I)
SHORT_QUESTION = 60
ANSWER = re.compile(r"antwoord[.:]?", re.I)
# "4", "4 en 5", "4 t/m 6"
ALONE = re.compile(r"(\d{1,3})(?:(?:, | en | t/m |-)(\d{1,3}))*[.:]?")
# "2 Uitwerking"
BARE = re.compile(r"(\d{1,2})\s+(?=[A-Z])")
# "II Reactie van de minister"
BARE_ROMAN = re.compile(r"[IVX]{1,5}(?=\s+[A-Z][a-z])")
# Those of a fiche on a proposal of the European Commission, with or without their letter, each above its answer.
FICHE_PART = re.compile(
    r"(?:[a-z][.)] )?(?:titel voorstel|datum ontvangst commissiedocument|nr\. commissiedocument|eur-lex|(?:nr\. )?impact assessment commissie"
    r"(?: en opinie raad voor regelgevingstoetsing)?|behandelingstraject raad|eerstverantwoordelijk ministerie|rechtsbasis|besluitvormingsprocedure raad|"
    r"rol europees parlement|(?:inhoud|essentie) voorstel|essentie nederlands beleid op dit terrein|beoordeling \+ inzet ten aanzien van dit voorstel|"
    r"eerste inschatting van (?:het )?krachtenveld|bevoegdheid|subsidiariteit|proportionaliteit|consequenties eu-begroting)",
    re.I,
)
# What stands on a row of its own in these forms, whether the row has room for the next word or not.
FORM_PART = re.compile(rf"{FICHE_PART.pattern}|(?:\d\. )?(?:aanleiding|geadviseerde? besluit(?:en)?|kernpunten|toelichting|informatie die niet openbaar gemaakt kan worden)", re.I)
# "Locatie: zaal 7B", "Aanwezig: de minister, Jansen, De Vries"
FIELD = re.compile(r"[A-Z][a-zë-]{2,15}:\s+\S")
YEAR = re.compile(r"(?:19|20)\d\d")
# "Sportakkoord 40.000 42.500": a table's row whose columns ran together
FIGURES = re.compile(r"\d[\d.,%]* -?\d[\d.,%]*$")
NO_END = re.compile(r"[.:;,!…][\"'”’)]*[⁰¹²³⁴-⁹, ]*(?:\[\d{1,3}\])?$|[^\W\d_][’”'\")]*[.,!…]{1,2}[’”'\")]*\d{1,3}$|\bn\.v\.t\.?$")
AND_OTHERS = (" c.s.", " e.a.")
"""How a heading may end: "Motie Boswijk c.s."."""
# "Het kabinet heeft …": a running sentence that a page's end or a table cut short.
LOOSE_END = re.compile(r"\b(?:de|het|een|van|met|en|of|in|op|voor|aan|te|door|die|dat|ik|is|zijn|om|bij|als|omdat|zodat|waarbij|waarin|namelijk|indien)$", re.I)
# "… van tien jaar. Inmiddels zijn …": two sentences
SENTENCES = re.compile(r"[a-zà-ÿ)]{3}\. [A-Z]")


def is_heading(draft: Draft, before: Draft | None, after: Draft | None) -> bool:
    """Whether a block reads as a heading: short, without a sentence's end, and text follows.

    A bullet or a number heads a section only where it has no brother beside it: brothers are a list.
    """
    text = draft.text
    if after is not None and (ASKED.fullmatch(text) and text[-1] in ":." and (text[-2].isdigit() or ANSWER.fullmatch(text)) or CONTENTS_HEAD.fullmatch(text)) or ENDNOTES.fullmatch(text):
        return True  # "Antwoord op vraag 1:", "Antwoord:", "Inhoudsopgave blz."
    if before is not None and before.kind == "heading" and ASKS.match(before.text) or ADDRESSED.fullmatch(text):
        return False
    asked = after is not None and bool(ASKED.fullmatch(after.text) or ALONE.fullmatch(after.text))
    longest = LONGEST_ASKED if asked else LONGEST
    if not text or len(text) > longest or not _is_titled(text) or FIGURES.search(text) and not ASKED.fullmatch(text):
        return False
    if after is None:
        return False
    if YEAR.fullmatch(text) and before is not None:
        return ends_sentence(before.text) and after.kind != "cell" and any(map(str.isalpha, after.text))
    if not any(char.isalpha() for char in text) or "\t" in text or CAPTION.match(text) and (after.place or before is not None and before.place):
        return False
    if FIELD.match(text) and (text.count(",") > 1 or any(other and FIELD.match(other.text) for other in (before, after))):
        return False
    number = enumeration(text)
    if draft.marker:
        # "• a) Titel voorstel": a website's bullet before a heading's own number
        return _alone(draft, before, after) and text[number.length if number else 0 :][:1].isupper() and after.kind == "paragraph"
    if number:
        return not _has_brother(number, before, after) and text[number.length :][:1].isupper()
    if SOURCE.match(text) or FIGURE_NAME.match(text) and not SOURCE.match(after.text):
        return False
    if QUESTION.search(text) and not text.isupper() and not BOXED.match(text) and not _asks_what_follows(draft, before, after):
        return False
    if after.marker and RUNNING.search(text) and not QUESTION.search(text):
        return False  # "Wij vragen de minister om" and a list of what
    unfinished = before is not None and before.kind == "paragraph" and not ends_sentence(before.text)
    return text[:1].isupper() and not (draft.resumes and unfinished)


def _asks_what_follows(draft: Draft, before: Draft | None, after: Draft) -> bool:
    """Whether a short question stands above the text that answers it, and not above the heading of its answer. Where no blank
    lines set it apart it opens with a question word: "Wat volgt nog?"."""
    if ASKED.fullmatch(after.text):
        return False
    if len(draft.text) > SHORT_QUESTION or before is None or before.kind == "heading":
        return False
    return bool(draft.apart) or (draft.tight or draft.apart is None) and after.kind == "paragraph" and bool(QUESTION_WORD.match(draft.text))


def bare_series(drafts: Sequence[Draft]) -> set[int]:
    """The indices of headings with a bare number ("2 Uitwerking"): in their order they count from 1.

    A bare number may open a sentence, so that one alone shows nothing.
    """
    found = []
    for index, (draft, after) in enumerate(zip(drafts, drafts[1:])):
        number = BARE.match(draft.text) if draft.kind == "paragraph" else None
        if number and len(draft.text) <= LONGEST and after.kind != "heading" and _is_titled(draft.text):
            found.append((index, int(number[1]), int(number[1])))
    return _counting(found) | _asked_numbers(drafts)


def _counting(found: Sequence[tuple[int, int, int]], series: int = 1) -> set[int]:
    """The indices, where there are two numbers or more and they count from 1, in so many series at most. Each stands with the
    first number and the last of what it names ("4 en 5")."""
    opened = sum(first == 1 for _, first, _ in found)
    counts_on = all(first in (1, last + 1) for (_, _, last), (_, first, _) in pairwise(found))
    return {index for index, _, _ in found} if len(found) > 1 and found[0][1] == 1 and opened <= series and counts_on else set()


def _asked_numbers(drafts: Sequence[Draft]) -> set[int]:
    """The numbers that stand alone above the questions of a list: each question has its "Antwoord" or ends as one."""
    alone = [(index, int(number[1]), int(number[2] or number[1])) for index, draft in enumerate(drafts) if draft.kind == "paragraph" and (number := ALONE.fullmatch(draft.text))]
    answers = sum(1 for draft in drafts if draft.kind != "cell" and ANSWER.fullmatch(draft.text)) if alone else 0
    questions = sum(1 for index, _, _ in alone if index + 1 < len(drafts) and QUESTION.search(drafts[index + 1].text))
    # Old lists have all questions first, and then the numbers again, above the answers.
    return _counting(alone, series=2) if answers > 1 or 2 * questions >= len(alone) else set()


def _is_titled(text: str) -> bool:
    return not (NO_END.search(text) and not text.endswith(AND_OTHERS) or LOOSE_END.search(text) or SENTENCES.search(text) or "://" in text)


def number_of(text: str) -> Enumeration | None:
    """The number that a heading opens with, a bare one too."""
    if roman := BARE_ROMAN.match(text):
        text = f"{roman[0]}.{text[roman.end() :]}"
    bare = BARE.match(text)
    return enumeration(text) or (Enumeration("bare", int(bare[1]), 1, bare.end()) if bare else None)


def _alone(draft: Draft, before: Draft | None, after: Draft) -> bool:
    return not (before is not None and before.text.endswith(":")) and not any(other and other.marker for other in (before, after))


def _has_brother(number: Enumeration, before: Draft | None, after: Draft) -> bool:
    if after.kind != "heading" and follows(number, enumeration(after.text)):
        return True
    found = enumeration(before.text) if before is not None and before.kind != "heading" else None
    # A list whose items begin small ("2. de brief te sturen") doesn't go on in "3. Kernpunten".
    return bool(found) and follows(found, number) and not before.text[found.length :][:1].islower()
