"""The picture of letters and dossiers and what ties them, drawn at build time, with a table beneath.

Letters stand left and dossiers right, each with its name beside it: a drawing in which every name
can be read and every line has two ends in sight. On a phone they stand in one column, with arcs on
the left. networkx keeps the graph and puts them in an order in which what belongs together stands
close (reverse Cuthill-McKee, which keeps a graph's edges short); the rest is even spacing, so equal
archives give equal pictures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.model import Archive, Entry
from build_scripts.render import addresses
from build_scripts.render.drawing import LINK, drawing, href, link, shortened, words
from build_scripts.render.weave import attribute
from build_scripts.render.words import counted, date_of, front_matter

NETWORK = "netwerk/index.md"
MOST_DOSSIERS, MOST_LETTERS = 20, 30
"""More of them make lines that nobody can follow."""

WIDTH, STEP, TOP = 720, 28, 20
LEFT, RIGHT = 305, 425
LONGEST_NAME = 38
NARROW, ARCS, LONGEST_NARROW = 320, 76, 29


@dataclass(frozen=True, slots=True)
class Node:
    """A letter (its id) or a dossier (its number), with its page and its full name."""

    kind: str
    key: str
    page: str
    name: str


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes by their place in the archive, and the edges between them with their number of citations.

    An edge goes from a letter to a dossier, or from a letter to a letter that it cites.
    """

    nodes: Sequence[Node]
    edges: Mapping[tuple[int, int], int]


def pages(archive: Archive) -> dict[str, str]:
    """The page with the picture and its table, by path under docs."""
    whole = network(archive)
    drawn = most_connected(whole)
    told = _told(whole, drawn)
    text = (
        "Dit is een tekening van de brieven en de dossiers die ze noemen. Een rondje is een brief, een vierkant een dossier. "
        "Een lijn betekent: deze brief noemt dit dossier. Hoe dikker de lijn, hoe vaker. "
        "Een streepjeslijn betekent: deze brief noemt een andere brief. Kies een naam om de pagina te openen. "
        "Onder de tekening staat hetzelfde in een tabel."
    )
    parts = ["# Netwerk", text, told]
    if drawn.edges:
        parts += ["## Tekening", picture(drawn), "## Tabel", table(drawn)]
    else:
        parts.append("Er zijn nog geen brieven die een dossier of een andere brief noemen.")
    head = front_matter("Netwerk", "Welke brief noemt welk dossier: een tekening en een tabel.")
    return {NETWORK: head + "\n\n".join(part for part in parts if part) + "\n"}


def network(archive: Archive) -> Network:
    """All letters and cited dossiers of an archive that are tied to another."""
    letters = {entry.letter.id: _letter(entry) for entry in archive.entries}
    found: Counter[tuple[str, str, str]] = Counter()
    for entry in archive.entries:
        for one in entry.links:
            dossier = addresses.dossier_of(one.mention.citation)
            if dossier:
                found[entry.letter.id, "dossier", dossier] += 1
            if one.letter in letters and one.letter != entry.letter.id:
                found[entry.letter.id, "letter", str(one.letter)] += 1
    dossiers = sorted({key for _, kind, key in found if kind == "dossier"})
    tied = {source for source, _, _ in found} | {key for _, kind, key in found if kind == "letter"}
    nodes = [node for key, node in letters.items() if key in tied]
    nodes += [_dossier(key, archive.dossiers.get(key, "")) for key in dossiers]
    place = {(node.kind, node.key): number for number, node in enumerate(nodes)}
    return Network(nodes, {(place["letter", source], place[kind, key]): count for (source, kind, key), count in found.items()})


