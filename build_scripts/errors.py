"""What can go wrong with one input file or one call."""

from __future__ import annotations


class InputError(Exception):
    """A source, a record or a call is wrong: this letter (or call) can't go on, the others can.

    Printed as one line: file, line, what is wrong, likely fix.
    """

    def __init__(self, file: str, what: str, fix: str, line: int | None = None):
        self.file, self.line, self.what, self.fix = file, line, what, fix
        where = f"{file}:{line}" if line else file
        super().__init__(f"{where}: {what}. {fix}")
