import pytest

from build_scripts.search.analysis import stem
from build_scripts.search.verbs import other_forms


@pytest.mark.parametrize(
    "typed, written",
    [
        ("opvoeren", "opgevoerde"), ("opgevoerde", "opvoeren"), ("opladen", "opgeladen"), ("opgeladen", "opladen"), ("afgeleid", "afleiden"),
        ("afleiden", "afgeleide"), ("samenwerken", "samengewerkt"), ("samengewerkt", "samenwerken"), ("ingezet", "inzetten"), ("inzetten", "ingezette"),
    ],
)  # fmt: skip
def test_a_verb_finds_its_other_forms(typed, written):
    assert stem(written) in other_forms(typed)


@pytest.mark.parametrize("form", ["gegeven", "inwoners", "ouderen", "zorg", "intern", "2016", "op", "opgezet-"])
def test_other_words_have_none(form):
    assert other_forms(form) == ()
