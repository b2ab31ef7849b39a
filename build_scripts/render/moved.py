"""What stays at the former address of a letter: a page that leads on to where it is now."""

from __future__ import annotations

from build_scripts.errors import InputError
from build_scripts.model import Archive, Letter
from build_scripts.render import addresses
from build_scripts.render.weave import attribute, plain
from build_scripts.render.words import front_matter


def pages(archive: Archive) -> dict[str, str]:
    """A page for each id that the register calls `voorheen` or that was noted as published, by path under docs.

    Raises InputError where a former address is another letter's address now, or is named twice.
    """
    taken = {entry.letter.id: entry.letter.source.name for entry in archive.entries}
    made = {}
    for entry in archive.entries:
        for old in _former(entry.letter):
            if old in taken:
                raise InputError("register.yml", f"'voorheen' of {entry.letter.source.name}: {old} is an address of {taken[old]}", "Take it out")
            taken[old] = entry.letter.source.name
            made[addresses.letter_page(old)] = _page(old, entry.letter)
    for entry in archive.entries:
        for old in entry.letter.former_ids:
            # One that another letter has now leads to that letter.
            if old not in taken:
                taken[old] = entry.letter.source.name
                made[addresses.letter_page(old)] = _page(old, entry.letter)
    return made


def _former(letter: Letter) -> list[str]:
    value = letter.record.get("voorheen") or []
    return [value] if isinstance(value, str) else [str(one) for one in value]


def _page(old: str, letter: Letter) -> str:
    # The script takes the paragraph in the address along; without scripts the browser goes to the letter's top.
    new = f"../{letter.id}/"
    head = (
        f'<meta name="robots" content="noindex">\n<link id="ka-verhuisd" rel="alternate" href="{attribute(new)}">\n'
        f'<script src="../../assets/lezen/verhuisd.js"></script>\n'
        f'<meta http-equiv="refresh" content="1; url={attribute(new)}index.html">'
    )
    link = addresses.link(addresses.letter_page(letter.id), addresses.letter_page(old))
    title = "Deze brief heeft een nieuw adres"
    return front_matter(title, head=head) + f"# {title}\n\nU vindt de brief nu hier: [{plain(letter.title)}]({link}).\n"
