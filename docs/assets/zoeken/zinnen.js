/* Phrases: where words stand side by side.
   The twin of build_scripts/search/phrases.py; positions.py says how the index has it. */
(function (Kamerarchief) {
  "use strict";

  var SHIFT = 1 << 20; // letter and position as one number; no letter has a million words
  var LONGEST_UNIT = 8; // common words that are listed together where there are more of them
  var JOINT = "_"; // between them
  var Reader = Kamerarchief.getallen.Reader;

  /* The units that prove a phrase, [place in it, unit]; none for a single common word. */
  function units(words, common) {
    var found = [], size = Math.min(words.length, LONGEST_UNIT);
    words.forEach(function (word, at) { if (common.indexOf(word) < 0) found.push([at, word]); });
    if (found.length || size < 2) return found;
    for (var at = 0; at + size <= words.length; at++) found.push([at, words.slice(at, at + size).join(JOINT)]);
    return found;
  }

  /* The numbers of the common words with which a list begins. */
  function ahead(words, common) {
    var numbers = [];
    for (var at = 0; at < words.length && common.indexOf(words[at]) >= 0; at++) numbers.push(common.indexOf(words[at]) + 1);
    return numbers;
  }

  /* Reads the common words on one side of a place; whether they begin as `wanted` does. */
  function begins(beside, wanted) {
    var fits = true, at = 0, number;
    while ((number = beside.sign())) {
      if (at < wanted.length && wanted[at] !== number) fits = false;
      at++;
    }
    return fits && at >= wanted.length;
  }

  /* Letter and position, as one number, where a phrase may start by what one of its units tells. */
  function startsOf(unit, at, before, after) {
    var found = new Set();
    if (!unit) return found;
    if (!unit.columns[0]) { // a few common words: only known is whether a title has them
      unit.letters.forEach(function (letter, place) { if (unit.often[place] > 1) found.add(letter * SHIFT + 1); });
      return found;
    }
    var high = new Reader(unit.columns[0]), low = new Reader(unit.columns[1]), beside = new Reader(unit.columns[2]);
    unit.letters.forEach(function (letter, place) {
      var position = 0;
      for (var left = unit.often[place]; left > 0; left--) {
        position += high.next() * 32 + low.sign();
        var fits = begins(beside, before);
        if (begins(beside, after) && fits) found.add(letter * SHIFT + position - at);
      }
    });
    return found;
  }

  /* The units that prove a phrase with where they stand: a promise of { words, common, proof, found }, of
     null for a single common word. */
  function load(words, store) {
    return store.common().then(function (common) {
      var proof = units(words, common);
      if (!proof.length) return null;
      return store.places(proof.map(function (one) { return one[1]; })).then(function (found) {
        return { words: words, common: common, proof: proof, found: found };
      });
    });
  }

  function starts(loaded) {
    var words = loaded.words, common = loaded.common, all = null;
    loaded.proof.forEach(function (one, place) {
      var at = one[0], alone = one[1].indexOf(JOINT) < 0;
      if (all && !all.size) return;
      var here = startsOf(
        loaded.found[place], at,
        alone ? ahead(words.slice(0, at).reverse(), common) : [], alone ? ahead(words.slice(at + 1), common) : []
      );
      all = all === null ? here : new Set(Array.from(all).filter(function (start) { return here.has(start); }));
    });
    return Array.from(all);
  }

  function letterOf(start) { return Math.floor(start / SHIFT); }

  /* The letters where these words stand side by side: a promise of a Set, of null for a single common word. */
  function withPhrase(words, store) {
    return load(words, store).then(function (loaded) {
      if (!loaded) return null;
      if (loaded.proof.length === 1 && loaded.proof[0][1].indexOf(JOINT) >= 0) {
        return new Set(loaded.found[0] ? loaded.found[0].letters : []);
      }
      return new Set(starts(loaded).map(letterOf));
    });
  }

  /* The same within the titles. */
  function inTitle(words, store) {
    return Promise.all([load(words, store), store.titles()]).then(function (both) {
      if (!both[0]) return null;
      return new Set(starts(both[0]).filter(function (start) {
        return start % SHIFT + words.length - 1 <= both[1][letterOf(start)];
      }).map(letterOf));
    });
  }

  Kamerarchief.zinnen = { withPhrase: withPhrase, inTitle: inTitle };
})(window.Kamerarchief = window.Kamerarchief || {});
