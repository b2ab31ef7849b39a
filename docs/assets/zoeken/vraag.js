/* What a person typed → the units it asks for: words, phrases, numbers.
   The twin of build_scripts/search/query.py. */
(function (Kamerarchief) {
  "use strict";

  var LONGEST_QUERY = 1000;
  var LONGEST_FORM = 64; // of a folded word
  var MOST_UNITS = 20;
  var SHORTEST_PREFIX = 2;
  var QUOTES = '"“”„«»';

  function tokenise(text) { return Kamerarchief.analyse.tokenise(text); }
  function stem(form) { return Kamerarchief.analyse.stem(form); }
  function distinct(list) { return Array.from(new Set(list)); }

  function unit(kind, text, terms, words) {
    return { kind: kind, text: text, terms: terms, words: words, prefix: "", joins: [], whole: "", number: null };
  }

  function phrase(text) {
    var words = tokenise(text)
      .filter(function (token) { return !token.joined; })
      .map(function (token) { return token.form; });
    return words.length ? unit("phrase", text, distinct(words.map(stem)), words) : null;
  }

  function number(typed) {
    var digits = Kamerarchief.nummers.idTerm(typed.id.replace(/^kst-/, ""), "");
    var dossier = typed.dossier.replace(/^dossier/, "");
    var made = unit("number", typed.name, distinct([typed.term, digits]), distinct([digits].concat(dossier || [])));
    made.number = typed;
    return made;
  }

  function chainUnits(tokens) {
    var joined = tokens
      .filter(function (token) { return token.joined; })
      .map(function (token) { return stem(token.form); });
    var hasDigit = joined.some(function (term) { return /[0-9]/.test(term); });
    return tokens
      .filter(function (token) { return !token.joined; })
      .map(function (token) {
        var made = unit("word", token.form, distinct([stem(token.form)].concat(joined, Kamerarchief.leeftijden.inDigits(token.form), Kamerarchief.werkwoorden.otherForms(token.form))), [token.form]);
        made.whole = hasDigit ? joined[0] : "";
        return made;
      });
  }

  function addWords(text, found) {
    var chains = new Map();
    tokenise(text).forEach(function (token) {
      if (!chains.has(token.chain)) chains.set(token.chain, []);
      chains.get(token.chain).push(token);
    });
    chains.forEach(function (tokens) {
      var minus = /(?:^| )-$/.test(text.slice(0, tokens[0].start));
      chainUnits(tokens).forEach(function (made) { found.push({ unit: made, excluded: minus }); });
    });
  }

  function addOutside(text, found) {
    var typed;
    while ((typed = Kamerarchief.nummers.find(text))) {
      addWords(text.slice(0, typed.start), found);
      found.push({ unit: number(typed), excluded: false });
      text = text.slice(typed.end);
    }
    addWords(text, found);
  }

  function units(text) {
    var phrases = new RegExp("(-?)[" + QUOTES + "]([^" + QUOTES + "]*)[" + QUOTES + "]", "g");
    var found = [], at = 0, quoted, made;
    while ((quoted = phrases.exec(text))) {
      var before = text.slice(Math.max(quoted.index - 1, 0), quoted.index);
      addOutside(text.slice(at, quoted.index), found);
      made = phrase(quoted[2]);
      if (made) found.push({ unit: made, excluded: quoted[1] === "-" && (before === "" || before === " ") });
      at = quoted.index + quoted[0].length;
    }
    addOutside(text.slice(at), found);
    return found;
  }

  /* As much of a typed text as is read: by code points, as Python counts. */
  function short(typed) {
    return Array.from(typed.slice(0, 2 * LONGEST_QUERY)).slice(0, LONGEST_QUERY).join("");
  }

  /* Gives each word what it makes with the one or two beside it, as Dutch makes words: a + b, a + s + b, a + b + c.
     Two stop words make none, nor do three words of which one is. */
  function join(found, stopwords) {
    function plain(one) { return !one.excluded && one.unit.kind === "word" && /^\p{L}+$/u.test(one.unit.text); }
    function small(one) { return stopwords.indexOf(one.unit.text) >= 0; }
    [2, 3].forEach(function (size) {
      for (var at = 0; at + size <= found.length; at++) {
        var group = found.slice(at, at + size);
        if (!group.every(plain) || group.filter(small).length > 3 - size) continue;
        var texts = group.map(function (one) { return one.unit.text; });
        var made = ["", "s"].map(function (link) { return Array.from(texts.join(link)).slice(0, LONGEST_FORM).join(""); });
        group.forEach(function (one) { one.unit.joins = one.unit.joins.concat(made); });
      }
    });
  }

  /* What a typed query asks for: { units, excluded, asks }. Any text is a query. */
  function parse(typed, stopwords) {
    var text = Kamerarchief.nummers.plain(short(typed));
    var found = units(text).slice(0, MOST_UNITS);
    join(found, stopwords);
    var wanted = found.filter(function (one) { return !one.excluded; })
      .map(function (one) { return one.unit; });
    var last = found.length ? found[found.length - 1] : null;
    if (last && !last.excluded && last.unit.kind === "word" &&
        (" " + QUOTES).indexOf(text.slice(-1)) < 0 &&
        Array.from(last.unit.words[0]).length >= SHORTEST_PREFIX) {
      last.unit.prefix = last.unit.words[0];
    }
    var telling = wanted.filter(function (one) {
      return one.kind !== "word" || stopwords.indexOf(one.words[0]) < 0;
    });
    return {
      units: telling.length ? telling : wanted,
      excluded: found.filter(function (one) { return one.excluded; })
        .map(function (one) { return one.unit; }),
      asks: Kamerarchief.cijfers.asked(wanted.filter(function (one) { return one.kind === "word"; })
        .map(function (one) { return one.words[0]; }))
    };
  }

  Kamerarchief.vraag = { parse: parse, short: short, unit: unit };
})(window.Kamerarchief = window.Kamerarchief || {});
