"""Markdown pages → a website: MkDocs builds the site's frame, letters and lists are set into it."""

from build_scripts.publish.mkdocs import Built, build_site, write_sitemap
from build_scripts.publish.sharing import Sharing, sha256
from build_scripts.publish.shell import Frame, Setter, Stamped
from build_scripts.publish.swap import PublishError, replacing

__all__ = ["Built", "Frame", "PublishError", "Setter", "Sharing", "Stamped", "build_site", "replacing", "sha256", "write_sitemap"]
