"""The offline bundle: the same site as a zip that opens from a folder, without a server."""

from __future__ import annotations

import hashlib
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts import manifest

BUNDLE = "downloads/kamerarchief-offline.zip"
TOP = "kamerarchief"

# What only a server needs (the error page has addresses from the server's root, and a reader of the
# bundle can't meet it), the data that take as much room as all pages together, and the bundle itself.
_LEFT_OUT = {"404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt", "opensearch.xml", "data/brieven.jsonl", "data/kamerarchief.sqlite"}
_LEFT_OUT_FOLDERS = ("downloads/",)

LARGE = 250_000
"""Bytes of a file that is the last of its group."""
GROUP = 16
"""Files that are compressed and kept together: what one of them costs is mostly looking it up."""

# The earliest time that a zip can hold: equal sites give equal bundles.
_TIME = (1980, 1, 1, 0, 0, 0)

# Only inside a tag: a letter may well quote an attribute in its text.
_TAG = re.compile(r"<(?:a|form|link)\s[^>]*>")
_ADDRESS = re.compile(r'(\s(?:href|action)=")([^"]*)(")')
_ONLINE = re.compile(r"<!-- ka:online -->.*?<!-- /ka:online -->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the bundle but for its compressed bytes: its checksum for the zip, its size, its SHA-256."""

    crc: int
    size: int
    sha256: str


def compressed(name: str, content: bytes) -> tuple[Entry, bytes]:
    """A file of the site as the bundle has it, and its bytes compressed (raw deflate)."""
    if name.endswith(".html"):
        content = offline(content.decode("utf-8")).encode()
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    return Entry(zlib.crc32(content), len(content), hashlib.sha256(content).hexdigest()), packed


def in_groups(names: Iterable[str], size: Callable[[str], int]) -> list[list[str]]:
    """Names by the group of about GROUP. A name, or the size of its file in bytes, says whether its group ends with it, so one
    that comes or goes moves no other border, and large files are not in memory together."""
    groups: list[list[str]] = [[]]
    for name in names:
        groups[-1].append(name)
        last = zlib.crc32(name.encode("utf-8", "surrogateescape")) % GROUP == 0
        if last or len(groups[-1]) == 4 * GROUP or size(name) > LARGE:
            groups.append([])
    return groups if groups[-1] else groups[:-1]


def _one_by_one(site: Path, names: Sequence[str]) -> Iterable[tuple[Entry, bytes]]:
    return (compressed(name, (site / name).read_bytes()) for name in names)


Compress = Callable[[Path, Sequence[str]], Iterable[tuple[Entry, bytes]]]


def write_bundle(site: Path, compress: Compress = _one_by_one) -> Path:
    """Writes the bundle of a finished site into the site, with a list of its files (SHA256SUMS); returns its path.

    `compress` gives compressed() for each of the names, in order; it may know of some from before.

    Pages are told apart by their folders (`brieven/x/`), which a browser doesn't open without a
    server, so every link to a folder gets its `index.html`. Text between `<!-- ka:online -->` and
    `<!-- /ka:online -->` is about the server's files and is left out.
    """
    bundle = site / BUNDLE
    bundle.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        names = [name for name in manifest.files(site) if _wanted(name)]
        listed = []
        for name, (entry, packed) in zip(names, compress(site, names), strict=True):
            _add(archive, name, entry, packed)
            listed.append((name, entry.sha256))
        _add(archive, manifest.NAME, *compressed(manifest.NAME, manifest.listing(listed)))
    return bundle


def _add(archive: zipfile.ZipFile, name: str, entry: Entry, packed: bytes) -> None:
    """Adds bytes that are compressed already, which zipfile has no call for: the header, the bytes, the entry."""
    info = zipfile.ZipInfo(f"{TOP}/{name}", _TIME)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    info.CRC, info.file_size, info.compress_size = entry.crc, entry.size, len(packed)
    info.header_offset = archive.fp.tell()
    archive.fp.write(info.FileHeader() + packed)
    archive.start_dir = archive.fp.tell()
    archive.filelist.append(info)
    archive.NameToInfo[info.filename] = info
    archive._didModify = True


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


def _wanted(name: str) -> bool:
    return name not in _LEFT_OUT and not name.startswith(_LEFT_OUT_FOLDERS)
