"""A small MkDocs project."""

from __future__ import annotations

from pathlib import Path

DAY = 1_700_000_000
PAGES = {"brieven/index.md": "# Brieven\n\n[x](x.md#p-1)\n", "brieven/x.md": "# X\n\nTekst\n{ #p-1 }\n"}
CONFIG = """
site_name: Proef
site_url: https://voorbeeld.nl/
strict: true
plugins: []
theme: {name: material, font: false, language: nl}
markdown_extensions: [attr_list, md_in_html]
not_in_nav: "/brieven/*"
nav: [index.md]
extra: {generator: false}
validation: {anchors: warn, nav: {not_found: warn}, links: {anchors: warn}}
"""


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
