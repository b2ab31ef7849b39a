/* A letter's best passages for a query.
   The twin of build_scripts/search/passages.py, number for number. */
(function (Kamerarchief) {
  "use strict";

  var NOTE_BOOST = 0.6;
  var MOST_SHOWN = 3;
  var USUAL_LENGTH = 40;
  var EXACT = 2, WEAK = 1, NONE = 0;
  var read = new WeakMap(); // by a letter's card its passages' words

  function wordsOf(card) {
    if (!read.has(card)) {
      read.set(card, card.passages.map(function (row) {
        var tokens = Kamerarchief.analyse.tokenise(row[2]);
        var forms = tokens.map(function (token) { return token.form; });
        return {
          forms: forms,
          stems: forms.map(Kamerarchief.analyse.stem),
          written: tokens.filter(function (token) { return !token.joined; })
            .map(function (token) { return token.form; }),
          terms: row[3] ? row[3].split(" ") : []
        };
      }));
    }
    return read.get(card);
  }

  function countPhrase(written, words) {
    var text = " " + written.join(" ") + " ", phrase = " " + words.join(" ") + " ", count = 0;
    for (var at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) count++;
    return count;
  }

  function among(list, terms) {
    return list.reduce(function (sum, one) { return sum + (terms.indexOf(one) >= 0); }, 0);
  }

  /* How well a passage has a unit, and how often. */
  function level(wanted, words) {
    var count;
    if (wanted.unit.kind === "phrase") {
      count = countPhrase(words.written, wanted.unit.words);
      return [count ? EXACT : NONE, count];
    }
    count = among(words.stems, wanted.exact);
    if (wanted.unit.kind === "number") {
      // Another paper of the same dossier is another paper.
      count += among(words.terms, wanted.exact);
      return [count ? EXACT : NONE, count];
    }
    if (count) return [EXACT, count];
    count = among(words.terms, wanted.exact) + words.forms.reduce(function (sum, form) {
      return sum + Kamerarchief.fragment.answers(form, wanted);
    }, 0);
    return [count ? WEAK : NONE, count];
  }

  /* The passages that have something of what is wanted, best first: [{ place, levels, score }, …]. */
  function best(card, wanted, store) {
    var rarities = wanted.map(function (one) { return Kamerarchief.rangschik.rarity(one, store); });
    return wordsOf(card).map(function (words, place) {
      var total = 0, levels = wanted.map(function (one, at) {
        var found = level(one, words);
        total += found[0] * rarities[at] * found[1] / (found[1] + 0.5 + words.written.length / USUAL_LENGTH);
        return found[0];
      });
      var boost = place >= card.notes ? NOTE_BOOST : 1;
      return { place: place, levels: levels, score: Math.floor(total * boost * 1e6 + 0.5) };
    }).filter(function (hit) {
      return hit.levels.some(function (one) { return one > NONE; });
    }).sort(Kamerarchief.rangschik.byCompleteness(wanted, store));
  }

  /* The hits as they are shown: a heading takes no place of its own where a passage of its section
     is among the first MOST_SHOWN, for that has the heading above it. */
  function arrange(hits, card) {
    var shown = [];
    function row(hit) { return card.passages[hit.place]; }
    function heading(hit) { return card.sections[row(hit)[1]] === row(hit)[2]; }
    hits.forEach(function (hit) {
      var same = row(hit)[1] === null ? -1 : shown.findIndex(function (other) { return row(other)[1] === row(hit)[1]; });
      if (same < 0) shown.push(hit);
      else if (heading(hit)) return;
      else if (shown.length <= MOST_SHOWN && heading(shown[same])) shown[same] = hit;
      else shown.push(hit);
    });
    return shown;
  }

  Kamerarchief.passages = { MOST_SHOWN: MOST_SHOWN, arrange: arrange, best: best };
})(window.Kamerarchief = window.Kamerarchief || {});
