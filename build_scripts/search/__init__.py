"""Dutch search: the index that the site ships, and the same search for the terminal.

The browser's half is in docs/assets/zoeken/. Each module here that runs at search time has a twin
there: analysis/analyse.js, numbers/nummers.js, ages/leeftijden.js, verbs/werkwoorden.js, figures/cijfers.js, fields/velden.js, limits/grenzen.js, query/vraag.js, spelling/spelling.js,
expand/termen.js, rank/rangschik.js and punten.js, phrases/zinnen.js, passages/passages.js, explain/uitleg.js, counts/keuzes.js, suggest/suggesties.js,
snippet/fragment.js, store and weigh/opslag.js, codes/getallen.js. A test
compares what the two answer.
"""

from build_scripts.search.batches import Placed, Placing, Plain, Put, Summary, in_batches, place, placed, summarise
from build_scripts.search.compounds import compound_parts
from build_scripts.search.fragments import Fragment, WordLists, analyse, load_word_lists
from build_scripts.search.terminal import ORDERS, counted, explained, search, suggested
from build_scripts.search.indexing import SearchIndex, build, write
from build_scripts.search.shards import FOLDER, text_files

__all__ = [
    "FOLDER", "Fragment", "ORDERS", "Placed", "Placing", "Plain", "Put", "SearchIndex", "Summary", "WordLists", "analyse", "build", "compound_parts", "counted", "explained", "in_batches",
    "load_word_lists", "place", "placed", "search", "suggested", "summarise", "text_files", "write",
]  # fmt: skip
