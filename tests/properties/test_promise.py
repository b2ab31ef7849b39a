"""The promise for letters that nobody has seen: whatever the text, every word of it is accounted for."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.errors import InputError
from build_scripts.letters.parse import parse
from build_scripts.readers.txt import read_txt
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import to_html
from tests.archives import gather

# Lines that mean something to some part of the pipeline, or to Markdown.
TRAPS = [
    "- ", "# x", "    code", "|a|b|", "| | |", "|---|---|", "- | | |", "<script>alert(1)</script>", "[^1]: x", "{: .x }",
    "*[HTML]: x", "\\", "\\(x\\)", "`a`", "&amp; &lt;", "¹ noot", "1 noot", "2", "23", "Kenmerk", "3841799-1066865-DMO",
    "Datum", "Datum 4 juni 2024", "Betreft Iets", "____________", " " * 40, "<p>a</p>", "a**b**", "[x](#)", "\u202eabc", "\u200b",
    "Hoogachtend,", "Geachte voorzitter,", "indivi-", "duele", "financi-", "http://a.b/c-", "a\tb", "Pagina 2 van 3",
    "1. Een", "2. Twee", "Ad 1 X", "•x", "n.v.t.", "3.", "I. X", "<!-- x -->", "&#60;", "x" * 300, "]]>", "m²", "½", "\f",
    "\fNieuwe pagina", " Nieuwe pagina", "Zie punt 1", "de minister van Justitie en Veiligheid,", "Jan Jansen", "!!! note",
    "De gemeente en de aanbieder maken samen afspraken over passende hulp en zorg voor hun ", "zorg’1. En verder", "in 20152 nog",
]  # fmt: skip
LINES = st.lists(st.sampled_from(TRAPS) | st.text(max_size=120) | st.just(""), min_size=1, max_size=40)


def account_of(text):
    """The audit of a text as a letter; None where it is refused as no text."""
    try:
        letter = parse(read_txt("x.txt", text.encode("utf-8", "surrogatepass")))
    except InputError:
        return None
    archive = gather([letter], {letter.id: []}, {letter.id: []}, [], {})
    return audit(letter, to_html(letter_page(archive.entries[0], archive)))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_every_word_is_accounted_for(lines):
    account = account_of("\n".join(lines))
    if account is not None:
        assert account.faults == ()
        assert account.words_in == account.words_kept + sum(len(lines) for lines in account.dropped.values())


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=400))
def test_any_text_at_all(text):
    account = account_of(text)
    assert account is None or account.faults == ()


@settings(max_examples=100, deadline=None)
@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_read_or_refused_with_a_message(data):
    try:
        letter = parse(read_txt("x.txt", data))
    except InputError as error:
        assert str(error).startswith("x.txt")
    else:
        assert letter.id
