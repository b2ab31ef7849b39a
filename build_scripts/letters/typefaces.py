"""How wide letters are printed: the advance widths of the typefaces in which government letters are set."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

SIGNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-()/'‘’\"“”–?!%€&+"
OTHER_WIDTH = 1250


class _Widths(dict[str, int]):
    """The widths of signs in 1/2048 em, and for a letter with an accent its plain letter's."""

    def __missing__(self, char: str) -> int:
        self[char] = self.get(unicodedata.normalize("NFKD", char)[0], OTHER_WIDTH)
        return self[char]


# In 1/2048 em. Verdana is the house style's since 2008; older letters, other bodies' and annexes are in the other three.
# Arial, Times New Roman and Calibri as their free counterparts Liberation Sans, Liberation Serif and Carlito tell, which have the same widths.
TYPEFACES = {
    name: _Widths(zip(SIGNS, widths, strict=True))
    for name, widths in {
        "verdana": (
            1230, 1276, 1067, 1276, 1220, 720, 1276, 1296, 562, 705, 1212, 562, 1992, 1296, 1243, 1276, 1276, 874, 1067, 807, 1296, 1212, 1676, 1212, 1212, 1076,
            1400, 1404, 1430, 1578, 1295, 1177, 1588, 1539, 862, 931, 1419, 1140, 1726, 1532, 1612, 1235, 1612, 1424, 1400, 1262, 1499, 1400, 2025, 1403, 1260, 1403,
            1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 735, 735, 735, 930, 930, 930, 930, 930, 930, 550, 550, 550, 940, 940, 940, 1250, 1250, 1250, 1250, 1250, 1250, 1250,
        ),
        "arial": (
            1139, 1139, 1024, 1139, 1139, 569, 1139, 1139, 455, 455, 1024, 455, 1706, 1139, 1139, 1139, 1139, 682, 1024, 569, 1139, 1024, 1479, 1024, 1024, 1024,
            1366, 1366, 1479, 1479, 1366, 1251, 1593, 1479, 569, 1024, 1366, 1139, 1706, 1479, 1593, 1366, 1593, 1479, 1366, 1251, 1479, 1366, 1933, 1366, 1366, 1251,
            1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 569, 569, 569, 569, 569, 682, 682, 682, 569, 391, 455, 455, 727, 682, 682, 1139, 1139, 569, 1821, 1139, 1366, 1196,
        ),
        "times": (
            909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909,
            1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251,
            1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 512, 512, 512, 569, 569, 682, 682, 682, 569, 369, 682, 682, 836, 909, 909, 1024, 909, 682, 1706, 1024, 1593, 1155,
        ),
        "calibri": (
            981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809,
            1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959,
            1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 463, 517, 511, 548, 548, 627, 621, 621, 791, 452, 511, 511, 821, 857, 857, 1020, 949, 667, 1464, 1038, 1397, 1020,
        ),
    }.items()
}  # fmt: skip
VERDANA, TYPEWRITER = "verdana", "typewriter"
PITCH = 1229
"""The width of each sign of a typewriter, and of text whose lines a program broke at a number of characters."""


@lru_cache(2048)
def width(text: str, typeface: str = VERDANA) -> int:
    """The width of a line of text in 1/2048 em, set in a typeface."""
    return PITCH * len(text) if typeface == TYPEWRITER else sum(map(TYPEFACES[typeface].__getitem__, text))
