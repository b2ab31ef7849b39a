import pytest

from build_scripts.errors import InputError
from build_scripts.records import load_knowledge, load_register


def register(tmp_path, text):
    path = tmp_path / "register.yml"
    path.write_text(text, encoding="utf-8")
    return load_register(path)


def test_values_are_text_whatever_yaml_makes_of_them(tmp_path):
    found = register(tmp_path, "a.txt:\n  datum: 2024-06-04\n  kenmerk: 12345\n  onderwerpen: [wmo, 5]\nb.txt:\n")
    assert found["a.txt"].values == {"datum": "2024-06-04", "kenmerk": "12345", "onderwerpen": ["wmo", "5"]}
    assert (found["a.txt"].line, found["b.txt"].values, found["b.txt"].line) == (1, {}, 5)


@pytest.mark.parametrize(
    "text, message",
    [
        ("a.txt:\n  datm: 2024\n", r"register\.yml:1: a\.txt has the unknown key 'datm'\. Use one of: id"),
        ("x:\n  soort: kamerbrief\na.txt:\n  soort: krant\n", r"register\.yml:3: a\.txt has the unknown soort 'krant'"),
        ("a.txt: 5\n", r"register\.yml:1: the record of a\.txt is not a list of keys"),
        ("a.txt:\n  onderwerpen: wmo\n", r"register\.yml:1: 'onderwerpen' of a\.txt has a value of the wrong kind"),
        ("a.txt:\n  id: x\na.txt:\n  id: y\n", r"register\.yml:3: 'a\.txt' stands in it twice"),
        ("a.txt:\n  id: ../x\n", r"register\.yml:1: a\.txt has the id '\.\./x', which can't be an address"),
        ("a.txt:\n  id: index\n", "has the id 'index'"),
        ("- a\n- b\n", r"register\.yml:1: the file must map names to values"),
        ("a: [b\n", r"register\.yml:\d+: not valid YAML"),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path, text, message):
    with pytest.raises(InputError, match=message):
        register(tmp_path, text)


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
