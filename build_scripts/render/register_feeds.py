"""Commitments as a calendar (iCalendar, RFC 5545) and as a feed (Atom, RFC 4287). The same archive gives the same bytes."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from textwrap import shorten
from xml.sax.saxutils import escape, quoteattr

from build_scripts.model import Archive, Commitment, Letter, Registers
from build_scripts.letters.periods import deadline, read_edtf
from build_scripts.render.commitments import KINDS, NEWEST, newest_day, told_when
from build_scripts.render.words import date_of

_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LONGEST = 120
"""Characters of a sentence in the title of an event or an entry, at most."""
FOLD = 75
"""Bytes in a line of iCalendar, at most (RFC 5545, 3.1)."""


def calendar(archive: Archive, registers: Mapping[str, Registers], url: Callable[[Letter], str]) -> bytes:
    """An all-day event for every commitment whose words leave a last day that is still to come.

    url: the address of a letter's page. "To come" is after the newest letter's date, and DTSTAMP is the
    letter's date, so that nothing depends on the clock.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kamerarchief//Toezeggingen//NL", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Toezeggingen aan de Kamer"]
    today = newest_day(archive).isoformat()
    promised = ((deadline(one.due) or "", letter, one) for letter, one in _all(archive, registers) if one.kind != "afgedaan")
    dated = [each for each in promised if each[0] > today]
    for day, letter, one in sorted(dated, key=lambda each: (each[0], each[1].id, each[2].anchor, each[2].start)):
        lines += _event(day, letter, one, url(letter))
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _folded(line)).encode("utf-8", "replace")


def _event(day: str, letter: Letter, one: Commitment, address: str) -> Iterator[str]:
    first = dt.date.fromisoformat(day)
    after = first + dt.timedelta(days=1) if first < dt.date.max else first
    yield "BEGIN:VEVENT"
    yield f"UID:{_key(letter, one)}@kamerarchief"
    yield f"DTSTAMP:{_dated(letter).strftime('%Y%m%d')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first.strftime('%Y%m%d')}"
    yield f"DTEND;VALUE=DATE:{after.strftime('%Y%m%d')}"
    yield f"SUMMARY:{_text(f'{_short(one.text)} ({one.when})')}"
    yield f"DESCRIPTION:{_text(_told(letter, one))}"
    if address.startswith(("https://", "http://")):
        yield f"URL:{_one_line(address)}#{one.anchor}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def atom(archive: Archive, registers: Mapping[str, Registers], url: Callable[[Letter], str], site: str) -> bytes:
    """An Atom feed of the newest NEWEST announcements and promises, the newest letter first.

    url: the address of a letter's page. site: the address of the page that the feed belongs to, or "". Either may be relative to the feed (RFC 4287, 4.2.7.1).
    """
    listed = [(letter, one) for letter, one in _all(archive, registers) if one.kind != "afgedaan"]
    listed.sort(key=lambda pair: (_dated(pair[0]), pair[0].id), reverse=True)
    newest = max((_dated(letter) for letter, _ in listed), default=dt.date(1970, 1, 1))
    entries = "".join(_entry(letter, one, url(letter)) for letter, one in listed[:NEWEST])
    link = f"  <link rel=\"alternate\" href={quoteattr(_clean(site))}/>\n" if site else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">\n'
        f"  <title>Kamerarchief: toezeggingen</title>\n  <subtitle>De nieuwste {NEWEST}. Alle staan op de pagina Toezeggingen.</subtitle>\n  <id>tag:kamerarchief,2024:toezeggingen</id>\n"
        f"  <updated>{newest.isoformat()}T00:00:00Z</updated>\n  <author><name>Kamerarchief</name></author>\n  <link rel=\"self\" type=\"application/atom+xml\" href=\"atom.xml\"/>\n{link}{entries}</feed>\n"
    ).encode("utf-8", "replace")


def _entry(letter: Letter, one: Commitment, address: str) -> str:
    return (
        f"  <entry>\n    <title>{escape(_clean(_short(one.text)))}</title>\n    <id>tag:kamerarchief,2024:{_key(letter, one)}</id>\n"
        f"    <updated>{_dated(letter).isoformat()}T00:00:00Z</updated>\n    <link href={quoteattr(_clean(f'{address}#{one.anchor}'))}/>\n"
        f"    <summary>{escape(_clean(_told(letter, one)))}</summary>\n  </entry>\n"
    )


def _told(letter: Letter, one: Commitment) -> str:
    """The sentence, and which letter says it: "Ik stuur u dit eind 2025. (aangekondigd · eind 2025 · Voortgangsbrief, 4 juni 2024)"."""
    about = " · ".join(filter(None, (KINDS[one.kind], told_when(one), f"{letter.title}, {date_of(letter)}")))
    return f"{' '.join(one.text.split())} ({about})"


def _short(text: str) -> str:
    return shorten(text, LONGEST, placeholder=" …")


def _all(archive: Archive, registers: Mapping[str, Registers]) -> Iterator[tuple[Letter, Commitment]]:
    """All commitments; a sentence that a passage says twice counts once."""
    for entry in archive.entries:
        listed = registers.get(entry.letter.id, Registers()).commitments
        for one in {_key(entry.letter, one): one for one in listed}.values():
            yield entry.letter, one


def _dated(letter: Letter) -> dt.date:
    found = read_edtf(letter.fact("date"))
    return found.last if found else dt.date(1970, 1, 1)


def _key(letter: Letter, one: Commitment) -> str:
    """A name that stays while the sentence stays: of the letter, the passage and its words."""
    whole = "\n".join((letter.id, one.anchor, one.text))
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:32]


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def _one_line(text: str) -> str:
    return "".join(char for char in text if char.isprintable())


def _text(text: str) -> str:
    """A value of iCalendar's TEXT type: escaped, on one line."""
    line = _one_line(" ".join(text.split()))
    return line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """A long line in parts of at most FOLD bytes, the later ones after a space; never inside a character."""
    part, size, limit = "", 0, FOLD
    for char in line:
        width = len(char.encode("utf-8", "replace"))
        if size + width > limit:
            yield part
            part, size, limit = " ", 1, FOLD
        part, size = part + char, size + width
    yield part
