"""Word documents for tests: a DOCX out of its XML parts."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Tussen"><w:name w:val="Tussenkop"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="paragraph" w:styleId="Vet"><w:name w:val="Vet"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""


def p(text, style="", listed=None, bold=False):
    """A paragraph; `listed` is (list, level); what looks like XML in the text is."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (f'<w:numPr><w:ilvl w:val="{listed[1]}"/><w:numId w:val="{listed[0]}"/></w:numPr>' if listed else "")
    runs = text if text.startswith("<w:") else r(text, bold)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(text, bold=False):
    """A run of text."""
    return f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def note_mark(key, kind="footnote"):
    return f'<w:r><w:{kind}Reference w:id="{key}"/></w:r>'


def notes(texts, kind="footnote"):
    """The part with the notes: by id, each a list of paragraphs."""
    separator = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    made = "".join(f'<w:{kind} w:id="{key}">{"".join(p(text) for text in parts)}</w:{kind}>' for key, parts in texts.items())
    return f"<w:{kind}s {W}>{separator}{made}</w:{kind}s>"


def table(*rows):
    """A table; a cell is its XML (`w:tcPr` and paragraphs)."""
    return "<w:tbl>" + "".join(f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>" for properties, cells in rows) + "</w:tbl>"


def docx(body, **parts):
    """The bytes of a DOCX with this body; other parts by name ("footnotes", "comments", …)."""
    made = {"document": f"<w:document {W}><w:body>{body}</w:body></w:document>", "styles": STYLES, "numbering": NUMBERING, **parts}
    return zipped({(name if "/" in name else f"word/{name}.xml"): DECLARATION + text for name, text in made.items()})


def zipped(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return data.getvalue()


def rels(**targets):
    made = "".join(f'<Relationship Id="{key}" Target="{target}" TargetMode="External"/>' for key, target in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'


def paper():
    """The paper of the fixtures, as Word would hold it."""
    law = f'<w:hyperlink r:id="rId9">{r("Staatsblad 2020, 118")}</w:hyperlink>'
    body = (
        p("39 999 Beleid voor bruggen en sluizen", "Kop1")
        + p("Nr. 7 BRIEF VAN DE MINISTER VAN BRUGGEN EN SLUIZEN", "Kop1")
        + p("Den Haag, 12 maart 2024")
        + p("Geachte voorzitter,")
        + p(r("Met deze brief infor") + r("meer ik uw Kamer over het onderhoud van bruggen.") + note_mark(2) + r(" In ") + law + r(" staat waarom dat nodig is."))
        + p("Onderhoud", "Tussen")
        + p("Er zijn drie redenen om nu te beginnen:")
        + p("het staal is oud, en", listed=(1, 0))
        + p(r("het verkeer is ") + r("zwaarder", bold=True) + r(" geworden;"), listed=(1, 0))
        + p(r("vrachtwagens wegen meer;") + note_mark(3), listed=(1, 1))
        + p("er rijden er meer.", listed=(1, 1))
        + p("Tabel 1: Bruggen per provincie")
        + table(
            ("<w:trPr><w:tblHeader/></w:trPr>", [p("Provincie"), '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("Bruggen")]),
            ("", ['<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("Zeeland"), p("12"), p("eerste zin.") + p("tweede zin.")]),
            ("", ["<w:tcPr><w:vMerge/></w:tcPr><w:p/>", p("3"), "<w:p/>"]),
        )
        + p("Tot slot", "Tussen")
        + p("Ik stuur uw Kamer voor de zomer een nieuw overzicht.")
        + p("De Minister van Bruggen en Sluizen,")
        + "<w:p/>"
        + p("A.B. de Bruin")
    )
    texts = {2: ["Kamerstukken II 2023/24, 39 999, nr. 5."], 3: ["Zie tabel 1.", "De cijfers zijn van 2023."]}
    relations = {"word/_rels/document.xml.rels": rels(rId9="https://zoek.officielebekendmakingen.nl/stb-2020-118.html")}
    return docx(body, footnotes=notes(texts), **relations)
