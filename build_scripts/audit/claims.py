"""Each reason for leaving something out, checked by itself against the source."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from itertools import chain

from build_scripts.audit.markup import Asides, front_matter, is_image, is_markup, is_page_mark
from build_scripts.audit.page import signs
from build_scripts.model import Drop, Join, Location, Problem, SourceDocument

DIGITS = re.compile(r"\d+")
# The feet of an official paper, which names the paper on each page.
OFFICIAL_FOOT = re.compile(r"(?:(?:kst|ah-tk|ah-ek|blg)-[\w-]+|ISSN[\d-]+|SduUitgevers|(?:\d[A-Z]|KST)\d{4,6}|['’]s-Gravenhage\d{4}|(?:Tweede|Eerste)Kamer,vergaderjaar\d{4}[-–]\d{4},[\w.,()-]{5,60})*")
BULLET = re.compile(r"[\W_]*|o")
SET_APART = "*_#>|"
"""What an export puts around a line: "**Directie Wonen**"."""
MOST_LABEL = 500
"""Characters of a link's label, which may be its address: "[www.slo.nl](https://www.slo.nl)"."""
EDGES = ".,;:!?()[]‘’'\"“”…"
# What officielebekendmakingen.nl puts above a note and below a paper.
WEB_PAGE = ("XNoot", "Naarboven")
SENTENCE_ENDS = (".", "?", "!")
MOST_HEADER = 120
"""Signs; a longer line is no running header."""
LEAST_LAYER = 400
"""Signs; a shorter repetition is the letter's own."""
# What a letterhead may hold in the midst of a text: a column beside it, or labels, names, numbers and addresses.
MARGIN = 20
"""Characters; a line that begins so far to the right is no running text."""
MOST_SMALL = 2
"""Words in small letters; a sentence has more."""
LABEL = re.compile(r"\W*(?:(?:ons|uw|onze|uw) )?(?:datum|kenmerk|referentie|betreft|onderwerp|bijlagen?|van|aan|pagina|retouradres|contactpersoon|telefoon|telefax)\b", re.I)
# What ministries print beside the first page's text: "Correspondentie uitsluitend richten aan het retouradres met vermelding van …"
FORMULA = frozenset(
    "correspondentie uitsluitend richten aan het retouradres met vermelding van de datum en het ons kenmerk deze brief bij beantwoording antwoord "
    "vermelden gelieve wilt u slechts één zaak in uw behandelen graag wordt verzocht te".split()
)
SMALL_WORD = re.compile(r"(?<![\w@./:-])(?!(?:aan|bij|de|den|der|des|door|en|het|in|op|of|t\.a\.v|te|ten|ter|van|voor)\b)[a-z]{2,}(?![\w@./:-])")


def doubtful_drops(source: SourceDocument, drops: Iterable[Drop]) -> list[Problem]:
    """Drops whose reason does not hold: their words count as lost."""
    drops = list(drops)
    texts = {line.number: line.text for line in source.lines}
    known = {line.number for line in source.lines if line.known}
    lines = [signs(line.text) for line in source.lines]
    everything = "".join(lines)
    starts, at = {}, 0
    for line, text in zip(source.lines, lines):
        starts[line.number] = at
        at += len(text)
    first_kept = _first_kept(source, drops)
    # A header may have a margin's words behind it on its line.
    apart = (signs(drop.text) for drop in set(drops) if drop.reason == "running header" and drop.text != texts.get(drop.line, "").strip(f"{SET_APART} \t"))
    times = Counter(form for text in chain(lines, apart) for form in set(_forms(text.strip(SET_APART))))
    repeated = {form for form, count in times.items() if count > 1}
    asides, above = Asides(source.lines), front_matter(source.lines)
    problems = []
    for drop in drops:
        line = texts.get(drop.line, "")
        true_copy = line[drop.start : drop.end] == drop.text
        named = drop.reason == "link annotation" and line[max(0, drop.start - MOST_LABEL) : drop.start].endswith(f"{_bare(drop.text)}](")
        beside = drop.reason != "letterhead" or drop.line < first_kept or drop.line in known or _is_letterhead(drop, line)
        told = asides.hold(drop) or drop.reason == "front matter" and drop.line in above
        if not true_copy or not beside or not named and not told and not _holds(drop, starts.get(drop.line, 0), everything, first_kept, repeated):
            message = f"weggelaten als ‘{drop.reason}’, maar dat klopt niet: ‘{drop.text[:80]}’"
            problems.append(Problem("unaccounted", message, Location(source.name, drop.line)))
    return problems


