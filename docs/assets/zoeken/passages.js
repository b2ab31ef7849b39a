/* A letter's best passages for a query.
   The twin of build_scripts/search/passages.py, number for number. */
(function (Kamerarchief) {
  "use strict";

  var NOTE_BOOST = 0.6;
  var MOST_SHOWN = 3;
  var USUAL_LENGTH = 40;
  var EXACT = 2, WEAK = 1, NONE = 0;
  var STEMS_OFF = 2; // letters at a term's end that a word need not have: lid, leden; museum, musea
  var LONGEST_START = 30;
  var USUAL_SIGNS = /^[\0-\x7f\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2026\u20ac]*$/; // that fold to no more than one letter each
  var read = new WeakMap(); // by a letter's card its passages, each with its words once asked for

  function passagesOf(card) {
    if (!read.has(card)) read.set(card, card.passages.map(function (row) { return { row: row, words: null }; }));
    return read.get(card);
  }

  function wordsOf(passage) {
    if (!passage.words) {
      var row = passage.row, tokens = Kamerarchief.analyse.tokenise(row[2]);
      var forms = tokens.map(function (token) { return token.form; });
      passage.words = {
        forms: forms,
        stems: forms.map(Kamerarchief.analyse.stem),
        written: tokens.filter(function (token) { return !token.joined; })
          .map(function (token) { return token.form; }),
        terms: row[3] ? row[3].split(" ") : []
      };
    }
    return passage.words;
  }

  /* Whether a passage may have something of what is wanted, quicker than reading its words: a function of its row. */
  function mayHave(wanted) {
    var starts = [];
    wanted.forEach(function (one) {
      if (one.unit.kind === "phrase") starts.push(one.unit.words[0].slice(0, LONGEST_START));
      else one.terms.forEach(function (term) {
        starts.push(term.slice(0, Math.max(Math.min(term.length - 1, 1), Math.min(term.length - STEMS_OFF, LONGEST_START))));
      });
    });
    starts = starts.sort().filter(function (start, at) { return !at || !start.startsWith(starts[at - 1]); });
    if (!starts.length) return function () { return false; };
    var any = new RegExp(starts.map(function (start) {
      return start.split("").map(function (sign) { return "[" + sign + "\\u0080-\\uffff]"; }).join("[^a-z0-9]?");
    }).join("|"), "i");
    return function (row) {
      return any.test(row[2]) || (row[3] && any.test(row[3])) || !USUAL_SIGNS.test(row[2]);
    };
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

  /* The passages that have something of what is wanted, best first: [{ place, levels, score, told }, …]. */
  function best(card, wanted, store, asks) {
    var rarities = wanted.map(function (one) { return Kamerarchief.rangschik.rarity(one, store); });
    var may = mayHave(wanted), hits = [];
    passagesOf(card).forEach(function (passage, place) {
      if (!may(passage.row)) return;
      var words = wordsOf(passage), total = 0, levels = wanted.map(function (one, at) {
        var found = level(one, words);
        total += found[0] * rarities[at] * found[1] / (found[1] + 0.5 + words.written.length / USUAL_LENGTH);
        return found[0];
      });
      var boost = place >= card.notes ? NOTE_BOOST : 1;
      if (levels.some(function (one) { return one > NONE; })) {
        hits.push({
          place: place, levels: levels, score: Math.floor(total * boost * 1e6 + 0.5),
          told: Boolean(asks) && place < card.notes && Kamerarchief.cijfers.tells(asks, words.written)
        });
      }
    });
    return Kamerarchief.rangschik.byCompleteness(hits, wanted, store);
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

  Kamerarchief.passages = { MOST_SHOWN: MOST_SHOWN, mayHave: mayHave, arrange: arrange, best: best };
})(window.Kamerarchief = window.Kamerarchief || {});
