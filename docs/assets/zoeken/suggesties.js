/* Suggestions while somebody types, after the ARIA 1.2 pattern "combobox with list": words, letters by
   their title, onderwerpen and dossiers. The field keeps the focus; the arrows choose. */
(function (Kamerarchief) {
  "use strict";

  /* The first half is the twin of build_scripts/search/suggest.py. */
  var PAUSE = 120; // milliseconds without typing
  var SHORTEST = 2;
  var MOST = { woord: 4, onderwerp: 2, dossier: 3, brief: 3 };
  var NAMES = { woord: "woord", onderwerp: "onderwerp", dossier: "dossier", brief: "brief" };
  var FIELD = /(?:^|\s)-?[A-Za-z]+:\S*$/;

  /* The word being typed, with what stands before it; null where none is. */
  function lastWord(typed) {
    if (FIELD.test(typed) || (typed.split(/["“”„«»]/).length - 1) % 2) return null;
    var found = /^([\s\S]*?)([\p{L}\p{N}]+)$/u.exec(typed);
    if (!found) return null;
    var word = Kamerarchief.analyse.fold(found[2]);
    return Array.from(word).length < SHORTEST ? null : { before: found[1], word: word };
  }

  function holds(label, words) {
    var forms = Kamerarchief.analyse.tokenise(label).map(function (token) { return token.form; });
    return words.every(function (word) { return forms.some(function (form) { return form.startsWith(word); }); });
  }

  function wordsFor(last, store) {
    if (/(?:^|\s)-$/.test(last.before)) return Promise.resolve([]);
    return Promise.all([store.words(last.word), store.suggestions(last.word)]).then(function (both) {
      var written = new Map(both[1].filter(function (one) { return one[0] === "woord"; })
        .map(function (one) { return [one[2], one[1]]; }));
      return both[0].filter(function (pair) { return pair[0] !== last.word && !/^\d+$/.test(pair[0]); })
        .sort(function (a, b) { return b[1] - a[1] || (a[0] < b[0] ? -1 : 1); })
        .map(function (pair) {
          var asked = last.before + (written.get(pair[0]) || pair[0]);
          return { kind: "woord", label: asked, query: asked + " " };
        });
    });
  }

  function placesFor(typed, last, store) {
    var all = Kamerarchief.analyse.tokenise(typed)
      .filter(function (token) { return !token.joined; })
      .map(function (token) { return token.form; });
    return store.suggestions(last.word).then(function (list) {
      var seen = new Set();
      return list.filter(function (one) {
        var key = one.join(" "), again = seen.has(key);
        seen.add(key);
        return !again && one[0] !== "woord" && (one[0] !== "brief" || holds(one[1], all));
      }).map(function (one) {
        if (one[0] === "brief") return { kind: "brief", label: one[1], address: one[2] };
        return { kind: one[0], label: one[1], query: last.before + one[0] + ":" + one[2] + " " };
      });
    });
  }

  /* What to suggest for a typed text: a promise of [{ kind, label, query or address }, …]. */
  function suggest(typed, store) {
    var last = lastWord(typed);
    if (!last) return Promise.resolve([]);
    return Promise.all([wordsFor(last, store), placesFor(typed, last, store)]).then(function (both) {
      var every = both[0].concat(both[1]);
      return [].concat.apply([], Object.keys(MOST).map(function (kind) {
        return every.filter(function (one) { return one.kind === kind; }).slice(0, MOST[kind]);
      }));
    });
  }

  // ---------------------------------------------------------------- the list below the field

  /* Makes a field a combobox; `choose` gets a query that was chosen. Returns the elements to place. */
  function attach(input, choose) {
    var make = Kamerarchief.uitkomst.make, list = [], active = -1, timer = null, turn = 0;
    var box = make("ul", { id: "zoek-suggesties", class: "zp-suggesties", role: "listbox", "aria-label": "Suggesties", hidden: "" });
    var told = make("p", { class: "ka-verborgen zp-verteld", role: "status", "aria-live": "polite" });
    [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", box.id], ["aria-autocomplete", "list"], ["aria-haspopup", "listbox"]]
      .forEach(function (pair) { input.setAttribute(pair[0], pair[1]); });

    function isOpen() { return !box.hidden; }

    function close() {
      clearTimeout(timer);
      turn += 1;
      box.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
      told.textContent = "";
    }

    function mark(place) {
      active = place;
      Array.from(box.children).forEach(function (item, at) { item.setAttribute("aria-selected", String(at === place)); });
      if (place < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", box.children[place].id);
        box.children[place].scrollIntoView({ block: "nearest" });
      }
    }

    function take(place) {
      var one = list[place];
      close();
      if (one.address) location.href = Kamerarchief.uitkomst.address(one.address, "", []);
      else choose(one.query);
    }

    function show(found) {
      list = found;
      if (!list.length) {
        close();
        return;
      }
      box.replaceChildren.apply(box, list.map(function (one, place) {
        return make("li", {
          id: "zoek-suggestie-" + place, role: "option", "aria-selected": "false",
          onmousedown: function (event) { event.preventDefault(); }, // the field keeps the focus
          onclick: function () { take(place); }
        }, [make("span", { class: "zp-naam", text: one.label }), make("span", { class: "zp-bij", text: " " + NAMES[one.kind] })]);
      }));
      box.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(-1);
      told.textContent = list.length === 1 ? "1 suggestie" : list.length + " suggesties, kies met de pijltjes.";
    }

    function ask() {
      var mine = ++turn, typed = input.value;
      Kamerarchief.laden.open().then(function (store) { return suggest(typed, store); }).then(function (found) {
        if (mine === turn && document.activeElement === input) show(found);
      }).catch(function () { if (mine === turn) close(); }); // without suggestions the search works all the same
    }

    function key(event) {
      var steps = { ArrowDown: 1, ArrowUp: -1 }, count = list.length + 1;
      if (!isOpen() || event.isComposing) return;
      if (steps[event.key]) mark((active + 1 + steps[event.key] + count) % count - 1);
      else if (event.key === "Enter" && active >= 0) take(active);
      else if (event.key === "Escape") close();
      else {
        if (event.key === "Enter" || event.key === "Tab") close();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    }

    input.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", key);
    input.addEventListener("blur", close);
    return { elements: [box, told], close: close };
  }

  Kamerarchief.suggesties = { suggest: suggest, attach: attach };
})(window.Kamerarchief = window.Kamerarchief || {});
