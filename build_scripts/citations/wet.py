"""Laws and their articles, by the names that a list of laws knows (sources/wetten.yml).

"de Wmo 2015" · "artikel 2.3.2, lid 1, Wmo 2015" · "artikel 3:4, tweede lid, van de Algemene wet
bestuursrecht" · "artikelen 7:610 en 7:611 BW" · "Boek 2 van het Burgerlijk Wetboek". The `number` of
a citation is the article. An article of a law that isn't known gives a citation without identifier.

A short name counts as a whole word in exactly its letters; a name of several words in any case. A law that no list
has gives a citation too, where its name says that it is one: "de Wet bakens kustvaart (Wbk)", and then "de Wbk".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..model import Citation
from . import addresses
from .articles import Articles, articles
from .laws import Law, LawNames, names_at
from .plain import Found, Plain
from .unlisted import end_of_bare_name, end_of_name, may_begin_name

_WORD = re.compile(r"[^\W\d_]\w*")
# Where a name can begin: with a capital, or as "wet …" and "besluit …" do, or as the first half of one: "Jeugd- en gezinswet"
_BEGIN = re.compile(r"(?:[A-Z]\w*|(?:wet(?:boek)?|besluit|regeling)(?= ))(?=(?P<half>- en )?)")
# A name is no part of a longer word: not "Wmo-toets" or "Wmo- en", nor "pre-Wmo". A note's digits may stick to it ("Politiewet 19931", "WPO1"). "AWB 12/39" and "AWB - 12 _ 39" are cases at court.
_GOES_ON = re.compile(r"(?!(?<=[a-z]{2})[0-9]{1,2}(?![\w-])|(?<=[A-Z]{2})[1-9][0-9]?(?![\w-])|(?<= [12][0-9]{3})[0-9]{1,2}(?![\w-]))\w|-[\w ]|[ -]{1,3}[0-9]{2} ?[/_] ?[0-9]{1,5}(?![0-9])")
# "Wet openbaarheid van bestuur BES" is a law of the Caribbean Netherlands, not the one that it is named after.
_BES = re.compile(r"(?: (?:19|20)[0-9]{2})? BES(?!\w)")
# "artikel 3 van de Archiefwet 1962" is not of the Archiefwet 1995: a year that the name hasn't tells of another law.
_OTHER_YEAR = re.compile(r"(?:(?<=[a-z]wet)|(?<= [A-Z][A-Z])) (?:1[89]|20)[0-9]{2}(?![0-9A-Za-z/-]|[.,][0-9])")
# "de Duitse Grondwet", "het Belgische Burgerlijk Wetboek"
_FOREIGN = re.compile(r"(?<!\w)(?!Nederlandse )[A-Z][a-zà-ÿ]+(?:s|sch)e $")
_LONGEST_ADJECTIVE = 24
# "Wet milieubeheer (hierna: Wm)": from there on "Wm" is that law
_SHORT_FORM = re.compile(
    r" ?\((?P<hierna>(?:verder|hierna)(?: te noemen| ook)?:? ?)?(?:ook wel )?(?:de |het )?['\"«]?(?=(?P<short>[A-Z]\w*)['\"»]?\))"
)
# "(hierna: de Wet)" makes no name of an everyday word.
_EVERYDAY = re.compile(r"(?:[A-Z][a-z]*)?(?:[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erordening|[Rr]ichtlijn|[Vv]erdrag|code|plan)")
# "Boek 2 van het Burgerlijk Wetboek", "Boek 7 BW"
_BOOK = re.compile(r"[Bb]oek (?P<book>[0-9]{1,2}A?),?(?: van)?(?: het)? $")
_LONGEST_BOOK = 18
# "Burgerlijk Wetboek Boek 7"
_BOOK_AFTER = re.compile(r",? [Bb]oek (?P<book>[0-9]{1,2}A?)(?![\w-]|[.:,][0-9])")

# "artikel 3 van die wet": the law that was named last
_THAT_LAW = re.compile(r"(?:die|dezelfde|genoemde|voornoemde|eerdergenoemde) [Ww]et(?![\w-])")
_THAT_WINDOW = 240
# "Besluit bakens (BWBR0012345)": the text itself says which law it is
_OWN_NUMBER = re.compile(r" \((?P<bwb>BWB[RV][0-9]{7})(?![0-9A-Za-z])")
# "Sr, art. 36e": an article behind it tells as well as one before it what a short name means.
_ARTICLE_AFTER = re.compile(r",? \(?art(?:ikel(?:en)?|t?\.) ?[0-9]")
# "de WW", "het BW": what a short name means as well
_DETERMINED = re.compile(r"(?<![A-Za-z])(?:de|het) $")
_SHORT = 4
# "23/2861 WIA", "18 900 WIA": a case at court, by the law that it is about
_CASE = re.compile(r"(?<![0-9])[0-9]{2}[/ ][0-9]{2,5} $")
# "Wmo 2015, artikel 2.3.2", "Awb (art. 3:46)"
_LAW_FIRST = re.compile(r"(?:,|(?<=[^ ,])) \(?$")

# "art. 1, lid 1, BUA", "art. 32 WVW 1935": a law that no list has, by its abbreviation; not "artikel 3 VWS", of a ministry's budget
_ABBREVIATION = re.compile(
    r"(?!(?:ECLI|EN|OF|VAN|UIT|HET|DE|IS|VWS|BZK|OCW|SZW|LNV|LVVN|EZK?|EL&I|AZ|VROM|BZ|VVD|CDA|PVV|PvdA|ChristenUnie|SGP|BBB|NSC|DENK|MvT|NV|BV|EU|EG|BES|TK|EK|KB)(?!\w))"
    r"(?:[A-Z][a-z]{0,3}[A-Z][A-Za-z]{0,4}|W[a-z]{1,3}[bcdfghjklmnpqrstvwz])(?![\w-])"
    r"(?: (?:1[89]|20)[0-9]{2}(?![0-9A-Za-z/-]|[.,][0-9]))?"
)

# "7:658": the book of the Burgerlijk Wetboek, and the article in it
_IN_BOOK = re.compile(r"(?P<book>[0-9]{1,2}[Aa]?):(?P<article>.+)")


def find(plain: Plain, year: int | None, names: LawNames, known_short: Mapping[str, str | None]) -> Iterator[Found]:
    """All laws and articles of laws.

    `year` is when the text was written: it decides between a law and its successor of the same
    name. Without it such a name gives a law without identifier. `known_short`: short names that earlier
    text has introduced, with the law's identifier; those that this text introduces count from there on.
    """
    text = plain.text
    ends: dict[int, tuple[int, tuple[Law, ...]]] = {}
    introduced: dict[int, tuple[Law, ...]] = {}
    short_forms = {short: _known(short, identifier) for short, identifier in known_short.items()}
    telling = _Telling(names)
    for word in _BEGIN.finditer(text):
        first, at = word[0], word.start()
        if not (telling[first] or word.lastgroup or first in short_forms or at in introduced):
            continue
        if at in introduced:
            short_forms[first] = introduced[at]
        named = None if _is_part(text, at) else _at_word(text, word, names, short_forms)
        if named:
            end, laws = named
            # "Wet WIA" and "WIA" end together: the longer name was first.
            ends.setdefault(end, (at, laws))
            short = _SHORT_FORM.match(text, end)
            if short and (_is_short_for(short, text[at:end]) or any(name.laws == laws for name in names.get(short["short"], ()))):
                introduced[short.end()] = laws
            yield _law(text, at, end, laws, year)
    for written in articles(text):
        word = _BEGIN.match(text, written.end)
        named = _name_at(text, written.end, names, after_article=True)
        if word and (short := _short_at(text, word, short_forms)) and not (named and named[0] > short[0]):
            named = short
        if not named and written.of and _THAT_LAW.match(text, written.end):
            named = _that_law(text, written, ends)
        if not named and not written.of and (unknown := _ABBREVIATION.match(text, written.end)):
            named = unknown.end(), ()
        if named:
            yield from _cited(text, written, *named, year)
        elif end := end_of_name(text, written.end):
            yield from _cited(text, written, end, (), year)
        elif not written.of and (before := _law_before(text, written, ends)):
            closed = text[written.start - 1] == "(" and text[written.through : written.through + 1] == ")"
            yield from _after_law(written, written.through + closed, *before, year)


class _Telling(dict[str, bool]):
    """Tells of words whether a law's name can begin with them; most words of a text come again."""

    def __init__(self, names: LawNames) -> None:
        self._names = names

    def __missing__(self, word: str) -> bool:
        self[word] = word in self._names or word.rstrip("0123456789") in self._names or may_begin_name(word)
        return self[word]


