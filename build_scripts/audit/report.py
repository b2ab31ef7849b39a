"""What `kamerarchief check` says of one letter, as data and as lines for a person."""

from __future__ import annotations

from collections import Counter

from build_scripts.audit.account import Audit
from build_scripts.audit.reference import Measures
from build_scripts.model import BASES, Letter
from build_scripts.signs import shown

MOST_DIFFERENCES = 20
"""Differences with a reference that are printed; as data all of them are given."""


def as_data(letter: Letter, audit: Audit, measured: Measures | None = None) -> dict[str, object]:
    """The account, the problems and, where the letter has a reference, `reference` with the measures."""
    problems = [{"line": one.at.line, "kind": one.kind, "message": one.message} for one in dict.fromkeys((*letter.problems, *audit.faults))]
    told: dict[str, object] = {"letter": letter.id, "file": letter.source.name, "ok": audit.ok, **audit.as_dict(), "problems": problems}
    if measured:
        told["reference"] = {
            "ok": measured.ok,
            **{name: round(share, 5) for name, share in measured.shares().items()},
            "notes_right": measured.notes.right,
            "notes_all": measured.notes.all,
            "hyphens_right": measured.hyphens.right,
            "hyphens_all": measured.hyphens.all,
            "differences": list(measured.differences),
        }
    return told


def as_lines(letter: Letter, audit: Audit, measured: Measures | None = None) -> str:
    """The same as lines: "ok " or "BAD" and the file, the words, the measures, and each doubt and fault."""
    dropped = ", ".join(f"{len(lines)} {reason}" for reason, lines in sorted(audit.dropped.items())) or "none"
    lines = [
        f"{'ok ' if audit.ok else 'BAD'} {letter.source.name}",
        f"    words in {audit.words_in}, kept {audit.words_kept}, dropped {audit.words_in - audit.words_kept} ({dropped})",
    ]
    if audit.joins:
        lines.append(_hyphens(audit))
    if measured:
        lines += _measured(measured)
    lines += [f"    {problem.at}: {problem.message}" for problem in dict.fromkeys((*audit.faults, *letter.problems))]
    return "\n".join(map(shown, lines))


def _hyphens(audit: Audit) -> str:
    """How many words broken over two lines lost their hyphen, on which evidence, and how many kept it."""
    undone = Counter(join.basis for join in audit.joins if join.undone)
    told = f" ({', '.join(f'{undone[basis]} {basis}' for basis in BASES if undone[basis])})" if undone else ""
    kept, unsure = sum(not join.undone for join in audit.joins), sum(not join.sure for join in audit.joins)
    return f"    hyphens undone {undone.total()}{told}, kept {kept} ({unsure} for want of evidence)"


def _measured(measured: Measures) -> list[str]:
    differences = [f"    differs: {text}" for text in measured.differences[:MOST_DIFFERENCES]]
    if len(measured.differences) > MOST_DIFFERENCES:
        differences.append(f"    and {len(measured.differences) - MOST_DIFFERENCES} more differences (all of them with --json)")
    told = (
        f"    reference: word accuracy {measured.word_accuracy:.5f}, paragraph boundaries F1 {measured.boundary_f1:.5f}, "
        f"headings F1 {measured.heading_f1:.5f}, footnotes {measured.notes}, hyphens {measured.hyphens}"
    )
    return [told, *differences]
