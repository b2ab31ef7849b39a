"""An archive made by hand that holds every kind of passage, mark, link and doubt."""

from __future__ import annotations

from build_scripts.model import (
    Archive,
    CellPlace,
    Citation,
    Drop,
    Entry,
    Fact,
    Footnote,
    Join,
    Letter,
    Line,
    Link,
    Location,
    Mark,
    Mention,
    Passage,
    Problem,
    Relation,
    Signatory,
    SourceDocument,
    Topic,
)

FIRST, SECOND, UNDATED = "2024-06-04-proefbrief", "2016-05-antwoord-op-vragen", "zonder-datum"

PAPER = Citation(
    "kamerstuk",
    "kst-36410-XVI-55",
    "https://zoek.officielebekendmakingen.nl/kst-36410-XVI-55.html",
    chamber="II",
    session="2023-2024",
    dossier="36410",
    chapter="XVI",
    number="55",
)
OWN = Citation("kamerstuk", "kst-29325-156", None, dossier="29325", number="156")
CASE = Citation("zaaknummer", None, None)
SITE = Citation("url", None, "https://voorbeeld.nl/een/heel/lang/adres/zonder/een/enkele/spatie")
LAW = Citation("wet", "BWBR0035362", "https://wetten.overheid.nl/BWBR0035362")

WATER = Topic("water", "Water & dijken", "Brieven over water, dijken en polders.", ("water",), theme="Natuur en milieu")
DIKES = Topic("dijken", "Dijken", "Brieven over dijken.", ("dijk",), broader="water")


def at(line: int, name: str = "proef.txt") -> Location:
    return Location(name, line)


def passage(anchor: str, kind: str, text: str, **extra: object) -> Passage:
    return Passage(anchor, kind, text, at(int(extra.pop("line", 1))), **extra)  # type: ignore[arg-type]


def source(name: str) -> SourceDocument:
    lines = tuple(Line(number, "een regel", 1) for number in range(1, 31))
    return SourceDocument(name, lines, "txt", "utf-8", "ab" * 32, 12345)


