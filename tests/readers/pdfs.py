"""PDF files for tests, written by hand: text at its place, in the layout of Dutch government letters."""

from __future__ import annotations

FONTS = {"": "Helvetica", "b": "Helvetica-Bold", "i": "Helvetica-Oblique"}
HEIGHT = 842


def at(x, y, text, size=9, font=""):
    """Text whose baseline begins at x and y points from a page's top left."""
    told = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F%s %.1f Tf 1 0 0 1 %.2f %.2f Tm (%s) Tj ET\n" % (font.encode() or b"r", size, x, HEIGHT - y, told)


def rule(x0, x1, y):
    """A thin line over the page."""
    return b"%.1f %.1f m %.1f %.1f l S\n" % (x0, HEIGHT - y, x1, HEIGHT - y)


def block(x, y, lines, size=9, pitch=12, font=""):
    """Lines below each other."""
    return b"".join(at(x, y + number * pitch, line, size, font) for number, line in enumerate(lines))


# Helvetica's widths from the space on, in thousandths of its size (Adobe's font metrics).
WIDTHS = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, *[556] * 10, 278, 278, 584, 584, 584, 556, 1015,
    667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
    278, 278, 278, 469, 556, 333,
    556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
]  # fmt: skip


def width(text, size=9):
    """How wide a text is in Helvetica."""
    return sum(WIDTHS[ord(char) - 32] if 32 <= ord(char) < 32 + len(WIDTHS) else 556 for char in text) * size / 1000


def flow(x, y, text, to, size=9, pitch=12, indent=0):
    """A paragraph broken at `to` points from the left; `^1` is the mark of note 1. Gives (content, y below it)."""
    content, left = b"", x + indent
    for word in text.split(" "):
        plain, _, mark = word.partition("^")
        if left > x and left + width(plain, size) > to:
            left, y = x, y + pitch
        content += at(left, y, plain, size)
        left += width(plain, size)
        if mark:
            content += at(left, y - 3, mark[0], size * 0.55) + at(left + 3, y, mark[1:], size)
            left += 3 + width(mark[1:], size)
        left += width(" ", size)
    return content, y + pitch


def annotation(x0, top, x1, bottom, address):
    """A link to an address over a part of a page."""
    box = b"%.1f %.1f %.1f %.1f" % (x0, HEIGHT - bottom, x1, HEIGHT - top)
    return b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/A<</S/URI/URI(%s)>>>>" % (box, address.encode())


def pdf(*pages, title="", extra=b"", trailer=b"", image=False, links=(), filters=b""):
    """The bytes of a PDF with these pages (content streams); `extra` are objects from number 100,
    `links` the first page's annotations, `filters` how the streams are packed (an entry of their dictionary)."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    fonts = b"".join(b"/F%s %d 0 R" % (key.encode() or b"r", number) for number, key in enumerate(FONTS, start=3))
    for number, name in enumerate(FONTS.values(), start=3):
        objects[number] = b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % name.encode()
    objects[6] = b"<</Title(%s)>>" % title.encode("cp1252")
    objects[7] = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream"
    kids = []
    for number, content in enumerate(pages):
        page, stream = 10 + 2 * number, 11 + 2 * number
        kids.append(b"%d 0 R" % page)
        body = content + (b"q 500 0 0 700 40 60 cm /Im Do Q\n" if image else b"")
        annots = b"/Annots[%s]" % b"".join(links) if links and not number else b""
        objects[page] = b"<</Type/Page/Parent 2 0 R%s/MediaBox[0 0 595 842]/Resources<</Font<<%s>>/XObject<</Im 7 0 R>>>>/Contents %d 0 R>>" % (annots, fonts, stream)
        objects[stream] = b"<</Length %d%s>>stream\n%s\nendstream" % (len(body), filters, body)
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.5\n", {}
    for number in sorted(objects):
        places[number] = len(out)
        out += b"%d 0 obj%s endobj\n" % (number, objects[number])
    start = len(out)
    out += extra + b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    return out + b"trailer<</Size %d/Root 1 0 R/Info 6 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (max(objects) + 1, trailer, start + len(extra))


def letter():
    """A ministry's letter: two columns in its head, a note, a list, a table, two pages."""
    mark = 79 + width("De sluizen worden daarna aangepakt. Dat staat in het Bruggenplan.")
    first = (
        at(466, 80, "Directoraat-Generaal", 6.5, "b") + block(466, 90, ["Bruggen en Sluizen", "Directie Onderhoud", "Rijnstraat 8", "2515 XP Den Haag"], 6.5, 9)
        + at(466, 140, "Ons kenmerk", 6.5, "b") + at(466, 149, "BSK-2024/88112", 6.5) + at(466, 167, "Bijlage(n)", 6.5, "b") + at(466, 176, "1", 6.5)
        + at(79, 80, "> Retouradres Postbus 20901 2500 EX Den Haag", 6.5)
        + block(79, 120, ["De voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018", "2500 EA DEN HAAG"])
        + at(79, 220, "Datum") + at(125, 220, "12 maart 2024") + at(79, 232, "Betreft") + at(125, 232, "Onderhoud van bruggen en sluizen")
        + at(79, 280, "Geachte voorzitter,")
        + block(79, 304, ["Met deze brief informeer ik uw Kamer over het onderhoud van de bruggen en de slui-", "zen in Zeeland. De bruggen zijn oud. In de afgelopen jaren is te weinig geld vrijgemaakt", "om ze te onderhouden. Dat heeft gevolgen voor de scheepvaart."])
        + at(79, 364, "Planning van het werk", 9, "b")
        + at(79, 376, "De sluizen worden daarna aangepakt. Dat staat in het Bruggenplan.") + at(mark, 373, "1", 5.5)
        + at(mark + 6, 376, "Ik begin met:")
        + at(79, 388, "•") + at(93, 388, "de bruggen over het kanaal, omdat die het oudst zijn en omdat het verkeer er het") + at(93, 400, "drukst is;")
        + at(79, 412, "•") + at(93, 412, "de sluizen.")
        + block(79, 436, ["De kosten van het werk zijn in de tabel hieronder gezet. De bedragen zijn in miljoenen euro."])
        + at(79, 460, "Soort werk", 9, "b") + at(220, 460, "2024", 9, "b") + at(300, 460, "2025", 9, "b") + rule(79, 440, 464)
        + at(79, 474, "Bruggen over het") + at(220, 474, "12") + at(300, 474, "14") + at(79, 485, "grote kanaal")
        + at(79, 500, "Sluizen") + at(220, 500, "3") + at(300, 500, "5")
        + block(79, 540, ["Over de uitvoering maak ik afspraken met de provincies en met de waterschappen. Ik zal"])
        + rule(79, 220, 700) + at(79, 712, "1", 4.5) + at(84, 715, "Kamerstukken II 2023/24, 39 999, nr. 5. Zie ook het plan van de provincie dat", 7) + at(84, 724, "daarbij hoort.", 7)
        + at(466, 800, "Pagina 1 van 2", 6.5)
    )
    second = (
        block(466, 80, ["Directie Onderhoud"], 6.5, 9, "b") + at(466, 98, "Datum", 6.5, "b") + at(466, 107, "12 maart 2024", 6.5) + at(466, 120, "Ons kenmerk", 6.5, "b") + at(466, 129, "BSK-2024/88112", 6.5)
        + block(79, 80, ["uw Kamer daarover voor de zomer opnieuw een brief sturen, zoals ik heb toegezegd."])
        + at(79, 116, "Hoogachtend,")
        + block(79, 152, ["DE MINISTER VAN BRUGGEN EN SLUIZEN,"]) + at(79, 212, "A.B. de Bruin")
        + at(466, 800, "Pagina 2 van 2", 6.5)
    )
    return pdf(first, second, title="Microsoft Word - brief.docx")


