"""How laws, official journals, judgments and European acts are cited: each form writes one at random, in pieces."""

from __future__ import annotations

from random import Random

from build_scripts.citations.laws import own_laws

# Name, how it is called in full ("de …" or "het …"), identifier
LAWS = (
    ("Awb", "de Algemene wet bestuursrecht", "BWBR0005537"), ("Wmo 2015", "de Wet maatschappelijke ondersteuning 2015", "BWBR0035362"),
    ("Wlz", "de Wet langdurige zorg", "BWBR0035917"), ("Zvw", "de Zorgverzekeringswet", "BWBR0018450"), ("Sr", "het Wetboek van Strafrecht", "BWBR0001854"),
    ("Sv", "het Wetboek van Strafvordering", "BWBR0001903"), ("Rv", "het Wetboek van Burgerlijke Rechtsvordering", "BWBR0001827"),
    ("Gw", "de Grondwet", "BWBR0001840"), ("EVRM", "het EVRM", "BWBV0001000"), ("AVG", "de AVG", "32016R0679"), ("Wvggz", "de Wet verplichte geestelijke gezondheidszorg", "BWBR0040635"),
    ("Wzd", "de Wet zorg en dwang psychogeriatrische en verstandelijk gehandicapte cliënten", "BWBR0040632"), ("Wwft", "de Wet ter voorkoming van witwassen en financieren van terrorisme", "BWBR0024282"),
    ("Wpg", "de Wet publieke gezondheid", "BWBR0024705"), ("Wbp", "de Wet bescherming persoonsgegevens", "BWBR0011468"), ("IVRK", "het IVRK", "BWBV0002508"),
    ("VWEU", "het VWEU", "BWBV0001506"), ("Vw 2000", "de Vreemdelingenwet 2000", "BWBR0011823"), ("Vb 2000", "het Vreemdelingenbesluit 2000", "BWBR0011825"),
    ("Woo", "de Wet open overheid", "BWBR0045754"), ("Ow", "de Omgevingswet", "BWBR0037885"), ("Jeugdwet", "de Jeugdwet", "BWBR0034925"),
    ("Opiumwet", "de Opiumwet", "BWBR0001941"), ("Participatiewet", "de Participatiewet", "BWBR0015703"), ("Gemeentewet", "de Gemeentewet", "BWBR0005416"),
    ("Wob", "de Wet openbaarheid van bestuur", "BWBR0005252"), ("Wkkgz", "de Wet kwaliteit, klachten en geschillen zorg", "BWBR0037173"), ("Wet Bakenvaart", "het Besluit bakenvaart 2018", None),
)
LIDS = ("eerste", "tweede", "derde", "vierde", "zesde")
COURTS = ("HR", "PHR", "RVS", "CRVB", "CBB", "RBDHA", "RBAMS", "GHARL", "GHSHE", "RBMNE")


def _law(random: Random) -> tuple[str, str, str | None]:
    return random.choice(LAWS[:-1])


def _article(random: Random) -> str:
    return random.choice((str(random.randint(1, 480)), f"{random.randint(1, 12)}:{random.randint(1, 90)}", f"{random.randint(1, 9)}.{random.randint(1, 30)}", f"{random.randint(2, 90)}{random.choice('abc')}", "2.3.2", "8a.1"))


def _lid(random: Random) -> str:
    lid = random.choice(LIDS)
    return random.choice(("", "", f", {lid} lid", f" {lid} lid", f" lid {random.randint(1, 9)}", f", lid {random.randint(1, 9)}", f", {lid} lid, onder {random.choice('abcd')}", f", {lid} lid, aanhef en onder {random.choice('abc')}", f", {lid} en {random.choice(LIDS)} lid", f", onderdeel {random.choice('abc')}"))


def article_short(random: Random) -> list:
    name, _, identifier = _law(random)
    word = random.choice(("art. ", "artikel ", "Art. ", "Artikel ", "art ", "ARTIKEL "))
    lid = _lid(random)
    return [(f"{word}{_article(random)}{lid}{', ' if lid.startswith(',') and random.random() < 0.6 else ' '}{name}", "wet", identifier)]


