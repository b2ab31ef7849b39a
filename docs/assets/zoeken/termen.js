/* Units → terms that the index really has: prefixes written out, unknown words set right or taken apart.
   The twin of build_scripts/search/expand.py. */
(function (Kamerarchief) {
  "use strict";

  var MOST_PREFIXED = 40; // words that a prefix stands for at most: those that most letters have
  var MOST_SHORT = { 2: 5, 3: 10, 4: 20 }; // the same by a short prefix's length

  function stem(form) { return Kamerarchief.analyse.stem(form); }

  function needed(unit) {
    return unit.terms.concat(unit.joins.map(stem), unit.whole || [], (unit.number && unit.number.dossier) || []);
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

  function expandOne(unit, store) {
    function present(terms) { return terms.filter(store.has); }
    if (unit.kind === "phrase") return answer(unit, unit.terms);
    if (unit.number) {
      var exact = present(unit.terms);
      return answer(unit, exact.length ? exact : present([].concat(unit.number.dossier || [])));
    }
    if (unit.whole && store.has(unit.whole)) return answer(unit, [unit.whole]);
    return prefixed(unit.prefix, store).then(function (stems) {
      var exact = present(unit.terms.concat(unit.joins.map(stem)));
      return answer(unit, exact, stems.filter(function (term) { return exact.indexOf(term) < 0; }));
    });
  }

  /* What a word that no letter has stands for: a word with one error or of the same sound, its parts,
     a word with more errors; itself if nothing. */
  function unknown(unit, store) {
    var word = unit.words[0], spelling = Kamerarchief.spelling;
    return Promise.all([spelling.nearest(word, store, 1, 1), spelling.beginnings(word, store)]).then(function (both) {
      return both[0] ? [] : spelling.apart(word, store, 3);
    }).then(function (parts) {
      if (parts.length) return asParts(unit, parts, store);
      return spelling.nearest(word, store, 1, 3).then(function (meant) {
        if (!meant) return [answer(unit, [])];
        return store.prepare([stem(meant)]).then(function () { return [answer(unit, [stem(meant)], [], meant)]; });
      });
    });
  }

  function asParts(unit, parts, store) {
    return store.prepare(parts.map(stem)).then(function () {
      return parts.map(function (part, at) {
        if (!at) return answer(unit, [stem(part)], [], parts.join(" "));
        return answer(Kamerarchief.vraag.unit("word", part, [stem(part)], [part]), [stem(part)]);
      });
    });
  }

  /* Each unit with its terms. Of units that come to the same terms the first stays. */
  function expand(units, store, correct) {
    return store.prepare([].concat.apply([], units.map(needed)))
      .then(function () {
        return Promise.all(units.map(function (unit) {
          return Promise.resolve(expandOne(unit, store)).then(function (wanted) {
            return wanted.terms.length || unit.kind !== "word" || !correct ? [wanted] : unknown(unit, store);
          });
        }));
      })
      .then(function (all) { return distinct([].concat.apply([], all)); });
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

  Kamerarchief.termen = { distinct: distinct, expand: expand };
})(window.Kamerarchief = window.Kamerarchief || {});