def paper():
    """The paper of the fixtures as parliament prints it: a wide left margin, its number at the foot, two pages."""
    parts = [at(55, 65, "Tweede Kamer der Staten-Generaal", 18, "b"), at(506, 65, "2", 51, "b"), at(55, 128, "Vergaderjaar 2023-2024", 9.6)]
    parts += [at(55, 186, "39 999", 12, "b"), at(221, 186, "Beleid voor bruggen en sluizen", 12, "b")]
    parts += [at(55, 230, "Nr. 7", 9, "b"), at(221, 230, "BRIEF VAN DE MINISTER VAN BRUGGEN EN SLUIZEN", 9, "b"), at(221, 252, "Den Haag, 12 maart 2024")]
    y = 276
    for text in ("Geachte voorzitter,", "Met deze brief informeer ik uw Kamer over het onderhoud van bruggen.^1 In Staatsblad 2020, 118 staat waarom dat nodig is."):
        content, y = flow(221, y, text, 540, pitch=10)
        parts.append(content)
        y += 10
    parts.append(at(221, y, "Onderhoud", 9, "b"))
    content, y = flow(221, y + 10, "Er zijn drie redenen om nu te beginnen:", 540, pitch=10)
    parts.append(content)
    for x, label, text in ((221, "–", "het staal is oud, en"), (221, "–", "het verkeer is zwaarder geworden;"), (245, "a.", "vrachtwagens wegen meer;^2"), (245, "b.", "er rijden er meer.")):
        content, below = flow(x + 16, y, text, 540, pitch=10)
        parts += [at(x, y, label), content]
        y = below
    parts += [rule(221, 340, 680), at(221, 692, "1", 4.5), at(227, 695, "Kamerstukken II 2023/24, 39 999, nr. 5.", 7)]
    parts += [at(221, 704, "2", 4.5), at(227, 707, "Zie tabel 1. De cijfers zijn van 2023.", 7)]
    parts += [at(55, 755, "kst-39999-7", 5.9), at(55, 761, "ISSN 0921 - 7371", 5.9), at(55, 767, "'s-Gravenhage 2024", 5.9)]
    foot = "Tweede Kamer, vergaderjaar 2023-2024, 39 999, nr. 7"
    parts += [at(221, 765, foot), at(536, 765, "1")]
    second = [at(221, 64, "Tabel 1: Bruggen per provincie")]
    second += [at(221, 84, "Provincie", 7, "b"), at(350, 84, "Oud", 7, "b"), at(450, 84, "Nieuw", 7, "b"), rule(221, 540, 88)]
    second += [at(221, 98, "Zeeland", 7), at(350, 98, "12", 7), at(450, 98, "3", 7), at(221, 108, "Fryslân", 7), at(350, 108, "40", 7), at(450, 108, "8", 7)]
    second += [at(221, 140, "Tot slot", 9, "b"), at(221, 150, "Ik stuur uw Kamer voor de zomer een nieuw overzicht.")]
    second += [at(221, 174, "De Minister van Bruggen en Sluizen,"), at(221, 184, "A.B. de Bruin"), at(221, 765, foot), at(536, 765, "2")]
    return pdf(b"".join(parts), b"".join(second))
