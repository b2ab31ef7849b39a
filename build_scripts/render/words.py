"""Dutch names for what the model says in codes, and small pieces that every page uses."""

from __future__ import annotations

import json
from collections.abc import Sequence

from build_scripts.edtf import in_words, year
from build_scripts.model import TYPES, Entry, Letter
from build_scripts.render import addresses
from build_scripts.render.weave import attribute, plain

SORTS = {
    "kamerbrief": ("kamerbrief", "kamerbrieven"),
    "beslisnota": ("beslisnota", "beslisnota’s"),
    "bijlage": ("bijlage", "bijlagen"),
    "brief": ("brief van een ander dan de regering", "brieven van anderen dan de regering"),
    "kamervragen": ("antwoord op Kamervragen", "antwoorden op Kamervragen"),
    "motie": ("motie", "moties"),
    "overig": ("ander stuk", "andere stukken"),
}
UNDATED = "datum onbekend"
DRAWN = "Een computer heeft dit met vaste regels uit de brieven gehaald. Kijk dus altijd in de brief zelf of het klopt."


def kind_of(letter: Letter) -> str:
    """What sort of document a letter is, for readers."""
    return TYPES.get(letter.fact("type") or "overig", TYPES["overig"])


def date_of(letter: Letter) -> str:
    """A letter's date in words, with "afgeleid" where the text itself has none."""
    fact = letter.facts.get("date")
    if not fact:
        return UNDATED
    words = in_words(fact.value)
    return f"{words} (afgeleid)" if fact.provenance == "inferred" else words


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 brief", "1.204 brieven"."""
    return f"{thousands(number)} {one if number == 1 else many}"


def thousands(number: int) -> str:
    """A number as Dutch writes it: "1.204"."""
    return f"{number:,}".replace(",", ".")


def front_matter(title: str, description: str = "", hide: tuple[str, ...] = (), head: str = "", lastmod: str = "") -> str:
    """The front matter of a page. The theme writes title and description into HTML as they are, so
    they are escaped here; `head` is HTML for the page's head; `lastmod` is a day, for the sitemap.
    """
    # A frame needs a description where it has a head.
    texts = {"title": attribute(title), "description": attribute(description or (title if head else "")), "lastmod": lastmod, "head": head}
    lines = [f"{name}: {_quoted(text)}" for name, text in texts.items() if text]
    if hide:
        lines.append("hide: [" + ", ".join(hide) + "]")
    return "\n".join(["---", *lines, "---", "", ""])


def unseen(text: str) -> str:
    """Words for those who hear a link without what stands around it."""
    return f'<span class="ka-verborgen">{plain(text)}</span>' if text else ""


def letter_link(entry: Entry, page: str, anchor: str = "", about: str = "") -> str:
    """A Markdown link to a letter, or to a passage of it, by its title.

    `about` (": VNG") is only heard: it tells links to one letter apart that lead to different passages.
    """
    letter = entry.letter
    return f"[{plain(letter.title)}{unseen(about)}]({addresses.link(addresses.letter_page(letter.id), page, anchor)})"


def letter_row(entry: Entry, page: str, note: str = "", choose: bool = False, anchor: str = "") -> str:
    """One line of a list of letters: title, and below it sort, date and ministry. `note` is plain text.

    `choose`: the line is one of a list that readers can filter. `anchor`: the passage that the link leads to.
    """
    letter = entry.letter
    about = (kind_of(letter), date_of(letter), letter.fact("ministry"), note)
    details = " · ".join(plain(part) for part in about if part)
    return f'- {letter_link(entry, page, anchor)} <span class="ka-bijzonder"{facets(entry) if choose else ""}>{details}</span>'


def facets(entry: Entry) -> str:
    """What a reader can choose and sort a letter by, as HTML attributes for a script."""
    letter = entry.letter
    known = {"soort": kind_of(letter), "ministerie": letter.fact("ministry"), "jaar": year(letter.fact("date"))}
    told = [f' data-keuze-{name}="{attribute(value)}"' for name, value in known.items() if value]
    return "".join(told) + f' data-datum="{attribute(letter.fact("date") or "")}"'


def spreadsheet(path: str, page: str, name: str, rows: str) -> str:
    """A link from the page `page` to a spreadsheet under the site's data/, which opens in a Dutch Excel; `rows` says what a row is."""
    # Written as HTML: MkDocs would look for a page behind a link to a file that others make.
    root = "../" * addresses.url(page).count("/")
    return f'<a href="{root}data/{path}" download>{name}</a> (CSV voor Excel, {rows})'


MOST_ROWS = 200
"""Letters in one list, at most: a longer list is slow on a phone. The year pages hold all letters."""


def letter_rows(entries: Sequence[Entry], page: str, choose: bool = False) -> str:
    """A list of letters in the order given, newest first; with many of them only the newest, and how many there are."""
    shown = letter_list([letter_row(entry, page, choose=choose) for entry in entries[:MOST_ROWS]])
    if len(entries) <= MOST_ROWS:
        return shown
    return f"{shown}\n\nDit zijn de nieuwste {MOST_ROWS} van {counted(len(entries), 'brief', 'brieven')}. Met zoeken vindt u ook de andere."


def letter_list(rows: list[str]) -> str:
    """Rows as a list of letters."""
    return '<div class="ka-lijst" markdown="1">\n\n' + "\n".join(rows) + "\n\n</div>"


def _quoted(text: str) -> str:
    """One line of YAML, whatever the text holds: JSON's quoting is YAML's too."""
    if not text.replace("\n", "").isprintable():
        text = "".join(char if char.isprintable() or char == "\n" else " " for char in text)
    return json.dumps(text, ensure_ascii=False)
