"""With the Dutch extras off, an index in parts answers as one whole lunr index does: the same letters
with the same scores, in Python and in the browser. `python -m bench.search --equal` does it with 1,000 letters."""

from __future__ import annotations

import pytest

from bench.archive import entries, url
from build_scripts.search import analyse
from build_scripts.search.store import Store

from . import plain
from .browser import make_page

LETTERS = 24
QUERIES = 532

_IN_BROWSER = """([documents, queries, boosts]) => Kamerarchief.laden.open().then(store => {
  const fields = store.root.fields.map(field => field[0]);
  const builder = new lunr.Builder();
  fields.forEach(field => builder.field(field, { boost: boosts[field] }));
  documents.forEach((document, number) => builder.add(Object.assign({ id: number }, document)));
  builder.ref("id");
  const whole = builder.build();
  const scores = results => Object.fromEntries(results.map(one => [one.ref, one.score]));
  const parsed = text => {
    const query = new lunr.Query(fields);
    new lunr.QueryParser(text, query).parse();
    return query;
  };
  const put = (index, text) => scores(index.query(query => {
    query.clauses = parsed(text).clauses;
  }));
  const terms = clause => {
    if (!clause.term.includes("*") && !clause.editDistance) return store.prepare([clause.term]).then(() => [clause.term]);
    return store.terms(clause.editDistance ? "" : clause.term.split("*")[0]).then(known => {
      const set = lunr.TokenSet.fromArray(known.slice().sort());
      return set.intersect(lunr.TokenSet.fromClause(clause)).toArray();
    });
  };
  const fromParts = text => Promise.all(parsed(text).clauses.map(terms)).then(lists => {
    const postings = new Map();
    lists.flat().forEach(term => store.has(term) && postings.set(term, store.postings(term)));
    const index = Kamerarchief.rangschik.assemble(postings, fields);
    if (parsed(text).isNegated()) {
      documents.forEach((_, letter) => fields.forEach(field => {
        const ref = field + "/" + letter;
        index.fieldVectors[ref] = index.fieldVectors[ref] || new lunr.Vector([]);
      }));
    }
    return put(index, text);
  });
  return queries.reduce((before, text) => before.then(all => fromParts(text)
    .then(parts => all.concat([[put(whole, text), parts]]))), Promise.resolve([]));
})"""


@pytest.fixture(scope="module")
def fragments():
    return [analyse(entry, url(entry.letter), plain.NO_LISTS) for entry in entries(LETTERS)]


@pytest.fixture(scope="module")
def site(fragments, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gelijk")
    plain.make(fragments, folder)
    return folder


@pytest.fixture(scope="module")
def asked(site):
    return list(plain.queries(sorted(Store(site).terms("")), QUERIES))


def test_python_finds_what_a_whole_index_finds(fragments, site, asked):
    store, whole = Store(site), plain.whole(fragments)
    answers = [(plain.from_parts(text, store), plain.in_whole(text, whole)) for text in asked]
    for text, (ours, theirs) in zip(asked, answers, strict=True):
        assert ours == pytest.approx(theirs, rel=1e-9), text
    assert sum(bool(theirs) for _, theirs in answers) > 400


def test_the_browser_finds_what_a_whole_index_finds(chromium, fragments, site, asked):
    page = chromium.new_page()
    page.goto(make_page(site).as_uri())
    boosts = dict(plain.BOOSTS)
    answers = page.evaluate(_IN_BROWSER, [plain.documents(fragments), asked, boosts])
    page.close()
    for text, (theirs, ours) in zip(asked, answers, strict=True):
        assert ours == pytest.approx(theirs, rel=1e-9), text
    assert sum(bool(theirs) for theirs, _ in answers) > 400
