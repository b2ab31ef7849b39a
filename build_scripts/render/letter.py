"""The page of one letter."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from build_scripts.model import Archive, Entry, Letter
from build_scripts.render import addresses
from build_scripts.render.account import account
from build_scripts.render.beside import beside
from build_scripts.render.card import card, topics
from build_scripts.render.citing import cites
from build_scripts.render.head import head, last_modified
from build_scripts.render.overlays import lay_over
from build_scripts.render.passages import body, notes
from build_scripts.render.register_box import letter_box
from build_scripts.render.weave import attribute, plain
from build_scripts.render.words import MOST_ROWS, counted, date_of, front_matter, kind_of, letter_list, letter_row, letter_rows


def letter_page(entry: Entry, archive: Archive, audit: Mapping[str, object] | None = None) -> str:
    """The Markdown page of one letter. `audit` has the shape of `audit` in the public data."""
    letter = entry.letter
    overlays = lay_over(entry, archive.abbreviations)
    parts = (
        f"# {plain(letter.title)} {{ #ka-titel }}",
        card(letter),
        topics(entry),
        letter_box(entry.registers, addresses.letter_page(letter.id)),
        _take_along(letter),
        body(letter.body, overlays),
        _section("Voetnoten", "ka-voetnoten", notes(letter.notes, overlays)),
        _section("Verwijst naar", "ka-verwijst-naar", cites(entry, archive)),
        _section("Geciteerd door", "ka-geciteerd-door", _cited_by(entry, archive)),
        _section("Verwante brieven", "ka-verwant", _related(entry, archive)),
        _section("Vorige en volgende", "ka-bladeren", beside(entry, archive)),
        _section("Herkomst", "ka-herkomst", _origin(letter)),
        _section("Verantwoording", "ka-verantwoording", account(letter, audit)),
    )
    written = front_matter(letter.title, _description(letter), head=head(entry), lastmod=last_modified(letter))
    return written + "\n\n".join(part for part in parts if part) + "\n"


def _take_along(letter: Letter) -> str:
    """Links to the forms in which a letter can be taken along. A script adds quoting and printing."""
    # Written as HTML with addresses beside the page: MkDocs would look for a page behind a link to Markdown.
    files = [(name, f"{letter.id}.{form}") for name, form in (("Tekst", "txt"), ("Markdown", "md"), ("JSON", "json"))]
    files.append(("Origineel", f"../{quote(addresses.source_file(letter.source.name).removeprefix('brieven/'))}"))
    rows = "\n".join(f'<li><a href="{attribute(path)}" download>{name}</a></li>' for name, path in files)
    return f'<nav class="ka-acties" aria-label="Deze brief meenemen">\n<ul>\n{rows}\n</ul>\n</nav>'


def _section(title: str, name: str, content: str) -> str:
    if not content:
        return ""
    return f'<section class="ka-bij" markdown="1">\n\n## {title} {{ #{name} }}\n\n{content}\n\n</section>'


def _description(letter: Letter) -> str:
    sender = letter.fact("sender") or letter.fact("ministry")
    kenmerk = letter.fact("kenmerk")
    parts = (
        f"{kind_of(letter)}, {date_of(letter)}",
        f"van {sender}" if sender else "",
        f"kenmerk {kenmerk}" if kenmerk else "",
    )
    return ", ".join(part for part in parts if part) + "."


def _cited_by(entry: Entry, archive: Archive) -> str:
    if not entry.cited_by:
        return "Geen andere brief in dit archief verwijst naar deze brief."
    page = addresses.letter_page(entry.letter.id)
    if len(entry.cited_by) > MOST_ROWS:
        return letter_rows([archive.entry(letter) for letter in reversed(entry.cited_by)], page)
    return letter_list([letter_row(archive.entry(letter), page) for letter in entry.cited_by])


def _related(entry: Entry, archive: Archive) -> str:
    page = addresses.letter_page(entry.letter.id)
    rows = [letter_row(archive.entry(other.letter), page, other.why) for other in entry.related]
    return letter_list(rows) if rows else ""


def _origin(letter: Letter) -> str:
    source = letter.source
    page = addresses.letter_page(letter.id)
    size = counted(source.size, "byte", "bytes")
    lines = [
        f"- Bron: [{plain(source.name)}]({addresses.link(addresses.source_file(source.name), page)})"
        f" ({plain(source.form)}, {size}), ongewijzigd zoals ontvangen",
        f"- Ingelezen als: {plain(source.encoding)}, {counted(len(source.lines), 'regel', 'regels')}",
        f'- SHA-256: <code class="ka-hash">{plain(source.sha256)}</code>',
    ]
    published = addresses.outside(str(letter.record.get("bron") or ""))
    if published:
        lines.insert(0, f"- Gepubliceerd op: [{plain(str(letter.record['bron']))}]({published})")
    official = str(letter.record.get("kamerstuk") or "")
    if official:
        lines.insert(0, f"- Officieel nummer: [{plain(official)}]({addresses.official_paper(official)})")
    return "\n".join(lines)
