"""The pages of onderwerpen and their index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from build_scripts.model import Archive, Entry, Topic
from build_scripts.render import addresses
from build_scripts.render.filters import LETTERS, Form, filtered
from build_scripts.render.weave import plain
from build_scripts.render.words import counted, front_matter, letter_list, letter_rows

NEAREST = 5
"""Related topics shown on the page of a topic."""
SHORT = 5
"""A list no longer than this needs no filters."""

Letters = dict[str, list[Entry]]


def topic_pages(archive: Archive) -> dict[str, str]:
    """The page of each onderwerp, and their index, by path under docs."""
    letters = _by_topic(archive)
    pages = {addresses.topic_page(topic.slug): _page(topic, letters[topic.slug], archive) for topic in archive.topics}
    return {addresses.TOPICS: _index(letters, archive), **pages}


def topic_tags(archive: Archive, page: str) -> str:
    """Links to the onderwerpen that have letters, those with the most letters first."""
    letters = _by_topic(archive)
    counted_topics = [(len(letters[topic.slug]), topic) for topic in archive.topics]
    tags = [
        f"- {_link(topic, page)}"
        for count, topic in sorted(counted_topics, key=lambda pair: (-pair[0], pair[1].name))
        if count
    ]
    if not tags:
        return "Er zijn nog geen onderwerpen."
    return '<div class="ka-onderwerpen" markdown="1">\n\n' + "\n".join(tags) + "\n\n</div>"


def _tree(letters: Letters, archive: Archive) -> str:
    """All onderwerpen with the number of their letters, narrower ones below their broader one."""
    rows = "\n".join(_rows(letters, archive, None, 0, frozenset()))
    return letter_list([rows]) if rows else "Er zijn nog geen onderwerpen."


def _by_topic(archive: Archive) -> Letters:
    """The letters about each topic, by slug, newest first."""
    found: Letters = {topic.slug: [] for topic in archive.topics}
    for entry in reversed(archive.entries):
        for topic in entry.topics:
            found.setdefault(topic.slug, []).append(entry)
    return found


def _rows(
    letters: Letters, archive: Archive, broader: str | None, depth: int, above: frozenset[str]
) -> Iterator[str]:
    known = {topic.slug for topic in archive.topics}
    for topic in archive.topics:
        parent = topic.broader if topic.broader in known else None
        if parent != broader or topic.slug in above:
            continue
        count = counted(len(letters[topic.slug]), "brief", "brieven")
        indent = "    " * depth
        told = f"{plain(topic.description)} Thema: {plain(topic.theme)}." if topic.theme else plain(topic.description)
        yield f'{indent}- {_link(topic, addresses.TOPICS)} <span class="ka-aantal" data-aantal="{len(letters[topic.slug])}">{count}</span> <span class="ka-bijzonder">{told}</span>'
        yield from _rows(letters, archive, topic.slug, depth + 1, above | {topic.slug})


def _link(topic: Topic, page: str) -> str:
    return f"[{plain(topic.name)}]({addresses.link(addresses.topic_page(topic.slug), page)})"


def _page(topic: Topic, entries: list[Entry], archive: Archive) -> str:
    page = addresses.topic_page(topic.slug)
    by_slug = {one.slug: one for one in archive.topics}
    near = _near(topic, entries, by_slug)
    narrower = [one for one in archive.topics if one.broader == topic.slug and one is not topic]
    around = (
        f"Valt onder: {_link(by_slug[topic.broader], page)}." if topic.broader in by_slug else "",
        f"Hieronder vallen: {', '.join(_link(one, page) for one in narrower)}." if narrower else "",
        f"Vaak samen met: {', '.join(_link(one, page) for one in near)}." if near else "",
        f"Officieel thema: {plain(topic.theme)}." if topic.theme else "",
    )
    parts = (
        f"# {plain(topic.name)}",
        plain(topic.description),
        "\n".join(f"- {one}" for one in around if one),
        f"## {counted(len(entries), 'brief', 'brieven')}",
        _letters(entries, page)
        if entries
        else "Over dit onderwerp staan nog geen brieven in het archief.",
    )
    return front_matter(topic.name, topic.description) + "\n\n".join(part for part in parts if part) + "\n"


def _letters(entries: list[Entry], page: str) -> str:
    """The list of a topic's letters, with filters where it is long."""
    if len(entries) <= SHORT:
        return letter_rows(entries, page)
    return filtered(letter_rows(entries, page, choose=True), page, LETTERS)


def _near(topic: Topic, entries: list[Entry], by_slug: dict[str, Topic]) -> list[Topic]:
    """The topics that most letters about this one are also about."""
    shared = Counter(one.slug for entry in entries for one in entry.topics if one.slug != topic.slug)
    return [by_slug[slug] for slug, _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])) if slug in by_slug][:NEAREST]


def _index(letters: Letters, archive: Archive) -> str:
    text = (
        "Een brief krijgt een onderwerp als de woorden van dat onderwerp in de brief voorkomen. "
        "Een computer doet dat met vaste regels, dus kijk zelf of het klopt."
    )
    head = front_matter("Onderwerpen", "Alle onderwerpen, met hun brieven.")
    listed = filtered(_tree(letters, archive), addresses.TOPICS, Form("naam en uitleg van de onderwerpen", orders=("veel", "naam")))
    return f"{head}# Onderwerpen\n\n{text}\n\n{listed}\n"
