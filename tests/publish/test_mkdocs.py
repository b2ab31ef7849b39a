"""The pages that MkDocs makes, the frames for the others, and what it warns of."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.publish import Built, PublishError, Setter, sitemap
from build_scripts.publish.mkdocs import build_site
from build_scripts.publish.shell import compact
from build_scripts.publish.swap import MARK
from tests.publish.project import DAY, PAGES, files


def build(config: Path, pages: dict[str, str], **more: object) -> tuple[Path, Built]:
    site = config.parent / "site"
    return site, build_site(pages, config.parent / "docs", site, config, epoch=DAY, **more)  # type: ignore[arg-type]


def test_hand_and_generated_pages_become_one_site(config: Path) -> None:
    site, _ = build(config, PAGES)
    assert 'href="brieven/"' in (site / "index.html").read_text()
    assert 'href="x/#p-1"' in (site / MARK).read_text()


@pytest.mark.parametrize("wrong", ["[x](weg.md)", "[x](x.md#weg)"])
def test_a_broken_link_fails(config: Path, wrong: str) -> None:
    with pytest.raises(PublishError, match=r"brieven/index\.md.*weg"):
        build(config, {**PAGES, "brieven/index.md": f"# Brieven\n\n{wrong}\n"})


def test_pages_made_elsewhere_can_be_linked_to_and_are_not_built(config: Path) -> None:
    pages = {"brieven/index.md": "# Brieven\n\n[y](y.md#p-9) [bron](bron/y.txt)\n"}
    site, built = build(config, pages, elsewhere=["brieven/y.md", "brieven/bron/y.txt"])
    html = (site / MARK).read_text()
    assert 'href="y/#p-9"' in html and 'href="bron/y.txt"' in html
    assert built.links == (("brieven/index.md", "brieven/y.md", "p-9"),)
    assert not (site / "brieven/y").exists()


def test_no_frame_is_left_in_the_site(config: Path) -> None:
    site, built = build(config, PAGES, elsewhere=["brieven/y.md"])
    assert built.frames
    assert not [path for path in files(site) if "kaveld" in path.lower()]
    assert b"kaveld" not in (site / "sitemap.xml").read_bytes().lower()


def test_a_page_that_is_set_is_the_page_that_mkdocs_makes(config: Path) -> None:
    front = '---\ntitle: "Y &amp; z"\ndescription: "Over \\"y\\" &lt;"\nhead: "<meta name=\\"a\\" content=\\"KaVeldTitle\\">"\nlastmod: "2024-06-04"\n---\n\n'
    text = "# Y & z { #ka-titel }\n\n## Een *kop* <x> { #k }\n\n[x](x.md#p-1) [t](index.md) [h](../index.md) <b id=\"raw\">é</b>\n\n### Diep\n\n{{ x }} KaVeldTitle\n"
    for source in (front + text, '---\ntitle: "Kort"\n---\n\n# Kort\n'):
        site, _ = build(config, {**PAGES, "brieven/y.md": source})
        by_mkdocs = (site / "brieven/y/index.html").read_text()
        _, built = build(config, PAGES, elsewhere=["brieven/y.md"])
        page = Setter(config, built.frames).page("brieven/y.md", source)
        assert compact(page.html) == compact(by_mkdocs)
        assert len(page.html) < len(by_mkdocs)
    assert ("brieven/x.md", "p-1") in Setter(config, built.frames).page("brieven/y.md", front + text).links
    assert {"raw", "k", "ka-titel", "diep"} <= Setter(config, built.frames).page("brieven/y.md", front + text).anchors


def test_equal_pages_give_equal_bytes(config: Path) -> None:
    first = files(build(config, PAGES)[0])
    assert files(build(config, PAGES)[0]) == first
    assert b"2023-11-14" in first["sitemap.xml"]


def test_the_sitemap_names_pages_made_elsewhere(config: Path) -> None:
    site, built = build(config, PAGES, elsewhere=["brieven/y.md"])
    made = sitemap((site / "sitemap.xml").read_text(), built.site_url, [("brieven/y/", "2024-06-04"), ("brieven/z/", "")], DAY)
    told = made["sitemap.xml"].decode()
    assert "<loc>https://voorbeeld.nl/brieven/y/</loc><lastmod>2024-06-04</lastmod>" in told
    assert "<loc>https://voorbeeld.nl/brieven/z/</loc></url>" in told
    assert told.rstrip().endswith("</urlset>")


def test_no_page_is_written_outside_the_site(config: Path) -> None:
    with pytest.raises(PublishError, match="within the site"):
        build(config, {**PAGES, "dossiers/../../../x.md": "# X"})
