"""The ways in which letters name another by its date: rows written before the code that reads them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.links.phrases import phrases
from tests.links.letters import gathered, letter

FACTS = {"type": "kamerbrief", "ministry": "VWS"}
ARCHIVE = (
    letter("maart", date="2016-03-04", kenmerk="123456-1-DMO", betreft="Voortgang beschermd wonen", **FACTS),
    letter("mei", date="2015-05-28", betreft="Stand van zaken hervorming zorg", **FACTS),
    letter("wlz", date="2015-12-01", betreft="Langdurige zorg 2016", **FACTS),
    letter("jeugd", date="2015-12-01", betreft="Wachtlijsten in de jeugdhulp", **FACTS),
)


def meant(text: str, ministry: str = "VWS") -> list[str | None]:
    """The letters that a text of 10 May 2016 leads to."""
    citing = letter("a", [text], date="2016-05-10", ministry=ministry)
    return [link.letter for link in gathered(citing, *ARCHIVE).entry("a").links]


@pytest.mark.parametrize(
    "text, letters",
    [
        ("In mijn brief van 4 maart jl. over beschermd wonen", ["maart"]),
        ("de brief over beschermd wonen van 4 maart 2016", ["maart"]),
        ("Brief over beschermd wonen van 4 maart jl.", ["maart"]),
        ("de Kamerbrief over de voortgang van beschermd wonen van 4 maart 2016 meldt", ["maart"]),
        ("mijn brief inzake beschermd wonen d.d. 4 maart 2016", ["maart"]),
        ("mijn brief aan uw Kamer over beschermd wonen van 4 maart 2016", ["maart"]),
        ("mijn brief (d.d. 4 maart 2016) over beschermd wonen", ["maart"]),
        ("de brief die ik u op 4 maart 2016 heb gestuurd", ["maart"]),
        ("de brief die uw Kamer op 4 maart jl. heeft ontvangen", ["maart"]),
        ("Bij brief van 4 maart 2016 heb ik uw Kamer geïnformeerd", ["maart"]),
        ("Per brief van 4 maart 2016 is uw Kamer geïnformeerd", ["maart"]),
        ("(brief van 4-3-2016)", ["maart"]),
        ("mijn brief van 04-03-2016", ["maart"]),
        ("mijn brief met kenmerk 123456-1-DMO", ["maart"]),
        ("mijn brief van 4 maart 2016, kenmerk 123456-1-DMO, gaat", ["maart", "maart"]),
        ("mijn brief van 4 maart 2016 met kenmerk 123456-1-DMO", ["maart", "maart"]),
        ("mijn brieven van 28 mei 2015 en 4 maart 2016", ["mei", "maart"]),
        ("de brieven van 28 mei 2015 en 4 maart jl.", ["mei", "maart"]),
        ("de Kamerbrief over de langdurige zorg van 1 december 2015", ["wlz"]),
        ("de brief over wachtlijsten in de jeugdhulp van 1 december 2015", ["jeugd"]),
        ("mijn brief van 1 december 2015 over wachtlijsten in de jeugdhulp", ["jeugd"]),
        ("Kamerbrief 4 maart 2016", ["maart"]),
        ("Kamerbrief, 4 maart 2016", ["maart"]),
        ("mijn voortgangsbrief van 4 maart", ["maart"]),
        ("de verzamelbrief van 28 mei 2015", ["mei"]),
        ("Brief van de staatssecretaris van VWS van 4 maart 2016", ["maart"]),
        ("Brief van de Staatssecretaris van Volksgezondheid, Welzijn en Sport aan de Voorzitter van de Tweede Kamer d.d. 4 maart 2016", ["maart"]),
        ("de brief van 4 maart 2016 van de staatssecretaris", ["maart"]),
        ("in de brief van 4 maart dit jaar", ["maart"]),
        ("de brief van vrijdag 4 maart 2016", ["maart"]),
        ("In de brief, die op 4 maart 2016 aan uw Kamer is gezonden", ["maart"]),
        ("de brief over het debat van 4 maart jl.", []),
        ("de brief over de motie van 4 maart 2016", []),
        ("de brief over het overleg over beschermd wonen van 4 maart 2016", []),
        ("de brief over het advies van de Gezondheidsraad van 4 maart 2016", []),
        ("het advies van 4 maart 2016", []),
        ("het algemeen overleg van 4 maart jl.", []),
        ("mijn brief over de wet van 4 maart 2016", []),
        ("de brief aan de gemeenten van 4 maart 2016", []),
        ("de brief van de VNG van 4 maart 2016", []),
        ("haar brief over beschermd wonen van 4 maart 2016", []),
        ("uw brief over beschermd wonen van 4 maart 2016", []),
        ("een persbericht over de brief, 4 maart 2016", []),
        ("de brief over beschermd wonen van 5 maart 2016", []),
        ("Met mijn brief van 4 maart 2016 over beschermd wonen heb ik u geïnformeerd", ["maart"]),
        ("Zoals gemeld in de Kamerbrief Voortgang beschermd wonen van 4 maart 2016", ["maart"]),
        ("In de brief 'Voortgang beschermd wonen' van 4 maart 2016", ["maart"]),
        ("Zie mijn brief (4 maart 2016) over beschermd wonen", ["maart"]),
        ("Per Kamerbrief d.d. 4 maart 2016 is dit gemeld", ["maart"]),
        ("in mijn eerdere brief van 4 maart jl.", ["maart"]),
        ("Mijn brief d.d. 28 mei 2015 en mijn brief van 4 maart 2016", ["mei", "maart"]),
        ("mijn brief van 4 maart 2016 (kenmerk 123456-1-DMO)", ["maart", "maart"]),
        ("de brief van mijn ambtgenoot van VWS van 4 maart 2016", ["maart"]),
        ("de brief van de staatssecretaris van Volksgezondheid, Welzijn en Sport over beschermd wonen van 4 maart 2016", ["maart"]),
        ("De brief van 28 mei 2015 aan de Tweede Kamer", ["mei"]),
        ("de brief, gedateerd 28 mei 2015", ["mei"]),
        ("de brief gedateerd op 28 mei 2015", ["mei"]),
        ("op 28 mei 2015 heb ik u een brief gestuurd", []),
        ("de uitvoeringsbrief van 28 mei 2015", ["mei"]),
        ("de Kamerbrief over de toekomst van de zorg van 4 maart 2016", []),
        ("de brief over de uitspraak van 4 maart 2016", []),
        ("uw brief van 28 mei 2015", []),
        ("een brief van een burger van 4 maart 2016", []),
        ("de brief van het CIZ van 28 mei 2015", []),
        ("de brief van de minister van Justitie en Veiligheid van 4 maart 2016", []),
        ("de brief van de minister van BZK van 4 maart 2016", []),
        ("de brieven van 28 mei, 1 juni en 4 juli 2015", ["mei"]),
        ("de brieven, 4 maart 2016", []),
        ("de brief die u op 4 maart 2016 heeft gestuurd", []),
        ("de brief die u op 4 maart 2016 heeft ontvangen", ["maart"]),
        ("de brief die op 4 maart 2016 werd besproken", []),
    ],
)
def test_meant(text: str, letters: list[str]) -> None:
    assert meant(text) == letters


def test_a_subject_before_the_date_is_the_letters_own() -> None:
    assert meant("de brief over beschermd wonen van 4 maart 2016", "BZK") == ["maart"]
    assert meant("de brief over de vogelgriep van 4 maart 2016") == []


def test_the_words_of_each_date() -> None:
    text = "In mijn brieven van 28 mei 2015, 3-6-2015 en 4 maart jl. staat dit."
    assert [text[one.start : one.end] for one in phrases(text)] == ["brieven van 28 mei 2015", "3-6-2015", "4 maart jl."]


PIECES = "brief|brieven|Kamerbrief|mijn|uw|van|d.d.|over|de minister|aan uw Kamer|die ik op|4 maart|2016|4-3-2016|en|,|.|zorg".split("|")


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join)))
def test_any_text_can_be_read(text: str) -> None:
    for one in phrases(text):
        assert 0 <= one.begin <= one.start < one.end <= len(text)


@pytest.mark.parametrize("piece", [f"{one} " for one in PIECES] + ["brief van de minister van a over ", "brieven van 4 maart, ", "brief die ik ", "brief over a van 4 "])
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        taken = []
        for _ in range(3):
            begin = time.process_time()
            list(phrases(text))
            taken.append(time.process_time() - begin)
        return min(taken)

    assert seconds(100_000) < 24 * max(seconds(12_500), 0.002)
