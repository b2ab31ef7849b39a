"""Citations shown outside their letter: each in its sentence, with a link to the paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from build_scripts.model import Entry, Link, Quote
from build_scripts.render import addresses
from build_scripts.render.citing import state
from build_scripts.render.overlays import target
from build_scripts.render.quotes import quoted
from build_scripts.render.weave import Overlay, plain, weave
from build_scripts.render.words import letter_link, unseen

MOST = 50
"""Letters whose sentences one page shows: a longer page is slow on a phone."""

Letters = Sequence[tuple[Entry, Sequence[Link]]]


def by_letter(found: Iterable[tuple[Entry, Link]]) -> Letters:
    """Citations in the archive's order, put together by letter, the newest letter first."""
    letters: dict[str, tuple[Entry, list[Link]]] = {}
    for entry, link in found:
        letters.setdefault(entry.letter.id, (entry, []))[1].append(link)
    return list(letters.values())[::-1]


def sentences(letters: Letters, page: str, elsewhere: str = "[de openbare gegevens](../gegevens.md), in verwijzingen.csv") -> str:
    """Markdown for the page `page`: a heading for each letter and a line for each citation in it.

    `elsewhere` says, as Markdown, where those of the older letters are.
    """
    parts = [_letter(entry, links, page) for entry, links in letters[:MOST]]
    if len(letters) > MOST:
        parts.append(f"Dit zijn de zinnen uit de nieuwste {MOST} van {len(letters)} brieven. Alle verwijzingen staan in {elsewhere}.")
    return "\n\n".join(parts)


def _letter(entry: Entry, links: Sequence[Link], page: str) -> str:
    told: set[str] = set()
    rows = []
    for link in quoted(entry.letter, links):
        if link.quote:
            # What a note belongs to is said once, at the first citation in it.
            rows.append(_row(entry, link, link.quote, page, link.mention.where not in told))
            told.add(link.mention.where)
    return f"### {letter_link(entry, page)}\n\n" + '<div class="ka-citaten" markdown="1">\n\n' + "\n".join(rows) + "\n\n</div>"


def _row(entry: Entry, link: Link, quote: Quote, page: str, with_context: bool) -> str:
    address = target(link, page)
    over = Overlay(quote.start, quote.end, "[", f"]({address})", link=True) if address else None
    marked = Overlay(quote.start, quote.end, "<mark>", "</mark>")
    words = weave(quote.text, [over, marked] if over else [marked]).strip()
    before, after = "… " if quote.before else "", " …" if quote.after else ""
    where = addresses.link(addresses.letter_page(entry.letter.id), page, link.mention.where)
    name = plain(quote.place) + unseen(f", in {entry.letter.title}")
    place = f'<span class="ka-bijzonder">[{name}]({where}) {state(link)}</span>'
    context = f'<span class="ka-bij-noot">{plain(quote.context)}</span> ' if quote.context and with_context else ""
    return f"- {context}{before}{words}{after} {place}"
