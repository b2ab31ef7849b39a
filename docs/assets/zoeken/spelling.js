/* A word that no letter has → the words that it may stand for: its parts, or what it was meant to be.
   The twin of build_scripts/search/spelling.py. */
(function (Kamerarchief) {
  "use strict";

  var SHORTEST = 4; // letters of the shortest word that is looked at, and of a compound's part
  var ERRORS_FROM = [[4, 1], [8, 2], [12, 3]]; // from how many letters on how many typing errors
  var LINKS = ["", "s", "en", "n", "e"]; // between two parts of a compound
  var MOST_CUTS = 6; // cuts of one word that are tried: each may have to load a part
  var ALIKE = [ // what sounds the same, in this order
    [/eij|ij|e[iy]/g, "y"], [/ie/g, "i"], [/ou/g, "au"], [/ph/g, "f"], [/th/g, "t"], [/ch/g, "g"], [/c(?=[eiy])/g, "s"],
    [/qu/g, "kw"], [/[cq]/g, "k"], [/x/g, "ks"], [/z/g, "s"], [/v/g, "f"], [/(?:dt|d)$/, "t"], [/(.)\1/gu, "$1"]
  ];

  function stem(form) { return Kamerarchief.analyse.stem(form); }

  function sound(word) {
    return ALIKE.reduce(function (form, rule) { return form.replace(rule[0], rule[1]); }, stem(word));
  }

  function commonest(near) {
    var best = null;
    near.forEach(function (pair) {
      if (!best || pair[1] > best[1] || (pair[1] === best[1] && pair[0] < best[0])) best = pair;
    });
    return best ? best[0] : "";
  }

  /* The known word with the fewest typing errors, from `least` to `most`: a promise of it or of "". */
  function nearest(word, store, least, most) {
    var letters = Array.from(word);
    if (letters.length < SHORTEST || !/^\p{L}+$/u.test(word)) return Promise.resolve("");
    var limits = ERRORS_FROM.filter(function (one) {
      return letters.length >= one[0] && least <= one[1] && one[1] <= most;
    });
    return limits.reduce(function (before, one) {
      return before.then(function (meant) { return meant || within(word, letters, one[1], store); });
    }, Promise.resolve(""));
  }

  function within(word, letters, errors, store) {
    return store.near(word, errors).then(function (found) {
      var near = found.filter(function (pair) { return Array.from(pair[0]).length >= SHORTEST; });
      var wordSound = sound(word);
      var heard = errors > 1 ? [] : near.filter(function (pair) { return sound(pair[0]) === wordSound; });
      return commonest(heard.length ? heard : near.filter(function (pair) {
        var other = Array.from(pair[0]);
        return beginAlike(letters, other) && distance(letters, other, errors) === errors;
      }));
    });
  }

  /* Whether two words have the same first letter, or one of them lacks it, or it changed places with the second. */
  function beginAlike(one, other) {
    function same(at, place) { return one[at] === other[place]; }
    return same(0, 0) || (same(1, 0) && (same(2, 1) || same(0, 1))) || (same(0, 1) && same(1, 2));
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

  // ---------------------------------------------------------------- compounds

  /* Known beginnings, longest first, each with what stands behind it and its link. */
  function cutsOf(word, known) {
    var cuts = [];
    known.map(function (pair) { return pair[0]; })
      .filter(function (begin) { return word.startsWith(begin); })
      .sort(function (a, b) { return b.length - a.length; })
      .forEach(function (begin) {
        LINKS.forEach(function (link) {
          var rest = word.slice(begin.length + link.length);
          if (word.startsWith(link, begin.length) && rest.length >= SHORTEST) cuts.push([begin, rest]);
        });
      });
    return cuts.slice(0, MOST_CUTS);
  }

  /* The known words that begin as a compound does: a promise. */
  function beginnings(word, store) {
    return word.length < 2 * SHORTEST || !/^[a-z]+$/.test(word) ? Promise.resolve([]) : store.words(word.slice(0, SHORTEST));
  }

  /* The two or three parts of a compound of words that letters have: a promise of them or of []. */
  function apart(word, store, most) {
    return beginnings(word, store).then(function (known) {
      var cuts = cutsOf(word, known);
      return store.prepare(cuts.map(function (cut) { return stem(cut[1]); })).then(function () {
        var whole = cuts.find(function (cut) { return store.has(stem(cut[1])); });
        if (whole || most < 3) return whole || [];
        return cuts.reduce(function (before, cut) {
          return before.then(function (parts) {
            if (parts.length) return parts;
            return apart(cut[1], store, most - 1).then(function (more) { return more.length ? [cut[0]].concat(more) : []; });
          });
        }, Promise.resolve([]));
      });
    });
  }

  Kamerarchief.spelling = { nearest: nearest, beginnings: beginnings, apart: apart, sound: sound };
})(window.Kamerarchief = window.Kamerarchief || {});
