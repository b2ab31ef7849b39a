"""How papers of parliament are cited: each form writes one at random, in pieces of which the cited ones have kind and id."""

from __future__ import annotations

from random import Random

CHAPTERS = ("", "", "", "", "VI", "VIII", "XVI", "XIII", "IXB", "IIA", "XXIII")
PAGES = (", p. 3", ", p. 12-14", ", blz. 7", " p. 5", " (p. 9)", ", p. 12 t/m 14", ", pp. 3-4")


class Paper:
    """The parts of one citation, drawn at random, and the ways to write them."""

    def __init__(self, random: Random, chamber: str = "II") -> None:
        self.random, self.chamber = random, chamber
        self.first = random.randint(2011, 2024)
        self.digits = f"{random.randint(32_600, 36_800)}"
        self.chapter = random.choice(CHAPTERS) if chamber == "II" else ""
        self.number = random.choice((str(random.randint(1, 9)), str(random.randint(10, 1400))))
        if chamber == "I":
            self.number = random.choice(("A", "B", "C", "E", "AB", "AI"))
        self.dossier = f"{self.digits}-{self.chapter}" if self.chapter else self.digits

    @property
    def id(self) -> str:
        return f"kst-{self.dossier}-{self.number}"

    def choose(self, *forms: str) -> str:
        return self.random.choice(forms)

    def session(self) -> str:
        first, next_ = self.first, self.first + 1
        return self.choose(f"{first}/{next_ % 100:02}", f"{first}/{next_}", f"{first}-{next_}", f"{first} - {next_}", f"{first}/'{next_ % 100:02}", f"{first}-{next_ % 100:02}")

    def number_of_dossier(self) -> str:
        spaced = f"{self.digits[:2]} {self.digits[2:]}"
        digits = self.choose(spaced, spaced, self.digits, self.digits, f"{self.digits[:2]}.{self.digits[2:]}")
        return digits + (self.choose(" ", "-", " - ", ", hoofdstuk ", " hoofdstuk ") + self.chapter if self.chapter else "")

    def nr(self) -> str:
        return self.choose("nr. ", "nr. ", "nr ", "nr.", "Nr. ", "no. ", "nummer ", "nr.: ")

    def head(self) -> str:
        word = self.choose("Kamerstukken", "Kamerstukken", "Kamerstuk", "Kamerst.", "Kst.", "KAMERSTUKKEN", "kamerstukken")
        house = self.choose(f" {self.chamber}", f" {self.chamber}", f", {self.chamber}", f" ({self.chamber})")
        return word + (house + self.choose(" ", ", ") + self.choose("", "", "vergaderjaar ") + self.session() if self.random.random() < 0.8 else house)


def full(random: Random) -> list:
    paper = Paper(random)
    written = f"{paper.head()}{paper.choose(', ', ' ', ', nr. ', '; ')}{paper.number_of_dossier()}{paper.choose(', ', ' ', '; ')}{paper.nr()}{paper.number}"
    return [(written + (random.choice(PAGES) if random.random() < 0.3 else ""), "kamerstuk", paper.id)]


def without_chamber(random: Random) -> list:
    paper = Paper(random)
    word = paper.choose("Kamerstuk ", "Kamerstuk: ", "Kamerstukken ", "kamerstuk ", "Kamerstuk nr. ", "Kst. ", "Kamerstuknummer ", "kamerstuknr. ")
    return [(f"{word}{paper.number_of_dossier()}{paper.choose(', ', ' ')}{paper.nr()}{paper.number}", "kamerstuk", paper.id)]


def hyphened(random: Random) -> list:
    paper = Paper(random)
    paper.number = str(int(paper.number) % 900 + 1)
    chapter = f"-{paper.chapter}" if paper.chapter else ""
    return [(f"{paper.choose('Kamerstuk ', 'Kamerstukken II ', '', 'Kst. ')}{paper.digits}{chapter}-{paper.number}", "kamerstuk", paper.id)]


def session_in_brackets(random: Random) -> list:
    paper = Paper(random)
    session = f"({paper.choose('', '', 'vergaderjaar ')}{paper.session()})"
    written = paper.choose(
        f"Kamerstukken II {session} {paper.number_of_dossier()}, {paper.nr()}{paper.number}",
        f"Kamerstukken II {session}, {paper.number_of_dossier()}, {paper.nr()}{paper.number}",
        f"Kamerstukken II {paper.number_of_dossier()}, {paper.nr()}{paper.number} {session}",
        f"Kamerstuk {paper.number_of_dossier()} {paper.nr()}{paper.number} {session}",
        f"TK {session} {paper.number_of_dossier()}, {paper.nr()}{paper.number}",
    )
    return [(written, "kamerstuk", paper.id)]


