"""The page "Aangehaalde stukken": every paper that letters cite, and who cites it where."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.model import Archive, Citation, Entry, Link
from build_scripts.render import addresses, paged
from build_scripts.render.citing import KINDS, UNPLACED, state
from build_scripts.render.filters import Form, filtered
from build_scripts.render.paper_names import paper_name
from build_scripts.render.quotes import quoted
from build_scripts.render.weave import plain
from build_scripts.render.words import counted, front_matter, letter_link, letter_list, unseen

PAPERS = "stukken/index.md"
MOST_LETTERS = 20
"""Letters named with one paper; its dossier's page and search have the others."""
MOST_SHARED = 100
"""Papers cited by several letters that the top of the page names."""

FORM = Form("nummer van het stuk en titels van de brieven", "Op nummer", ("veel",))

# Laws have pages of their own, and a dossier as a whole is no paper.
ELSEWHERE = frozenset({"wet", "dossier", "verkort"})
_UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")


@dataclass(slots=True)
class Paper:
    """A cited paper: how it is cited first, and each letter that cites it with the links there."""

    citation: Citation
    link: Link
    uses: dict[str, tuple[Entry, list[Link]]] = field(default_factory=dict)

    @property
    def letters(self) -> int:
        return len(self.uses)


@dataclass(frozen=True, slots=True)
class Group:
    """The papers of one dossier, or of one kind that belongs to none; with very many of them a part."""

    slug: str
    title: str
    dossier: str | None
    papers: Sequence[Paper]


def pages(archive: Archive) -> dict[str, str]:
    """The page of the cited papers, and with many of them a page for each dossier, by path under docs."""
    groups = _groups(archive)
    total = sum(len(group.papers) for group in groups)
    apart = total > paged.LONGEST
    where = {paper.citation.id or "": group_page(group) if apart else PAPERS for group in groups for paper in group.papers}
    names = {entry.letter.id: entry for entry in archive.entries}
    parts = [
        "# Aangehaalde stukken",
        "Dit zijn de stukken die in de brieven worden genoemd: kamerstukken, Handelingen, antwoorden op Kamervragen en "
        "andere officiële stukken. Bij elk stuk staat welke brief het noemt, en waar. Staat bij een dossier alleen een nummer, dan staat de naam niet in de brieven.",
        _shared(groups, where),
    ]
    if apart:
        listed = filtered(letter_list([_group_row(group) for group in groups]), PAPERS, Form("nummer en naam van de dossiers", "Op nummer", ("veel",)))
        parts += ["## Alle stukken", listed]
    elif groups:
        parts.append(filtered("\n\n".join(_section(group, PAPERS, names) for group in groups), PAPERS, FORM))
    if not groups:
        parts.append("Er zijn nog geen stukken.")
    head = front_matter("Aangehaalde stukken", "Alle stukken die in de brieven worden genoemd.")
    made = {PAPERS: head + "\n\n".join(part for part in parts if part) + "\n"}
    if apart:
        made |= {group_page(group): _group(group, names) for group in groups}
    return made


def group_page(group: Group) -> str:
    """The page of one group, where the papers don't fit on one page: `stukken/<dossier>.md`."""
    return f"stukken/{group.slug}.md"


def paper_anchor(citation: Citation) -> str:
    """The anchor of a paper's row: its official id, as far as an address can hold it."""
    name = _UNSAFE.sub("-", citation.id or "")
    return f"brief-{name}" if citation.kind == "brief" else name


def _groups(archive: Archive) -> list[Group]:
    papers: dict[str, Paper] = {}
    for entry in reversed(archive.entries):
        for link in entry.links:
            citation = link.mention.citation
            if citation.id and citation.kind not in ELSEWHERE:
                paper = papers.setdefault(citation.id, Paper(citation, link))
                paper.uses.setdefault(entry.letter.id, (entry, []))[1].append(link)
    dossiers: dict[str, list[Paper]] = {}
    kinds: dict[str, list[Paper]] = {}
    for paper in papers.values():
        dossier = addresses.dossier_of(paper.citation)
        (dossiers if dossier else kinds).setdefault(dossier or paper.citation.kind, []).append(paper)
    ranks = {kind: rank for rank, kind in enumerate(KINDS)}
    ordered = [(dossier, _dossier_title(dossier, archive.dossiers), dossier, dossiers[dossier]) for dossier in sorted(dossiers)]
    ordered += [(kind, KINDS.get(kind, kind), None, kinds[kind]) for kind in sorted(kinds, key=lambda kind: (ranks.get(kind, len(ranks)), kind))]
    return [
        Group(slug if number == 1 else f"{slug}-deel-{number}", paged.part_title(title, number), dossier, part)
        for slug, title, dossier, members in ordered
        for number, part in enumerate(paged.cut(sorted(members, key=_order)), 1)
    ]


