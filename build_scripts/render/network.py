"""The picture of letters and dossiers and what ties them, drawn at build time, with a table beneath.

Letters stand left and dossiers right, each with its name beside it: a drawing in which every name
can be read and every line has two ends in sight. networkx keeps the graph and puts the two columns in
an order in which what belongs together stands close (reverse Cuthill-McKee, which keeps a graph's
edges short); the rest is even spacing, so equal archives give equal pictures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
from networkx.utils import reverse_cuthill_mckee_ordering

from build_scripts.model import Archive, Entry
from build_scripts.render import addresses
from build_scripts.render.drawing import LINK, drawing, href, link, shortened, words
from build_scripts.render.weave import attribute
from build_scripts.render.words import counted, date_of, front_matter

NETWORK = "netwerk/index.md"
MOST_NODES = 150
"""More letters and dossiers than this make lines that nobody can follow."""

WIDTH, STEP, TOP = 720, 28, 20
LEFT, RIGHT = 305, 425
LONGEST_NAME = 44


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
        "Dit is een tekening van de brieven en de dossiers die ze noemen. Links staan de brieven, rechts de dossiers. "
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


def most_connected(whole: Network, most: int = MOST_NODES) -> Network:
    """The part of a network that can be drawn: the nodes with the most edges, and what ties them."""
    if len(whole.nodes) <= most:
        return whole
    ties = Counter(end for edge in whole.edges for end in edge)
    kept = {number for number, _ in sorted(ties.items(), key=lambda item: (-item[1], item[0]))[:most]}
    edges = {edge: count for edge, count in whole.edges.items() if kept.issuperset(edge)}
    tied = sorted({end for edge in edges for end in edge})
    place = {number: new for new, number in enumerate(tied)}
    return Network([whole.nodes[number] for number in tied], {(place[one], place[other]): count for (one, other), count in edges.items()})


def picture(drawn: Network) -> str:
    """The network as SVG with links, as HTML for the page NETWORK."""
    columns = _columns(drawn)
    tallest = max(len(column) for column in columns)
    points = {}
    for x, column in zip((LEFT, RIGHT), columns, strict=True):
        step = STEP * tallest / max(len(column), 1)
        points |= {number: (x, TOP + step * (row + 0.5)) for row, number in enumerate(column)}
    shapes = [_line(points[one], points[other], count) for (one, other), count in sorted(drawn.edges.items())]
    shapes += [_mark(drawn.nodes[number], *points[number]) for column in columns for number in column]
    kinds = Counter(node.kind for node in drawn.nodes)
    label = (
        f"Netwerk van {counted(kinds['letter'], 'brief', 'brieven')} en {counted(kinds['dossier'], 'dossier', 'dossiers')}. "
        "Dezelfde gegevens staan in de tabel hieronder."
    )
    return drawing("ka-netwerk", label, WIDTH, TOP * 2 + STEP * tallest, shapes)


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
        f"Er zijn {counted(len(whole.nodes), 'brief of dossier', 'brieven en dossiers')} met een verbinding. "
        f"Getekend zijn alleen de {len(drawn.nodes)} met de meeste verbindingen. "
        "Alle verbindingen staan in de openbare gegevens, in verwijzingen.csv."
    )


def _columns(drawn: Network) -> tuple[list[int], list[int]]:
    """The numbers of the letters and of the dossiers, each in the order in which they are drawn."""
    # Numbers and not names: sets of numbers have the same order in every run.
    graph = nx.Graph()
    graph.add_nodes_from(range(len(drawn.nodes)))
    graph.add_edges_from(sorted(drawn.edges))
    order = list(reverse_cuthill_mckee_ordering(graph))
    letters = [number for number in order if drawn.nodes[number].kind == "letter"]
    dossiers = [number for number in order if drawn.nodes[number].kind == "dossier"]
    return letters, dossiers


def _line(one: tuple[float, float], other: tuple[float, float], count: int) -> str:
    (x1, y1), (x2, y2) = one, other
    wide = min(1 + count // 2, 5)
    if x1 == x2:
        path, dashes = f"M{x1} {y1:.0f}Q{x1 + 50} {(y1 + y2) / 2:.0f} {x2} {y2:.0f}", ' stroke-dasharray="6 4"'
    else:
        middle = (x1 + x2) / 2
        path, dashes = f"M{x1} {y1:.0f}C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2} {y2:.0f}", ""
    return f'<path d="{path}" fill="none" stroke="currentColor" stroke-opacity="0.45" stroke-width="{wide}"{dashes}/>'


def _mark(node: Node, x: float, y: float) -> str:
    """A letter is a dot with its name to the left, a dossier a square with its name to the right."""
    name = shortened(node.name, LONGEST_NAME)
    style = f"{LINK} ka-vorm-naam"
    if node.kind == "letter":
        inside = (f'<circle cx="{x}" cy="{y:.0f}" r="6" class="{LINK}"/>', words(x - 14, y + 4, name, "end", style))
        return link(node.page, NETWORK, f"Brief: {node.name}", inside)
    inside = (
        f'<rect x="{x - 6}" y="{y - 6:.0f}" width="12" height="12" class="{LINK}"/>',
        words(x + 14, y + 4, name, "start", style),
    )
    return link(node.page, NETWORK, f"Dossier {node.name}", inside)


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
