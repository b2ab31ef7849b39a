"""The tables of citations: reads tests/citations/*.tsv (their form is told in kamerstuk.tsv)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from build_scripts.model import Citation

HERE = Path(__file__).parent
# What a table's citations are unless they say otherwise.
_KINDS = {"identifier": "kamerstuk"}


@dataclass(frozen=True, slots=True)
class Expected:
    """What a row says of one citation. `linked`: it must have an address."""

    kind: str
    id: str | None
    chamber: str | None = None
    session: str | None = None
    number: str | None = None
    last: str | None = None
    pages: str | None = None
    linked: bool = True
    url: str | None = None

    def matches(self, citation: Citation) -> bool:
        """Whether a citation is what the row says, in all that it says and leaves out."""
        return (
            (self.kind, self.id, self.chamber, self.session, self.last, self.pages)
            == (
                citation.kind,
                citation.id,
                citation.chamber,
                citation.session,
                citation.last,
                citation.pages,
            )
            and self.linked == (citation.url is not None)
            and self.url in (None, citation.url)
            and (self.kind != "wet" or self.number == citation.number)
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One case of a table. `whole`: its text can't be broken over lines without another meaning."""

    table: str
    text: str
    expected: tuple[Expected, ...]
    whole: bool


def rows() -> list[Row]:
    """All cases of all tables."""
    return [
        _row(file.stem, line)
        for file in sorted(HERE.glob("*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def _row(table: str, line: str) -> Row:
    text, *columns = line.split("\t")
    if table == "niets":
        assert not columns, line
        return Row(table, text, (), False)
    read = _url if table == "url" else _expected
    expected = tuple(read(_KINDS.get(table, table), one) for one in columns[0].split(" | "))
    return Row(table, text, expected, table == "url" or columns[1:] == ["heel"])


def _url(kind: str, written: str) -> Expected:
    address, _, identifier = written.partition(" =")
    return Expected(kind, identifier or None, url=address)


def _expected(kind: str, written: str) -> Expected:
    identifier, *parts = written.split()
    own = re.match(r"([a-z]+):(.*)", identifier)
    if own:
        kind, identifier = own.groups()
    fields: dict[str, object] = {}
    for part in parts:
        fields |= _field(part)
    return Expected(kind, None if identifier == "null" else identifier, **fields)


def _field(part: str) -> dict[str, object]:
    if part in ("I", "II"):
        return {"chamber": part}
    if part == "url=null":
        return {"linked": False}
    if part.startswith(".."):
        return {"last": part[2:]}
    if part.startswith("#"):
        return {"number": part[1:].replace("_", " ")}
    if re.fullmatch(r"p[0-9-]+", part):
        return {"pages": part[1:]}
    assert re.fullmatch(r"[0-9]{4}-[0-9]{4}", part), part
    return {"session": part}
