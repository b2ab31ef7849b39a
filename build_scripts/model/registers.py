"""What the registers draw from one letter."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.model.citation import Citation


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is to happen: the words at `start:end` of a passage, and the date they mean.

    `due` is EDTF, read against the letter's date: a day where the words name a limit ("voor het
    najaar": the day on which autumn begins), a period ("2024-06", "2026-01/2026-03") where they
    name one, open ("2024-09-21/..") for "na de zomer"; None for what no calendar tells ("binnenkort",
    "in de volgende voortgangsbrief"). `kind`: "date", "vague", "event" or "regular".
    """

    start: int
    end: int
    text: str
    kind: str
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """A sentence in which the government says that it will do something, or says so of a promise.

    `kind`: "aangekondigd" (announced here), "toegezegd" (promised or announced before, or promised
    in so many words) or "afgedaan" (this letter settles it). `text` is `start:end` of the passage.
    `who`, `what`, `whom` and `when` are the letter's own words, "" where it doesn't say. `context`: the
    sentence before it, or the heading above it, where it begins with a word that points back ("Hierin …").
    """

    kind: str
    text: str
    anchor: str
    start: int
    end: int
    who: str = ""
    what: str = ""
    whom: str = ""
    when: str = ""
    due: str | None = None
    context: str = ""


@dataclass(frozen=True, slots=True)
class Mover:
    """Who moved a motion: surname, and party as the letter gives it, or ""."""

    name: str
    party: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch `start:end` of a passage. `answers`: this sentence says what was done with a motion. `under`: the heading above it."""

    anchor: str
    start: int
    end: int
    answers: bool = False
    under: str = ""


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that a letter names, with every place where it does.

    `state`: "aangenomen", "verworpen", "aangehouden", "ontraden", "oordeel Kamer", "ingediend" or "" as the letter says.
    `asks` is what the letter says it asks, in the letter's words, or "". `with_others`: the letter names movers "c.s.".
    `said`: the sentence that names it first. `unlike`: the paper of another motion by the same movers in
    this letter whose number is one slip of the pen away, so that one of the two may be mistyped.
    """

    movers: tuple[Mover, ...]
    citation: Citation | None
    state: str
    asks: str
    places: tuple[Place, ...]
    with_others: bool = False
    said: str = ""
    unlike: Citation | None = None

    @property
    def anchor(self) -> str:
        """The passage that names it first."""
        return self.places[0].anchor


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom a letter names in a role in parliament or government, or who signed it.

    `role`: "Kamerlid", "minister", "staatssecretaris", … as the letter has it; `party` or "".
    """

    name: str
    role: str
    party: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation or programme of sources/organisaties.yml: name, other names, sort."""

    slug: str
    name: str
    names: tuple[str, ...]
    kind: str = "organisatie"


@dataclass(frozen=True, slots=True)
class NamedOrganisation:
    """An organisation with the places where a letter names it. `forms`: the names that the letter uses, the first one first."""

    organisation: Organisation
    places: tuple[Place, ...]
    forms: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the letter calls it first; our list's name where that is not known."""
        return self.forms[0] if self.forms else self.organisation.name


@dataclass(frozen=True, slots=True)
class FactItem:
    """An amount or a date in a letter: the words at `start:end` of a passage, and what they mean.

    `kind` "bedrag": `value` is the amount in euros, or "low/high" for a range; `kind` "datum":
    EDTF; `kind` "percentage": per cent, with a point.
    """

    kind: str
    text: str
    value: str
    anchor: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Registers:
    """All that one letter puts in the registers, each in the order of the text."""

    commitments: tuple[Commitment, ...] = ()
    motions: tuple[Motion, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[NamedOrganisation, ...] = ()
    facts: tuple[FactItem, ...] = ()
