"""ODT files for tests: the paper of the PDF fixture, and parts to make others of."""

from __future__ import annotations

from tests.readers.word import zipped

NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "style", "text", "table", "meta", "draw"))
NAMES += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
STYLES = """<style:style style:name="Vet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Weg" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Kop" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Tussen" style:family="paragraph" style:parent-style-name="Kop"/>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix="."/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>"""


def odt(body, styles="", meta="", **parts):
    """The bytes of an ODT with this body."""
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {NAMES}><office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {NAMES}>{styles}</office:document-styles>",
        "meta.xml": f"<office:document-meta {NAMES}><office:meta>{meta}</office:meta></office:document-meta>",
        **parts,
    }
    return zipped(files)


def p(text, style=""):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def note(number, *paragraphs):
    body = "".join(p(one) for one in paragraphs)
    return f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation><text:note-body>{body}</text:note-body></text:note>'


def items(*texts, style="L1"):
    """A list; an item is its XML."""
    return f'<text:list text:style-name="{style}">' + "".join(f"<text:list-item>{text}</text:list-item>" for text in texts) + "</text:list>"


def table(header, *rows):
    def row(cells):
        return "<table:table-row>" + "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in cells) + "</table:table-row>"

    return f"<table:table><table:table-header-rows>{row(header)}</table:table-header-rows>{''.join(map(row, rows))}</table:table>"


def paper():
    """The paper that pdfs.paper() prints."""
    head = f'<table:table table:name="parlementair.kop"><table:table-row><table:table-cell>{p("Tweede Kamer der Staten-Generaal")}</table:table-cell><table:table-cell>{p("2")}</table:table-cell></table:table-row></table:table>'
    body = (
        head
        + '<text:h text:outline-level="1">39 999<text:tab/>Beleid voor bruggen en sluizen</text:h><text:h text:outline-level="1">Nr. 7\n   <text:tab/>BRIEF VAN DE MINISTER VAN BRUGGEN EN SLUIZEN</text:h>'
        + p("Den Haag, 12 maart 2024") + p("Geachte voorzitter,")
        + p(f"Met deze brief informeer ik uw Kamer over het onderhoud van bruggen.{note(1, 'Kamerstukken II 2023/24, 39 999, nr. 5.')} In Staatsblad 2020, 118 staat waarom dat nodig is.")
        + p("Onderhoud", "Tussen") + p("Er zijn drie redenen om nu te beginnen:")
        + items(
            p("het staal is oud, en"),
            p("het verkeer is <text:span text:style-name='Vet'>zwaarder</text:span> geworden;")
            + items(p("vrachtwagens wegen meer;" + note(2, "Zie tabel 1. De cijfers zijn van 2023.")), p("er rijden er meer.")),
        )
        + p("Tabel 1: Bruggen per provincie")
        + table(["Provincie", "Oud", "Nieuw"], ["Zeeland", "12", "3"], ["Fryslân", "40", "8"])
        + p("Tot slot", "Tussen") + p("Ik stuur uw Kamer voor de zomer een nieuw overzicht.")
        + p("De Minister van Bruggen en Sluizen,") + p("A.B. de Bruin")
    )  # fmt: skip
    meta = '<meta:user-defined meta:name="OVERHEIDop.ParlID/DC.identifier">kst-39999-7</meta:user-defined><meta:user-defined meta:name="OVERHEIDop.vergaderjaar">2023-2024</meta:user-defined><meta:user-defined meta:name="DCTERMS.W3CDTF/DCTERMS.issued">2024-03-12</meta:user-defined>'
    return odt(body, meta=meta)
