"""The box "In deze brief" on a letter's page: its promises, motions and amounts, each linked to its sentence."""

from __future__ import annotations

from build_scripts.model import Commitment, FactItem, Motion, Registers
from build_scripts.render import addresses
from build_scripts.render.commitments import COMMITMENTS, KINDS, told_when
from build_scripts.render.motions import MOTIONS, doubt_of, movers_of
from build_scripts.render.paper_names import paper_name
from build_scripts.render.weave import plain
from build_scripts.render.words import counted

SHOWN = 8
"""How many of a sort the box shows before it folds the others away."""
LONGEST = 160
"""Characters of a sentence that the box shows; its link leads to the whole."""
ABOUT = "over.md"

NAMES = {
    "Toezeggingen en aankondigingen": ("toezegging of aankondiging", "toezeggingen en aankondigingen"),
    "Moties": ("motie", "moties"),
    "Bedragen": ("bedrag", "bedragen"),
}


def letter_box(registers: Registers, page: str, about: str = ABOUT) -> str:
    """The box as Markdown, or "" where a letter has nothing to show.

    page: the letter's page, from which links to the registers start. about: the page that says how
    to report an error.
    """
    groups = (
        ("Toezeggingen en aankondigingen", [_commitment(one) for one in registers.commitments], COMMITMENTS),
        ("Moties", [_motion(one) for one in registers.motions], MOTIONS),
        ("Bedragen", [_amount(one) for one in registers.facts if one.kind == "bedrag"], ""),
    )
    blocks = [_group(title, rows, register, page) for title, rows, register in groups if rows]
    if not blocks:
        return ""
    note = f"Automatisch uit de tekst gehaald; dat gaat soms mis. [Klopt er iets niet? Laat het weten.]({addresses.link(about, page)})"
    inside = "\n\n".join([f'<p class="ka-bijzonder" markdown="1">{note}</p>', *blocks])
    told = ", ".join(counted(len(rows), *NAMES[title]) for title, rows, _ in groups if rows)
    summary = f"<summary>In deze brief: {told}</summary>"
    return f'<details class="ka-inhoud" id="ka-in-deze-brief" markdown="1">\n{summary}\n\n{inside}\n\n</details>'


def _group(title: str, rows: list[str], register: str, page: str) -> str:
    more = f" · [{title.partition(' ')[0].lower()} in alle brieven]({addresses.link(register, page)})" if register else ""
    shown = "\n".join(rows[:SHOWN])
    block = f'<p class="ka-groep" markdown="1">{title} ({len(rows)}){more}</p>\n\n{shown}'
    if len(rows) > SHOWN:
        rest = "\n".join(rows[SHOWN:])
        block += f'\n\n<details markdown="1">\n<summary>nog {len(rows) - SHOWN}</summary>\n\n{rest}\n\n</details>'
    return block


def _commitment(one: Commitment) -> str:
    when = told_when(one)
    about = " · ".join(plain(part) for part in (KINDS[one.kind], when) if part)
    return f'- [{plain(_short(one.text))}](#{one.anchor}) <span class="ka-bijzonder">{about}</span>'


def _motion(one: Motion) -> str:
    title = ", ".join(filter(None, (f"Motie {movers_of(one)}".strip(), paper_name(one.citation) if one.citation else "")))
    answer = next((place.anchor for place in one.places if place.answers), "")
    told = (plain(one.state), plain(doubt_of(one).strip(" ()")), f"[antwoord](#{answer})" if answer and answer != one.anchor else "")
    about = " · ".join(part for part in told if part)
    asks = f": {plain(_short(one.asks))}" if one.asks else ""
    return f'- [{plain(title)}](#{one.anchor}){asks} <span class="ka-bijzonder">{about}</span>'


def _amount(one: FactItem) -> str:
    return f"- [{plain(one.text)}](#{one.anchor})"


def _short(text: str) -> str:
    """A text cut at a space, so that the box stays short."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return line[: line.rfind(" ", 0, LONGEST) if " " in line[:LONGEST] else LONGEST].rstrip(" ,;:") + " …"
