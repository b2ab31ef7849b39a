"""A transcription set as a PDF at random: headings, items, notes at the foot and running heads as ministries' letters have them."""

import re

from tests.readers.pdfs import at, pdf, rule, width

TOP, FOOT, LEFT = 90, 770, 79
BLOCK = re.compile(r"(heading|paragraph|item|salutation|signature|note)(?: (\d+))?: (.*)")
LABEL = re.compile(r"(\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]) (.*)")
PART = re.compile(r"\{(\d+)\}")


class Typesetter:
    """Sets one letter: `random` chooses the type, the room between blocks, and what headings and items look like."""

    def __init__(self, random):
        self.size = random.choice((9, 9.5, 10, 11))
        self.pitch = self.size * random.choice((1.15, 1.3, 1.45))
        self.right = random.choice((420, 440, 520))
        self.indent = random.choice((0, 0, 1.5 * self.size))
        # Without room or indent nothing tells where a paragraph ends whose last line is full.
        self.gap = random.choice((0, 0.3, 1)) * self.pitch if self.indent else random.choice((0.4, 1)) * self.pitch
        self.headed = random.choice(("bold", "underlined", "alone", "larger", "italic"))
        self.hang = random.choice((12, 18, 25))
        self.raised = random.choice((0.55, 0.65, 0.8))
        self.margin = self.right < 450
        self.pages, self.notes, self.texts = [], [], {}
        self.content, self.y = b"", TOP

    def set(self, transcription):
        """The PDF's bytes."""
        blocks = [found.groups() for line in transcription.splitlines() if (found := BLOCK.fullmatch(line))]
        self.texts = {number: text for kind, number, text in blocks if kind == "note"}
        for kind, _, text in blocks:
            if kind == "heading":
                self._heading(text)
            elif kind == "item":
                label = LABEL.fullmatch(text)
                self._lines(label[2] if label else text, LEFT + self.hang, label=label[1] if label else "•")
                self.y += self.gap / 3
            elif kind == "signature":
                for part in text.split(" / "):
                    self._lines(part, LEFT)
                    self.y += 2 * self.pitch
            elif kind != "note":
                self._lines(text, LEFT, indent=self.indent if kind == "paragraph" else 0)
                self.y += self.gap
        self._end_page()
        return pdf(*(content + self._head(number) for number, content in enumerate(self.pages, 1)))

    def _heading(self, text):
        if self.y + 4 * self.pitch > self._limit():
            self._end_page()
        self.y += self.gap if self.y > TOP else 0
        size = self.size * (1.2 if self.headed == "larger" else 1)
        long = width(PART.sub("", text), size) > self.right - LEFT
        start, font = self.y, "b" if long else {"bold": "b", "italic": "i"}.get(self.headed, "")
        self._lines(text, LEFT, size=size, font=font)
        if self.headed == "underlined" and not long:
            self.content += rule(LEFT, LEFT + width(PART.sub("", text), size), start + 1.5)

    def _lines(self, text, left, *, indent=0, label="", size=None, font=""):
        """A block's lines; those that its notes leave no room for go to the next page."""
        size, row, x = size or self.size, [], left + indent
        wider = 1.1 if font == "b" else 1
        for word in text.split(" "):
            plain = PART.sub("", word)
            if row and x + wider * width(plain, size) > self.right:
                self._row(row, label, size, font)
                row, x, label = [], left, ""
            row.append((x, word))
            x += wider * width(plain, size) + sum(width(mark, size * self.raised) for mark in PART.findall(word)) + width(" ", size)
        self._row(row, label, size, font)

    def _row(self, row, label, size, font):
        marks = [number for _, word in row for number in PART.findall(word)]
        if self.y > self._limit(marks):
            self._end_page()
        self.notes += marks
        if label:
            self.content += at(LEFT, self.y, label, size)
        for x, word in row:
            for place, piece in enumerate(PART.split(word)):
                if place % 2:
                    self.content += at(x, self.y - 0.33 * size, piece, size * self.raised)
                    x += width(piece, size * self.raised)
                elif piece:
                    self.content += at(x, self.y, piece, size, font)
                    x += width(piece, size)
        self.y += self.pitch

    def _limit(self, more=()):
        """The lowest place for a line above this page's notes."""
        return FOOT - 20 - sum(len(self._note(number)) for number in (*self.notes, *more)) * 0.8 * self.pitch

    def _note(self, number):
        lines, size = [number], 0.75 * self.size
        for word in self.texts[number].split(" "):
            if width(f"{lines[-1]} {word}", size) > self.right - LEFT:
                lines.append(word)
            else:
                lines[-1] += f" {word}"
        return lines

    def _end_page(self):
        y = self._limit() + 20
        for number in self.notes:
            for line in self._note(number):
                self.content += at(LEFT, y, line, 0.75 * self.size)
                y += 0.8 * self.pitch
        self.pages.append(self.content)
        self.content, self.y, self.notes = b"", TOP, []

    def _head(self, number):
        foot = at(LEFT, 815, f"Pagina {number} van {len(self.pages)}", 7)
        if not self.margin or number == 1:
            return foot
        return foot + at(466, TOP + 2, "Directie Onderhoud", 6.5, "b") + at(466, TOP + 22, "Datum", 6.5, "b") + at(466, TOP + 31, "12 maart 2024", 6.5)
