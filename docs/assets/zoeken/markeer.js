/* Marks in a letter the words that a search led to: brieven/…/?zoek=huis+huizen#anchor; an official number
   as a whole, and not each 156: ?zoek=29325-156. */
(function (Kamerarchief) {
  "use strict";

  var MOST_WORDS = 50;
  var MOST_MARKS = 2000;
  var wanted = new Set((new URLSearchParams(location.search).get("zoek") || "").split(" ").slice(0, MOST_WORDS));
  wanted.delete("");
  if (!wanted.size) return;
  var halves = Array.from(wanted).filter(function (word) { return word.indexOf("-") > 0; })
    .map(function (word) { return word.split("-"); });

  function textNodes(area) {
    var nodes = [], walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT, {
      acceptNode: function (node) {
        return node.parentElement.closest("script, style, mark, button, .headerlink, .ka-ui")
          ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
      }
    });
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  }

  function spans(text) {
    var at = 0, tokens = Kamerarchief.analyse.tokenise(text);
    return tokens.filter(function (token) { return wanted.has(token.form); })
      .concat(Kamerarchief.analyse.runs(tokens, halves))
      .sort(function (a, b) { return a.start - b.start || b.end - a.end; })
      .filter(function (token) {
        var apart = token.start >= at;
        if (apart) at = token.end;
        return apart;
      });
  }

  function mark(node) {
    var text = node.data, found = spans(text), at = 0, parts = document.createDocumentFragment();
    found.forEach(function (token) {
      var element = document.createElement("mark");
      element.className = "ka-treffer";
      element.textContent = text.slice(token.start, token.end);
      parts.append(text.slice(at, token.start), element);
      at = token.end;
    });
    if (!found.length) return 0;
    parts.append(text.slice(at));
    node.replaceWith(parts);
    return found.length;
  }

  function run() {
    var area = document.querySelector("article") || document.querySelector("main") || document.body, marks = 0;
    textNodes(area).every(function (node) {
      marks += mark(node);
      return marks < MOST_MARKS;
    });
  }

  var script = document.createElement("script");
  script.src = document.currentScript.src.replace(/[^/]*$/, "analyse.js");
  script.onload = function () {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
    else run();
  };
  document.head.appendChild(script);
})(window.Kamerarchief = window.Kamerarchief || {});
