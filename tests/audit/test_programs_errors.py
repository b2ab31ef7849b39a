"""A program that errs in one of its functions turns `check` red: the same letter, with one error at a time."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from build_scripts import errata, pipeline
from build_scripts.cli import main
from build_scripts.letters import body, hyphens, parse, rows
from build_scripts.model import Fact, Signatory
from build_scripts.readers import txt
from build_scripts.render import letter as page
from build_scripts.render import passages, tables, weave
from build_scripts.stages import linking, reading

AGAIN = "De aanbieders leggen daarover elk jaar verantwoording af aan de raad van de gemeente."
TEXT = f"""Directie Zorg
Datum 4 juni 2024
Betreft Opvang in de winter
Kenmerk 3841799-1066865-DMO

Geachte voorzitter,

1. De opvang van jongeren

In deze brief aan uw Kamer staat hoe de opvang loopt en wat de gemeenten samen
met aanbieders doen.¹ De gemeenten zorgen voor voldoende bedden in de win-
ter.² Dit doen zij samen met de zorgaanbie-
ders, die in dit land het werk doen. Zorgaanbieders zijn er genoeg in de winter.

{AGAIN}

- een plek voor ieder die buiten slaapt;
- begeleiding naar werk en een eigen woning.

| Maatregel | Stand van zaken |
|---|---|
| Meer bedden in de opvang | Dit loopt volgens planning |
| Begeleiding naar werk | Dit begint in de zomer |

{AGAIN}

¹ Dit staat ook in het jaarverslag van de gemeenten.
² Het verslag is openbaar, zie Kamerstukken II 2023/24, 29 325, nr. 156.

Hoogachtend,

de staatssecretaris van Volksgezondheid, Welzijn en Sport,

Maarten van Ooijen
"""


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bron")
    (folder / "letters").mkdir()
    (folder / "letters" / "brief.txt").write_text(TEXT, encoding="utf-8")
    return folder


def after(module, name, change):
    """An error in what a function gives."""
    true = getattr(module, name)
    return module, name, lambda *given, **named: change(true(*given, **named))


def given(module, name, change):
    """An error in what a function is given first."""
    true = getattr(module, name)
    return module, name, lambda first, *rest, **named: true(change(first), *rest, **named)


def without(values, at=-1):
    return tuple(values[:at]) + tuple(values[at:][1:])


def at_row(change):
    """The rows with the one that says AGAIN the second time changed, or gone."""

    def changed(found):
        at = max(at for at, row in enumerate(found) if row.text == AGAIN)
        return tuple(found[:at]) + tuple(change(found[at])) + tuple(found[at + 1 :])

    return changed


def dropped(reason, start=0):
    """A row of running text, or its end from `start` on, left out for a false reason."""

    def changed(segments):
        at = max(at for at, row in enumerate(segments.body) if row.text == AGAIN)
        row = segments.body[at]
        kept = [row.part(0, start)] if start else []
        return replace(segments, body=(*segments.body[:at], *kept, *segments.body[at + 1 :]), drops=(*segments.drops, row.drop(reason, start)))

    return after(parse, "segment", changed)


def in_drafts(kind, change):
    """The texts of the blocks of one kind changed; `change` gets and gives the texts."""

    def changed(drafts):
        some = [draft for draft in drafts if draft.kind == kind]
        for draft, text in zip(some, change([draft.text for draft in some]), strict=True):
            draft.text = text
        return drafts

    return after(parse, "read_body", changed)


def fact(name, value):
    return after(reading, "corrected", lambda letter: replace(letter, facts={**letter.facts, name: replace(letter.facts[name], value=value)}))


def paragraph(change):
    """The HTML of one paragraph of the letter's text changed."""

    def changed(html):
        return re.sub(rf"<p id=\"[^\"]*\">(?:(?!</p>).)*{re.escape(AGAIN)}.*?</p>", lambda found: change(found[0]), html, count=1, flags=re.S)

    return after(pipeline, "to_html", changed)


def joined_as(result):
    return after(hyphens, "decide", lambda decision: replace(decision, result=result(decision.result), sure=True))


