"""The third stage: a letter's page as the site has it, proved against its source, and all that goes with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from build_scripts.audit import audit, expected
from build_scripts.data import as_line, record
from build_scripts.model import Archive, Entry, Problem, Relation
from build_scripts.publish import Setter, Stamped
from build_scripts.render import addresses
from build_scripts.render.downloads import as_markdown, as_text
from build_scripts.render.letter import letter_page
from build_scripts.stages.packed import facts_of, unpack


@dataclass(frozen=True, slots=True)
class ToFinish:
    """An entry as it was linked, and what the page shows of the rest of the archive.

    `shown` are the letters that the page names, by their facts; `dossiers` the titles of those that
    the letter cites.
    """

    packed: bytes
    related: tuple[Relation, ...]
    cited_by: tuple[str, ...]
    shown: tuple[Entry, ...]
    dossiers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Finished:
    """A letter's files by path under the site's root, its public record as a line of JSON, and its account."""

    path: str
    files: Mapping[str, bytes]
    record: bytes
    faults: tuple[Problem, ...]
    page: Stamped


def finish_one(context: Setter, work: ToFinish) -> Finished:
    """The page of one letter and what is offered beside it."""
    entry = replace(unpack(work.packed), related=work.related, cited_by=work.cited_by)
    archive = Archive(work.shown, (), work.dossiers)
    letter = entry.letter
    path, url = addresses.letter_page(letter.id), letter_url(letter.id)
    page = context.page(path, letter_page(entry, archive, expected(letter).as_dict()))
    found = audit(letter, page.html)
    if not found.ok:
        # The page says itself what is wrong with it.
        page = context.page(path, letter_page(entry, archive, found.as_dict()))
        found = audit(letter, page.html)
    files = {
        f"{url}index.html": html_bytes(page.html),
        addresses.download(letter.id, "txt"): as_text(entry),
        addresses.download(letter.id, "md"): as_markdown(entry),
    }
    return Finished(path, files, as_line(record(entry, url, found.as_dict())), found.faults, replace(page, html=""))


def set_one(context: Setter, work: tuple[str, str]) -> tuple[str, Stamped]:
    """A page that is no letter's, by its path under docs and its Markdown."""
    path, source = work
    return path, context.page(path, source)


def html_bytes(html: str) -> bytes:
    """A page as MkDocs writes it: what UTF-8 can't hold as a number."""
    return html.encode("utf-8", "xmlcharrefreplace")


def letter_url(letter_id: str) -> str:
    """A letter's address below the site's root."""
    return addresses.url(addresses.letter_page(letter_id))


def to_finish(entries: Iterable[Entry], packed: Mapping[str, bytes], dossiers: Mapping[str, str]) -> Iterable[ToFinish]:
    """The work of this stage, from the entries of all letters."""
    ordered = list(entries)
    facts = {entry.letter.id: entry for entry in ordered}
    for entry in ordered:
        others = dict.fromkeys((*entry.cited_by, *(other.letter for other in entry.related)))
        shown = tuple(Entry(facts_of(facts[one].letter), (), (), (), ()) for one in others)
        cited = {addresses.dossier_of(link.mention.citation) for link in entry.links}
        titles = {name: dossiers[name] for name in sorted(filter(None, cited)) if name in dossiers}
        yield ToFinish(packed[entry.letter.id], entry.related, entry.cited_by, shown, titles)


