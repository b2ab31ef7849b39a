/* Filters and sorts the lists of an overview, as the form above them asks (render/filters.py). What is asked
   stands in the address, so that it can be kept and sent on. Without this script they are plain lists. */
(function () {
  "use strict";

  var place = document.querySelector(".ka-keuze"), form = place && place.querySelector(".ka-filter");
  if (!form) return;

  var NEVER = "9999", today = new Date().toISOString().slice(0, 10);
  var asks = Array.from(form.querySelectorAll("input, select"));
  var words = form.elements.woorden, order = form.elements.volgorde;
  var filters = asks.filter(function (ask) { return ask !== words && ask !== order; });
  var status = form.querySelector("[role=status]"), search = form.querySelector("a"), searchAt = search.getAttribute("href");
  var lists = Array.from(place.querySelectorAll(".ka-lijst"));

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function capital(name) { return name[0].toUpperCase() + name.slice(1); }

  function deadline(date) { return !date ? "zonder" : date < today ? "voorbij" : "komt"; }

  var rows = Array.from(place.querySelectorAll(".ka-lijst > ul > li")).map(function (row) {
    var told = row.querySelector("[data-datum], [data-aantal], [data-termijn]"), data = told ? told.dataset : {};
    return {
      row: row, list: row.parentElement, data: data, text: plain(row.textContent),
      name: plain((row.querySelector("a, strong") || row).textContent)
    };
  });

  function has(one, ask) {
    if (!ask.value) return true;
    if (ask.name === "termijn") return deadline(one.data.termijn) === ask.value;
    return (one.data["keuze" + capital(ask.name)] || "").split("|").indexOf(ask.value) >= 0;
  }

  /* Another order than that of the page makes one list of all; the page's own parts are put back after. */
  var all = Object.assign(document.createElement("div"), { className: "ka-lijst", hidden: true });
  all.append(document.createElement("ul"));
  function byName(a, b) { return a.name.localeCompare(b.name, "nl", { numeric: true }); }
  var compare = {
    nieuw: function (a, b) { return (b.data.datum || "").localeCompare(a.data.datum || "") || byName(a, b); },
    oud: function (a, b) { return (a.data.datum || NEVER).localeCompare(b.data.datum || NEVER) || byName(a, b); },
    veel: function (a, b) { return Number(b.data.aantal || 0) - Number(a.data.aantal || 0) || byName(a, b); },
    naam: byName
  };

  function sort() {
    all.hidden = !order.value;
    (order.value ? rows.slice().sort(compare[order.value]) : rows).forEach(function (one) {
      (order.value ? all.firstChild : one.list).append(one.row);
    });
  }

  /* What stands between a list and the one before belongs to it: its heading, a link. */
  function about(list) {
    var found = [], one = list.previousElementSibling;
    for (; one && one !== form && !one.classList.contains("ka-lijst"); one = one.previousElementSibling) found.push(one);
    return found;
  }

  /* The theme has the table of contents twice: beside the page, and in the menu of a phone. */
  function contents(id) { return document.querySelectorAll('.md-nav--secondary a[href="#' + CSS.escape(id) + '"]'); }

  function hideEmpty() {
    lists.forEach(function (list) {
      var empty = !list.querySelector("li:not([hidden])");
      [list].concat(about(list)).forEach(function (one) {
        one.hidden = empty;
        if (one.id) contents(one.id).forEach(function (link) { link.parentElement.hidden = empty; });
      });
    });
  }

  function show() {
    var asked = plain(words.value).split(/\s+/).filter(Boolean), shown = 0;
    rows.forEach(function (one) {
      var fits = asked.every(function (word) { return one.text.includes(word); }) &&
        filters.every(function (ask) { return has(one, ask); });
      one.row.hidden = !fits;
      shown += fits;
    });
    hideEmpty();
    var chosen = asked.length || filters.some(function (ask) { return ask.value; });
    status.textContent = chosen && !shown ? "Niets past bij deze keuze." : chosen ? shown + " van " + rows.length + " in beeld" : rows.length + " in deze lijst";
    search.href = searchAt + (asked.length ? "?q=" + encodeURIComponent(words.value.trim()) : "");
    search.textContent = asked.length ? "Zoek deze woorden in de tekst van alle brieven" : "Zoek in de tekst van alle brieven";
  }

  function readAddress() {
    var asked = new URLSearchParams(location.search);
    asks.forEach(function (ask) {
      ask.value = asked.get(ask.name) || "";
      if (ask.value !== (asked.get(ask.name) || "")) ask.value = ""; // a choice that this list does not have
    });
  }

  /* The other parts of a long list are pages of their own: the same is asked there. */
  function tellParts() {
    document.querySelectorAll(".ka-delen a").forEach(function (link) { link.search = location.search; });
  }

  function writeAddress() {
    var asked = new URLSearchParams(location.search);
    asks.forEach(function (ask) {
      if (ask.value.trim()) asked.set(ask.name, ask.value);
      else asked.delete(ask.name);
    });
    var query = asked.toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
    } catch (refused) { /* A folder may forbid it; the filter works all the same. */ }
    tellParts();
  }

  /* A phone shows the first choices; the button opens the others, and so does an address that asks for one. */
  var more = form.querySelector("button");
  function open(wide) {
    form.classList.toggle("ka-open", wide);
    more.setAttribute("aria-expanded", wide);
    more.textContent = wide ? "Minder keuzes" : "Meer keuzes";
  }
  if (more) more.addEventListener("click", function () { open(!form.classList.contains("ka-open")); });

  function update() {
    sort();
    show();
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", function () {
    update();
    writeAddress();
  });
  // A browser that goes back puts the fields as they were, after this script ran.
  window.addEventListener("pageshow", function () { readAddress(); update(); });
  form.after(all);
  readAddress();
  if (more && filters.concat(order).some(function (ask) { return ask.value; })) open(true);
  update();
  tellParts();
})();
