"""The pages of onderwerpen and their index."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.model import Archive, Entry, Topic
from build_scripts.render import addresses
from build_scripts.render.weave import plain
from build_scripts.render.words import counted, front_matter, letter_list, letter_row


def topic_pages(archive: Archive) -> dict[str, str]:
    """The page of each onderwerp, and their index, by path under docs."""
    pages = {addresses.topic_page(topic.slug): _page(topic, archive) for topic in archive.topics}
    return {addresses.TOPICS: _index(archive), **pages}


def topic_tags(archive: Archive, page: str) -> str:
    """Links to the onderwerpen that have letters, those with the most letters first."""
    counted_topics = [(len(_letters(topic, archive)), topic) for topic in archive.topics]
    tags = [
        f"- {_link(topic, page)}"
        for count, topic in sorted(counted_topics, key=lambda pair: (-pair[0], pair[1].name))
        if count
    ]
    if not tags:
        return "Er zijn nog geen onderwerpen."
    return '<div class="ka-onderwerpen" markdown="1">\n\n' + "\n".join(tags) + "\n\n</div>"


def _tree(archive: Archive) -> str:
    """All onderwerpen with the number of their letters, narrower ones below their broader one."""
    rows = "\n".join(_rows(archive, addresses.TOPICS, None, 0, frozenset()))
    return letter_list([rows]) if rows else "Er zijn nog geen onderwerpen."


def _letters(topic: Topic, archive: Archive) -> list[Entry]:
    """The letters about a topic, newest first."""
    found = [entry for entry in archive.entries if any(one.slug == topic.slug for one in entry.topics)]
    return found[::-1]


def _rows(archive: Archive, page: str, broader: str | None, depth: int, above: frozenset[str]) -> Iterator[str]:
    known = {topic.slug for topic in archive.topics}
    for topic in archive.topics:
        parent = topic.broader if topic.broader in known else None
        if parent != broader or topic.slug in above:
            continue
        count = counted(len(_letters(topic, archive)), "brief", "brieven")
        indent = "    " * depth
        yield f'{indent}- {_link(topic, page)} <span class="ka-aantal">{count}</span>'
        yield from _rows(archive, page, topic.slug, depth + 1, above | {topic.slug})


def _link(topic: Topic, page: str) -> str:
    return f"[{plain(topic.name)}]({addresses.link(addresses.topic_page(topic.slug), page)})"


def _page(topic: Topic, archive: Archive) -> str:
    page = addresses.topic_page(topic.slug)
    entries = _letters(topic, archive)
    by_slug = {one.slug: one for one in archive.topics}
    narrower = [one for one in archive.topics if one.broader == topic.slug and one is not topic]
    around = (
        f"Valt onder: {_link(by_slug[topic.broader], page)}." if topic.broader in by_slug else "",
        f"Hieronder vallen: {', '.join(_link(one, page) for one in narrower)}." if narrower else "",
        f"Officieel thema: {plain(topic.theme)}." if topic.theme else "",
    )
    parts = (
        f"# {plain(topic.name)}",
        plain(topic.description),
        "\n".join(f"- {one}" for one in around if one),
        f"## {counted(len(entries), 'brief', 'brieven')}",
        letter_list([letter_row(entry, page) for entry in entries])
        if entries
        else "Over dit onderwerp staan nog geen brieven in het archief.",
    )
    return front_matter(topic.name, topic.description) + "\n\n".join(part for part in parts if part) + "\n"


def _index(archive: Archive) -> str:
    text = (
        "Een brief krijgt een onderwerp als de woorden van dat onderwerp in de brief voorkomen. "
        "Een computer doet dat met vaste regels, dus kijk zelf of het klopt."
    )
    head = front_matter("Onderwerpen", "Alle onderwerpen, met hun brieven.")
    return f"{head}# Onderwerpen\n\n{text}\n\n{_tree(archive)}\n"
