"""What MkDocs makes of an archive, in a folder of its own: made again only where something that MkDocs sees is new."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from build_scripts.cache import key_of
from build_scripts.manifest import files
from build_scripts.publish import Built, sha256
from build_scripts.search import FOLDER
from build_scripts.stages.packed import pack

SEARCH = f"{FOLDER.as_posix()}/"
"""The search's scripts and style sheet come with its index."""
_NAMED = re.compile(r"!ENV \[(\w+)")


@dataclass(frozen=True, slots=True)
class Framing:
    """The handwritten pages, MkDocs' settings, and the paths of what others make."""

    docs: Path
    config: Path
    elsewhere: tuple[str, ...]
    epoch: int

    def key(self, pages: Mapping[str, str]) -> bytes:
        """What MkDocs sees. The settings are part of the program, but for what they take from the environment."""
        written = [(path, sha256((self.docs / path).read_bytes())) for path in files(self.docs)]
        return key_of("frame", sorted(pages.items()), written, sorted(self.elsewhere), self.epoch, environment(self.config))


@dataclass(frozen=True, slots=True)
class Framed:
    """The frames and what else is known of MkDocs' pages; the SHA-256 of all its files, by path."""

    built: Built
    files: Mapping[str, str]


def frame_site(context: Framing, pages: Mapping[str, str]) -> tuple[Framed, tuple[bytes]]:
    """The pages of the navigation, the theme's files and the frames; the files packed. Raises PublishError for what is wrong with a page."""
    from build_scripts.publish.mkdocs import build_site  # here, as MkDocs takes long to load and runs seldom

    with TemporaryDirectory(prefix="kamerarchief-") as work:
        built = build_site(pages, context.docs, Path(work), context.config, elsewhere=context.elsewhere, epoch=context.epoch)
        made = {path: Path(work, path).read_bytes() for path in files(Path(work)) if not path.startswith(SEARCH)}
    return Framed(built, {path: sha256(content) for path, content in made.items()}), (pack(made),)


def environment(settings: Path) -> list[tuple[str, str | None]]:
    """What MkDocs' settings take from the environment, and the day that it may give."""
    names = (*_NAMED.findall(settings.read_text(encoding="utf-8")), "SOURCE_DATE_EPOCH")
    return [(name, os.environ.get(name)) for name in names]
