"""Which words of a passage are marked."""

from __future__ import annotations

import pytest

from build_scripts.search.expand import Wanted
from build_scripts.search.query import parse
from build_scripts.search.snippet import snippet


def marked(text: str, query: str) -> list[str]:
    wanted = [Wanted(unit, unit.terms) for unit in parse(query, ()).units]
    return [piece.text for piece in snippet(text, wanted) if piece.marked]


@pytest.mark.parametrize(
    "text, query, expected",
    [
        ("Kamerstukken II 2023/24, 29 325 nr. 156.", "29325-156", ["29 325 nr. 156"]),
        ("Zie 29325-156 en 29 325, nr. 156.", "29325-156", ["29325-156", "29 325, nr. 156"]),
        ("Kamerstuk 36 288, nrs. 1, 5-7 en 8", "36288-8", ["36 288, nrs. 1, 5-7 en 8"]),
        ("29 325, nr. 139 en 29 325, nr. 156", "29325-156", ["29 325, nr. 156"]),
        ("36 410 XVI, nr. 55 en 36410-XVI-55", "36410-XVI-55", ["36 410 XVI, nr. 55", "36410-XVI-55"]),
        ("21 501-02, nr. 3174", "21501-02-3174", ["21 501-02, nr. 3174"]),
        ("33 802, C van 4 mei", "33802, C", ["33 802, C"]),
        ("Stb. 2014, 280 en Staatsblad 2014, nr. 280", "stb-2014-280", ["Stb. 2014, 280", "Staatsblad 2014, nr. 280"]),
        ("zie blg-1007826", "blg-1007826", ["blg-1007826"]),
        ("zaak ECLI:NL:CBB:2010:BN1294.", "ECLI:NL:CBB:2010:BN1294", ["ECLI:NL:CBB:2010:BN1294"]),
        ("document 2023D51087", "2023D51087", ["2023D51087"]),
        ("dossier 29 325, nr. 139", "29325", ["29 325"]),
    ],
)
def test_an_official_number_is_marked_whole(text: str, query: str, expected: list[str]) -> None:
    assert marked(text, query) == expected
