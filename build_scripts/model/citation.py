"""What is cited, where it is written, and where that leads."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited. Two citations of the same paper are equal, however they are written: whether
    chamber, session and pages are named makes no other paper.

    `id` is the official identifier (`kst-36410-XVI-55`) and `url` its official address; both are
    None where none can be derived. The other fields hold the parts as strings in their normal
    form: session "2023-2024", chamber "I" or "II", dossier "36410" or "21501-02".
    """

    kind: str
    id: str | None
    url: str | None
    chamber: str | None = field(default=None, compare=False)
    session: str | None = field(default=None, compare=False)
    dossier: str | None = None
    chapter: str | None = None
    number: str | None = None
    last: str | None = field(default=None, compare=False)
    pages: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a citation is written: `text` is exactly the slice `start:end` of the searched text."""

    citation: Citation
    start: int
    end: int
    text: str
    where: str = ""
    """The anchor of the passage; empty when the text searched was not a letter."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A mention in its sentence, as pages outside its letter show it.

    `text` is the sentence on one line, the mention at `start:end` of it; `before` and `after` tell whether
    more of the passage stands on that side. `place` is where it stands in its letter, in words ("voetnoot 14").
    `context` is, for a mention in a note, the sentence that the note's mark stands in; or "".
    """

    text: str
    start: int
    end: int
    before: bool
    after: bool
    place: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a mention leads: a letter of this archive, an official address, or nowhere.

    `reason` says why, in Dutch, for the page and for `kamerarchief explain`. `quote` is there where the letter itself is not.
    """

    mention: Mention
    letter: str | None
    url: str | None
    reason: str
    quote: Quote | None = None


def own_dossier(official_id: str) -> str | None:
    """The dossier of a kamerstuk by its official id: `kst-36410-XVI-55` → "36410-XVI"; or None."""
    if not official_id.startswith("kst-"):
        return None
    return official_id.removeprefix("kst-").rpartition("-")[0] or None
