"""Sentences composed at random of the parts that commitments are made of, and near misses, each with what it holds.

Who acts × what is done × when × the form of the clause: main, inverted, with the object first, with
"zullen", "gaan", "voornemens", "streven", "verwachten", in a relative or a subordinate clause, in the
passive. A near miss has the same parts: told in the past, by others, as a question, a request, a
condition, a practice, or of the letter itself. All as of a letter of 4 June 2024.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple


class Composed(NamedTuple):
    """A sentence with its form, the kind that it holds ("-" for none), when as written, and the date."""

    form: str
    kind: str
    when: str
    due: str
    text: str


class Who(NamedTuple):
    """Who acts, and which form of the verb goes with it: 0 as "ik", 1 as "het kabinet", 2 as "wij"."""

    words: str
    form: int


class Does(NamedTuple):
    """An act: what it is done to, its verb without particle (three forms, infinitive last), its particle, its participle."""

    finite: tuple[str, str, str]
    particle: str
    participle: str
    before: str
    """Parliament, where it stands before the object: "uw Kamer"."""
    thing: str
    """The object; "" where the act has none."""
    behind: str
    """What follows the object: "naar uw Kamer"."""

    @property
    def infinitive(self) -> str:
        return self.particle + self.finite[2]

    @property
    def to(self) -> str:
        return f"{self.particle} te {self.finite[2]}".strip()


_WHO = (Who("ik", 0), Who("wij", 2), Who("het kabinet", 1), Who("de minister van BZK", 1), Who("de staatssecretaris van Financiën", 1), Who("de ministers van OCW en SZW", 2), Who("mijn ministerie", 1))
_OTHERS = (Who("de VNG", 1), Who("gemeenten", 2), Who("de stichting", 1), Who("de Europese Commissie", 1), Who("de provincie Drenthe", 1), Who("werkgevers", 2))
_SENDING = (
    Does(("stuur", "stuurt", "sturen"), "", "gestuurd", "", "het rapport", "naar uw Kamer"),
    Does(("stuur", "stuurt", "sturen"), "toe", "toegestuurd", "uw Kamer", "de evaluatie", ""),
    Does(("bied", "biedt", "bieden"), "aan", "aangeboden", "uw Kamer", "het overzicht", ""),
    Does(("zend", "zendt", "zenden"), "", "gezonden", "", "de kabinetsreactie", "aan uw Kamer"),
    Does(("dien", "dient", "dienen"), "in", "ingediend", "", "het wetsvoorstel", "bij uw Kamer"),
    Does(("informeer", "informeert", "informeren"), "", "geïnformeerd", "uw Kamer", "", "over de uitkomsten"),
    Does(("bericht", "bericht", "berichten"), "", "bericht", "uw Kamer", "", "over de voortgang"),
)
_ACTING = (
    Does(("onderzoek", "onderzoekt", "onderzoeken"), "", "onderzocht", "", "de gevolgen van de maatregel", ""),
    Does(("pas", "past", "passen"), "aan", "aangepast", "", "de regeling", ""),
    Does(("verleng", "verlengt", "verlengen"), "", "verlengd", "", "de subsidie", ""),
    Does(("werk", "werkt", "werken"), "uit", "uitgewerkt", "", "het voorstel", "met de sector"),
    Does(("publiceer", "publiceert", "publiceren"), "", "gepubliceerd", "", "de cijfers", ""),
    Does(("evalueer", "evalueert", "evalueren"), "", "geëvalueerd", "", "de wet", ""),
    Does(("stel", "stelt", "stellen"), "op", "opgesteld", "", "een handreiking", "met de VNG"),
    Does(("herzie", "herziet", "herzien"), "", "herzien", "", "het besluit", ""),
    Does(("breid", "breidt", "breiden"), "uit", "uitgebreid", "", "de proef", ""),
)
_DOES = _SENDING + _ACTING
_WHEN = (
    ("voor de zomer", "2024-06-21"),
    ("in september", "2024-09"),
    ("na het zomerreces", "2024-09-03/.."),
    ("voor het einde van het jaar", "2024-12-31"),
    ("begin 2025", "2025-01/2025-03"),
    ("in het eerste kwartaal van 2025", "2025-01/2025-03"),
    ("later dit jaar", "2024"),
    ("binnen zes weken", "2024-07-16"),
    ("uiterlijk 1 oktober", "2024-10-01"),
    ("dit najaar", "2024-09-21/2024-12-20"),
    ("met Prinsjesdag", "2024-09-17"),
    ("volgende maand", "2024-07"),
    ("eind 2024", "2024-12-31"),
    ("binnenkort", ""),
    ("zo spoedig mogelijk", ""),
)
_GONE = ("op 8 maart jl.", "in 2023", "eerder dit jaar", "vorige maand", "afgelopen voorjaar")
_WILL, _GO, _BE = ("zal", "zal", "zullen"), ("ga", "gaat", "gaan"), ("ben", "is", "zijn")
_STRIVE, _EXPECT, _HAVE = ("streef", "streeft", "streven"), ("verwacht", "verwacht", "verwachten"), ("heb", "heeft", "hebben")


def _said(*parts: str, end: str = ".") -> str:
    """The parts as one sentence: a space between, a capital first, a stop at the end."""
    text = " ".join(part for part in parts if part)
    return (text[0].upper() + text[1:] + end).replace(" ,", ",")


def _becomes(does: Does) -> tuple[str, str]:
    """The subject of the passive, and its "wordt": "uw Kamer" where the act has no object."""
    subject = does.thing or does.before
    return subject, "worden" if subject in ("de cijfers", "de gevolgen van de maatregel") else "wordt"


def _drawn(words: tuple[str, ...], *seed: object) -> str:
    """One of the words, the same for the same sentence."""
    return Random(repr(seed)).choice(words)


def _rest(does: Does, when: str) -> tuple[str, str, str, str]:
    """What follows verb and subject, in the order of Dutch: whom, when, what, to whom."""
    return (does.before, when, does.thing, does.behind)


# What may be added to the object, and to the sentence, without changing what is done when.
_MORE = ("", "", "", "over de jaren 2022 en 2023", "van het vorige kabinet", "uit 2021", "over de inzet van gemeenten", "dat de VNG op 3 april heeft besproken", "waarover de VNG op 3 april heeft gesproken", "waar de leden van de PvdA-fractie naar vroegen")
_BEFORE = ("", "", "", "zoals ik op 3 april heb gemeld,", "om de lasten te verlichten,", "nu het advies er is,", "in reactie op de motie van het lid Smit,", "mede namens de minister van VWS")
_LITTLE = ("", "", "ook", "daarom", "graag", "uiteraard", "naar verwachting", "in overleg met de sector")


# One function for each form of clause: who, what is done, when → the sentence.
Form = Callable[[Who, Does, str], str]
ANNOUNCING: dict[str, Form] = {
    "will": lambda who, does, when: _said(who.words, _WILL[who.form], *_rest(does, when), does.infinitive),
    "will inverted": lambda who, does, when: _said(when or "hiertoe", _WILL[who.form], who.words, *_rest(does, ""), does.infinitive),
    "will, object first": lambda who, does, when: _said(does.thing or "hierover", _WILL[who.form], who.words, does.before, when, does.behind if does.thing else "", does.infinitive),
    "will, after a clause": lambda who, does, when: _said(_drawn(_BEFORE, who, does, when) or "hiertoe", _WILL[who.form], who.words, _drawn(_LITTLE, who, does, when), *_rest(does, when), does.infinitive),
    "and will": lambda who, does, when: _said(who.words, "deelt" if who.form == 1 else "deel" if not who.form else "delen", "deze zorg en", _WILL[who.form], _drawn(_LITTLE, who, does, when), *_rest(does, when), does.infinitive),
    "go": lambda who, does, when: _said(who.words, _GO[who.form], *_rest(does, when), does.infinitive),
    "intend": lambda who, does, when: _said(who.words, _BE[who.form], "voornemens", *_rest(does, when), does.to),
    "strive": lambda who, does, when: _said(who.words, _STRIVE[who.form], "ernaar", *_rest(does, when), does.to),
    "will, passive": lambda who, does, when: _said(_becomes(does)[0], "zullen" if _becomes(does)[1] == "worden" else "zal", when, does.before if does.thing else "", does.behind, "worden", does.participle).replace("zal uw Kamer", "zal aan uw Kamer"),
}
# These need a time, or parliament, to be an announcement.
TIMED: dict[str, Form] = {
    "main": lambda who, does, when: _said(who.words, does.finite[who.form], *_rest(does, when), does.particle),
    "inverted": lambda who, does, when: _said(when, does.finite[who.form], who.words, _drawn(_LITTLE, who, does), *_rest(does, ""), does.particle),
    "passive": lambda who, does, when: _said(_becomes(does)[0], _becomes(does)[1], when, "aan uw Kamer" if does.before and does.thing else "", does.behind, does.participle),
    "passive inverted": lambda who, does, when: _said(when, _becomes(does)[1], _becomes(does)[0], "aan uw Kamer" if does.before and does.thing else "", does.behind, does.participle),
    "expect": lambda who, does, when: _said(who.words, _EXPECT[who.form], *_rest(does, when), f"{does.particle} te kunnen {does.finite[2]}".strip()),
    "that": lambda who, does, when: _said("het streven is dat", _becomes(does)[0], when, "aan uw Kamer" if does.before and does.thing else "", does.behind, _becomes(does)[1], does.participle),
    "object first": lambda who, does, when: _said(does.thing or "hierover", does.finite[who.form], who.words, does.before, when, does.behind if does.thing else "", does.particle),
    "relative": lambda who, does, when: _said("de nota, die", who.words, when, does.before, does.behind, f"{does.particle}{does.finite[who.form]},", "gaat over de kosten"),
}
PROMISING: dict[str, Form] = {
    "promised": lambda who, does, when: _said(who.words, _HAVE[who.form], "toegezegd", *_rest(does, when), does.to),
    "as promised": lambda who, does, when: _said("zoals toegezegd", _WILL[who.form], who.words, *_rest(does, when), does.infinitive),
    "promise made": lambda who, does, when: _said("tijdens het debat", _HAVE[who.form], who.words, "de toezegging gedaan", *_rest(does, when), does.to),
    "is promised": lambda who, does, when: _said("in het debat is toegezegd dat", who.words, *_rest(does, when), _WILL[who.form], does.infinitive),
}
SETTLING: dict[str, Form] = {
    "kept hereby": lambda who, does, when: _said("hiermee doe ik mijn toezegging om", *_rest(does, ""), does.to, "gestand"),
    "with this letter": lambda who, does, when: _said("met deze brief kom ik mijn toezegging na om", *_rest(does, ""), does.to),
    "settled": lambda who, does, when: _said("de toezegging om", *_rest(does, ""), does.to, "is hiermee afgedaan"),
}
# Near misses; `when` is a time gone by for the first three.
PAST: dict[str, Form] = {
    "perfect": lambda who, does, when: _said(who.words, _HAVE[who.form], *_rest(does, when), does.participle),
    "perfect inverted": lambda who, does, when: _said(when, _HAVE[who.form], who.words, *_rest(does, ""), does.participle),
    "perfect passive": lambda who, does, when: _said(_becomes(does)[0], "zijn" if _becomes(does)[1] == "worden" else "is", when, "aan uw Kamer" if does.before and does.thing else "", does.behind, does.participle),
}
NEAR: dict[str, Form] = {
    "would": lambda who, does, when: _said(who.words, ("zou", "zou", "zouden")[who.form], *_rest(does, when), "kunnen", does.infinitive),
    "question": lambda who, does, when: _said("kunt u", *_rest(does, when), does.infinitive, end="?"),
    "question, willing": lambda who, does, when: _said("bent u bereid", *_rest(does, when), does.to, end="?"),
    "members ask whether": lambda who, does, when: _said("de leden van de SP-fractie vragen of de minister", *_rest(does, when), "wil", does.infinitive),
    "members ask how": lambda who, does, when: _said("deze leden vragen hoe het kabinet", *_rest(does, when), "gaat", does.infinitive),
    "motion": lambda who, does, when: _said("de motie verzoekt de regering", *_rest(does, when), does.to),
    "advice": lambda who, does, when: _said("de Raad adviseert het kabinet", *_rest(does, when), does.to),
    "asked": lambda who, does, when: _said("uw Kamer heeft mij verzocht", *_rest(does._replace(before="haar" if does.before else ""), when), does.to),
    "whether": lambda who, does, when: _said("ik weet nog niet of ik", *_rest(does, when), "kan", does.infinitive),
    "now": lambda who, does, when: _said("momenteel", does.finite[who.form], who.words, *_rest(does, ""), does.particle),
    "belief": lambda who, does, when: _said(who.words, ("hecht", "hecht", "hechten")[who.form], "eraan om", *_rest(does, ""), does.to),
    "need": lambda who, does, when: _said("het is van belang om", *_rest(does, when), does.to),
}
OF_OTHERS: dict[str, Form] = {
    "others will": lambda who, does, when: _said(who.words, _WILL[who.form], when, does.thing, does.infinitive),
    "others do": lambda who, does, when: _said(when, does.finite[who.form], who.words, does.thing, does.particle),
    "others promised": lambda who, does, when: _said(who.words, _HAVE[who.form], "toegezegd", when, does.thing, does.to),
    "others intend": lambda who, does, when: _said(who.words, _BE[who.form], "voornemens", when, does.thing, does.to),
}
ITSELF: dict[str, Form] = {
    "in this letter": lambda who, does, when: _said("in deze brief informeer ik uw Kamer over", does.thing or "de uitkomsten"),
    "hereby": lambda who, does, when: _said("hierbij stuur ik uw Kamer", does.thing or "de uitkomsten"),
    "below": lambda who, does, when: _said("hieronder ga ik in op", does.thing or "de uitkomsten"),
    "practice": lambda who, does, when: _said("daarom", _drawn(("investeert", "participeert", "voorziet"), does), _drawn(("Defensie", "het ministerie", "OCW"), does), "in deze aanpak"),
}


def composed(count: int, seed: int = 9) -> Iterator[Composed]:
    """So many sentences, in turn announcing, promising, settling and none of these."""
    chance = Random(seed)
    tables = (
        (ANNOUNCING, "aangekondigd", _WHO, _DOES, (*_WHEN, ("", ""))),
        (TIMED, "aangekondigd", _WHO, _DOES, _WHEN),
        (PROMISING, "toegezegd", _WHO[:5], _DOES, _WHEN),
        (NEAR, "-", _WHO, _DOES, _WHEN),
        (OF_OTHERS, "-", _OTHERS, _ACTING, _WHEN),
        (PAST, "-", _WHO, _DOES, tuple((gone, "") for gone in _GONE)),
        (ANNOUNCING, "aangekondigd", _WHO, _DOES, _WHEN),
        (SETTLING, "afgedaan", _WHO[:1], _DOES, (("", ""),)),
        (ITSELF, "-", _WHO[:1], _DOES, (("", ""),)),
    )
    for number in range(count):
        forms, kind, whom, acts, times = tables[number % len(tables)]
        form = chance.choice(sorted(forms))
        who, does, (when, due) = chance.choice(whom), chance.choice(acts), chance.choice(times)
        if form == "relative":
            does = chance.choice([one for one in _SENDING if one.thing])
        if does.thing and kind != "afgedaan":
            more = chance.choice(_MORE)
            does = does._replace(thing=f"{does.thing} {more.replace('dat', 'die', 1) if not does.thing.startswith('het') and more.startswith('dat') else more}".strip())
        text = forms[form](who, does, when)
        held = kind in ("aangekondigd", "toegezegd")
        yield Composed(form, kind, when if held else "", due if held else "", text)
