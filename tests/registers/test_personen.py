from __future__ import annotations

import pytest

from build_scripts.model import Signatory
from build_scripts.registers.personen import people
from tests.registers.reading import letter, letter_of, passage


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Het lid Leijten (SP) vroeg hiernaar.", [("Leijten", "Kamerlid", "SP")]),
        ("De clubs uit de Premier League betaalden mee.", []),
        ("In het debat is verwezen naar een roman; mevrouw Jansen schreef die en noemde mevrouw De Wit als voorbeeld.", []),
        ("Premier Jansen opende de dag.", [("Jansen", "premier", "")]),
        ("De leden Eerdmans (JA21) en Bikker (ChristenUnie).", [("Eerdmans", "Kamerlid", "JA21"), ("Bikker", "Kamerlid", "ChristenUnie")]),
        ("In antwoord op vragen van de leden Ceder (CU)/Leijten (SP).", [("Ceder", "Kamerlid", "CU"), ("Leijten", "Kamerlid", "SP")]),
        ("Op verzoek van het Kamerlid Leijten van de SP.", [("Leijten", "Kamerlid", "SP")]),
        ("Tijdens het debat stelde mevrouw Keijzer dat dit zo is.", [("Keijzer", "Kamerlid", "")]),
        ("De motie van de heer Krol c.s. is bekend.", [("Krol", "Kamerlid", "")]),
        ("In het debat heb ik de heer Krol toegezegd dit na te gaan.", [("Krol", "Kamerlid", "")]),
        ("Ik heb mevrouw De Vries toegezegd haar aanvraag opnieuw te bekijken.", []),
        ("Vragen van de leden Jansen, De Boer en Van Vliet (allen SP).", [("Jansen", "Kamerlid", "SP"), ("De Boer", "Kamerlid", "SP"), ("Van Vliet", "Kamerlid", "SP")]),
        ("Minister Jansen van Sociale Zaken en staatssecretaris De Boer van Volksgezondheid.", [("Jansen", "minister", ""), ("De Boer", "staatssecretaris", "")]),
        ("Ik sprak met de heer De Boer, minister voor Klimaat.", [("De Boer", "minister", "")]),
        ("Ik sprak met de heer De Boer, minister van Staat.", []),
        ("De Belgische minister Jansen was erbij.", []),
        ("Staatssecretaris Toeslagen en minister Klimaat.", []),
        ("Mevrouw Bruins Slot, minister van Defensie, zei dit.", [("Bruins Slot", "minister", "")]),
        ("Ik sprak mevrouw De Boer, Staatssecretaris Toeslagen, en oud-minister mevrouw Jansen.", [("De Boer", "staatssecretaris", ""), ("Jansen", "minister", "")]),
        ("Zo heeft de minister mevrouw Jansen gesproken.", []),
        ("Ik sprak burgemeester mevrouw Jansen (PvdA) en de wethouder van Losser, de heer De Boer (VVD).", []),
        ("Aan het lid Jansen van de Ondernemingsraad is geschreven.", []),
        ("In het debat is dit toegezegd; ik heb met mevrouw De Boer gesproken.", []),
        ("Enkele leden van het Europees parlement vroegen dit.", []),
        ("CDA-Kamerlid Jansen vroeg dit.", [("Jansen", "Kamerlid", "CDA")]),
        ("Het lid Jansen van de SP-fractie vroeg dit.", [("Jansen", "Kamerlid", "SP")]),
        ("Het lid Jansen van de raad van toezicht vertrok.", []),
        ("Het lid Jansen van Provinciale Staten vertrok.", []),
        ("Raadslid Jansen en OR-lid De Boer vroegen dit.", []),
        ("Mevrouw Jansen (PvdA) is wethouder in Losser.", []),
        ("Fractievoorzitter Jansen van de lokale partij sprak.", []),
        ("Het amendement van de heer De Boer is aanvaard.", [("De Boer", "Kamerlid", "")]),
        ("De interpellatie-De Boer ging hierover.", [("De Boer", "Kamerlid", "")]),
        ("In het debat kwam het rapport door mevrouw Pietersen langs.", []),
        ("In het debat kwam de door mevrouw Pietersen gestelde vraag langs.", [("Pietersen", "Kamerlid", "")]),
        ("Toenmalig minister De Jonge schreef dit.", [("De Jonge", "minister", "")]),
        ("Staatssecretaris Van Ooijen en minister-president Rutte (VVD).", [("Van Ooijen", "staatssecretaris", ""), ("Rutte", "minister-president", "VVD")]),
        ("Het lid Van der Lee. Mevrouw Jansen belde de heer Van der Lee.", [("Van der Lee", "Kamerlid", "")]),
        ("De heer Jansen woont in Losser.", []),
        ("Mevrouw De Vries is directeur van de stichting.", []),
        ("In het debat is het verhaal van de heer Pietersen verteld.", []),
        ("De minister van Financiën en het lid 3 van artikel 5.", []),
        ("De leden van de SP-fractie en de leden van de raad.", []),
        ("De commissie Dannenberg adviseert dit.", []),
    ],
)
def test_only_people_with_a_role_are_named(text: str, named: list[tuple[str, str, str]]) -> None:
    assert [(one.name, one.role, one.party) for one in people(letter_of(passage(text)))] == named


def test_places_of_one_person_are_together() -> None:
    (one,) = people(letter_of(passage("Het lid Jansen (SP) vroeg dit. De motie-Jansen ook."), passage("Het lid Jansen.", anchor="p-2")))
    assert [place.anchor for place in one.places] == ["p-1", "p-1", "p-2"]


def test_who_signs_is_named_with_the_role() -> None:
    signed = passage("drs. M.J. van Rijn", "signature", "p-9")
    (one,) = people(letter_of(signed, signatories=(Signatory("drs. M.J. van Rijn", "staatssecretaris"),)))
    assert (one.name, one.role, one.places[0].anchor) == ("Van Rijn", "staatssecretaris", "p-9")


def test_the_people_of_the_letters() -> None:
    found = {name: [(one.name, one.party) for one in people(letter(name))] for name in ("002_6b5711948685a86c", "003_21e5c1724054a369", "000_d187bc942e36342f")}
    assert found == {
        "002_6b5711948685a86c": [("Westerveld", "GroenLinks-PvdA"), ("Bikker", "ChristenUnie"), ("Eerdmans", "JA21"), ("Van Ooijen", "")],
        "003_21e5c1724054a369": [("Bergkamp", ""), ("Leijten", "SP"), ("Van Dijk", ""), ("Dik-Faber", ""), ("Krol", ""), ("Keijzer", ""), ("Van Rijn", "")],
        "000_d187bc942e36342f": [],
    }
