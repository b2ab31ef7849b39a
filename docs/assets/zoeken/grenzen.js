/* Fields and filters → which letters may be in the outcome, and in which order.
   The twin of build_scripts/search/limits.py. */
(function (Kamerarchief) {
  "use strict";

  var TEXT_FIELDS = { titel: "titel", van: "wie" };

  function stem(form) { return Kamerarchief.analyse.stem(form); }
  function forms(text) {
    return Kamerarchief.analyse.tokenise(text)
      .filter(function (token) { return !token.joined; })
      .map(function (token) { return token.form; });
  }

  function overlap(days, asked) {
    return Boolean(days) && days[1] >= asked[0] && days[0] <= asked[1];
  }

  // ---------------------------------------------------------------- facets

  function sameWord(known, typed, stems) {
    return known.startsWith(typed) || typed === known + "s" ||
      (stems.length === 1 && stem(known) === stems[0]);
  }

  /* Whether a facet's value (key and label) is what a field names. */
  function fitting(field) {
    var fold = Kamerarchief.analyse.fold, wanted = forms(field.value), stems = wanted.map(stem);
    if (field.name === "dossier") {
      var key = Kamerarchief.velden.dossierKey(field.value), inside = key.length < 5 ? key : key + "-";
      return function (value) { return value === key || value.startsWith(inside); };
    }
    if (field.name === "soort") {
      var whole = wanted.join("");
      return function (value) { return whole !== "" && sameWord(fold(value), whole, stems); };
    }
    return function (value, label) {
      var words = forms(label), known = new Set(words.concat(words.map(stem)));
      return value === fold(field.value).trim() || (wanted.length > 0 &&
        wanted.every(function (one, at) { return known.has(one) || known.has(stems[at]); }));
    };
  }

  function byFacet(field, store) {
    return store.facet(field.name).then(function (facet) {
      var fits = fitting(field), letters = new Set(), places = new Set();
      facet.values.forEach(function (pair, place) { if (fits(pair[0], pair[1])) places.add(place); });
      facet.of.forEach(function (row, letter) {
        if (row.some(function (place) { return places.has(place); })) letters.add(letter);
      });
      return { field: field, letters: letters, wanted: [] };
    });
  }

  function byYear(field, store) {
    return store.facet("datum").then(function (facet) {
      var asked = Kamerarchief.velden.years(field.value), letters = new Set();
      facet.days.forEach(function (days, letter) { if (asked && overlap(days, asked)) letters.add(letter); });
      return { field: field, letters: letters, wanted: [] };
    });
  }

  // ---------------------------------------------------------------- words in the title, or from whom

  function both(left, right) {
    return new Set(Array.from(left).filter(function (one) { return right.has(one); }));
  }

  /* The letters that have a unit in a field of the index: a promise. */
  function having(one, name, store) {
    var lists = one.terms.map(function (term) {
      var posting = store.has(term) ? store.postings(term)[name] : null;
      return new Set(posting ? posting.letters : []);
    });
    if (one.unit.kind !== "phrase") {
      return Promise.resolve(new Set([].concat.apply([], lists.map(function (list) { return Array.from(list); }))));
    }
    var found = lists.length ? lists.reduce(both) : new Set();
    if (name !== "titel" || !found.size) return Promise.resolve(found);
    return Kamerarchief.zinnen.inTitle(one.unit.words, store).then(function (titled) {
      return titled ? both(found, titled) : found;
    });
  }

  function inText(field, store) {
    var typed = field.quoted ? '"' + field.value + '"'
      : field.open && !field.excluded ? field.value : field.value + " ";
    var units = Kamerarchief.vraag.parse(typed, store.root.stopwords).units, name = TEXT_FIELDS[field.name];
    return Kamerarchief.termen.expand(units, store, !field.excluded).then(function (wanted) {
      return Promise.all(wanted.map(function (one) { return having(one, name, store); })).then(function (sets) {
        return {
          field: field, letters: sets.length ? sets.reduce(both) : new Set(),
          wanted: name === "titel" && !field.excluded ? wanted : []
        };
      });
    });
  }

  // ---------------------------------------------------------------- all together

  /* For each field the letters that have it: a promise of [{ field, letters, wanted }, …]. */
  function limits(fields, store) {
    return Promise.all(fields.map(function (field) {
      if (TEXT_FIELDS[field.name]) return inText(field, store);
      return field.name === "jaar" ? byYear(field, store) : byFacet(field, store);
    }));
  }

  /* Whether a letter passes the fields of a query. */
  function passes(limited, letter) {
    return limited.every(function (one) { return one.letters.has(letter) !== one.field.excluded; });
  }

  /* By date, "nieuw" or "oud" first, a letter without one last; else as they come. Needs datum. */
  function sort(found, order, store) {
    if (order !== "nieuw" && order !== "oud") return found;
    var days = store.column("datum").days, sign = order === "oud" ? 1 : -1;
    return found.slice().sort(function (a, b) {
      var left = days[a.letter], right = days[b.letter];
      if (!left || !right) return (left ? 0 : 1) - (right ? 0 : 1);
      return left[0] === right[0] ? 0 : left[0] < right[0] ? -sign : sign;
    });
  }

  Kamerarchief.grenzen = { limits: limits, passes: passes, sort: sort };
})(window.Kamerarchief = window.Kamerarchief || {});
