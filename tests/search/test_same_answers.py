"""The browser and Python give the same terms, the same letters, the same order and scores."""

from __future__ import annotations

import pytest

from build_scripts.search import counted, explained, search, suggested
from build_scripts.search.ages import in_digits
from build_scripts.search.analysis import stem, tokenise
from build_scripts.search.fields import cut
from build_scripts.search.numbers import address, find, plain
from build_scripts.search.store import Store
from build_scripts.search.verbs import other_forms

from .browser import make_page

QUERIES = (
    "dakloosheid", "dakloos", "dakloze", "huis", "huizen", "motie", "moties", "brief", "eenzaam",
    "clienten", "cliënt", "clientondersteuning", "ondersteuning", "zzp'ers", "zzp’er", "q-consult",
    "QConsult", "beschermd wonen", "wonen beschermd", '"beschermd wonen"', '"wonen beschermd"',
    '"sociale veiligheid" cliënten', "zorg -gemeente", 'zorg -"sociale veiligheid"', "-zorg",
    "de het een", "wat is de toegang tot de wmo", "wmo", "wet maatschappelijke ondersteuning",
    "dakloosheit", "gemeentne", "onafhankelijk clientondersteunign", "eenz", "ond", "zorg ", "z",
    "29325-156", "29 325, nr. 156", "kst-29325-156", "36410-XVI-55", "36 410 XVI nr 55", "29325",
    "29 325", "29325-999", "29325 156", "29 325 1", "29325 2024", "zorg 29325 5", "29325-139", "29 325 nr. 155", "34104-105", "blg-1007826", "stb-2014-280", "Stb. 2014, 280",
    "2023D51087", "2021D12345", "ECLI:NL:CBB:2010:BN1294", "h-tk-20152016-42-10", "zorg 29325-156", "wmo blg-1007826", "3841799-1066865-DMO", "2016Z07416", "1.500", "2015", "24-uurs",
    "", "   ", "😀", "é", '"', '""', '"de"', "a:b^c~1*+", "zorg*", "(.*)+$ [a-z]", "constructor",
    "__proto__ hasownproperty", "<img src=x onerror=alert(1)>", "x" * 10_000, "zorg " * 2_000,
    "toegang " * 3 + "toegan", "\u0130stanbul ﬁets ½ ㎏", "ΣΑΣ", "\U0001d400\U0001d401 zorg",
    "kamerbrief vernieuwing financiële kaders", '-"', "--zorg", "- zorg", "jeugd–zorg", "thema 1",
    'titel:wmo', 'titel:"kamerbrief over"', 'titel:zorg cliënten', '-titel:wmo zorg', "titel:dakloosheit", "titel:gem",
    'titel:"de"', "titel:29325", "van:vws", 'van:"van rijn"', "van:ooijen zorg", "-van:vws", "dossier:29325", "dossier:29 325 zorg",
    "dossier:36410", "dossier:36 410 xvi", "dossier:293", "dossier:99999", "-dossier:29325 zorg", "soort:kamerbrief",
    "soort:kamerbrieven zorg", "soort:besl", "-soort:beslisnota", "soort:onzin", "jaar:2024", "jaar:2016-2024 zorg", "jaar:20",
    "jaar:later", "-jaar:2024 zorg", 'onderwerp:"thema 1"', "onderwerp:thema zorg", "auteur:jan zorg", "titel:", "titel: wmo",
    "soort:kamerbrief -zorg", "soort:kamerbrief jaar:2024", '"zie titel:wmo" zorg', "https://x.nl/titel:wmo", "TITEL:Wmo",
    'titel:"kamerbrief over de', "(titel:wmo)", "titel:wmo titel:brief", "zorg soort:", "a:b:c", "jaar:2024-06",
    "zorg -steun", "gemeente -maatschappelijke", "zorg -wet", "gemeente -loket", "zorg -plan",
    '"van de"', '"in het kader van de"', '"kader van de"', '"de gemeente in"', '"van de" -"in het"', 'titel:"over de"', 'titel:"de van"',
    '"aan de hand van de"', '"en in de zorg van het"', '"' + "van de " * 9 + '"', '"in de in"', '"de gemeenten en de"',
    "bemoei zorg", "informatie uitwisseling", "cliëntenondersteuningsbeleid", "gemeenteondersteuning", "kommunikasie",
    "organizatie", "hoeveel gemeenten ", "wanneer zorg ", "hoeveel mensen telt de wmo", "zorg aan bieders plan", "jongeren ", "tachtigplussers", "uitvoeren", "opgevoerde plannen", "keyzer", "wel zijn", "zorg aan bieders", "ondersteuninksplan", "zorgplannenwetgeving", "toezichd op kwalitijt",
)  # fmt: skip

