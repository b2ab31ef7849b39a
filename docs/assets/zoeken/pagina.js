/* The search page: input, filters and results in #zoekpagina. What comes out of letters goes in as
   text, never as HTML. */
(function (Kamerarchief) {
  "use strict";

  var PER_PAGE = 10;
  var PAUSE = 150; // milliseconds without typing before a search
  var LONGEST_ADDRESS = 1000;
  var container = document.getElementById("zoekpagina");
  if (!container) return;

  var laden = Kamerarchief.laden;
  var uitkomst = Kamerarchief.uitkomst;
  var make = uitkomst.make;
  var keuzes = Kamerarchief.keuzes.make(changed);
  var browse = document.getElementById("zoek-bladeren"); // the list of letters, for who asks nothing yet
  var ui = {};
  var shown = PER_PAGE;
  var turn = 0; // a later search makes an earlier one's answer void
  var timer = null;
  var latest = null; // the answer on the page: { typed, store, wanted, excluded, limits, found, … }

  function build() {
    ui.q = make("input", {
      id: "zoek-invoer", name: "q", type: "search", autocomplete: "off", spellcheck: "false",
      enterkeyhint: "search", "aria-describedby": "zoek-uitkomst", oninput: typed, onfocus: warmUp
    });
    ui.suggestions = Kamerarchief.suggesties.attach(ui.q, retype);
    ui.form = make("form", { role: "search", class: "ka-zoek-groot", onsubmit: submitted }, [
      make("label", { for: "zoek-invoer", text: "Zoek in alle brieven" }),
      make("div", { class: "zp-veldrij" }, [ui.q, make("button", { type: "submit", text: "Zoek" })].concat(ui.suggestions.elements))
    ]);
    ui.status = make("p", { id: "zoek-uitkomst", class: "zp-status", role: "status", "aria-live": "polite" });
    ui.also = make("div", { class: "zp-ruimte", hidden: "" });
    ui.remarks = make("div", { class: "zp-opmerkingen" });
    ui.list = make("ol", { class: "zp-lijst" });
    ui.more = make("button", { type: "button", class: "zp-meer", hidden: "", onclick: showMore });
    container.replaceChildren(ui.form, keuzes.element, ui.status, ui.also, ui.remarks, ui.list, ui.more);
    container.addEventListener("keydown", walk);
  }

  // ---------------------------------------------------------------- the address

  function readAddress() {
    var asked = new URLSearchParams(location.search);
    ui.q.value = asked.get("q") || "";
    keuzes.read(asked);
  }

  function writeAddress(keep) {
    var asked = new URLSearchParams();
    if (ui.q.value.trim()) asked.set("q", ui.q.value.slice(0, LONGEST_ADDRESS));
    keuzes.write(asked);
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
    ui.suggestions.close();
    start(true);
  }

  function changed() {
    shown = PER_PAGE;
    writeAddress(true);
    if (latest && latest.wanted.length) render();
    else search();
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
    clearTimeout(timer);
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
    if (!query.trim() && !keuzes.browses()) return Promise.resolve(clear());
    ui.status.textContent = ui.list.children.length ? ui.status.textContent : "Bezig met zoeken…";
    return laden.open()
      .then(function (store) {
        return Kamerarchief.rangschik.search(query, store, keuzes.browses()).then(function (answer) {
          if (mine !== turn) return null;
          latest = Object.assign(answer, { typed: query, store: store, again: again, retype: retype, keuzes: keuzes });
          return render();
        });
      })
      .catch(function (error) { if (mine === turn) failed(error); });
  }

  function clear() {
    latest = null;
    ui.status.textContent = "";
    ui.also.hidden = true;
    ui.also.replaceChildren();
    ui.remarks.replaceChildren();
    ui.list.replaceChildren();
    keuzes.hide();
    ui.more.hidden = true;
    if (browse) browse.hidden = false;
  }

  function again() {
    laden.reset();
    search();
  }

  /* What stands on the page stays: it is the answer to what was asked before. */
  function failed(error) {
    var old = error && error.name === "Versie"; // this page's scripts are of another build than the index
    var kept = ui.list.children.length > 0;
    latest = null;
    if (browse) browse.hidden = true;
    ui.more.hidden = true;
    ui.also.hidden = true;
    keuzes.hide();
    ui.status.textContent = "Een deel van de zoekindex is niet geladen." + (kept ? " U ziet nog de vorige uitkomst." : "");
    ui.remarks.replaceChildren(make("p", {}, [
      old ? "Het archief is vernieuwd. Laad deze pagina opnieuw. "
        : "Misschien is uw verbinding weg, of is het archief net vernieuwd. ",
      make("button", {
        type: "button", class: "zp-knop", text: old ? "Laad opnieuw" : "Probeer opnieuw",
        onclick: old ? function () { location.reload(); } : again
      })
    ]));
  }

  // ---------------------------------------------------------------- results

  /* The letters come first; what the filters need is loaded before them only where a filter or an
     order is asked for. */
  function render() {
    var now = latest;
    return keuzes.prepare(now.store).then(function () {
      return now === latest && show();
    }).then(function () {
      if (now !== latest) return;
      keuzes.fill(now.found, now.store).catch(function () { if (now === latest) keuzes.lost(render); });
      explain(now);
    }).catch(function (error) { if (now === latest) failed(error); });
  }

  /* The line that says what else was searched; a search without it is a search all the same. */
  function explain(now) {
    return Kamerarchief.uitleg.explain(now.wanted, now.store).then(function (list) {
      if (now !== latest) return;
      var line = list.length ? Kamerarchief.uitleg.line(list, now) : null;
      ui.also.hidden = !line;
      ui.also.replaceChildren.apply(ui.also, line ? [line] : []);
    }).catch(function () { if (now === latest) ui.also.hidden = true; });
  }

  function show() {
    var mine = turn, now = latest;
    var left = now.found.filter(function (one) { return keuzes.passes(one.letter, now.store); });
    var visible = Kamerarchief.grenzen.sort(left, keuzes.order, now.store).slice(0, shown);
    var numbers = visible.map(function (one) { return one.letter; });
    now.left = left.length;
    return now.store.letters(numbers.concat(Kamerarchief.meldingen.answered(now))).then(function () {
      return laden.each(visible, function (one) { return mine === turn && uitkomst.letter(one, now); });
    }).then(function (items) {
      if (mine !== turn) return;
      if (browse) browse.hidden = true;
      ui.status.textContent = statusText(now);
      ui.also.hidden = !now.left || !now.wanted.some(function (one) { return one.unit.kind === "word"; });
      ui.remarks.replaceChildren.apply(ui.remarks, Kamerarchief.meldingen.remarks(now));
      ui.list.replaceChildren.apply(ui.list, items);
      ui.more.hidden = left.length <= shown;
      ui.more.textContent = "Toon meer brieven (nog " + (left.length - visible.length) + ")";
    });
  }

  function statusText(now) {
    if (!now.wanted.length && !now.browsing) {
      return now.excluded.length ? "Typ ook een woord dat u wél zoekt." : "Typ een woord of een nummer.";
    }
    return now.left ? uitkomst.brieven(now.left) + " gevonden." : "Geen brieven gevonden.";
  }

  // ---------------------------------------------------------------- here we go

  build();
  readAddress();
  window.addEventListener("popstate", function () { readAddress(); shown = PER_PAGE; search(); });
  if (ui.q.value.trim() || keuzes.browses()) search();
  else {
    warmUp();
    if (matchMedia("(hover: hover)").matches) ui.q.focus({ preventScroll: true });
  }
})(window.Kamerarchief = window.Kamerarchief || {});
