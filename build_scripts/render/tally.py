"""The account of the whole archive: what became of all words of all letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.model import Problem
from build_scripts.render.account import REASONS
from build_scripts.render.weave import attribute
from build_scripts.render.words import counted, thousands

MARK = "<!-- ka:telling -->"
MOST_NAMED = 50
"""So many sources that could not be read are named; of more only the number is told."""


@dataclass(slots=True)
class Tally:
    """Sums over letters, from the public record of each."""

    letters: int = 0
    words_in: int = 0
    words_kept: int = 0
    doubtful: int = 0
    hyphens: int = 0
    dropped: Counter[str] = field(default_factory=Counter)

    def add(self, record: Mapping) -> None:
        """Count one letter; `record` has `audit` and `problems` as a line of brieven.jsonl has them."""
        audit = record["audit"]
        self.letters += 1
        self.words_in += audit["words_in"]
        self.words_kept += audit["words_kept"]
        self.doubtful += bool(record["problems"])
        self.hyphens += len(audit.get("hyphens", ()))
        for drop in audit["dropped"]:
            self.dropped[drop["reason"]] += drop["count"]

    def join(self, other: Tally) -> None:
        """Count what another has counted."""
        for name in ("letters", "words_in", "words_kept", "doubtful", "hyphens"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.dropped.update(other.dropped)

    def html(self, failed: Sequence[Problem]) -> str:
        """The figures as HTML; `failed` are the sources that could not be read."""
        rows = [("Woorden in de bronnen", self.words_in), ("Daarvan op de pagina’s", self.words_kept)]
        rows += [(f"Weggelaten: {REASONS.get(reason, reason)}", count) for reason, count in self.dropped.most_common()]
        lines = "".join(f'<tr><th scope="row">{attribute(name)}</th><td>{thousands(count)}</td></tr>' for name, count in rows)
        told = (
            f"<p>Geteld over {counted(self.letters, 'stuk', 'stukken')}. "
            f"Bij {counted(self.doubtful, 'stuk', 'stukken')} is er twijfel over een plek in de bron; die staat onder aan de brief. "
            f"{counted(self.hyphens, 'afbreekstreepje', 'afbreekstreepjes')} aan het eind van een regel {'is' if self.hyphens == 1 else 'zijn'} bekeken.</p>"
        )
        return (
            f'{told}<table class="ka-telling"><caption class="ka-verborgen">Wat er met de woorden van alle brieven is gebeurd</caption>'
            '<thead class="ka-verborgen"><tr><th scope="col">Wat</th><th scope="col">Woorden</th></tr></thead>'
            f'<tbody>{lines}</tbody></table>{_unread(failed)}'
        )


def filled(page: str, tally: Tally, failed: Sequence[Problem]) -> str:
    """The finished page about the account (HTML) with the figures at their mark."""
    return page.replace(MARK, tally.html(failed))


def _unread(failed: Sequence[Problem]) -> str:
    if not failed:
        return ""
    head = f"<p>{counted(len(failed), 'bron kon', 'bronnen konden')} niet worden gelezen.</p>"
    if len(failed) > MOST_NAMED:
        return head
    return head + "<ul>" + "".join(f"<li>{attribute(problem.at.source)}</li>" for problem in failed) + "</ul>"
