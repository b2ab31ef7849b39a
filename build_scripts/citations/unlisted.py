"""The end of a law's name that sources/wetten.yml doesn't list.

"artikel 12 van de Binnenvisserijwet" · "artikel 3, eerste lid, van het Besluit stralingsbescherming 2018"
· "artikel 14 van de Wet openbaarheid van bestuur BES" · "artikel 5 van de Wet verevening kustvisserij kan"

A name of several words opens with a word for a law and goes on up to a sign, a year, a finite verb, or another
word that no law's name holds but sentences do. Without an article before it less will pass for a name: it has its
capital, and a decree or regulation its "het" or "de" besides, or stands in brackets by itself.
A law of old may have no name but its day: "artikel 2 van de wet van 9 mei 1890".
"""

from __future__ import annotations

import re

from .atoms import MAAND

# "Binnenvisserijwet", "Tracébesluit": one word that says what it is
_ONE_WORD = re.compile(r"[A-Z][a-zà-ÿ]{2,}(?:-[a-zà-ÿ]+|- en [A-Za-z][a-zà-ÿ]+)*(?:wet|wetboek|besluit)(?=[0-9]{0,2}(?![\w-]))|(?:Belastingplan|Fiscale (?:verzamel|onderhouds)wet)(?= (?:19|20)[0-9]{2}(?![0-9]))")
# "Vluchtelingenverdrag", "VN-Folteringsverdrag", after an article
_TREATY = re.compile(r"(?:[A-Z]{2,4}-)?[A-Z][a-zà-ÿ]{4,}verdrag(?![\w-])")
# What a bare name can begin with
_FIRST_WORDS = frozenset("Belastingplan Eerste Tweede Derde Vierde Vijfde Fiscale Tijdelijk Tijdelijke Algemene Bijzondere Experimenten".split())
_FIRST_ENDS = ("wet", "Wet", "wetboek", "Wetboek", "besluit", "Besluit", "regeling", "Regeling", "verordening")
# Words for a kind of law, which name none: "Kaderwet", "Spoedwet"
_KINDS_OF_LAW = frozenset(
    "rijkswet kaderwet raamwet spoedwet noodwet invoeringswet uitvoeringswet wijzigingswet aanpassingswet verzamelwet"
    " reparatiewet goedkeuringswet implementatiewet initiatiefwet overgangswet machtigingswet bezemwet veegwet"
    " experimentenwet deelwet moederwet materiewet strafwet natuurwet basiswet stelselwet herzieningswet hoofdwet"
    " begrotingswet belastingwet privacywet zorgwet milieuwet onderwijswet conceptwet financieringswet herstelwet"
    " subsidiewet instellingswet intrekkingswet vaststellingswet heffingswet sectorwet paraplubesluit"
    " raadsbesluit raadbesluit collegebesluit kabinetsbesluit commissiebesluit gemeenteraadsbesluit bestuursbesluit"
    " projectbesluit verkeersbesluit uitvoeringsbesluit wijzigingsbesluit mandaatbesluit instellingsbesluit"
    " aanwijzingsbesluit ontwerpbesluit conceptbesluit subsidiebesluit kaderbesluit toelatingsbesluit"
    " goedkeuringsbesluit vergunningbesluit tracébesluit peilbesluit saneringsbesluit delegatiebesluit".split()
)
_DETERMINED = re.compile(r"(?<![A-Za-z])(?:[Hh]et|[Dd]e)(?: (?:ontwerp|concept|nieuwe|huidige|oude|voormalige|gewijzigde))? $")
_LONGEST_DETERMINER = 16
# "Besluit bakens (Stb. 2012, 141)": where it was published says that it is a decree
_PUBLISHED = re.compile(r"(?: \(|, )(?:Stb|Stcrt|BWBR[0-9])")
# "Uitvoeringsregeling Zorgwet", "Uitvoeringsbesluit bakens 1965": what a decree carries out, or its year, names it
_TELLS = re.compile(r" .*?(?:(?<= )[A-Z][a-z]|[0-9]{4})")
_DECREES = ("besluit", "regeling", "verordening", "maatregel")
# "Wet en regelgeving", "Regeling in de maak", "Wet 2015": no name begins so
_NO_NAME = re.compile(r" (?:(?:en|of|in|uit|aan|door|met|om|per|bij) |[0-9])")
# "Wet ", "Uitvoeringsbesluit ", "Tijdelijke wet ", "Wetboek van ": what longer names open with
_OPENING = re.compile(
    r"(?:(?:Rijks|Aanvullings|Spoed|Uitvoerings|Invoerings|Aanpassings|Implementatie|Goedkeurings|Instellings|Kader|Nood|Verzamel|Wijzigings"
    r"|Overgangs|Herstel|Reparatie|Subsidie|Vaststellings|Vrijstellings|Mandaat|Tarieven|Eilands|Lands)(?:wet|besluit|regeling|verordening)"
    r"|Verdrag(?= (?:tot|inzake|betreffende|van|tussen|over) )|Wet|Besluit|Regeling|Wetboek|(?:Tijdelijke|Algemene|Bijzondere|Experimenten)[ -](?:wet|besluit|regeling|rijkswet|maatregel)|Tijdelijk besluit|(?:Eerste|Tweede|Derde|Vierde|Vijfde) (?:[Vv]aststellings|[Vv]erzamel(?:spoed)?|[Aa]anpassings|[Ii]nvoerings|[Rr]eparatie)wet)(?= )"
)
_WORD = re.compile(r" (?P<word>[A-Za-zà-ÿÀ-Ý][\wà-ÿ'&/-]*)")
_YEAR = re.compile(r" (?:19|20)[0-9]{2}(?![0-9A-Za-z/]|[.,][0-9])")
# "Verjaringswet van 1924"
_OF_YEAR = re.compile(r" (?:van )?(?:1[89]|20)[0-9]{2}(?![0-9A-Za-z/]|[.,][0-9])")
_BES = re.compile(r" BES(?!\w)")
# "Besluit van het college", "Regeling van de Minister van Financiën", "Besluit nr. 2012/21/EU": who made it, or its number, is no name
_MAKER = re.compile(r"(?<!Wetboek)(?<!Verdrag) van(?![a-z])| (?:nr|no)s?(?![a-z])")
# "wet van 9 mei 1890"
_DATED = re.compile(rf"(?:[Rr]ijksw|[Ww])et van [0-9]{{1,2}} {MAAND} (?:1[89]|20)[0-9]{{2}}(?![0-9])")
# Where another law, article or clause begins: "en artikel 4", "en de Zorgverzekeringswet"
_NEXT = re.compile(r" (?:en|of|alsmede|dan wel|juncto|jo\.?|respectievelijk) (?:(?:van )?(?:de|het|deze|dit|dat)|art(?:ikel(?:en)?|t?\.)|enkele|enige|andere|diverse|verschillende|een|in|op|tot|voor|hoofdstuk|boek|titel|paragraaf|afdeling)(?![a-z])")
# "Besluit tot wijziging van een …": what it does, and no name where that breaks off
_OF_A_CHANGE = re.compile(r" (?:tot|houdende) ")
# What goes on with the sentence once the name has a noun: "… door de raad", "… met ingang van", "… en diens",
# "… en Wet", and "… de raad" itself, which no preposition ties to the name
_SENTENCE = re.compile(
    r" (?:(?:(?:aan|door) )?(?:de|het|een)|naar aanleiding|met (?:ingang|toepassing|inachtneming|terugwerkende|uitzondering|name)"
    r"|in (?:werking|strijd|plaats|geval|beginsel|principe|samenhang|aanmerking|ieder|elk|beroep|bezwaar|hoger|cassatie|deze|dit|die|dat"
    r"|het (?:geval|kader|bijzonder|algemeen|geding|nadeel|voordeel)|de (?:zin|weg|plaats|gelegenheid|loop)|verband daarmee)"
    r"|(?:en|of) (?:diens|hun|haar|zijn|ministers?|staatssecretaris|burgemeester|vervolgens|daar[a-z]*|hier[a-z]*|zo|dus|dan|ook|niet|wel"
    r"|Wet|Besluit|Regeling|Wetboek|[A-Z][a-zà-ÿ]+(?:wet|besluit|richtlijn|verordening)))(?![A-Za-zà-ÿ])"
)
# "… in verband met de kust": what a title can hold, and after a bare name goes on with the sentence
_BARE_SENTENCE = re.compile(r" (?:in verband met|ter (?:uitvoering|implementatie|zake)|ten aanzien|teneinde|tot (?:wijziging|uitvoering|stand)|door)(?![a-z])")
# "… Bonaire, Sint Eustatius en Saba": a list of places is one part of a name
_PLACES = re.compile(r"(?:, [A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?){1,6} en [A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?(?=[,.;:)»]|$)")
# Words that make a clause, and none of a law's name: verbs, and what joins or points
_CLAUSE = frozenset(
    "is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden moet moeten moest mag mogen mocht"
    " zal zullen zou zouden bepaalt bepalen bepaald biedt bieden regelt regelen geregeld geregelde schrijft stelt stellen gesteld gestelde"
    " geldt gelden geldende luidt luiden volgt volgen blijkt blijken staat staan geeft geven bevat bevatten vereist verplicht verplichten"
    " voorziet voorzien treedt treden getreden vervalt vervallen komt komen dient dienen ziet zien noemt noemen verstaat verstaan"
    " opgenomen opgedragen bedoeld bedoelde genoemd genoemde neergelegd neergelegde vastgelegd vastgelegde vastgesteld vastgestelde"
    " gewijzigd gewijzigde verleend verleende gegeven gebaseerd gebaseerde maakt maken gemaakt ligt liggen vindt vinden vormt vormen"
    " brengt brengen laat laten blijft blijven krijgt krijgen gaat gaan doet doen houdt houden biedende betekent omvat eist sluit"
    " verbiedt verwijst vermeldt introduceert verzet beoogt strekt vraagt richt hoeft hebbende nodig mogelijk onder"
    " die dat waarin waarbij waarmee waaronder waarvan waarop waarvoor welke zoals als omdat indien maar wel niet ook nog al er hier daar"
    " zich deze dit we wij ik u uw hij zij ze men dus zo dan wanneer terwijl hoewel tenzij toen thans nu reeds alsnog"
    " alsmede juncto jo respectievelijk na sinds tussen tijdens volgens krachtens ingevolge waardoor hierna oftewel ofwel tevens"
    " sprake worde hetgeen wie wat hoe waarom telkens steeds slechts alleen zodat mits aldus immers echter"
    " om per vanaf zonder vanwege namens jegens totdat opdat doordat omdat zodra waarna waaraan waarover waaruit waartegen waartoe"
    " bestaat bestaan ontstaat ontbreekt leidt leiden speelt werkt valt vallen verlangt verleent verlenen verschaft waarborgt beschermt"
    " beperkt begint eindigt vergt vraagt verandert verklaart bevestigt bood gold bepaalde regelde gaf stond lag kwam ging werkte luidde"
    " verhindert belet sluiten blijken wijzigt schept creëert kent kennen hanteert erkent spreekt spreken hangt rust vereisen".split()
)
# "waarborgt", "regelt", "stimuleert", "gepubliceerd": what a verb ends in, and no noun of a law's name but "markt"
_FINITE = re.compile(r"\w{2,}(?:eert|gt|mt|dt|lt|(?:ee|ij|e)ft|(?<!mar)(?<!se)(?<!du)(?<!stri)(?<!je)kt|igd)|ge\w+eerde?|(?:aan|af|bij|door|in|mee|na|op|over|samen|terug|toe|uit|vast|voor|weg)ge\w{3,}(?:[dt]|en)")
# After a noun of the name these say what is done by the article: "krachtens artikel 4 van de Wet … aangewezen gebieden"
_DONE = frozenset(
    "toepassing uitvoering aangewezen aangevraagd aangevraagde aangehouden aangeboden aangegeven afgegeven afgewezen ingediend ingediende ingesteld ingestelde"
    " ingevoerd ingevoerde opgelegd opgelegde toegekend toegekende toegestaan toegelaten uitgesloten uitgevoerd voorgeschreven"
    " voorgesteld voorgestelde voorgelegd gehouden gekregen gekozen genomen gevolgd gevraagd gebruikt gehanteerd gevorderd getroffen"
    " beschreven besloten bevoegd bevoegde benodigd benodigde vereiste verboden verplichte verschuldigd verschuldigde verlangd verlangde"
    " verstrekt verstrekte verkregen vergund vergunde ontvangen onderzocht overgelegd benoemd benoemde belast belaste".split()
)
_OPEN_END = frozenset(
    "van de het een en of voor op in inzake tegen bij met tot door ter ten over aan te uit betreffende houdende ingevolge langs binnen buiten naar rond rondom".split()
)
# "Wet dwangsom en beroep bij niet tijdig beslissen"
_BEFORE_NOT = ("bij", "wegens")
# No name of a law has more words; without an end a name would run on through a text without signs.
_MOST_WORDS = 14


