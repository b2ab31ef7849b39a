import pytest

from build_scripts.errors import InputError
from build_scripts.readers import read
from build_scripts.readers.txt import read_txt


def texts(document):
    return [line.text for line in document.lines]


def test_utf8_stays_as_it_is():
    document = read_txt("a.txt", "Cliënten \n\n en zo\u00a0voort".encode())
    assert texts(document) == ["Cliënten ", "", " en zo\u00a0voort"]
    assert (document.encoding, document.words, document.problems) == ("UTF-8", 4, ())


def test_windows_1252_is_read_and_reported_with_its_line():
    document = read_txt("a.txt", "regel een\ncliënten – ‘zorg’".encode("cp1252"))
    assert texts(document)[1] == "cliënten – ‘zorg’"
    (problem,) = document.problems
    assert (problem.kind, problem.at.line) == ("encoding", 2)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_byte_order_marks(encoding):
    assert texts(read_txt("a.txt", "één\ntwee".encode(encoding))) == ["één", "twee"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end):
    assert texts(read_txt("a.txt", f"een{end}twee{end}".encode())) == ["een", "twee", ""]


def test_form_feeds_number_the_pages():
    document = read_txt("a.txt", b"een\n\ftwee\ndrie\x0c\nvier")
    assert [line.page for line in document.lines] == [1, 2, 2, 3]


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff".encode()])
def test_an_empty_file_is_an_error(data):
    with pytest.raises(InputError, match=r"a\.txt: the file holds no text\. Put"):
        read_txt("a.txt", data)


@pytest.mark.parametrize("data", [b"%PDF-1.4\n\0\1", b"\x81\x8d\x8f", bytes(range(128, 256)) * 4, "a\0b".encode("utf-16-le")])
def test_a_binary_file_is_an_error(data):
    with pytest.raises(InputError, match=r"a\.txt:\d+: this is not a text file"):
        read_txt("a.txt", data)


@pytest.mark.parametrize("char", ["\x07", "\u202e", "\u200b", "\u0085"])
def test_strange_characters_are_reported_and_kept(char):
    document = read_txt("a.txt", f"Een gewone regel\nmet{char}iets erin. {'En nog meer tekst. ' * 20}".encode())
    assert char in document.lines[1].text
    assert [problem.at.line for problem in document.problems] == [2]


def test_an_unknown_format_and_a_missing_file(tmp_path):
    (tmp_path / "a.exe").write_bytes(b"MZ\x90\0\3\0")
    with pytest.raises(InputError, match="this is not a text file"):
        read(tmp_path / "a.exe")
    with pytest.raises(InputError, match="can't be read"):
        read(tmp_path / "a.txt")


@pytest.mark.parametrize("encoding", ("utf-16-le", "utf-16-be", "utf-16"))
def test_utf16_with_and_without_a_byte_order_mark(encoding):
    document = read_txt("a.txt", "Geachte voorzitter,\n\nFinanciële gevolgen: € 12 mln.".encode(encoding))
    assert document.encoding == "UTF-16" and [line.text for line in document.lines][2] == "Financiële gevolgen: € 12 mln."


def test_zeros_here_and_there_are_no_utf16():
    with pytest.raises(InputError, match="not a text file"):
        read_txt("a.txt", b"ab\0c" * 100)
