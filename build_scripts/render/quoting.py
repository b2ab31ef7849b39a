"""How a letter is named as a source: as Dutch lawyers do, in APA style, in BibTeX and in CSL-JSON.

All texts lack the address and the place in the letter: the browser adds those of the paragraph.
"""

from __future__ import annotations

import datetime as dt
import re

from build_scripts.model import Letter
from build_scripts.render.dates import MONTHS, in_words
from build_scripts.render.words import kind_of

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_KST = re.compile(r"kst-(\d+)(-[A-Z0-9()]+)?-([0-9]+|[A-Z]{1,3})")
# What BibTeX and LaTeX read as their own signs.
_LATEX = str.maketrans({char: f"\\{char}" for char in "&%$#_{}"} | {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"})


def quoting(letter: Letter) -> dict[str, object]:
    """The source lines of a letter: `juridisch`, `apa`, `bibtex` (without its closing brace), `csl`."""
    return {"juridisch": legal(letter), "apa": apa(letter), "bibtex": bibtex(letter), "csl": csl(letter)}


def legal(letter: Letter) -> str:
    """The source line as the Leidraad voor juridische auteurs has it for kamerstukken.

    A letter whose number is not known is described: sort, sender, addressee, date, kenmerk, title.
    """
    found = _KST.fullmatch(str(letter.record.get("kamerstuk") or ""))
    if found:
        dossier, chapter, number = found[1], (found[2] or "").lstrip("-"), found[3]
        chamber = "II" if number.isdigit() else "I"
        session = parliamentary_year(letter.fact("date") or "")
        return f"Kamerstukken {chamber} {f'{session}, ' if session else ''}{' '.join(filter(None, (dossier, chapter)))}, nr. {number}"
    date = letter.fact("date")
    parts = (
        kind_of(letter),
        f" van {_with_article(_sender(letter))}" if _sender(letter) else "",
        f" aan {_lower_first(letter.fact('addressee') or '')}" if letter.fact("addressee") else "",
        f", {in_words(date)}" if date else "",
        f", kenmerk {letter.fact('kenmerk')}" if letter.fact("kenmerk") else "",
        f", ‘{letter.title}’",
    )
    return "".join(parts)


def apa(letter: Letter) -> str:
    """The source line in APA style (7th edition, Dutch): author, date, title, sort of document."""
    author = _sender(letter)
    author = author[:1].upper() + author[1:]
    head = f"{author}. " if author else ""
    title = f"{letter.title} [{kind_of(letter)}]"
    return f"{head}({_apa_date(letter.fact('date'))}). {title}." if head else f"{title}. ({_apa_date(letter.fact('date'))})."


def bibtex(letter: Letter) -> str:
    """A BibTeX entry of the type misc, without its closing brace: fields can be put behind it."""
    date = letter.fact("date") or ""
    fields = {
        "author": f"{{{_latex(_sender(letter))}}}" if _sender(letter) else "",
        "title": f"{{{_latex(letter.title)}}}",
        "date": date,
        "year": date[:4],
        "howpublished": _latex(kind_of(letter)),
        "number": _latex(letter.fact("kenmerk") or ""),
    }
    rows = "".join(f",\n  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{letter.id}{rows}"


def csl(letter: Letter) -> dict[str, object]:
    """A CSL-JSON item. A date that is no day, month or year is given as written (`raw`)."""
    date = letter.fact("date")
    item: dict[str, object] = {
        "id": letter.id,
        "type": "document",
        "genre": kind_of(letter),
        "title": letter.title,
        "language": "nl",
    }
    if _sender(letter):
        item["author"] = [{"literal": _sender(letter)}]
    if date:
        item["issued"] = _csl_date(date)
    if letter.fact("kenmerk"):
        item["number"] = letter.fact("kenmerk")
    return item


def parliamentary_year(date: str) -> str | None:
    """The vergaderjaar of a day ("2023/24"); it begins on the third Tuesday of September. Else None."""
    found = _DAY.fullmatch(date)
    if not found:
        return None
    day = dt.date(*map(int, found.groups()))
    first = dt.date(day.year, 9, 1)
    opening = first + dt.timedelta(days=(1 - first.weekday()) % 7 + 14)
    begun = day.year if day >= opening else day.year - 1
    return f"{begun}/{(begun + 1) % 100:02d}"


def _sender(letter: Letter) -> str:
    return letter.fact("sender") or letter.fact("ministry") or ""


def _with_article(name: str) -> str:
    """A sender as it stands in a sentence: "het Ministerie van …", "de staatssecretaris van …"."""
    article = {"ministerie": "het ", "minister": "de ", "staatssecretaris": "de ", "minister-president": "de "}
    return article.get(name.split(" ")[0].lower(), "") + name


def _lower_first(text: str) -> str:
    return f"de {text[3:]}" if text.startswith("De ") else text


def _apa_date(date: str | None) -> str:
    if not date:
        return "z.d."
    found = _DAY.fullmatch(date)
    if found:
        return f"{found[1]}, {int(found[3])} {MONTHS[int(found[2]) - 1]}"
    return in_words(date)


def _csl_date(date: str) -> dict[str, object]:
    parts = date.split("/") if "/" in date else [date]
    if all(re.fullmatch(r"\d{4}(-\d\d){0,2}", part) for part in parts):
        return {"date-parts": [[int(number) for number in part.split("-")] for part in parts]}
    return {"raw": date}


def _latex(text: str) -> str:
    return text.translate(_LATEX)
