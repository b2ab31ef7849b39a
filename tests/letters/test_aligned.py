"""Tables set with spaces whose cells take several lines."""

import pytest

from tests.letters.letter_of import letter_of

PROSE = "Gemeenten en aanbieders werken in de regio samen aan passende hulp voor\nhun inwoners en hun naasten, en zij spreken daarover met de cliënten.\n"
TABLES = {
    "three columns that read as prose": (
        """\
Actie                   Wie                      Planning
Uitvoering van de       Het rapport wordt in     Ministerie van BZK
motie over              het voorjaar naar de
wachttijden in de       Kamer gestuurd
jeugdzorg
Start van de pilot in   Ministerie van BZK       Overleg met VNG en IPO
drie regio’s                                     over de verdeling van
                                                 middelen
Uitvoering van de       De inspectie houdt       Overleg met VNG en IPO
motie over              toezicht op de           over de verdeling van
wachttijden in de       naleving                 middelen
jeugdzorg
""",
        [
            "Actie", "Wie", "Planning",
            "Uitvoering van de motie over wachttijden in de jeugdzorg", "Het rapport wordt in het voorjaar naar de Kamer gestuurd", "Ministerie van BZK",
            "Start van de pilot in drie regio’s", "Ministerie van BZK", "Overleg met VNG en IPO over de verdeling van middelen",
            "Uitvoering van de motie over wachttijden in de jeugdzorg", "De inspectie houdt toezicht op de naleving", "Overleg met VNG en IPO over de verdeling van middelen",
        ],
    ),
    "a line that opens with a capital in the midst of a cell": (
        """\
Aanbeveling            Toelichting
Voor de zomer          Uitvoering van de motie
gereed                 over wachttijden
Overleg met VNG en     Uitvoering van de motie
IPO over de            over wachttijden in de
verdeling              jeugdzorg
Overleg met VNG en     Afgerond
IPO
""",
        [
            "Aanbeveling", "Toelichting", "Voor de zomer gereed", "Uitvoering van de motie over wachttijden", "Overleg met VNG en IPO over de verdeling",
            "Uitvoering van de motie over wachttijden in de jeugdzorg", "Overleg met VNG en IPO", "Afgerond",
        ],
    ),
    "a narrow first column": (
        """\
Actie              Wie
In behandeling     Start van de pilot in drie
                   regio’s
Onderwijs          Voor de zomer gereed
Start van de       Uitvoering van de motie over
pilot in drie      wachttijden in de jeugdzorg
regio’s
""",
        ["Actie", "Wie", "In behandeling", "Start van de pilot in drie regio’s", "Onderwijs", "Voor de zomer gereed", "Start van de pilot in drie regio’s", "Uitvoering van de motie over wachttijden in de jeugdzorg"],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_cells_of_several_lines(name):
    table, cells = TABLES[name]
    letter = letter_of(f"Geachte voorzitter,\n\n{PROSE}\n{table}\n{PROSE}")
    assert [passage.text for passage in letter.body if passage.kind == "cell"] == cells
    assert [passage.kind for passage in letter.body if passage.kind != "cell"] == ["salutation", "paragraph", "paragraph"]
