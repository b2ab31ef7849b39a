"""How debates, written questions, annexes and numbered documents are cited: each form writes one at random, in pieces."""

from __future__ import annotations

from random import Random

from tests.citations.forms_of_papers import Paper


def handelingen(random: Random) -> list:
    paper = Paper(random)
    meeting, item = random.randint(1, 110), random.randint(1, 40)
    years = f"{paper.first}{paper.first + 1}"
    head = f"{paper.choose('Handelingen II', 'Handelingen TK', 'Hand. II', 'Handelingen Tweede Kamer', 'Handelingen II,', 'HANDELINGEN II')} {paper.session()}"
    place = paper.choose(
        f", nr. {meeting}, item {item}", f", {meeting}-{item}", f", nr. {meeting} item {item}", f" nr. {meeting}, item {item}", f", {meeting}, item {item}",
        f", nr. {meeting}-{item}", f", nr. {meeting}, nr. {item}", f", nr. {meeting} (item {item})",
    )
    return [(f"{head}{place}{paper.choose('', '', ', p. 12', ', p. 3-7')}", "handelingen", f"h-tk-{years}-{meeting}-{item}")]


def meeting(random: Random) -> list:
    paper = Paper(random)
    number = random.randint(1, 110)
    head = paper.choose("Handelingen II ", "H - TK ", "Handelingen TK ", "Hand. II ")
    return [(f"{head}{paper.session()}, {paper.choose('', 'nr. ')}{number}", "handelingen", f"h-tk-{paper.first}{paper.first + 1}-{number}")]


def aanhangsel(random: Random) -> list:
    paper = Paper(random)
    number, session = random.randint(100, 3900), paper.session()
    written = paper.choose(
        f"Aanhangsel Handelingen II {session}, nr. {number}", f"Aanhangsel van de Handelingen II, vergaderjaar {session}, nr. {number}",
        f"Handelingen II {session}, Aanhangsel nr. {number}", f"Aanhangsel Handelingen, vergaderjaar {session}, nr. {number}",
        f"Aanhangsel van de Handelingen, vergaderjaar {session}, nr. {number}", f"Aanhangsel II {session}, nr. {number}",
        f"Aanhangsel Handelingen II {session}, {number}", f"Aanhangsel van de Handelingen nr. {number}, vergaderjaar {session}",
        f"Tweede Kamer, vergaderjaar {session}, Aanhangsel van de Handelingen, nr. {number}", f"Aanh. Handelingen II {session}, nr. {number}",
        f"Handelingen TK {session}, Aanhangsel, nr. {number}", f"Aanhangsel der Handelingen II {session}, nr. {number}",
        f"Aanhangsel Handelingen Tweede Kamer {session}, nr. {number}", f"Tweede Kamer, vergaderjaar {session}, Aanhangsel {number}",
    )
    return [(written, "aanhangsel", f"ah-tk-{paper.first}{paper.first + 1}-{number}")]


def numbered(random: Random) -> list:
    letter = random.choice("DZ")
    number = f"{random.randint(2008, 2025)}{letter}{random.randint(0, 59999):05}"
    before = random.choice(("document ", "zaaknummer ", "kenmerk ", "uw kenmerk ", "(", "vragen met kenmerk ", "nr. ", "ingezonden onder nummer "))
    return [before, (number, "documentnummer" if letter == "D" else "zaaknummer", number), ")" if before == "(" else ""]


def annex(random: Random) -> list:
    number = f"blg-{random.randint(10_000, 1_150_000)}"
    return [random.choice(("bijlage ", "", "zie ", "de bijlage (")), (number, "bijlage", number)]


def items(random: Random) -> list:
    first, meeting, item = random.randint(2011, 2024), random.randint(2, 110), random.randint(2, 20)
    stem = f"h-tk-{first}{first + 1}-{meeting}"
    return [
        (f"Handelingen II {first}/{(first + 1) % 100:02}, nr. {meeting}, items {item}", "handelingen", f"{stem}-{item}"),
        random.choice((" en ", ", ")), (str(item + 4), "handelingen", f"{stem}-{item + 4}"),
    ]


def paged(random: Random) -> list:
    first, page = random.randint(1996, 2009), random.randint(500, 7000)
    years = f"{first}/{(first + 1) % 100:02}"
    place = random.choice((f"nr. {random.randint(2, 100)}, p. {page}-{page + 12}", f"p. {page}", f"{random.randint(2, 100)}, p. {page}", f"{random.randint(2, 99)}-{page}"))
    return [(f"Handelingen II {years}, {place}", "handelingen", None)]


def annex_of(random: Random) -> list:
    paper, number = Paper(random), random.randint(100_000, 999_999)
    return [(f"{random.choice(('Bijlage', 'bijlage'))} {number}", "bijlage", f"blg-{number}"), " bij ", (f"Kamerstukken II {paper.session()}, {paper.number_of_dossier()}, nr. {paper.number}", "kamerstuk", paper.id)]


DEBATES = {
    "items": items, "bladzijden": paged, "bijlage bij": annex_of, "handelingen": handelingen, "vergadering": meeting, "aanhangsel": aanhangsel,
    "D en Z": numbered, "bijlage": annex,
}
