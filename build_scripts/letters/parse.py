"""A source document and its register record → a Letter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_scripts.letters.anchors import note_anchor, set_anchors, slug
from build_scripts.letters.body import read_body
from build_scripts.letters.capitals import in_small_letters, with_small_roles
from build_scripts.letters.dates import day_in
from build_scripts.letters.doubts import later_days, mark_doubts, undecided_ends
from build_scripts.letters.drafts import Draft, Ledger, join_rows, passage, passages
from build_scripts.letters.export import without_markup
from build_scripts.letters.known import is_known, read_known, rows_of
from build_scripts.letters.letterhead import read_letterhead
from build_scripts.letters.levels import set_levels
from build_scripts.letters.lists import set_item_levels
from build_scripts.letters.markers import enumeration
from build_scripts.letters.misread import read_digits
from build_scripts.letters.note_marks import pair
from build_scripts.letters.notes import NoteRows, split_notes
from build_scripts.letters.parted import is_parted
from build_scripts.letters.relative import interval
from build_scripts.letters.rows import Row, lay_out, remeasured
from build_scripts.letters.segment import Segments, segment
from build_scripts.letters.signatories import read_signatories, signing_organisation
from build_scripts.letters.subject import FIRST, Evidence, infer_ministry, infer_title, infer_type
from build_scripts.memory import without_collection
from build_scripts.model import RESERVED, Fact, Footnote, Letter, Location, Mark, Problem, SourceDocument

# Register keys (what a person writes in sources/register.yml) → names of facts.
RECORD_FACTS = {
    "soort": "type", "titel": "title", "betreft": "betreft", "datum": "date", "kenmerk": "kenmerk",
    "ministerie": "ministry", "van": "sender", "aan": "addressee",
}  # fmt: skip
# "(ontvangen 25 maart 2024)"; of questions without answers "(Ingezonden 3 maart 2009)"
ANSWERED = re.compile(r"\(ontvangen (?P<day>\d{1,2} [a-z]+ (?:19|20)\d\d)\)", re.I)
ASKED = re.compile(r"\(ingezonden (?P<day>\d{1,2} [a-z]+ (?:19|20)\d\d)\)", re.I)
PLACED = re.compile(r"['’]?[A-Z][\w’'-]*(?: [\w’'-]+){0,3}, (?P<day>\d{1,2} [a-z]+ (?:19|20)\d\d)")
TITLE_PAGE = 4
"""Blocks."""
# What a text with a date has at least: a day before a month's name ("1 mei"), or a year.
DATED = re.compile(r"\d (?=[jfmasond])|(?:19|20)\d\d", re.I)
POINT = re.compile(r"\b(?:punt|aanbeveling) (?P<number>\d{1,3})\b", re.I)


def parse(document: SourceDocument, record: Mapping[str, object] | None = None, ministries: Mapping[str, str] | None = None) -> Letter:
    """Understand a document as a letter.

    `record` is the letter's entry in sources/register.yml; `ministries` maps full names in lower
    case to abbreviations. Never raises on account of the text: what it doubts is in `problems`.
    """
    with without_collection():
        record = _ids(document) | dict(record or {})
        if is_known(document):
            return _parse_known(document, record, ministries or {})
        return _parse_lines(document, record, ministries or {})


def _parse_lines(document: SourceDocument, record: Mapping[str, object], ministries: Mapping[str, str]) -> Letter:
    """A letter out of lines of text, whose blocks and notes their layout tells."""
    document = read_digits(document)
    plain = without_markup(document)
    document = plain.source
    layout = lay_out(plain)
    segments = segment(layout, plain.asides)
    ledger = _ledger([*segments.body, *(row for zone in segments.notes for row in zone)], plain.emphasis)
    ledger.order += segments.order
    layout = remeasured(layout, segments.body, segments.measures)
    layout = replace(layout, parted=is_parted(segments.body, layout))
    drafts = read_body(segments.body, layout, ledger)
    note_rows = split_notes(segments.notes)
    notes = [_note(note, ledger) for note in note_rows]
    problems = list(document.problems)
    problems += pair(drafts, note_rows, _windows(note_rows, segments.notes), document.name, plain.marked)
    if not note_rows:
        problems += mark_doubts(drafts, document.name)
    set_levels(drafts)
    set_item_levels(drafts)
    set_anchors(drafts)
    _refer_to_points(drafts)
    head, doubts = read_letterhead(segments, document.name, frozenset(ledger.words))
    official, dossier, ministry = head.pop("kamerstuk", None), head.pop("dossier", None), head.pop("ministry", None)
    record = ({"kamerstuk": official.value} if official else {}) | record
    signatories = with_small_roles(read_signatories(drafts, head["sender"].value if "sender" in head else ""), drafts)
    head = in_small_letters(head, signatories, drafts)
    facts = _facts(document, Evidence(drafts, head, signatories, dossier.value if dossier else "", ministry), record, ministries, notes)
    problems += doubts + _text_problems(document, drafts, notes, ledger)
    problems += undecided_ends(ledger.undecided, document.name) + later_days(drafts, facts.get("date"), document.name)
    return Letter(
        id=str(record.get("id") or _letter_id(facts)),
        source=document,
        facts=facts,
        signatories=signatories,
        body=passages(drafts, document),
        notes=tuple(
            Footnote(row.number, passage(note, document.place(note.line or row.rows[0].number)), not note.text, row.series)
            for row, note in zip(note_rows, notes)
        ),
        drops=tuple(sorted((*plain.drops, *plain.restored((*segments.drops, *ledger.drops))), key=lambda drop: (drop.line, drop.start))),
        joins=tuple(ledger.joins),
        order=tuple(plain.restored_order(ledger.order)),
        problems=tuple(sorted(problems, key=lambda problem: problem.at.line)),
        record=dict(record),
    )


def _parse_known(document: SourceDocument, record: Mapping[str, object], ministries: Mapping[str, str]) -> Letter:
    """A letter out of blocks that its format knows: only its words' meaning is left to tell."""
    ledger = _ledger(rows_of(document.lines))
    read = read_known(document, ledger)
    drafts, notes = read.drafts, [note.draft for note in read.notes]
    set_anchors(drafts)
    _refer_to_points(drafts)
    # The head of an official publication names parliament, not who the letter is from or to.
    letterhead = () if "vergaderjaar" in document.facts else tuple(read.head)
    segments = Segments(letterhead, (), (), tuple(read.drops), ())
    head, doubts = read_letterhead(segments, document.name, frozenset(ledger.words))
    ministry = head.pop("ministry", None)
    stated = {name: Fact(value, "source") for name, value in document.facts.items()}
    signatories = with_small_roles(read_signatories(drafts, head["sender"].value if "sender" in head else ""), drafts)
    facts = _facts(document, Evidence(drafts, stated | head, signatories, ministry=ministry), record, ministries, notes)
    problems = [*document.problems, *read.problems, *doubts, *_text_problems(document, drafts, notes, ledger), *later_days(drafts, facts.get("date"), document.name)]
    return Letter(
        id=str(record.get("id") or _letter_id(facts)),
        source=document,
        facts=facts,
        signatories=signatories,
        body=passages(drafts, document),
        notes=tuple(Footnote(note.number, passage(note.draft, document.place(note.draft.line or note.line)), not note.draft.text, note.series) for note in read.notes),
        drops=tuple(sorted((*read.drops, *ledger.drops), key=lambda drop: (drop.line, drop.start))),
        joins=tuple(ledger.joins),
        problems=tuple(sorted(problems, key=lambda problem: problem.at.line)),
        record=dict(record),
    )


