"""Who signs, in which role."""

import pytest

from tests.letters.letter_of import letter_of
from tests.readers.papers import account_of

TEXT = "Geachte voorzitter,\n\nHierbij informeer ik uw Kamer over de voortgang van het programma.\n\n"


def signed(end):
    letter = letter_of(TEXT + end)
    return [passage.text for passage in letter.body if passage.kind == "signature"], [(one.name, one.role) for one in letter.signatories]


@pytest.mark.parametrize(
    ("end", "blocks", "signatories"),
    [
        ("Hoogachtend,\nDE MINISTER VAN DEFENSIE\nRuben Brekelmans\n", ["Hoogachtend,", "DE MINISTER VAN DEFENSIE", "Ruben Brekelmans"], [("Ruben Brekelmans", "minister van Defensie")]),
        ("De minister voor Natuur en\nStikstof,\nChr. van der Wal\n", [], None),
        ("de minister van Volksgezondheid,\nWelzijn en Sport,\nHugo de Jonge\n", ["de minister van Volksgezondheid, Welzijn en Sport,", "Hugo de Jonge"], [("Hugo de Jonge", "minister van Volksgezondheid, Welzijn en Sport")]),
        ("H. Jansen\nMinister van Landbouw, Natuur en\nVoedselkwaliteit\n\nBijlage 1. Overzicht\n\nDit zijn de vergunningen.\n", ["H. Jansen", "Minister van Landbouw, Natuur en Voedselkwaliteit"], [("H. Jansen", "Minister van Landbouw, Natuur en Voedselkwaliteit")]),
        ("Jan Jansen\nMinister van Landbouw is hij niet geworden, zoals u weet.\n", [], []),
        ("Hoogachtend,\n\nde minister van Defensie,\n\nR. Jansen\n\nAntwoorden op vragen\n\nDit zijn ze.\n", ["Hoogachtend,", "de minister van Defensie,", "R. Jansen"], [("R. Jansen", "minister van Defensie")]),
        ("(w.g.)   Maria J. Jansen\n         Minister van Economische Zaken\n", ["(w.g.) Maria J. Jansen", "Minister van Economische Zaken"], [("Maria J. Jansen", "Minister van Economische Zaken")]),
        ("(w.g.) Maria J.A. van der Hoeven\nMinister van Economische Zaken\n", ["(w.g.) Maria J.A. van der Hoeven", "Minister van Economische Zaken"], [("Maria J.A. van der Hoeven", "Minister van Economische Zaken")]),
        (
            f"{'R.A.A. Jetten':45}H.M. de Jonge\n{'Minister voor Klimaat en Energie':45}Minister voor Volkshuisvesting en\n{'':45}Ruimtelijke Ordening\n",
            ["R.A.A. Jetten", "H.M. de Jonge", "Minister voor Klimaat en Energie", "Minister voor Volkshuisvesting en Ruimtelijke Ordening"],
            [("R.A.A. Jetten", "Minister voor Klimaat en Energie"), ("H.M. de Jonge", "Minister voor Volkshuisvesting en Ruimtelijke Ordening")],
        ),
        ("Hartelijke groet,\nLiesbeth Jansen\nDirecteur Dijken(in)\n", ["Hartelijke groet,", "Liesbeth Jansen", "Directeur Dijken(in)"], [("Liesbeth Jansen", "Directeur Dijken(in)")]),
        ("Met vriendelijke groet,\nLiesbeth Spies\nVoorzitter Aedes\n", ["Met vriendelijke groet,", "Liesbeth Spies", "Voorzitter Aedes"], [("Liesbeth Spies", "Voorzitter Aedes")]),
    ],
)  # fmt: skip
def test_roles_and_names_are_blocks(end, blocks, signatories):
    found, people = signed(end)
    if signatories is None:
        assert "Stikstof" not in [name for name, _ in people]
    else:
        assert (found, people) == (blocks, signatories)


def test_a_minister_in_running_text_signs_nothing():
    found, people = signed("De minister van Financiën\nheeft dat toegezegd. Jan de Vries was erbij.\n")
    assert not found and not people


