"""MkDocs makes what there is one of: the pages of the navigation, the theme's files, and the frames."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from build_scripts.publish.shell import CONTENT, Built, Frame, compact, frame_page, frame_source, kinds
from build_scripts.publish.sitemap import SITEMAP
from build_scripts.publish.swap import PublishError
from build_scripts.publish.trim import trim


def build_site(
    pages: Mapping[str, str], docs: Path, fresh: Path, config: Path, *, elsewhere: Iterable[str] = (), epoch: int | None = None
) -> Built:
    """Builds the handwritten pages in `docs` and the generated `pages` into the folder `fresh`.

    `pages` goes from path under docs to Markdown (a page in `pages` goes before a handwritten one).
    `elsewhere` are the paths of pages and files that the site will hold and others make: a link may
    lead there. `epoch` is the time in seconds that the site says it was built, so that equal sources
    give equal bytes. Raises PublishError for any warning of MkDocs.
    """
    with TemporaryDirectory(prefix="kamerarchief-") as work:
        source = Path(work, "docs")
        shutil.copytree(docs, source)
        elsewhere = tuple(elsewhere)
        frames = {frame_page(kind): kind for kind in kinds(elsewhere)}
        for path, content in {**pages, **{path: frame_source(kind) for path, kind in frames.items()}}.items():
            _put(source, path, content)
        watcher = _Watcher(elsewhere, frames)
        with _epoch(epoch):
            settings = _mkdocs(config, source, fresh, watcher)
    trim(fresh / "assets" / "stylesheets", "".join(path.read_text(encoding="utf-8") for path in sorted(docs.rglob("*.css"))))
    _without(fresh / SITEMAP, frames)
    return Built({kind: _taken(fresh, path) for path, kind in frames.items()}, watcher.anchors, tuple(watcher.links), settings.site_url or "")


def _put(source: Path, path: str, content: str) -> None:
    if not Path(source, path).resolve().is_relative_to(source.resolve()):
        raise PublishError(f"{path}: a page must stay within the site")
    (source / path).parent.mkdir(parents=True, exist_ok=True)
    (source / path).write_text(content, encoding="utf-8")


def _taken(fresh: Path, path: str) -> Frame:
    """An empty page, taken out of the site."""
    url = path.removesuffix(".md") + "/"
    html = (fresh / url / "index.html").read_text(encoding="utf-8")
    shutil.rmtree(fresh / url)
    return Frame(compact(html), url)


def _without(path: Path, frames: Iterable[str]) -> None:
    names = [path.removesuffix(".md") for path in frames]
    if path.is_file():
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not any(name in line for name in names)), encoding="utf-8")


class _Files(Files):
    """The files of a site, some of which others make: they can be linked to and are not built."""

    def __init__(self, files: Iterable[File], elsewhere: Set[str], config: MkDocsConfig):
        super().__init__(files)
        self._elsewhere, self._config = elsewhere, config

    def get_file_from_path(self, path: str) -> File | None:
        # Made when one asks for it: there may be tens of thousands.
        return super().get_file_from_path(path) or (_elsewhere(path, self._config) if path in self._elsewhere else None)


class _Watcher(BasePlugin):
    """Stands in MkDocs' own events: names the files made elsewhere, fills the frames, notes the links."""

    def __init__(self, elsewhere: Iterable[str], frames: Iterable[str]):
        super().__init__()
        self._paths, self._frames = frozenset(elsewhere), frozenset(frames)
        self.anchors: dict[str, frozenset[str]] = {}
        self.links: list[tuple[str, str, str]] = []

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return _Files(files, self._paths, config)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        uri = page.file.src_uri
        if uri in self._frames:
            return CONTENT
        self.anchors[uri] = frozenset(page.present_anchor_ids or ())
        for file, found in (page.links_to_anchors or {}).items():
            if file.src_uri not in files.src_uris:
                self.links += [(uri, file.src_uri, anchor) for anchor in found]
        return html


def _elsewhere(path: str, config: MkDocsConfig) -> File:
    return File(path, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.NOT_IN_NAV)


def _mkdocs(config: Path, source: Path, fresh: Path, watcher: _Watcher) -> MkDocsConfig:
    with _warnings() as heard:
        try:
            settings = load_config(config_file=str(config), docs_dir=str(source), site_dir=str(fresh))
            settings.plugins["kamerarchief"] = watcher
            build(settings)
        except (MkDocsException, SystemExit) as error:
            raise PublishError("; ".join(heard) or str(error)) from error
    if heard:
        raise PublishError("; ".join(heard))
    return settings


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
