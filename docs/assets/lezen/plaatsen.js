/* The permanent links of a letter's page (¶) are one stop for the Tab key; the arrow keys, Home and End
   go from one to the next. Without this script each link is a stop of its own. */
(function () {
  "use strict";

  // Else the name of every heading ends in that of its link.
  document.querySelectorAll("article .headerlink").forEach(function (link) {
    var heading = link.parentElement.cloneNode(true);
    heading.querySelectorAll(".headerlink, .ka-nootmerk").forEach(function (one) { one.remove(); });
    link.parentElement.setAttribute("aria-label", heading.textContent.trim());
  });

  var first = document.querySelector(".brief-tekst :is(.ka-anker, .headerlink)");
  if (!first) return;
  var links = Array.from(document.querySelectorAll("article :is(.ka-anker, .headerlink)"));
  var current = first;

  function take(link) {
    current.tabIndex = -1;
    current = link;
    current.tabIndex = 0;
  }

  function next(key) {
    var at = links.indexOf(current), last = links.length - 1;
    var to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[key];
    return to === undefined ? null : links[Math.min(Math.max(to, 0), last)];
  }

  links.forEach(function (link) {
    link.tabIndex = -1;
    link.addEventListener("focus", function () { take(link); });
    link.addEventListener("keydown", function (event) {
      var link = !event.ctrlKey && !event.metaKey && !event.altKey && next(event.key);
      if (!link) return;
      event.preventDefault();
      link.focus();
    });
  });
  take(current);
})();
