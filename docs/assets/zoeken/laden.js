/* Loads the search's scripts and data by script elements, so that a folder works like a server.
   The twin of the reading half of build_scripts/search/store.py. */
(function (Kamerarchief) {
  "use strict";

  var BASE = document.currentScript.src.replace(/[^/]*$/, "");
  var LUNR = "lunr/lunr.js"; // the others need it there first
  var SCRIPTS = [
    "lunr/lunr.stemmer.support.js", "lunr/lunr.nl.js",
    "analyse.js", "nummers.js", "vraag.js", "termen.js", "rangschik.js", "fragment.js"
  ];
  var parts = new Map(); // what has arrived
  var coming = new Map(); // what is asked for: promises, so that nothing is asked for twice
  var root = null;
  var opening = null;
  var attempts = 0;

  Kamerarchief.zoekindex = function (index) { root = index; };
  Kamerarchief.zoekdeel = function (name, part) { parts.set(name, part); };

  function script(address) {
    if (coming.has(address)) return coming.get(address);
    var promise = new Promise(function (resolve, reject) {
      var element = document.createElement("script");
      element.src = BASE + address;
      element.charset = "utf-8";
      element.async = false;
      element.onload = resolve;
      element.onerror = function () {
        coming.delete(address);
        element.remove();
        reject(new Error(address));
      };
      document.head.appendChild(element);
    });
    coming.set(address, promise);
    return promise;
  }

  function part(name) {
    if (parts.has(name)) return Promise.resolve(parts.get(name));
    return script("data/" + name + ".js").then(function () {
      if (!parts.has(name)) throw new Error(name);
      return parts.get(name);
    });
  }

  function place(key) {
    var low = 0, high = root.ranges.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (root.ranges[middle] <= key) low = middle + 1; else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  function own(object, key) {
    return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
  }

  function held(key) { return parts.get(root.parts[place(key)]); }

  function pairs(flat) {
    var list = [], document = 0;
    for (var i = 0; i < flat.length; i += 2) {
      document += flat[i];
      list.push([document, flat[i + 1]]);
    }
    return list;
  }

  var store = {
    get root() { return root; },

    /* Loads the parts with these terms; after that `postings` and `source` know them. */
    prepare: function (terms) {
      var names = new Set(terms.map(function (term) { return root.parts[place(term)]; }));
      return Promise.all(Array.from(names).map(part));
    },

    /* The documents of a term by field: { tekst: [[document, weight], …] }. */
    postings: function (term) {
      var flat = own(held(term).terms, term) || {}, found = {};
      Object.keys(flat).forEach(function (field) { found[field] = pairs(flat[field]); });
      return found;
    },

    has: function (term) { return own(held(term).terms, term) !== undefined; },

    /* [name, official address, letter, own page] of a cited identifier, or null. */
    source: function (term) { return own(held(term).sources, term) || null; },

    /* The words that begin with a prefix: [[word, number of documents], …]. */
    words: function (prefix) {
      var names = root.parts.slice(place(prefix), place(prefix + "\uffff") + 1);
      return Promise.all(names.map(part)).then(function (loaded) {
        var found = [];
        loaded.forEach(function (one) {
          Object.keys(one.words).forEach(function (word) {
            if (word.startsWith(prefix)) found.push([word, one.words[word]]);
          });
        });
        return found;
      });
    },

    allWords: function () {
      return part(root.words).then(function (loaded) { return loaded.words; });
    },

    /* The cards of these letters, by number. */
    letters: function (numbers) {
      return Promise.all(numbers.map(function (number) { return part(root.letters[number]); }));
    },

    letter: function (number) { return parts.get(root.letters[number]); }
  };

  function openAnew() {
    var index = "index.js" + (attempts ? "?poging=" + attempts : ""); // past a stale cached copy
    attempts += 1;
    return script(LUNR)
      .then(function () { return Promise.all(SCRIPTS.concat(index).map(script)); })
      .then(function () {
        if (!root) throw new Error(index);
        return store;
      });
  }

  /* Loads what any search needs. Fails where a file can't be had; may be called again then. */
  function open() {
    if (!opening) {
      opening = openAnew();
      opening.catch(reset);
    }
    return opening;
  }

  /* After a failed part: read the root anew, a new build may have taken the place of the old. */
  function reset() {
    root = null;
    opening = null;
  }

  Kamerarchief.laden = {
    open: open,
    reset: reset,
    siteRoot: new URL("../../", BASE).href
  };
})(window.Kamerarchief = window.Kamerarchief || {});
