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
  // A lunr index of some terms only. lunr divides by the length of the query's vector and not of the
  // letter's, so leaving the other terms out changes no score.
  const assemble = postings => {
    const inverted = {}, vectors = {}, elements = new Map(), tokens = new lunr.TokenSet.Builder();
    Array.from(postings.keys()).sort().forEach((term, number) => {
      inverted[term] = { _index: number };
      fields.forEach(field => {
        const one = postings.get(term)[field] || { letters: [] };
        inverted[term][field] = Object.fromEntries(one.letters.map(letter => [letter, {}]));
        one.letters.forEach((letter, at) => {
          const ref = field + "/" + letter;
          elements.set(ref, [...elements.get(ref) || [], number, one.weights[at]]);
        });
      });
      tokens.insert(term);
    });
    tokens.finish();
    elements.forEach((list, ref) => { vectors[ref] = new lunr.Vector(list); });
    return new lunr.Index({ invertedIndex: inverted, fieldVectors: vectors, tokenSet: tokens.root, fields, pipeline: new lunr.Pipeline() });
  };
  const fromParts = text => Promise.all(parsed(text).clauses.map(terms)).then(lists => {
    const postings = new Map();
    lists.flat().forEach(term => store.has(term) && postings.set(term, store.postings(term)));
    const index = assemble(postings);
    if (parsed(text).isNegated()) {
      documents.forEach((_, letter) => fields.forEach(field => {
        const ref = field + "/" + letter;
        index.fieldVectors[ref] = index.fieldVectors[ref] || new lunr.Vector([]);
      }));
    }
    return put(index, text);
  });
  // What the page itself does, where a query only has terms that a letter may have.
  const onThePage = text => {
    const { clauses } = parsed(text);
    if (clauses.some(one => one.presence !== lunr.Query.presence.OPTIONAL || one.fields.length < fields.length)) return Promise.resolve(null);
    return Promise.all(clauses.map(terms)).then(lists => {
      const boosts = new Map();
      lists.forEach((list, at) => list.filter(store.has).forEach(term => boosts.set(term, (boosts.get(term) || 0) + clauses[at].boost)));
      const totals = Kamerarchief.punten.scores(boosts, store);
      return Object.fromEntries(Array.from(totals, (score, letter) => [letter, score]).filter(one => one[1]));
    });
  };
  return queries.reduce((before, text) => before.then(all => Promise.all([fromParts(text), onThePage(text)])
    .then(ours => all.concat([[put(whole, text), ...ours]]))), Promise.resolve([]));
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
    for text, (theirs, ours, on_the_page) in zip(asked, answers, strict=True):
        assert ours == pytest.approx(theirs, rel=1e-9), text
        assert on_the_page is None or on_the_page == pytest.approx(theirs, rel=1e-9), text
    assert sum(bool(theirs) for theirs, _, _ in answers) > 400
    assert sum(bool(on_the_page) for _, _, on_the_page in answers) > 150