def slice_of(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def mention(citation: Citation, where: Passage, words: str) -> Mention:
    start, end = slice_of(where.text, words)
    return Mention(citation, start, end, words, where.anchor)


NOTED = "In de brief van 12 mei (Kamerstuk 36 410 XVI, nr. 55) stond dit al. De heer Van Dijk vroeg ernaar."
BODY = (
    passage("p-aanhef", "salutation", "Geachte voorzitter,"),
    passage("p-noten", "paragraph", NOTED, marks=(Mark("note", 53, 53, "1"), Mark("note", len(NOTED), len(NOTED), "2"))),
    passage("p-kop", "heading", "1. Dijken & polders", level=2, marks=(Mark("note", 19, 19, "1"),)),
    passage(
        "p-twijfel",
        "paragraph",
        "Wij lezen het actieplan Eerst een Dijk en zien punt 2) hieronder, met zorg om de kwaliteit van het water.",
        marks=(
            Mark("emphasis", 24, 38),
            Mark("punt", 47, 54, "p-item-2"),
            Mark("doubt", 81, 94, "de scan is hier slecht leesbaar"),
        ),
    ),
    passage("p-deelkop", "heading", "1.1. Actielijnen", level=3),
    passage("p-item-0", "item", "Een eerste punt", level=1, marker="-"),
    passage("p-item-1", "item", "Een punt daaronder", level=2, marker="·"),
    passage("p-item-2", "item", "2) Een punt met een nummer\n\nen een tweede alinea", level=1),
    passage("p-citaat", "quote", "De Kamer, gehoord de beraadslaging, verzoekt de regering te handelen."),
    passage("c-1", "cell", "Aanbeveling", place=CellPlace(1, 1, 1, header=True)),
    passage("c-2", "cell", "Opvolging", place=CellPlace(1, 1, 2, header=True)),
    passage("c-3", "cell", "1. Versterk de dijk | nu", place=CellPlace(1, 2, 1)),
    passage("c-4", "cell", "Dat doen wij.\n\nEn wel in 2025.", place=CellPlace(1, 2, 2), marks=(Mark("note", 13, 13, "3"),)),
    passage("p-tussenkop", "heading", "B. Meer water", level=3),
    passage("c-5", "cell", "2. Meet vaker, zie https://voorbeeld.nl/een/heel/lang/adres/zonder/een/enkele/spatie", place=CellPlace(1, 3, 1)),
    passage("c-6", "cell", "Zie punt 1.", place=CellPlace(1, 3, 2)),
    passage("c-7", "cell", "Over beide kolommen", place=CellPlace(1, 4, 1, span=2)),
    passage("p-slot", "paragraph", "Zie ook Kamerstuk 29 325, nr. 156, de Wmo 2015 en zaak 2016Z07416."),
    passage("p-teken", "signature", "de minister van Water,\nA. de Vries"),
)
NOTES = (
    Footnote("1", passage("noot-1", "note", "Kamerstukken II 2023/24, 36410-XVI-55.")),
    Footnote("2", passage("noot-2", "note", ""), missing=True),
    Footnote("3", passage("noot-3", "note", "Zie <b>ook</b> *daar* & [hier](x).")),
)


def fact(value: str, provenance: str = "source", basis: str = "") -> Fact:
    return Fact(value, provenance, basis)


def first_letter() -> Letter:
    facts = {
        "type": fact("kamerbrief"),
        "title": fact("Voortgang dijken & polders"),
        "betreft": fact("Voortgang dijken & polders"),
        "date": fact("2024-06-04"),
        "kenmerk": fact("3841799-1066865-DMO"),
        "ministry": fact("IenW", "inferred", "het briefhoofd noemt Water"),
        "sender": fact("de minister van Water"),
        "addressee": fact("de Voorzitter van de Tweede Kamer"),
        "attachments": fact("1"),
    }
    return Letter(
        FIRST,
        source("proef.txt"),
        facts,
        (Signatory("A. de Vries", "minister van Water"),),
        BODY,
        NOTES,
        drops=(
            Drop("page number", 4, 0, 1, "2"),
            Drop("running header", 5, 0, 7, "Kenmerk"),
            Drop("running header", 6, 0, 3, "DMO"),
            Drop("page number", 20, 0, 1, "3"),
        ),
        joins=(
            Join(8, "indivi-", "duele", "individuele", "“individuele” staat in de woordenlijst"),
            Join(9, "SCP-", "publicatie", "SCP-publicatie", "geen bewijs", sure=False),
        ),
        problems=(Problem("nootmerk", "‘februari!’ kan een nootmerk zijn", at(12)),),
        record={"bron": "https://www.rijksoverheid.nl/documenten/1"},
    )


def second_letter() -> Letter:
    facts = {
        "type": fact("brief"),
        "title": fact("Antwoord op vragen", "inferred", "de eerste zin"),
        "date": fact("2016-04-26/2016-05-19", "inferred", "de brief noemt 26 april en wordt op 19 mei aangehaald"),
    }
    body = (passage("p-een", "paragraph", "Dit is het antwoord. Zie Kamerstuk 36 410 XVI, nr. 55."),)
    return Letter(SECOND, source("antwoord op.txt"), facts, (), body, (), record={"kamerstuk": "kst-29325-156"})


def undated_letter() -> Letter:
    facts = {"type": fact("bijlage"), "title": fact("</title><script>alert(1)</script> “Plan”", "register")}
    body = (passage("p-een", "paragraph", "<script>alert(1)</script> # geen kop"),)
    return Letter(UNDATED, source("plan.html"), facts, (), body, ())


def archive() -> Archive:
    first, second, undated = first_letter(), second_letter(), undated_letter()
    noted, closing = BODY[1], next(one for one in BODY if one.anchor == "p-slot")
    cell = next(one for one in BODY if one.anchor == "c-5")
    links = (
        Link(mention(PAPER, noted, "Kamerstuk 36 410 XVI, nr. 55"), None, PAPER.url, "officieel adres van het kamerstuk"),
        Link(mention(PAPER, NOTES[0].passage, "Kamerstukken II 2023/24, 36410-XVI-55"), None, PAPER.url, ""),
        Link(mention(OWN, closing, "Kamerstuk 29 325, nr. 156"), SECOND, None, "het register noemt deze brief"),
        Link(mention(LAW, closing, "Wmo 2015"), None, LAW.url, ""),
        Link(mention(SITE, cell, SITE.url or ""), None, SITE.url, ""),
        Link(mention(CASE, closing, "2016Z07416"), None, None, "een zaak heeft geen vast adres"),
    )
    answer = second.body[0]
    answered = (Link(mention(PAPER, answer, "Kamerstuk 36 410 XVI, nr. 55"), None, PAPER.url, ""),)
    entries = (
        Entry(second, answered, (WATER,), (Relation(FIRST, "noemt ook dossier 36410-XVI"),), (FIRST,)),
        Entry(first, links, (WATER, DIKES), (Relation(SECOND, "noemt ook dossier 36410-XVI"),), ()),
        Entry(undated, (), (), (), ()),
    )
    failed = (Problem("bron", "het bestand is leeg", at(1, "leeg.txt")),)
    return Archive(entries, (WATER, DIKES), {"29325": "Dijken in Nederland"}, failed, laws={"BWBR0035362": "Wet maatschappelijke ondersteuning 2015"})
