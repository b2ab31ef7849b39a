from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from build_scripts import bundle
from build_scripts.bundle import BUNDLE, LARGE, in_groups, offline, to_file
from build_scripts.cache import opened
from build_scripts.jobs import Jobs
from build_scripts.manifest import digest, verify
from build_scripts.publish import Sharing, place
from build_scripts.splicing import Splices
from build_scripts.stages.bundling import write_bundle
from build_scripts.stages.gathering import Desk


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../x/#p-1", "../x/index.html#p-1"),
        ("zoeken/?q=a/b", "zoeken/index.html?q=a/b"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        ("#p-1", "#p-1"),
        ("", ""),
        ("assets/a.css", "assets/a.css"),
        ("https://x.nl/a/", "https://x.nl/a/"),
        ("mailto:a@x.nl", "mailto:a@x.nl"),
        ("/weg/", "/weg/"),
    ],
)
def test_links_to_folders_become_links_to_files(address: str, file: str) -> None:
    assert to_file(address) == file


def test_only_tags_change_and_online_text_goes() -> None:
    html = (
        '<form class="x" action="zoeken/"></form><p>Hij schreef href="../x/" voluit.</p>'
        '<!-- ka:online --><a href="downloads/x.zip">x</a><!-- /ka:online --><a title="t" href="../y/">y</a>'
    )
    assert offline(html) == (
        '<form class="x" action="zoeken/index.html"></form><p>Hij schreef href="../x/" voluit.</p>'
        '<a title="t" href="../y/index.html">y</a>'
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "brieven/x/index.html", "404.html", "sitemap.xml", "data/a.csv", "data/brieven.jsonl", "downloads/oud.zip"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text('<a href="brieven/x/">é</a>', encoding="utf-8")
    (tmp_path / "beeld.png").write_bytes(b'<a href="x/">\xff')
    return tmp_path


def bundled(site: Path) -> Path:
    """The bundle of a site."""
    files = {path.relative_to(site).as_posix(): (digest(path), place(path.lstat())) for path in site.rglob("*") if path.is_file()}
    (site / BUNDLE).unlink(missing_ok=True)
    with opened(None) as kept, Jobs().team() as team:
        write_bundle(site, files, Splices(Sharing(site / "nergens", site), {}), Desk(team, kept, lambda stage, items, total: items))
    return site / BUNDLE


def test_the_bundle_has_one_folder_and_not_itself(site: Path) -> None:
    bundled(site)
    with zipfile.ZipFile(bundled(site)) as archive:
        assert archive.namelist() == [
            "kamerarchief/beeld.png",
            "kamerarchief/brieven/x/index.html",
            "kamerarchief/data/a.csv",
            "kamerarchief/index.html",
            "kamerarchief/SHA256SUMS",
        ]
        assert archive.read("kamerarchief/index.html").decode() == '<a href="brieven/x/index.html">é</a>'
        assert archive.read("kamerarchief/beeld.png") == b'<a href="x/">\xff'


def test_equal_sites_give_equal_bundles(site: Path) -> None:
    first = bundled(site).read_bytes()
    (site / "index.html").touch()
    assert bundled(site).read_bytes() == first


def test_a_file_that_comes_moves_no_other_border() -> None:
    names = [f"brieven/{number:04}/index.html" for number in range(1000)]
    before, after = (in_groups(some, lambda name: 0) for some in (names, sorted([*names, "brieven/0500a/index.html"])))
    assert [name for group in before for name in group] == names
    assert all(before) and max(map(len, before)) <= 64
    assert len([group for group in after if group not in before]) <= 2
    assert in_groups([], len) == []


def test_a_large_file_ends_its_group() -> None:
    groups = in_groups([f"data/{number}.csv" for number in range(8)], lambda name: LARGE + 1 if "3" in name else 1)
    assert any(group[-1] == "data/3.csv" for group in groups)
    assert not any("data/3.csv" in group[:-1] for group in groups)


@pytest.mark.parametrize(("files", "limit"), [(3, None), (70_000, None), (3, 100)])
def test_a_bundle_of_any_size_is_a_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: int, limit: int | None) -> None:
    # 65,535 files and 4 GB are the most that a zip's first form can hold; here the second limit is nearer.
    if limit:
        monkeypatch.setattr(bundle, "NEAR", limit)
    groups, content = [], b""
    for start in range(0, files, 1000):
        group, some = bundle.packed((f"é{number}.txt", b"x" * 50) for number in range(start, min(files, start + 1000)))
        groups.append(group)
        content += some
    (tmp_path / "x.zip").write_bytes(content + bundle.end(groups))
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert len(archive.namelist()) == files + 1 and archive.testzip() is None
        listed = archive.read(f"{bundle.TOP}/SHA256SUMS").decode().splitlines()
        assert len(listed) == files and all(line.endswith(".txt") for line in listed)


def test_the_bundle_lists_its_files(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("uit")
    with zipfile.ZipFile(bundled(site)) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    assert verify(folder / "kamerarchief").none
    (folder / "kamerarchief/beeld.png").write_bytes(b"anders")
    assert verify(folder / "kamerarchief").changed == ("beeld.png",)
