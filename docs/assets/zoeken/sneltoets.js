/* "/" and Ctrl-K (⌘K) go to the page's search field. */
(function () {
  "use strict";

  function isTyping(element) {
    return element.isContentEditable || /^(?:input|textarea|select)$/i.test(element.tagName);
  }

  document.addEventListener("keydown", function (event) {
    var slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    var k = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    if (!k && !(slash && !isTyping(event.target))) return;
    var field = document.getElementById("zoek-invoer") || document.getElementById("ka-q");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
