"""The words that a letterhead is made of: field labels, salutations, closings."""

from __future__ import annotations

import re

# Field name in the model, and the labels that ministries print for it.
LABELS: dict[str, tuple[str, ...]] = {
    "kenmerk": ("ons kenmerk", "onze referentie", "kenmerk", "ons nummer", "uitgaand kenmerk", "notanummer", "onze ref.", "ons ref."),
    "reference": ("uw kenmerk", "uw referentie", "uw nummer", "uw ref.", "uw brief (kenmerk)", "uw brief van", "uw brief"),
    "date": ("datum brief", "datum"),
    "betreft": ("betreft", "onderwerp"),
    "attachments": ("bijlage(n)", "bijlagen", "bijlage"),
    "addressee": ("aan",),
    "sender": ("van",),
    "other": (
        "retouradres", "bezoekadres", "postadres", "correspondentieadres", "contactpersoon", "telefoon",
        "t", "f", "m", "e-mail", "doorkiesnummer", "inlichtingen bij", "behandeld door", "auteur", "directie",
        "afdeling", "cc", "kopie aan", "aantal pagina's", "medeparaaf", "paraaf", "dossiernummer", "datum ontvangst",
    ),
}  # fmt: skip
FIELD = {label: name for name, labels in LABELS.items() for label in labels}
_ALTERNATIVES = "|".join(re.escape(label) for label in sorted(FIELD, key=len, reverse=True))
# "Kenmerk", "Betreft: Voortgang …", "Datum 4 juni 2024", "**Datum:** 4 juni 2024"
LABEL = re.compile(rf"(?:[>#*]+\s*)*(?P<label>{_ALTERNATIVES})(?=[\s:*]|$)\**\s*:?\**\s*(?P<value>.*)", re.I)
# A single letter or a preposition opens many a sentence; as labels they stand alone or take a colon.
SHY = {"aan", "van", "t", "f", "m", "directie", "afdeling", "bijlage", "bijlagen", "telefoon", "cc", "auteur"}

SALUTATION = re.compile(r"(?:Zeer )?(?:[Gg]eachte|Hooggeachte|Excellentie|(?:Mijnheer|Mevrouw|Meneer) de (?:[Vv]oorzitter|[Mm]inister|[Ss]taatssecretaris))\b[^.;:?!]{0,80}[,:]?|Beste [^.;:?!]{1,60},")
CLOSING = re.compile(r"(?:hoogachtend|met (?:gevoelens van )?(?:de )?(?:meeste )?(?:vriendelijke|hartelijke|oprechte)? ?(?:hoogachting|groet(?:en)?)|(?:vriendelijke|hartelijke|collegiale) groet(?:en)?|hartelijk groetend)\b.{0,20}$", re.I)  # fmt: skip
ROLE = re.compile(r"(?:de |het )?(?P<role>(?:demissionair )?(?:minister|staatssecretaris|minister-president|viceminister|(?:fungerend |adjunct-)?(?:voorzitter|griffier) van de (?:\w+ )?commissie)\b.*?)[,.]?$", re.I)  # fmt: skip
# "Voorzitter Aedes", "directeur-bestuurder"
FUNCTION = re.compile(r"(?:(?:bestuurs|algemeen|plaatsvervangend|vice-?|waarnemend|regionaal) ?)?(?:voorzitter|directeur|bestuurder|secretaris|burgemeester|wethouder|inspecteur|president|hoofd|lid|commissaris|kroonlid|griffier|gedeputeerde|manager|adviseur|(?:nationale |kinder|veteranen)?ombudsman)", re.I)  # fmt: skip
# "Algemene Rekenkamer", above the names of who sign for it
ORGANISATION = re.compile(r"(?:kamer|raad|autoriteit|inspectie|college|commissie|bureau|instituut|stichting|vereniging|bank|ombudsman)\b", re.I)
POSTCODE = re.compile(r"\b\d{4} ?[A-Z]{2}\b")


# "nota     Aanbieding Kamerbrief", with the title in the column beside the word
TITLED_NOTA = re.compile(r"(?:(?:beslis)?nota|notitie)(?: {3,}|\t+)(?P<title>\S.*)", re.I)


# The number of an advice by the Raad van State: "No. W13.22.0046/III"
ADVICE = re.compile(r"No\. ?(?P<number>W\d\d\.\d\d\.\d{3,5}/[\w/]+)(?=\s|$)")


def label_of(text: str) -> tuple[str, str] | None:
    """The field and the value of a line that opens with a label; None where it doesn't.

    >>> label_of("Datum 4 juni 2024")
    ('date', '4 juni 2024')
    >>> label_of("Van oudsher is dit zo")
    """
    if titled := TITLED_NOTA.fullmatch(text):
        return "betreft", titled["title"]
    if advice := ADVICE.match(text):
        return "kenmerk", advice["number"] + text[advice.end() :]
    found = LABEL.match(text)
    if not found:
        return None
    label, value = found["label"].lower(), found["value"].strip()
    behind = text[found.end("label") :]
    set_off = behind.lstrip().startswith(":") or behind.startswith(("  ", "\t"))
    if value and not set_off and label in SHY:
        return None
    if value and not set_off and not text[:1].isupper() and not text.startswith((">", "#", "**")):
        return None
    return FIELD[label], value
