from __future__ import annotations

import pytest

from build_scripts.render.markdown import to_html
from tests.render.reading import parsed


@pytest.mark.parametrize("written, title", [
    ("## Wonen & zorg", "Vaste link naar ‘Wonen & zorg’"),
    ("## De *nieuwe* [wet](https://example.nl)", "Vaste link naar ‘De nieuwe wet’"),
    ('## Een <abbr title="x">VNG</abbr>-plan', "Vaste link naar ‘Een VNG-plan’"),
    ("## &lt;b&gt; \"a\"", "Vaste link naar ‘<b> \"a\"’"),
])  # fmt: skip
def test_the_link_of_a_heading_says_which(written: str, title: str) -> None:
    (link,) = parsed(to_html(f"{written}\n\n### Onder\n")).select("h2 .headerlink")
    assert link["title"] == title


def test_headings_below_headings_have_theirs() -> None:
    links = parsed(to_html("# Een\n\n## Twee\n\n### Drie\n")).select(".headerlink")
    assert [str(link["title"]) for link in links] == ["Vaste link naar ‘Een’", "Vaste link naar ‘Twee’", "Vaste link naar ‘Drie’"]
