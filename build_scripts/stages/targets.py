"""Whether every link within the site leads to a page that is there, and to an anchor on it.

MkDocs checks the pages that it makes. It doesn't see the others, so they are checked here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from build_scripts.publish import Built, PublishError, Stamped

MOST = 20
"""Broken links named in one message."""


class Targets:
    """What there is to link to, and the links that were seen."""

    def __init__(self, built: Built, elsewhere: Iterable[str]):
        # Anchors as one text a page: a set of short texts takes ten times the room.
        self._anchors = {path: _joined(anchors) for path, anchors in built.anchors.items()}
        self._elsewhere = frozenset(elsewhere)
        self._links: dict[tuple[str, str], str] = {(target, anchor): path for path, target, anchor in built.links}

    def add(self, path: str, page: Stamped) -> None:
        """Takes a page that was made: its anchors, and its links."""
        self._anchors[path] = _joined(page.anchors)
        for target, anchor in page.links:
            # Half of a letter's links lead to its own paragraphs: they need not wait for the other pages.
            if target != path or anchor not in page.anchors:
                self._links.setdefault((target, anchor), path)

    @property
    def pointed(self) -> dict[str, frozenset[str]]:
        """By page the anchors that links lead to."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for target, anchor in self._links:
            found[target].add(anchor)
        return {target: frozenset(anchors) for target, anchors in found.items()}

    def check(self) -> None:
        """Raises PublishError that names the links that lead nowhere, and the pages they stand on."""
        broken = sorted(f"{path}: {why}" for (target, anchor), path in self._links.items() if (why := self._broken(target, anchor)))
        if broken:
            more = f"; and {len(broken) - MOST} more" if len(broken) > MOST else ""
            raise PublishError("; ".join(broken[:MOST]) + more)

    def _broken(self, target: str, anchor: str) -> str:
        if target not in self._anchors:
            return "" if target in self._elsewhere else f"a link to '{target}', which is not in the site"
        if anchor and f"\n{anchor}\n" not in self._anchors[target]:
            return f"a link to '{target}#{anchor}', but that page has no such anchor"
        return ""


def _joined(anchors: Iterable[str]) -> str:
    return "\n" + "\n".join(sorted(anchors)) + "\n"