TRICKY = (
    "Cliënt’s", "'s-Gravenhage", "zzp’ers", "24-uurs", "van-werk-naar-werk-trajecten", "1.500.000",
    "29 325", "29\u00a0325", "2015–2016", "3841799-1066865-DMO", "e\u0301e\u0301n", "co\u00adördinatie",
    "½", "ﬁets", "İstanbul", "ΟΔΟΣ", "straße", "№5", "10²", "ⓐ", "日本", "a\u200bb", "x" * 200,
    "\U0001d400" * 80, "ʼn", "follow‑up", "C++", "snake_case", "-a-", "a--b", "1 234 567 89", "١٢٣",
    "ideeën", "strategieën", "moties", "advies", "mensen", "kansen", "gewassen", "kinderen", "steden",
    "niveaus", "agenda's", "gemeentes", "financieel", "individuele", "bossen", "brieven", "huizen",
    "yoghurt", "ijver", "ayay", "aei", "gemoeid", "lijkheid", "ingen", "heden", "enen", "eeeen",
)  # fmt: skip

WITH_A_NUMBER = ("tachtigplussers", "vijfenzestigplusser", "tweeentwintigjarige", "achttienjarigen", "negenjarige", "plussers", "honderdplusser", "tachtiger")

_RUN = """typed => Kamerarchief.laden.open()
  .then(store => Kamerarchief.rangschik.search(typed, store)
    .then(answer => store.letters(answer.found.map(one => one.letter)).then(cards =>
      answer.found.map((one, at) => ({
        letter: cards[at].id,
        score: one.score,
        passages: Kamerarchief.passages.arrange(Kamerarchief.passages.best(cards[at], answer.wanted, store, answer.asks), cards[at]).slice(0, 3)
          .map(hit => {
            const [anchor, , text] = cards[at].passages[hit.place];
            const pieces = Kamerarchief.fragment.snippet(text, answer.wanted);
            return [anchor, hit.score, pieces.map(piece => piece[0]).join("")];
          })
      })))))"""


_EXPLAIN = """typed => Kamerarchief.laden.open().then(store => Kamerarchief.rangschik.search(typed, store)
  .then(answer => Kamerarchief.uitleg.explain(answer.wanted, store)))"""


_COUNTS = """typed => Kamerarchief.laden.open().then(store => Kamerarchief.rangschik.search(typed, store, !typed).then(answer => {
  const names = ["soort", "jaar", "ministerie", "onderwerp", "dossier", "persoon"], { choices, facetOf } = Kamerarchief.keuzes;
  const letters = answer.found.map(one => one.letter);
  return Promise.all(names.map(name => store.facet(facetOf(name))))
    .then(() => Object.fromEntries(names.map(name => [name, choices(name, letters, "", store)])));
}))"""


_SUGGEST = "typed => Kamerarchief.laden.open().then(store => Kamerarchief.suggesties.suggest(typed, store))"


@pytest.fixture(scope="module")
def engine(chromium, site):
    """A page with the search's scripts loaded."""
    page = chromium.new_page()
    page.goto(make_page(site).as_uri())
    page.evaluate("Kamerarchief.laden.open().then(() => true)")
    yield page
    page.close()


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query[:30])
def test_same_letters_passages_and_scores(engine, site, query):
    theirs = engine.evaluate(_RUN, query)
    ours = search(site, query, limit=1000)
    assert [one["letter"] for one in theirs] == [one["letter"] for one in ours]
    assert [round(one["score"] / 1e6, 3) for one in theirs] == [one["score"] for one in ours]
    for their, our in zip(theirs, ours, strict=True):
        if their["passages"]:
            assert [
                (f"brieven/{their['letter']}/#{anchor}", round(score / 1e6, 3), text)
                for anchor, score, text in their["passages"]
            ] == [(one["url"], one["score"], one["snippet"]) for one in our["passages"]]


def test_a_passage_is_read_where_it_may_have_a_word(engine, site, archive):
    """The quick look at a passage's signs lets every passage through that has a word with the term asked for."""
    texts = list(Store(site).words("")) + list(TRICKY) + [part.text for entry in archive for part in entry.letter.passages]
    missed = engine.evaluate(
        """texts => texts.flatMap(text => Kamerarchief.analyse.tokenise(text)
          .map(token => Kamerarchief.analyse.stem(token.form))
          .filter(term => !Kamerarchief.passages.mayHave([{ unit: { kind: "word" }, terms: [term] }])([null, null, text])))""",
        texts,
    )
    assert missed == []


def test_most_queries_find_something(site):
    assert sum(bool(search(site, query)) for query in QUERIES) >= 50


def test_same_terms_for_every_word(engine, site):
    words = list(Store(site).words(""))
    theirs = engine.evaluate("words => words.map(word => Kamerarchief.analyse.stem(word))", words)
    assert dict(zip(words, theirs, strict=True)) == {word: stem(word) for word in words}


