"""Where a table's cells stand: columns counted with the cells that span several."""

from __future__ import annotations

from build_scripts.model import CellPlace

MOST_COLUMNS = 200


class Grid:
    """Counts the rows and columns of one table of a letter."""

    def __init__(self, table: int):
        self.table = table
        self.row = 0
        self._column = 1
        self._taken: dict[int, int] = {}

    def next_row(self) -> None:
        """Begin a row; columns that a cell above reaches into are taken."""
        self.row += 1
        self._column = 1
        self._taken = {column: rows - 1 for column, rows in self._taken.items() if rows > 1}

    def skip(self, columns: int = 1) -> None:
        """Leave columns out: empty or covered cells."""
        self._column = min(self._column + max(columns, 1), MOST_COLUMNS)

    def place(self, span: int = 1, rows: int = 1, header: bool = False, column: int | None = None) -> CellPlace:
        """The place of the row's next cell, or of the one in `column`; spans and rows as the format says."""
        if column is None:
            while self._column in self._taken and self._column < MOST_COLUMNS:
                self._column += 1
        else:
            self._column = column
        span = max(1, min(span, MOST_COLUMNS))
        found = CellPlace(self.table, self.row, self._column, header, span)
        if rows > 1:
            self._taken |= dict.fromkeys(range(self._column, self._column + span), rows)
        self._column = min(self._column + span, MOST_COLUMNS)
        return found
