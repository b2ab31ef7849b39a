"""The public data of records, without a site around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from build_scripts.data import as_line, rows_of
from build_scripts.exports import Export, pieces_of
from build_scripts.publish import Sharing


def exported(folder: Path, records: Iterable[Mapping], site_url: str = "", before: Mapping[str, bytes] | None = None, sharing: Sharing | None = None) -> dict[str, bytes]:
    """Writes the files under a folder; gives what they consist of. `before` and `sharing`: of the old site, where there is one."""
    export = Export(sharing or Sharing(folder / "nergens", folder), before or {})
    for one in records:
        rows = rows_of(as_line(one), site_url)
        export.add(pieces_of(rows), lambda rows=rows: rows)
    return export.close()