def of_the_chamber(random: Random) -> list:
    paper = Paper(random)
    head = paper.choose(
        f"TK {paper.session()}", f"TK, vergaderjaar {paper.session()}", f"Tweede Kamer, vergaderjaar {paper.session()}", f"TK, {paper.session()}",
        f"Tweede Kamer {paper.session()}", f"Tweede Kamer der Staten-Generaal, vergaderjaar {paper.session()}", f"vergaderjaar {paper.session()}",
    )
    return [(f"{head}, {paper.number_of_dossier()}, {paper.nr()}{paper.number}", "kamerstuk", paper.id)]


def eerste_kamer(random: Random) -> list:
    paper = Paper(random, "I")
    head = paper.choose(f"Kamerstukken I {paper.session()}", "Kamerstukken I", f"EK {paper.session()}", f"Eerste Kamer, vergaderjaar {paper.session()}", f"Kamerstukken EK {paper.session()}")
    return [(f"{head}, {paper.number_of_dossier()}{paper.choose(', ', ' ', ', nr. ', ', letter ')}{paper.number}{paper.choose('', '', ', p. 3')}", "kamerstuk", paper.id)]


def loose(random: Random) -> list:
    paper = Paper(random)
    return [(f"{paper.number_of_dossier()}{paper.choose(', ', ' ')}{paper.choose('nr. ', 'nr ', 'nr.', 'Nr. ')}{paper.number}", "kamerstuk", paper.id)]


def listed(random: Random) -> list:
    paper = Paper(random)
    first = random.randint(2, 60)
    numbers = [first, first + random.randint(2, 30), first + random.randint(40, 90)][: random.randint(2, 3)]
    head = paper.choose(f"Kamerstukken II {paper.session()}, ", "Kamerstuk ", "") + paper.number_of_dossier()
    ids = [f"kst-{paper.dossier}-{number}" for number in numbers]
    plural, last = paper.choose("nrs. ", "nrs ", "nummers "), paper.choose(" en ", " en ", ", ", " & ")
    pieces: list = [(f"{head}, {plural}{numbers[0]}", "kamerstuk", ids[0])]
    for at, number in enumerate(numbers[1:], 2):
        pieces += [last if at == len(numbers) else ", ", (str(number), "kamerstuk", ids[at - 1])]
    return pieces


def listed_with_nr(random: Random) -> list:
    paper = Paper(random)
    head = paper.choose(f"Kamerstukken II {paper.session()}, ", "Kamerstuk ", "") + paper.number_of_dossier()
    second = f"nr. {random.randint(2, 99)}"
    return [
        (f"{head}, nr. {paper.number}", "kamerstuk", paper.id), paper.choose(" en ", ", ", ", en ", "; ", " en ", " alsmede "),
        (second, "kamerstuk", f"kst-{paper.dossier}-{second[4:]}"),
    ]


def ranged(random: Random) -> list:
    paper = Paper(random)
    paper.number = str(random.randint(2, 80))
    last = paper.choose(f"-{int(paper.number) + 4}", f" t/m {int(paper.number) + 4}", f" tot en met {int(paper.number) + 9}", " e.v.", f" - {int(paper.number) + 3}")
    return [(f"{paper.head()}, {paper.number_of_dossier()}, {paper.choose('nrs. ', 'nr. ')}{paper.number}{last}", "kamerstuk", paper.id)]


def several(random: Random) -> list:
    one, two = Paper(random), Paper(random)
    between = one.choose("; ", " en ", ", ", "; zie ook ", " alsmede ", " en vgl. ")
    head = two.choose(f"Kamerstukken II {two.session()}, ", "Kamerstuk ", "")
    return [
        (f"Kamerstukken II {one.session()}, {one.number_of_dossier()}, nr. {one.number}", "kamerstuk", one.id), between,
        (f"{head}{two.number_of_dossier()}, nr. {two.number}", "kamerstuk", two.id),
    ]


def reversed_(random: Random) -> list:
    paper = Paper(random)
    paper.chapter = paper.chapter or "XVI"
    paper.dossier = f"{paper.digits}-{paper.chapter}"
    spaced = paper.choose(f"{paper.digits}-{paper.chapter}", f"{paper.digits[:2]} {paper.digits[2:]} {paper.chapter}", f"{paper.digits[:2]} {paper.digits[2:]}-{paper.chapter}")
    return ["motie ", (f"{paper.choose('nr. ', 'nr ')}{paper.number} {paper.choose('(', '(')}{spaced})", "kamerstuk", paper.id)]


