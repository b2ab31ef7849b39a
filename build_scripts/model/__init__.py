"""The values that the whole pipeline speaks in. All frozen; this package imports nothing of ours.

A passage's text never changes after parsing. Note marks, emphasis, citations and links lie over
it by offset ("stand-off", in Unicode code points), so that "no word is lost" can be tested.
"""

from build_scripts.model.archive import Archive, Entry, Neighbours, Relation, Topic
from build_scripts.model.citation import Citation, Link, Mention, Quote, own_dossier
from build_scripts.model.letter import (
    BASES,
    Drop,
    Fact,
    Footnote,
    Join,
    Letter,
    Mark,
    Passage,
    Piece,
    OFFICIAL_ID,
    RESERVED,
    SERIES,
    Signatory,
    TYPES,
    note_key,
)
from build_scripts.model.pickled import pickled_by_fields
from build_scripts.model.registers import (
    Commitment,
    FactItem,
    Moment,
    Motion,
    Mover,
    NamedOrganisation,
    Organisation,
    Person,
    Place,
    Registers,
)
from build_scripts.model.source import (
    CellPlace,
    Correction,
    Known,
    KnownCitation,
    Line,
    Location,
    Problem,
    SourceDocument,
)

__all__ = [
    "Archive",
    "BASES",
    "CellPlace",
    "Citation",
    "Commitment",
    "Correction",
    "Drop",
    "Entry",
    "Fact",
    "FactItem",
    "Footnote",
    "Join",
    "Known",
    "KnownCitation",
    "Letter",
    "Line",
    "Link",
    "Location",
    "Mark",
    "Mention",
    "Moment",
    "Motion",
    "Mover",
    "NamedOrganisation",
    "Neighbours",
    "Organisation",
    "Passage",
    "Person",
    "Piece",
    "Place",
    "Problem",
    "Quote",
    "OFFICIAL_ID",
    "RESERVED",
    "Registers",
    "Relation",
    "SERIES",
    "Signatory",
    "TYPES",
    "SourceDocument",
    "Topic",
    "note_key",
    "own_dossier",
]

pickled_by_fields(globals()[name] for name in __all__)
