from __future__ import annotations

from mkdocs.config import load_config

from build_scripts.render.markdown import CONFIG, to_html


def test_it_converts_with_the_extensions_of_the_site() -> None:
    assert 'id="x"' in to_html("tekst\n{ #x }")
    assert to_html('<div markdown="1">\n*x*\n</div>') == "<div>\n<p><em>x</em></p>\n</div>"


def test_each_call_starts_afresh() -> None:
    assert to_html("# Kop") == to_html("# Kop")


def test_the_site_searches_nothing_of_its_own_and_asks_nobody() -> None:
    config = load_config(config_file=str(CONFIG))
    assert list(config.plugins) == []
    assert config.theme["font"] is False
