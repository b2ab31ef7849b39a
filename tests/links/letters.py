"""Letters by hand, for tests of what points back: body, notes with their marks, facts."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.citations import find
from build_scripts.model import Archive, Fact, Footnote, Letter, Line, Location, Mark, Passage, SourceDocument
from tests.archives import gather


def passage(anchor: str, text: str, kind: str = "paragraph") -> Passage:
    """A passage in which "[3]" is a note mark; it is taken out of the text."""
    marks = []
    while "[" in text:
        start, end = text.index("["), text.index("]")
        marks.append(Mark("note", start, start, text[start + 1 : end]))
        text = text[:start] + text[end + 1 :]
    return Passage(anchor, kind, text, Location("brief.txt", 7), marks=tuple(marks))


def letter(name: str, body: list[str] = (), notes: dict[str, str] | None = None, **facts: str) -> Letter:
    """A letter with anchors p-1, p-2 … and noot-1 …; `facts` as date="2024-06-04"."""
    told = {"title": name, "type": "kamerbrief", **facts}
    record = {"kamerstuk": told.pop("kamerstuk")} if "kamerstuk" in told else {}
    return Letter(
        name,
        SourceDocument(f"{name}.txt", (Line(1, "x", 1),), "txt", "utf-8", name, 1),
        {key: Fact(value, "source") for key, value in told.items()},
        (),
        tuple(passage(f"p-{number}", text) for number, text in enumerate(body, 1)),
        tuple(
            Footnote(number, passage(f"noot-{number}", text, "note"), missing=not text)
            for number, text in (notes or {}).items()
        ),
        record=record,
    )


def gathered(*letters: Letter) -> Archive:
    """An archive of letters, with all that the citation library finds in them."""
    kenmerken = frozenset(filter(None, (one.fact("kenmerk") for one in letters)))
    mentions = {
        one.id: [
            replace(mention, where=each.anchor)
            for each in one.passages
            for mention in find(each.text, kenmerken, 2024)
        ]
        for one in letters
    }
    return gather(letters, mentions, {one.id: () for one in letters}, (), {})


def told(archive: Archive, name: str) -> list[tuple[str, str | None, str | None]]:
    """(words, official id, letter) of each link of one letter, in the order of its text."""
    return [(link.mention.text, link.mention.citation.id, link.letter) for link in archive.entry(name).links]


def reasons(archive: Archive, name: str) -> dict[str, str]:
    """Why each link of one letter leads where it does, by its words."""
    return {link.mention.text: link.reason for link in archive.entry(name).links}
