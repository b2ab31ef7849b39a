"""Who acts and who is told: the government and parliament, as letters name them."""

from __future__ import annotations

import re
from typing import NamedTuple

# Abbreviations of ministries, now and in earlier cabinets.
MINISTRIES = "AZ AenM BHO BHOS BZ BZK DEF EZ EZK FIN IenM IenW I&M I&W JenV J&V VenJ V&J KGG LNV LVVN OCW SZW VRO VROM VWS".split()

# "van Sociale Zaken en Werkgelegenheid", "voor Armoedebeleid, Participatie en Pensioenen", "van BZK"
_OF = r"(?: (?:van |voor )?(?!Kamer\b)[A-Z][\w&-]+(?:(?:, | en |/| )(?!Kamer\b)[A-Z][\w&-]+)*)?"
_WE = r"[Ii]k|[Ww]ij|[Ww]e"
_MINISTER = (
    r"(?:[Mm]inister-[Pp]resident|[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|(?:vak)?bewinds(?:lieden|persoon|personen)"
    r"|ambt(?:s)?geno(?:ten|te|ot)|collega(?:['’]s)?|(?:ambts)?voorgang(?:er|ster)|ministers?raad|ministeries?|departementen|departement)"
)
_WHICH = r"(?: (?:beide|betrokken|verantwoordelijke|demissionaire?|nieuwe|voormalige?|toenmalige?|directe|vorige))?"
ACTOR = re.compile(
    rf"\b(?:{_WE}|(?:[Dd]e|[Hh]et|[Mm]ijn|[Oo]ns|[Oo]nze|[Bb]eide|[Ee]lk|[Ii]eder|[Aa]lle){_WHICH} {_MINISTER}\b(?: {_MINISTER}\b)?{_OF}|(?:[Mm]inister|[Ss]taatssecretaris)(?: (?:van|voor) [A-Z][\w&-]+| (?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en) ){{0,2}}[A-Z]\w+)(?= (?:zal|en ik|stuurt|informeert|komt|gaat))"
    rf"|(?:[Hh]et|[Dd]it|[Oo]ns)(?: demissionaire?| huidige)? (?:[Kk]abinet|[Rr]ijk)|[Dd]e (?:[Rr]egering|[Rr]ijksoverheid)|(?<![Mm]inister van )(?<![Ss]taatssecretaris van )(?<![Mm]inisterie van )Defensie"
    rf"|(?:{'|'.join(map(re.escape, MINISTRIES))}))(?![\w-])"
)
# A sentence without one of these words names nobody who acts.
_ACTING = frozenset(
    "ik wij we kabinet rijk regering rijksoverheid defensie minister ministers minister-president staatssecretaris staatssecretarissen bewindslieden bewindspersoon bewindspersonen vakbewindslieden vakbewindspersoon "
    "vakbewindspersonen ambtgenoot ambtsgenoot ambtgenote ambtsgenote ambtgenoten ambtsgenoten collega collega's collega’s voorganger voorgangster ambtsvoorganger ambtsvoorgangster ministerraad ministersraad ministerie "
    "ministeries departement departementen u uw".split()
) | {ministry.lower() for ministry in MINISTRIES}
# In an official's note to a minister "u" is the minister.
_ADDRESSED = re.compile(r"\b(?:[Uu]w (?:ambts)?voorganger|[Uu])(?![\w-])")

RECIPIENT = re.compile(
    r"\b(?:[Uu]w (?:beide )?[Kk]amers?|[Dd]e (?:Tweede |Eerste |beide )?Kamers?(?: der Staten-Generaal)?(?! van)|[Dd]e [TE]K|[Bb]eide Kamers|[Hh]et parlement"
    r"|[Dd]e Staten-Generaal|uw (?:vaste )?[Cc]ommissie|[Uu])(?![\w-])"
)
CHAMBER = re.compile(r"\b(?:[Dd]e (?:Tweede |Eerste |beide )?Kamers?(?! van)|[Bb]eide Kamers|[Hh]et parlement|[Dd]e Staten-Generaal)(?![\w-])")


class Named(NamedTuple):
    """Somebody named in a sentence at `start:end`."""

    text: str
    start: int
    end: int


def actors(plain: str, lows: frozenset[str], addressed: bool = False) -> list[Named]:
    """Members of the government in a sentence with these words. `addressed`: the text speaks to a minister as "u"."""
    if lows.isdisjoint(_ACTING) and "&" not in plain:
        return []
    found = [*ACTOR.finditer(plain), *(_ADDRESSED.finditer(plain) if addressed else ())]
    return sorted((Named(one[0], one.start(), one.end()) for one in found), key=lambda one: one.start)


def recipients(plain: str, addressed: bool = False) -> list[Named]:
    """Parliament in a sentence, "u" included unless the text speaks to a minister."""
    pattern = CHAMBER if addressed else RECIPIENT
    return [Named(one[0], one.start(), one.end()) for one in pattern.finditer(plain)]
