"""The pages of the registers: toezeggingen, moties, personen, organisaties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_scripts.model import Archive, Registers
from build_scripts.render import commitments, motions, named


def pages(archive: Archive, registers: Mapping[str, Registers]) -> Iterator[dict[str, str]]:
    """The pages of one register after another, by path under docs. registers: by letter id."""
    for register in (commitments.pages, motions.pages, named.people, named.organisations):
        yield register(archive, registers)