def test_same_tokens_for_every_passage(engine, archive):
    texts = [part.text for entry in archive for part in entry.letter.passages] + list(TRICKY)
    theirs = engine.evaluate(
        """texts => texts.map(text => Kamerarchief.analyse.tokenise(text)
          .map(token => [token.form, Kamerarchief.analyse.stem(token.form), token.joined]))""",
        texts,
    )
    ours = [[[one.form, stem(one.form), one.joined] for one in tokenise(text)] for text in texts]
    assert theirs == ours


def test_same_other_forms_of_every_word(engine, site):
    words = [*Store(site).words(""), *WITH_A_NUMBER, *(f"{first}{middle}{word}" for first in ("op", "samen") for middle in ("", "ge") for word in ("voeren", "werkt", "leid", "en", "d"))]
    theirs = engine.evaluate("words => words.map(word => [Kamerarchief.leeftijden.inDigits(word), Kamerarchief.werkwoorden.otherForms(word)])", words)
    assert theirs == [[list(in_digits(word)), list(other_forms(word))] for word in words]


@pytest.mark.parametrize(
    "text",
    [
        "Kamerstukken II 2023/24, 29 325 nr. 156", "TK 2015-2016, 34 200 - XVI", "36 410 A, nr. 51",
        "21501-02, nr. 3174", "33802, C", "kst-33328-ai", "28625–343", "29.833, nr. 2", "06-12345678",
        "zie 29325 -zorg", "2500 EJ", "3841799-1066865-DMO", "(29 325, nr. 5)", "36410 xvi 55 en meer", "kst-33802-c",
        "blg-1007826", "Stb. 2014, 280 en 29325-156", "29325-156 en stb-2014-280", "ecli:nl:cbb:2010:bn1294.a", "2016z07416",
        "Staatsblad 2014 nr. 280", "stcrt-2021-55001", "h-tk-20142015-108", "AH-TK-20232024-1314", "xstb-2014-280", "2016D123456",
    ],
)  # fmt: skip
def test_same_numbers(engine, text):
    theirs = engine.evaluate(
        "text => Kamerarchief.nummers.find(Kamerarchief.nummers.plain(text))", text
    )
    ours = find(plain(text))
    assert theirs == (ours and {name: getattr(ours, name) for name in ours.__slots__})
    if ours:
        told = engine.evaluate("typed => [Kamerarchief.nummers.address(typed.id), Kamerarchief.nummers.halves(typed)]", theirs)
        assert told == [address(ours.id), [list(half) for half in ours.halves()]]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query[:30])
def test_same_fields(engine, query):
    theirs = engine.evaluate("typed => Kamerarchief.velden.cut(typed)", query)
    ours = cut(query)
    assert theirs == {
        "rest": ours.rest,
        "fields": [{name: getattr(one, name) for name in one.__slots__} for one in ours.fields],
        "unknown": list(ours.unknown),
    }


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query[:30])
def test_same_explanation(engine, site, query):
    theirs = engine.evaluate(_EXPLAIN, query)
    assert [one | {name: tuple(value) for name, value in one.items() if isinstance(value, list)} for one in theirs] == explained(site, query)


@pytest.mark.parametrize("typed", [*QUERIES, "dakl", "zorg gem", "29", "th", "-gem", "van-ge", "cli\u00ebnt", "kamerbr wmo", '"de" zor'], ids=lambda typed: typed[:30])
def test_same_suggestions(engine, site, typed):
    theirs = engine.evaluate(_SUGGEST, typed)
    assert [{"query": "", "address": ""} | one for one in theirs] == suggested(site, typed)


@pytest.mark.parametrize("query", ["", "zorg", "wmo", "jaar:2016-2024 zorg", "bestaatnietecht", "soort:kamerbrief -zorg"])
def test_same_counts_of_filters(engine, site, query):
    theirs = engine.evaluate(_COUNTS, query)
    assert theirs == {name: [list(one) for one in choices] for name, choices in counted(site, query).items()}


def test_a_filter_does_not_limit_its_own_choices(site):
    every, chosen = counted(site, ""), counted(site, "", type="kamerbrief")
    assert chosen["soort"] == every["soort"] and len(every["soort"]) > 1
    known = dict((key, count) for key, _, count in every["soort"])
    assert sum(count for _, _, count in chosen["jaar"]) < sum(count for _, _, count in every["jaar"])
    assert known["kamerbrief"] == len(search(site, "soort:kamerbrief", limit=1000))


def test_something_is_suggested(site):
    assert {one["kind"] for typed in ("ged", "29", "them", "kamerb") for one in suggested(site, typed)} == {"woord", "dossier", "onderwerp", "brief"}