def _law(text: str, start: int, end: int, laws: tuple[Law, ...], year: int | None) -> Found:
    """A law as a whole, or one book of it."""
    books = laws[0].books if laws else {}
    book = _BOOK.search(text, max(0, start - _LONGEST_BOOK), start) if books else None
    if book and not text[book.start() - 1 : book.start()].isalpha():
        start = book.start()
    elif book := _BOOK_AFTER.match(text, end) if books else None:
        end = book.end()
    else:
        return Found(start, end, _citation(laws, None, year))
    identifier = books.get(book["book"])
    url = addresses.law(identifier) if identifier else None
    return Found(start, end, Citation("wet", identifier, url))


def _law_before(
    text: str, written: Articles, ends: Mapping[int, tuple[int, tuple[Law, ...]]]
) -> tuple[int, tuple[Law, ...]] | None:
    """Where the name of the law begins that ends right before "artikel …", and the laws that bear it."""
    between = _LAW_FIRST.search(text, max(0, written.start - 3), written.start)
    begins = between and (text[written.start] == "a" or text[written.start - 1] == "(")
    return ends.get(between.start()) if begins else None


def _that_law(
    text: str, written: Articles, ends: Mapping[int, tuple[int, tuple[Law, ...]]]
) -> tuple[int, tuple[Law, ...]] | None:
    """The law that "die wet" stands for: the only one that is named shortly before it."""
    within = range(max(0, written.start - _THAT_WINDOW), written.start + 1)
    near = [ends[end][1] for end in within if end in ends]
    if not near or not near[-1] or any(laws != near[-1] for laws in near):
        return None
    return _THAT_LAW.match(text, written.end).end(), near[-1]


