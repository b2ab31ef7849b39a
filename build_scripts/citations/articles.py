"""Articles as they are written before the name of their law: one, a range, or a list of them.

"artikel 2.3.2, eerste lid, onder a," · "artikelen 3 en 4 van" · "artt. 3:2 jo. 3:46" ·
"artikelen 3, eerste lid, 5, tweede lid, en 7" · "artikelen 10 tot en met 13" · "artikel 7:446 e.v." ·
"1:266 BW"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Article(NamedTuple):
    """One article with its range and its lid at `start:end` of the plain text. `last`: as of a kamerstuk."""

    start: int
    end: int
    number: str
    last: str | None


class Articles(NamedTuple):
    """Articles of one law, whose name should begin at `end`. The word "artikel" is at `start`.

    `through` is where the last article ends with its lid or onderdeel. `of`: "van" or "uit" follows.
    """

    start: int
    end: int
    listed: list[Article]
    through: int
    of: bool


# "12a", "2.3.2", "7:658", "1F", and "G 6" of the Kieswet
_NUMBER = r"(?P<number>(?:[A-Z] ?(?=[0-9]{1,2}[a-z]?(?![0-9A-Za-z.:])))?[0-9]{1,4}(?:[a-z]{0,3}(?:[.:][0-9]{1,4}[a-z]{0,3}){0,3}|quater|[a-z]{3,9}ies|[A-H]))(?![0-9A-Za-z°])"
_WORD = r"(?:artikel(?:en)?|ARTIKEL(?:EN)?|artt?\.)"
_FIRST = re.compile(rf"(?:(?:[Aa]rtikel|ARTIKEL)(?P<plural>en|EN)?|[Aa]rt(?P<plural_short>t)?(?:\.|(?= [0-9]))) ?{_NUMBER}")
# "artikel IV, derde lid, van de Wet van 3 juni 1999": of a law that changes others. Without "van" it is a heading.
_ROMAN = re.compile(r"(?P<plural>)(?P<plural_short>)artikel (?P<number>[IVX]{1,6})(?=,? )")
# Where the word can stand: what begins with fixed letters is searched for many times faster.
_BEGINS = (re.compile(r"rt(?<=[Aa]rt)(?=ikel|[t. ])"), re.compile(r"RTIKEL(?<=ARTIKEL)"))
# "1:266 BW", "3:4 Awb"; "artikel 2 EVRM (…) of 3 EVRM"; "1:255 BW, 329 Rv": the law's short name says that the number is
# an article. The places are found by what few numbers have near them: the colon, the name.
_WITHOUT_WORD = (
    re.compile(r":(?<=[0-9A]:)[0-9]{1,4}[a-z]{0,2}(?:,? lid [0-9]{1,2})? (?:BW|Awb|AWB)(?![\w-])"),
    re.compile(r"(?:EVRM|IVRK|IVBPR|VWEU)(?![\w-])"),
    re.compile(r"(?:Rv|Sr|Sv)(?![\w-])"),
)
_BARE = re.compile(
    r"(?:(?<![\w:.,/-])[1-9][0-9]?A?|(?:(?<= en )|(?<= of )|(?<= jo )|(?<= jo\. )|(?<= juncto ))[1-9][0-9]?[a-z]?)(?= ?$)"
)
_BARE_OF_CODE = re.compile(r"(?<![\w:.,/-])(?<!lid )(?<!sub )(?<!onder )(?<!leden )[1-9][0-9]{1,2}[a-z]{0,2}(?= $)")
_NAMELESS = re.compile(rf"(?P<plural>)(?P<plural_short>){_NUMBER}")
# "2e lid", "1e en 2e lid": no articles
_NO_LID = r"(?![0-9]{1,2}(?:e|de|ste)(?:(?:,| en| of) ?[0-9]{1,2}(?:e|de|ste)){0,3} ?(?:lid|leden|volzin))"
_AND = r"(?:(?P<comma>,)? ?(?:en/of|en|EN|of|OF|alsmede|alsook|dan wel|respectievelijk|resp\.)|,|/) ?"
# "juncto", "jo.", "j°": an article that is read with the one before it
_JUNCTO = r"(?:juncto|jo\.?|j[°º]|j\.|(?:gelezen )?in (?:samenhang|verbinding|combinatie|onderlinge samenhang) met|gelezen met)"
# ", en artikel 5", "juncto artikel 5", "jo. 5": an article, whatever stands before it
_NEXT_NAMED = re.compile(rf"(?:{_AND}|,? ?{_JUNCTO} ?)(?:het bepaalde in )?(?:de )?(?P<own>{_WORD} ?{_NUMBER})")
_NEXT_JUNCTO = re.compile(rf",? ?{_JUNCTO} ?{_NO_LID}(?P<own>{_NUMBER})(?! ?lid)")
# ", 4", " en 4": an article or a lid, which what stands before it tells
_NEXT_BARE = re.compile(rf"{_AND}{_NO_LID}(?P<own>{_NUMBER})")
_RANGE = re.compile(
    rf" ?(?:-|t/m|tot en met) ?(?:{_WORD} ?)?{_NUMBER}|,? ?(?P<on>e\.? ?v(?![a-z])\.?|en (?:volgende|verder)(?![a-z]))"
)
# What else can stand between an article and its law, one part at a time
_PART = re.compile(
    r"(?:,|\.(?! ?[0-9A-Z]))? ?(?:"
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)(?![a-z])"
    r"|(?P<lid>lid|leden)(?![a-z])"
    r"|(?:onder|onderdeel|onderdelen|sub|letter|punt|aanhef|slot|volzin|zin|alinea|en|of|t/m|tot en met)(?![a-z])"
    r"|(?P<counted>[0-9]{1,4}[a-z]{0,3}(?:[.:][0-9]{1,4}[a-z]{0,3}){0,3}(?:°|(?![0-9A-Za-z]))|[A-Za-z](?![A-Za-z])\)?)"
    # "6(1)(b)"
    r"|(?<![ ,])\((?:[0-9]{1,2}|[a-zA-F])\)"
    # "338 (lid 2) en 339"
    r"|\((?:lid|leden|onder|sub|oud|nieuw)(?: [0-9a-z]{1,4}(?:,| en)?){0,4}\)"
    # "6:96 (kosten), 6:119", "3:4 (…)": what the article is about
    r"|\((?:\.\.\.|…|(?![^()]{0,80}(?:art|[Ww]et))[a-z][^()]{2,80})\)(?=,? ?(?:en |jo\.? |juncto )?(?:van |art|[A-Z0-9])))"
)
_OF = re.compile(r"(?:,|\.(?= ?(?:van|uit) )|(?<=\.[a-z])\.)? ?(?P<of>(?:van|uit|in|VAN|UIT) )?(?:(?:de|het|DE|HET) )?\(?")
# "artikel 162 van Boek 6 van het Burgerlijk Wetboek" is article 6:162
_BOOK = re.compile(r",? ?(?:van )?[Bb]oek (?P<book>[0-9]{1,2}A?)(?= (?:van het )?B)")
# "onder a", "lid 2", "aanhef, sub 3": what a letter or number of a part stands after
_INTRODUCES = re.compile(r"(?:lid|leden|onder|onderdeel|onderdelen|sub|letter|punt)$")
# No list of articles has more parts; without an end the time would not be in proportion.
_MOST_PARTS = 64


def articles(text: str) -> Iterator[Articles]:
    """All lists of articles in plain text, each once, whether or not a law's name follows."""
    done = 0
    for match in sorted((*_with_word(text), *_without_word(text)), key=lambda each: each.start()):
        if match.start() < done or match.start() and text[match.start() - 1].isalpha():
            continue
        read = _Reading(text, match)
        done = max(read.at, match.end())
        listed, at = read.listed, read.at
        if book := _BOOK.match(text, at):
            listed = [one._replace(number=f"{book['book']}:{one.number}") for one in listed]
            at = book.end()
        of = _OF.match(text, at)
        if of["of"] or match.re is not _ROMAN:
            yield Articles(match.start(), of.end(), listed, read.through, bool(of["of"]))


