/* A tap on a note mark shows the note beside it, as hovering does; a second tap goes to the note. */
(function () {
  "use strict";

  var finger = false, shown = null;

  document.addEventListener("pointerdown", function (event) {
    finger = event.pointerType === "touch";
  }, true);

  document.addEventListener("click", function (event) {
    var mark = event.target.closest && event.target.closest(".footnote-ref");
    var first = mark && finger && mark !== shown;
    shown = mark;
    if (!first) return;
    event.preventDefault();
    event.stopPropagation();
    // The theme shows a note while its mark has the focus.
    mark.blur();
    mark.focus({ preventScroll: true });
  }, true);
})();

/* The theme shows a note in a box that calls itself a dialog; this gives it the name that a dialog must have. */
(function () {
  "use strict";

  function named(box) {
    var number = box.querySelector(".ka-nootnummer");
    box.setAttribute("aria-label", "Voetnoot" + (number ? " " + number.textContent : ""));
  }

  new MutationObserver(function () {
    document.querySelectorAll(".md-tooltip2[role=dialog]:not([aria-label])").forEach(named);
  }).observe(document.body, { childList: true, subtree: true });
})();

/* Escape puts away a note or an explanation without moving the pointer or the focus (WCAG 1.4.13);
   the next one shows again. */
(function () {
  "use strict";

  var root = document.documentElement, SHOWN = ".footnote-ref, abbr, .ka-twijfel";

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") root.classList.add("ka-weg");
  });

  function again(event) {
    if (event.target.closest && event.target.closest(SHOWN)) root.classList.remove("ka-weg");
  }
  document.addEventListener("focusin", again);
  document.addEventListener("pointerover", again);
  document.addEventListener("pointerdown", again);
})();
