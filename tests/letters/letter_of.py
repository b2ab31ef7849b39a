"""Small letters out of text, for tests."""

from build_scripts.letters.parse import parse
from build_scripts.readers.txt import read_txt

MINISTRIES = {"volksgezondheid, welzijn en sport": "VWS", "justitie en veiligheid": "JenV"}


def letter_of(text, name="brief.txt", **record):
    """The letter that a text is, with a register record if any."""
    return parse(read_txt(name, text.encode("utf-8")), record, MINISTRIES)


def outline(letter):
    """The body as (kind, text) pairs."""
    return [(passage.kind, passage.text) for passage in letter.body]
