"""Lines that are set as headings: by size, type, a rule below their words, or alone above the text."""

from __future__ import annotations

import re

from build_scripts.readers.pdf_lines import EDGE, Measure, Page, Segment

SALUTATION = re.compile(r"(?:Zeer )?(?:Geachte|Hooggeachte|Beste|Excellentie|Mijnheer de|Mevrouw de)\b.{0,80}")
CLOSING = re.compile(r"(?:hoogachtend|met (?:de meeste )?(?:vriendelijke |hartelijke )?(?:hoogachting|groet(?:en)?)),?", re.I)
SENTENCE_END = (".", "?", "!", ":", ";", ".”", ".’", "?”", ".»", ".)", ".'", "?'", '."', '?"')
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
TRAILING_MARK = re.compile(r"(?<=\D)\d{1,3}$")
HEADING_LENGTH = 160
LARGER = 1.12
UNDER = 0.4
"""Type sizes below the baseline within which a rule underlines."""
SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}[.)]? (?=[A-Z])")
QUOTES = "‘'\"“"
INDENT = 4.0
"""Type sizes by which a paragraph's first line may be indented."""
FAR = 1.4
"""Lines of room above a heading, when more follows below it."""
SHORT, LONG = 0.75, 0.7
"""Shares of the measure: a heading that nothing but its place tells is shorter, the text below it longer."""


def heading_level(one: Segment, above: Segment | None, below: Segment | None, page: Page, measure: Measure, official: bool, headed: bool) -> int | None:
    """The level of a line that is set as a heading; None for one that isn't. `above` is None where a table ends above it,
    `headed` tells that a heading stands there."""
    text = one.text
    if len(text) > HEADING_LENGTH or not any(char.isalpha() for char in text) or max(word.size for word in one.words) < 0.95 * measure.size:
        return None
    if one.size > LARGER * measure.size:
        return 2
    if SALUTATION.fullmatch(text):
        return None
    if one.bold:
        return 2 if official and one.x0 < measure.left - EDGE else 3
    if is_underlined(one, page) and not ADDRESS.fullmatch(text):
        return 3
    ended = above is None or headed or ends_sentence(above)
    if one.italic and not ends_sentence(one) and ended:
        return 4
    return 4 if ended and below is not None and _stands_alone(one, above, below, measure, headed) else None


def ends_sentence(one: Segment) -> bool:
    """Whether a line's words, a note's mark apart, end a sentence."""
    text = one.text
    return text.endswith(SENTENCE_END) or TRAILING_MARK.sub("", text).endswith(SENTENCE_END)


def is_underlined(one: Segment, page: Page) -> bool:
    """Whether a rule as long as the words stands right below them."""
    end = max((word.x1 for word in one.words if not one.raised(word)), default=one.x1)
    return any(0 < y - one.y < UNDER * one.size and abs(x0 - one.x0) < EDGE and end - EDGE < x1 < one.x1 + EDGE for x0, x1, y in page.rules)


def _stands_alone(one: Segment, above: Segment | None, below: Segment, measure: Measure, headed: bool) -> bool:
    """Whether a short line without a sentence's end stands between a text's end and another text, nearer to the latter."""
    width = measure.right - measure.left
    text = one.text
    number = SECTION.match(text)
    if not (number or text[0].isupper()) or ends_sentence(one) or text.endswith(",") or below.page != one.page or abs(one.x0 - measure.left) > EDGE:
        return False
    if headed and not number or one.x1 - one.x0 > SHORT * width or measure.fits(one, below) < 0:
        return False
    if number and SECTION.match(below.text) and not ends_sentence(below):
        return True
    nearer = above is None or above.page != one.page or below.y - one.y < one.y - above.y + 1 or one.y - above.y > FAR * measure.pitch
    opens = below.text[0].isupper() or below.text[0] in QUOTES
    return nearer and opens and measure.left - EDGE < below.x0 < measure.left + INDENT * one.size and below.x1 > measure.left + LONG * width
