/* The permanent links of a letter (¶) are one stop for the Tab key; the arrow keys, Home and End go
   from one to the next. Without this script each link is a stop of its own. */
(function () {
  "use strict";

  var links = Array.from(document.querySelectorAll(
    ".brief-tekst .ka-anker, .brief-tekst .headerlink, .brief-noten .ka-anker"));
  if (!links.length) return;
  var current = links[0];

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
