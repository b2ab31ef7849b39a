"""Terms of documents → lunr's weight of each term in each field: what the index is made of."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lunr.builder import Builder
from lunr.field_ref import FieldRef

from build_scripts.search.documents import BOOSTS

LENGTH_WEIGHT = 0.5
"""BM25's b, how much a passage's length counts. Less than lunr's 0.75: passages differ in length
more than letters do, and a bare heading says less than a paragraph."""

Weights = dict[str, array]
"""By field: document, weight in thousandths, document, weight, … in the order of the documents."""

_NOTHING: dict[str, list[object]] = {}


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one document by field; a field without terms is left out."""

    fields: Mapping[str, list[str]]
    boost: float = 1


def weigh(documents: Iterable[Terms], used: Iterable[str]) -> dict[str, Weights]:
    """lunr's weights (BM25 and boosts) by term. `used` names the fields that any document has."""
    names = [name for name in BOOSTS if name in set(used)]
    builder = Builder()
    builder.b(LENGTH_WEIGHT)
    for name in names:
        builder.field(name, BOOSTS[name])
    for number, document in enumerate(documents):
        _add(builder, number, document, names)
    return _weights(builder) if names else {}


def _add(builder: Builder, number: int, document: Terms, names: Iterable[str]) -> None:
    """A field that the document lacks must not pull down that field's average length, and lunr's
    empty metadata of each posting becomes one shared value: it would fill the memory."""
    fields = document.fields
    builder.add({"id": number} | {name: fields.get(name) for name in names}, {"boost": document.boost})
    for name in names:
        if name not in fields:
            ref = str(FieldRef(str(number), name))
            del builder.field_lengths[ref], builder.field_term_frequencies[ref]
    for name, terms in fields.items():
        for term in terms:
            builder.inverted_index[term][name][str(number)] = _NOTHING


def _weights(builder: Builder) -> dict[str, Weights]:
    index = builder.build()
    terms = {posting["_index"]: term for term, posting in index.inverted_index.items()}
    weights: dict[str, Weights] = {}
    for ref, vector in index.field_vectors.items():
        place = FieldRef.from_string(ref)
        pairs = zip(vector.elements[::2], vector.elements[1::2], strict=True)
        for at, weight in pairs:
            fields = weights.setdefault(terms[at], {})
            flat = fields.setdefault(place.field_name, array("I"))
            flat.extend((int(place.doc_ref), round(weight * 1000)))
    return weights