def _after_law(
    written: Articles, through: int, start: int, laws: tuple[Law, ...], year: int | None
) -> Iterator[Found]:
    """ "Wmo 2015, artikel 2.3.2, eerste lid": the first article has the law's name, the last its lid."""
    for at, article in enumerate(written.listed):
        end = through if article is written.listed[-1] else article.end
        yield Found(article.start if at else start, end, _citation(laws, article.number, year, article.last))


def _is_part(text: str, start: int) -> bool:
    """Whether what begins at `start` is part of a longer word, or of a case's number."""
    before = text[start - 1 : start]
    return bool(before) and (before.isalpha() or before in "-_" or before == " " and bool(_CASE.search(text, max(0, start - 10), start)))


def _name_at(
    text: str, at: int, names: LawNames, after_article: bool
) -> tuple[int, tuple[Law, ...]] | None:
    """Where the longest law's name that begins at `at` ends, and the laws that bear it."""
    word = _WORD.match(text, at)
    end_of_word = word.end() if word else at
    if word and word[0] not in names:
        # "Participatiewet8": with a note's digits
        end_of_word = at + len(word[0].rstrip("0123456789"))
    for name in names_at(names, text, at, end_of_word) if word else ():
        end = name.end_in(text, at)
        if end and (after_article or not name.only_after_article or _is_told(text, at, end)):
            # "Wmo 2015-budget" isn't "Wmo" either.
            if _GOES_ON.match(text, end) or _FOREIGN.search(text, max(0, at - _LONGEST_ADJECTIVE), at):
                return None
            other = _BES.match(text, end) or after_article and _OTHER_YEAR.match(text, end)
            return (other.end(), ()) if other else (end, name.laws)
    return None


