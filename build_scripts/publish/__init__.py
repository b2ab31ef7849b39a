"""Markdown pages → a website: MkDocs builds the site's frame (mkdocs.py, which takes long to load), letters and lists are set into it."""

from build_scripts.publish.sharing import Held, Place, Sharing, place, sha256
from build_scripts.publish.shell import Built, Frame, Setter, Stamped
from build_scripts.publish.sitemap import SITEMAP, sitemap
from build_scripts.publish.swap import PublishError, Spare, replacing

__all__ = ["SITEMAP", "Built", "Frame", "Held", "Place", "PublishError", "Setter", "Sharing", "Spare", "Stamped", "place", "replacing", "sha256", "sitemap"]
