/* Wanted terms → letters in order, by lunr.
   The twin of build_scripts/search/rank.py, number for number. */
(function (Kamerarchief) {
  "use strict";

  var PREFIX_BOOST = 0.2;
  var RAREST = 4; // what a word of a single letter counts for more than one that stands everywhere
  var EXACT = 2, WEAK = 1, NONE = 0;
  var WORTH = [0, 4, 5]; // what NONE, WEAK and EXACT are worth beside each other, in a letter that hasn't everything
  var RELATED = "verwant";
  var NOTHING = {}; // lunr's metadata of each place, of which there is none here
  var PHRASE_FIELDS = ["titel", "tekst"];

  /* A lunr index of some terms only. lunr divides by the length of the query's vector and not of
     the letter's, so leaving the other terms out changes no score. */
  function assemble(postings, fields) {
    var lunr = window.lunr, inverted = Object.create(null), elements = new Map(), vectors = {};
    var tokens = new lunr.TokenSet.Builder();
    Array.from(postings.keys()).sort().forEach(function (term, number) {
      var entry = { _index: number }, posting = postings.get(term);
      fields.forEach(function (field) {
        var letters = entry[field] = Object.create(null), one = posting[field];
        if (!one) return;
        one.letters.forEach(function (letter, at) {
          var ref = field + "/" + letter, list = elements.get(ref);
          letters[letter] = NOTHING;
          if (!list) elements.set(ref, list = []);
          list.push(number, one.weights[at]);
        });
      });
      inverted[term] = entry;
      tokens.insert(term);
    });
    tokens.finish();
    elements.forEach(function (list, ref) { vectors[ref] = new lunr.Vector(list); });
    return new lunr.Index({
      invertedIndex: inverted, fieldVectors: vectors, tokenSet: tokens.root,
      fields: fields, pipeline: new lunr.Pipeline()
    });
  }

  function level(wanted, matched) {
    function some(term, test) {
      for (var field in matched[term]) if (test(field)) return true;
      return false;
    }
    if (wanted.unit.kind === "phrase") {
      return wanted.exact.every(function (term) {
        return some(term, function (field) { return PHRASE_FIELDS.indexOf(field) >= 0; });
      }) ? EXACT : NONE;
    }
    if (wanted.exact.some(function (term) {
      return some(term, function (field) { return field !== RELATED; });
    })) return EXACT;
    return wanted.terms.some(function (term) { return matched[term]; }) ? WEAK : NONE;
  }

  function any(levels) { return levels.some(function (one) { return one > NONE; }); }

  function fieldNames(store) { return store.root.fields.map(function (field) { return field[0]; }); }

  function firstFrom(letters, letter) {
    var low = 0, high = letters.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (letters[middle] < letter) low = middle + 1; else high = middle;
    }
    return low;
  }

  /* A term's postings in the letters from `first` on, before `end`. */
  function within(posting, first, end) {
    var cut = {};
    Object.keys(posting).forEach(function (field) {
      var one = posting[field], from = firstFrom(one.letters, first), to = firstFrom(one.letters, end);
      cut[field] = { letters: one.letters.slice(from, to), weights: one.weights.slice(from, to) };
    });
    return cut;
  }

  /* Every letter that has a wanted term, scored: a promise. A letter's score hangs on no other letter, so they are
     scored by the slice. */
  function score(wanted, store) {
    var boosts = new Map(), postings = new Map(), firsts = [], size = Kamerarchief.rangschik.slice;
    wanted.forEach(function (one) {
      one.weak.forEach(function (term) { if (!boosts.has(term)) boosts.set(term, PREFIX_BOOST); });
      one.exact.forEach(function (term) { boosts.set(term, 1); });
    });
    boosts.forEach(function (_, term) { if (store.has(term)) postings.set(term, store.postings(term)); });
    for (var first = 0; postings.size && first < store.root.letters; first += size) firsts.push(first);
    return Kamerarchief.laden.each(firsts, function (first) {
      var some = new Map();
      postings.forEach(function (posting, term) { some.set(term, within(posting, first, first + size)); });
      return scoreSlice(wanted, some, boosts, store);
    }).then(function (slices) { return [].concat.apply([], slices); });
  }

  function scoreSlice(wanted, postings, boosts, store) {
    return assemble(postings, fieldNames(store))
      .query(function (query) {
        Array.from(postings.keys()).sort().forEach(function (term) {
          query.term(term, { boost: boosts.get(term), usePipeline: false });
        });
      })
      .map(function (result) {
        return {
          letter: Number(result.ref),
          levels: wanted.map(function (one) { return level(one, result.matchData.metadata); }),
          score: Math.floor(result.score * 1e6 + 0.5)
        };
      })
      .filter(function (one) { return any(one.levels); });
  }

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
     then as the index has them. */
  function byCompleteness(wanted, store) {
    var weights = weightsOf(wanted, store);
    function total(levels, least) {
      return levels.reduce(function (sum, one, at) { return sum + (one >= least ? weights[at] : 0); }, 0);
    }
    return function (a, b) {
      return total(b.levels, WEAK) - total(a.levels, WEAK) ||
        total(b.levels, EXACT) - total(a.levels, EXACT) ||
        b.score - a.score || a.place - b.place;
    };
  }

  /* Letters in order: those that have every wanted unit first, as above; the others by score, times what a letter has. */
  function ordered(found, wanted, store) {
    var weights = weightsOf(wanted, store), complete = byCompleteness(wanted, store);
    found.forEach(function (one) {
      one.place = one.letter;
      one.whole = one.levels.every(function (level) { return level > NONE; });
      one.points = one.score * one.levels.reduce(function (sum, level, at) { return sum + WORTH[level] * weights[at]; }, 0);
    });
    return found.sort(function (a, b) {
      if (a.whole !== b.whole) return a.whole ? -1 : 1;
      return a.whole ? complete(a, b) : b.points - a.points || a.place - b.place;
    });
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
    return Promise.all([barred, phrases(wanted, store), score(wanted, store)]).then(function (both) {
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

  /* A typed query's whole way: { wanted, excluded, limits, unknown, found }. Where only fields are
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
          wanted: wanted, excluded: parts[1], limits: limits, unknown: asked.unknown, browsing: Boolean(browsing),
          found: found.filter(function (one) { return Kamerarchief.grenzen.passes(limits, one.letter); })
        };
      });
    });
  }

  Kamerarchief.rangschik = {
    slice: 1000, // letters that are scored at once
    search: search, assemble: assemble, rarity: rarity, byCompleteness: byCompleteness
  };
})(window.Kamerarchief = window.Kamerarchief || {});
