/* The part of a passage that shows the words asked for.
   The twin of build_scripts/search/snippet.py. */
(function (Kamerarchief) {
  "use strict";

  var LENGTH = 260;
  var LEAD = 60;
  var MOST_HITS = 200;

  /* Whether a folded word answers a unit: by its stem, or as a compound that holds the word. */
  function isHit(form, wanted) {
    if (wanted.unit.kind !== "word") return wanted.unit.words.indexOf(form) >= 0;
    if (wanted.terms.indexOf(Kamerarchief.analyse.stem(form)) >= 0) return true;
    return wanted.exact.some(function (term) {
      return Array.from(term).length >= 5 && form.indexOf(term) >= 0;
    });
  }

  /* The tokens of a text that answer a unit: [[token, place of the unit], …]. */
  function hits(text, wanted) {
    var found = [];
    Kamerarchief.analyse.tokenise(text).forEach(function (token) {
      wanted.forEach(function (one, place) {
        if (isHit(token.form, one)) found.push([token, place]);
      });
    });
    return found;
  }

  function densest(found) {
    var best = 0, most = 0;
    found.forEach(function (hit) {
      var start = hit[0].start, reach = start + LENGTH - LEAD, units = new Set();
      found.forEach(function (other) {
        if (other[0].start >= start && other[0].end <= reach) units.add(other[1]);
      });
      if (units.size > most) {
        best = start;
        most = units.size;
      }
    });
    return best;
  }

  function cutAt(text, found) {
    if (text.length <= LENGTH) return [0, text.length];
    var best = densest(found.slice(0, MOST_HITS)), start = Math.max(best - LEAD, 0), space;
    if (start) {
      space = text.slice(0, best).indexOf(" ", start);
      start = space + 1 || best;
    }
    var end = start + LENGTH;
    if (end >= text.length) return [start, text.length];
    space = text.lastIndexOf(" ", end - 1);
    return [start, space > start ? space : end];
  }

  /* A stretch of the text as [[piece, marked], …], cut at words, "…" where cut. */
  function snippet(text, wanted) {
    var found = hits(text, wanted);
    return pieces(text, found, cutAt(text, found));
  }

  /* The whole text as [[piece, marked], …]. */
  function whole(text, wanted) { return pieces(text, hits(text, wanted), [0, text.length]); }

  function pieces(text, found, edges) {
    var start = edges[0], end = edges[1], at = start, list = start ? [["… ", false]] : [];
    found
      .map(function (hit) { return hit[0]; })
      .sort(function (a, b) { return a.start - b.start || b.end - a.end; })
      .forEach(function (token) {
        if (token.start < at || token.end > end) return;
        list.push([text.slice(at, token.start), false], [text.slice(token.start, token.end), true]);
        at = token.end;
      });
    list.push([text.slice(at, end) + (end < text.length ? " …" : ""), false]);
    return list.filter(function (piece) { return piece[0]; });
  }

  /* The folded words of a text that answer a unit, each once. */
  function words(text, wanted) {
    return Array.from(new Set(hits(text, wanted).map(function (hit) { return hit[0].form; })));
  }

  Kamerarchief.fragment = { snippet: snippet, whole: whole, words: words };
})(window.Kamerarchief = window.Kamerarchief || {});
