"""What lies over the text of one letter: links, note marks, emphasis, doubts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_scripts.model import Entry, Letter, Link, Mark, Passage
from build_scripts.render import addresses
from build_scripts.render.abbreviations import Abbreviations
from build_scripts.render.weave import Overlay, attribute, plain, quotable


@dataclass(frozen=True, slots=True)
class Overlays:
    """Overlays by the anchor of their passage, and by a note's number the ids of its marks.

    A note can be marked more than once; each mark has an id of its own to lead back to. `names`
    says by anchor how readers call a passage: "alinea 12", "voetnoot 3"; `former` the anchors that it
    had before a correction.
    """

    by_anchor: Mapping[str, tuple[Overlay, ...]]
    marked: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str] = field(default_factory=dict)
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def over(self, passage: Passage) -> tuple[Overlay, ...]:
        """The overlays of one passage, in no particular order."""
        return self.by_anchor.get(passage.anchor, ())

    def arrivals(self, passage: Passage) -> str:
        """Where links to a passage's former anchors arrive: no words, so none can be copied along."""
        return "".join(f'<span class="ka-ui ka-voorheen" id="{old}"></span>' for old in self.former.get(passage.anchor, ()))

    def permalink(self, passage: Passage) -> str:
        """The link that shows a passage's own address. It holds no words, so none can be copied along."""
        name = self.names.get(passage.anchor, "deze plaats")
        return f'[](#{passage.anchor} "Link naar {name}"){{ .ka-ui .ka-anker }}'


def _former(letter: Letter) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for old, now in letter.former.items():
        found[now].append(old)
    return {now: tuple(old) for now, old in found.items()}


def names(letter: Letter) -> dict[str, str]:
    """How readers call the passages that have a permanent link, by anchor.

    The body's paragraphs, items, quotes and cells are counted through from 1; on paper the same
    numbers stand in the margin. A note has its own number.
    """
    counted = (passage for passage in letter.body if has_permalink(passage))
    found = {passage.anchor: f"alinea {number}{_page(passage)}" for number, passage in enumerate(counted, 1)}
    return found | {note.passage.anchor: f"voetnoot {quotable(note.number)}{_page(note.passage)}" for note in letter.notes}


def _page(passage: Passage) -> str:
    """The page of the source that a passage begins on, where the source has pages: " (p. 3)"."""
    return f" (p. {passage.at.page})" if passage.at.page else ""


def has_permalink(passage: Passage) -> bool:
    """Whether a passage of the body gets a number and a link of its own; headings have another kind."""
    if passage.kind in ("heading", "signature", "salutation"):
        return False
    return not (passage.place and passage.place.header)


def lay_over(entry: Entry, abbreviations: Mapping[str, str] | None = None) -> Overlays:
    """The overlays of all passages of an entry's letter; `abbreviations` are explained where they stand."""
    laid: defaultdict[str, list[Overlay]] = defaultdict(list)
    again = _named_again(entry)
    for link in entry.links:
        over = _mention(link, addresses.letter_page(entry.letter.id), link in again)
        if over:
            laid[link.mention.where].append(over)
    marked = _write_marks(entry.letter, laid)
    explained = Abbreviations(abbreviations or {}, entry.letter)
    for passage in entry.letter.passages:
        laid[passage.anchor] += explained.over(passage, laid[passage.anchor])
    return Overlays({anchor: tuple(over) for anchor, over in laid.items()}, marked, names(entry.letter), _former(entry.letter))


def target(link: Link, page: str) -> str | None:
    """Where a link leads, as the page `page` writes it; None where no address is known."""
    if link.letter:
        return addresses.link(addresses.letter_page(link.letter), page)
    return addresses.outside(link.url) if link.url else None


def _named_again(entry: Entry) -> set[Link]:
    """Links to a law that the letter named before: paper gives the address of a law once."""
    rank = {passage.anchor: place for place, passage in enumerate(entry.letter.passages)}
    laws = sorted((link for link in entry.links if link.mention.citation.kind == "wet"), key=lambda link: (rank.get(link.mention.where, -1), link.mention.start))
    seen: set[str | None] = set()
    return {link for link in laws if link.url in seen or seen.add(link.url)}


def _mention(link: Link, page: str, again: bool) -> Overlay | None:
    found = target(link, page)
    if not found:
        return None
    after = f"]({found}){{ .{_look(link)}{' .ka-weer' if again else ''} }}"
    return Overlay(link.mention.start, link.mention.end, "[", after, link=True)


def _look(link: Link) -> str:
    """The class that tells links apart by eye, and keeps paper from saying an address twice."""
    if link.letter:
        return "ka-archief"
    return "ka-adres" if link.mention.citation.kind == "url" else "ka-officieel"


def _write_marks(letter: Letter, laid: defaultdict[str, list[Overlay]]) -> dict[str, tuple[str, ...]]:
    notes = {note.key: note.passage.anchor for note in reversed(letter.notes)}
    marked: defaultdict[str, list[str]] = defaultdict(list)
    doubts = _numbers()
    for passage in letter.passages:
        for mark in passage.marks:
            laid[passage.anchor] += _mark(mark, notes, marked, doubts)
    return {key: tuple(ids) for key, ids in marked.items()}


def _mark(mark: Mark, notes: Mapping[str, str], marked: dict[str, list[str]], doubts: Iterator[int]) -> list[Overlay]:
    if mark.kind == "note":
        return [_note_mark(mark, notes, marked)]
    if mark.kind == "emphasis":
        return [Overlay(mark.start, mark.end, "<em>", "</em>")]
    if mark.kind == "punt":
        return [Overlay(mark.start, mark.end, "[", f"](#{mark.value}){{ .ka-punt }}", link=True)]
    if mark.kind == "doubt":
        return _doubt(mark, next(doubts))
    return []


def _note_mark(mark: Mark, notes: Mapping[str, str], marked: dict[str, list[str]]) -> Overlay:
    number = plain(mark.number)
    anchor = notes.get(mark.value)
    if anchor is None:
        return Overlay(mark.start, mark.start, f'<sup class="ka-nootmerk">{number}</sup>', link=True)
    ids = marked[mark.value]
    # Python-Markdown leaves marks out of the table of contents by the `fnref` in their id.
    ids.append(f"fnref-{anchor}-{len(ids) + 1}" if ids else f"fnref-{anchor}")
    return Overlay(
        mark.start,
        mark.start,
        f'<sup class="ka-nootmerk" id="{ids[-1]}"><a class="footnote-ref" href="#{anchor}"'
        f' aria-label="Voetnoot {attribute(mark.number)}">{number}</a></sup>',
        link=True,
    )


def _doubt(mark: Mark, number: int) -> list[Overlay]:
    """Doubtful words can be reached by keyboard; the words that explain them stand behind."""
    name = f"ka-twijfel-{number}"
    words = f'<span class="ka-twijfel" tabindex="0" aria-describedby="{name}">'
    why = f'<span class="ka-ui ka-uitleg" role="tooltip" id="{name}">Twijfel: {plain(mark.value)}</span>'
    return [
        Overlay(mark.start, mark.end, words, "</span>"),
        Overlay(mark.end, mark.end, why),
    ]


def _numbers() -> Iterator[int]:
    number = 0
    while True:
        number += 1
        yield number
