"""The first stage: a source file becomes a letter with its onderwerpen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.audit.reread import doubtful_lines
from build_scripts.cache import key_of
from build_scripts.citations.brief import telling_words
from build_scripts.errata import FOLDER as ERRATA
from build_scripts.errata import Erratum, corrected
from build_scripts.errors import InputError
from build_scripts.model import Letter, Location, Problem, Topic
from build_scripts.published import Published, leading_on
from build_scripts.readers import READERS, is_companion, read
from build_scripts.readers.owms import COMPANION
from build_scripts.records import Knowledge, belongs_to
from build_scripts.stages.packed import facts_of, pack
from build_scripts.stages.seen import seen_of
from build_scripts.topics import find_topics


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading needs beside the file: the lists that people keep. `ministries` as Knowledge has it."""

    ministries: Mapping[str, str]
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, what the register says of it, the corrections to make, and the addresses it had."""

    path: Path
    record: Mapping[str, object]
    errata: tuple[Erratum, ...] = ()
    published: tuple[Published, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """A letter that was read: its facts (a Letter without text), its onderwerpen, and the words in it
    that a kenmerk can open with, in one text with a space between them; a digest of what other letters see of it."""

    facts: Letter
    topics: tuple[Topic, ...]
    words: str
    seen: bytes


def key_of_source(context: Reading, source: Source) -> bytes:
    """The key of what reading gives: all bytes that are looked at. A file that can't be read has none like it."""
    try:
        beside = source.path.with_name(source.path.stem + COMPANION)
        data = source.path.read_bytes(), beside.read_bytes() if beside.is_file() else b""
    except OSError as error:
        data = b"", repr(error).encode()
    lists = key_of(sorted(context.ministries.items()), context.topics)
    return key_of("read", lists, source.path.name, *data, sorted(source.record.items()), source.errata, source.published)


def read_one(context: Reading, source: Source) -> tuple[Read | Problem, tuple[bytes, ...]]:
    """One letter and all of it packed, or the reason why it is left out."""
    name = source.path.name
    try:
        document = read(source.path)
        letter = leading_on(corrected(document, source.errata, source.record, context.ministries), source.published)
        doubts = doubtful_lines(letter.source, document.lines, source.path.read_bytes())
        letter = replace(letter, problems=(*letter.problems, *doubts)) if doubts else letter
        words = " ".join(sorted({word for passage in letter.passages for word in telling_words(passage.text)}))
        facts, topics = facts_of(letter), find_topics(letter, context.topics)
        return Read(facts, topics, words, seen_of(facts, topics)), (pack(letter),)
    except InputError as error:
        return Problem("left out", f"{error.what}. {error.fix}", Location(name, error.line or 1)), ()
    except Exception as error:  # one letter's trouble must not take the others along
        message = f"internal error, {type(error).__name__}: {error}. Please report it with the file"
        return Problem("left out", message, Location(name, 1)), ()


def letter_files(sources: Path) -> list[Path]:
    """The letters of a sources folder, by name, with links that lead nowhere. Raises InputError where there are none."""
    folder = sources / "letters"
    paths = sorted(path for path in folder.glob("*") if _is_file(path) and not path.name.startswith(".") and not is_companion(path))
    if not paths:
        raise InputError(str(folder), "there are no letters", "Put .txt files there, or use 'kamerarchief add FILE'")
    return paths


def unread(sources: Path) -> Iterator[tuple[str, str]]:
    """What lies in a sources folder and is not read though a person may have meant it to be, and why: a letter hidden by
    the dot that its name begins with (".brief.txt", not ".gitkeep"), a folder of letters, a list or correction that
    isn't called .yml."""
    letters = sources / "letters"
    for path in sorted(letters.glob(".*.*")):
        if _is_file(path):
            yield path.name, "its name begins with a dot"
    for path in sorted(letters.glob("[!.]*/")):
        yield f"{letters.name}/{path.name}/", "letters must lie in letters/ itself"
    beside = [path for path in sources.glob("*.[yY]*[lL]") if path.suffix != ".yml"]
    corrections = [path for path in (sources / ERRATA).glob("[!.]*") if path.suffix != ".yml" and path.name != "README.md"]
    for path in sorted([*beside, *corrections]):
        yield str(path.relative_to(sources)), "its name doesn't end in .yml"


def _is_file(path: Path) -> bool:
    try:
        return path.is_file() or not path.exists()
    except OSError:  # a link that leads to itself
        return True


def lacking_files(knowledge: Knowledge, paths: Iterable[Path]) -> list[Problem]:
    """A problem for each file that the register names and that isn't there: that of a record, or one that it belongs to."""
    names = {path.name for path in paths}
    formats = ", ".join(sorted(READERS))
    problems = []
    for name, record in knowledge.register.items():
        at = Location("register.yml", record.line)
        if name not in names:
            problems.append(Problem("no file", f"there is no letters/{name}. Correct the name ({formats}) or remove the record", at))
        for other in belongs_to(record.values):
            if other == name or other not in names:
                what = "belongs to itself" if other == name else f"belongs to letters/{other}, which isn't there"
                problems.append(Problem("no file", f"{name} {what}. Correct 'hoort_bij'", at))
    return problems
