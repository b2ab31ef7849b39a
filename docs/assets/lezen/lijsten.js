/* Lets readers filter and sort the lists of an overview. Without this script they are plain lists.
   What can be chosen stands in data-keuze-*, what can be sorted by in data-datum and data-aantal. */
(function () {
  "use strict";

  var place = document.querySelector(".ka-keuze");
  var rows = place ? Array.from(place.querySelectorAll(".ka-lijst > ul > li")) : [];
  if (place) place.classList.add("ka-klaar");
  if (rows.length < 2) return;

  function made(tag, properties, children) {
    var element = Object.assign(document.createElement(tag), properties);
    element.append.apply(element, children || []);
    return element;
  }

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  var NAMES = { soort: "Soort", ministerie: "Ministerie", jaar: "Jaar", partij: "Partij" };
  var letters = rows.map(function (row) {
    var told = row.querySelector("[data-datum], [data-aantal]"), data = told ? told.dataset : {};
    return {
      row: row, text: plain(row.textContent), data: data, list: row.parentElement,
      name: plain(row.querySelector("a, strong") ? row.querySelector("a, strong").textContent : row.textContent)
    };
  });

  function values(key) {
    var found = letters.map(function (one) { return one.data[key]; }).filter(Boolean);
    return Array.from(new Set(found)).sort(function (a, b) {
      return key === "keuzeJaar" ? b.localeCompare(a) : a.localeCompare(b, "nl");
    });
  }

  function choice(name, options) {
    var select = made("select", {}, options.map(function (option) {
      return made("option", { value: option[0], textContent: option[1] });
    }));
    form.append(made("label", {}, [name, select]));
    return select;
  }

  var form = made("form", { className: "ka-filter" });
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Deze lijst filteren");
  var words = made("input", { type: "text", autocomplete: "off" });
  form.append(made("label", {}, ["Woorden in deze lijst", words]));
  var filters = Object.keys(NAMES).map(function (name) {
    var key = "keuze" + name[0].toUpperCase() + name.slice(1), known = values(key);
    if (known.length < 2) return null;
    return { key: key, select: choice(NAMES[name], [["", "Alle"]].concat(known.map(function (one) { return [one, one]; }))) };
  }).filter(Boolean);
  var orders = [["", values("datum").length ? "Nieuwste eerst" : "Gewone volgorde"]];
  if (values("datum").length) orders.push(["oud", "Oudste eerst"]);
  if (values("aantal").length) orders.push(["veel", "Meeste eerst"]);
  orders.push(["naam", "Op naam"]);
  var order = choice("Volgorde", orders);
  var status = made("p", {});
  status.setAttribute("role", "status");
  form.append(status);

  /* Another order than that of the page makes one list of all; the page's own parts are put back after. */
  var all = made("div", { className: "ka-lijst", hidden: true }, [made("ul", {})]);
  var compare = {
    oud: function (a, b) {
      return (a.data.datum || "9999").localeCompare(b.data.datum || "9999") || a.name.localeCompare(b.name, "nl");
    },
    veel: function (a, b) { return Number(b.data.aantal || 0) - Number(a.data.aantal || 0) || a.name.localeCompare(b.name, "nl"); },
    naam: function (a, b) { return a.name.localeCompare(b.name, "nl", { numeric: true }); }
  };

  function sort() {
    var sorted = order.value;
    all.hidden = !sorted;
    (sorted ? letters.slice().sort(compare[sorted]) : letters).forEach(function (one) {
      (sorted ? all.firstChild : one.list).append(one.row);
    });
  }

  function show() {
    var asked = plain(words.value).split(/\s+/).filter(Boolean), shown = 0;
    letters.forEach(function (one) {
      var fits = asked.every(function (word) { return one.text.includes(word); }) &&
        filters.every(function (filter) { return !filter.select.value || one.data[filter.key] === filter.select.value; });
      one.row.hidden = !fits;
      shown += fits;
    });
    place.querySelectorAll(".ka-lijst").forEach(function (list) {
      var empty = !list.querySelector("li:not([hidden])");
      list.hidden = empty;
      var head = list.previousElementSibling;
      if (head && /^H\d$/.test(head.tagName)) head.hidden = empty;
    });
    var chosen = asked.length || filters.some(function (filter) { return filter.select.value; });
    status.textContent = chosen ? shown + " van " + letters.length + " in beeld" : letters.length + " in deze lijst";
  }

  function update() {
    sort();
    show();
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", update);
  place.prepend(form, all);
  update();
})();