def motion(random: Random) -> list:
    paper = Paper(random)
    name = paper.choose("De Bruin", "Bakker c.s.", "van het lid Jansen", "Van den Berg/Smit", "van de leden Ö. Yilmaz en De Wit")
    return [f"de motie {name} (", (f"{paper.choose('Kamerstuk ', 'TK ', 'Kamerstukken II ', '')}{paper.number_of_dossier()}, nr. {paper.number}", "kamerstuk", paper.id), ")"]


def dossier(random: Random) -> list:
    paper = Paper(random)
    word = paper.choose("dossier ", "Dossier ", "Kamerdossier ", "dossiernummer ", "wetsvoorstel ", "Kamerstukdossier ", "dossier nr. ")
    chapter = f"-{paper.chapter}" if paper.chapter else ""
    return [(f"{word}{paper.choose(paper.digits, f'{paper.digits[:2]} {paper.digits[2:]}')}{chapter}", "dossier", paper.dossier)]


def identifier(random: Random) -> list:
    paper = Paper(random)
    return [(paper.id, "kamerstuk", paper.id)]


def unnamed(random: Random) -> list:
    paper = Paper(random)
    paper.chapter, paper.dossier = "", paper.digits
    head = paper.choose(f"Kamerstukken II {paper.session()}, ", "Kamerstukken II ", f"TK {paper.session()}, ", "TK, ", "Kamerstuk ")
    return [(f"{head}{paper.number_of_dossier()}, {paper.number}", "kamerstuk", paper.id)]


def councils(random: Random) -> list:
    part, number = f"{random.randint(2, 34):02}", random.randint(40, 3400)
    digits = random.choice(("21 501", "21501", "21.501"))
    head = random.choice(("Kamerstukken II 2020/21, ", "Kamerstuk ", "", "TK 2019-2020, "))
    return [(f"{head}{digits}-{part}{random.choice((', nr. ', ' nr. ', '-', ', nr '))}{number}", "kamerstuk", f"kst-21501-{part}-{number}")]


def explained(random: Random) -> list:
    paper = Paper(random)
    paper.number, what = random.choice((("3", "MvT"), ("5", "verslag"), ("6", "NV II"), ("11", "motie-De Bruin c.s."), ("4", "advies Raad van State")))
    written = f"Kamerstukken II {paper.session()}, {paper.number_of_dossier()}, nr. {paper.number}"
    pages = random.choice((f" ({what}), p. {random.randint(2, 90)}", f", p. {random.randint(2, 40)}-{random.randint(41, 99)}", ""))
    return [(written + pages, "kamerstuk", paper.id), "" if pages.startswith(" (") else f" ({what})"]


def dated(random: Random) -> list:
    paper = Paper(random)
    day = random.choice((" d.d. 4 maart 2024", " van 4 maart 2024", ", d.d. 4 maart 2024", " (4 maart 2024)", ", 4 maart 2024"))
    return ["brief ", (f"{paper.choose('Kamerstuk ', 'Kamerstukken II ', 'TK ')}{paper.number_of_dossier()}, nr. {paper.number}", "kamerstuk", paper.id), day]


def bracketed(random: Random) -> list:
    paper = Paper(random)
    before, after = random.choice(("()", "[]", "«»"))
    written = f"{paper.number_of_dossier()}{paper.choose(', nr. ', ' nr. ', ', nr.')}{paper.number}"
    return [f"de brief van vorig jaar {before}", (written, "kamerstuk", paper.id), after]


def shared(random: Random) -> list:
    one, two = Paper(random), Paper(random)
    one.chapter = two.chapter = ""
    joined = random.choice((", ", " en ", "/", " & "))
    head = one.choose("Kamerstukken ", "Kamerstuk ", f"Kamerstukken II {one.session()}, ")
    return [(f"{head}{one.number_of_dossier()}", "kamerstuk", f"kst-{one.digits}-{one.number}"), joined, (two.number_of_dossier(), "dossier", two.digits), f", nr. {one.number}"]


def of_each(random: Random) -> list:
    """Two dossiers, each with numbers of its own."""
    one, two = Paper(random), Paper(random)
    return [
        (f"{one.head()}, {one.number_of_dossier()}, nr. {one.number}", "kamerstuk", one.id), random.choice((" en ", ", ", "; ", " alsmede ")),
        (f"{two.number_of_dossier()}, nrs. 5", "kamerstuk", f"kst-{two.dossier}-5"), " en ", ("9", "kamerstuk", f"kst-{two.dossier}-9"),
    ]