def most_connected(whole: Network, dossiers: int = MOST_DOSSIERS, letters: int = MOST_LETTERS) -> Network:
    """The part of a network that can be drawn: the dossiers that most letters name, the letters that
    name most of these or are named by or name most letters, and what ties them.
    """
    ends = [end for edge in whole.edges for end in edge]
    if _number(whole, "dossier") <= dossiers and _number(whole, "letter") <= letters:
        return whole
    kept = _most(Counter(end for end in ends if whole.nodes[end].kind == "dossier"), dossiers)
    open_edges = [edge for edge in whole.edges if edge[1] in kept or whole.nodes[edge[1]].kind == "letter"]
    kept |= _most(Counter(end for edge in open_edges for end in edge if whole.nodes[end].kind == "letter"), letters)
    edges = {edge: count for edge, count in whole.edges.items() if kept.issuperset(edge)}
    tied = sorted({end for edge in edges for end in edge})
    place = {number: new for new, number in enumerate(tied)}
    return Network([whole.nodes[number] for number in tied], {(place[one], place[other]): count for (one, other), count in edges.items()})


def _most(ties: Counter[int], most: int) -> set[int]:
    return {number for number, _ in sorted(ties.items(), key=lambda item: (-item[1], item[0]))[:most]}


def _number(part: Network, kind: str) -> int:
    return sum(node.kind == kind for node in part.nodes)


def picture(drawn: Network) -> str:
    """The network as SVG with links, as HTML for the page NETWORK: once wide and once for a phone."""
    label = (
        f"Netwerk van {counted(_number(drawn, 'letter'), 'brief', 'brieven')} en {counted(_number(drawn, 'dossier'), 'dossier', 'dossiers')}. "
        "Dezelfde gegevens staan in de tabel hieronder."
    )
    return f"{_wide(drawn, label)}\n\n{_narrow(drawn, label)}"


def _wide(drawn: Network, label: str) -> str:
    """Letters left, dossiers right."""
    order = _order(drawn)
    columns = [[number for number in order if drawn.nodes[number].kind == kind] for kind in ("letter", "dossier")]
    tallest = max(len(column) for column in columns)
    points = {}
    for x, column in zip((LEFT, RIGHT), columns, strict=True):
        step = STEP * tallest / max(len(column), 1)
        points |= {number: (x, TOP + step * (row + 0.5)) for row, number in enumerate(column)}
    shapes = [_line(points[one], points[other], count) for (one, other), count in sorted(drawn.edges.items())]
    shapes += [_mark(drawn.nodes[number], *points[number]) for column in columns for number in column]
    return drawing("ka-netwerk ka-breed", label, WIDTH, TOP * 2 + STEP * tallest, shapes)


def _narrow(drawn: Network, label: str) -> str:
    """One column of letters and dossiers, with an arc on the left for each that names another."""
    points = {number: STEP * (row + 0.5) for row, number in enumerate(_order(drawn))}
    shapes = []
    for (one, other), count in sorted(drawn.edges.items()):
        deep = ARCS - 10 - min(ARCS - 12, 14 + abs(points[one] - points[other]) / 3)
        path = f"M{ARCS} {points[one]:.0f}C{deep:.0f} {points[one]:.0f} {deep:.0f} {points[other]:.0f} {ARCS} {points[other]:.0f}"
        shapes.append(_path(path, count, dashed=drawn.nodes[other].kind == "letter"))
    shapes += [_named(drawn.nodes[number], ARCS, y, "start", LONGEST_NARROW) for number, y in points.items()]
    return drawing("ka-netwerk ka-smal", label, NARROW, STEP * len(points), shapes)


def table(drawn: Network) -> str:
    """The same facts as a table: each letter with the dossiers and the letters that it names."""
    rows = "\n".join(_rows(drawn))
    heads = "".join(f'<th role="columnheader" scope="col">{name}</th>' for name in ("Brief", "Noemt"))
    return (
        '<table class="ka-tabel" role="table">\n'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n<tbody role="rowgroup">\n{rows}\n</tbody>\n</table>'
    )


def _letter(entry: Entry) -> Node:
    letter = entry.letter
    return Node("letter", letter.id, addresses.letter_page(letter.id), f"{letter.title} · {date_of(letter)}")


def _dossier(key: str, title: str) -> Node:
    return Node("dossier", key, addresses.dossier_page(key), f"{key} {title}".strip())