def article_of(random: Random) -> list:
    name, full, identifier = _law(random)
    word = random.choice(("artikel ", "artikel ", "Artikel ", "art. "))
    article = full.split(" ")[0]
    named = random.choice((full, full, f"{article} {name}"))
    lid = _lid(random)
    return [(f"{word}{_article(random)}{lid}{', ' if lid.startswith(',') and random.random() < 0.8 else ' '}{random.choice(('van', 'van', 'van', 'uit'))} {named}", "wet", identifier)]


def articles(random: Random) -> list:
    name, full, identifier = _law(random)
    one, two = (f"{random.randint(1, 40)}" for _ in range(2))
    two = str(int(one) + int(two))
    word, joined = random.choice(("artikelen ", "artt. ", "de artikelen ")), random.choice((" en ", " en ", " of ", ", "))
    of = random.choice((f" {name}", f" van {full}", f" {name}"))
    start = word.removeprefix("de ")
    return ["de " if word.startswith("de ") else "", (f"{start}{one}", "wet", identifier), joined, (f"{two}{of}", "wet", identifier)]


def article_range(random: Random) -> list:
    name, full, identifier = _law(random)
    first = random.randint(1, 60)
    last = random.choice((f" tot en met {first + 5}", f" t/m {first + 5}", f"-{first + 3}", " e.v.", f" tot en met {first + 9}"))
    return [(f"{random.choice(('artikelen ', 'artt. ', 'artikel '))}{first}{last}{random.choice((f' {name}', f' van {full}'))}", "wet", identifier)]


def juncto(random: Random) -> list:
    name, full, identifier = _law(random)
    word = random.choice(("art. ", "artikel "))
    joined = random.choice((" jo. ", " jo ", " juncto ", ", juncto "))
    again = random.choice((word, word, ""))
    return [(f"{word}{random.randint(1, 90)}", "wet", identifier), joined, (f"{again}{random.randint(1, 90)}{random.choice((f' {name}', f' van {full}'))}", "wet", identifier)]


def two_laws(random: Random) -> list:
    (one, _, first), (_, full, second) = random.sample(LAWS[:-1], 2)
    return [
        (f"art. {_article(random)}{_lid(random)} {one}", "wet", first), random.choice((" en ", " jo. ", ", ", "; ", " juncto ", " dan wel ")),
        (f"artikel {_article(random)} van {full}", "wet", second),
    ]


def law_first(random: Random) -> list:
    name, full, identifier = _law(random)
    named = random.choice((name, full.split(" ", 1)[1]))
    return [(f"{named}, {random.choice(('artikel', 'art.'))} {_article(random)}{random.choice(('', ', eerste lid', ' lid 2'))}", "wet", identifier)]


def by_name(random: Random) -> list:
    _, full, identifier = _law(random)
    article, name = full.split(" ", 1)
    return [f"{article} ", (name, "wet", identifier)]


def named_and_short(random: Random) -> list:
    name, full, identifier = random.choice([law for law in LAWS[:3] + LAWS[10:15] + LAWS[17:20]])
    return [f"{full.split(' ', 1)[0]} ", (full.split(" ", 1)[1], "wet", identifier), random.choice((" (", " (hierna: ", " (hierna ")), (name, "wet", identifier), ")"]


def code_of_books(random: Random) -> list:
    book, identifier = random.choice((("6", "BWBR0005289"), ("7", "BWBR0005290"), ("1", "BWBR0002656"), ("2", "BWBR0003045"), ("3", "BWBR0005291")))
    number = random.randint(2, 680)
    return [(random.choice((
        f"art. {book}:{number} BW", f"artikel {book}:{number} BW", f"artikel {book}:{number} van het Burgerlijk Wetboek", f"art. {book}:{number} lid 2 BW",
        f"artikel {number} van Boek {book} van het Burgerlijk Wetboek", f"artikel {number} Boek {book} BW", f"artikel {book}:{number}, eerste lid, BW", f"{book}:{number} BW",
    )), "wet", identifier)]