BESIDE = "Hoogachtend,\n" + "Jan de Vries".ljust(49) + "Rob Jansen\n" + "Staatssecretaris Mijnbouw".ljust(49) + "Minister van Binnenlandse Zaken en Koninkrijksrelaties, in overleg\n"


@pytest.mark.parametrize(
    ("end", "signatories"),
    [
        ("Algemene Rekenkamer\ndrs. Piet Jansen,\npresident\nmr. B. de Vries,\nsecretaris\n", [("drs. Piet Jansen", "president"), ("mr. B. de Vries", "secretaris")]),
        ("Met vriendelijke groet,\nde Nationale ombudsman,\nJan van Zuiden\n", [("Jan van Zuiden", "Nationale ombudsman")]),
        ("Met vriendelijke groet,\nProf. dr. ir. E. Jansen\nHoofd Centrum Dijken\n", [("Prof. dr. ir. E. Jansen", "Hoofd Centrum Dijken")]),
        ("Hoogachtend,\nAutoriteit Dijken,\nnamens deze,\n\nMartijn Jansen\nbestuursvoorzitter\n", [("Martijn Jansen", "bestuursvoorzitter")]),
        ("Hoogachtend,\nde minister van Defensie,\nvoor deze,\nde secretaris-generaal,\nM.H. Jansen\n", [("M.H. Jansen", "minister van Defensie, voor deze, de secretaris-generaal")]),
        ("Met vriendelijke groet,\n\n\nDrs. H.W.M. van Oost               Prof. dr. G.T.M. Jansen\nSecretaris                         Voorzitter\n", [("Drs. H.W.M. van Oost", "Secretaris"), ("Prof. dr. G.T.M. Jansen", "Voorzitter")]),
        ("Hoogachtend,\n\ndrs. E. Jansen\ncoördinerend specialistisch inspecteur\n", [("drs. E. Jansen", "coördinerend specialistisch inspecteur")]),
        ("Hoogachtend,\n\nde minister van Defensie,\n\nS. van Veen - Van der Meer\n", [("S. van Veen - Van der Meer", "minister van Defensie")]),
        ("DE MINISTER-PRESIDENT,\nMinister van Algemene Zaken,\n\nJan Jansen\n", [("Jan Jansen", "minister-president, Minister van Algemene Zaken")]),
        ("drs. A.P. (Arno) Jansen,\npresident\n", [("drs. A.P. (Arno) Jansen", "president")]),
        (BESIDE, [("Jan de Vries", "Staatssecretaris Mijnbouw"), ("Rob Jansen", "Minister van Binnenlandse Zaken en Koninkrijksrelaties, in overleg")]),
        ("Dat zei ook Jan Jansen,\nvoorzitter van een stichting, die er lang was.\n", []),
    ],
)  # fmt: skip
def test_who_signs_without_being_a_minister(end, signatories):
    assert signed(end)[1] == signatories


def test_a_signature_ends_where_text_follows_at_once():
    letter = letter_of(TEXT + "De voorzitter van de commissie, Smals\nDe griffier van de commissie, Esmeijer\nI Vragen vanuit de fracties\nDe leden van de fractie vragen hoe dat zit.\n")
    assert [passage.text for passage in letter.body if passage.kind == "signature"] == ["De voorzitter van de commissie, Smals", "De griffier van de commissie, Esmeijer"]
    assert letter.body[-2].kind == "heading"


def test_a_letter_that_no_minister_signs_is_not_the_governments():
    assert letter_of(TEXT + "drs. P. Jansen,\npresident\n").fact("type") == "brief"
    assert letter_of(TEXT + "De minister van Defensie,\nP. Jansen\n").fact("type") == "kamerbrief"


def test_a_function_and_a_name_on_one_line():
    assert signed("Met vriendelijke groet,\n\nDe Nationale ombudsman, Jan van Zuiden\n")[1] == [("Jan van Zuiden", "Nationale ombudsman")]


def test_who_signs_for_a_minister():
    found, _ = signed("Hoogachtend,\nde minister van Defensie,\nvoor deze,\nde secretaris-generaal,\nM.H. Jansen\n")
    assert found == ["Hoogachtend,", "de minister van Defensie,", "voor deze,", "de secretaris-generaal,", "M.H. Jansen"]


