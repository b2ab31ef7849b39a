/* Light or dark as the reader chose before, set before the page is painted. */
(function () {
  "use strict";

  var chosen = window.__md_get("__palette");
  if (!chosen || !chosen.color) return;
  Object.keys(chosen.color).forEach(function (key) {
    document.body.setAttribute("data-md-color-" + key, chosen.color[key]);
  });
})();