def end_of_name(text: str, at: int, bare: bool = False) -> int | None:
    """Where the name that begins at `at` of plain text ends; None where none begins that a law can bear.

    `bare`: no article of it is cited.
    """
    if dated := _DATED.match(text, at):
        return dated.end()
    opening = _OPENING.match(text, at)
    end = _several_words(text, opening.end(), bare) if opening else None
    if not opening and (one := _ONE_WORD.match(text, at)):
        end = _with_year(text, one.end())
    if end is None:
        treaty = None if bare else _TREATY.match(text, at)
        return treaty.end() if treaty else None
    bes = _BES.match(text, end)
    return bes.end() if bes else end


def may_begin_name(word: str) -> bool:
    """Whether a bare name can begin with this word, also with a note's digits to it: "Postwet1"."""
    return word in _FIRST_WORDS or word.rstrip("0123456789").endswith(_FIRST_ENDS)


def end_of_bare_name(text: str, at: int) -> int | None:
    """Where the name ends that begins at `at` without an article before it; None where there is none."""
    if _DATED.match(text, at):
        return None
    opening = _OPENING.match(text, at)
    written = opening or _ONE_WORD.match(text, at)
    kind = written[0].lower() if written else ""
    if not opening and (not written or kind in _KINDS_OF_LAW) or kind == "verdrag" or opening and _NO_NAME.match(text, opening.end()):
        return None
    determined = not kind.endswith(_DECREES) or bool(_DETERMINED.search(text, max(0, at - _LONGEST_DETERMINER), at))
    first = _WORD.match(text, opening.end()) if opening and (kind in _KINDS_OF_LAW or not determined) else None
    end = None if first and _is_of_a_sentence(first["word"].lower()) else end_of_name(text, at, bare=True)
    if not end or determined or _PUBLISHED.match(text, end) or _stands_alone(text, at, end):
        return end
    return end if opening and kind not in _DECREES and _TELLS.match(text, opening.end(), end) else None


