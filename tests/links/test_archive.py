"""Letters gathered: resolved, related in both directions, followed back."""

from dataclasses import replace

import pytest

from build_scripts.links.archive import distinct
from build_scripts.links.related import MOST, Known, relate
from build_scripts.links.resolve import HERE, NOWHERE, OFFICIAL, SELF, SEVERAL, own_names, resolve
from build_scripts.model import Citation, Fact, Link, Mention, Topic
from tests.archives import gather
from tests.letters.letter_of import letter_of

KST = Citation("kamerstuk", "kst-29325-156", "https://example.nl/kst-29325-156.html", dossier="29325", number="156")
NO_ADDRESS = Citation("wet", None, None)
TOPIC = Topic("bemoeizorg", "Bemoeizorg", "", ("bemoeizorg*",))


def mention(citation=KST):
    return Mention(citation, 0, 1, "x", "p-1")


def letter(name, **record):
    return letter_of(f"Geachte voorzitter,\n\nDit is de brief in {name}, die gaat over iets heel anders.", f"{name}.txt", **{"id": name, **record})


@pytest.mark.parametrize(
    "citation, names, target, reason",
    [
        (KST, {}, None, OFFICIAL),
        (KST, {"kst-29325-156": ("b",)}, "b", HERE),
        (KST, {"kst-29325-156": ("a",)}, None, SELF),
        (KST, {"kst-29325-156": ("a", "b")}, None, SEVERAL),
        (NO_ADDRESS, {}, None, NOWHERE),
    ],
)
def test_resolve(citation, names, target, reason):
    link = resolve(mention(citation), "a", names)
    assert (link.letter, link.reason, link.url) == (target, reason, citation.url)


def test_a_letter_is_known_by_its_official_id_and_its_kenmerk():
    first = letter("a", kamerstuk="kst-29325-156", kenmerk="123456-1-VWS")
    assert own_names([first, letter("b")]) == {"kst-29325-156": ("a",), "123456-1-VWS": ("a",)}


def archive(**letters):
    """Letters by id, each with the citations in it."""
    return gather(
        [letter(name, **record) for name, (record, _) in letters.items()],
        {name: [mention(citation) for citation in citations] for name, (_, citations) in letters.items()},
        {name: () for name in letters},
        (),
        {},
    )


def test_a_citation_leads_to_the_letter_that_the_register_says_it_is():
    found = archive(a=({}, [KST]), b=({"kamerstuk": "kst-29325-156"}, []))
    assert [link.letter for link in found.entry("a").links] == ["b"]
    assert found.entry("b").cited_by == ("a",)
    assert [(other.letter, other.why) for other in found.entry("b").related] == [("a", "noemt deze brief")]
    assert found.entry("a").related[0].why == "wordt in deze brief genoemd"


def test_a_dossier_in_common_relates_both_ways():
    found = archive(a=({}, [KST]), b=({}, [KST]), c=({}, []))
    assert [(r.letter, r.why) for r in found.entry("a").related] == [("b", "noemt ook kst-29325-156; noemt ook dossier 29325")]
    assert [r.letter for r in found.entry("b").related] == ["a"]
    assert found.entry("c").related == ()


def test_the_register_ties_letters():
    found = archive(a=({"hoort_bij": "b.txt"}, []), b=({}, []))
    assert [r.why for name in "ab" for r in found.entry(name).related] == ["hoort hierbij"] * 2


def test_sorts_of_documents_are_told_in_words():
    def of(sort, name, **record):
        return replace(letter(name, **record), facts={"type": Fact(sort, "source"), "title": Fact(name, "source")})

    letters = [of("kamerbrief", "a"), of("beslisnota", "b", hoort_bij="a.txt"), of("bijlage", "c", hoort_bij="a.txt")]
    found = gather(letters, {one.id: [] for one in letters}, {one.id: () for one in letters}, (), {})
    assert [(one.letter, one.why) for one in found.entry("a").related] == [("b", "de beslisnota bij deze brief"), ("c", "een bijlage bij deze brief")]
    assert found.entry("b").related[0].why == "de brief waar deze beslisnota bij hoort"
    assert found.entry("c").related[0].why == "de brief waar deze bijlage bij hoort"


def test_a_topic_in_common():
    known = [Known(letter(name), (), (TOPIC,)) for name in "ab"]
    assert relate(known)["a"][0].why == "gaat ook over bemoeizorg"


def test_not_more_than_a_page_can_show():
    known = [Known(letter(f"l{number}"), (Link(mention(), None, None, ""),), ()) for number in range(MOST + 5)]
    assert {len(found) for found in relate(known).values()} == {MOST}


def test_order_by_date_and_those_without_last():
    found = archive(a=({}, []), b=({"datum": "2024-01-01"}, []), c=({"datum": "2016-04-26/2016-05-19"}, []))
    assert [entry.letter.id for entry in found.entries] == ["c", "b", "a"]


def test_the_same_address_twice_overwrites_nothing():
    first, second = letter("a"), letter_of("Een heel andere brief met andere woorden.", "b.txt", id="a")
    kept, left_out = distinct([first, second])
    assert [one.id for one in kept] == ["a", f"a-{second.source.sha256[:6]}"]
    assert left_out == []
    assert kept[1].problems[-1].kind == "same address" and "a.txt" in kept[1].problems[-1].message


def test_the_same_file_twice_is_left_out_with_a_message():
    first = letter_of("Precies dezelfde tekst.", "a.txt")
    kept, left_out = distinct([first, letter_of("Precies dezelfde tekst.", "b.txt")])
    assert kept == [first]
    assert (left_out[0].at.source, "the same file as a.txt" in left_out[0].message) == ("b.txt", True)
