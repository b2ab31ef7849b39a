/* Filters above the list of promises: ministry, year, topic, and whether the date is past. Without this script the list stands as it is. */
(function () {
  "use strict";

  var ANY = "";

  function values(items, name) {
    var found = {};
    items.forEach(function (item) {
      (item.dataset[name] || "").split(name === "onderwerpen" ? "|" : "\n").forEach(function (value) { if (value) found[value] = true; });
    });
    return Object.keys(found).sort();
  }

  function choice(label, name, options, changed) {
    var whole = document.createElement("label"), select = document.createElement("select");
    whole.append(label + " ", select);
    select.name = name;
    [["alles", ANY]].concat(options).forEach(function (option) { select.add(new Option(option[0], option[1])); });
    select.addEventListener("change", changed);
    return whole;
  }

  function same(values) { return values.map(function (value) { return [value, value]; }); }

  function open() {
    var place = document.getElementById("ka-toezeggingen-filter");
    if (!place || place.childElementCount) return;
    var items = Array.prototype.slice.call(document.querySelectorAll(".ka-toezegging"));
    var told = document.createElement("p"), today = new Date().toISOString().slice(0, 10);
    told.setAttribute("role", "status");

    function state(date) { return !date ? "zonder" : date < today ? "voorbij" : "open"; }

    function apply() {
      var asked = {}, count = 0;
      place.querySelectorAll("select").forEach(function (select) { asked[select.name] = select.value; });
      items.forEach(function (item) {
        var data = item.dataset;
        var fits = (!asked.ministerie || data.ministerie === asked.ministerie) && (!asked.jaar || data.jaar === asked.jaar) &&
          (!asked.soort || data.soort === asked.soort) && (!asked.datum || state(data.datum) === asked.datum) &&
          (!asked.onderwerpen || data.onderwerpen.split("|").indexOf(asked.onderwerpen) >= 0);
        item.closest("li").hidden = !fits;
        count += fits;
      });
      document.querySelectorAll(".ka-lijst").forEach(function (list) {
        var empty = !list.querySelector("li:not([hidden])"), heading = list.previousElementSibling;
        list.hidden = empty;
        if (heading && heading.tagName === "H2") heading.hidden = empty;
      });
      told.textContent = count < items.length ? count + " van " + items.length + " zinnen" : "";
    }

    [["Ministerie", "ministerie"], ["Jaar van de brief", "jaar"], ["Soort", "soort"], ["Onderwerp", "onderwerpen"]].forEach(function (one) {
      place.append(choice(one[0], one[1], same(values(items, one[1])), apply), " ");
    });
    place.append(choice("Datum", "datum", [["nog te komen", "open"], ["voorbij", "voorbij"], ["zonder datum", "zonder"]], apply), told);
    place.hidden = false;
    apply();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", open);
  else open();
})();
