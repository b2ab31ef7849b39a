"""Dutch search: the index that the site ships, and the same search for the terminal.

The browser's half is in docs/assets/zoeken/. Each module here that runs at search time has a twin
there: analysis/analyse.js, numbers/nummers.js, fields/velden.js, limits/grenzen.js, query/vraag.js, spelling/spelling.js,
expand/termen.js, rank/rangschik.js, positions/zinnen.js, passages/passages.js, explain/uitleg.js, suggest/suggesties.js,
snippet/fragment.js, store and weigh/opslag.js, codes/getallen.js. A test
compares what the two answer.
"""

from build_scripts.search.fragments import Fragment, WordLists, analyse, load_word_lists
from build_scripts.search.terminal import ORDERS, explained, search, suggested
from build_scripts.search.indexing import SearchIndex, build, write

__all__ = ["Fragment", "ORDERS", "SearchIndex", "WordLists", "analyse", "build", "explained", "load_word_lists", "search", "suggested", "write"]
