"""A reference transcription set as each dialect sets it: letters that the parser has never seen.

What a person writes as blocks (the form of audit/reference.py) becomes lines as an extraction from PDF
gives them, so that the right reading of each is known by construction.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from build_scripts.audit.reference import Block, read_reference
from build_scripts.letters.typefaces import width

UNSEEN = Path(__file__).parent / "unseen"
FACTS = ("ministerie", "aan", "kenmerk", "uw kenmerk", "datum", "betreft", "bijlagen")
MARK = re.compile(r"\{(\d+)\}")
# What holds a mark's place until its line is set.
HELD = re.compile("[\ue000\ue001]")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Setting:
    """How pages are set: the width of a full line by `size` (96,000 by rows.width() is about 80 characters), and the lines of a page."""

    measure: int = 96_000
    page: int = 34
    size: Callable[[str], int] = width


PLAIN = Setting()


def facts_of(path: Path) -> dict[str, str]:
    """What the letterhead says: the lines "datum: …" before the first block."""
    found = re.findall(rf"^({'|'.join(FACTS)}): (.+)$", path.read_text(encoding="utf-8"), re.M)
    return dict(found)


def blocks_of(path: Path) -> tuple[list[Block], dict[str, str]]:
    """Body blocks and the notes by number."""
    blocks = read_reference(path)
    return [block for block in blocks if block.kind != "note"], {block.number: block.text for block in blocks if block.kind == "note"}


def wrap(text: str, setting: Setting, share: float = 1.0) -> list[str]:
    """Lines broken where the next word would pass the measure, or so large a share of it."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and setting.size(HELD.sub("", longer)) > share * setting.measure:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def shown(block: Block, mark: Callable[[str], str]) -> str:
    """A block's text with its bullet and its note marks."""
    bullet = "- " if block.kind == "item" and not re.match(r"(?:\(?\w{1,3}[.)]|Ad \d) ", block.text) else ""
    return bullet + MARK.sub(lambda found: mark(found[1]), block.text)


def head(facts: dict[str, str]) -> list[str]:
    """A letterhead with the label before its value."""
    lines = textwrap.wrap(facts["ministerie"], 34) + [""] if "ministerie" in facts else []
    lines += ["> Retouradres Postbus 20350 2500 EJ Den Haag", ""]
    lines += [*textwrap.wrap(facts["aan"], 36), "Postbus 20018", "2500 EA DEN HAAG", ""] if "aan" in facts else []
    lines += ["Bezoekadres:", "Parnassusplein 5", "2511 VX Den Haag", "www.rijksoverheid.nl", ""]
    lines += ["Kenmerk", facts["kenmerk"], ""] if "kenmerk" in facts else []
    lines += ["Uw kenmerk", facts["uw kenmerk"], ""] if "uw kenmerk" in facts else []
    lines += ["Bijlage(n)", facts["bijlagen"], ""] if "bijlagen" in facts else []
    return lines + _dated(facts)


def _dated(facts: dict[str, str]) -> list[str]:
    betreft = textwrap.wrap(facts["betreft"], 55) if "betreft" in facts else []
    lines = [f"Datum {facts['datum']}"] if "datum" in facts else []
    return lines + [f"Betreft {betreft[0]}", *betreft[1:], ""] if betreft else [*lines, ""]


