"""The account of a letter: what became of its words, and what was doubtful or inferred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from build_scripts.edtf import in_words
from build_scripts.model import Letter
from build_scripts.render import addresses
from build_scripts.render.weave import plain
from build_scripts.render.words import counted

REASONS = {
    "running header": "kop- of voetregel van een bladzijde",
    "page number": "paginanummer",
    "repeated text": "tekst die twee keer in de bron staat",
    "link annotation": "los webadres onder aan een bladzijde",
    "table rule": "lijn van een tabel",
    "letterhead": "briefhoofd (bewaard als kenmerken)",
    "list marker": "opsommingsteken",
    "markup": "opmaakteken",
    "image": "afbeelding, met wat de tekstherkenning daarvan zegt",
    "watermark": "watermerk",
    "front matter": "regel die de tekstherkenning boven de tekst zette",
    "note rule": "lijn boven de voetnoten",
    "web page": "woorden van de website, niet van het stuk",
    "note mark": "nootnummer",
    "unaccounted": "niet teruggevonden op de pagina",
    "erratum": "verbeterd woord (zie boven)",
    "misread mark": "verkeerd gelezen nootcijfer (zie boven)",
    "hyphen": "begin van een woord dat over twee regels stond",
}
_FACTS = {
    "type": "soort",
    "title": "titel",
    "date": "datum",
    "ministry": "ministerie",
    "sender": "afzender",
    "addressee": "geadresseerde",
    "reference": "uw brief",
    "attachments": "bijlagen",
    "theme": "thema",
}


def account(letter: Letter, audit: Mapping[str, Any] | None) -> str:
    """The folded section "Verantwoording". `audit` has the shape of `audit` in the public data."""
    page = addresses.letter_page(letter.id)
    parts = (
        _words(audit),
        _corrections(letter),
        _dropped(letter, audit),
        _hyphens(letter),
        _table("Twijfel", ("Regel", "Wat er aan de hand is"), _doubts(letter)),
        _table("Afgeleid of volgens het register", ("Gegeven", "Waarde", "Waaruit"), _facts(letter)),
        f"Wat deze redenen betekenen staat in de [verantwoording]({addresses.link(addresses.ACCOUNT, page)}).",
    )
    told = "\n\n".join(part for part in parts if part)
    return (
        '<details class="ka-verantwoording" markdown="1">\n'
        "<summary>Wat er met de woorden van deze bron is gebeurd</summary>\n\n"
        f"{told}\n\n</details>"
    )


def _words(audit: Mapping[str, Any] | None) -> str:
    if not audit:
        return ""
    total, kept = int(audit["words_in"]), int(audit["words_kept"])
    return (
        f"De bron telt {counted(total, 'woord', 'woorden')}. Op deze pagina staan er {counted(kept, 'woord', 'woorden')} "
        f"van als tekst van de brief. Voor {counted(total - kept, 'ander woord', 'andere woorden')} staat hieronder waarom niet."
    )


def _corrections(letter: Letter) -> str:
    rows = [
        (str(one.line), plain(one.before), plain(one.after), plain(one.reason + (f" (volgens {one.origin})" if one.origin else "")))
        for one in letter.source.corrections
    ]
    return _table("Verbeterd: de bron zelf heeft hier andere woorden", ("Regel", "In de bron", "Op deze pagina", "Waarom"), rows)


def _dropped(letter: Letter, audit: Mapping[str, Any] | None) -> str:
    """The reasons with their words and lines. The words are whole ones, as the audit counted them: they add up to those that
    the page lacks. A reason that took signs only (a bullet, a sign of Markdown) says so."""
    words: defaultdict[str, int] = defaultdict(int)
    lines: defaultdict[str, list[int]] = defaultdict(list)
    for drop in letter.drops:
        words[drop.reason] += 0 if audit else len(drop.text.split())
        lines[drop.reason].append(drop.line)
    for whole in (audit or {}).get("dropped", ()):
        words[whole["reason"]] = whole["count"]
        lines[whole["reason"]] += whole["lines"]
    rows = [
        (plain(REASONS.get(reason, reason)), str(words[reason] or "alleen tekens"), _runs(lines[reason]))
        for reason in sorted(words, key=lambda reason: (-words[reason], reason))
    ]
    return _table("Weggelaten uit de tekst", ("Reden", "Woorden", "Regels in de bron"), rows)


def _runs(numbers: Iterable[int]) -> str:
    """Line numbers with runs drawn together: 1, 2, 3, 7 → "1–3, 7"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


def _hyphens(letter: Letter) -> str:
    """Each word that was broken over two lines, what became of it and on what evidence; above it how many of each."""
    rows = [
        (
            str(join.line),
            f"{plain(join.left)} / {plain(join.right)}",
            plain(join.result),
            plain(join.evidence) + ("" if join.sure else " (niet zeker)"),
        )
        for join in letter.joins
    ]
    undone, unsure = sum(join.undone for join in letter.joins), sum(not join.sure for join in letter.joins)
    counts = f"{undone} weggehaald, {len(letter.joins) - undone} gebleven" + (f", waarvan {unsure} omdat bewijs ontbreekt" if unsure else "")
    return _table(f"Afbreekstreepjes aan het eind van een regel: {counts}", ("Regel", "In de bron", "Werd", "Waarom"), rows)


def _doubts(letter: Letter) -> list[tuple[str, ...]]:
    return [
        (str(problem.at.line), plain(problem.message))
        for problem in letter.problems
    ]


def _facts(letter: Letter) -> list[tuple[str, ...]]:
    told = {"inferred": "afgeleid", "register": "volgens het register"}
    return [
        (
            plain(_FACTS.get(name, name)),
            plain(in_words(fact.value) if name == "date" else fact.value),
            told[fact.provenance] + (f": {plain(fact.basis)}" if fact.basis else ""),
        )
        for name, fact in letter.facts.items()
        if fact.provenance in told
    ]


def _table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    lines = [heads, ["---"] * len(heads), *rows]
    # An empty cell would end a row early.
    table = "\n".join("| " + " | ".join(cell or "–" for cell in line) + " |" for line in lines)
    return f"**{title}**\n\n{table}"
