import pytest

from build_scripts.model import Topic
from build_scripts.topics import find_topics
from tests.letters.letter_of import letter_of

TOPICS = (Topic("mantelzorg", "Mantelzorg", "", ("mantelzorg*",)), Topic("wmo", "Wmo", "", ("wmo", "maatschappelijke ondersteuning")))


@pytest.mark.parametrize(
    "text, slugs",
    [
        ("Mantelzorgers geven mantelzorg. Mantelzorg telt.", ["mantelzorg"]),
        ("Een mantelzorger, één keer genoemd.", []),
        ("De Wmo en de WMO zijn de wet voor maatschappelijke ondersteuning.", ["wmo"]),
        ("De zorgwmo en wmozorg en wmoraad zijn andere woorden.", []),
        ("Mantelzorg mantelzorg mantelzorg " + "woord " * 5000, []),
    ],
)
def test_topics_by_their_terms(text, slugs):
    assert [topic.slug for topic in find_topics(letter_of(text), TOPICS)] == slugs


def test_a_person_chooses_first():
    letter = letter_of("Mantelzorg mantelzorg mantelzorg.", onderwerpen=["wmo"])
    assert [topic.slug for topic in find_topics(letter, TOPICS)] == ["wmo", "mantelzorg"]