def export(path: Path, setting: Setting = PLAIN) -> str:
    """A Markdown-like export: a paragraph a line, raised marks, notes in the midst, running labels."""
    blocks, notes = blocks_of(path)
    facts = facts_of(path)
    parts, waiting, filled = ["\n".join(head(facts)).strip()], [], 0
    for block in blocks:
        text = shown(block, lambda number: number.translate(RAISED))
        waiting += MARK.findall(block.text)
        filled += len(text)
        at = text.find(" ", len(text) // 2)
        if filled > 1800 and block.kind == "paragraph" and at > 0 and len(text) > 300 and not MARK.search(block.text[at:]):
            parts.append(text[:at])
            parts += [f"{number.translate(RAISED)} {notes[number]}" for number in waiting]
            parts += [f"Kenmerk\n{facts['kenmerk']}"] if "kenmerk" in facts else []
            parts.append(text[at + 1 :])
            waiting, filled = [], 0
        else:
            parts.append(text)
    parts += [f"{number.translate(RAISED)} {notes[number]}" for number in waiting]
    text = "\n\n".join(parts) + "\n"
    return re.sub(r"(\n- .*)\n(?=\n- )", r"\1", text)


def _set(
    path: Path, setting: Setting, first_head: list[str], foot: Callable[[int, int], list[str]],
    between: Callable[[list[str]], list[str]] = list, top: Callable[[int, int], list[str]] = lambda page, pages: [],
) -> str:
    """Pages of wrapped lines, each with its notes and its foot, and from the second on with what stands at its top."""
    blocks, notes = blocks_of(path)
    pages: list[tuple[list[str], list[str]]] = [(first_head, [])]
    for block, after in zip(blocks, [*blocks[1:], None]):
        texts = wrap(shown(block, lambda number: f"\ue000{number}\ue001"), setting)
        for index, text in enumerate(texts):
            if len(pages[-1][0]) + 2 * len(pages[-1][1]) >= setting.page and (index or block.kind != "heading"):
                pages.append(([], []))
            pages[-1][0].append(HELD.sub("", text))
            pages[-1][1].extend(re.findall("\ue000(\\d+)\ue001", text))
        if after and not (block.kind == "heading" or block.kind == after.kind == "item"):
            pages[-1][0].append("")
    out = []
    for number, (lines, marks) in zip(count(1), pages):
        above = top(number, len(pages)) if number > 1 else []
        out.append(above + between(lines) + _notes(marks, notes, setting) + foot(number, len(pages)))
    return "\f".join("\n".join(page) + "\n" for page in out)


def _notes(marks: list[str], notes: dict[str, str], setting: Setting) -> list[str]:
    lines = [line for number in marks for line in wrap(f"{number} {notes[number]}", setting, 1.15)]
    return ["", *lines] if lines else []


def layer(path: Path, setting: Setting = PLAIN) -> str:
    """A text layer of single lines, a form feed at each page, "Pagina 2 van 5" at its foot."""
    return _set(path, setting, head(facts_of(path)), lambda page, pages: ["", f"Pagina {page} van {pages}"])


def headed(path: Path, setting: Setting = PLAIN) -> str:
    """The same, with the ministry, date and kenmerk again at each page's top, and no form feed."""
    facts = facts_of(path)
    again = [facts.get("ministerie", "Ministerie"), "", "Datum", facts["datum"], *(["Kenmerk", facts["kenmerk"]] if "kenmerk" in facts else []), ""]
    return _set(path, setting, head(facts), lambda page, pages: ["", f"Pagina {page} van {pages}"], top=lambda page, pages: again).replace("\f", "")


def topped(path: Path, setting: Setting = PLAIN) -> str:
    """The same, with "Pagina 2 van 5" and the kenmerk at each page's top, and nothing at its foot."""
    facts = facts_of(path)
    again = ["Ons kenmerk", facts["kenmerk"], ""] if "kenmerk" in facts else []
    return _set(path, setting, head(facts), lambda page, pages: [], top=lambda page, pages: [f"Pagina {page} van {pages}", "", *again])


def numbered(path: Path, setting: Setting = PLAIN) -> str:
    """Every line double spaced, a bare page number at each page's foot and "Kenmerk" at each top, and no form feed."""
    facts = facts_of(path)
    again = ["Kenmerk", facts["kenmerk"], ""] if "kenmerk" in facts else []
    text = _set(path, setting, head(facts), lambda page, pages: ["", str(page)], top=lambda page, pages: again).replace("\f", "")
    return "".join(f" {line} \n\n" if line else " \n\n" for line in text.split("\n"))


def double(path: Path, setting: Setting = PLAIN) -> str:
    """A text layer with every line double spaced, and a rule of spaces above the notes."""
    text = _set(path, setting, [], lambda page, pages: [], lambda lines: [f"{line} \n" if line else " \n" for line in lines])
    pages = text.split("\f")
    out = []
    for page in pages:
        page = re.sub(r"\n\n\n(?=\d+ )", "\n\n" + " " * 48 + "\n", page)
        out.append(page.rstrip("\n"))
    return "\n".join((" " if index else " ") + page for index, page in enumerate(out)) + "\n"


def columns(path: Path, setting: Setting = PLAIN) -> str:
    """`pdftotext -layout`: a margin, a letterhead in two columns, page number at the right."""
    facts = facts_of(path)
    right = ["Bezoekadres", "Turfmarkt 147", "2511 DP Den Haag", "www.rijksoverheid.nl", "", *(["Ons kenmerk", facts["kenmerk"], ""] if "kenmerk" in facts else [])]
    right += ["Uw kenmerk", facts["uw kenmerk"]] if "uw kenmerk" in facts else []
    left = ["> Retouradres Postbus 20301 2500 EH Den Haag", "", *textwrap.wrap(facts.get("aan", ""), 40), "Postbus 20018", "2500 EA Den Haag", ""]
    rows = max(len(left), len(right))
    pairs = zip(left + [""] * (rows - len(left)), right + [""] * (rows - len(right)))
    lines = [f"{one:64}{other}".rstrip() for one, other in pairs]
    betreft = textwrap.wrap(facts["betreft"], 55) if "betreft" in facts else []
    lines += ["", *([f"Datum      {facts['datum']}"] if "datum" in facts else [])]
    lines += [f"Betreft    {betreft[0]}", *(f"           {line}" for line in betreft[1:]), ""] if betreft else [""]
    text = _set(path, setting, lines, lambda page, pages: ["", f"{'':70}Pagina {page} van {pages}"])
    return "".join(f"   {line}" if line.strip() else line for line in text.splitlines(keepends=True))


def plain(path: Path, setting: Setting = PLAIN) -> str:
    """Long lines: a paragraph on each, marks stuck to their words, all notes at the end."""
    blocks, notes = blocks_of(path)
    facts = facts_of(path)
    lines = [f"{name.capitalize()}: {facts[name]}" for name in ("aan", "datum", "kenmerk", "betreft") if name in facts]
    lines += [shown(block, str) for block in blocks]
    return "\n\n".join(lines) + "\n\n" + "".join(f"{number} {text}\n" for number, text in notes.items())


DIALECTS: dict[str, Callable[..., str]] = {
    "export": export, "layer": layer, "double": double, "columns": columns, "plain": plain, "headed": headed, "topped": topped, "numbered": numbered,
}


def unseen() -> Iterator[tuple[str, Path]]:
    """Every dialect with every reference in tests/letters/unseen."""
    for path in sorted(UNSEEN.glob("*.txt")):
        for dialect in DIALECTS:
            yield dialect, path
