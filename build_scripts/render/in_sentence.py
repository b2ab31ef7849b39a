"""Citations shown outside their letter: each in its sentence, with a link to the paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from build_scripts.model import Entry, Letter, Link, Passage
from build_scripts.render import addresses
from build_scripts.render.citing import Places, state
from build_scripts.render.overlays import target
from build_scripts.render.sentence import around
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
    passages = {passage.anchor: passage for passage in entry.letter.passages}
    places = Places(entry.letter)
    said = _at_notes(entry.letter, {link.mention.where for link in links})
    rows = [
        _quoted(entry, passages[link.mention.where], link, page, places, said.pop(link.mention.where, ""))
        for link in links
        if link.mention.where in passages
    ]
    return f"### {letter_link(entry, page)}\n\n" + '<div class="ka-citaten" markdown="1">\n\n' + "\n".join(rows) + "\n\n</div>"


def _at_notes(letter: Letter, cited: Set[str]) -> dict[str, str]:
    """By the anchor of a note that is among those `cited`: the sentence that its mark stands in, as Markdown."""
    anchors = {note.key: note.passage.anchor for note in reversed(letter.notes)}
    anchors = {key: anchor for key, anchor in anchors.items() if anchor in cited}
    said: dict[str, str] = {}
    for passage in letter.body:
        for mark in passage.marks:
            anchor = anchors.get(mark.value) if mark.kind == "note" else None
            if anchor and anchor not in said:
                said[anchor] = _sentence(passage, mark.start)
    return said


def _sentence(passage: Passage, at: int) -> str:
    """The sentence that ends at, or runs on behind, a note mark. The mark stands behind the full stop."""
    within = max(at - 2, 0)
    first, last = around(passage.text, within, within)
    before, after = "… " if first else "", " …" if last < len(passage.text) else ""
    return f"{before}{plain(' '.join(passage.text[first:last].split()))}{after}"


def _quoted(entry: Entry, passage: Passage, link: Link, page: str, places: Places, said: str) -> str:
    """A row; `said` is the sentence that a citation in a note belongs to, or ""."""
    mention = link.mention
    first, last = around(passage.text, mention.start, mention.end)
    address = target(link, page)
    over = Overlay(mention.start, mention.end, "[", f"]({address})", link=True) if address else None
    marked = Overlay(mention.start, mention.end, "<mark>", "</mark>")
    flat = passage.text.replace("\n", " ")
    words = weave(flat, [over, marked] if over else [marked], first, last).strip()
    before, after = "… " if first else "", " …" if last < len(flat) else ""
    where = addresses.link(addresses.letter_page(entry.letter.id), page, passage.anchor)
    name = plain(places.words(passage.anchor)) + unseen(f", in {entry.letter.title}")
    place = f'<span class="ka-bijzonder">[{name}]({where}) {state(link)}</span>'
    context = f'<span class="ka-bij-noot">{said}</span> ' if said else ""
    return f"- {context}{before}{words}{after} {place}"
