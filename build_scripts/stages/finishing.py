"""The third stage: a letter's page as the site has it, proved against its source, and all that goes with it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from build_scripts.audit import audit, expected
from build_scripts.cache import key_of
from build_scripts.data import as_line, record, rows_of
from build_scripts.exports import Pieces, pieces_of
from build_scripts.model import Archive, Entry, Letter, Neighbours, Problem, Relation, SourceDocument
from build_scripts.publish import Setter, Stamped, sha256
from build_scripts.render import addresses
from build_scripts.render.downloads import as_markdown, as_text
from build_scripts.render.letter import letter_page
from build_scripts.render.tally import Tally
from build_scripts.search import WordLists, analyse
from build_scripts.stages.packed import pack, unpack


@dataclass(frozen=True, slots=True)
class Finishing:
    """The same for all letters: what makes pages, the word lists of the search index, and what
    abbreviations stand for, and the site's address."""

    setter: Setter
    words: WordLists
    abbreviations: Mapping[str, str]
    site_url: str

    def key(self) -> bytes:
        """What a page takes from these."""
        words = sorted(self.words.synonyms.items()), self.words.stopwords
        return key_of(sorted(self.setter.frames.items()), *words, sorted(self.abbreviations.items()), self.site_url)


@dataclass(frozen=True, slots=True)
class Shown:
    """Other letters that a page names, by their facts, and a key of what it says of each."""

    entries: tuple[Entry, ...]
    keys: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What a page shows of the rest of the archive. `dossiers`: the titles of those that the letter cites."""

    related: tuple[Relation, ...]
    cited_by: tuple[str, ...]
    neighbours: tuple[Neighbours, ...]
    shown: Shown
    dossiers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ToFinish:
    """An entry as it was linked, and what is around it."""

    packed: bytes
    around: Around


@dataclass(frozen=True, slots=True)
class Finished:
    """A page that was made, without its text: the SHA-256 of the files that go with it, by path; and of a letter what is wrong
    with it, what it brings to the public data, and the account of its words."""

    path: str
    lastmod: str
    files: Mapping[str, str]
    kept_page: bytes
    faults: tuple[Problem, ...] = ()
    pieces: Pieces | None = None
    tally: Tally = field(default_factory=Tally)

    def page(self) -> Stamped:
        """The page without its text. Fetched apart: where nothing else is new nobody asks where its links lead."""
        return pickle.loads(self.kept_page)


def _finished(path: str, page: Stamped, files: Mapping[str, bytes], *more: object) -> Finished:
    digests = {name: sha256(content) for name, content in files.items()}
    return Finished(path, page.meta.get("lastmod", ""), digests, pickle.dumps(replace(page, html=""), pickle.HIGHEST_PROTOCOL), *more)


FILES, ROWS, FRAGMENT, TEXT, AROUND = range(5)
"""The parts of what is made of a letter, or of any page: files by their path in the site; and of a letter its rows of
the public data (data.Rows), what it brings to the search index, and the text that a search shows of it. Then what was around it."""


def finish_key(common: bytes, made_from: bytes, around: Around) -> bytes:
    """The key of a letter's page, which holds all that it shows; `common`: of what makes pages."""
    others = around.related, around.cited_by, around.neighbours
    return key_of("finish", common, made_from, others, around.shown.keys, around.dossiers)


def finish_one(context: Finishing, work: ToFinish) -> tuple[Finished, tuple[bytes, ...]]:
    """The page of one letter and what is offered beside it."""
    around = work.around
    entry = replace(unpack(work.packed), related=around.related, cited_by=around.cited_by, neighbours=around.neighbours)
    archive = Archive(around.shown.entries, (), around.dossiers, abbreviations=context.abbreviations)
    letter = entry.letter
    path, url = addresses.letter_page(letter.id), letter_url(letter.id)
    page = context.setter.page(path, letter_page(entry, archive, expected(letter).as_dict()))
    found = audit(letter, page.html)
    if not found.ok:
        # The page says itself what is wrong with it.
        page = context.setter.page(path, letter_page(entry, archive, found.as_dict()))
        found = audit(letter, page.html)
    files = {
        f"{url}index.html": html_bytes(page.html),
        addresses.download(letter.id, "txt"): as_text(entry),
        addresses.download(letter.id, "md"): as_markdown(entry),
    }
    told = record(entry, url, found.as_dict())
    line, tally = as_line(told), Tally()
    tally.add(told)
    files[addresses.download(letter.id, "json")] = line
    fragment = analyse(entry, url, context.words)
    rows = rows_of(line, context.site_url)
    made = pack(files), pack(rows), pack(replace(fragment, text="")), pack(fragment.text)
    return _finished(path, page, files, found.faults, pieces_of(rows), tally), made


def set_one(context: Setter, work: tuple[str, str]) -> tuple[Finished, tuple[bytes, ...]]:
    """A page that is no letter's, by its path under docs and its Markdown."""
    path, source = work
    page = context.page(path, source)
    files = {f"{addresses.url(path)}index.html": html_bytes(page.html)}
    return _finished(path, page, files), (pack(files),)


def html_bytes(html: str) -> bytes:
    """A page as MkDocs writes it: what UTF-8 can't hold as a number."""
    return html.encode("utf-8", "xmlcharrefreplace")


def letter_url(letter_id: str) -> str:
    """A letter's address below the site's root."""
    return addresses.url(addresses.letter_page(letter_id))


def around_each(entries: Sequence[Entry], dossiers: Mapping[str, str]) -> Iterator[Around]:
    """What is around each letter. `dossiers`: titles of all."""
    named = {entry.letter.id: Entry(_named(entry.letter), (), (), (), ()) for entry in entries}
    keys = {letter: key_of(entry.letter) for letter, entry in named.items()}
    for entry in entries:
        others = dict.fromkeys((*entry.cited_by, *(other.letter for other in entry.related), *_beside(entry)))
        cited = {addresses.dossier_of(link.mention.citation) for link in entry.links}
        titles = {name: dossiers[name] for name in sorted(filter(None, cited)) if name in dossiers}
        shown = Shown(tuple(map(named.__getitem__, others)), tuple(map(keys.__getitem__, others)))
        yield Around(entry.related, entry.cited_by, entry.neighbours, shown, titles)


def _beside(entry: Entry) -> list[str]:
    return [one for row in entry.neighbours for one in (row.before, row.after) if one]


def _named(letter: Letter) -> Letter:
    """A letter with only what a list of letters says of it."""
    facts = {name: fact for name, fact in letter.facts.items() if name in ("title", "type", "date", "ministry")}
    return Letter(letter.id, SourceDocument("", (), "", "", "", 0), facts, (), (), ())
