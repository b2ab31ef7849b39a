from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.publish import MARK, PublishError, publish

PAGES = {"brieven/index.md": "# Brieven\n\n[x](x.md#p-1)\n", "brieven/x.md": "# X\n\nTekst\n{ #p-1 }\n"}
CONFIG = """
site_name: Proef
site_url: https://voorbeeld.nl/
strict: true
plugins: []
theme: {name: material, font: false}
markdown_extensions: [attr_list]
not_in_nav: "/brieven/*"
nav: [index.md]
validation: {anchors: warn, nav: {not_found: warn}, links: {anchors: warn}}
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Thuis\n\n[brieven](brieven/index.md)\n")
    path = tmp_path / "mkdocs.yml"
    path.write_text(CONFIG)
    return path


def build(config: Path, pages: dict[str, str | bytes], **more: object) -> Path:
    site = config.parent / "site"
    publish(pages, config.parent / "docs", site, config, **more)  # type: ignore[arg-type]
    return site


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_hand_and_generated_pages_become_one_site(config: Path) -> None:
    site = build(config, dict(PAGES))
    assert 'href="brieven/"' in (site / "index.html").read_text()
    assert 'href="x/#p-1"' in (site / MARK).read_text()


def test_files_are_offered_byte_for_byte(config: Path) -> None:
    content = bytes(range(256))
    site = build(config, {**PAGES, "brieven/bron/x.txt": content, "brieven/bron/.y.txt": content})
    assert (site / "brieven/bron/x.txt").read_bytes() == content
    assert (site / "brieven/bron/.y.txt").read_bytes() == content


@pytest.mark.parametrize("wrong", ["[x](weg.md)", "[x](x.md#weg)"])
def test_a_broken_link_fails_and_leaves_the_old_site(config: Path, wrong: str) -> None:
    site = build(config, dict(PAGES))
    before = files(site)
    with pytest.raises(PublishError, match=r"brieven/index\.md.*weg"):
        build(config, {**PAGES, "brieven/index.md": f"# Brieven\n\n{wrong}\n"})
    assert files(site) == before


def test_what_fails_before_the_swap_leaves_the_old_site(config: Path) -> None:
    site = build(config, dict(PAGES))
    before = files(site)

    def fail(fresh: Path) -> None:
        assert (fresh / MARK).is_file()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        build(config, {**PAGES, "brieven/y.md": "# Y"}, before_swap=fail)
    assert files(site) == before


def test_a_page_that_is_gone_is_gone_from_the_site(config: Path) -> None:
    build(config, {**PAGES, "brieven/y.md": "# Y"})
    site = build(config, dict(PAGES))
    assert not (site / "brieven/y").exists()
    assert not [path for path in site.parent.iterdir() if path.name.startswith(".site")]


def test_equal_pages_give_equal_bytes(config: Path) -> None:
    first = files(build(config, dict(PAGES), epoch=1_700_000_000))
    assert files(build(config, dict(PAGES), epoch=1_700_000_000)) == first
    assert b"2023-11-14" in first["sitemap.xml"]


def test_the_markdown_can_be_kept(config: Path) -> None:
    kept = config.parent / "markdown"
    build(config, {**PAGES, "brieven/y.md": "# Y"}, markdown=kept)
    build(config, dict(PAGES), markdown=kept)
    assert sorted(files(kept)) == ["brieven/index.md", "brieven/x.md", "index.md"]


def test_no_page_is_written_outside_the_site(config: Path) -> None:
    with pytest.raises(PublishError, match="within the site"):
        build(config, {**PAGES, "dossiers/../../../x.md": "# X"})


def test_a_folder_with_other_things_is_never_replaced(config: Path) -> None:
    site = config.parent / "site"
    site.mkdir()
    (site / "scriptie.txt").write_text("jaren werk")
    with pytest.raises(PublishError, match="site"):
        build(config, dict(PAGES))
    assert (site / "scriptie.txt").read_text() == "jaren werk"
