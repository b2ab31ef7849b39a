"""The sitemap: MkDocs' own, and the pages that MkDocs didn't make."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from io import BytesIO
from urllib.parse import quote
from xml.sax.saxutils import escape

SITEMAP = "sitemap.xml"


def sitemap(made: str, site_url: str, pages: Iterable[tuple[str, str]], epoch: int) -> dict[str, bytes]:
    """MkDocs' sitemap with the pages that it didn't make, (address below the root, last day or ""), and the same compressed; by path."""
    root = site_url.rstrip("/")
    rows = [
        f"  <url><loc>{escape(f'{root}/{quote(url)}')}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>\n" for url, day in pages if root
    ]
    data = made.replace("</urlset>", f"{''.join(rows)}</urlset>").encode()
    packed = BytesIO()
    with gzip.GzipFile(SITEMAP, "wb", fileobj=packed, mtime=epoch) as zipped:
        zipped.write(data)
    return {SITEMAP: data, f"{SITEMAP}.gz": packed.getvalue()}
