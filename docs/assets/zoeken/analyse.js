/* From Dutch text to search terms: fold, split into words, stem.
   The twin of build_scripts/search/analysis.py; the two must give the same terms. */
(function (Kamerarchief) {
  "use strict";

  var BETWEEN = /^(?:nrs?|nummers?|no|en|tm|t|m|stuk|item)$/;
  var MOST_BETWEEN = 12;

  var LONGEST = 64;
  var APOSTROPHES = "'’‘ʼ`´";
  var HYPHENS = "-\u2010\u2011";
  var NUMBER_GAPS = " .\u00a0\u2009\u202f";
  var RUN = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\u0300-\\u036f\\u00ad]*";
  var WORD = new RegExp(RUN + "(?:[" + APOSTROPHES + "]" + RUN + ")*", "gu");
  var PART = /[\p{L}\p{N}]+/gu;
  var DIGITS = /^[0-9]+$/;
  var PLAIN = /^[a-z]+$/;
  var ASCII = /^[A-Za-z0-9]+$/;
  var MOST_KEPT = 20000; // words kept as they were folded
  var folded = new Map();

  /* The text in lower case without diacritics and apostrophes: "Cliënt’s" gives "clients". */
  function fold(text) {
    return text
      .replace(/['’‘ʼ`´]/g, "")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\u0300-\u036f\u00ad]/g, "");
  }

  function cut(form) {
    return form.length > LONGEST ? Array.from(form).slice(0, LONGEST).join("") : form;
  }

  /* Whether the next word belongs to the chain: "Q-" + "consult", "29 " + "325". */
  function continues(chain, form, gap) {
    if (gap.length !== 1) return false;
    if (HYPHENS.indexOf(gap) >= 0) return true;
    return NUMBER_GAPS.indexOf(gap) >= 0 && DIGITS.test(form) && form.length === 3 &&
      chain[0].form.length <= 3 &&
      chain.every(function (token) { return DIGITS.test(token.form); });
  }

  function close(chain, tokens) {
    chain.forEach(function (token) { tokens.push(token); });
    if (chain.length < 2) return;
    tokens.push({
      form: cut(chain.map(function (token) { return token.form; }).join("")),
      start: chain[0].start, end: chain[chain.length - 1].end,
      chain: chain[0].chain, joined: true
    });
  }

  /* A word folded; more than one part where folding parts it ("½" gives 1 and 2). */
  function partsOf(word) {
    if (ASCII.test(word)) return [cut(word.toLowerCase())];
    if (!folded.has(word)) {
      if (folded.size > MOST_KEPT) folded.clear();
      folded.set(word, (fold(word).match(PART) || []).map(cut));
    }
    return folded.get(word);
  }

  /* The words of a text in order, each chain's joined form ("followup") after its last part. */
  function tokenise(text) {
    var tokens = [], chain = [], number = 0, found, word = new RegExp(WORD.source, "gu");
    while ((found = word.exec(text))) {
      var start = found.index, end = start + found[0].length, parts = partsOf(found[0]);
      if (!parts.length) continue;
      if (chain.length && !continues(chain, parts[0], text.slice(chain[chain.length - 1].end, start))) {
        close(chain, tokens);
        chain = [];
        number += 1;
      }
      for (var at = 0; at < parts.length; at++) {
        chain.push({ form: parts[at], start: start, end: end, chain: number, joined: false });
      }
    }
    close(chain, tokens);
    return tokens;
  }

  var BEFORE = [ // endings that the Snowball algorithm leaves standing
    [/(..)(?:ieen|ies|ien)$/, "$1ie"], // strategieën, moties, financiën
    [/(.)eeen$/, "$1ee"], // ideeën
    [/(...[gtdszv]e|..(?:[aiou]n|ch|rc|am|em|ul|ur)e|...en)s$/, "$1"], // gemeentes, keuzes, machines, wagens
    [/(..[^aou]o)s$/, "$1"], // foto's, regio's
    [/(..[md]a)s$/, "$1"], // programma's, agenda's
    [/(.eau|[bt]y)s$/, "$1"], // niveaus, baby's
    [/((?:[eo]r|eg|as|ad|od|enn)i|use|entr)a$/, "$1um"], // criteria, musea, centra
    [/(..)ici$/, "$1icus"], // politici
    [/(.d|.g|.m|.w|[^m]b|[^ar]k|[^a]rk|[lmraou]p)t$/, "$1"], // meldt, volgt, werkt
    [/((?:aa|ee|oo|uu|oe|ui|ij|ei|ou|eu)[flnp]|ie[flp])t$/, "$1"], // betaalt, geeft
    [/(..el|[ei]er|..[dgktv]er)t$/, "$1"], // herstelt, informeert, levert
    [/(huis|reis|lees|wijs|kies|lies|vrees|prijs)t$/, "$1"] // verhuist, leest
  ];
  var KEEPS_S = /(?:mens|kans|grens|wens|balans|koers|beurs|fries|arts|schets|rots|aats|oets|iets|^kaars|^laars|^pers)$/;
  var KEEPS_IES = /(?:advies|verlies|precies)$/;
  var DOUBLE = /([b-df-hj-np-tv-z])\1$/;
  var LONG = /([iu])(?:e(e)|a(a))l$/; // financieel, financiële; sociaal, sociale
  var OTHER_VOWEL = new Map([["kinder", "kind"], ["led", "lid"], ["sted", "stad"], ["koei", "koe"], ["eier", "ei"],
    ["cris", "crisis"]]);
  var known = new Map();

  function stemAnew(form) {
    if (!PLAIN.test(form) || KEEPS_S.test(form) || KEEPS_IES.test(form)) return form;
    for (var i = 0; i < BEFORE.length; i++) {
      if (BEFORE[i][0].test(form)) {
        form = form.replace(BEFORE[i][0], BEFORE[i][1]);
        break;
      }
    }
    var stemmed = window.lunr.nl.stemmer(form).replace(DOUBLE, "$1").replace(LONG, "$1$2$3l");
    stemmed = stemmed.replace(/z$/, "s").replace(/v$/, "f");
    return OTHER_VOWEL.get(stemmed) || stemmed;
  }

  /* The term that a folded word is found by: "huizen" and "huis" both give "huis". */
  function stem(form) {
    if (!known.has(form)) known.set(form, stemAnew(form));
    return known.get(form);
  }

  /* Official numbers from their first part to their last, "29 325, nr. 156", "36 288, nrs. 1 en 8": where
     they stand. halves: [["29325", "156"], …]. */
  function runs(tokens, halves) {
    var parts = tokens.filter(function (token) { return !token.joined; }), ends = new Map();
    halves.forEach(function (half) {
      parts.forEach(function (part, at) {
        var stop = at, read = "";
        while (stop < parts.length && read !== half[0] && half[0].startsWith(read + parts[stop].form)) {
          read += parts[stop++].form;
        }
        var last = read === half[0] ? lastOf(parts.slice(stop, stop + MOST_BETWEEN), half[1]) : null;
        // The dossier nearest to the number is its own.
        if (last) ends.set(last.end, { start: part.start, end: last.end });
      });
    });
    return Array.from(ends.values());
  }

  function lastOf(parts, number) {
    var last = parts.find(function (token) {
      return token.form === number || !(BETWEEN.test(token.form) || /^[0-9]{1,4}$/.test(token.form));
    });
    return last && last.form === number ? last : null;
  }

  Kamerarchief.analyse = { fold: fold, tokenise: tokenise, stem: stem, runs: runs };
})(window.Kamerarchief = window.Kamerarchief || {});
