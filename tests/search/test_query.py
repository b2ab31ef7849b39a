from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.query import MOST_UNITS, parse

STOP = ("de", "van", "het")


def words(query: str) -> list[str]:
    return [unit.text for unit in parse(query, STOP).units]


def test_stop_words_count_only_alone_or_in_a_phrase():
    assert words("de motie van het lid") == ["motie", "lid"]
    assert words("de van") == ["de", "van"]
    assert words('"van de" motie') == ["van de", "motie"]


def test_the_last_word_is_a_prefix_until_it_is_finished():
    assert [unit.prefix for unit in parse("zorg eenz", STOP).units] == ["", "eenz"]
    for finished in ("zorg ", '"zorg"', "zorg -kind", "z", "29325-156"):
        assert all(unit.prefix == "" for unit in parse(finished, STOP).units)


def test_a_minus_before_a_word_excludes():
    query = parse('zorg -jeugd –"de gemeente" niet-weten a - b', STOP)
    assert [unit.text for unit in query.excluded] == ["jeugd", "de gemeente"]
    assert [unit.text for unit in query.units] == ["zorg", "niet", "weten", "a", "b"]


def test_phrases_in_any_quotes():
    assert [unit.words for unit in parse("“Sociale veiligheid” „en zo”", STOP).units] == [
        ("sociale", "veiligheid"),
        ("en", "zo"),
    ]


def test_a_chain_is_its_parts_or_its_whole():
    first, second = parse("q-consult ", STOP).units
    assert first.terms == ("q", "qconsult") and second.terms == ("consult", "qconsult")
    assert first.whole == ""
    assert {unit.whole for unit in parse("3841799-1066865-DMO ", STOP).units} == {"38417991066865dmo"}


def test_a_number_among_words():
    query = parse("motie 29 325, nr. 156 over zorg", STOP)
    assert [unit.kind for unit in query.units] == ["word", "number", "word", "word"]
    assert query.units[1].terms == ("kst29325156", "29325156")


def test_a_long_query_is_cut():
    assert len(parse("woord " * 10_000, ()).units) == MOST_UNITS
    assert parse("x" * 10_000, ()).units[0].text == "x" * 64


@given(st.text())
def test_any_text_is_a_query(text):
    query = parse(text, STOP)
    assert all(unit.words for unit in query.units + query.excluded)


def test_words_beside_each_other_make_one():
    first, second, third = parse("bemoei zorg team ", STOP).units
    pair, other, whole = ("bemoeizorg", "bemoeiszorg"), ("zorgteam", "zorgsteam"), ("bemoeizorgteam", "bemoeiszorgsteam")
    assert (first.joins, second.joins, third.joins) == ((*pair, *whole), (*pair, *other, *whole), (*other, *whole))
    assert not any("zorgdewoning" in unit.joins for unit in parse("zorg de woning ", ["de"]).units)
    assert [unit.joins for unit in parse('zorg 29 325 -plan "a b" van het', STOP).units] == [()] * 3
