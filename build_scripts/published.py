"""The addresses that a letter's page had before, kept in sources/anchors/, so that they go on leading somewhere.

A paragraph's anchor comes from its own words. When a newer program reads a letter differently, or a
correction changes, the anchor changes and nothing in the sources says what it was. So a command
notes what was published: for each letter a file, `NAME.txt` with the `.txt` of these notes behind the
letter's own file name. Each block in it is the page at one time: its id, then its anchors in reading order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.letters.anchors import moved
from build_scripts.model import Letter
from build_scripts.records import ADDRESS

FOLDER = "anchors"


@dataclass(frozen=True, slots=True)
class Published:
    """The addresses of one letter at one time: its id, and its anchors in reading order."""

    id: str
    anchors: tuple[str, ...]


def load_published(sources: Path, name: str) -> tuple[Published, ...]:
    """What was noted of the letter in the file `name`, the oldest first; () where nothing was.

    Raises InputError where a line is no address.
    """
    path = _file(sources, name)
    if not path.is_file():
        return ()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{FOLDER}/{path.name}", "can't be read", "Restore it, or delete it: links from before then lead to the letter's top") from error
    for number, line in enumerate(lines, 1):
        if line and not ADDRESS.fullmatch(line):
            raise InputError(f"{FOLDER}/{path.name}", f"'{line[:60]}' is no address", "Restore the file; 'kamerarchief anchors' writes it", number)
    blocks = [block.split("\n") for block in "\n".join(lines).strip("\n").split("\n\n")]
    return tuple(Published(block[0], tuple(block[1:])) for block in blocks if block[0])


def leading_on(letter: Letter, published: Sequence[Published]) -> Letter:
    """The letter with the ids and anchors that it had, where they differ from those that it has.

    What corrections themselves say of anchors goes before: it is exact, and this is by place.
    """
    now, former = [passage.anchor for passage in letter.passages], {}
    for then in published:
        former |= moved(then.anchors, now)
    return replace(letter, former={**former, **letter.former}, former_ids=tuple(dict.fromkeys(one.id for one in published)))


def note(sources: Path, letter: Letter) -> bool:
    """Note a letter's addresses where they are not noted yet; gives whether that was needed.

    An older block stays only while it has an address that the newer ones lack.
    """
    name = letter.source.name
    now = Published(letter.id, tuple(passage.anchor for passage in letter.passages))
    known = load_published(sources, name)
    if known and known[-1] == now:
        return False
    kept = [one for one in known if one.id != now.id or not set(one.anchors) <= set(now.anchors)]
    path = _file(sources, name)
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n\n".join("\n".join((one.id, *one.anchors)) for one in (*kept, now)) + "\n", encoding="utf-8")
    return True


def _file(sources: Path, name: str) -> Path:
    return sources / FOLDER / f"{name}.txt"
