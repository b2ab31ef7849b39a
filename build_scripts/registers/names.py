"""Names of people as Dutch papers write them: surnames with their particles, initials, parties."""

from __future__ import annotations

import re

# Parties that sit or sat in parliament, as papers write them between brackets.
PARTIES = (
    "VVD CDA PvdA SP PVV D66 GroenLinks GroenLinks-PvdA GL-PvdA PvdA/GroenLinks GroenLinks/PvdA GL ChristenUnie CU SGP PvdD DENK FVD FvD BBB NSC Volt "
    "JA21 50PLUS BIJ1 VNL TON LPF LN OSF BVNL Omtzigt Ephraim Gündoğan Van-Haga SPLINTER RPF GPV AOV CD RPF/GPV OPNL Fractie-Nanninga Markuszower"
).split()
_FOLDED = {party.lower(): party for party in PARTIES}

# "van der", "Van", "de", "ten", "el", "'t": before a surname, with or without a capital.
PARTICLE = r"(?:[Vv]an(?: (?:den|der|de|het|'t|’t))?|[Dd]en?|[Dd]er|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Aa]l|[Bb]en|in(?: ?'t)?|[Oo]p(?: de[rn]?)?|[Vv]on|[Dd]u|[Ll]a|[Ll]e|'t|’t)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĞİŞ]"
# What somebody is of, not called: "minister Jansen van Sociale Zaken", "het lid Jansen van Provinciale Staten".
PORTFOLIO = (
    "Algemene|Asiel|Binnenlandse|Buitenlandse|Defensie|Economische|Financiën|Infrastructuur|Justitie|Klimaat|Koninkrijksrelaties|Landbouw|Langdurige|Medische|"
    "Onderwijs|Ontwikkelingssamenwerking|Rechtsbescherming|Sociale|Veiligheid|Verkeer|Volksgezondheid|Volkshuisvesting|Vreemdelingenzaken|Wonen|Zaken|"
    "Toeslagen|Douane|Fiscaliteit|Belastingdienst|Jeugd|Preventie|Sport|Digitale|Digitalisering|Openbaar|Milieu|Natuur|Stikstof|Ruimtelijke|Primair|Basisonderwijs|"
    "Voortgezet|Funderend|Cultuur|Media|Emancipatie|Participatie|Integratie|Armoedebeleid|Pensioenen|Herstel|Mijnbouw|Groene|Visserij|Maatschappelijke|Zorg|"
    "Rijksdienst|Migratie|Europese|Europees|Energie|Tweede|Eerste|Provinciale|Gedeputeerde|Staten|Kamerstuk|Kamerstukken"
)
# A surname holds a small letter, which most parties don't: "het lid Jansen van de SP".
_WORD = rf"(?!(?:PvdA|PvdD|GroenLinks|ChristenUnie|FvD|Volt|GL-PvdA|{PORTFOLIO})\b){_CAPITAL}(?=[A-ZÀ-Þ]{{0,2}}['’]?[A-Z]?[a-zß-ž])[\wÀ-ž]*(?:['’]{_CAPITAL}?[\wÀ-ž]+)?"
# Surnames of two words without a particle between, of whom the first could be taken for a first name.
_DOUBLE = r"(?:Six Dijkstra|Bruins Slot|Koşer Kaya|Rinnooy Kan|Hirsch Ballin|Tjeenk Willink|[Vv]an Haersma Buma|Schultz van Haegen(?:-Maas Geesteranus)?|Wiegman-van Meppelen Scheppink)(?!\w)"
# "-Faber", "-van de Klashorst"
_AND_ANOTHER = rf"(?:-(?:{PARTICLE} ?)?{_WORD})*"
SURNAME = rf"(?:{_DOUBLE}|(?:{PARTICLE} ){{0,2}}{_WORD}{_AND_ANOTHER})"
# "Agnes Mulder", "M.J. van Rijn": what may stand before a surname.
GIVEN = rf"(?:(?:{_CAPITAL}\.){{1,5}} ?|{_WORD} (?=(?:{PARTICLE} )?{_CAPITAL}))?"
# A first name behind a hyphen or a slash: "motie-Olger van Dijk", "/Remco Dijkstra"; a preposition is no particle there.
GIVEN_BEFORE = rf"{_WORD} (?=(?:(?:[Vv]an(?: (?:den|der|de))?|[Dd]en?|[Dd]er|[Tt]en|[Tt]er|[Ee]l) )?{_WORD}(?! [A-Z][a-z]))"
FULL = rf"{GIVEN}{SURNAME}"

# Words with a capital that are no surname, though they stand where one could.
NO_NAME = frozenset(
    "Kamer Kamerlid Tweede Eerste Staten Regering Minister Staatssecretaris Kabinet Raad Commissie Fractie Kamerstuk Kamerstukken Motie Moties "
    "Algemene Zaken Stichting Vereniging Nederland Europese Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December".split()
)


def party_of(written: str) -> str | None:
    """The party as PARTIES writes it, or None where it is none of them: "Groenlinks-PVDA" → "GroenLinks-PvdA"."""
    folded = " ".join(written.split()).strip().lower()
    return _FOLDED.get(folded) or (" ".join(written.split()) if _SPLIT_OFF.fullmatch(written.strip()) else None)


def shared_party(written: str) -> str:
    """The party of all whom a list names, written once behind it: "beiden PvdA" → "PvdA"; "" where it isn't so."""
    found = _SHARED.fullmatch(written.strip())
    return (party_of(found["party"]) or "") if found else ""


_SHARED = re.compile(r"(?:beiden?|allen?|alle (?:twee|drie|vier)) (?P<party>[\w/-]+(?: [\w/-]+)?)")
# "Groep Van Haga", "Lid Omtzigt", "Fractie Krol": members who left their party.
_SPLIT_OFF = re.compile(r"(?:Groep|Lid|Fractie)[ -](?:[Vv]an |[Dd]e ){0,2}[A-Z][\w/-]+(?: [A-Z][\w/-]+)?")


def surname_of(name: str) -> str:
    """A name without titles, initials and a first name: "drs. M.J. van Rijn" → "Van Rijn"."""
    bare = re.sub(r"^(?:(?:drs|dr|mr|ir|ing|prof|mw|dhr|bc|msc|jhr)(?:\. ?| ))+", "", name.strip(), flags=re.I)
    bare = re.sub(r"^(?:[A-Z][a-z]?\. ?)+", "", bare)
    found = re.search(rf"(?:^|\s)({_DOUBLE}|(?:{PARTICLE} )+{_WORD}{_AND_ANOTHER}|{_WORD}{_AND_ANOTHER})$", bare)
    return capital(found[1] if found else bare)


def capital(name: str) -> str:
    """A surname by itself begins with a capital: "van der Lee" → "Van der Lee"."""
    return name[:1].upper() + name[1:]


# "Jansen van de Ondernemingsraad": what somebody belongs to.
_BODY = re.compile(r"(?:raad|commissie|college|bestuur|fractie|vereniging|stichting|dienst|instituut)$", re.I)


def is_name(name: str) -> bool:
    """Whether a capitalised word may be a surname."""
    return bool(name) and not _BODY.search(name) and not any(part in NO_NAME for part in re.split(r"[ -]", name)) and not re.fullmatch(r"[A-Z0-9]{2,}", name)
