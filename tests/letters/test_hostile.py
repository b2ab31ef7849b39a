"""Texts made to break the parser: it never raises, and every word of the source is kept or listed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_scripts.errors import InputError
from build_scripts.letters.parse import parse
from build_scripts.readers.txt import read_txt
from tests.readers.papers import account_of

SIGNS = "\u202e\u202c\u200b\u2066\ufeff\u00ad\u00a0\u2028\x1b\x07\x85\ud800"
WORDS = st.sampled_from(
    "de zorg Wonen is dat 2024 1 12 12) ¹ ² [1] [^2] 3. a. ii. Ad - -- • o * # ## **x** | || |---| onder- niet- www.a.nl/b- https://x.nl/ (a [x](y) <p> ! ? "
    "Kenmerk Datum: Betreft Pagina 4321-77 juni jl. Hoogachtend, minister van kst-1-2 Nr. Vergaderjaar 2023–2024 \u202eom zo\u200brg \ud800 _____ …".split()
)
LINES = st.one_of(
    st.lists(WORDS, max_size=14).map(" ".join),
    st.lists(WORDS, min_size=2, max_size=5).map("    ".join),
    st.sampled_from(
        [
            "", "", " ", "\f", " " * 48, "Geachte voorzitter,", "Hoogachtend,", "de minister van Defensie,", "J. de Vries", "1 Kamerstuk 29 325, nr. 1.",
            "¹ Idem.", "[1] Idem.", "[^1]: Idem.", "1) Idem.", "! Idem.", "? Idem.", "3 Noot.", "2 Noot.", "Pagina 2 van 3", "2", "Kenmerk", "4321-8765-DMO",
            "Datum 4 juni 2024", "Datum    Ons kenmerk    Bijlage(n)", "4 juni 2024    12345678    2", "> Retouradres Postbus 1 2500 EA Den Haag",
            "Vergaderjaar 2023–2024", "29 325 Zorg", "Nr. 5 MOTIE VAN HET LID X", "De Kamer,", "gehoord de beraadslaging,", "| a | b |", "| open",
            "- punt", "-  o  - diep", "1.1.1.1 Kop", "## Kop", "Zin! en verder?", "Woord1 en woord2 en (woord3).", "Dat is zo.¹ ²", "www.rijksoverheid.nl/een-",
            "Tekst in de kolom                                      Bezoekadres", "Nog een zin in de linker kolom                         2511 DP Den Haag",
        ]
    ),
)  # fmt: skip
TEXTS = st.lists(LINES, min_size=1, max_size=60).map("\n".join)


def letter_in(text):
    return parse(read_txt("brief.txt", text.encode("utf-8", "surrogatepass")))


@example("de …\n\f\nde …")
@given(TEXTS)
def test_whatever_the_lines_every_word_is_kept_or_listed(text):
    try:
        letter = letter_in(text)
    except InputError:
        return
    account = account_of(letter)
    assert account.ok, account.faults
    assert account.words_in == account.words_kept + sum(map(len, account.dropped.values()))


@given(st.text(alphabet=st.sampled_from(list("ab1.- \n\f\t|*#[]()!?¹2’" + SIGNS)), min_size=1, max_size=400))
def test_whatever_the_signs_every_word_is_kept_or_listed(text):
    test_whatever_the_lines_every_word_is_kept_or_listed.hypothesis.inner_test(text)


HEAD = "Datum 4 juni 2024\nBetreft Zorg\n\nGeachte voorzitter,\n\n"


# Each of these took minutes or more where a rule looked back, looked ahead or copied a list for every line.
@pytest.mark.parametrize(
    "text",
    [
        HEAD + "woord " * 170_000,
        HEAD + "".join(f"Woord{number} staat hier.\n" for number in range(1, 20_000)) + "\n" + "".join(f"{number} Noot\n" for number in range(1, 20_000)),
        HEAD + "".join(f"Woord1 en zo.\n\n1 Noot die hier staat.\n\nPagina {page} van 9999\n" for page in range(1, 3_000)),
        "".join(f"{number} Noot van alles.\n" for number in range(1, 20_000)),
        HEAD + "".join("- " * (depth % 50) + "punt\n" for depth in range(10_000)),
        HEAD + "a   " * 30_000,
        HEAD + ("A" + " " * 20 + "B" + " " * 20 + "C\n") * 10_000,
        "Tekst in de linker kolom van de brief               Postbus 1 2500 EA\n" * 10_000,
        HEAD + ("woord! en " * 100 + "\n") * 300 + "! Noot\n" * 3_000,
        "Vergaderjaar 2023–2024\n29 325 Z\nNr. 5 MOTIE\n\n" + "kst-1-2  ISSN 0921  " * 30_000,
        HEAD + "Turfmarkt 147\nPostbus 12\n2500 EA Den Haag\n\f" * 10_000,
        HEAD + "\u202e\u200b" * 100_000,
    ],
    ids="line notes series only-notes deep columns table margin signs feet addresses invisible".split(),
)
def test_what_invites_looking_back_is_read(text):
    assert letter_in(text).source.lines


def test_a_letter_that_is_only_notes_says_so():
    letter = letter_in("¹ Kamerstuk 29 325, nr. 1.\n² Idem.\n")
    assert {problem.kind for problem in letter.problems} >= {"no body", "note without mark"}
    assert account_of(letter).ok


def test_an_override_and_a_control_character_are_named_and_kept():
    letter = letter_in(HEAD + "De \u202etskeT\u202c en \x07 zo\u200brg.\n")
    assert {problem.kind for problem in letter.problems} >= {"control", "invisible"}
    assert account_of(letter).ok


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Rapport**Opvolging** en “dialoog”¹\n\nDe zorg loopt goed in dit jaar.\n\n¹ Zie de brief.\n",
        HEAD + "De zorg loopt door.\n\nJaar       Bedrag\n\n2022       5447\n\n           [1]\n\n2023       € 52 mln\n\n[1] Zie de brief.\n",
        HEAD + "Zij krijgen het.\n\n" + "".join(f"De zorg voor {name} loopt in dit jaar goed.".ljust(60) + f"{place}\n" for name, place in zip(("ons", "wie", "hen", "wij"), ("Postbus 20018", "2500 EA Den Haag", "T 070-1234567", "www.vws.nl"))) + "\f Zo is het.\n",
        HEAD + "".join(f"{name} hebben dit jaar recht op zorg;\nde zorg van elke dag;\n\fMinisterie van Defensie\n" for name in ("Ouderen", "Jongeren", "Kinderen")),
    ],
    ids="signs-in-a-heading mark-alone-in-a-cell text-beside-an-address item-at-a-pages-end".split(),
)  # fmt: skip
def test_words_are_kept(text):
    letter = letter_in(text)
    shown = " ".join(passage.text for passage in letter.passages)
    assert account_of(letter).ok and "zorg" in shown and shown.count("elke dag") == text.count("elke dag") and shown.count("loopt") == text.count("loopt")


def test_a_text_full_of_control_characters_is_refused():
    with pytest.raises(InputError, match="not a text file"):
        letter_in(HEAD + "\x07\ud800 woord " * 1_000)