ERRORS = {
    "the reader loses the last lines": after(txt, "_lines", lambda lines: lines[:-3]),
    "the reader glues words": after(txt, "_lines", lambda lines: tuple(replace(line, text=line.text.replace(" de ", " de")) for line in lines)),
    "a correction that nobody made": after(errata, "apply", lambda document: replace(document, lines=without(document.lines, 10))),
    "a row lost": after(rows, "_rows", at_row(lambda row: ())),
    "a row doubled": after(rows, "_rows", at_row(lambda row: (row, row))),
    "a row's first sign lost": after(rows, "_rows", at_row(lambda row: (row.part(1),))),
    **{f"a sentence left out as {reason}": dropped(reason) for reason in ("page number", "running header", "letterhead", "markup", "repeated text", "link annotation", "note rule", "web page", "table rule", "list marker")},
    "a sentence's end left out as letterhead": dropped("letterhead", AGAIN.rindex(" ")),
    "notes with each other's texts": after(parse, "split_notes", lambda notes: [replace(one, rows=other.rows, start=other.start) for one, other in zip(notes, notes[::-1])]),
    "notes in another order": after(parse, "split_notes", lambda notes: notes[::-1]),
    "a note lost": after(parse, "split_notes", lambda notes: notes[:1]),
    "a mark at another word": after(parse, "passages", lambda found: tuple(replace(one, marks=tuple(replace(mark, start=5, end=5) for mark in one.marks)) for one in found)),
    "a block lost": after(parse, "read_body", lambda drafts: drafts[:3] + drafts[4:]),
    "blocks in another order": after(parse, "read_body", lambda drafts: [*drafts[:2], drafts[3], drafts[2], *drafts[4:]]),
    "a heading without its number": in_drafts("heading", lambda texts: [text.removeprefix("1. ") for text in texts]),
    "items changed places": in_drafts("item", lambda texts: texts[::-1]),
    "cells changed places": in_drafts("cell", lambda texts: [*texts[:2], *texts[4:], *texts[2:4]]),
    "no space where lines meet": in_drafts("paragraph", lambda texts: [text.replace("samen met", "samenmet") for text in texts]),
    "a space within a word": in_drafts("paragraph", lambda texts: [text.replace("gemeenten", "gemeen ten") for text in texts]),
    "lines of a block in another order": given(body, "join_rows", lambda some: some[::-1]),
    "a broken word with another letter": joined_as(lambda word: f"{word}s"),
    "a broken word in two": joined_as(lambda word: f"{word[:2]} {word[2:]}"),
    "another date": fact("date", "2024-07-04"),
    "another betreft": fact("betreft", "Opvang in de zomer"),
    "another kenmerk": fact("kenmerk", "3841799-1066866-DMO"),
    "a title from nowhere": after(reading, "corrected", lambda letter: replace(letter, facts={**letter.facts, "title": Fact("Iets anders", "source", at=letter.body[0].at)})),
    "signed by somebody else": after(reading, "corrected", lambda letter: replace(letter, signatories=(Signatory("Jan Jansen", "minister van Defensie"),))),
    "a note lost in linking": after(linking, "entry_of", lambda entry: replace(entry, letter=replace(entry.letter, notes=entry.letter.notes[:1]))),
    "no notes on the page": (page, "notes", lambda *some: ""),
    "signs written twice over": given(weave, "_piece", lambda text: text.replace("a", "&amp;a", 1)),
    "a list without its last item": given(passages, "_items", lambda run: run[:-1]),
    "another note's number": given(passages, "_note", lambda note: replace(note, number="7")),
    "a table's row the other way round": given(tables, "_row", lambda cells: list(cells)[::-1]),
    "a paragraph hidden": paragraph(lambda html: html.replace("<p ", "<p hidden ", 1)),
    "a paragraph not displayed": paragraph(lambda html: html.replace("<p ", '<p style="display: none" ', 1)),
    "a paragraph in a template": paragraph(lambda html: f"<template>{html}</template>"),
    "a paragraph in a comment": paragraph(lambda html: f"<!-- {html} -->"),
    "a paragraph said to be the program's": paragraph(lambda html: html.replace("<p ", '<p class="ka-ui" ', 1)),
    "words glued on the page": paragraph(lambda html: html.replace("elk jaar", "elkjaar")),
    "a word in two on the page": paragraph(lambda html: html.replace("jaar", "ja<br>ar")),
}  # fmt: skip


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_turns_the_check_red(error, sources, monkeypatch, capsys):
    module, name, err = ERRORS[error]
    monkeypatch.setattr(module, name, err)
    assert main(["check", "--sources", str(sources)]) == 1
    assert "BAD brief.txt" in capsys.readouterr().out


def test_without_errors_it_is_green(sources, capsys):
    assert main(["check", "--sources", str(sources)]) == 0
