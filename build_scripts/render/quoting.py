"""How a letter is named as a source: as Dutch lawyers do, in APA style, in BibTeX and in CSL-JSON.

All texts lack the address and the place in the letter: the browser adds those of the paragraph.
"""

from __future__ import annotations

import datetime as dt
import re

from build_scripts.edtf import MONTHS, in_words
from build_scripts.model import Letter
from build_scripts.render.words import date_of, kind_of

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_BETWEEN = re.compile(r"(\d{4})(?:-\d\d){0,2}/(\d{4})(?:-\d\d){0,2}")
_KST = re.compile(r"kst-(\d+)(-[A-Z0-9()]+)?-([0-9]+|[A-Z]{1,3})")
# What BibTeX and LaTeX read as their own signs.
_LATEX = str.maketrans({char: f"\\{char}" for char in "&%$#_{}"} | {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"})


def quoting(letter: Letter) -> dict[str, object]:
    """The source lines of a letter: `juridisch`, `apa`, `bibtex` (without its closing brace), `csl`."""
    return {"juridisch": legal(letter), "apa": apa(letter), "bibtex": bibtex(letter), "csl": csl(letter)}


def legal(letter: Letter) -> str:
    """The source line as the Leidraad voor juridische auteurs and Aanwijzing 3.43 have it for kamerstukken.

    A letter whose number is not known is described, with its kenmerk, as the Leidraad advises: sort,
    sender, addressee, date, kenmerk, title.
    """
    paper = _paper(letter)
    if paper:
        return paper
    date = letter.fact("date")
    parts = (
        kind_of(letter),
        f" van {_with_article(sender(letter))}" if sender(letter) else "",
        f" aan {_with_article(_lower_first(letter.fact('addressee') or ''))}" if letter.fact("addressee") else "",
        f", {date_of(letter)}" if date else "",
        f", kenmerk {letter.fact('kenmerk')}" if letter.fact("kenmerk") else "",
        f", {_title(letter)}" if _untitled(letter) else f", ‘{letter.title}’",
    )
    return "".join(parts)


def _paper(letter: Letter) -> str:
    """A letter as a kamerstuk, or "" where its number is not known: "Kamerstukken II 2023/24, 36410 XVI, nr. 55".

    The Eerste Kamer numbers by letters, which have no "nr.": "Kamerstukken I 2014/15, 33802, C".
    """
    found = _KST.fullmatch(str(letter.record.get("kamerstuk") or ""))
    if not found:
        return ""
    dossier, number = f"{found[1]}{_addition(found[2] or '')}", found[3]
    chamber, number = ("II", f"nr. {number}") if number.isdigit() else ("I", number)
    session = parliamentary_year(letter.fact("date") or "")
    return f"Kamerstukken {chamber} {f'{session}, ' if session else ''}{dossier}, {number}"


def _addition(part: str) -> str:
    """What stands behind a dossier's number: a chapter as in "36410 XVI", or a part as in "21501-02"."""
    return part if part.lstrip("-").isdigit() else part.replace("-", " ")


def apa(letter: Letter) -> str:
    """The source line in APA style (7th edition, Dutch): author, date, title, number, sort of document.

    The browser puts the name of the site and the address behind it.
    """
    author = sender(letter)
    author = author[:1].upper() + author[1:]
    head = f"{author}. " if author else ""
    kenmerk = letter.fact("kenmerk")
    number = _paper(letter) or (f"kenmerk {kenmerk}" if kenmerk else "")
    kind = "" if _untitled(letter) else f"[{kind_of(letter)}]"
    title = " ".join(filter(None, (_title(letter), f"({number})" if number else "", kind)))
    return f"{head}({_apa_date(letter.fact('date'))}). {title}." if head else f"{title}. ({_apa_date(letter.fact('date'))})."


def bibtex(letter: Letter) -> str:
    """A BibTeX entry of the type misc, without its closing brace: fields can be put behind it."""
    date = letter.fact("date") or ""
    fields = {
        "author": f"{{{_latex(sender(letter))}}}" if sender(letter) else "",
        "title": f"{{{_latex(_title(letter))}}}",
        "date": date,
        "year": date[:4] if len(set(_YEAR.findall(date))) == 1 else "",
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
        "title": _title(letter),
        "language": "nl",
    }
    if sender(letter):
        item["author"] = [{"literal": sender(letter)}]
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


def sender(letter: Letter) -> str:
    """Who a letter is from: as it says itself, else its ministry; "" where neither is known."""
    ministry = letter.fact("ministry")
    return letter.fact("sender") or (f"Ministerie van {ministry.removeprefix('Ministerie van ')}" if ministry else "")


def _untitled(letter: Letter) -> bool:
    """Whether the letter has no title of its own: then it is described, between square brackets as in APA style."""
    return letter.facts["title"].provenance == "inferred"


def _title(letter: Letter) -> str:
    return f"[{letter.title}]" if _untitled(letter) else letter.title


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
    month = _MONTH.fullmatch(date)
    if month:
        return f"{month[1]}, {MONTHS[int(month[2]) - 1]}"
    between = _BETWEEN.fullmatch(date)
    # What a letter's own words bound is an estimate.
    return f"ca. {'–'.join(dict.fromkeys(between.groups()))}" if between else in_words(date)


def _csl_date(date: str) -> dict[str, object]:
    parts = date.split("/") if "/" in date else [date]
    if all(re.fullmatch(r"\d{4}(-\d\d){0,2}", part) for part in parts):
        whole = [[int(number) for number in part.split("-")] for part in parts]
        return {"date-parts": whole, "circa": True} if len(parts) > 1 else {"date-parts": whole}
    return {"raw": date}


def _latex(text: str) -> str:
    return text.translate(_LATEX)
