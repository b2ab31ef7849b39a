"""Dutch search: the index that the site ships, and the same search for the terminal.

The browser's half is in docs/assets/zoeken/. Each module here that runs at search time has a twin
there: analysis/analyse.js, numbers/nummers.js, query/vraag.js, expand/termen.js, rank/rangschik.js,
snippet/fragment.js, store/laden.js. A test compares what the two answer.
"""

from build_scripts.search.index import SearchIndex, build
from build_scripts.search.store import write
from build_scripts.search.terminal import search

__all__ = ["SearchIndex", "build", "search", "write"]