def _holds(drop: Drop, start: int, everything: str, first_kept: int, repeated: Set[str]) -> bool:
    """Whether a drop's reason is true of its text; `start` is its line's place in `everything`,
    `repeated` the lines that come back, a page's number apart."""
    text = signs(drop.text)

    def stands_before(words: str) -> bool:
        return everything.find(words, 0, start) >= 0

    checks: dict[str, Callable[[], bool]] = {
        "page number": lambda: is_page_mark(drop.text),
        "repeated text": lambda: len(text) >= LEAST_LAYER and stands_before(text),
        "link annotation": lambda: len(drop.text.split()) == 1 and stands_before(_bare(text)),
        "running header": lambda: _is_label_or_reference(text) or bool(OFFICIAL_FOOT.fullmatch(text)) or text[-1:] not in SENTENCE_ENDS and any(form in repeated for form in _forms(text.strip(SET_APART))),
        "list marker": lambda: bool(BULLET.fullmatch(text)),
        "markup": lambda: is_markup(drop.text),
        "table rule": lambda: is_markup(drop.text),
        "note rule": lambda: is_markup(drop.text),
        "image": lambda: is_image(drop.text),
        "web page": lambda: text in WEB_PAGE,
        "letterhead": lambda: drop.line < first_kept or len(text) <= 200,
    }
    check = checks.get(drop.reason)
    return bool(check) and check()


def _bare(address: str) -> str:
    return re.sub(r"^(?:mailto:)?(?:https?://)?", "", address).rstrip("/")


def _is_letterhead(drop: Drop, line: str) -> bool:
    """Whether what is dropped in the midst of a text, or below it, reads as part of a letterhead."""
    before, after = line[: drop.start], line[drop.end :]
    if before.endswith(("  ", "\t")) and (before.strip() or len(before) >= MARGIN) or after.startswith(("  ", "\t")):
        return True
    # "zorg." at a line's end is the end of a sentence, "5 november 2025" may be a scan's margin.
    ends_sentence = bool(before.strip()) and drop.text.islower() and not any(map(str.isdigit, drop.text))
    formula = all(word.strip(".,").lower() in FORMULA for word in drop.text.split())
    return bool(LABEL.match(drop.text)) or formula or len(SMALL_WORD.findall(drop.text)) <= MOST_SMALL and not ends_sentence


def _forms(text: str) -> Iterator[str]:
    """A line as it is, and without any one of its numbers (a header may hold the page's)."""
    if len(text) <= MOST_HEADER:
        yield text
        for found in DIGITS.finditer(text):
            yield f"{text[: found.start()]}#{text[found.end() :]}"


def _first_kept(source: SourceDocument, drops: list[Drop]) -> int:
    """The first line with something on it that was not dropped whole."""
    whole = {drop.line for drop in drops if drop.start == 0 or drop.reason == "letterhead"}
    for line in source.lines:
        if line.text.strip() and line.number not in whole:
            return line.number
    return source.lines[-1].number + 1 if source.lines else 1


def _is_label_or_reference(text: str) -> bool:
    digits = sum(char.isdigit() for char in text)
    return len(text) <= 50 and (digits >= 5 or text.rstrip(":").lower() in ("kenmerk", "onskenmerk", "onzereferentie", "datum", "uwbrief", "uwkenmerk", "uwreferentie"))


def doubtful_joins(source: SourceDocument, joins: Iterable[Join]) -> list[Problem]:
    """Words made whole that have other letters than their parts (a restored trema is allowed), that
    lost their hyphen without evidence, or that stand nowhere in the letter though that is said."""
    joins = list(joins)
    text = unicodedata.normalize("NFC", " ".join(line.text for line in source.lines).lower()) if joins else ""
    return [
        Problem("unaccounted", f"‘{join.left}’ + ‘{join.right}’ werd ‘{join.result}’: {doubt}", Location(source.name, join.line))
        for join in joins
        if (doubt := _doubt(join, text))
    ]


def _doubt(join: Join, text: str) -> str:
    """What is wrong with a decision about a hyphen, or ""; `text` is the whole source in small letters."""
    if _letters(join.left + join.right) != _letters(join.result):
        return "andere letters"
    if join.undone and not join.sure:
        return "streepje weg zonder bewijs"
    if join.basis == "letter" and unicodedata.normalize("NFC", join.result.lower()).strip(EDGES) not in text:
        return "staat nergens in de brief"
    return ""


def doubtful_corrections(source: SourceDocument) -> list[Problem]:
    """What the program corrected by itself that is more than a note mark's "!" or "?" become digits."""
    return [
        Problem("unaccounted", f"‘{one.before}’ werd ‘{one.after}’, zonder dat iemand dat heeft verbeterd", Location(source.name, one.line))
        for one in source.corrections
        if not one.name and not _is_digit_of_note(one.before, one.after)
    ]


def _is_digit_of_note(before: str, after: str) -> bool:
    forms = (f"{re.escape(before[:at])}\\d{{1,3}}{re.escape(before[at + 1 :])}" for at, sign in enumerate(before) if sign in "!?")
    return any(re.fullmatch(form, after) for form in forms)


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if char.isalnum())
