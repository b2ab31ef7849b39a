"""A page for each law that letters cite: its articles, and each citation in its sentence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from build_scripts.citations import addresses as official
from build_scripts.model import Archive, Entry, Link
from build_scripts.render import addresses
from build_scripts.render.filters import Form, filtered
from build_scripts.render.in_sentence import by_letter, sentences
from build_scripts.render.paged import slug
from build_scripts.render.timeline import timeline
from build_scripts.render.weave import plain
from build_scripts.render.words import counted, front_matter, letter_list, letter_row

LAWS = "wetten/index.md"
MOST_LETTERS = 200
"""Letters that the list on a law's page names."""
_NUMBERS = re.compile(r"(\d+)")

Found = Sequence[tuple[Entry, Link]]


def pages(archive: Archive) -> dict[str, str]:
    """The page of each law that a letter cites by a name that means one law, and their index."""
    found: dict[str, list[tuple[Entry, Link]]] = defaultdict(list)
    for entry in archive.entries:
        for link in entry.links:
            if link.mention.citation.kind == "wet" and link.mention.citation.id:
                found[link.mention.citation.id].append((entry, link))
    titles = archive.laws
    ordered = sorted(found, key=lambda identifier: (titles.get(identifier, identifier).lower(), identifier))
    paths = law_paths(ordered, titles)
    made = {paths[one]: _page(one, titles.get(one, one), found[one], paths[one]) for one in ordered}
    return {LAWS: _index([(titles.get(one, one), paths[one], found[one]) for one in ordered]), **made}


def law_paths(identifiers: Sequence[str], titles: Mapping[str, str]) -> dict[str, str]:
    """The page of each law by its identifier: `wetten/<name>.md`, with the identifier where two share a name."""
    slugs = {one: slug(titles.get(one, one)) for one in identifiers}
    twice = {name for name, count in Counter(slugs.values()).items() if count > 1}
    return {one: f"wetten/{name}-{one.lower()}.md" if name in twice | {"index", ""} else f"wetten/{name}.md" for one, name in slugs.items()}


def _page(identifier: str, title: str, found: Found, page: str) -> str:
    letters = by_letter(found)
    entries = [entry for entry, _ in letters]
    citing = "1 brief die deze wet noemt" if len(entries) == 1 else f"{len(entries)} brieven die deze wet noemen"
    rest = f"\n\nDit zijn de nieuwste {MOST_LETTERS}." if len(entries) > MOST_LETTERS else ""
    parts = (
        f"# {plain(title)}",
        _official(identifier),
        _articles(found),
        f"## {citing}",
        timeline(entries, page),
        letter_list([letter_row(entry, page) for entry in entries[:MOST_LETTERS]]) + rest,
        f"## {counted(len(found), 'vermelding', 'vermeldingen')}",
        sentences(letters, page),
    )
    head = front_matter(title, f"{counted(len(entries), 'brief noemt', 'brieven noemen')} deze wet.")
    return head + "\n\n".join(part for part in parts if part) + "\n"


def _official(identifier: str) -> str:
    if identifier.startswith("BWB"):
        what = "Dit verdrag" if identifier.startswith("BWBV") else "Deze wet"
        return f"[{what} op wetten.overheid.nl]({addresses.outside(official.law(identifier))})"
    return f"[Deze verordening op eur-lex.europa.eu]({addresses.outside(official.celex(identifier))})"


def _articles(found: Found) -> str:
    """The articles that are cited, in their order, with how often."""
    counts = Counter(link.mention.citation.number for _, link in found if link.mention.citation.number)
    urls = {link.mention.citation.number: link.url for _, link in found}
    rows = []
    for number in sorted(counts, key=_in_order):
        address = addresses.outside(urls[number] or "")
        name = plain(f"artikel {number}")
        rows.append(f'- {f"[{name}]({address})" if address else name} <span class="ka-aantal">{counts[number]} keer</span>')
    return "## Genoemde artikelen\n\n" + letter_list(rows) if rows else ""


def _in_order(number: str) -> list[tuple[int, str]]:
    """Articles as a law has them: 2.3 before 2.10."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBERS.split(number)]


def _index(laws: Sequence[tuple[str, str, Found]]) -> str:
    text = "Dit zijn de wetten die in de brieven worden genoemd. Bij elke wet staan de zinnen waarin dat gebeurt."
    rows = [
        f'- [{plain(title)}]({addresses.link(path, LAWS)}) <span class="ka-bijzonder" data-aantal="{len(found)}">'
        f"{counted(len({entry.letter.id for entry, _ in found}), 'brief', 'brieven')} · "
        f"{counted(len(found), 'vermelding', 'vermeldingen')}</span>"
        for title, path, found in laws
    ]
    listed = filtered(letter_list(rows), LAWS, Form("de namen van de wetten", "Op alfabet", ("veel",))) if rows else "Er zijn nog geen wetten genoemd."
    head = front_matter("Wetten", "Alle wetten die in de brieven worden genoemd.")
    return f"{head}# Wetten\n\n{text}\n\n{listed}\n"
