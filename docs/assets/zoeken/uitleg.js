/* Why a search finds what it finds: what each word was searched as, too.
   The twin of build_scripts/search/explain.py; below it the line on the page. */
(function (Kamerarchief) {
  "use strict";

  var MOST_NAMED = 3;
  var SEGMENT = /-?["“”„«»][^"“”„«»]*["“”„«»]|\S+/g; // a phrase or a word as typed

  function stem(word) { return Kamerarchief.analyse.stem(word); }

  /* For each word of a query what else it was searched as: a promise of
     [{ word, forms, compounds, more, synonyms, beginning, meant, joined }, …]. */
  function explain(wanted, store) {
    var words = wanted.filter(function (one) { return one.unit.kind === "word" && one.terms.length; });
    var joins = words.map(function (one) {
      return one.unit.joins.filter(function (word) { return one.exact.indexOf(stem(word)) >= 0; });
    });
    var own = words.map(function (one, at) { // the first term that isn't one with the word beside it
      return one.exact.filter(function (term) { return joins[at].map(stem).indexOf(term) < 0; }).slice(0, 1);
    });
    return store.kin([].concat.apply([], own)).then(function (rows) {
      return words.map(function (one, at) {
        var row = own[at].length ? rows.shift() : [[], [], 0, []], typed = one.unit.words[0];
        return {
          word: typed,
          forms: row[0].filter(function (form) { return form !== typed && form !== one.meant; }),
          compounds: row[1].filter(function (word) { return joins[at].indexOf(Kamerarchief.analyse.fold(word).replace(/-/g, "")) < 0; }),
          more: row[2] - row[1].length, synonyms: row[3],
          beginning: one.weak.length > 0, meant: one.meant, joined: joins[at]
        };
      }).filter(function (told) {
        return told.forms.length || told.compounds.length || told.synonyms.length || told.beginning || told.meant || told.joined.length;
      });
    });
  }

  /* The query with each plain word in quotes: only that word, as it is typed. */
  function exactly(typed, store) {
    var small = store.root.stopwords;
    return (typed.match(SEGMENT) || []).map(function (segment) {
      var minus = segment[0] === "-" ? "-" : "", word = segment.slice(minus.length);
      if (/["“”„«»]/.test(word) || /^[A-Za-z]+:/.test(word) || /\d/.test(word)) return segment;
      if (small.indexOf(Kamerarchief.analyse.fold(word)) >= 0 || !/\p{L}/u.test(word)) return "";
      return minus + '"' + word + '"';
    }).filter(Boolean).join(" ");
  }

  // ---------------------------------------------------------------- on the page

  function named(words, more) {
    return words.join(", ") + (more > 0 ? " en " + more + " andere" : "");
  }

  function reasons(told) {
    return [
      told.meant ? (told.meant.indexOf(" ") < 0 ? "verbeterd tot ‘" + told.meant + "’" : "staat in geen brief, wel: " + told.meant.split(" ").join(" + ")) : "",
      told.joined.length ? "samen één woord: " + named(told.joined, 0) : "",
      told.forms.length ? "andere vormen van het woord: " + named(told.forms, 0) : "",
      told.compounds.length ? "langere woorden waar het in zit: " + named(told.compounds, told.more) : "",
      told.synonyms.length ? "betekent hetzelfde of hoort erbij: " + named(told.synonyms, 0) : "",
      told.beginning ? "woorden die zo beginnen, want u typt misschien nog" : ""
    ].filter(Boolean);
  }

  /* The line "Ook gezocht op …", with the reasons folded in it; null where there is nothing to say. */
  function line(list, now) {
    var make = Kamerarchief.uitkomst.make, exact = exactly(now.typed, now.store);
    var words = [].concat.apply([], list.map(function (told) {
      return [].concat(told.meant || [], told.joined, told.forms.slice(0, 2), told.compounds.slice(0, 2), told.synonyms.slice(0, 2),
        told.beginning ? told.word + "…" : []);
    }));
    var unique = Array.from(new Set(words));
    if (!unique.length) return null;
    return make("div", { class: "zp-ook" }, [
      make("details", {}, [
        make("summary", { text: "Ook gezocht op " + unique.slice(0, MOST_NAMED).join(", ") + (unique.length > MOST_NAMED ? ", …" : "") }),
        make("ul", {}, list.map(function (told) {
          return make("li", {}, [make("strong", { text: told.word }), ": " + reasons(told).join("; ")]);
        }))
      ]),
      exact ? make("button", {
        type: "button", class: "zp-knop", text: "Alleen precies dit",
        title: exact, onclick: function () { now.retype(exact); }
      }) : null
    ]);
  }

  Kamerarchief.uitleg = { explain: explain, exactly: exactly, line: line };
})(window.Kamerarchief = window.Kamerarchief || {});