def article_with_words(random: Random) -> list:
    name, _, identifier = _law(random)
    inside = random.choice(("het evenredigheidsbeginsel", "oud", "recht op leven", "de hoorplicht"))
    return [(f"art. {_article(random)} ({inside}) {name}", "wet", identifier)]


def sheet(random: Random) -> list:
    kind, prefix, names = random.choice((("staatsblad", "stb", ("Stb.", "Stb", "Staatsblad")), ("staatscourant", "stcrt", ("Stcrt.", "Stcrt", "Staatscourant")), ("tractatenblad", "trb", ("Trb.", "Trb", "Tractatenblad"))))
    year, number = random.randint(2010, 2025), random.randint(2, 640)
    form = random.choice((" {}, {}", " {}, nr. {}", " {} {}", " {}/{}", " {}, no. {}", " {} nr. {}", ", {}, {}", " {}, nummer {}", " {}-{}"))
    return [(random.choice(names) + form.format(year, number), kind, f"{prefix}-{year}-{number}")]


def judgment(random: Random) -> list:
    ecli = f"ECLI:NL:{random.choice(COURTS)}:{random.randint(2013, 2025)}:{random.choice(('', 'BN', 'AB'))}{random.randint(1000, 9999)}"
    before = random.choice(("HR 4 mei 2018, ", "ABRvS 12 juni 2019, ", "", "Rb. Den Haag 3 maart 2021, ", "CRvB 1 april 2020 (", "vgl. "))
    return [before, (ecli, "ecli", ecli), ")" if before.endswith("(") else "", random.choice(("", ", r.o. 3.4", ", NJ 2018/240", " (Bakens)"))]


def european(random: Random) -> list:
    year, number = random.randint(2015, 2024), random.randint(2, 2900)
    old, low = random.randint(1996, 2014), random.randint(2, 1300)
    written, identifier = random.choice((
        (f"Verordening (EU) {year}/{number}", f"3{year}R{number:04}"), (f"Verordening (EG) nr. {low}/{old}", f"3{old}R{low:04}"), (f"Richtlijn {old}/{low % 120 + 1}/EG", f"3{old}L{low % 120 + 1:04}"),
        (f"Richtlijn (EU) {year}/{number}", f"3{year}L{number:04}"), (f"Verordening (EU) nr. {low}/{old}", f"3{old}R{low:04}"), (f"Besluit {old}/{low}/EU", f"3{old}D{low:04}"),
        (f"uitvoeringsverordening (EU) {year}/{number}", f"3{year}R{number:04}"), (f"gedelegeerde verordening (EU) {year}/{number}", f"3{year}R{number:04}"),
    ))
    return [(written, "celex", identifier)]


def commission(random: Random) -> list:
    year, number, series = random.randint(2008, 2025), random.randint(2, 900), random.choice(("SWD", "JOIN"))
    letters = {"SWD": "SC", "JOIN": "JC"}[series]
    return [(f"{series}{random.choice(('(', ' ('))}{year}){random.choice((' ', '')) }{number}{random.choice(('', ' final', ' definitief'))}", "celex", f"5{year}{letters}{number:04}")]


def known_law(random: Random) -> list:
    """Any law of the list with an identifier of its own, by its full name."""
    name, identifier = random.choice(_LISTED)
    word = random.choice(("artikel 3 van de ", "artikel 2, tweede lid, van de ", "artikel 12a van het "))
    return [(f"{word}{name}", "wet", identifier)]


def three(random: Random) -> list:
    name, full, identifier = _law(random)
    first = random.randint(2, 30)
    second, third = first + random.randint(1, 9), first + random.randint(10, 40)
    lid = random.choice((", eerste lid", ", derde lid", ""))
    return [(f"artikelen {first}", "wet", identifier), ", ", (f"{second}{lid}", "wet", identifier), ", en " if lid else " en ", (f"{third} {random.choice((name, f'van {full}'))}", "wet", identifier)]


