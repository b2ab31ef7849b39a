"""Markup within a line, as tools that read pages as pictures write it."""

import pytest

from build_scripts.letters.markup import plain_line

NOTE_MARKS = [
    "de opvang<sup>1</sup> en", "de opvang <sup>1</sup> en", "de opvang<sup>[1](#page-2-0)</sup> en", "de opvang$^{1}$ en", "de opvang$^1$ en",
    "de opvang${ }^{1}$ en", r"de opvang\({}^{1}\) en", "de opvang$^ { 1 }$ en", "de opvang^1^ en", "de opvang^{1} en", r"de opvang\textsuperscript{1} en",
    "de opvang[^1] en", "de opvang<sup>(1)</sup> en", "de opvang[1](#page-2-0) en", "de opvang[1 ] en",
]  # fmt: skip
LINES = [
    ("de opvang<sup>4,5</sup>.", "de opvang⁴[5]."),
    ("de opvang<sup>4</sup>, <sup>5</sup>.", "de opvang⁴[5]."),
    ("<sup>12</sup>Kamerstukken II", "¹² Kamerstukken II"),
    ("<sup>3 Kamerstukken II 2023/24</sup>", "³ Kamerstukken II 2023/24"),
    ('<span id="page-3-1"></span><sup>2</sup> Zie de bijlage.', "² Zie de bijlage."),
    ("$^ { 1 2 }$ Zie de bijlage.", "¹² Zie de bijlage."),
    ("H<sub>2</sub>O, CO$_2$ en NO$_{x}$", "H₂O, CO₂ en NOx"),
    (r"$\text{CO}_2$ en $\mathrm{N}_2\mathrm{O}$", "CO₂ en N₂O"),
    ("PM<sub>2,5</sub> en het 2<sup>e</sup> lid", "PM2,5 en het 2e lid"),
    ("120 m<sup>2</sup>, 3 km$^2$ en CO~2~", "120 m², 3 km² en CO₂"),
    (r"vanaf $\geq 18$ jaar, $\S$ 4, 7\% en € 113 \text{mln}", "vanaf ≥ 18 jaar, § 4, 7% en € 113 mln"),
    (r"$20^{\circ}$ en $\frac{1}{2}$", r"20° en $\frac{1}{2}$"),  # what is not understood stays
    ("R&amp;D kost &euro; 5&nbsp;mln", "R&D kost € 5\xa0mln"),
    ("jonger dan &lt; 18 en &lt;b&gt; en &onbekend;", "jonger dan < 18 en &lt;b> en &onbekend;"),
    ("[^12]: Zie de nota.[^13][^14]", "¹² Zie de nota.¹³[14]"),
    ("[^0]: ${ }^{1}$ Zie de nota.", "¹ Zie de nota."),
    ("NO$_x$ kost $€ 13,68$ of $3,1 \\%$", "NOx kost € 13,68 of 3,1%"),
    ("volgens artikel [2, 3]", "volgens artikel [2, 3]"),
    (r"$1 4 5 , 6$ ton $\mathrm { C O _ { 2 } }$ en $\mathrm { N } _ { 2 } \mathrm { O }$", "145,6 ton CO₂ en N₂O"),
    ("het 11[e ] pakket.[4 5 ]", "het 11e pakket.⁴[5]"),
    ("een lijst [4 ] en (zie [5 ])", "een lijst [4 ] en (zie [5 ])"),
    ("10<sup>-9</sup> gram", "10⁻⁹ gram"),
    (r"\'Vraag\' en \"antwoord\"", "'Vraag' en \"antwoord\""),
    ("de [bundel]{.underline} en [x]{niets}", "de bundel en [x]{niets}"),
    ('![](a.png){width="2in" height="1in"}De brief', "De brief"),
    ("<a name=2></a>De <a id='x'/>brief", "De brief"),
    ("de richtlijn $^{1}$ , de wet $^ { 2 }$ . En 5 , 6", "de richtlijn¹, de wet². En 5 , 6"),
    ("te dienen $ ^{1} $ . Wie", "te dienen¹. Wie"),
    (r"de kosten $(€ 150$ mln) en ($€ 20$)", "de kosten (€ 150 mln) en (€ 20)"),
    ("[^0]", ""),
    (r"tot $6 4 \%$ en $3,4 \%$", "tot 64% en 3,4%"),
    ("Zie de [site](https://x.nl/a_(b)).", "Zie de site (https://x.nl/a_(b))."),
    ("mail [a@x.nl](mailto:a@x.nl) of <b@x.nl>", "mail a@x.nl of b@x.nl"),
    ("![Logo van de Staat](img-0.jpeg)De brief", "De brief"),
    ("<P CLASS='x'>Een <B>alinea</B><BR CLEAR=all>en", "\n\nEen alinea\nen"),
    ("<b>vet</b>, <naam verwijderd> en <i>schuin</i>", "vet, <naam verwijderd> en schuin"),
    ("**a *b* c**, ***d***, __e__ en _f_", "a b c, d, e en f"),
    ("het advies *Waarde*¹ en _Ervaring_² van *a*b", "het advies Waarde¹ en Ervaring² van *a*b"),
    ("https://x.nl/_a_/b_c en snake_case_naam", "https://x.nl/_a_/b_c en snake_case_naam"),
    (r"1\. Ten eerste \- of \[niet\]", "1. Ten eerste - of [niet]"),
    ("Postbus 20018<br>2500 EA Den Haag<br/>", "Postbus 20018\n2500 EA Den Haag\n"),
    ("van $ 5 tot US$ 6", "van $ 5 tot US$ 6"),
    ('<td title="Kop">cel</td>', '<td title="Kop">cel</td>'),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTE_MARKS)
def test_each_dialects_note_mark_is_a_raised_figure(text):
    assert plain_line(text).text == "de opvang¹ en"


@pytest.mark.parametrize(("text", "plain"), LINES)
def test_markup_goes_and_words_stay(text, plain):
    assert plain_line(text).text == plain


@pytest.mark.parametrize("text", [*NOTE_MARKS, *(text for text, _ in LINES)])
def test_each_character_is_kept_or_taken_out_once(text):
    line = plain_line(text)
    spans = sorted([(first, last) for first, last, _ in line.gone] + [(run.first, run.last) for run in line.runs])
    assert [first for first, _ in spans] == [0, *(last for _, last in spans[:-1])] and spans[-1][1] == len(text)


def test_what_is_set_apart_is_known():
    line = plain_line("**Van** de *grond* af <b>en</b> op")
    assert [line.text[start:end] for start, end in line.emphasis] == ["Van", "grond", "en"]
