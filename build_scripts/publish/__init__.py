"""Markdown pages → a website: MkDocs builds the site's frame, letters and lists are set into it."""

from build_scripts.publish.mkdocs import SITEMAP, Built, build_site, sitemap
from build_scripts.publish.sharing import Place, Sharing, place, sha256
from build_scripts.publish.shell import Frame, Setter, Stamped
from build_scripts.publish.swap import PublishError, replacing

__all__ = ["SITEMAP", "Built", "Frame", "Place", "PublishError", "Setter", "Sharing", "Stamped", "build_site", "place", "replacing", "sha256", "sitemap"]
