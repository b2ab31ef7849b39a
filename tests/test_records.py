import pytest

from build_scripts.errors import InputError
from build_scripts.records import load_knowledge, load_register


def register(tmp_path, text):
    path = tmp_path / "register.yml"
    path.write_text(text, encoding="utf-8")
    return load_register(path)


def test_values_are_text_whatever_yaml_makes_of_them(tmp_path):
    found = register(tmp_path, "a.txt:\n  datum: 2024-06-04\n  kenmerk: 0123\n  betreft: 12\n  onderwerpen: [wmo, 5]\nb.txt:\n")
    assert found["a.txt"].values == {"datum": "2024-06-04", "kenmerk": "0123", "betreft": "12", "onderwerpen": ["wmo", "5"]}
    assert (found["a.txt"].line, found["b.txt"].values, found["b.txt"].line) == (1, {}, 6)


@pytest.mark.parametrize(
    "text, message",
    [
        ("a.txt:\n  datm: 2024\n", r"register\.yml:1: a\.txt: unknown key 'datm'\. Use one of: id"),
        ("x:\n  soort: kamerbrief\na.txt:\n  soort: krant\n", r"register\.yml:3: a\.txt: 'soort' is 'krant', which is no known soort\. Use one of: kamerbrief"),
        ("a.txt: 5\n", r"register\.yml:1: the record of a\.txt is not a list of keys"),
        ("a.txt:\n  onderwerpen: wmo\n", r"a\.txt: 'onderwerpen' has a value of the wrong kind\. Write a list"),
        ("a.txt:\n  id: x\na.txt:\n  id: y\n", r"register\.yml:3: 'a\.txt' stands in it twice"),
        ("a.txt:\n  id: ../x\n", r"register\.yml:1: a\.txt: 'id' is '\.\./x', which is no address"),
        ("a.txt:\n  id: index\n", "'id' is 'index', which is no address"),
        ("a.txt:\n  id: " + 151 * "a" + "\n", "which is no address"),
        ("a.txt:\n  voorheen: [oud, Oud er]\n", "'voorheen' is 'Oud er', which is no address"),
        ("a.txt:\n  datum: gisteren\n", r"'datum' is 'gisteren', which is no date\. Write 2024-06-04"),
        ("a.txt:\n  datum: 2024-06-31\n", "'datum' is '2024-06-31', which is no date"),
        ("a.txt:\n  datum: 4 juni 2024\n", "'datum' is '4 juni 2024', which is no date"),
        ("a.txt:\n  datum: 2024-08/2024-07\n", "which is no date"),
        ("a.txt:\n  datum:\n", r"'datum' has no value\. Write one, or take the line out"),
        ("a.txt:\n  bron: javascript:alert(1)\n", r"'bron' is 'javascript:alert\(1\)', which is no web address"),
        ("a.txt:\n  bron: www.tweedekamer.nl\n", "which is no web address"),
        ("a.txt:\n  kamerstuk: 29 325, nr. 156\n", r"'kamerstuk' is '29 325, nr\. 156', which is no official id\. Write it as kst-29325-156"),
        ('a.txt:\n  titel: "een\\ntwee"\n', "'titel' holds a line's end"),
        ("- a\n- b\n", r"register\.yml:1: the file must map names to values"),
        ("a: [b\n", r"register\.yml:\d+: not valid YAML"),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path, text, message):
    with pytest.raises(InputError, match=message):
        register(tmp_path, text)


def test_a_record_names_onderwerpen_that_are_there(tmp_path):
    (tmp_path / "register.yml").write_text("a.txt:\n  onderwerpen: [fietsen]\n", encoding="utf-8")
    with pytest.raises(InputError, match="'onderwerpen' names 'fietsen', which topics.yml doesn't have"):
        load_knowledge(tmp_path)
    (tmp_path / "topics.yml").write_text("fietsen: {naam: Fietsen, termen: [fiets]}\n", encoding="utf-8")
    assert load_knowledge(tmp_path).record("a.txt") == {"onderwerpen": ["fietsen"]}


@pytest.mark.parametrize("text", ["a: {naam: A, termen: [a], breder: b}\n", "a: {naam: A, termen: [a]}\nb: {naam: B, termen: [b], breder: A}\n"])
def test_a_topic_hangs_below_one_that_is_there(tmp_path, text):
    (tmp_path / "topics.yml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"topics\.yml:\d: topic '.' has 'breder: .', which isn't there"):
        load_knowledge(tmp_path)


@pytest.mark.parametrize("name", ["ministeries.yml", "dossiers.yml", "afkortingen.yml"])
def test_a_name_needs_a_meaning_in_words(tmp_path, name):
    (tmp_path / name).write_text("VWS: {a: b}\n", encoding="utf-8")
    with pytest.raises(InputError, match=f"{name}: 'VWS' has no meaning in words"):
        load_knowledge(tmp_path)


def test_a_ministry_has_more_names_than_one(tmp_path):
    (tmp_path / "ministeries.yml").write_text('DEF: Defensie\nVWS: ["Volksgezondheid, Welzijn en Sport", "Jeugd, Preventie en Sport"]\n', encoding="utf-8")
    assert load_knowledge(tmp_path).ministries == {"defensie": "DEF", "volksgezondheid, welzijn en sport": "VWS", "jeugd, preventie en sport": "VWS"}


def test_missing_files_count_as_empty(tmp_path):
    knowledge = load_knowledge(tmp_path)
    assert (knowledge.register, knowledge.topics, knowledge.dossiers) == ({}, (), {})


def test_a_topic_needs_a_name_and_terms(tmp_path):
    (tmp_path / "topics.yml").write_text("zorg:\n  naam: Zorg\n", encoding="utf-8")
    with pytest.raises(InputError, match="topic 'zorg' needs 'naam' and a list of 'termen'"):
        load_knowledge(tmp_path)
