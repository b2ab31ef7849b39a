"""Letters cut from the sources at blank lines: search needs text, not good parsing."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from build_scripts import search
from build_scripts.model import (
    Citation,
    Entry,
    Fact,
    Footnote,
    Letter,
    Link,
    Location,
    Mention,
    Passage,
    SourceDocument,
    Topic,
)

SOURCES = Path(__file__).parents[2] / "sources" / "letters"
_TYPES = ("beslisnota", "brief", "kamerbrief", "kamerbrief", "bijlage")
_DATES = (None, "2026-01", "2024-06-04", "2016-04-26/2016-05-19", "2025-05-09")
_KAMERSTUK = re.compile(r"\b(\d\d) ?(\d{3})(?:[ -]([IVX]+))?[-, ]+(?:nr\. ?)?(\d{1,4})\b")


def passage(text: str, kind: str = "paragraph") -> Passage:
    """A passage whose anchor hangs on its text."""
    anchor = "p-" + hashlib.sha256(text.encode()).hexdigest()[:8]
    return Passage(anchor, kind, text, Location("toets", 1))


def letter(
    name: str, title: str, *texts: str, date: str | None = None, type: str = "kamerbrief", **facts: str
) -> Letter:
    """A letter of these paragraphs; a text that begins with "# " is a heading, "[3] " a note."""
    values = {"title": title, "date": date, "type": type} | facts
    body, notes = [], []
    for text in texts:
        if found := re.match(r"\[(\d+)\] ", text):
            notes.append(Footnote(found[1], passage(text[found.end() :], "note")))
        elif text.startswith("# "):
            body.append(passage(text[2:], "heading"))
        else:
            body.append(passage(text))
    return Letter(
        id=name,
        source=SourceDocument(name, (), "txt", "utf-8", "", 0),
        facts={key: Fact(value, "source") for key, value in values.items() if value is not None},
        signatories=(),
        body=tuple(body),
        notes=tuple(notes),
    )


def entry(letter: Letter, *topics: Topic) -> Entry:
    """The letter with a link for everything in it that looks like a kamerstuk."""
    links = []
    for part in letter.passages:
        for found in _KAMERSTUK.finditer(part.text):
            dossier, chapter, number = found[1] + found[2], found[3], found[4]
            name = "-".join(filter(None, ("kst", dossier, chapter, number)))
            citation = Citation(
                "kamerstuk", name, f"https://zoek.officielebekendmakingen.nl/{name}.html",
                dossier=dossier, chapter=chapter, number=number,
            )  # fmt: skip
            links.append(
                Link(Mention(citation, *found.span(), found[0], part.anchor), None, citation.url, "")
            )
    return Entry(letter, tuple(links), topics, (), ())


def address(letter: Letter) -> str:
    """Where a letter's page is, as the site has it."""
    return f"brieven/{letter.id}/"


def five_letters() -> list[Entry]:
    """The letters of the archive, roughly."""
    entries = []
    for number, path in enumerate(sorted(SOURCES.glob("*.txt"))):
        blocks = re.split(r"\n[ \t]*\n", path.read_text(encoding="utf-8"))
        texts = list(dict.fromkeys(" ".join(block.split()) for block in blocks if block.strip()))
        kenmerk = re.search(r"\b\d{6,7}-\d{6,7}-[A-Z]{2,4}\b", "\n".join(texts))
        made = letter(
            f"brief-{number}",
            " ".join(max(texts[:3], key=len).split()[:12]),
            *texts,
            date=_DATES[number % 5],
            type=_TYPES[number % 5],
            **({"kenmerk": kenmerk[0]} if kenmerk else {}),
        )
        theme = Topic(f"thema-{number % 2}", f"Thema {number % 2}", "", ())
        entries.append(entry(made, theme))
    return entries


@pytest.fixture(scope="session")
def archive() -> list[Entry]:
    return five_letters()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, archive: list[Entry]) -> Path:
    """A folder with the index of the five letters."""
    folder = tmp_path_factory.mktemp("site")
    search.write(search.build(archive, address), folder)
    return folder


@pytest.fixture
def make_site(tmp_path: Path):
    """Writes an index of the letters given; returns its folder."""

    def make(*letters: Letter) -> Path:
        search.write(search.build([entry(one) for one in letters], address), tmp_path)
        return tmp_path

    return make


@pytest.fixture
def page(chromium):
    """A fresh page; an error in a script, or a request that leaves the machine, fails the test."""
    context = chromium.new_context(locale="nl-NL")
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: request.url.startswith("file:") or wrong.append(request.url))
    yield page
    context.close()
    assert wrong == []
