"""Of the theme's style sheets only what the site can show is left; the rest is left as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.publish.trim import cut, rules, trim, without_absent, without_unread

ABSENT = [
    # CSS, what is left of it
    (".md-search__form{a:b}", ""),
    (".md-nav,.md-search,p{a:b}", ".md-nav,p{a:b}"),
    (".md-grid,.gridded,.notes{a:b}", ".md-grid,.gridded,.notes{a:b}"),
    (".md-typeset :is(.admonition,details){a:b}", ".md-typeset :is(.admonition,details){a:b}"),
    (".md-nav:not(.md-search) a{a:b}", ".md-nav:not(.md-search) a{a:b}"),
    ("@media print{.md-top{a:b}.x{a:b}}", "@media print{.x{a:b}}"),
    ("@media print{@media (a){.md-top{a:b}}}p{a:b}", "p{a:b}"),
    ("@keyframes x{to{a:b}}", "@keyframes x{to{a:b}}"),
    ('@charset "UTF-8";p{a:b}', '@charset "UTF-8";p{a:b}'),
    ("[data-md-color-primary=red]{a:b}[data-md-color-primary=custom]{a:b}", "[data-md-color-primary=custom]{a:b}"),
    ("p{content:'}.md-top{'}/* { */q{a:b}", "p{content:'}.md-top{'}q{a:b}"),
]
UNREAD = [
    (":root{--a:1;--b:url('data:image/svg;{')}", ":root{--a:1}"),
    (":root{--b:1}p{a:b}", "p{a:b}"),
    ("@media print{:root{--b:1;c:d}}", "@media print{:root{c:d}}"),
    ('@charset "UTF-8";p{a:var(--b)}', '@charset "UTF-8";p{a:var(--b)}'),
]


@pytest.mark.parametrize("css, left", ABSENT)
def test_rules_for_absent_parts_go(css: str, left: str) -> None:
    assert without_absent(css) == left


@pytest.mark.parametrize("css, left", UNREAD)
def test_values_that_nothing_reads_go(css: str, left: str) -> None:
    assert without_unread(css, frozenset({"--a"})) == left


def test_rules_put_together_are_the_style_sheet() -> None:
    css = '@charset "UTF-8";a[title=";}"]{b:c}@media x{d{e:url(a;b)}}f{g:h}'
    assert "".join(f"{head}{{{body}}}" if body else head for head, body in rules(css)) == css
    assert cut("a:is(b,c),d[e=','],f", ",") == ["a:is(b,c)", "d[e=',']", "f"]


def test_a_value_stays_that_the_sites_own_css_reads(tmp_path: Path) -> None:
    (tmp_path / "main.1.css").write_text(":root{--a:1;--b:2;--c:3}p{a:var(--b)}.md-top{a:var(--c)}")
    (tmp_path / "main.1.css.map").write_text("{}")
    trim(tmp_path, "q{a:var(--a)}")
    assert [path.name for path in tmp_path.iterdir()] == ["main.1.css"]
    assert (tmp_path / "main.1.css").read_text() == ":root{--a:1;--b:2}p{a:var(--b)}"
