"""A table's rows as tools write them: with bars, in HTML."""

from __future__ import annotations


def pipe_table(rows: list[list[str]], empty_head: bool = False, padded: bool = False) -> str:
    """Markdown's table; `empty_head`: of a Word table, whose first row is no head to the tool."""
    wide = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))] if padded else [0] * len(rows[0])
    lines = ["| " + " | ".join(cell.ljust(size) for cell, size in zip(row, wide)) + " |" for row in rows]
    rule = "|" + "|".join("-" * (max(size, 1) + 2) for size in wide) + "|"
    if empty_head:
        return "\n".join(["| " + " | ".join("" for _ in rows[0]) + " |", rule, *lines])
    return "\n".join([lines[0], rule, *lines[1:]])


def docling_table(rows: list[list[str]]) -> str:
    """Columns as wide as their widest cell."""
    return pipe_table(rows, padded=True)


def html_table(rows: list[list[str]], attributes: str = "", lines: bool = False) -> str:
    """A table in HTML, on one line or with each tag on its own."""
    gap = "\n" if lines else ""
    told = []
    for at, row in enumerate(rows):
        name = "th" if lines and at == 0 else "td"
        told.append(gap.join(["<tr>", *(f"<{name}>{cell}</{name}>" for cell in row), "</tr>"]))
    return gap.join([f"<table {attributes}>".replace(" >", ">"), *told, "</table>"])