def _told(whole: Network, drawn: Network) -> str:
    """What the picture leaves out, or "" where it is whole."""
    if len(drawn.nodes) == len(whole.nodes):
        return ""
    return (
        f"Er zijn {counted(_number(whole, 'letter'), 'brief', 'brieven')} en {counted(_number(whole, 'dossier'), 'dossier', 'dossiers')} "
        f"met samen {counted(len(whole.edges), 'verbinding', 'verbindingen')}. In de tekening en de tabel staan alleen "
        f"{counted(_number(drawn, 'dossier'), 'dossier', 'dossiers')} die de meeste brieven noemen, en "
        f"{counted(_number(drawn, 'letter'), 'brief', 'brieven')} met de meeste verbindingen: samen {len(drawn.edges)}. "
        "De andere staan op de pagina van elk dossier en in de openbare gegevens, in verwijzingen.csv."
    )


def _order(drawn: Network) -> list[int]:
    """The numbers of letters and dossiers in the order in which they are drawn."""
    import networkx as nx  # here, as it takes long and most builds draw nothing anew
    from networkx.utils import reverse_cuthill_mckee_ordering

    # Numbers and not names: sets of numbers have the same order in every run.
    graph = nx.Graph()
    graph.add_nodes_from(range(len(drawn.nodes)))
    graph.add_edges_from(sorted(drawn.edges))
    return list(reverse_cuthill_mckee_ordering(graph))


def _line(one: tuple[float, float], other: tuple[float, float], count: int) -> str:
    (x1, y1), (x2, y2) = one, other
    if x1 == x2:
        return _path(f"M{x1} {y1:.0f}Q{x1 + 50} {(y1 + y2) / 2:.0f} {x2} {y2:.0f}", count, dashed=True)
    middle = (x1 + x2) / 2
    return _path(f"M{x1} {y1:.0f}C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2} {y2:.0f}", count)


def _path(path: str, count: int, dashed: bool = False) -> str:
    dashes = ' stroke-dasharray="6 4"' if dashed else ""
    wide = min(1 + count // 2, 5)
    return f'<path d="{path}" fill="none" stroke="currentColor" stroke-opacity="0.55" stroke-width="{wide}"{dashes}/>'


def _mark(node: Node, x: float, y: float) -> str:
    """A letter with its name to the left, a dossier with its name to the right."""
    return _named(node, x, y, "end" if node.kind == "letter" else "start", LONGEST_NAME)


def _named(node: Node, x: float, y: float, anchor: str, longest: int) -> str:
    """A letter is a dot and a dossier a square; the name beside it is the larger part of the link."""
    shape = f'<circle cx="{x}" cy="{y:.0f}" r="6" class="{LINK}"/>'
    if node.kind == "dossier":
        shape = f'<rect x="{x - 6}" y="{y - 6:.0f}" width="12" height="12" class="{LINK}"/>'
    beside = words(x - 14 if anchor == "end" else x + 14, y + 4, shortened(node.name, longest), anchor, f"{LINK} ka-vorm-naam")
    kind = "Brief: " if node.kind == "letter" else "Dossier "
    return link(node.page, NETWORK, kind + node.name, (shape, beside))


def _rows(drawn: Network) -> Iterator[str]:
    """A row for each letter that names something, in the archive's order."""
    named: dict[int, list[str]] = {}
    for (one, other), count in sorted(drawn.edges.items()):
        node = drawn.nodes[other]
        times = f" ({count} keer)" if count > 1 else ""
        what = "Dossier " if node.kind == "dossier" else ""
        named.setdefault(one, []).append(f"{_anchor(node, what)}{times}")
    for number, cells in named.items():
        yield (
            f'<tr role="row"><td role="cell" data-kop="Brief">{_anchor(drawn.nodes[number])}</td>'
            f'<td role="cell" data-kop="Noemt">{"<br>".join(cells)}</td></tr>'
        )


def _anchor(node: Node, what: str = "") -> str:
    return f'<a href="{href(node.page, NETWORK)}">{attribute(what + node.name)}</a>'
