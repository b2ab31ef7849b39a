/* The filters beside the results: what letters can be chosen by, with how many letters each choice
   leaves. Their state is in the page's address. The counts are the twin of build_scripts/search/counts.py. */
(function (Kamerarchief) {
  "use strict";

  var FILTERS = [ // name in the address and in the index, label, the choice of everything
    ["soort", "Soort", "Alle"],
    ["jaar", "Jaar", "Alle"],
    ["ministerie", "Ministerie", "Alle"],
    ["onderwerp", "Onderwerp", "Alle"],
    ["dossier", "Dossier", "Alle"],
    ["persoon", "Persoon", "Alle"]
  ];
  var ORDERS = [["", "Beste eerst"], ["nieuw", "Nieuwste eerst"], ["oud", "Oudste eerst"]];
  var MOST_CHOICES = 100; // a longer list is of no use on a phone; those with the most letters stay
  var UNDATED = "zonder";

  function facetOf(name) { return name === "jaar" ? "datum" : name; }

  /* The years a letter's date may lie in; of an open interval the known side. */
  function years(days) {
    if (!days) return [UNDATED];
    var first = Number(days[0].slice(0, 4)), last = Number(days[1].slice(0, 4)), list = [];
    if (!first) first = last;
    if (last === 9999) last = first;
    for (var year = first; year <= last; year++) list.push(String(year));
    return list;
  }

  /* A letter's values of a filter, as keys. */
  function valuesOf(name, letter, store) {
    var column = store.column(facetOf(name));
    if (name === "jaar") return years(column.days[letter]);
    return column.of[letter].map(function (place) { return column.values[place][0]; });
  }

  function labels(name, store) {
    if (name === "jaar") return new Map([[UNDATED, "Zonder datum"]]);
    return new Map(store.column(name).values);
  }

  /* [[key, label, count], …]: years from the newest, the rest from the most letters. */
  function choices(name, letters, chosen, store) {
    var counts = new Map(), names = labels(name, store);
    letters.forEach(function (letter) {
      valuesOf(name, letter, store).forEach(function (key) { counts.set(key, (counts.get(key) || 0) + 1); });
    });
    if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
    return Array.from(counts).map(function (pair) { return [pair[0], names.get(pair[0]) || pair[0], pair[1]]; })
      .sort(function (a, b) {
        if (name === "jaar") return a[0] < b[0] ? 1 : -1;
        var left = Kamerarchief.analyse.fold(a[1]), right = Kamerarchief.analyse.fold(b[1]);
        return b[2] - a[2] || (left === right ? (a[0] < b[0] ? -1 : 1) : left < right ? -1 : 1);
      });
  }

  /* The filters' elements and state. `changed` is called after each choice. */
  function make(changed) {
    var element = Kamerarchief.uitkomst.make, selects = {}, asked = {}, told = new Map();
    var order = element("select", { id: "zoek-sorteer", name: "sorteer", onchange: changed },
      ORDERS.map(function (one) { return element("option", { value: one[0], text: one[1] }); }));
    var clearing = element("button", { type: "button", class: "zp-knop", text: "Wis alle filters", hidden: "", onclick: clear });
    var group = element("div", { class: "zp-keuzes", role: "group", "aria-label": "Uitkomst beperken" },
      FILTERS.map(function (filter) {
        var name = filter[0];
        selects[name] = element("select", {
          id: "zoek-" + name, name: name,
          onchange: function () { choose(name, selects[name].value); }
        });
        return labelled(name, filter[1], selects[name]);
      }));
    var box = element("details", { class: "zp-filters", ontoggle: toggled },
      [element("summary", { text: "Filters" }), group]);
    var chips = element("ul", { class: "zp-gekozen", "aria-label": "Gekozen filters", hidden: "" });
    var whole = element("div", { class: "zp-beperk", hidden: "" },
      [box, labelled("sorteer", "Volgorde", order), element("div", { class: "zp-wis" }, [chips, clearing])]);
    var latest = null;
    box.open = matchMedia("(min-width: 45em)").matches;

    function labelled(name, label, select) {
      return element("p", { class: "zp-keuze" }, [element("label", { for: "zoek-" + name, text: label }), select]);
    }

    function choose(name, value) {
      if (value) asked[name] = value; else delete asked[name];
      changed();
    }

    function clear() {
      asked = {};
      changed();
      box.querySelector("summary").focus();
    }

    function toggled() { if (box.open && latest) fill(latest.found, latest.store); }

    function names() { return FILTERS.map(function (filter) { return filter[0]; }); }

    /* Whether a letter passes the chosen filters, all but one. */
    function passes(letter, store, but) {
      return Object.keys(asked).every(function (name) {
        return name === but || valuesOf(name, letter, store).indexOf(asked[name]) >= 0;
      });
    }

    /* What must be there before `passes` and the order can be asked: a promise. */
    function prepare(store) {
      var needed = Object.keys(asked).map(facetOf).concat(order.value ? ["datum"] : []);
      return Promise.all(needed.map(store.facet));
    }

    function fillOne(filter, found, store) {
      var name = filter[0], chosen = asked[name] || "", select = selects[name];
      var letters = found.map(function (one) { return one.letter; })
        .filter(function (letter) { return passes(letter, store, name); });
      var list = choices(name, letters, chosen, store), most = list.slice(0, MOST_CHOICES);
      list.slice(MOST_CHOICES).forEach(function (one) { if (one[0] === chosen) most.push(one); });
      told.set(name, new Map(list.map(function (one) { return [one[0], one[1]]; })));
      select.replaceChildren(element("option", { value: "", text: filter[2] + " (" + letters.length + ")" }));
      most.forEach(function (one) {
        select.append(element("option", { value: one[0], text: one[1] + " (" + one[2] + ")" }));
      });
      if (list.length > most.length) {
        select.append(element("option", { disabled: "", text: "… en nog " + (list.length - most.length) }));
      }
      select.value = chosen;
      select.parentElement.hidden = !list.length;
    }

    function showChosen() {
      var chosen = FILTERS.filter(function (filter) { return asked[filter[0]]; });
      chips.replaceChildren.apply(chips, chosen.map(function (filter) {
        var name = filter[0], label = (told.get(name) || new Map()).get(asked[name]) || asked[name];
        return element("li", {}, [element("button", {
          type: "button", class: "zp-knop", text: filter[1] + ": " + label + " ✕",
          "aria-label": "Haal filter weg: " + filter[1] + " " + label, onclick: function () { choose(name, ""); }
        })]);
      }));
      chips.hidden = !chosen.length;
      clearing.hidden = chosen.length < 2;
      box.querySelector("summary").textContent = "Filters" + (chosen.length ? " (" + chosen.length + " gekozen)" : "");
    }

    /* Counts what each choice leaves of the letters found; what a closed list needs is not loaded. */
    function fill(found, store) {
      var mine = latest = { found: found, store: store };
      var shown = FILTERS.filter(function (filter) { return box.open || asked[filter[0]]; });
      var needed = shown.concat(FILTERS.filter(function (filter) { return asked[filter[0]]; }));
      return Promise.all(needed.map(function (filter) { return store.facet(facetOf(filter[0])); })).then(function () {
        if (mine !== latest) return;
        shown.forEach(function (filter) { fillOne(filter, found, store); });
        showChosen();
        whole.hidden = !found.length && !Object.keys(asked).length;
      });
    }

    /* Says that the filters can't be had; `again` tries once more. */
    function lost(again) {
      whole.hidden = false;
      box.open = true;
      box.querySelector(".zp-mis") || box.append(element("p", { class: "zp-mis" }, [
        "De filters zijn niet geladen. ",
        element("button", { type: "button", class: "zp-knop", text: "Probeer opnieuw", onclick: function () {
          box.querySelector(".zp-mis").remove();
          again();
        } })
      ]));
    }

    return {
      element: whole,
      lost: lost,
      get asked() { return asked; },
      get order() { return order.value; },
      read: function (address) {
        asked = {};
        names().forEach(function (name) { if (address.get(name)) asked[name] = address.get(name); });
        order.value = ["nieuw", "oud"].indexOf(address.get("sorteer")) < 0 ? "" : address.get("sorteer");
      },
      write: function (address) {
        names().forEach(function (name) { if (asked[name]) address.set(name, asked[name]); });
        if (order.value) address.set("sorteer", order.value);
      },
      without: function () { asked = {}; changed(); },
      some: function () { return Object.keys(asked).length > 0; },
      browses: function () { return Object.keys(asked).length > 0 || Boolean(order.value); }, // enough to list letters by
      hide: function () { whole.hidden = true; },
      prepare: prepare, passes: passes, fill: fill
    };
  }

  Kamerarchief.keuzes = { make: make, choices: choices, facetOf: facetOf };
})(window.Kamerarchief = window.Kamerarchief || {});
