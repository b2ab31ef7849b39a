/* The index as the other scripts see it: what a function needs is loaded first (a promise), and then
   read at once. The twin of build_scripts/search/store.py. */
(function (Kamerarchief) {
  "use strict";

  var USUAL = ["titel", "tekst", "verwant"]; // fields whose lengths come along with the terms, in one journey
  var NEAR = 8; // from this many letters on, a word may hold two typing errors
  var K1 = 1.2, B = 0.75; // BM25's constants as lunr has them
  var Reader = Kamerarchief.getallen.Reader;
  var valueOf = Kamerarchief.getallen.valueOf;
  var part = Kamerarchief.laden.part;
  var all = Kamerarchief.laden.all;
  var parts = Kamerarchief.laden.parts;
  var PAUSE = 60; // milliseconds between two of these
  var root = null;
  var batches = [], starts = []; // of letters: names, and the first letter of each
  var ahead = false; // whether that was done
  var tables = new Map(); // by part's name what was read out of it
  var weighed = new Map(); // by term its postings; hangs on the number of letters

  // ---------------------------------------------------------------- ranges

  function place(directory, key) {
    var low = 0, high = directory.ranges.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (directory.ranges[middle] <= key) low = middle + 1; else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  function nameOf(directory, key) { return directory.parts[place(directory, key)]; }

  function numbersOf(name) {
    if (!tables.has(name)) tables.set(name, Kamerarchief.getallen.all(parts.get(name)));
    return tables.get(name);
  }

  function row(directory, key) {
    var name = nameOf(directory, key);
    if (name === undefined) return undefined;
    if (!tables.has(name)) {
      if (!parts.has(name)) throw new Error("not loaded: " + key);
      tables.set(name, new Map(parts.get(name)));
    }
    return tables.get(name).get(key);
  }

  /* A unit's columns in a part of which the first is all units. */
  function columns(name, unit) {
    if (!tables.has(name)) {
      var one = parts.get(name);
      tables.set(name, [Kamerarchief.getallen.whole(one[0])].concat(one.slice(1).map(function (column) { return column.split(" "); })));
    }
    var table = tables.get(name), at = table[0].indexOf(unit);
    return at < 0 ? null : table.slice(1).map(function (column) { return column[at]; });
  }

  // ---------------------------------------------------------------- terms

  function found(term) { return row(root.terms, term); }

  function signsOf(term) {
    var one = found(term);
    return (Array.isArray(one) ? one[0] : one) || "";
  }

  function lists(term) { return signsOf(term).split(" ").filter(Boolean); }

  function fieldOf(list) { return valueOf(list); }

  /* By letter the length of a field, which shares its part with others. */
  function lengths(field) {
    var name = root.lengths[field], own = name + " " + field;
    if (!tables.has(own)) tables.set(own, Kamerarchief.getallen.all(parts.get(name)[root.fields[field][0]]));
    return tables.get(own);
  }

  function counts(list) {
    var reader = new Reader(list), letters = [], often = [], letter = -1, value;
    reader.at = 1;
    while (reader.more()) {
      value = reader.next();
      letter += (value >> 1) + 1;
      letters.push(letter);
      often.push(value & 1 ? reader.next() + 2 : 1);
    }
    return { letters: letters, weights: often };
  }

  /* Where a unit of phrases stands: its letters, how often in each, and the columns about its places; null
     where it stands nowhere. Its list of letters is its term's in the text where it has none of its own. */
  function placesOf(directory, unit) {
    var own = columns(nameOf(directory, unit), unit);
    if (!own) return null;
    var text = root.fields.findIndex(function (field) { return field[0] === "tekst"; });
    var list = own[0] ? " " + own[0] : lists(Kamerarchief.analyse.stem(unit)).find(function (one) { return fieldOf(one) === text; });
    var found = counts(list);
    return { letters: found.letters, often: found.weights, columns: own.slice(1) };
  }

  /* lunr's weights, rounded to thousandths as lunr does when it builds. */
  function weigh(term) {
    var byField = new Map(), having = 0, postings = {};
    lists(term).forEach(function (list) {
      var one = counts(list);
      byField.set(fieldOf(list), one);
      having += one.letters.length;
    });
    var rarity = Math.log(1 + Math.abs((root.letters - having + 0.5) / (having + 0.5)));
    byField.forEach(function (one, field) {
      var boost = root.fields[field][1], average = root.fields[field][2], length = lengths(field);
      one.weights = one.weights.map(function (count, at) {
        var score = rarity * ((K1 + 1) * count) /
          (K1 * (1 - B + B * (length[one.letters[at]] / average)) + count);
        return Math.floor(score * boost * 1000 + 0.5) / 1000;
      });
      postings[root.fields[field][0]] = one;
    });
    return postings;
  }

  // ---------------------------------------------------------------- words

  function reversed(word) { return Array.from(word).reverse().join(""); }

  /* The words of a part and their numbers. */
  function wordsOf(name) {
    if (!tables.has(name)) tables.set(name, [Kamerarchief.getallen.whole(parts.get(name)[0]), Kamerarchief.getallen.all(parts.get(name)[1])]);
    return tables.get(name);
  }

  function wordsIn(name, prefix) {
    var names = [];
    return part(root.words).then(function (directories) {
      var directory = directories[name];
      names = directory.parts.slice(place(directory, prefix), place(directory, prefix + "\uffff") + 1);
      return all(names);
    }).then(function () {
      var list = [];
      names.forEach(function (name) {
        var known = wordsOf(name);
        known[0].forEach(function (word, at) { if (word.startsWith(prefix)) list.push([word, known[1][at]]); });
      });
      return list;
    });
  }

  // ---------------------------------------------------------------- letters

  /* The part with a letter's text: the name of its batch, and the letter's place in that. */
  function textOf(number) {
    var low = 0, high = starts.length;
    while (low + 1 < high) {
      var middle = (low + high) >> 1;
      if (starts[middle] <= number) low = middle; else high = middle;
    }
    return batches[low] + "-" + (number - starts[low]);
  }

  function readBatches() {
    var next = 0;
    batches = root.texts[0].split(" ");
    starts = Kamerarchief.getallen.all(root.texts[1]).map(function (size) { return (next += size) - size; });
  }

  /* Once letters are there: what a next search needs before it knows its letters, a part at a time. A reader who saves data
     is left alone. */
  function fetchAhead() {
    var saving = navigator.connection && navigator.connection.saveData;
    if (ahead || saving) return;
    ahead = true;
    [root.words].concat(root.lengths).reduce(function (before, name) {
      return before.then(function () { return new Promise(function (done) { setTimeout(done, PAUSE); }); })
        .then(function () { return part(name); });
    }, Promise.resolve()).catch(function () { /* It is asked for again when it is needed. */ });
  }

  var store = {
    get root() { return root; },

    /* Loads what is known of these terms; after that `has`, `postings` and `source` can be asked. */
    prepare: function (terms) {
      if (!root.terms.parts.length) return Promise.resolve();
      var usual = root.lengths.filter(function (_, field) {
        return terms.length && USUAL.indexOf(root.fields[field][0]) >= 0;
      });
      return all(terms.map(function (term) { return nameOf(root.terms, term); }).concat(usual)).then(function () {
        var fields = [].concat.apply([], terms.map(lists)).map(fieldOf);
        return all(fields.map(function (field) { return root.lengths[field]; }));
      });
    },

    has: function (term) { return signsOf(term) !== ""; },

    /* The index's terms that begin with a prefix: a promise, after which they are prepared too. */
    terms: function (prefix) {
      var first = place(root.terms, prefix), last = place(root.terms, prefix + "\uffff");
      return all(root.terms.parts.slice(first, last + 1)).then(function (loaded) {
        var found = [].concat.apply([], loaded).map(function (pair) { return pair[0]; })
          .filter(function (term) { return term.startsWith(prefix) && store.has(term); });
        return store.prepare(found).then(function () { return found; });
      });
    },

    /* The letters of a term by field, with lunr's weights: { tekst: { letters, weights } }. */
    postings: function (term) {
      if (!weighed.has(term)) weighed.set(term, weigh(term));
      return weighed.get(term);
    },

    /* [name, official address, letter, own page] of a cited identifier, or null. */
    source: function (term) {
      var one = found(term);
      return Array.isArray(one) ? one[1] : null;
    },

    /* The kin of terms (see kin.py): a promise of [forms, compounds, how many, synonyms] by term. */
    kin: function (terms) {
      return part(root.kin).then(function (directory) {
        if (!directory.parts.length) return terms.map(function () { return [[], [], 0, []]; });
        return all(terms.map(function (term) { return nameOf(directory, term); })).then(function () {
          return terms.map(function (term) { return row(directory, term) || [[], [], 0, []]; });
        });
      });
    },

    /* What is suggested for a word's beginning (see suggestions.py): a promise of [kind, label, value]. */
    suggestions: function (prefix) {
      return part(root.suggestions).then(function (directory) {
        var first = place(directory, prefix), last = place(directory, prefix + "\uffff");
        return all(directory.parts.slice(first, last + 1));
      }).then(function (loaded) {
        return [].concat.apply([], [].concat.apply([], loaded).filter(function (pair) {
          return pair[0].startsWith(prefix);
        }).map(function (pair) { return pair[1]; }));
      });
    },

    /* The words that begin with a prefix: a promise of [[word, number of letters], …]. */
    words: function (prefix) { return wordsIn("all", prefix); },

    /* The words that `word` may be meant for with one or two typing errors: a promise as above. */
    near: function (word, errors) {
      var signs = Array.from(word), size = signs.length, half = Math.floor(size / 2);
      var swapped = signs.slice(0, half - 1).concat(signs.slice(half, half + 1));
      var front = errors === 1 ? half : Math.max(3, Math.floor(size / 3));
      var back = errors === 1 ? size - half : Math.max(4, Math.floor(size / 3));
      var asked = [
        wordsIn("all", signs.slice(0, front).join("")),
        wordsIn(size < NEAR ? "short" : "long", signs.slice().reverse().slice(0, back).join(""))
          .then(function (list) {
            return list.map(function (pair) { return [reversed(pair[0]), pair[1]]; });
          })
      ];
      if (errors === 1) asked.push(wordsIn("all", swapped.join("")));
      return Promise.all(asked).then(function (found) {
        return Array.from(new Map([].concat.apply([], found)));
      });
    },

    /* The words without places of their own: a promise. */
    common: function () { return part(root.phrases).then(function (directory) { return directory.common; }); },

    /* Where units of phrases stand: a promise of each one's { letters, often, columns }, or of null where
       it stands nowhere. */
    places: function (units) {
      return part(root.phrases).then(function (directory) {
        if (!directory.parts.length) return units.map(function () { return null; });
        return Promise.all([
          all(units.map(function (unit) { return nameOf(directory, unit); })),
          store.prepare(units.map(Kamerarchief.analyse.stem))
        ]).then(function () { return units.map(function (unit) { return placesOf(directory, unit); }); });
      });
    },

    /* What the results show of these letters, by number: a promise of cards, null for one that
       can't be had. Fails where none can. */
    letters: function (numbers) {
      return Promise.all(numbers.map(function (number) {
        return part(textOf(number)).catch(function () { return null; });
      })).then(function (cards) {
        if (numbers.length && !cards.some(Boolean)) throw new Error("letters");
        fetchAhead();
        return cards;
      });
    },

    letter: function (number) { return parts.get(textOf(number)) || null; },

    /* By letter how many words its title has: a promise. */
    titles: function () {
      return part(root.titles).then(function () { return numbersOf(root.titles); });
    },

    /* A filter (soort, ministerie, onderwerp, dossier, persoon): a promise of { values: [[key,
       label], …], of: [[place in values, …], …] by letter }. For datum it is { days: [[first day,
       last day] or null, …] }. Once loaded, `column` has it at once. */
    facet: function (name) {
      if (!root.letters) return Promise.resolve(store.column(name));
      return part(root.facets[name]).then(function () { return store.column(name); });
    },

    column: function (name) {
      var key = root.facets[name];
      if (!root.letters) return { values: [], of: [], days: [] };
      if (!parts.has(key)) return null;
      if (!tables.has(key)) tables.set(key, Kamerarchief.kolommen.read(parts.get(key), name, root.letters));
      return tables.get(key);
    }
  };

  /* The store of an index that has arrived. */
  function make(index) {
    root = index;
    readBatches();
    ahead = false;
    weighed.clear();
    return store;
  }

  Kamerarchief.opslag = { make: make };
})(window.Kamerarchief = window.Kamerarchief || {});
