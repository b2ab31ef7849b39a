/* The search page: input, filters and results in #zoekpagina. What comes out of letters goes in as
   text, never as HTML. */
(function (Kamerarchief) {
  "use strict";

  var PER_PAGE = 10;
  var PAUSE = 150; // milliseconds without typing before a search
  var container = document.getElementById("zoekpagina");
  if (!container) return;

  var laden = Kamerarchief.laden;
  var uitkomst = Kamerarchief.uitkomst;
  var make = uitkomst.make;
  var ui = {};
  var shown = PER_PAGE;
  var turn = 0; // a later search makes an earlier one's answer void
  var timer = null;
  var latest = null; // the answer on the page: { typed, store, wanted, excluded, found }

  // ---------------------------------------------------------------- the form

  function choice(name, label) {
    var select = make("select", { id: "zoek-" + name, name: name, onchange: changed });
    ui[name] = select;
    return make("p", { class: "zp-keuze" }, [make("label", { for: "zoek-" + name, text: label }), select]);
  }

  function build() {
    ui.q = make("input", {
      id: "zoek-invoer", name: "q", type: "search", autocomplete: "off", spellcheck: "false",
      enterkeyhint: "search", "aria-describedby": "zoek-uitkomst", oninput: typed, onfocus: warmUp
    });
    ui.form = make("form", { role: "search", class: "ka-zoek-groot", onsubmit: submitted }, [
      make("label", { for: "zoek-invoer", text: "Zoek in alle brieven" }),
      make("div", {}, [ui.q, make("button", { type: "submit", text: "Zoek" })])
    ]);
    ui.filters = make("div", { class: "zp-keuzes", role: "group", "aria-label": "Uitkomst beperken en sorteren", hidden: "" },
      [choice("soort", "Soort"), choice("jaar", "Jaar"), choice("sorteer", "Volgorde")]);
    ui.sorteer.append(
      make("option", { value: "", text: "Beste eerst" }),
      make("option", { value: "nieuw", text: "Nieuwste eerst" }),
      make("option", { value: "oud", text: "Oudste eerst" }));
    ui.status = make("p", { id: "zoek-uitkomst", class: "zp-status", role: "status", "aria-live": "polite" });
    ui.remarks = make("div", { class: "zp-opmerkingen" });
    ui.list = make("ol", { class: "zp-lijst" });
    ui.more = make("button", { type: "button", class: "zp-meer", hidden: "", onclick: showMore });
    container.replaceChildren(ui.form, ui.filters, ui.status, ui.remarks, ui.list, ui.more);
    container.addEventListener("keydown", walk);
  }

  // ---------------------------------------------------------------- the address

  function readAddress() {
    var asked = new URLSearchParams(location.search);
    ui.q.value = asked.get("q") || "";
    ui.asked = { soort: asked.get("soort") || "", jaar: asked.get("jaar") || "" };
    ui.sorteer.value = ["nieuw", "oud"].indexOf(asked.get("sorteer")) < 0 ? "" : asked.get("sorteer");
  }

  function writeAddress(keep) {
    var asked = new URLSearchParams();
    if (ui.q.value.trim()) asked.set("q", ui.q.value.slice(0, 1000));
    ["soort", "jaar"].forEach(function (name) { if (ui.asked[name]) asked.set(name, ui.asked[name]); });
    if (ui.sorteer.value) asked.set("sorteer", ui.sorteer.value);
    var search = asked.toString() ? "?" + asked.toString() : "";
    if (search === location.search) return;
    try {
      history[keep ? "pushState" : "replaceState"](null, "", location.pathname + search);
    } catch (refused) { /* A folder may forbid it; the search works all the same. */ }
  }

  // ---------------------------------------------------------------- what a person does

  function warmUp() { laden.open().catch(function () { /* The search itself will say so. */ }); }

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(function () { start(false); }, PAUSE);
  }

  function submitted(event) {
    event.preventDefault();
    clearTimeout(timer);
    start(true);
  }

  function changed() {
    ui.asked = { soort: ui.soort.value, jaar: ui.jaar.value };
    shown = PER_PAGE;
    writeAddress(true);
    if (latest) render();
  }

  function showMore() {
    var before = ui.list.children.length;
    shown += PER_PAGE;
    render().then(function () {
      var next = ui.list.children[before];
      if (next) next.querySelector("a").focus();
    });
  }

  /* Arrow down goes from the input to the results and from letter to letter, arrow up back. */
  function walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp" && event.key !== "Escape") return;
    var links = Array.from(ui.list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.target !== ui.q && at < 0) return;
    if (event.key === "Escape" && at < 0) return;
    var next = event.key === "Escape" ? -1 : at + (event.key === "ArrowDown" ? 1 : -1);
    if (next >= links.length || next < -1) return;
    event.preventDefault();
    (next < 0 ? ui.q : links[next]).focus();
  }

  function retype(text) {
    ui.q.value = text;
    start(true);
    ui.q.focus();
  }

  function start(keep) {
    shown = PER_PAGE;
    writeAddress(keep);
    search();
  }

  // ---------------------------------------------------------------- searching

  function search() {
    var mine = ++turn, query = ui.q.value;
    if (!query.trim()) return Promise.resolve(clear(""));
    ui.status.textContent = ui.list.children.length ? ui.status.textContent : "Bezig met zoeken…";
    return laden.open()
      .then(function (store) {
        return Kamerarchief.rangschik.search(query, store).then(function (answer) {
          if (mine !== turn) return null;
          latest = answer;
          latest.typed = query;
          latest.store = store;
          latest.again = again;
          return render();
        });
      })
      .catch(function (error) { if (mine === turn) failed(error); });
  }

  function clear(message) {
    latest = null;
    ui.status.textContent = message;
    ui.remarks.replaceChildren();
    ui.list.replaceChildren();
    ui.filters.hidden = true;
    ui.more.hidden = true;
  }

  function again() {
    laden.reset();
    search();
  }

  function failed(error) {
    var old = error && error.name === "Versie"; // this page's scripts are of another build than the index
    clear("De zoekindex is niet geladen.");
    ui.remarks.append(make("p", {}, [
      old ? "Het archief is vernieuwd. Laad deze pagina opnieuw. "
        : "Misschien is uw verbinding weg, of is het archief net vernieuwd. ",
      make("button", {
        type: "button", class: "zp-knop", text: old ? "Laad opnieuw" : "Probeer opnieuw",
        onclick: old ? function () { location.reload(); } : again
      })
    ]));
  }

  // ---------------------------------------------------------------- filters

  function type(letter) {
    var soort = latest.store.column("soort");
    return soort.values[soort.of[letter][0]][0];
  }

  /* The years a letter's date may lie in; of an open interval the known side. */
  function years(letter) {
    var days = latest.store.column("datum").days[letter];
    if (!days) return ["zonder"];
    var first = Number(days[0].slice(0, 4)), last = Number(days[1].slice(0, 4)), list = [];
    if (!first) first = last;
    if (last === 9999) last = first;
    for (var year = first; year <= last; year++) list.push(String(year));
    return list;
  }

  function passes(one, name) {
    if (!ui.asked[name]) return true;
    return name === "soort" ? type(one.letter) === ui.asked.soort
      : years(one.letter).indexOf(ui.asked.jaar) >= 0;
  }

  function fill(name, everything, found, values, label) {
    var counts = new Map();
    found.forEach(function (one) {
      values(one.letter).forEach(function (value) { counts.set(value, (counts.get(value) || 0) + 1); });
    });
    if (ui.asked[name] && !counts.has(ui.asked[name])) counts.set(ui.asked[name], 0);
    var options = Array.from(counts.keys()).sort().reverse().map(function (value) {
      return make("option", { value: value, text: label(value) + " (" + counts.get(value) + ")" });
    });
    if (name === "soort") options.reverse();
    ui[name].replaceChildren(make("option", { value: "", text: everything + " (" + found.length + ")" }));
    ui[name].append.apply(ui[name], options);
    ui[name].value = ui.asked[name];
  }

  function fillFilters() {
    var found = latest.found;
    fill("soort", "Alle soorten", found.filter(function (one) { return passes(one, "jaar"); }),
      function (letter) { return [type(letter)]; },
      function (value) { return uitkomst.typeName(value, latest.store); });
    fill("jaar", "Alle jaren", found.filter(function (one) { return passes(one, "soort"); }),
      years, function (value) { return value === "zonder" ? "Zonder datum" : value; });
  }

  function sorted(found) {
    var order = ui.sorteer.value;
    if (!order) return found;
    var days = latest.store.column("datum").days;
    return found.slice().sort(function (a, b) {
      var left = days[a.letter], right = days[b.letter];
      if (!left || !right) return (left ? 0 : 1) - (right ? 0 : 1) || a.letter - b.letter;
      var earlier = left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0;
      return (order === "oud" ? earlier : -earlier) || a.letter - b.letter;
    });
  }

  // ---------------------------------------------------------------- results

  function loadFilters(store) { return Promise.all([store.facet("soort"), store.facet("datum")]); }

  /* The letters come first; what the filters need is loaded before them only where a filter or an
     order is asked for. */
  function render() {
    var asked = ui.asked.soort || ui.asked.jaar || ui.sorteer.value, now = latest;
    return (asked ? loadFilters(now.store) : Promise.resolve()).then(function () {
      return now === latest && show();
    }).then(function () {
      return now === latest && loadFilters(now.store);
    }).then(function () {
      if (now !== latest) return;
      fillFilters();
      ui.filters.hidden = !now.found.length;
    }).catch(function (error) { if (now === latest) failed(error); });
  }

  function show() {
    var mine = turn, now = latest;
    var found = sorted(now.found.filter(function (one) { return passes(one, "soort") && passes(one, "jaar"); }));
    var visible = found.slice(0, shown);
    var numbers = visible.map(function (one) { return one.letter; });
    return now.store.letters(numbers.concat(uitkomst.answered(now))).then(function () {
      if (mine !== turn) return;
      ui.status.textContent = statusText(found.length);
      ui.remarks.replaceChildren.apply(ui.remarks, uitkomst.remarks(now, retype));
      ui.list.replaceChildren.apply(ui.list, visible.map(function (one) {
        return uitkomst.letter(one, now);
      }));
      ui.more.hidden = found.length <= shown;
      ui.more.textContent = "Toon meer brieven (nog " + (found.length - visible.length) + ")";
    });
  }

  function statusText(number) {
    if (!latest.wanted.length && !latest.browsing) {
      return latest.excluded.length ? "Typ ook een woord dat u wél zoekt." : "Typ een woord of een nummer.";
    }
    if (!number) return "Geen brieven gevonden.";
    return uitkomst.brieven(number) + " gevonden.";
  }

  // ---------------------------------------------------------------- here we go

  build();
  readAddress();
  window.addEventListener("popstate", function () { readAddress(); shown = PER_PAGE; search(); });
  if (ui.q.value.trim()) search();
  else if (matchMedia("(hover: hover)").matches) ui.q.focus({ preventScroll: true });
})(window.Kamerarchief = window.Kamerarchief || {});