def _stands_alone(text: str, at: int, end: int) -> bool:
    """Whether a name is all that is in a bracket or in one part of a list: "(Besluit bakens)", "; Besluit bakens;"."""
    before, after = text[at - 1 : at], text[end : end + 1]
    return before == "(" and after == ")" or after == ";" and text[at - 2 : at] in ("; ", ": ")


def _is_of_a_sentence(word: str) -> bool:
    """Whether a word goes on with a sentence, and with no name: a verb, or what joins."""
    return word in _CLAUSE or word in _DONE or bool(_FINITE.fullmatch(word))


def _with_year(text: str, end: int) -> int:
    year = _OF_YEAR.match(text, end)
    return year.end() if year else end


def _several_words(text: str, at: int, bare: bool) -> int | None:
    """Where the words after the opening end; None where there are none, too many, or they break off."""
    if _MAKER.match(text, at):
        return None
    last, before, noun, start = "", at, None, at
    for _ in range(_MOST_WORDS):
        year = _YEAR.match(text, at)
        if year:
            # "… voor Kolen en Staal uit 1951" is a date, "Wet verevening pensioenrechten 1994" a name.
            return before if last in ("uit", "van") else year.end()
        word = None if _NEXT.match(text, at) else _WORD.match(text, at)
        not_done = word and word["word"] == "niet" and last in _BEFORE_NOT
        if not word or not not_done and _ends_before(text, at, word["word"].lower(), noun == at, bare):
            places = _PLACES.match(text, at) if last[:1].isupper() else None
            if noun != at and _OF_A_CHANGE.match(text, start):
                return None
            return places.end() if places else noun
        before, at, last = at, word.end(), word["word"]
        if last.lower() not in _OPEN_END:
            noun = at
    return None


def _ends_before(text: str, at: int, word: str, after_noun: bool, bare: bool) -> bool:
    """Whether the name has ended at `at`, before this word of the sentence."""
    if word in _CLAUSE:
        return True
    if not after_noun:
        return False
    goes_on = _SENTENCE.match(text, at) or bare and _BARE_SENTENCE.match(text, at)
    return bool(word in _DONE or _FINITE.fullmatch(word) or goes_on)
