"""Files that are a zip of XML (ODT, DOCX), unpacked with limits."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from build_scripts.errors import InputError
from build_scripts.readers.xmltree import Element, parse_xml

MOST_PARTS = 5_000
MOST_UNPACKED = 120_000_000
"""Bytes that one document may unpack to; letters stay below one million."""
CHUNK = 1_000_000


class Package:
    """The parts of a zipped document, each read when it is asked for."""

    def __init__(self, name: str, data: bytes):
        """Raises InputError where the data is no zip file or holds too many parts."""
        self.name = name
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.parts = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, OSError, EOFError) as error:
            raise InputError(name, "the file is damaged: it can't be unpacked", "Download or save it again") from error
        if len(self.parts) > MOST_PARTS:
            raise InputError(name, f"the file holds more than {MOST_PARTS} parts", "Save it again without its pictures")

    def read(self, part: str) -> bytes:
        """The bytes of a part, b"" where there is none. Raises InputError where it is damaged or too large."""
        if part not in self.parts:
            return b""
        content = bytearray()
        try:
            with self._zip.open(part) as stream:
                while chunk := stream.read(CHUNK):
                    content += chunk
                    self._unpacked += len(chunk)
                    if self._unpacked > MOST_UNPACKED:
                        raise InputError(self.name, f"the file unpacks to more than {MOST_UNPACKED // 1_000_000} MB", "Save it again without its pictures")
        except RuntimeError as error:
            raise InputError(self.name, "the file is protected with a password", "Save it without one") from error
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError) as error:
            raise InputError(self.name, f"the file is damaged: {part} can't be unpacked", "Download or save it again") from error
        return bytes(content)

    def xml(self, part: str) -> Element | None:
        """The root of a part that is XML, or None where there is no such part."""
        content = self.read(part)
        return parse_xml(self.name, content, part) if content else None


def kind_of(name: str, data: bytes) -> str:
    """What a zip file is: "docx", "odt", or "" for another. Raises InputError where it is damaged."""
    package = Package(name, data)
    if "word/document.xml" in package.parts:
        return "docx"
    if "content.xml" in package.parts and package.read("mimetype").startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    return ""