def dossiers(random: Random) -> list:
    papers = [Paper(random) for _ in range(random.randint(2, 3))]
    for paper in papers:
        paper.chapter = ""
    word = random.choice(("dossiers ", "wetsvoorstellen ", "Kamerdossiers ", "dossiernummers "))
    pieces: list = [(word + papers[0].number_of_dossier(), "dossier", papers[0].digits)]
    for at, paper in enumerate(papers[1:], 2):
        pieces += [" en " if at == len(papers) else ", ", (paper.number_of_dossier(), "dossier", paper.digits)]
    return pieces


def bill(random: Random) -> list:
    paper = Paper(random)
    name = random.choice(("het wetsvoorstel bakens langs de kust", "het initiatiefwetsvoorstel-De Bruin", "het voorstel van wet tot wijziging van regels over bakens", "de initiatiefnota"))
    return [f"{name} (", (paper.choose(paper.digits, f"{paper.digits[:2]} {paper.digits[2:]}", f"Kamerstuk {paper.digits}", f"Kamerstukken {paper.digits[:2]} {paper.digits[2:]}"), "dossier", paper.digits), ")"]


def old(random: Random) -> list:
    first, digits, number = random.randint(1975, 1993), random.randint(13_000, 23_000), random.randint(1, 60)
    spaced = random.choice((f"{digits}", f"{digits // 1000} {digits % 1000:03}"))
    years = random.choice((f"{first}-{first + 1}", f"{first}/{(first + 1) % 100:02}"))
    head = random.choice((f"Kamerstukken II {years}", f"Tweede Kamer, zitting {years}", f"Bijl. Hand. II {years}", f"Tweede Kamer, vergaderjaar {years}"))
    return [(f"{head}, {spaced}, nr. {number}", "kamerstuk", f"kst-{digits}-{number}")]


def old_eerste_kamer(random: Random) -> list:
    first, digits, letter = random.randint(2002, 2009), random.randint(28_000, 32_100), random.choice("ABCDEF")
    years = random.choice((f"{first}/{(first + 1) % 100:02}", f"{first}-{first + 1}"))
    return [(f"Kamerstukken I {years}, {digits // 1000} {digits % 1000:03}, {random.choice(('', 'nr. '))}{letter}", "kamerstuk", f"kst-{first}{first + 1}-{digits}-{letter}")]


def kingdom(random: Random) -> list:
    paper = Paper(random)
    paper.chapter = ""
    return [(f"{paper.choose('Kamerstukken II 2011/12, ', 'Kamerstuk ', '')}{paper.number_of_dossier()} (R{random.randint(1700, 2200)}), nr. {paper.number}", "kamerstuk", f"kst-{paper.digits}-{paper.number}")]


def stuck_note(random: Random) -> list:
    """A note's number that sticks to the front."""
    paper = Paper(random)
    return ["\n", random.choice(("12", "3", "¹⁴", "7 ", "15) ")), (f"Kamerstukken II {paper.session()}, {paper.number_of_dossier()}, nr. {paper.number}", "kamerstuk", paper.id)]


def broken(random: Random) -> list:
    """A word or a number broken at a line's end."""
    paper = Paper(random)
    word = random.choice(("Kamerstuk-\nken II", "Kamer-\nstukken II", "Kamerstukken\nII"))
    return [(f"{word} {paper.session()},\n{paper.number_of_dossier()},\nnr. {paper.number}", "kamerstuk", paper.id)]


PAPERS = {
    "kamerstuk zonder nr": unnamed, "raden": councils, "met uitleg": explained, "met datum": dated, "tussen haakjes": bracketed, "gedeeld": shared,
    "elk nummers": of_each, "dossiers": dossiers, "wetsvoorstel": bill, "oud": old, "oude eerste kamer": old_eerste_kamer, "rijkswet": kingdom,
    "nootcijfer": stuck_note, "afgebroken": broken, "kamerstuk voluit": full, "kamerstuk zonder kamer": without_chamber,
    "kamerstuk met streepje": hyphened, "jaar tussen haakjes": session_in_brackets, "kamer en vergaderjaar": of_the_chamber,
    "eerste kamer": eerste_kamer, "kamerstuk los": loose, "nummers": listed, "nummers met nr": listed_with_nr, "reeks": ranged,
    "meer stukken": several, "nummer voorop": reversed_, "motie": motion, "dossier": dossier, "kenmerk kst": identifier,
}
