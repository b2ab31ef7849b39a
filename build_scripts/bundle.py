"""The offline bundle: the same site as a zip that opens from a folder, without a server."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

BUNDLE = "downloads/kamerarchief-offline.zip"
TOP = "kamerarchief"

# What only a server needs (the error page has addresses from the server's root, and a reader of the
# bundle can't meet it), the data that take as much room as all pages together, and the bundle itself.
_LEFT_OUT = {"404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt", "opensearch.xml", "data/brieven.jsonl", "data/kamerarchief.sqlite"}
_LEFT_OUT_FOLDERS = ("downloads/",)

# The earliest time that a zip can hold: equal sites give equal bundles.
_TIME = (1980, 1, 1, 0, 0, 0)

# Only inside a tag: a letter may well quote an attribute in its text.
_TAG = re.compile(r"<(?:a|form|link)\s[^>]*>")
_ADDRESS = re.compile(r'(\s(?:href|action)=")([^"]*)(")')
_ONLINE = re.compile(r"<!-- ka:online -->.*?<!-- /ka:online -->", re.DOTALL)


def write_bundle(site: Path) -> Path:
    """Writes the bundle of a finished site into the site; returns its path.

    Pages are told apart by their folders (`brieven/x/`), which a browser doesn't open without a
    server, so every link to a folder gets its `index.html`. Text between `<!-- ka:online -->` and
    `<!-- /ka:online -->` is about the server's files and is left out.
    """
    bundle = site / BUNDLE
    bundle.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in _files(site):
            entry = zipfile.ZipInfo(f"{TOP}/{name}", _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, _content(site / name))
    return bundle


def offline(html: str) -> str:
    """A page as it must stand in the bundle."""
    return _TAG.sub(lambda tag: _ADDRESS.sub(_with_file, tag[0]), _ONLINE.sub("", html))


def to_file(address: str) -> str:
    """A relative address of a folder as the address of its page; any other address as it is.

    >>> to_file("../x/#p-1")
    '../x/index.html#p-1'
    """
    rest = re.search(r"[?#]", address)
    path, tail = (address[: rest.start()], address[rest.start() :]) if rest else (address, "")
    if not path or ":" in path or path.startswith("/"):
        return address
    if path.endswith("/"):
        return f"{path}index.html{tail}"
    return f"{path}/index.html{tail}" if posixpath.basename(path) in (".", "..") else address


def _with_file(found: re.Match[str]) -> str:
    return f"{found[1]}{to_file(found[2])}{found[3]}"


def _files(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in _LEFT_OUT and not name.startswith(_LEFT_OUT_FOLDERS):
            yield name


def _content(path: Path) -> bytes:
    if path.suffix != ".html":
        return path.read_bytes()
    return offline(path.read_text(encoding="utf-8")).encode()
