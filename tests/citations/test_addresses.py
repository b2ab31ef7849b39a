"""Identifiers and addresses: where they can be derived, and where they can't."""

from __future__ import annotations

import pytest

from build_scripts.citations import addresses, find

ZOB = "https://zoek.officielebekendmakingen.nl"


@pytest.mark.parametrize(
    ("parts", "identifier"),
    [
        (("29325", None, "156", "II", "2023-2024"), "kst-29325-156"),
        (("36410", "XVI", "55", None, None), "kst-36410-XVI-55"),
        (("33802", None, "C", "I", "2014-2015"), "kst-33802-C"),
        (("31930", None, "F", "I", "2009-2010"), "kst-20092010-31930-F"),
        (("31930", None, "F", "I", "2010-2011"), "kst-31930-F"),
        (("32500", None, "F", "I", None), "kst-32500-F"),
        (("32499", None, "F", "I", None), None),
        (("32499", None, "F", None, None), None),
        (("32499", None, "3", None, None), "kst-32499-3"),
        (("31930", None, "F", "II", None), "kst-31930-F"),
    ],
)
def test_kamerstuk(parts: tuple[str | None, ...], identifier: str | None) -> None:
    known, url = addresses.kamerstuk(*parts)
    assert known == identifier
    assert url == (f"{ZOB}/{identifier}.html" if identifier else None)


def test_before_1995_there_is_no_address() -> None:
    assert addresses.kamerstuk("23700", None, "3", "II", "1993-1994")[1] is None
    assert addresses.kamerstuk("23700", None, "3", "II", "1994-1995")[1]
    assert addresses.staatsblad("stb", "1994", "1") == ("stb-1994-1", None)
    assert addresses.staatsblad("stb", "1995", "1")[1]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("H - TK 2014-2015, 108", f"{ZOB}/handelingen/TK/2014-2015/108"),
        ("H - TK 2015-2016, 42-10", f"{ZOB}/h-tk-20152016-42-10.html"),
        ("Aanhangsel Handelingen II 2023/24, nr. 1314", f"{ZOB}/ah-tk-20232024-1314.html"),
        ("Kamerstuk 36 410 XVI", f"{ZOB}/dossier/36410-XVI"),
        ("Stb. 2014, 280", f"{ZOB}/stb-2014-280.html"),
        ("2022D06725", "https://www.tweedekamer.nl/kamerstukken/detail?id=2022D06725"),
        ("2016Z07416", "https://www.tweedekamer.nl/kamerstukken/detail?id=2016Z07416"),
        (
            "ECLI:NL:CBB:2010:BN1294",
            "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:CBB:2010:BN1294",
        ),
        ("ECLI:EU:C:2014:317", None),
    ],
)
def test_address(text: str, url: str | None) -> None:
    assert [each.citation.url for each in find(text)] == [url]
