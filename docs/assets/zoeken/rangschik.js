/* Wanted terms → letters in order.
   The twin of build_scripts/search/rank.py, number for number. */
(function (Kamerarchief) {
  "use strict";

  var RAREST = 4; // what a word of a single letter counts for more than one that stands everywhere
  var EXACT = 2, NONE = 0;
  var ASKED = 2; // what a figure or a time counts for in a passage where it is asked for
  var WORTH = [0, 4, 5]; // what NONE, WEAK and EXACT are worth beside each other, in a letter that hasn't everything
  var RELATED = "verwant";
  var PHRASE_FIELDS = ["titel", "tekst"];

  /* From near 0 for a unit that every letter has, to 1 for one that a single letter has. */
  function rarity(wanted, store) {
    var most = 0;
    wanted.terms.forEach(function (term) {
      var postings = store.postings(term);
      Object.keys(postings).forEach(function (field) { most = Math.max(most, postings[field].letters.length); });
    });
    return (store.root.letters - most + 1) / (store.root.letters + most + 1);
  }

  function weightsOf(wanted, store) {
    return wanted.map(function (one) { return 1 + Math.floor(RAREST * rarity(one, store)); });
  }

  /* Sorts most wanted units first, then most found in full, a unit by how rare it is; then by score,
     then as the index has them. What is sorted has { levels, score, place }, and a passage `told`. */
  function byCompleteness(list, wanted, store) {
    var weights = weightsOf(wanted, store);
    list.forEach(function (one) {
      one.some = one.full = one.told ? ASKED : 0;
      one.levels.forEach(function (level, at) {
        if (level > NONE) one.some += weights[at];
        if (level === EXACT) one.full += weights[at];
      });
    });
    return list.sort(function (a, b) { return b.some - a.some || b.full - a.full || b.score - a.score || a.place - b.place; });
  }

  /* Letters in order: those that have every wanted unit first, as above; the others by score, times what a letter has. */
  function ordered(found, wanted, store) {
    var weights = weightsOf(wanted, store), whole = [], others = [];
    found.forEach(function (one) {
      one.place = one.letter;
      if (one.levels.every(Boolean)) {
        whole.push(one);
        return;
      }
      one.points = one.score * one.levels.reduce(function (sum, level, at) { return sum + WORTH[level] * weights[at]; }, 0);
      others.push(one);
    });
    others.sort(function (a, b) { return b.points - a.points || a.place - b.place; });
    return byCompleteness(whole, wanted, store).concat(others);
  }

  /* The letters that have an excluded word or phrase; a synonym or part of it doesn't count. */
  function lettersWith(one, store) {
    var phrase = one.unit.kind === "phrase";
    return (phrase ? Kamerarchief.zinnen.withPhrase(one.unit.words, store) : Promise.resolve(null))
      .then(function (having) {
        if (having) return having;
        var letters = new Set();
        one.exact.forEach(function (term) {
          var posting = store.postings(term);
          Object.keys(posting).forEach(function (field) {
            if (field === RELATED || (phrase && PHRASE_FIELDS.indexOf(field) < 0)) return;
            posting[field].letters.forEach(function (letter) { letters.add(letter); });
          });
        });
        return letters;
      });
  }

  function phrases(wanted, store) {
    return Promise.all(wanted.map(function (one) {
      return one.unit.kind === "phrase" ? Kamerarchief.zinnen.withPhrase(one.unit.words, store) : null;
    }));
  }

  /* The letters that have something of what is wanted, in order: [{ letter, levels, score }, …]. */
  function rank(wanted, excluded, store) {
    var barred = Promise.all(excluded.map(function (one) { return lettersWith(one, store); }));
    return Promise.all([barred, phrases(wanted, store), Kamerarchief.punten.found(wanted, store)]).then(function (both) {
      return ordered(both[2].filter(function (one) {
        return !both[0].some(function (letters) { return letters.has(one.letter); }) &&
          wanted.every(function (unit, place) {
            return unit.unit.kind !== "phrase" ||
              (one.levels[place] && (!both[1][place] || both[1][place].has(one.letter)));
          });
      }), wanted, store);
    });
  }

  /* Every letter but those with an excluded word, the newest first: a promise. */
  function every(excluded, store) {
    var barred = Promise.all(excluded.map(function (one) { return lettersWith(one, store); }));
    return Promise.all([barred, store.facet("datum")]).then(function (both) {
      var list = [];
      for (var letter = 0; letter < store.root.letters; letter++) {
        if (!both[0].some(function (letters) { return letters.has(letter); })) {
          list.push({ letter: letter, levels: [], score: 0, place: letter });
        }
      }
      return Kamerarchief.grenzen.sort(list, "nieuw", store);
    });
  }

  /* A typed query's whole way: { wanted, excluded, limits, unknown, asks, found }. Where only fields are
     asked for, or `narrowed` says that filters are, every letter that passes is found. */
  function search(typed, store, narrowed) {
    var asked = Kamerarchief.velden.cut(typed);
    var query = Kamerarchief.vraag.parse(asked.rest, store.root.stopwords);
    var expand = Kamerarchief.termen.expand;
    return Promise.all([
      expand(query.units, store, true), expand(query.excluded, store, false), Kamerarchief.grenzen.limits(asked.fields, store)
    ]).then(function (parts) {
      var limits = parts[2], wanted = Kamerarchief.termen.distinct(limits.reduce(function (all, limit) {
        return all.concat(limit.wanted);
      }, parts[0]));
      var browsing = !wanted.length && (narrowed || limits.length);
      return (browsing ? every(parts[1], store) : rank(wanted, parts[1], store)).then(function (found) {
        return {
          wanted: wanted, excluded: parts[1], limits: limits, unknown: asked.unknown, asks: query.asks, browsing: Boolean(browsing),
          found: found.filter(function (one) { return Kamerarchief.grenzen.passes(limits, one.letter); })
        };
      });
    });
  }

  Kamerarchief.rangschik = { search: search, rarity: rarity, byCompleteness: byCompleteness };
})(window.Kamerarchief = window.Kamerarchief || {});
