/* What letters score for the terms of a query, and what they have of each unit. The formula is lunr's; an index that lunr
   could ask would cost more to make, for thousands of letters, than all the rest of a search.
   The twin of `score` in build_scripts/search/rank.py, where lunr itself does it: tests hold both against lunr. */
(function (Kamerarchief) {
  "use strict";

  var PREFIX_BOOST = 0.2;
  var EXACT = 2, WEAK = 1, NONE = 0;
  var RELATED = "verwant";
  var PHRASE_FIELDS = ["titel", "tekst"];

  /* The terms of a query that letters have, each with what it counts for. */
  function boostsOf(wanted, store) {
    var boosts = new Map();
    wanted.forEach(function (one) {
      one.weak.forEach(function (term) { if (!boosts.has(term)) boosts.set(term, PREFIX_BOOST); });
      one.exact.forEach(function (term) { boosts.set(term, 1); });
    });
    boosts.forEach(function (_, term) { if (!store.has(term)) boosts.delete(term); });
    return boosts;
  }

  /* By letter lunr's score: in each field the weights of the terms times their boosts, by the length of the boosts as
     a vector. Fields and terms are summed in lunr's order. */
  function scores(boosts, store) {
    var terms = Array.from(boosts.keys()).sort(), squares = 0;
    var totals = new Float64Array(store.root.letters), inField = new Float64Array(store.root.letters);
    terms.forEach(function (term) { squares += boosts.get(term) * boosts.get(term); });
    var length = Math.sqrt(squares);
    store.root.fields.forEach(function (field) {
      inField.fill(0);
      terms.forEach(function (term) {
        var posting = store.postings(term)[field[0]], boost = boosts.get(term);
        if (posting) posting.letters.forEach(function (letter, at) { inField[letter] += boost * posting.weights[at]; });
      });
      for (var letter = 0; letter < totals.length; letter++) totals[letter] += inField[letter] / length;
    });
    return totals;
  }

  /* By letter what it has of a unit: EXACT, WEAK or NONE. */
  function levels(one, store) {
    var having = new Uint8Array(store.root.letters), phrase = one.unit.kind === "phrase";
    function mark(term, value, fits) {
      if (!store.has(term)) return;
      var postings = store.postings(term);
      Object.keys(postings).filter(fits).forEach(function (field) {
        postings[field].letters.forEach(function (letter) { having[letter] = Math.max(having[letter], value(having[letter])); });
      });
    }
    if (!phrase) {
      one.terms.forEach(function (term) { mark(term, function () { return WEAK; }, Boolean); });
      one.exact.forEach(function (term) { mark(term, function () { return EXACT; }, function (field) { return field !== RELATED; }); });
      return having;
    }
    one.exact.forEach(function (term, before) { // as many of its words, in order, as the letter has; at last whether that is all
      mark(term, function (known) { return known === before ? known + 1 : known; }, function (field) { return PHRASE_FIELDS.indexOf(field) >= 0; });
    });
    return having.map(function (known) { return known === one.exact.length ? EXACT : NONE; });
  }

  /* The letters that have something of what is wanted, in the index's order: a promise of [{ letter, levels, score }, …],
     the score in millionths. */
  function found(wanted, store) {
    var boosts = boostsOf(wanted, store);
    return Kamerarchief.laden.each(Array.from(boosts.keys()), store.postings).then(function () {
      var totals = scores(boosts, store), list = [];
      var columns = wanted.map(function (one) { return levels(one, store); });
      function has(column) { return column[letter]; }
      for (var letter = 0; letter < totals.length; letter++) {
        if (columns.some(has)) list.push({ letter: letter, levels: columns.map(has), score: Math.floor(totals[letter] * 1e6 + 0.5) });
      }
      return list;
    });
  }

  Kamerarchief.punten = { found: found, scores: scores };
})(window.Kamerarchief = window.Kamerarchief || {});
