"""Which papers a letter refers to, grouped by dossier, with what we know of each address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from build_scripts.model import Archive, Entry, Letter, Link
from build_scripts.render import addresses
from build_scripts.render.overlays import target
from build_scripts.render.weave import plain

# The order of the groups for what belongs to no dossier, and their headings.
KINDS = {
    "kamerstuk": "Kamerstukken zonder dossier",
    "handelingen": "Handelingen",
    "aanhangsel": "Kamervragen (Aanhangsel)",
    "documentnummer": "Documenten van de Kamer",
    "zaaknummer": "Zaken van de Kamer",
    "brief": "Brieven",
    "wet": "Wetten",
    "staatsblad": "Staatsblad",
    "staatscourant": "Staatscourant",
    "tractatenblad": "Tractatenblad",
    "ecli": "Rechterlijke uitspraken",
    "celex": "Europese stukken",
    "bijlage": "Bijlagen",
    "url": "Webadressen",
    "verkort": "Verkorte verwijzingen",
}

SHOWN = 3
"""Places of one paper that stand in its row; the others unfold, or a law that a letter keeps naming takes a screen."""
_CALLED = {"paragraph": "alinea", "quote": "alinea", "item": "punt", "cell": "cel"}
"""What is counted below a heading, by the kind of passage."""


def cites(entry: Entry, archive: Archive) -> str:
    """The section "Verwijst naar": a heading for each group, a row for each paper cited."""
    if not entry.links:
        return "In deze brief zijn geen verwijzingen herkend."
    page = addresses.letter_page(entry.letter.id)
    places = Places(entry.letter)
    ordered = sorted(entry.links, key=lambda link: _order(link, places))
    groups = groupby(ordered, key=_group)
    return "\n\n".join(_section(group, list(links), page, archive.dossiers, places) for group, links in groups)


UNPLACED = "in de tekst"


class Places:
    """Where a passage stands in its letter, in words: "voetnoot 14", "2e alinea onder ‘Preventie’"."""

    def __init__(self, letter: Letter):
        self._words: dict[str, str] = {}
        self._rank = {passage.anchor: rank for rank, passage in enumerate(letter.passages)}
        below, seen = "", Counter[str]()
        for passage in letter.body:
            if passage.kind == "heading":
                below, seen = f" onder ‘{passage.text}’", Counter()
                self._words[passage.anchor] = f"kop ‘{passage.text}’"
            elif passage.kind in _CALLED:
                name = _CALLED[passage.kind]
                seen[name] += 1
                self._words[passage.anchor] = f"{seen[name]}e {name}{below}"
        for note in letter.notes:
            self._words[note.passage.anchor] = f"voetnoot {note.number}"

    def words(self, anchor: str) -> str:
        """The place of a passage for readers, as plain text."""
        return self._words.get(anchor, UNPLACED)

    def rank(self, anchor: str) -> int:
        """The position of a passage in the letter, from 0."""
        return self._rank.get(anchor, -1)


def state(link: Link) -> str:
    """What we know of a cited paper's address: in words and with a sign, so not by colour alone."""
    name, words = _state(link)
    return f'<span class="ka-staat ka-staat--{name}">{words}</span>'


def _state(link: Link) -> tuple[str, str]:
    if link.letter:
        return "archief", "in dit archief"
    if link.url and addresses.outside(link.url):
        return ("adres", "adres uit de brief") if link.mention.citation.kind == "url" else ("officieel", "officiële bron")
    return "zonder", "herkend, zonder adres"


def _group(link: Link) -> tuple[str, str]:
    dossier = addresses.dossier_of(link.mention.citation)
    return ("dossier", dossier) if dossier else ("kind", link.mention.citation.kind)


def _order(link: Link, places: Places) -> tuple[object, ...]:
    what, name = _group(link)
    kinds = list(KINDS)
    rank = kinds.index(name) if name in kinds else len(kinds)
    group = (0, 0, name) if what == "dossier" else (1, rank, name)
    citation = link.mention.citation
    number = (citation.number or "").rjust(6, "0")
    position = (places.rank(link.mention.where), link.mention.start)
    return (*group, number, citation.id or link.mention.text, position)


def _section(
    group: tuple[str, str], links: list[Link], page: str, titles: Mapping[str, str], places: Places
) -> str:
    what, name = group
    heading = plain(KINDS.get(name, name))
    if what == "dossier":
        title = f": {plain(titles[name])}" if name in titles else ""
        heading = f"[Dossier {plain(name)}]({addresses.link(addresses.dossier_page(name), page)}){title}"
    rows = (_row(same, page, places) for same in _papers(links))
    return f'<p class="ka-groep" markdown="1">{heading}</p>\n\n' + "\n".join(rows)


def _papers(links: Iterable[Link]) -> Iterator[list[Link]]:
    """Links to one and the same paper together, in the order given."""
    papers: dict[object, list[Link]] = {}
    for link in links:
        citation = link.mention.citation
        papers.setdefault((citation.id, citation.url) if citation.id else link.mention.text, []).append(link)
    return iter(papers.values())


def _row(links: list[Link], page: str, places: Places) -> str:
    first = links[0]
    address = target(first, page)
    text = plain(first.mention.text)
    named = f"[{text}]({address})" if address else text
    where: dict[str, str] = {link.mention.where: places.words(link.mention.where) for link in links}
    shown = len(where) if len(where) <= SHOWN + 1 else SHOWN
    found = ", ".join(f"[{plain(words)}](#{anchor})" for anchor, words in list(where.items())[:shown])
    rest = "".join(f'<li><a href="#{anchor}">{plain(words)}</a></li>' for anchor, words in list(where.items())[shown:])
    folded = f'<details class="ka-lijstje"><summary>nog {len(where) - shown} plaatsen</summary><ul>{rest}</ul></details>' if rest else ""
    words = _state(first)[1]
    why = f" · {plain(first.reason)}" if first.reason not in ("", words) else ""
    return f'- {named} {state(first)} <span class="ka-bijzonder">{found}{why}</span>{folded}'
