"""The parts that citations are made of: one pattern each, to be composed and not repeated.

They are written for plain text (see plain.py): one space at most, "-" for every dash. The forms
are those of Aanwijzing voor de regelgeving 3.43, and others seen in real papers. No pattern holds
a named group, so that each can be used more than once.
"""

from __future__ import annotations

import re

# "2015", "1975"
JAAR = r"(?:1[89]|20)[0-9]{2}"

# "2023/24", "2015-2016", "1999/00", "2022/'23", "'15/'16", "1985/- 86"
JAREN = rf"(?:{JAAR}|'[0-9]{{2}}) ?(?:/-|[-/]) ?'?(?:{JAAR}|[0-9]{{2}})(?![0-9])"

# "vergaderjaar 2012-2013", "zitting 1975-1976", "(2020-2021)", "(vergaderjaar 2020-2021)", "2023/24"
_JAAR_WORD = r"(?:(?:[Vv]ergaderjaar|VERGADERJAAR|[Zz]itting(?:sjaar)?|[Vv]j\.|[Vv]erg\. ?j(?:aa)?r\.?),? ?)?"
VERGADERJAAR = rf"(?:\({_JAAR_WORD}{JAREN}\)|{_JAAR_WORD}(?:\({JAREN}\)|{JAREN}))"

# "II", "TK", "Eerste Kamer der Staten-Generaal"
KAMER = r"(?:II?|ii|[TE]K|(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?)(?![A-Za-z])"

# "Kamerstukken", "Kamerstuk-ken" (a hyphen left in), "Kamerstuknummer", "kamerstuknr.", "Kst."
KAMERSTUK = (
    r"(?:(?:[Kk]amerstuk|KAMERSTUK)(?:-? ?ken|KEN)?(?:dossiers?|nummers?|nrs?\.?)?(?![a-z])"
    r"|[Kk]amerst\.|(?:Kms|[Kk]s)t(?![a-z-])\.?)"
)

# "Handelingen", "Hand.", "Handelin-gen"
HANDELINGEN = r"(?:Handelin-? ?gen|HANDELINGEN|Hand\.)"

# "29 325", "29325", "29.325", and "27127" of "27127,27101"; not "29 325 000" or "29.325,50"
DOSSIERNUMMER = r"[0-9]{2}[ .]?[0-9]{3}(?![0-9]|\.[0-9]|,[0-9](?![0-9]{4}(?![0-9]))|[ .][0-9]{3}(?![0-9]))"

# "31-700 XII": with a hyphen only before a chapter and a number, where it can be little else
DOSSIER_MET_STREEPJE = r"[23][0-9]-[0-9]{3}(?= [IVX]{1,5}[AB]?,? ?[Nn]r)"

# "CXXXV": what the Eerste Kamer numbers itself, apart from bills
DOSSIER_EERSTE_KAMER = r"C[CLXVI]{1,8}(?=,? ?(?:[Nn]r\.? ?|letter )?[A-Z]{1,2}(?![A-Za-z0-9]))"

# The place where a dossier number begins
VOOR_DOSSIERNUMMER = r"(?=[0-9]{2}[ .-]?[0-9]{3})"

# A chapter of the budget: "VII", "XVI", "IXB", "IIA"
HOOFDSTUK = r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[AB]?(?![A-Za-z0-9])"

# A fund of the budget: "A" in "36 410 A, nr. 51"
BEGROTINGSFONDS = r"[A-M](?![A-Za-z0-9])"

# "nr.", "nrs", "Nr", "nummers", "no.", "stuknr."
NR = r"(?:[Nn]rs?|NRS?|[Nn]os?\.|stuknrs?|(?:onder|stuk)?nummers?)(?![A-Za-z])\.?:? ?"

# "156", "188b", "AI"; "6" of "6en 13", where a space was lost
ONDERNUMMER = r"(?:[0-9]{1,4}[A-Za-z]?|[A-Z]{1,3})(?:(?![A-Za-z0-9])|(?<=[0-9])(?=en [0-9]))"

# "p. 12", "blz. 12-14", "pag. 3", "p. 12 t/m 14"
PAGINA = (
    r"\(?(?:blz|[Bb]ladzijden?|pag|pagina(?:'?s)?|pp?)\.? ?"
    r"[0-9]{1,5}(?: ?(?:-|t/m|tot en met) ?[0-9]{1,5})?(?![0-9])"
)

# What may stand between the parts: ", ", ": ", " - "
TUSSEN = r"[,;:]? ?(?:- )?"

# "12 april" is a date, not a number in a list
MAAND = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
)

# What an amount counts: "25 000 euro"
UNIT = (
    r"(?:euro|EUR|%|procent|miljoen|mln|miljard|mld|keer|km|m2|ha|kg|ton|uur|fte|jaar|dagen"
    r"|personen|mensen|inwoners|leden|cliënten|kinderen|huishoudens|woningen|plaatsen|bezoekers"
    r"|stemmen)(?![a-z])"
)

_YEARS = re.compile(JAREN)
_PLURAL = re.compile(r"(?:n[ro]|nummer)s", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")


def session(text: str) -> str | None:
    """The vergaderjaar in its normal form "2023-2024", from any text that holds one.

    None where there is none or more than one, or where the years don't follow each other
    ("2023/25").
    """
    written = _YEARS.findall(text)
    if len(written) != 1:
        return None
    first, second = _DIGITS.findall(written[0])
    if len(first) == 2:
        # "'15" is of this century, "'75" of the last.
        first = ("20" if first < "50" else "19") + first
    following = str(int(first) + 1)
    return f"{first}-{following}" if following.endswith(second) else None


def chamber(text: str | None) -> str | None:
    """ "I" or "II", from a match of KAMER; None from None, and from "I en II"."""
    if not text or text.startswith("I") and len(text) > 2:
        return None
    return "I" if text == "I" or text.startswith("E") else "II"


def plural(nr: str | None) -> bool:
    """Whether a match of NR is "nrs." or "nummers", so that several numbers may follow."""
    return bool(nr and _PLURAL.search(nr))


def dossier_digits(text: str) -> str:
    """ "29325" from "29 325", "29.325" or "29-325"; "21501-02" from "21 501-02"."""
    digits = text.replace(" ", "").replace(".", "").replace("/", "-")
    return digits.replace("-", "", 1) if digits[2:3] == "-" else digits


def page_range(text: str | None) -> str | None:
    """ "12" or "12-14", from a match of PAGINA; None from None."""
    return "-".join(_DIGITS.findall(text)) if text else None
