"""Letters that have to do with each other, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from sys import intern

from build_scripts.links.bundles import bundles
from build_scripts.links.series import series
from build_scripts.model import Letter, Link, Relation, Topic

MOST = 8
"""Related letters shown for each letter."""
MOST_SHARING = 200
"""What more letters than this share (a topic of half the archive) relates none of them."""
SUMMED = ("gaat ook over ", "noemt ook dossier ", "noemt ook ")
TOGETHER = "hoort hierbij"
BEFORE, AFTER = "de vorige in deze reeks (afgeleid uit de titel)", "de volgende in deze reeks (afgeleid uit de titel)"
WEIGHTS = {"bundle": 100, "series": 50, "citation": 20, "kamerstuk": 6, "dossier": 4, "topic": 2}
# By the sort of a document that belongs to another: what it says of that one, and that one of it.
BELONGS = {
    "beslisnota": ("de brief waar deze beslisnota bij hoort", "de beslisnota bij deze brief"),
    "bijlage": ("de brief waar deze bijlage bij hoort", "een bijlage bij deze brief"),
}
# By the sort of a document that another cites: what the other says of it, and it of the other.
CITED = {
    "motie": ("een motie die in deze brief wordt genoemd", "noemt deze motie"),
    "kamervragen": ("Kamervragen die in deze brief worden genoemd", "noemt deze Kamervragen"),
    "": ("wordt in deze brief genoemd", "noemt deze brief"),
}


@dataclass(frozen=True, slots=True)
class Known:
    """What relates a letter to others."""

    letter: Letter
    links: tuple[Link, ...]
    topics: tuple[Topic, ...]


def relate(letters: Sequence[Known]) -> dict[str, tuple[Relation, ...]]:
    """For each letter the related ones, the closest first. Always in both directions.

    One letter at a time, so that what is held in memory doesn't grow with the pairs of letters.
    """
    shared = _shared(letters)
    groups: dict[str, list[tuple[str, str, list[str]]]] = defaultdict(list)
    for group in shared:
        for one in group[2]:
            groups[one].append(group)
    direct: dict[str, dict[str, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for one, other, why, back in _direct(letters):
        direct[one][other].insert(0, why)
        direct[other][one].insert(0, back)
    related = {known.letter.id: _closest(known.letter.id, groups[known.letter.id], direct[known.letter.id]) for known in letters}
    return {one: found for one, found in related.items() if found}


def _closest(
    one: str, groups: Sequence[tuple[str, str, list[str]]], direct: Mapping[str, Sequence[tuple[int, str]]]
) -> tuple[Relation, ...]:
    """The letters that are closest to `one`; `groups` are those that it shares something with."""
    scores = Counter({other: sum(weight for weight, _ in reasons) for other, reasons in direct.items()})
    for kind, _, ids in groups:
        weight = WEIGHTS[kind]
        for other in ids:
            scores[other] += weight
    del scores[one]
    together = sum(1 for reasons in direct.values() if any(why == TOGETHER for _, why in reasons))
    nearest = nsmallest(max(MOST, together), scores, key=lambda other: (-scores[other], other))
    # One text for the many letters of which the same is said.
    return tuple(Relation(other, intern(_why(other, groups, direct.get(other, ())))) for other in nearest)


def _why(other: str, groups: Sequence[tuple[str, str, list[str]]], direct: Sequence[tuple[int, str]]) -> str:
    reasons = [*direct, *((WEIGHTS[kind], why) for kind, why, ids in groups if other in ids)]
    return _in_words(why for _, why in sorted(reasons, key=lambda reason: -reason[0]))


def _in_words(reasons: Iterable[str]) -> str:
    """Several reasons as one phrase: what begins alike is summed up.

    >>> _in_words(["gaat ook over bemoeizorg", "gaat ook over dakloosheid", "noemt deze brief"])
    'gaat ook over bemoeizorg en dakloosheid; noemt deze brief'
    """
    groups: dict[str, list[str]] = {}
    for reason in dict.fromkeys(reasons):
        start = next((start for start in SUMMED if reason.startswith(start)), None)
        groups.setdefault(start or reason, []).append(reason.removeprefix(start) if start else "")
    return "; ".join(start + _listed(ends) for start, ends in groups.items())


def _listed(names: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _shared(letters: Sequence[Known]) -> Iterable[tuple[str, str, list[str]]]:
    """What several letters have in common: (kind, reason, their ids)."""
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for known in letters:
        for link in known.links:
            citation = link.mention.citation
            if citation.dossier:
                dossier = "-".join(part for part in (citation.dossier, citation.chapter) if part)
                groups["dossier", f"noemt ook dossier {dossier}"].add(known.letter.id)
            if citation.kind == "kamerstuk" and citation.id:
                groups["kamerstuk", f"noemt ook {citation.id}"].add(known.letter.id)
        for topic in known.topics:
            groups["topic", f"gaat ook over {_small(topic.name)}"].add(known.letter.id)
    return [(kind, why, sorted(ids)) for (kind, why), ids in sorted(groups.items()) if 1 < len(ids) <= MOST_SHARING]


def _small(name: str) -> str:
    """A topic's name within a sentence: a capital that is no abbreviation's goes."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name


def _direct(letters: Sequence[Known]) -> Iterable[tuple[str, str, tuple[int, str], tuple[int, str]]]:
    """One letter that names another: by a citation, because they are of one publication, or as the next of a series.

    (one, other, why the other stands on the page of the one, and the reverse), each with its weight.
    """
    kinds = {known.letter.id: known.letter.fact("type") or "" for known in letters}
    weight = WEIGHTS["citation"]
    for known in letters:
        for target in dict.fromkeys(link.letter for link in known.links if link.letter):
            named, naming = CITED.get(kinds.get(target, ""), CITED[""])
            yield known.letter.id, target, (weight, named), (weight, naming)
    for bundle in bundles([known.letter for known in letters]):
        for place, one in enumerate(bundle):
            for other in bundle[place + 1 :]:
                why, back = _together(kinds.get(one, ""), kinds.get(other, ""))
                yield one, other, (WEIGHTS["bundle"], why), (WEIGHTS["bundle"], back)
    for later, earlier in series(known.letter for known in letters):
        yield later, earlier, (WEIGHTS["series"], BEFORE), (WEIGHTS["series"], AFTER)


def _together(one: str, other: str) -> tuple[str, str]:
    """What two documents of one publication say of each other, by their sorts."""
    if one in BELONGS and other not in BELONGS:
        return BELONGS[one]
    if other in BELONGS and one not in BELONGS:
        why, back = BELONGS[other]
        return back, why
    return TOGETHER, TOGETHER
