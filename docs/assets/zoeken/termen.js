/* Units → terms that the index really has: prefixes written out, misspellings set right.
   The twin of build_scripts/search/expand.py. */
(function (Kamerarchief) {
  "use strict";

  var MOST_PREFIXED = 40; // words that a prefix stands for at most: those that most letters have
  var MOST_SHORT = { 2: 5, 3: 10, 4: 20 }; // the same by a short prefix's length

  function stem(form) { return Kamerarchief.analyse.stem(form); }

  function needed(unit) {
    return unit.terms.concat(unit.whole || [], (unit.number && unit.number.dossier) || []);
  }

  function prefixed(prefix, store) {
    if (!prefix) return Promise.resolve([]);
    return store.words(prefix).then(function (words) {
      words.sort(function (a, b) { return b[1] - a[1] || (a[0] < b[0] ? -1 : 1); });
      var stems = new Set(words.slice(0, MOST_SHORT[Array.from(prefix).length] || MOST_PREFIXED).map(function (pair) { return stem(pair[0]); }));
      return store.prepare(Array.from(stems)).then(function () { return Array.from(stems); });
    });
  }

  function answer(unit, exact, weak, meant) {
    return { unit: unit, exact: exact, weak: weak || [], terms: exact.concat(weak || []), meant: meant || "" };
  }

  function expandOne(unit, store, correct) {
    function present(terms) { return terms.filter(store.has); }
    if (unit.kind === "phrase") return answer(unit, unit.terms);
    if (unit.number) {
      var exact = present(unit.terms);
      return answer(unit, exact.length ? exact : present([].concat(unit.number.dossier || [])));
    }
    if (unit.whole && store.has(unit.whole)) return answer(unit, [unit.whole]);
    return prefixed(unit.prefix, store).then(function (stems) {
      var exact = present(unit.terms);
      var weak = stems.filter(function (term) { return exact.indexOf(term) < 0; });
      if (exact.length || weak.length || !correct) return answer(unit, exact, weak);
      return nearest(unit.words[0], store).then(function (meant) {
        if (!meant) return answer(unit, []);
        return store.prepare([stem(meant)]).then(function () {
          return answer(unit, [stem(meant)], [], meant);
        });
      });
    });
  }

  /* Each unit with its terms. Of units that come to the same terms the first stays. */
  function expand(units, store, correct) {
    return store.prepare([].concat.apply([], units.map(needed)))
      .then(function () {
        return Promise.all(units.map(function (unit) { return expandOne(unit, store, correct); }));
      })
      .then(distinct);
  }

  /* Of what comes to the same terms the first. */
  function distinct(all) {
    var first = new Map();
    all.forEach(function (wanted) {
      var list = wanted.exact.length ? wanted.exact : wanted.unit.words;
      var key = wanted.unit.kind + " " + list.join(" ");
      if (!first.has(key)) first.set(key, wanted);
    });
    return Array.from(first.values());
  }

  // ---------------------------------------------------------------- misspellings

  function commonest(near, letters, errors) {
    var best = null;
    near.forEach(function (pair) {
      var known = Array.from(pair[0]);
      if (known.length < 4 || distance(letters, known, errors) !== errors) return;
      if (!best || pair[1] > best[1] || (pair[1] === best[1] && pair[0] < best[0])) best = pair;
    });
    return best ? best[0] : "";
  }

  function nearest(word, store) {
    var letters = Array.from(word);
    if (letters.length < 4 || !/^\p{L}+$/u.test(word)) return Promise.resolve("");
    return store.near(word, 1).then(function (near) {
      var meant = commonest(near, letters, 1);
      if (meant || letters.length < 8) return meant;
      return store.near(word, 2).then(function (further) { return commonest(further, letters, 2); });
    });
  }

  /* Letters to add, drop, change or swap to turn one word into the other; limit + 1 if more. */
  function distance(left, right, limit) {
    var before = [], last = [], i, j;
    for (j = 0; j <= right.length; j++) last.push(j);
    for (i = 1; i <= left.length; i++) {
      var row = [i], smallest = i;
      for (j = 1; j <= right.length; j++) {
        var cost = Math.min(last[j] + 1, row[j - 1] + 1,
          last[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row.push(cost);
        smallest = Math.min(smallest, cost);
      }
      if (smallest > limit) return limit + 1;
      before = last;
      last = row;
    }
    return Math.min(last[right.length], limit + 1);
  }

  Kamerarchief.termen = { distinct: distinct, expand: expand };
})(window.Kamerarchief = window.Kamerarchief || {});