def _ids(document: SourceDocument) -> dict[str, object]:
    """What the document's own metadata says of which paper it is and to which it belongs, as the register would."""
    return {name: document.facts[name] for name in ("kamerstuk", "hoofddocument") if document.facts.get(name)}


def _ledger(rows: Sequence[Row], emphasis: Mapping[int, Sequence[tuple[int, int]]] | None = None) -> Ledger:
    tokens = {token.strip(".,;:!?()[]‘’'\"“”…") for row in rows for token in row.text.split()}
    return Ledger(
        words=frozenset(token.lower() for token in tokens),
        common=frozenset(token for token in tokens if token[:1].islower()),
        emphasis=emphasis or {},
    )


def _note(note: NoteRows, ledger: Ledger) -> Draft:
    number = note.rows[0].text[: note.start].rstrip()
    if number.endswith((":", ".")):
        ledger.drops.append(note.rows[0].drop("markup", len(number) - 1, len(number)))
    first = note.rows[0].part(note.start)
    draft = join_rows([row for row in (first, *note.rows[1:]) if row.text], ledger, "note")
    draft.anchor = note_anchor(note.number, note.series)
    return draft


def _windows(notes: Sequence[NoteRows], zones: Sequence[Sequence[Row]]) -> dict[str, tuple[int, int, int]]:
    """For each note's key the lines between which its mark stands: the zone before it, and its own; and the zone before those,
    for a note that had no room on its mark's page."""
    windows = {}
    opened, earlier = {}, 0
    for before, zone in zip([(), *zones], zones):
        after = before[-1].number if before else 0
        opened[zone[0].number] = (after, earlier)
        earlier = after
    starts = sorted(opened)
    for note in notes:
        start = starts[bisect_right(starts, note.rows[0].number) - 1]
        windows[note.key] = (opened[start][0], start, opened[start][1])
    return windows


