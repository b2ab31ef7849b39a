"""What became of each word: kept, left out, or made whole out of two pieces."""

import time
from dataclasses import replace

import pytest

from build_scripts.audit import audit, expected
from build_scripts.audit.claims import doubtful_joins
from build_scripts.audit.count import count
from build_scripts.audit.report import as_data, as_lines
from build_scripts.model import Drop
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import to_html
from tests.archives import gather
from tests.letters.letter_of import letter_of

LINE = "De gemeente en de zorgaanbieder maken samen afspraken over passende individuele hulp en de "
TEXT = f"{LINE}indivi-\nduele ondersteuning van de kl-\nxyz die het kabinet het komende jaar samen met alle gemeenten wil geven, en niet-\ntoewijsbare zorg.\n"


def page_of(letter, account=None):
    archive = gather([letter], {letter.id: []}, {letter.id: []}, [], {})
    return letter_page(archive.entries[0], archive, account)


def account_of(text):
    letter = letter_of(text)
    return letter, audit(letter, to_html(page_of(letter)))


def test_each_undone_hyphen_is_a_word_less_and_told_apart():
    letter, account = account_of(TEXT)
    assert account.ok and account == expected(letter)
    assert account.dropped == {"hyphen": (1,)}
    assert (account.words_in, account.words_kept) == (len(TEXT.split()), len(TEXT.split()) - 1)


def test_each_decision_is_listed_with_its_line_and_evidence():
    letter, account = account_of(TEXT)
    told = [(one["line"], one["result"], one["undone"], one["basis"], one["sure"]) for one in account.as_dict()["hyphens"]]
    assert told == [(1, "individuele", True, "letter", True), (2, "kl-xyz", False, "none", False), (3, "niet-toewijsbare", False, "rule", True)]
    assert "hyphens undone 1 (1 letter), kept 2 (1 for want of evidence)" in as_lines(letter, account)
    (drop,) = as_data(letter, account)["dropped"]
    assert drop == {"reason": "hyphen", "count": 1, "lines": [1]}


def test_the_page_tells_them():
    letter = letter_of(TEXT)
    page = page_of(letter, expected(letter).as_dict())
    assert "begin van een woord dat over twee regels stond | 1 | 1 |" in page
    assert "Afbreekstreepjes aan het eind van een regel: 1 weggehaald, 2 gebleven, waarvan 1 omdat bewijs ontbreekt" in page
    assert "| 2 | kl- / xyz | kl-xyz | geen bewijs: koppelteken bewaard (niet zeker) |" in page


def test_a_word_broken_twice_is_one_word():
    letter, account = account_of(f"{LINE}ver-\nantwoor-\nding daarvan.\n")
    assert letter.body[0].text.endswith("de verantwoording daarvan.")
    assert account.ok and account.dropped == {"hyphen": (1, 2)}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"result": "individuelen"}, "andere letters"),
        ({"sure": False}, "zonder bewijs"),
        ({"left": "kl-", "right": "xyz", "result": "klxyz", "basis": "letter"}, "staat nergens"),
    ],
)
def test_a_decision_that_does_not_hold_is_a_fault(changed, told):
    letter = letter_of(TEXT)
    assert doubtful_joins(letter.source, letter.joins) == []
    (fault,) = doubtful_joins(letter.source, [replace(letter.joins[0], **changed)])
    assert fault.kind == "unaccounted" and told in fault.message


def test_words_of_a_line_that_the_page_lacks_are_unaccounted_and_not_hyphens():
    letter = letter_of(TEXT)
    account = audit(letter, to_html(page_of(letter)).replace("individuele ondersteuning van de", ""))
    assert not account.ok and "hyphen" not in account.dropped
    assert account.words_in == account.words_kept + sum(map(len, account.dropped.values()))


def test_a_line_with_very_many_drops_is_counted_in_linear_time():
    bars = 8_000
    source = letter_of(f"{'| ' * bars}\nDe zorg is goed.\n").source
    drops = [Drop("table rule", 1, 2 * at, 2 * at + 1, "|") for at in range(bars)]
    begin = time.process_time()
    kept, dropped = count(source, drops, [], set())
    assert (kept, len(dropped["table rule"])) == (4, bars)
    assert time.process_time() - begin < 2
