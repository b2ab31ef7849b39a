/* Wanted terms → letters in order. lunr scores passages; here they become letters.
   The twin of build_scripts/search/rank.py, number for number. */
(function (Kamerarchief) {
  "use strict";

  var PREFIX_BOOST = 0.2;
  var MOST_CHECKED = 200;
  var EXACT = 2, WEAK = 1, NONE = 0;

  // ---------------------------------------------------------------- documents, by lunr

  /* A lunr index of some terms only. lunr divides by the length of the query's vector and not of
     the document's, so leaving the other terms out changes no score. */
  function assemble(postings, fields) {
    var lunr = window.lunr, inverted = Object.create(null), elements = new Map(), vectors = {};
    var tokens = new lunr.TokenSet.Builder();
    Array.from(postings.keys()).forEach(function (term, number) {
      var entry = { _index: number };
      fields.forEach(function (field) {
        entry[field] = Object.create(null);
        (postings.get(term)[field] || []).forEach(function (pair) {
          var ref = field + "/" + pair[0];
          entry[field][pair[0]] = {};
          if (!elements.has(ref)) elements.set(ref, []);
          elements.get(ref).push(number, pair[1] / 1000);
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
    function fields(term) { return matched[term] ? Object.keys(matched[term]) : []; }
    if (wanted.unit.kind === "phrase") {
      return wanted.exact.every(function (term) {
        return fields(term).some(function (field) { return field === "titel" || field === "tekst"; });
      }) ? EXACT : NONE;
    }
    if (wanted.exact.some(function (term) {
      return fields(term).some(function (field) { return field !== "verwant"; });
    })) return EXACT;
    return wanted.terms.some(function (term) { return matched[term]; }) ? WEAK : NONE;
  }

  function any(levels) { return levels.some(function (one) { return one > NONE; }); }

  function score(wanted, store) {
    var boosts = new Map(), postings = new Map();
    wanted.forEach(function (one) {
      one.weak.forEach(function (term) { if (!boosts.has(term)) boosts.set(term, PREFIX_BOOST); });
      one.exact.forEach(function (term) { boosts.set(term, 1); });
    });
    Array.from(boosts.keys()).sort().forEach(function (term) {
      if (store.has(term)) postings.set(term, store.postings(term));
    });
    if (!postings.size) return [];
    return assemble(postings, store.root.fields)
      .query(function (query) {
        postings.forEach(function (_, term) {
          query.term(term, { boost: boosts.get(term), usePipeline: false });
        });
      })
      .map(function (result) {
        return {
          document: Number(result.ref),
          levels: wanted.map(function (one) { return level(one, result.matchData.metadata); }),
          score: Math.floor(result.score * 1e6 + 0.5)
        };
      })
      .filter(function (hit) { return any(hit.levels); });
  }

  // ---------------------------------------------------------------- letters

  function count(levels, least) {
    return levels.filter(function (one) { return one >= least; }).length;
  }

  /* Most wanted units first, then most found in full, then by score, then as the index has them. */
  function inOrder(a, b) {
    return count(b.levels, WEAK) - count(a.levels, WEAK) ||
      count(b.levels, EXACT) - count(a.levels, EXACT) ||
      b.score - a.score || a.place - b.place;
  }

  function letterOf(document, firsts) {
    var low = 0, high = firsts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (firsts[middle] <= document) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  /* The head's score counts in full, the best three passages' in full, by half and by a quarter. */
  function letterFound(letter, hits, head, units) {
    var ordered = hits.filter(function (hit) { return any(hit.levels); }).sort(function (a, b) {
      return inOrder(
        { levels: a.levels, score: a.score, place: a.document },
        { levels: b.levels, score: b.score, place: b.document });
    });
    var total = 0, shares = [4, 2, 1];
    ordered.forEach(function (hit) {
      total += hit.score * (hit.document === head ? 4 : shares.shift() || 0);
    });
    var levels = [];
    for (var i = 0; i < units; i++) {
      levels.push(Math.max.apply(null, [NONE].concat(ordered.map(function (hit) { return hit.levels[i]; }))));
    }
    return { letter: letter, place: letter, hits: ordered, levels: levels, score: total };
  }

  function byLetter(hits, store, units) {
    var firsts = store.root.first, letters = new Map();
    hits.forEach(function (hit) {
      var letter = letterOf(hit.document, firsts);
      if (!letters.has(letter)) letters.set(letter, []);
      letters.get(letter).push(hit);
    });
    return Array.from(letters).map(function (pair) {
      return letterFound(pair[0], pair[1], firsts[pair[0]], units);
    });
  }

  // ---------------------------------------------------------------- phrases and exclusion

  function texts(letter, store) {
    var card = store.letter(letter);
    return [card.head].concat(card.passages.map(function (passage) { return passage[2]; }));
  }

  function spaced(words) { return " " + words.join(" ") + " "; }

  function sequence(text) {
    return spaced(Kamerarchief.analyse.tokenise(text)
      .filter(function (token) { return !token.joined; })
      .map(function (token) { return token.form; }));
  }

  function checked(found, wanted, store) {
    var head = store.root.first[found.letter], all = texts(found.letter, store);
    var hits = found.hits.map(function (hit) {
      var words = sequence(all[hit.document - head]);
      return {
        document: hit.document, score: hit.score,
        levels: hit.levels.map(function (one, place) {
          var unit = wanted[place].unit;
          return unit.kind === "phrase" && words.indexOf(spaced(unit.words)) < 0 ? NONE : one;
        })
      };
    });
    return letterFound(found.letter, hits, head, wanted.length);
  }

  function lettersWith(excluded, store) {
    var letters = new Set();
    excluded.forEach(function (one) {
      if (one.unit.kind === "phrase") return;
      one.exact.forEach(function (term) {
        var posting = store.postings(term);
        Object.keys(posting).forEach(function (field) {
          if (field === "verwant") return;
          posting[field].forEach(function (pair) { letters.add(letterOf(pair[0], store.root.first)); });
        });
      });
    });
    return letters;
  }

  function withTexts(ordered, store) {
    var first = ordered.slice(0, MOST_CHECKED);
    return store.letters(first.map(function (one) { return one.letter; }))
      .then(function () { return first; });
  }

  function withPhrases(ordered, wanted, store) {
    var phrases = wanted.map(function (_, place) { return place; })
      .filter(function (place) { return wanted[place].unit.kind === "phrase"; });
    function hasAll(one) { return phrases.every(function (place) { return one.levels[place]; }); }
    if (!phrases.length) return Promise.resolve(ordered);
    return withTexts(ordered, store).then(function (first) {
      return first.map(function (one) { return checked(one, wanted, store); }).filter(hasAll).sort(inOrder);
    });
  }

  function withoutPhrases(ordered, excluded, store) {
    var phrases = excluded.filter(function (one) { return one.unit.kind === "phrase"; });
    if (!phrases.length) return Promise.resolve(ordered);
    return withTexts(ordered, store).then(function (first) {
      return first.filter(function (one) {
        var sequences = texts(one.letter, store).map(sequence);
        return !phrases.some(function (phrase) {
          return sequences.some(function (words) { return words.indexOf(spaced(phrase.unit.words)) >= 0; });
        });
      });
    });
  }

  function needsTexts(units) {
    return units.some(function (one) { return one.unit.kind === "phrase"; });
  }

  /* The letters that have something of what is wanted, in order: { found, capped }. `capped` where
     there were more letters than are looked up for a phrase. */
  function rank(wanted, excluded, store) {
    var barred = lettersWith(excluded, store);
    var ordered = byLetter(score(wanted, store), store, wanted.length)
      .filter(function (one) { return !barred.has(one.letter); })
      .filter(function (one) {
        return wanted.every(function (unit, place) { return unit.unit.kind !== "phrase" || one.levels[place]; });
      })
      .sort(inOrder);
    var capped = needsTexts(wanted.concat(excluded)) && ordered.length > MOST_CHECKED;
    return withPhrases(ordered, wanted, store)
      .then(function (found) { return withoutPhrases(found, excluded, store); })
      .then(function (found) { return { found: found, capped: capped }; });
  }

  /* A typed query's whole way: { wanted, excluded, found, capped }. */
  function search(typed, store) {
    var query = Kamerarchief.vraag.parse(typed, store.root.stopwords);
    var expand = Kamerarchief.termen.expand;
    return Promise.all([expand(query.units, store, true), expand(query.excluded, store, false)])
      .then(function (both) {
        return rank(both[0], both[1], store).then(function (ranked) {
          return { wanted: both[0], excluded: both[1], found: ranked.found, capped: ranked.capped };
        });
      });
  }

  Kamerarchief.rangschik = { search: search };
})(window.Kamerarchief = window.Kamerarchief || {});
