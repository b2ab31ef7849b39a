"""The pages of the registers: toezeggingen, moties, personen, organisaties."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.model import Archive, Registers
from build_scripts.render import commitments, motions, named


def pages(archive: Archive, registers: Mapping[str, Registers]) -> dict[str, str]:
    """The pages of the registers by path under docs. registers: by letter id."""
    return {
        **commitments.pages(archive, registers),
        **motions.pages(archive, registers),
        **named.people(archive, registers),
        **named.organisations(archive, registers),
    }
