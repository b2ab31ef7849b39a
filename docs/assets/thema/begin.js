/* What the theme asks of its pages before it starts: keep and find what a reader chose (light or
   dark). The theme has this in the page itself, where the content security policy forbids it. */
(function () {
  "use strict";

  // At once, so that what needs scripts has its place before anything is painted.
  document.documentElement.classList.replace("no-js", "js");

  // This file lies three folders below the site's first page.
  var scope = new URL("../../", new URL(".", document.currentScript.src));

  function get(name, storage, at) {
    try {
      return JSON.parse((storage || localStorage).getItem((at || scope).pathname + "." + name));
    } catch (error) {
      return null; // storage that the browser refuses, or that another program wrote
    }
  }

  function set(name, value, storage, at) {
    try {
      (storage || localStorage).setItem((at || scope).pathname + "." + name, JSON.stringify(value));
    } catch (error) { /* then the choice holds for this page only */ }
  }

  window.__md_scope = scope;
  window.__md_get = get;
  window.__md_set = set;
  window.__md_hash = function (text) {
    return Array.from(text).reduce(function (sum, char) { return (sum << 5) - sum + char.charCodeAt(0); }, 0);
  };
})();
