"""PDF → words with their places, read by pdfium in a process of its own with limits on time and memory.

Why pdfium (pypdfium2; BSD and Apache licences): on official papers it gives the same words in the same
order as pdfplumber (MIT) and pypdf (BSD), tells spaces and hyphens best, knows each sign's place, size
and type, and does so at some 110 pages a second, where pdfplumber does 9; pypdf is as fast but doesn't
tell where words end. It is C++, so a damaged file is read in a process that may fall over.
`python -m build_scripts.readers.pdf_pages` is that process: PDF on standard input, JSON on standard output.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
import unicodedata

MOST_PAGES = 3_000
MOST_SIGNS = 60_000
"""Signs on one page; a dense page has 8,000."""
MOST_PATHS = 20_000
"""Drawings on one page that are looked at for rules."""
MOST_MEMORY = 2_000_000_000
MOST_SECONDS = 180
ACCENTS = {"\u00b4": "\u0301", "\u0060": "\u0300", "\u00a8": "\u0308", "\u02c6": "\u0302", "\u02dc": "\u0303", "\u02c7": "\u030c", "\u00b8": "\u0327"}
LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
HYPHENS = ("\x02", "\ufffe", "\xad")
"""How pdfium says that a hyphen breaks a word at a line's end, and the soft hyphen that Word draws there."""
GAP = 0.17
"""Share of the type size; a wider gap between two signs is a space."""
THIN = 2.5
"""Points; a drawing that is thinner is a rule. The ends of a stroke count, so that one of .7 points seems 2.1 high."""


def main() -> None:
    """Read a PDF from standard input. What goes wrong is told in the JSON's `error`."""
    _limit()
    data = sys.stdin.buffer.read()
    try:
        told = _document(data)
    except MemoryError:
        told = {"error": "memory"}
    json.dump(told, sys.stdout)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has none; the time that the caller waits is bounded all the same
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _document(data: bytes) -> dict:
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower()
        return {"error": "locked" if locked else "broken"}
    if len(document) > MOST_PAGES:
        return {"error": "pages", "pages": len(document)}
    pages = []
    for number in range(len(document)):
        try:
            page = document[number]
            pages.append(_page(page, raw))
            page.close()
        except pdfium.PdfiumError:
            pages.append({"broken": True})
        if pages[-1].get("signs", 0) > MOST_SIGNS:
            return {"error": "signs", "page": number + 1}
    return {"pages": pages, "metadata": document.get_metadata_dict()}


def _page(page, raw) -> dict:
    width, height = page.get_size()
    text = page.get_textpage()
    count = text.count_chars()
    if count > MOST_SIGNS:
        return {"signs": count}
    left, bottom, right, top = page.get_bbox()
    words = _words(_signs(text, count, top, left, raw))
    rules, images = _drawings(page, raw, top, left)
    unseen = _invisible(text, count, raw)
    return {"width": width, "height": height, "words": words, "rules": rules, "images": images, "signs": count, "unseen": unseen, "links": _links(page, raw, top, left)}


def _signs(text, count: int, top: float, left: float, raw):
    """Signs as (text, x0, x1, baseline from the top, size, type, turned, strange)."""
    box, x, y, matrix = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    types: dict[tuple[bytes, int], int] = {}
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    for at in range(count):
        code = raw.FPDFText_GetUnicode(text, at)
        sign = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if raw.FPDFText_IsGenerated(text, at) == 1:
            yield (" ", 0, 0, 0, 0, 0, False, False)
            continue
        if sign in HYPHENS:
            sign = "-"
        raw.FPDFText_GetLooseCharBox(text, at, box)
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        raw.FPDFText_GetMatrix(text, at, matrix)
        size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
        raw.FPDFText_GetFontInfo(text, at, name, 128, flags)
        font = name.value, flags.value
        if font not in types:
            types[font] = _type(*font, raw.FPDFText_GetFontWeight(text, at))
        strange = code in (0, 0xFFFD) or raw.FPDFText_HasUnicodeMapError(text, at) == 1
        turned = abs(matrix.b) > abs(matrix.a)
        yield (LIGATURES.get(sign, sign), box.left - left, box.right - left, top - y.value, size, types[font], turned, strange)


