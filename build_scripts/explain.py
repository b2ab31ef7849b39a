"""One letter as the program understood it, as data and as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from build_scripts.audit import Audit
from build_scripts.letters.relative import relative_dates
from build_scripts.model import Entry, Fact
from build_scripts.signs import shown


def explanation(entry: Entry, audit: Audit) -> dict[str, object]:
    """Metadata with provenance, segments, notes, and each citation with its target and why."""
    letter = entry.letter
    return {
        "id": letter.id,
        "source": {"file": letter.source.name, "format": letter.source.form, "encoding": letter.source.encoding, "sha256": letter.source.sha256},
        "metadata": {name: _fact(fact) for name, fact in letter.facts.items()},
        "signatories": [{"name": one.name, "role": one.role} for one in letter.signatories],
        "segments": dict(Counter(passage.kind for passage in letter.body)),
        "blocks": [
            {"line": passage.at.line, "kind": passage.kind, "level": passage.level, "anchor": passage.anchor, "text": passage.text}
            for passage in letter.body
        ],
        "notes": [
            {"number": note.number, "line": note.passage.at.line, "missing": note.missing, "mark_in": _mark_place(entry, note.key), "text": note.passage.text}
            for note in letter.notes
        ],
        "citations": [
            {
                "text": link.mention.text,
                "where": link.mention.where,
                "kind": link.mention.citation.kind,
                "id": link.mention.citation.id,
                "target": link.letter or link.url,
                "reason": link.reason,
            }
            for link in entry.links
        ],
        "dates": [
            {"where": passage.anchor, "text": passage.text[one.start : one.end], "edtf": one.edtf}
            for passage in letter.passages
            for one in relative_dates(passage.text, letter.fact("date"))
        ],
        "topics": [topic.slug for topic in entry.topics],
        "related": [{"letter": other.letter, "why": other.why} for other in entry.related],
        "problems": [{"line": problem.at.line, "kind": problem.kind, "message": problem.message} for problem in letter.problems],
        "audit": audit.as_dict(),
    }


def _fact(fact: Fact) -> dict[str, object]:
    return {"value": fact.value, "provenance": fact.provenance, "basis": fact.basis, "line": fact.at.line if fact.at else None}


def _mark_place(entry: Entry, key: str) -> str | None:
    for passage in entry.letter.body:
        if any(mark.kind == "note" and mark.value == key for mark in passage.marks):
            return passage.anchor
    return None


def as_text(told: Mapping) -> str:
    """The explanation for a person at a terminal."""
    lines = [f"{told['id']}  ({told['source']['file']}, {told['source']['encoding']})", "", "Metadata"]
    for name, fact in told["metadata"].items():
        where = f"line {fact['line']}" if fact["line"] else fact["basis"]
        lines.append(f"  {name:12} {fact['value']}  [{fact['provenance']}{': ' + where if where else ''}]")
    lines += [f"  signed by    {one['name']}, {one['role']}" for one in told["signatories"]]
    lines += ["", "Segments", "  " + ", ".join(f"{count} {kind}" for kind, count in told["segments"].items())]
    lines += [f"  {block['line']:6} {block['kind']:10} {_short(block['text'])}" for block in told["blocks"]]
    lines += ["", "Notes"]
    for note in told["notes"]:
        text = "(lost in the source)" if note["missing"] else _short(note["text"])
        lines.append(f"  {note['number']:>4}  line {note['line']}, mark in {note['mark_in'] or '(not found)'}: {text}")
    lines += ["", "Citations"]
    for citation in told["citations"]:
        lines.append(f"  {citation['where']:12} {_short(citation['text'], 50)} → {citation['kind']} {citation['id'] or '(no id)'}")
        lines.append(f"  {'':12} → {citation['target'] or 'no address'} ({citation['reason']})")
    lines += ["", "Dates read against the letter's own"]
    lines += [f"  {one['where']:12} {one['text']} → {one['edtf']}" for one in told["dates"]] or ["  none"]
    lines += ["", "Topics", "  " + (", ".join(told["topics"]) or "none"), "", "Related"]
    lines += [f"  {other['letter']}: {other['why']}" for other in told["related"]] or ["  none"]
    audit = told["audit"]
    lines += ["", "Audit", f"  words in {audit['words_in']}, kept {audit['words_kept']}"]
    lines += [f"  {drop['count']:6} {drop['reason']}" for drop in audit["dropped"]]
    lines += ["", "Doubts"]
    lines += [f"  line {problem['line']}: {problem['message']}" for problem in told["problems"]] or ["  none"]
    return "\n".join(map(shown, lines))


def _short(text: str, length: int = 90) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1] + "…"
