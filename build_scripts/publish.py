"""Turns Markdown pages into a website with MkDocs, and puts it into place only when it is whole."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

MARK = "brieven/index.html"
"""A file by which a folder is known to be a site of ours, so that it may be replaced."""
_RENDERED = {".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".html"}
"""Files that MkDocs would not leave as they are."""


class PublishError(Exception):
    """The site can't be built or put into place. The message names the page and what is wrong."""


def publish(
    pages: Mapping[str, str | bytes],
    docs: Path,
    site: Path,
    config: Path,
    *,
    epoch: int | None = None,
    before_swap: Callable[[Path], None] | None = None,
    markdown: Path | None = None,
) -> None:
    """Builds the site from the handwritten pages in `docs` and the generated `pages`.

    `pages` goes from path under docs to Markdown, or to bytes for a file that is offered as it is
    (a page in `pages` goes before a handwritten one). `epoch` is the time in seconds that the site
    says it was built, so that equal sources give equal bytes. `before_swap` is given the new
    site's folder before it takes the old one's place. `markdown` is a folder to keep the Markdown
    pages in, for people to read; what it held is replaced.

    Raises PublishError for any warning of MkDocs, and leaves the old site as it was.
    """
    _may_replace(site)
    with TemporaryDirectory(prefix="kamerarchief-") as work:
        source, fresh = Path(work, "docs"), Path(work, "site")
        shutil.copytree(docs, source)
        offered = _write(pages, source)
        with _epoch(epoch):
            _mkdocs(config, source, fresh)
        for path in offered:
            _put(fresh / path, pages[path])
        if before_swap:
            before_swap(fresh)
        _swap(fresh, site)
        if markdown:
            _swap(source, markdown)


def _write(pages: Mapping[str, str | bytes], source: Path) -> list[str]:
    """Writes the Markdown pages; returns the paths of the other files.

    Those get a place holder, so that MkDocs can check the links to them, and are written into the
    site as they are: MkDocs would leave out a file whose name begins with a full stop. Markdown that
    is offered as it is gets none, since MkDocs would make a page of it.
    """
    offered = []
    for path, content in pages.items():
        if not Path(source, path).resolve().is_relative_to(source.resolve()):
            raise PublishError(f"{path}: a page must stay within the site")
        if isinstance(content, bytes):
            offered.append(path)
        if isinstance(content, str) or Path(path).suffix not in _RENDERED:
            _put(source / path, content)
    return offered


def _put(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _mkdocs(config: Path, source: Path, fresh: Path) -> None:
    with _warnings() as heard:
        try:
            settings = load_config(config_file=str(config), docs_dir=str(source), site_dir=str(fresh))
            build(settings)
        except (MkDocsException, SystemExit) as error:
            raise PublishError("; ".join(heard) or str(error)) from error
    if heard:
        raise PublishError("; ".join(heard))


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collects what MkDocs warns of, and keeps its log off the terminal."""
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    logger, listener = logging.getLogger("mkdocs"), Listener(logging.WARNING)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield heard
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagated


@contextmanager
def _epoch(seconds: int | None) -> Iterator[None]:
    """Sets SOURCE_DATE_EPOCH for MkDocs, unless the caller's environment has it already."""
    name = "SOURCE_DATE_EPOCH"
    if seconds is None or name in os.environ:
        yield
        return
    os.environ[name] = str(seconds)
    try:
        yield
    finally:
        del os.environ[name]


def _may_replace(site: Path) -> None:
    """Refuses a folder that holds something other than a site of ours: it would be deleted."""
    if site.exists() and (not site.is_dir() or (any(site.iterdir()) and not (site / MARK).is_file())):
        raise PublishError(f"{site}: this is not a site that was built before. Choose an empty or new folder")


def _swap(fresh: Path, site: Path) -> None:
    """Puts the new folder in the old one's place by renaming, so that no half site is ever seen."""
    site.parent.mkdir(parents=True, exist_ok=True)
    staged, old = site.with_name(f".{site.name}.new"), site.with_name(f".{site.name}.old")
    for folder in (staged, old):
        shutil.rmtree(folder, ignore_errors=True)
    # Temporary folders may lie on another disk: this step may copy, the two after it only rename.
    shutil.move(fresh, staged)
    if site.exists():
        site.rename(old)
    try:
        staged.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
