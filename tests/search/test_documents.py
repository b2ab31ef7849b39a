"""What the search page says of a typed identifier."""

from __future__ import annotations

from build_scripts.search import documents
from build_scripts.search.documents import sources
from tests.links.letters import gathered, letter


def test_a_dossier_of_the_eerste_kamer_has_no_space() -> None:
    assert (documents.spaced("29325"), documents.spaced("CXXIV")) == ("29 325", "CXXIV")


def test_a_bijlage_has_a_name() -> None:
    (link,) = gathered(letter("a", ["Zie blg-1007826."])).entry("a").links
    ((term, source),) = sources(link)
    assert (term, source.name) == ("blg1007826", "Bijlage blg-1007826")
    assert source.url == "https://zoek.officielebekendmakingen.nl/blg-1007826"
