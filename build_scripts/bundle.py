"""The offline bundle: the same site as a zip that opens from a folder, without a server."""

from __future__ import annotations

import hashlib
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

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

LEVEL = 6
"""Of zlib."""
NEAR = zipfile.ZIP64_LIMIT
"""The furthest byte that a zip's first form points to."""
_ENTRY, _NAME, _AT, _PLACE, _FULL = 46, 28, 42, struct.Struct("<L"), 0xFFFFFFFF
"""Of an entry in a zip's directory: its length without the name; where the name's length stands, and where the file's place; how that
is written; and what stands there where it stands behind the name, in more bytes."""

# The earliest time that a zip can hold: equal sites give equal bundles.
_TIME = (1980, 1, 1, 0, 0, 0)

# Only inside a tag: a letter may well quote an attribute in its text.
_TAG = re.compile(r"<(?:a|form|link)\s[^>]*>")
_ADDRESS = re.compile(r'(\s(?:href|action)=")([^"]*)(")')
_ONLINE = re.compile(r"<!-- ka:online -->.*?<!-- /ka:online -->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Group:
    """What the zip tells of files that stand in it one after another: how many and how many bytes; their entries in its directory, with
    places from the group's first byte; their lines in the list of files (SHA256SUMS), and these compressed."""

    files: int
    size: int
    entries: bytes
    lines: bytes
    packed_lines: bytes


def wanted(names: Iterable[str]) -> list[str]:
    """Of a site's files those that the bundle has, in its order."""
    return sorted(name for name in names if name not in _LEFT_OUT and not name.startswith(_LEFT_OUT_FOLDERS))


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


def packed(files: Iterable[tuple[str, bytes]]) -> tuple[Group, bytes]:
    """A group out of files of the site by name, and its bytes in the zip.

    Pages are told apart by their folders (`brieven/x/`), which a browser doesn't open without a
    server, so every link to a folder gets its `index.html`. Text between `<!-- ka:online -->` and
    `<!-- /ka:online -->` is about the server's files and is left out.
    """
    whole, listed = BytesIO(), []
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in files:
            if name.endswith(".html"):
                content = offline(content.decode("utf-8")).encode()
            _add(archive, name, zlib.crc32(content), len(content), _deflated(content, zlib.Z_FINISH))
            listed.append((name, hashlib.sha256(content).hexdigest()))
        size = archive.start_dir
    lines = manifest.listing(listed)
    entries = whole.getvalue()[size : -zipfile.sizeEndCentDir]
    # Each group's lines end where a byte ends, and look back at nothing: one behind the other they are one stream.
    return Group(len(listed), size, entries, lines, _deflated(lines, zlib.Z_FULL_FLUSH)), whole.getvalue()[:size]


def end(groups: Sequence[Group]) -> bytes:
    """What stands in the zip behind all groups: the list of its files, and its directory."""
    last = BytesIO()
    lines = b"".join(group.lines for group in groups)
    with zipfile.ZipFile(last, "w") as archive:
        stream = b"".join(group.packed_lines for group in groups) + _deflated(b"", zlib.Z_FINISH)
        _add(archive, manifest.NAME, zlib.crc32(lines), len(lines), stream)
        size = archive.start_dir
    made = last.getvalue()
    listing = Group(1, size, made[size : -zipfile.sizeEndCentDir], b"", b"")
    return made[:size] + _directory([*groups, listing])


def _directory(groups: Sequence[Group]) -> bytes:
    """A zip's directory, with the records that end it; those for more than 65,535 files or 4 GB where they are needed."""
    entries, start = bytearray(), 0
    for group in groups:
        entries += _moved(group.entries, start)
        start += group.size
    files, size = sum(group.files for group in groups), len(entries)
    if files > zipfile.ZIP_FILECOUNT_LIMIT or start > NEAR:
        entries += struct.pack(zipfile.structEndArchive64, zipfile.stringEndArchive64, 44, 45, 45, 0, 0, files, files, size, start)
        entries += struct.pack(zipfile.structEndArchive64Locator, zipfile.stringEndArchive64Locator, 0, start + size, 1)
    shown = min(files, 0xFFFF), min(files, 0xFFFF), min(size, _FULL), min(start, _FULL)
    return bytes(entries + struct.pack(zipfile.structEndArchive, zipfile.stringEndArchive, 0, 0, *shown, 0))


def _moved(entries: bytes, start: int) -> bytes:
    """Entries of the directory whose files stand `start` bytes further on."""
    moved, at = bytearray(entries), 0
    while at < len(moved):
        length, (place,) = _ENTRY + int.from_bytes(moved[at + _NAME : at + _NAME + 2], "little"), _PLACE.unpack_from(moved, at + _AT)
        if place + start <= NEAR:
            _PLACE.pack_into(moved, at + _AT, place + start)
        else:
            further = struct.pack("<HHQ", 1, 8, place + start)
            _PLACE.pack_into(moved, at + _AT, _FULL)
            moved[at + _NAME + 2 : at + _NAME + 4] = len(further).to_bytes(2, "little")
            moved[at + length : at + length] = further
            length += len(further)
        at += length
    return bytes(moved)


def _deflated(content: bytes, end: int) -> bytes:
    """Content compressed (raw deflate), ended by one of zlib's ways."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush(end)


def _add(archive: zipfile.ZipFile, name: str, crc: int, size: int, packed: bytes) -> None:
    """Adds bytes that are compressed already, which zipfile has no call for: the header, the bytes, the entry."""
    info = zipfile.ZipInfo(f"{TOP}/{name}", _TIME)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    info.CRC, info.file_size, info.compress_size = crc, size, len(packed)
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
