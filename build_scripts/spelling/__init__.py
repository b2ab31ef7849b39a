"""What Dutch words there are, and what compounds are made of: OpenTaal's lists, with their licence in them.

woorddelen.txt has the words that compounds are made of, without accents; woorden.txt the other words,
with their forms: names, words with a hyphen of their own ("e-mail"), and first parts that keep their
hyphen before any word ("cao-"). Both are read when the first word is asked for.
"""

from build_scripts.spelling.lists import begins_coupled, compound_parts, is_compound, is_listed, is_name, is_word, keeps_hyphen, with_hyphen

__all__ = ["begins_coupled", "compound_parts", "is_compound", "is_listed", "is_name", "is_word", "keeps_hyphen", "with_hyphen"]