def _with_word(text: str) -> Iterator[re.Match[str]]:
    for pattern in _BEGINS:
        for begin in pattern.finditer(text):
            start = begin.start() - 1
            if match := _FIRST.match(text, start) or _ROMAN.match(text, start):
                yield match


def _without_word(text: str) -> Iterator[re.Match[str]]:
    for pattern in _WITHOUT_WORD:
        for after in pattern.finditer(text):
            bare = _BARE_OF_CODE if pattern is _WITHOUT_WORD[-1] else _BARE
            number = bare.search(text, max(0, after.start() - 12), after.start())
            match = number and _NAMELESS.match(text, number.start())
            if match:
                yield match


class _Reading:
    """Reads the parts after "artikel …" one by one; `at` is where it has come to, `through` what surely belongs to it."""

    def __init__(self, text: str, first: re.Match[str]) -> None:
        self.listed = [Article(first.start("number"), first.end(), first["number"], None)]
        self.at = self.through = first.end()
        self._text = text
        self._plural = bool(first["plural"] or first["plural_short"])
        self._after: re.Match[str] | None = None
        self._leden = False
        for _ in range(_MOST_PARTS):
            if not (self._range() or self._article() or self._part()):
                break

    def _range(self) -> bool:
        """ "tot en met 13" and "e.v.", right after an article."""
        match = None if self._after else _RANGE.match(self._text, self.at)
        if not match or self.listed[-1].last:
            return False
        self.at = self.through = match.end()
        last = "e.v." if match["on"] else match["number"]
        self.listed[-1] = self.listed[-1]._replace(end=self.at, last=last)
        return True

    def _article(self) -> bool:
        text, at = self._text, self.at
        match = _NEXT_NAMED.match(text, at) or _NEXT_JUNCTO.match(text, at)
        if not match:
            match = _NEXT_BARE.match(text, at)
            if not match or not self._is_article(match):
                return False
        self.at = self.through = match.end()
        self._after, self._leden = None, False
        self.listed.append(Article(match.start("own"), self.at, match["number"], None))
        return True

    def _is_article(self, match: re.Match[str]) -> bool:
        """Whether a bare number is one more article, and no lid of the article before it.

        A lid's number has no point; "eerste lid" takes no more numbers; and where "artikelen" is
        written there are two at least: "artikelen 3 lid 1 en 4".
        """
        if not self._after or any(sign in match["number"] for sign in ".:"):
            return True
        if not self._plural:
            return False
        only_one = len(self.listed) == 1 and not self._leden
        aside = self._after[0].endswith(")")
        return bool(self._after["lid"] or match["comma"] or aside or only_one and self._after["counted"])

    def _part(self) -> bool:
        match = _PART.match(self._text, self.at)
        if not match:
            return False
        introduced = self._after and _INTRODUCES.search(self._after[0])
        if match["lid"] or match["counted"] and introduced:
            self.through = match.end()
            self.listed[-1] = self.listed[-1]._replace(end=self.through)
        self.at, self._after = match.end(), match
        self._leden = self._leden or match["lid"] == "leden"
        return True