def _is_told(text: str, at: int, end: int) -> bool:
    """Whether what stands around a short name tells that it is a law's."""
    article = _ARTICLE_AFTER.match(text, end)
    return bool(article or end - at <= _SHORT and _DETERMINED.search(text, max(0, at - _SHORT), at))


def _at_word(
    text: str, word: re.Match[str], names: LawNames, short_forms: Mapping[str, tuple[Law, ...]]
) -> tuple[int, tuple[Law, ...]] | None:
    """Where the name that begins with this word ends, and the laws that bear it: none where no list has it."""
    at = word.start()
    short = _short_at(text, word, short_forms)
    named = _name_at(text, at, names, after_article=word[0] in short_forms)
    if short and not (named and named[0] > short[0]):
        # "Wet bakens bedrijven (hierna: Wbb)": from there on it is no other law that is called so elsewhere.
        return short
    if named:
        return named
    end = end_of_bare_name(text, at)
    foreign = end and _FOREIGN.search(text, max(0, at - _LONGEST_ADJECTIVE), at)
    if not end or foreign:
        return None
    own = _OWN_NUMBER.match(text, end)
    return end, _known(text[at:end], own["bwb"] if own else None)


def _short_at(
    text: str, word: re.Match[str], short_forms: Mapping[str, tuple[Law, ...]]
) -> tuple[int, tuple[Law, ...]] | None:
    """Where the short form ends that this word is, and the laws that it stands for."""
    if word[0] not in short_forms or _GOES_ON.match(text, word.end()):
        return None
    return word.end(), short_forms[word[0]]


def _is_short_for(written: re.Match[str], name: str) -> bool:
    """Whether the word in the bracket is short for the name: its letters are in it, in order, unless "hierna" says so."""
    short, letters = written["short"].lower(), iter(name.lower())
    if _EVERYDAY.fullmatch(written["short"]) or len(short) < 2:
        return False
    return bool(written["hierna"]) or short[0] == name[0].lower() and all(letter in letters for letter in short)


def _known(short: str, identifier: str | None) -> tuple[Law, ...]:
    """The law that earlier text has given a short name, as far as it is known."""
    if not identifier:
        return ()
    bwb, celex = (identifier, None) if identifier.startswith("BWB") else (None, identifier)
    return (Law(short, bwb, celex, {}, None, None),)


def _cited(text: str, written: Articles, end: int, laws: tuple[Law, ...], year: int | None) -> Iterator[Found]:
    """Each article with its own words; the first has "artikel", the last the law's name."""
    book = ""
    if laws and laws[0].books and (after := _BOOK_AFTER.match(text, end)):
        # "artikel 611 Burgerlijk Wetboek Boek 7"
        book, end = after["book"], after.end()
    for at, article in enumerate(written.listed):
        number = article.number
        if in_book := _IN_BOOK.fullmatch(number):
            book = in_book["book"]
        elif book and laws and laws[0].books:
            # "artikelen 6:162 en 163 BW"
            number = f"{book}:{number}"
        start = article.start if at else written.start
        last = article is written.listed[-1]
        yield Found(start, end if last else article.end, _citation(laws, number, year, article.last))


def _citation(
    laws: tuple[Law, ...], article: str | None, year: int | None, last: str | None = None
) -> Citation:
    standing = [law for law in laws if year is not None and law.stands_in(year)]
    one = laws if len(laws) == 1 else standing
    identifier, url = _address(one[0], article) if len(one) == 1 else (None, None)
    return Citation("wet", identifier, url, number=article, last=last)


def _address(law: Law, article: str | None) -> tuple[str | None, str | None]:
    """Identifier and address of an article, or of the law as a whole."""
    if law.celex:
        return law.celex, addresses.celex(law.celex)
    identifier, within = law.bwb, article
    if article and article[0].isalpha():
        # "artikel G 6 van de Kieswet": how an address names such an article isn't known.
        within = None
    if law.books:
        match = _IN_BOOK.fullmatch(article or "")
        identifier = law.books.get(match["book"].upper()) if match else None
        within = match["article"] if match else None
    return (identifier, addresses.law(identifier, within)) if identifier else (None, None)