def _dossier_title(dossier: str, titles: Mapping[str, str]) -> str:
    return f"Dossier {dossier}: {titles[dossier]}" if dossier in titles else f"Dossier {dossier}"


def _order(paper: Paper) -> tuple[str, str]:
    return (paper.citation.number or "").rjust(6, "0"), paper.citation.id or ""


def _shared(groups: Sequence[Group], where: Mapping[str, str]) -> str:
    """The papers that several letters cite, those with the most letters first."""
    shared = sorted(
        (paper for group in groups for paper in group.papers if paper.letters > 1),
        key=lambda paper: (-paper.letters, paper.citation.id or ""),
    )
    if not shared:
        return ""
    rows = []
    for paper in shared[:MOST_SHARED]:
        page = where[paper.citation.id or ""]
        anchor = paper_anchor(paper.citation)
        address = f"#{anchor}" if page == PAPERS else addresses.link(page, PAPERS, anchor)
        rows.append(f'- [{plain(paper_name(paper.citation))}]({address}) <span class="ka-aantal">{paper.letters} brieven</span>')
    more = f"\n\nDit zijn er {MOST_SHARED} van {len(shared)}." if len(shared) > MOST_SHARED else ""
    return f"## Door meer dan één brief genoemd\n\n{letter_list(rows)}{more}"


def _group_row(group: Group) -> str:
    count = counted(len(group.papers), "stuk", "stukken")
    return f'- [{plain(group.title)}]({addresses.link(group_page(group), PAPERS)}) <span class="ka-aantal" data-aantal="{len(group.papers)}">{count}</span>'


def _group(group: Group, names: Mapping[str, Entry]) -> str:
    page = group_page(group)
    title = f"Aangehaalde stukken: {group.title}"
    head = front_matter(title, f"{counted(len(group.papers), 'stuk', 'stukken')} die in de brieven worden genoemd.")
    return f"{head}# {plain(title)}\n\n{_dossier_link(group, page)}{filtered(_rows(group, page, names), page, FORM)}\n"


def _section(group: Group, page: str, names: Mapping[str, Entry]) -> str:
    return f"## {plain(group.title)}\n\n{_dossier_link(group, page)}{_rows(group, page, names)}"


def _dossier_link(group: Group, page: str) -> str:
    if not group.dossier:
        return ""
    return f"[Alle zinnen over dossier {plain(group.dossier)}]({addresses.link(addresses.dossier_page(group.dossier), page)})\n\n"


def _rows(group: Group, page: str, names: Mapping[str, Entry]) -> str:
    return letter_list([_row(paper, page, names) for paper in group.papers])


def _row(paper: Paper, page: str, names: Mapping[str, Entry]) -> str:
    """A paper with its official address, and below it each letter with the places in it."""
    name = f'<span id="{paper_anchor(paper.citation)}">{plain(paper_name(paper.citation))}</span>'
    address = addresses.outside(paper.link.url) if paper.link.url else None
    told = f"[{name}]({address})" if address else name
    if paper.link.letter in names:
        told += f" · {letter_link(names[paper.link.letter], page)}"
    count = counted(paper.letters, "brief", "brieven")
    note = f'<span class="ka-aantal" data-aantal="{paper.letters}">genoemd in {f"**{count}**" if paper.letters > 1 else count}</span>'
    uses = [_use(entry, links, page, paper_name(paper.citation)) for entry, links in list(paper.uses.values())[:MOST_LETTERS]]
    if paper.letters > len(uses):
        uses.append(f"en {counted(paper.letters - len(uses), 'oudere brief', 'oudere brieven')}")
    listed = "\n".join(f"    - {use}" for use in uses)
    return f"- {told} {state(paper.link)} {note}\n{listed}"


def _use(entry: Entry, links: Sequence[Link], page: str, paper: str) -> str:
    """A letter that cites a paper, and the places where it does."""
    letter_page = addresses.letter_page(entry.letter.id)
    where = {link.mention.where: link.quote.place if link.quote else UNPLACED for link in quoted(entry.letter, links)}
    about = unseen(f", van {entry.letter.title}, over {paper}")
    found = ", ".join(f"[{plain(place)}{about}]({addresses.link(letter_page, page, anchor)})" for anchor, place in where.items())
    return f'{letter_link(entry, page)} <span class="ka-bijzonder">{found}</span>'
