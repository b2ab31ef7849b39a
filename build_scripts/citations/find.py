"""Text → mentions: runs all kinds, and of overlapping mentions keeps the longest."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from operator import itemgetter

from ..model import Mention
from . import (
    aanhangsel,
    brief,
    commission,
    documentnummer,
    ecli,
    european,
    handelingen,
    identifier,
    kamerstuk,
    staatsblad,
    url,
    wet,
)
from .laws import Laws, own_laws
from .plain import Found, Plain

# Of equally long mentions the kind that stands first here stays.
KINDS = (
    kamerstuk.find,
    handelingen.find,
    aanhangsel.find,
    documentnummer.find,
    staatsblad.find,
    identifier.find,
    ecli.find,
    european.find,
    commission.find,
)


def find(
    text: str,
    kenmerken: Collection[str] = (),
    year: int | None = None,
    laws: Laws | None = None,
    short_forms: Mapping[str, str | None] | None = None,
) -> list[Mention]:
    """All citations in any text, in order of appearance.

    text: as it is; offsets of the mentions are code points in it. kenmerken: those of the letters
    in the archive, each of which is a citation where it occurs; pass one frozenset for many texts.
    year: when the text was written, which decides what law a name means that two laws have borne.
    laws: those that have a name; without them the list that comes with the program.
    short_forms: short names that earlier text has introduced, with the law's identifier: "Wet milieubeheer (hierna: Wm)".

    Mentions never overlap. Takes time in proportion to the text's length, and never fails.

    >>> mention, = find("Zie Kamerstukken II 2023/24, 29 325, nr. 156, p. 3.")
    >>> mention.citation.id, mention.start, mention.end
    ('kst-29325-156', 4, 50)
    """
    plain = Plain.of(text)
    of_laws = wet.find(plain, year, (laws or own_laws()).names, short_forms or {})
    in_plain = chain(chain.from_iterable(kind(plain) for kind in KINDS), of_laws)
    found = [
        *brief.find(text, frozenset(kenmerken)),
        *url.find(text),
        *(Found(*plain.span(each.start, each.end), each.citation) for each in in_plain),
    ]
    return [
        Mention(each.citation, each.start, each.end, text[each.start : each.end])
        for each in _longest(found)
    ]


def as_dict(mention: Mention) -> dict[str, str | int | None]:
    """A mention as `kamerarchief cite` prints it: all parts, in the contract's order."""
    citation = mention.citation
    return {
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
        "kind": citation.kind,
        "id": citation.id,
        "url": citation.url,
        "chamber": citation.chamber,
        "session": citation.session,
        "dossier": citation.dossier,
        "chapter": citation.chapter,
        "number": citation.number,
        "last": citation.last,
        "pages": citation.pages,
    }


def _longest(found: Iterable[Found]) -> Iterator[Found]:
    """Those that stay, in order: of each heap of overlapping ones the longest, then what fits."""
    heap: list[Found] = []
    end = 0
    for each in sorted(found, key=itemgetter(0)):
        if each.start >= end:
            yield from _settled(heap)
            heap = [each]
        else:
            heap.append(each)
        end = max(end, each.end)
    yield from _settled(heap)


def _settled(heap: list[Found]) -> list[Found]:
    if len(heap) < 2:
        return heap
    kept: list[Found] = []
    for each in sorted(heap, key=lambda each: each.start - each.end):
        at = bisect_left(kept, each.start, key=lambda one: one.start)
        free_before = at == 0 or kept[at - 1].end <= each.start
        free_after = at == len(kept) or each.end <= kept[at].start
        if free_before and free_after:
            insort(kept, each, key=lambda one: one.start)
    return kept