def _type(name: bytes, flags: int, weight: int) -> int:
    """1 for bold, 2 for italic, 3 for both: as the font's name or flags say."""
    lower = name.lower()
    bold = any(part in lower for part in (b"bold", b"black", b"heavy", b"semibold", b"demi")) or bool(flags & (1 << 18)) or weight >= 700
    italic = any(part in lower for part in (b"italic", b"oblique", b"kursiv")) or bool(flags & (1 << 6))
    return int(bold) + 2 * int(italic)


def _words(signs) -> list[list]:
    """Runs of signs without a space between them, in one type, as [text, x0, x1, y, size, type, turned, strange signs, glued].

    `glued`: no space parts it from the word before it.
    """
    words: list[list] = []
    apart, place = True, (0.0, 0.0)
    for text, x0, x1, y, size, kind, turned, strange in signs:
        if text.isspace() or not text.isprintable() and not strange:
            apart = True
            continue
        last = words[-1] if words else None
        same_line = last is not None and not turned and abs(last[3] - y) < 0.7 * max(size, last[4]) and x0 > last[1] - size
        gap = x0 - last[2] if same_line else 0
        if text in ACCENTS and same_line and gap < -0.3 * size and last[0]:
            last[0] = last[0][:-1] + unicodedata.normalize("NFC", last[0][-1] + ACCENTS[text])
            continue
        # The letters of one ligature all have its place.
        drawn_as_one, place = same_line and place == (x0, x1), (x0, x1)
        parted = apart or not drawn_as_one and (not same_line or gap > GAP * size or gap < -0.5 * size)
        if last is None or parted or abs(last[4] - size) > 0.3 or abs(last[3] - y) > 0.3 or last[5] != kind or last[6] != turned:
            words.append([text, x0, x1, y, size, kind, turned, int(strange), not parted])
        else:
            last[0] += text
            last[2] = max(last[2], x1)
            last[7] += int(strange)
        apart = False
    return words


def _drawings(page, raw, top: float, left: float) -> tuple[list[list[float]], int]:
    """Horizontal rules as [x0, x1, y], and how many pictures there are."""
    rules, images = [], 0
    number = raw.FPDFPage_CountObjects(page)
    x0, y0, x1, y1 = (ctypes.c_float() for _ in range(4))
    for at in range(min(number, MOST_PATHS)):
        item = raw.FPDFPage_GetObject(page, at)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            images += 1
        elif kind == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPageObj_GetBounds(item, x0, y0, x1, y1):
            if y1.value - y0.value < THIN and x1.value - x0.value > 20:
                rules.append([x0.value - left, x1.value - left, top - (y0.value + y1.value) / 2])
    return rules, images


def _invisible(text, count: int, raw) -> bool:
    """Whether the page's first signs are drawn invisibly, as text recognition writes them."""
    modes = {raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(text, at)) for at in range(min(count, 40)) if raw.FPDFText_IsGenerated(text, at) == 0}
    return modes == {raw.FPDF_TEXTRENDERMODE_INVISIBLE}


def _links(page, raw, top: float, left: float) -> list[list]:
    """Links as [x0, y0, x1, y1, address]."""
    found, start, link, box = [], ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while len(found) < 500 and raw.FPDFLink_Enumerate(page, start, link):
        action = raw.FPDFLink_GetAction(link)
        if not action or not raw.FPDFLink_GetAnnotRect(link, box):
            continue
        length = raw.FPDFAction_GetURIPath(page.pdf, action, None, 0)
        if 1 < length < 2000:
            address = ctypes.create_string_buffer(length)
            raw.FPDFAction_GetURIPath(page.pdf, action, address, length)
            found.append([box.left - left, top - box.top, box.right - left, top - box.bottom, address.value.decode("ascii", "replace")])
    return found


if __name__ == "__main__":
    main()