@pytest.mark.parametrize("closing", ["Hoogachtend,\nRaad voor het Bestuur,\n", ""])
def test_a_name_and_a_function_on_one_line(closing):
    found, people = signed(f"{closing}Jan Polman, voorzitter\nRien de Vries, secretaris-directeur\n")
    assert found[-2:] == ["Jan Polman, voorzitter", "Rien de Vries, secretaris-directeur"]
    assert people == [("Jan Polman", "voorzitter"), ("Rien de Vries", "secretaris-directeur")]


def test_two_roles_beside_each_other_go_on_in_their_own_column():
    letter = letter_of(
        "Geachte voorzitter,\n\nDit is de brief over de dijken.\n\n"
        f"{'De minister van Sociale Zaken':45}De minister van Onderwijs, Cultuur\n{'en Werkgelegenheid,':45}en Wetenschap,\n\n{'C.E.G. Jansen':45}R.H. de Vries\n"
    )
    assert [(one.name, one.role) for one in letter.signatories] == [
        ("C.E.G. Jansen", "minister van Sociale Zaken en Werkgelegenheid"), ("R.H. de Vries", "minister van Onderwijs, Cultuur en Wetenschap"),
    ]  # fmt: skip
    assert account_of(letter).ok


@pytest.mark.parametrize(("end", "signatories"), [
    ("DE MINISTER VAN ECONOMISCHE ZAKEN DE MINISTER VAN DEFENSIE\nBert Koenders J.A. Jansen-Smit\n", [("Bert Koenders", "minister van Economische Zaken"), ("J.A. Jansen-Smit", "minister van Defensie")]),
    ("de minister van Defensie, in overleg met de minister van Financiën,\nBert Koenders\n", [("Bert Koenders", "minister van Defensie, in overleg met de minister van Financiën")]),
])  # fmt: skip
def test_two_who_sign_beside_each_other_without_their_columns(end, signatories):
    assert signed(f"Hoogachtend,\n{end}")[1] == signatories


def test_a_roman_numeral_below_a_signature_is_no_initial():
    end = "Hoogachtend,\nde minister voor Medische Zorg,\nPia Jansen\nI. Vragen vanuit de fracties\nDe leden van de fractie vragen hoe het met de dijken gaat.\n"
    assert signed(end) == (["Hoogachtend,", "de minister voor Medische Zorg,", "Pia Jansen"], [("Pia Jansen", "minister voor Medische Zorg")])


@pytest.mark.parametrize("behind", ["Afschrift aan: de minister van Financiën", "c.c.: de griffier"])
def test_for_whom_an_organisation_signs_and_who_gets_a_copy(behind):
    end = f"Hoogachtend,\nVereniging van Nederlandse Dijken,\n\nJ.F. Jansen\nAlgemeen directeur\n\n{behind}\n"
    assert signed(end) == (["Hoogachtend,", "Vereniging van Nederlandse Dijken,", "J.F. Jansen", "Algemeen directeur"], [("J.F. Jansen", "Algemeen directeur")])
    letter = letter_of(TEXT + end)
    assert (letter.fact("sender"), letter.facts["sender"].provenance) == ("Vereniging van Nederlandse Dijken", "inferred")
    assert letter_of(TEXT + "Hoogachtend,\nJ.F. Jansen\nvoorzitter Raad van Bestuur\n").fact("sender") == "voorzitter Raad van Bestuur"


def test_those_who_propose_an_amendment_sign_it_by_their_surnames():
    amendment = "De ondergetekenden stellen het volgende amendement voor:\n\nIn artikel 4 wordt het bedrag verhoogd.\n\nToelichting\n\nDit amendement regelt dat de dijken hoger worden.\n\n{}Jansen\nVan Dijk\n"
    letter = letter_of(amendment.format(""))
    assert [(passage.kind, passage.text) for passage in letter.body][-2:] == [("signature", "Jansen"), ("signature", "Van Dijk")]
    assert [one.name for one in letter.signatories] == ["Jansen", "Van Dijk"]


def test_who_was_there_signs_nothing():
    there = "Aanwezig waren:\n\nJan Polman, voorzitter\n\nDe vergadering sprak over dijken.\n\nOok over wegen.\n\nEn over water.\n\nTot besluit.\n"
    assert signed(there)[0] == []
