/* The part of a passage that shows the words asked for.
   The twin of build_scripts/search/snippet.py. */
(function (Kamerarchief) {
  "use strict";

  var LENGTH = 260;
  var LEAD = 60;
  var SHORTEST_PART = 5;
  var MOST_HITS = 200;
  var LATIN = "ius"; // how surnames end that were made Latin, and no Dutch word begins so: "Jongerius" isn't about "jongeren"

  /* Whether a folded word answers a unit: by its stem, or as a compound that holds the word. */
  function answers(form, wanted) {
    if (wanted.unit.kind === "number") return wanted.unit.words.indexOf(form) >= 0;
    if (wanted.terms.indexOf(Kamerarchief.analyse.stem(form)) >= 0) return true;
    return wanted.exact.some(function (term) {
      return Array.from(term).length >= SHORTEST_PART && form.indexOf(term) >= 0 && !form.startsWith(LATIN, form.indexOf(term) + term.length);
    });
  }

  function phrases(tokens, words, place) {
    var parts = tokens.filter(function (token) { return !token.joined; }), found = [];
    parts.forEach(function (token, at) {
      var fits = words.every(function (word, ahead) {
        return at + ahead < parts.length && parts[at + ahead].form === word;
      });
      if (fits) found.push({ start: token.start, end: parts[at + words.length - 1].end, place: place });
    });
    return found;
  }

  function numbers(tokens, wanted, place) {
    return Kamerarchief.analyse.runs(tokens, Kamerarchief.nummers.halves(wanted.unit.number))
      .map(function (run) { return { start: run.start, end: run.end, place: place }; });
  }

  /* What in a text answers a unit, words and whole phrases: [{ start, end, place }, …]. */
  function hits(text, wanted) {
    var tokens = Kamerarchief.analyse.tokenise(text), found = [];
    wanted.forEach(function (one, place) {
      if (one.unit.kind === "phrase") {
        found = found.concat(phrases(tokens, one.unit.words, place));
        return;
      }
      var whole = one.unit.number ? numbers(tokens, one, place) : [];
      if (whole.length) {
        found = found.concat(whole);
        return;
      }
      tokens.forEach(function (token) {
        if (answers(token.form, one)) found.push({ start: token.start, end: token.end, place: place });
      });
    });
    return found.sort(function (a, b) { return a.start - b.start || b.end - a.end; });
  }

  function densest(found) {
    var best = 0, most = 0;
    found.forEach(function (hit) {
      var reach = hit.start + LENGTH - LEAD, units = new Set();
      found.forEach(function (other) {
        if (other.start >= hit.start && other.end <= reach) units.add(other.place);
      });
      if (units.size > most) {
        best = hit.start;
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
    found.forEach(function (hit) {
      if (hit.start < at || hit.end > end) return;
      list.push([text.slice(at, hit.start), false], [text.slice(hit.start, hit.end), true]);
      at = hit.end;
    });
    list.push([text.slice(at, end) + (end < text.length ? " …" : ""), false]);
    return list.filter(function (piece) { return piece[0]; });
  }

  /* The folded words of a text that answer a unit, each once; of an official number that it holds whole, "29325-156". */
  function words(text, wanted) {
    var found = new Set(), tokens = Kamerarchief.analyse.tokenise(text), apart;
    apart = wanted.filter(function (one) {
      var whole = (one.unit.number ? Kamerarchief.nummers.halves(one.unit.number) : []).filter(function (half) {
        return Kamerarchief.analyse.runs(tokens, [half]).length;
      });
      whole.forEach(function (half) { found.add(half.join("-")); });
      return !whole.length;
    });
    tokens.forEach(function (token) {
      if (apart.some(function (one) {
        return one.unit.kind === "phrase" ? one.unit.words.indexOf(token.form) >= 0 : answers(token.form, one);
      })) found.add(token.form);
    });
    return Array.from(found);
  }

  Kamerarchief.fragment = { snippet: snippet, whole: whole, words: words, answers: answers };
})(window.Kamerarchief = window.Kamerarchief || {});