def _refer_to_points(drafts: Sequence[Draft]) -> None:
    """ "Zie punt 17" leads to the one table row that has that number."""
    rows: dict[int, list[str]] = {}
    for draft in drafts:
        number = enumeration(draft.text) if draft.place and draft.place.column == 1 else None
        if number:
            rows.setdefault(number.value, []).append(draft.anchor)
    for draft in drafts:
        for found in POINT.finditer(draft.text) if rows else ():
            targets = rows.get(int(found["number"]), [])
            if len(targets) == 1 and targets[0] != draft.anchor:
                draft.marks.append(Mark("punt", found.start(), found.end(), targets[0]))
        if len(draft.marks) > 1:
            draft.marks.sort(key=lambda mark: (mark.start, mark.end))


def _facts(
    document: SourceDocument, evidence: Evidence, record: Mapping[str, object], ministries: Mapping[str, str], notes: Sequence[Draft]
) -> dict[str, Fact]:
    """All metadata: what the text states, what a person recorded, and what can be inferred."""
    facts = dict(evidence.facts)
    for key, name in RECORD_FACTS.items():
        if record.get(key):
            facts[name] = Fact(str(record[key]), "register")
    facts.setdefault("type", infer_type(evidence))
    if "title" not in facts:
        betreft = facts.get("betreft")
        facts["title"] = betreft if betreft else infer_title(evidence, facts["type"].value, document.name)
    ministry = infer_ministry(evidence, facts["type"].value, ministries)
    if ministry:
        facts.setdefault("ministry", ministry)
    roles = [one.role for one in evidence.signatories if one.role]
    if "sender" not in facts and (organisation := signing_organisation(evidence.drafts)):
        facts["sender"] = Fact(organisation, "inferred", "namens wie de brief ondertekend is")
    if "sender" not in facts and roles:
        facts["sender"] = Fact("; ".join(roles), "inferred", "wie de brief ondertekent")
    if "date" not in facts and facts["type"].value == "kamervragen":
        answered = _answered(evidence.drafts, document.name)
        if answered:
            facts["date"] = answered
    if "date" not in facts:
        date = _placed_day(evidence.drafts, document.name) or _bounded_date([*evidence.drafts, *notes], document.name)
        if date:
            facts["date"] = date
    return facts


def _answered(drafts: Sequence[Draft], source: str) -> Fact | None:
    """The day on which the Kamer got the answers, or else of those who asked the questions."""
    for told in (ANSWERED, ASKED):
        for draft in drafts[:FIRST]:
            found = told.search(draft.text)
            day = day_in(found["day"]) if found else None
            if day:
                return Fact(day, "source", at=Location(source, draft.line_at(found.start())))
    return None


def _placed_day(drafts: Sequence[Draft], source: str) -> Fact | None:
    """The day behind a place that stands by itself among a paper's first or last blocks: "Utrecht, 12 november 2018"."""
    for draft in (*drafts[:TITLE_PAGE], *drafts[-TITLE_PAGE:]):
        found = PLACED.fullmatch(draft.text)
        day = day_in(found["day"]) if found else None
        if day:
            return Fact(day, "source", at=Location(source, draft.line_at(found.start("day"))))
    return None


def _bounded_date(drafts: Sequence[Draft], source: str) -> Fact | None:
    """An EDTF interval from the letter's own words; open at a side that nothing bounds."""
    drafts = [draft for draft in drafts if DATED.search(draft.text)]
    earliest, latest = interval([draft.text for draft in drafts])
    if not earliest or not latest or latest.value <= earliest.value:
        return None
    basis = f"na ‘{earliest.words}’ (regel {drafts[earliest.index].line}), voor ‘{latest.words}’ (regel {drafts[latest.index].line})"
    return Fact(f"{earliest.value}/{latest.value}", "inferred", basis, Location(source, drafts[earliest.index].line))


def _letter_id(facts: Mapping[str, Fact]) -> str:
    """The letter's address: its date (or the year that bounds it) and its title's words."""
    date = facts["date"].value if "date" in facts else ""
    first, _, last = date.partition("/")
    if last:
        first = first[:4] if first[:4] == last[:4] else ""
    address = "-".join(part for part in (slug(first), slug(facts["title"].value)) if part) or "document"
    return f"brief-{address}" if address in RESERVED else address


def _text_problems(document: SourceDocument, drafts: Sequence[Draft], notes: Sequence[Draft], ledger: Ledger) -> list[Problem]:
    problems = [
        Problem("note lost", f"de tekst van noot {note.anchor.removeprefix('noot-')} ontbreekt in de bron", Location(document.name, note.line or 1))
        for note in notes
        if not note.text
    ]
    problems += [
        Problem("hyphen", f"'{join.left}' + '{join.right}' is gelezen als '{join.result}': {join.evidence}", Location(document.name, join.line))
        for join in ledger.joins
        if not join.sure
    ]
    if not drafts:
        problems.append(Problem("no body", "geen lopende tekst gevonden", Location(document.name, 1)))
    return problems
