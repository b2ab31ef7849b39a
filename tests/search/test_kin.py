"""What a word is searched as, too, and what is suggested for its beginning."""

from __future__ import annotations

import pytest

from build_scripts.search import build, explained, kin, suggested, suggestions, write

from .conftest import address, entry, letter


def test_forms_compounds_and_synonyms_by_term():
    words = {"huis": 3, "huizen": 5, "woonhuis": 1, "wmo": 1, "tuin": 2}
    made = {term: row for term, row, _ in kin.rows(words, {"woonhuis": ("woon", "huis")}, [["Wmo", "Wet huis"], ["tuin", "gaarde"]])}
    assert made["huis"] == (["huizen", "huis"], ["woonhuis"], 1, ["Wmo"])
    assert "tuin" not in made and "wmo" not in made


def test_compounds_are_named_as_they_are_written_and_chains_are_not():
    words = {"huis": 2, "huisarts": 1, "eetarts": 1, "huiswelzijnarts": 1}
    compounds = {"huisarts": ("huis", "arts"), "eetarts": ("eet", "arts"), "huiswelzijnarts": ("huis", "arts")}
    spellings = {"huisarts": "Huisarts", "eetarts": "eet-arts", "huiswelzijnarts": "huis-welzijn-arts"}
    made = {term: row for term, row, _ in kin.rows(words, compounds, [], spellings)}
    assert made["arts"] == ([], ["eet-arts", "huisarts"], 2, []) and made["huis"][1:3] == (["huisarts"], 1)


def test_only_the_commonest_are_named_and_the_rest_counted():
    words = {"huis": 1} | {f"{letter_}huis": place for place, letter_ in enumerate("abcdefgh", 1)}
    compounds = {word: (word[0], "huis") for word in words if word != "huis"}
    ((term, row, _),) = [one for one in kin.rows(words, compounds, []) if one[0] == "huis"]
    assert (row[1], row[2]) == (["hhuis", "ghuis", "fhuis", "ehuis", "dhuis", "chuis"], 8)


def test_an_explanation_per_word(tmp_path):
    letters = [letter("a", "A", "Een huis en huizen. De Wmo."), letter("b", "B", "Over dakloosheid.")]
    write(build([entry(one) for one in letters], address), tmp_path)
    huis, fout, dak = explained(tmp_path, "huis dakloosheit dakl")
    assert huis["forms"] == ("huizen",) and not huis["beginning"]
    assert dak["beginning"] and dak["forms"] == ()
    assert fout["meant"] == "dakloosheid" and fout["forms"] == ()
    assert explained(tmp_path, '"huis" 29325') == []


def test_a_word_made_with_the_one_beside_it_is_named(tmp_path):
    write(build([entry(letter("a", "A", "Over bemoeizorg, en zorg apart."))], address), tmp_path)
    bemoei, zorg = explained(tmp_path, "bemoei zorg ")
    assert bemoei["joined"] == zorg["joined"] == ("bemoeizorg",)
    assert bemoei["forms"] == () and zorg["compounds"] == ()


@pytest.mark.parametrize(("typed", "label"), [("clien", "Cliënten"), ("noord", "Noordwijk"), ("qcon", "Q-Consult"), ("bel", "beleid")])
def test_a_word_is_suggested_as_it_is_mostly_written(tmp_path, typed, label):
    text = "Cliënten en Cliënten uit Noordwijk. Het beleid van Q-Consult. Beleid is geen beleid."
    write(build([entry(letter("a", "A", text))], address), tmp_path)
    assert [one["label"] for one in suggested(tmp_path, typed) if one["kind"] == "woord"] == [label]


def test_suggestions_by_word_newest_first():
    letters = [(f"Huis {number}", f"brieven/{number}/") for number in range(7)]
    facets = {"onderwerp": {"bouw": "Bouwen van een huis"}, "dossier": {"36410-XVI": "36 410 XVI"}}
    made = {word: found for word, found, _ in suggestions.rows(letters, facets, ("van", "een"))}
    assert made["huis"] == [["onderwerp", "Bouwen van een huis", "bouw"]] + [["brief", f"Huis {number}", f"brieven/{number}/"] for number in (6, 5, 4, 3, 2)]
    assert made["36410"] == [["dossier", "36 410 XVI", "36410-XVI"]]
    assert "van" not in made and "1" not in made
