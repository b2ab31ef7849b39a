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
class Link:
    """Where a mention leads: a letter of this archive, an official address, or nowhere.

    `reason` says why, in Dutch, for the page and for `kamerarchief explain`.
    """

    mention: Mention
    letter: str | None
    url: str | None
    reason: str


def own_dossier(official_id: str) -> str | None:
    """The dossier of a kamerstuk by its official id: `kst-36410-XVI-55` → "36410-XVI"; or None."""
    if not official_id.startswith("kst-"):
        return None
    return official_id.removeprefix("kst-").rpartition("-")[0] or None