def each_with_lid(random: Random) -> list:
    _, full, identifier = _law(random)
    one, two = random.randint(2, 30), random.randint(31, 90)
    first, second = random.choice(LIDS), random.choice(LIDS)
    return [
        (f"artikel {one}, {first} lid", "wet", identifier), random.choice((", en ", ", juncto ", ", in samenhang met ", ", alsmede ", " en ", ", gelezen in samenhang met ")),
        (f"artikel {two}, {second} lid, van {full}", "wet", identifier),
    ]


def of_the_eu(random: Random) -> list:
    name, identifier = random.choice((("AVG", "32016R0679"), ("EVRM", "BWBV0001000"), ("VWEU", "BWBV0001506"), ("IVRK", "BWBV0002508")))
    number = random.randint(1, 99)
    return [(f"{random.choice(('art. ', 'artikel '))}{number}{random.choice(('(1)', '(2)(b)', ' lid 1', ', eerste lid, onder f,', ' lid 1 sub b', ', lid 1, letter a,', ''))} {name}", "wet", identifier)]


def in_capitals(random: Random) -> list:
    name, identifier = random.choice((("OPIUMWET", "BWBR0001941"), ("GEMEENTEWET", "BWBR0005416"), ("WET LANGDURIGE ZORG", "BWBR0035917"), ("ALGEMENE WET BESTUURSRECHT", "BWBR0005537")))
    return [(f"ARTIKEL {random.randint(1, 99)} {random.choice(('', 'VAN DE '))}{name}", "wet", identifier)]


def not_listed(random: Random) -> list:
    name = random.choice(("de Bakenvaartwet", "het Besluit bakens langs de kust 2018", "de Wet bakens en boeien", "de Regeling bakenlicht", "de Tijdelijke wet bakens", "het Bakenbesluit 2014"))
    return [(f"artikel {random.randint(1, 40)}{_lid(random).rstrip(',')}{random.choice((' van ', ', van '))}{name}", "wet", None)]


def directives(random: Random) -> list:
    year, one, two = random.randint(2009, 2014), random.randint(2, 120), random.randint(121, 200)
    word = random.choice(("Richtlijnen", "de richtlijnen", "richtlijnen")).removeprefix("de ")
    return [(f"{word} {year}/{one}/EU", "celex", f"3{year}L{one:04}"), random.choice((" en ", ", ")), (f"{year}/{two}/EU", "celex", f"3{year}L{two:04}")]


def sheets(random: Random) -> list:
    year, one, two = random.randint(2010, 2024), random.randint(2, 300), random.randint(301, 600)
    written, last = random.choice(((f"Stb. {year}, nrs. {one}", f"{two}"), (f"Stb. {year}, {one}", f"{year + 1}, {two}"), (f"Stb. {year}, {one}", f"Stb. {year + 1}, {two}")))
    later = year if written.count("nrs") else year + 1
    return [(written, "staatsblad", f"stb-{year}-{one}"), random.choice((" en ", "; ") if later > year else (" en ",)), (last, "staatsblad", f"stb-{later}-{two}")]


def dated_sheet(random: Random) -> list:
    number = random.randint(2, 600)
    return ["de wet van 12 maart 1975 (", (f"Stb. {number}", "staatsblad", f"stb-1975-{number}"), ")"]


_LISTED = sorted(
    (name.name, name.laws[0].bwb)
    for names in own_laws().names.values() for name in names
    if len(name.laws) == 1 and name.laws[0].bwb and not name.laws[0].books and name.name == name.laws[0].name and name.name[0].isupper()
)

ACTS = {
    "drie artikelen": three, "elk een lid": each_with_lid, "verdragen": of_the_eu, "hoofdletters": in_capitals, "niet op de lijst": not_listed, "richtlijnen": directives,
    "meer bladen": sheets, "blad met datum": dated_sheet,
    "artikel afgekort": article_short, "artikel van": article_of, "artikelen": articles, "reeks artikelen": article_range, "juncto": juncto, "twee wetten": two_laws,
    "wet voorop": law_first, "wet bij naam": by_name, "wet en afkorting": named_and_short, "boeken": code_of_books, "artikel met woorden": article_with_words,
    "bladen": sheet, "uitspraak": judgment, "europees": european, "commissie": commission, "wet van de lijst": known_law,
}
