/* Phrases: where words stand side by side.
   The twin of the reading half of build_scripts/search/positions.py, which says how it works. */
(function (Kamerarchief) {
  "use strict";

  var SHIFT = 1 << 20; // letter and position as one number; no letter has a million words

  /* The units that prove a phrase, [place in it, unit]; none for a single common word. */
  function units(words, common) {
    var small = words.map(function (word) { return common.indexOf(word) >= 0; });
    var found = [], proven = new Set();
    words.forEach(function (word, at) {
      if (small[at]) return;
      found.push([at, word]);
      proven.add(at - 1).add(at);
    });
    for (var at = 0; at < words.length - 1; at++) {
      if (proven.has(at)) continue;
      var middle = at + 2 < words.length && small[at + 2] ? at + 1 : at;
      found.push([middle, words[middle] + " " + words[middle + 1]]);
      proven.add(middle - 1).add(middle).add(middle + 1);
    }
    return found.sort(function (a, b) { return a[0] - b[0]; });
  }

  function startsOf(columns, at, before, after, Reader) {
    var found = new Set(), letter = -1;
    if (!columns) return found;
    var heads = new Reader(columns[0]), high = new Reader(columns[1]), low = new Reader(columns[2]);
    var beside = new Reader(columns[3]);
    while (heads.more()) {
      var value = heads.next(), position = 0;
      letter += (value >> 1) + 1;
      for (var left = value & 1 ? heads.next() + 2 : 1; left > 0; left--) {
        position += high.next() * 32 + low.sign();
        var previous = beside.sign(), next = beside.sign();
        if ((!before || previous === before) && (!after || next === after)) found.add(letter * SHIFT + position - at);
      }
    }
    return found;
  }

  /* Letter and position of each place where these words stand side by side: a promise of pairs; of
     null for a single common word. */
  function starts(words, store) {
    return store.common().then(function (common) {
      var proof = units(words, common);
      if (!proof.length) return null;
      function number(word) { return word === undefined ? 0 : common.indexOf(word) + 1; }
      return store.places(proof.map(function (one) { return one[1]; })).then(function (lists) {
        var all = null;
        proof.forEach(function (one, place) {
          var at = one[0], end = at + one[1].split(" ").length;
          var here = startsOf(lists[place], at, number(words[at - 1]), number(words[end]), store.Reader);
          all = all === null ? here : new Set(Array.from(all).filter(function (start) { return here.has(start); }));
        });
        return Array.from(all).map(function (start) { return [Math.floor(start / SHIFT), start % SHIFT]; });
      });
    });
  }

  /* The letters where these words stand side by side: a promise of a Set, or of null as above. */
  function withPhrase(words, store) {
    return starts(words, store).then(function (found) {
      return found && new Set(found.map(function (start) { return start[0]; }));
    });
  }

  Kamerarchief.zinnen = { starts: starts, withPhrase: withPhrase };
})(window.Kamerarchief = window.Kamerarchief || {});
