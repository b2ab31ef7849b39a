"""Texts made out of the finders themselves: every pattern and every table, so a new one is tried too.

What almost is a citation, over and over, is the worst that a finder can be given: it must be read in
time that grows with its length and no faster.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts import citations
from build_scripts.citations import find
from tests.citations.rows import rows

KENMERK = frozenset({"3841799-1066865-DMO"})
MODULES = [importlib.import_module(f"build_scripts.citations.{one.name}") for one in pkgutil.iter_modules(citations.__path__)]
PER_TABLE = 6

# Thought of by hand, each where some finder goes on for long
NEAR_MATCHES = [
    "Kamerstukken II ",
    "Kamerstukken II 2023/24, ",
    "TK, vergaderjaar 2012-2013, ",
    "29 325, ",
    "29 325 en ",
    "Kamerstuk 29 325, nr. 1 en ",
    "Kamerstuk 29 325, nrs. 1, 2, ",
    "nr. 5, ",
    "nrs. 5 en 9, nr. 8 ",
    "36410-XVI-",
    "Handelingen II 2014/15, ",
    "Aanhangsel Handelingen II ",
    "artikel 1, lid 2, onder a, ",
    "van de Wet maatschappelijke ",
    "ECLI:NL:HR:2019:",
    "http://www.a-\n",
    "https://",
    "www.",
    "a.",
    "(",
    "-\n",
    " \n",
    "¹",
    "1",
    "I",
    "kst-",
    "2023D5108",
    "3841799-1066865-",
    "Kamerstuk 29 325, nr. 1, 2, 3, ",
    "het wetsvoorstel aanpassing (36 067 ",
    "(36 067) ",
    "Gedelegeerde uitvoeringsverordening (EU) nr. ",
    "Richtlijn 95/46/EG, 2011/",
    "Stb. 2014, 280; 2015, ",
    "Handelingen II 2020/21, nr. 87, item 3 en ",
    "Tweede Kamer, vergaderjaar 2020-2021, Aanhangsel ",
    "artikel 2 juncto artikel ",
    "blg-1007826 bij ",
    "nr. 1, 2, 3, 4, ",
    "29 325, nr. 1, 2, 3, 4, ",
    "29 325 (nr. 1), 36 410, ",
    "36800-XVI, ",
    "Wijziging van de wet (34979) ",
    "de wetsvoorstellen bakens (35899) ",
    "Wet van 4 mei 1902, houdende (Stb. 118",
    "van 4 mei 1902, houdende Stb. 1 ",
    "artikel 1 van de Wet kustvaart ",
    "artikel 1 van de Wet op de kustvaart, Duinzicht ",
    "Boek 2 van het Burgerlijk Wetboek BES ",
    "Wet milieubeheer (hierna: Wm) Wm ",
    "1:266 BW en 3 EVRM of ",
    "CLV, letter A, letter ",
    "artikelen 1, 2, 3 en ",
    "artikel 1 en artikel 2, ",
    "artikel 7:446 e.v. ",
    "Verordeningen (EG) nr. 883/2004 en 987/2009, ",
    "883/2004 en ",
    "Handelingen II 2021/22, nr. 59, items 12, 14, ",
    "Handelingen II 59-12, ",
    "bijlage 929506 bij ",
    "Kamerstukken I 2019/20, CXXXV, ",
    "wetsvoorstellen 35 733 en 35 734, ",
    "36 410, nr. 5, was nr. ",
    "Kamerstuk 31 736, nr. 5 (31 736) ",
    "TK, 31839, ",
    "art. 6:96 (kosten), ",
    "artikel 3, in samenhang met artikel ",
    "de WW en 23/2861 WIA ",
    "de Aanvullingswet bakens en de ",
    "329 Rv, 287 Sr en ",
    "Sr, art. ",
]
NEVER_FAILS = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)


def patterns() -> dict[str, re.Pattern[str]]:
    """All compiled patterns of the library, by module and name."""
    found = {}
    for module in MODULES:
        for name, value in vars(module).items():
            for at, one in enumerate(value if isinstance(value, tuple) else (value,)):
                if isinstance(one, re.Pattern):
                    found[f"{module.__name__.rpartition('.')[2]}.{name}.{at}"] = one
    return found


PATTERNS = patterns()


def pieces() -> list[str]:
    """The front part of some rows of each table: what would be a citation if it went on."""
    by_table = defaultdict(list)
    for row in rows():
        by_table[row.table].append(row.text)
    cut = []
    for texts in by_table.values():
        for text in texts[:: max(1, len(texts) // PER_TABLE)][:PER_TABLE]:
            cut += [f"{text[: len(text) * 2 // 3]} ", f"{text}, "]
    return list(dict.fromkeys(cut))


def assert_whole(text: str) -> None:
    """Mentions are in order, apart, and exactly their slices of the text."""
    end = 0
    for mention in find(text, KENMERK):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


def seconds(text: str) -> float:
    begin = time.process_time()
    find(text, KENMERK)
    return time.process_time() - begin


def assert_linear(piece: str, size: int) -> None:
    """Eight times the text takes about eight times as long, far from sixty-four."""
    small, large = (piece * max(1, of // len(piece)) for of in (size // 8, size))
    # Other work may slow down any one run.
    assert any(seconds(large) < 24 * max(seconds(small), 0.001) for _ in range(3)), piece


def test_every_module_with_patterns_is_tried() -> None:
    assert len(PATTERNS) > 80
    assert {name.partition(".")[0] for name in PATTERNS} >= {"articles", "kamerstuk", "loose", "european", "url"}


@pytest.mark.parametrize("name", PATTERNS)
def test_what_a_pattern_matches_can_be_read(name: str) -> None:
    @NEVER_FAILS
    @given(st.from_regex(PATTERNS[name].pattern), st.integers(0, 40), st.integers(1, 40))
    def holds(text: str, start: int, length: int) -> None:
        assert_whole(text)
        assert_whole(f"{text} {text[start : start + length]}{text}")

    holds()


@pytest.mark.parametrize("name", PATTERNS)
def test_what_a_pattern_matches_takes_linear_time(name: str) -> None:
    @settings(NEVER_FAILS, max_examples=2, derandomize=True)
    @given(st.from_regex(PATTERNS[name].pattern), st.integers(1, 30))
    def holds(text: str, length: int) -> None:
        assert_linear(text[:60] or " ", 16_000)
        assert_linear(f"{text[:length]} ", 16_000)

    holds()


@pytest.mark.parametrize("piece", pieces(), ids=repr)
def test_what_a_table_holds_takes_linear_time(piece: str) -> None:
    assert_linear(piece, 32_000)


@pytest.mark.parametrize("piece", NEAR_MATCHES, ids=repr)
def test_a_million_signs_take_linear_time(piece: str) -> None:
    assert_linear(piece, 1_000_000)
