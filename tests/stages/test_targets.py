"""Links to pages that MkDocs doesn't see are checked as strictly."""

from __future__ import annotations

import pytest

from build_scripts.publish import Built, PublishError, Stamped
from build_scripts.stages.targets import Targets


def page(*links: tuple[str, str], anchors: str = "p-1") -> Stamped:
    return Stamped("", frozenset(anchors.split()), frozenset(links))


def targets(*links: tuple[str, str], built: Built = Built(anchors={"index.md": frozenset({"kop"})})) -> Targets:
    found = Targets(built, ["brieven/a.md", "brieven/b.md", "brieven/bron/a.txt"])
    found.add("brieven/a.md", page(*links))
    found.add("brieven/b.md", page(anchors="p-10"))
    return found


def test_pages_files_and_anchors_that_are_there() -> None:
    targets(("brieven/b.md", ""), ("brieven/b.md", "p-10"), ("brieven/a.md", "p-1"), ("index.md", "kop"), ("brieven/bron/a.txt", "")).check()


@pytest.mark.parametrize("link", [("brieven/c.md", ""), ("brieven/b.md", "p-1"), ("index.md", "weg"), ("../x.md", ""), ("brieven/a.md", "p-2")])
def test_a_link_that_leads_nowhere_is_named_with_its_page(link: tuple[str, str]) -> None:
    with pytest.raises(PublishError, match=rf"brieven/a\.md: .*{link[0]}"):
        targets(link).check()


def test_links_of_pages_that_mkdocs_made_are_checked_too() -> None:
    built = Built(links=(("brieven/index.md", "brieven/b.md", "p-11"),))
    with pytest.raises(PublishError, match=r"brieven/index\.md: .*p-11"):
        targets(built=built).check()
