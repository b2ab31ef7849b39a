"""Long lists in parts, each on a page of its own: a page costs a reader no more when the archive grows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Generic, TypeVar

from build_scripts.render import addresses
from build_scripts.render.filters import Form, choices_of, filtered
from build_scripts.render.weave import plain
from build_scripts.render.words import front_matter, letter_list

LONGEST = 200
"""Rows on one page, at most."""
LONGEST_SLUG = 80
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class List(Generic[Item]):
    """A list of things with a row each, in the order of the items.

    `row` gives for an item and the page it stands on the heading it stands below ("" for none) and its
    Markdown; `form` is what the filters above the rows say; `name` is an item's name in the range that
    the link to a part shows ("Jansen – Peters").
    """

    page: str
    title: str
    description: str
    intro: str
    items: Sequence[Item]
    row: Callable[[Item, str], tuple[str, str]]
    form: Form
    name: Callable[[Item], str]
    empty: str = ""

    def pages(self) -> dict[str, str]:
        """The list's pages by path under docs: `page` and, with more than LONGEST rows, `…deel-2.md` and on."""
        parts = {part_page(self.page, number): part for number, part in enumerate(cut(self.items), 1)}
        content = {page: sections(self.row(item, page) for item in part) for page, part in parts.items()}
        known = choices_of("\n".join(content.values()))
        made = {page: self._part(number, page, parts, filtered(content[page], page, self.form, known)) for number, page in enumerate(parts, 1)}
        return made or {self.page: self._whole(self.title, self.intro, self.empty)}

    def _part(self, number: int, page: str, parts: Mapping[str, Sequence[Item]], content: str) -> str:
        ranges = {other: f"{self.name(part[0])} – {self.name(part[-1])}" for other, part in parts.items()}
        intro = self.intro if number == 1 else ""
        return self._whole(part_title(self.title, number), intro, steps(ranges, page), content)

    def _whole(self, title: str, *parts: str) -> str:
        return front_matter(title, self.description) + "\n\n".join(filter(None, (f"# {plain(title)}", *parts))) + "\n"


def cut(items: Sequence[Item]) -> list[Sequence[Item]]:
    """The items in parts of at most LONGEST."""
    return [items[first : first + LONGEST] for first in range(0, len(items), LONGEST)]


def part_page(page: str, number: int) -> str:
    """The page of a part: `moties/index.md`, `moties/deel-2.md`; `jaren/2024.md`, `jaren/2024-deel-2.md`."""
    if number == 1:
        return page
    stem = page.removesuffix(".md").removesuffix("index")
    return f"{stem}{'' if stem.endswith('/') else '-'}deel-{number}.md"


def part_title(title: str, number: int) -> str:
    return title if number == 1 else f"{title}, deel {number}"


def steps(ranges: Mapping[str, str], page: str) -> str:
    """Links from the part `page` to the others, as a list; "" where there is only one. ranges: what each part holds, by its page."""
    if len(ranges) < 2:
        return ""
    rows = []
    for number, (other, held) in enumerate(ranges.items(), 1):
        told = f"deel {number}: {plain(held)}"
        rows.append(f"- **{told}** (deze pagina)" if other == page else f"- [{told}]({addresses.link(other, page)})")
    return f"Deze lijst staat op {len(ranges)} pagina’s. Uw keuze blijft staan als u een ander deel opent:\n\n" + parts("\n".join(rows))


def parts(listed: str) -> str:
    """A Markdown list of links to the parts of a list; docs/assets/lezen/lijsten.js takes a reader's filter along."""
    return f'<div class="ka-delen" markdown="1">\n\n{listed}\n\n</div>'


def sections(rows: Iterable[tuple[str, str]]) -> str:
    """Rows as lists, each below its heading; rows are (heading, Markdown) and those of a heading stand together."""
    parts = []
    for heading, group in groupby(rows, key=itemgetter(0)):
        parts.append((f"## {heading}\n\n" if heading else "") + letter_list([row for _, row in group]))
    return "\n\n".join(parts)


def slug(name: str) -> str:
    """A name as an address: "Wet langdurige zorg" → "wet-langdurige-zorg"."""
    bare = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:LONGEST_SLUG].rstrip("-")
