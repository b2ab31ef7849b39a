/* On a narrow screen the theme hides the contents, and its menu does not have those of a letter. This puts a
   button in the bar that stays above the page; it shows the contents, and where in them the reader is. */
(function () {
  "use strict";

  var bar = document.querySelector(".md-header__inner"), list = document.querySelector(".md-nav--secondary > ul");
  if (!bar || !list || !document.querySelector(".brief-tekst") || !window.HTMLDialogElement) return;

  var button = Object.assign(document.createElement("button"), { type: "button", className: "ka-inhoud-knop", textContent: "Inhoud" });
  var dialog = Object.assign(document.createElement("dialog"), { className: "ka-citeer ka-inhoud-venster" });
  var title = Object.assign(document.createElement("h2"), { id: "ka-inhoud-kop", textContent: "Inhoudsopgave" });
  var close = Object.assign(document.createElement("button"), { type: "button", textContent: "Sluit" });
  dialog.setAttribute("aria-labelledby", title.id);

  function copy() {
    var copied = list.cloneNode(true), current = null;
    copied.removeAttribute("data-md-component");
    copied.querySelectorAll("a").forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading && heading.getBoundingClientRect().top < 100) current = link;
    });
    if (current) current.setAttribute("aria-current", "true");
    return copied;
  }

  button.addEventListener("click", function () {
    dialog.replaceChildren(title, copy(), close);
    dialog.showModal();
    var current = dialog.querySelector("[aria-current]");
    if (!current) return;
    current.focus();
    current.scrollIntoView({ block: "center" });
  });
  close.addEventListener("click", function () { dialog.close(); });
  dialog.addEventListener("click", function (event) { if (event.target.closest("a")) dialog.close(); });
  dialog.addEventListener("keydown", function (event) { event.stopPropagation(); });

  bar.insertBefore(button, bar.querySelector("form"));
  document.querySelector("article").append(dialog);
})();
