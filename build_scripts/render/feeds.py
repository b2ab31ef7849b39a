"""Atom feeds (RFC 4287): all letters, those of an onderwerp, those that name a dossier."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from build_scripts.model import Archive, Entry, Letter, own_dossier
from build_scripts.render import addresses
from build_scripts.render.words import date_of, kind_of

NEWEST = 50
"""Letters in a feed, at most."""
_UNKNOWN = "1900-01-01"
# What XML 1.0 can't hold.
_UNFIT = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], " ")


def feeds(archive: Archive, root: str = "") -> dict[str, bytes]:
    """The feeds by path under the site's root. The same archive gives the same bytes.

    `root` is the site's own address. Without one, links are relative to the feed, as RFC 4287 allows.
    """
    found = {"feeds/brieven.xml": _feed("Alle brieven", "feeds/brieven.xml", archive.entries, root)}
    for topic in archive.topics:
        path = addresses.topic_feed(topic.slug)
        entries = [entry for entry in archive.entries if topic.slug in {one.slug for one in entry.topics}]
        found[path] = _feed(f"Brieven over {topic.name}", path, entries, root)
    for dossier, entries in sorted(_by_dossier(archive).items()):
        path = addresses.dossier_feed(dossier)
        found[path] = _feed(f"Brieven bij dossier {dossier}", path, entries, root)
    return found


def _by_dossier(archive: Archive) -> dict[str, list[Entry]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in archive.entries:
        own = own_dossier(str(entry.letter.record.get("kamerstuk") or ""))
        named = {addresses.dossier_of(link.mention.citation) for link in entry.links}
        for dossier in filter(None, {own, *named}):
            found[dossier].append(entry)
    return dict(found)


def _feed(title: str, path: str, entries: Iterable[Entry], root: str) -> bytes:
    newest = sorted(entries, key=lambda entry: (_day(entry.letter), entry.letter.id), reverse=True)[:NEWEST]
    updated = _day(newest[0].letter) if newest else _UNKNOWN
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        f"<title>{_text(f'Kamerarchief: {title}')}</title>",
        f"<subtitle>{_text(f'De nieuwste {NEWEST} stukken, niet alle.')}</subtitle>",
        f"<id>{_identity(path)}</id>",
        f"<updated>{updated}T00:00:00Z</updated>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(_address(path, path, root))}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(_address("", path, root))}/>',
        "<author><name>Kamerarchief</name></author>",
        *(line for entry in newest for line in _entry(entry, path, root)),
        "</feed>",
    )
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _entry(entry: Entry, path: str, root: str) -> Iterator[str]:
    letter = entry.letter
    url = addresses.url(addresses.letter_page(letter.id))
    about = (kind_of(letter), date_of(letter), letter.fact("sender") or letter.fact("ministry"), letter.fact("betreft"))
    yield "<entry>"
    yield f"<title>{_text(letter.title)}</title>"
    yield f"<id>{_identity(url)}</id>"
    yield f"<updated>{_day(letter)}T00:00:00Z</updated>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(_address(url, path, root))}/>'
    yield f"<summary>{_text(' · '.join(filter(None, about)))}</summary>"
    for topic in entry.topics:
        yield f"<category term={quoteattr(topic.slug)} label={quoteattr(topic.name)}/>"
    yield "</entry>"


def _day(letter: Letter) -> str:
    """The letter's date as a day: the first of a month or an interval; 1900 where it is not known.

    A feed must have a time for every entry; where it is an estimate the summary says so.
    """
    parts = [part for part in (letter.fact("date") or "").split("/")[0].split("-") if part.isdigit()]
    try:
        return dt.date(*[int(part) for part in (parts + ["1", "1"])[:3]]).isoformat() if parts else _UNKNOWN
    except ValueError:
        return _UNKNOWN


def _identity(path: str) -> str:
    """An id that stays the same wherever the site is published: a UUID of the path (RFC 9562, version 8)."""
    digits = hashlib.sha256(f"kamerarchief:{path}".encode()).hexdigest()
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-a{digits[17:20]}-{digits[20:32]}"


def _address(target: str, path: str, root: str) -> str:
    return root + target if root else "../" * path.count("/") + target


def _text(text: str) -> str:
    return escape(" ".join(text.translate(_UNFIT).split()))
