/* Quotes a passage or a selection of a letter with its source and address, to be copied. The source
   lines stand in the page (#ka-citeren); without this script the permanent link (¶) still works. */
(function () {
  "use strict";

  var data = document.getElementById("ka-citeren");
  var letter = document.querySelector(".brief-tekst");
  if (!data || !letter || !window.HTMLDialogElement) return;
  var source = JSON.parse(data.textContent);
  var MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december"];
  var BLOCKS = "p, li, td, th, h2, h3, h4, h5, h6, br, .ka-alinea";
  var ADDED = ".ka-ui, .ka-anker, .headerlink, .ka-nootmerk, .ka-nootnummer";
  var STYLES = [["juridisch", "Juridisch"], ["apa", "APA"], ["bibtex", "BibTeX"], ["csl", "CSL-JSON"]];
  var asked = null, site = document.querySelector("meta[property='og:site_name']").content;

  // ---------------------------------------------------------------- what is quoted

  /* The letter's words in a piece of the page: without note marks and what the archive adds. */
  function words(piece) {
    piece.querySelectorAll(ADDED).forEach(function (added) { added.remove(); });
    piece.querySelectorAll(BLOCKS).forEach(function (block) { block.before(" "); block.after(" "); });
    return piece.textContent.replace(/\s+/g, " ").trim();
  }

  function blockOf(node) {
    var element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    var block = element && element.closest(".brief-tekst [id], .brief-noten li[id]");
    if (block && /^fnref/.test(block.id)) block = block.parentElement.closest("[id]");
    return block && block.closest(".brief-tekst, .brief-noten") ? block : null;
  }

  function textOf(block) {
    var copy = block.cloneNode(true);
    copy.querySelectorAll("ul, ol").forEach(function (list) { list.remove(); });
    return words(copy);
  }

  function linkOf(block) {
    return Array.from(block.querySelectorAll(".ka-anker, .headerlink")).find(function (link) {
      return link.hash === "#" + block.id;
    });
  }

  function nameOf(block) {
    var link = linkOf(block);
    if (!link) return "";
    return link.classList.contains("ka-anker") ? link.title.replace(/^Link naar /, "") : "kop ‘" + textOf(block) + "’";
  }

  /* The pieces of the letter's own text in a selection, which may begin or end outside the letter. */
  function pieces(range) {
    var found = [];
    document.querySelectorAll(".brief-tekst, .brief-noten").forEach(function (part) {
      var nodes = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), node;
      while (range.intersectsNode(part) && (node = nodes.nextNode())) {
        if (!range.intersectsNode(node) || node.parentElement.closest(ADDED)) continue;
        var from = node === range.startContainer ? range.startOffset : 0;
        var to = node === range.endContainer ? range.endOffset : node.length;
        if (node.data.slice(from, to).trim()) found.push({ node: node, from: from, to: to });
      }
    });
    return found;
  }

  function selected() {
    var selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    var found = pieces(selection.getRangeAt(0));
    if (!found.length) return null;
    var first = found[0], last = found[found.length - 1], range = document.createRange();
    range.setStart(first.node, first.from);
    range.setEnd(last.node, last.to);
    var holder = document.createElement("div");
    holder.append(range.cloneContents());
    var begin = blockOf(first.node), end = blockOf(last.node), from = begin ? nameOf(begin) : "", to = end ? nameOf(end) : "";
    return { id: begin ? begin.id : "", text: words(holder), place: from && to && from !== to ? from + " tot en met " + to : from };
  }

  function whole(block) {
    return { id: block.id, text: textOf(block), place: nameOf(block) };
  }

  // ---------------------------------------------------------------- the source line

  /* The address that others can open: that of the site, not that of a copy on this computer. */
  function address(id) {
    var official = document.querySelector("link[rel=canonical]");
    var page = official ? official.href : location.protocol === "file:" ? "" : location.origin + location.pathname;
    return page && page + (id ? "#" + id : "");
  }

  function today() {
    var now = new Date();
    return { parts: [now.getFullYear(), now.getMonth() + 1, now.getDate()],
      words: now.getDate() + " " + MONTHS[now.getMonth()] + " " + now.getFullYear() };
  }

  function iso(parts) {
    return parts.map(function (part) { return String(part).padStart(2, "0"); }).join("-");
  }

  function latex(text) {
    var named = { "\\": "textbackslash", "~": "textasciitilde", "^": "textasciicircum" };
    return text.replace(/[\\~^&%$#_{}]/g, function (sign) { return named[sign] ? "\\" + named[sign] + "{}" : "\\" + sign; });
  }

  /* What a reader must know of the address before pasting it; "" where it is the site's own. */
  function warning() {
    if (!address("")) {
      return "Het adres ontbreekt. Dit is een kopie op uw computer, en daarin staat niet waar de website te vinden is. " +
        "Zet zelf een adres bij het citaat als u dat weet.";
    }
    var host = new URL(address("")).hostname;
    return /^(localhost|127\.|\[::1\])/.test(host) ? "Let op: dit adres werkt alleen op deze computer." : "";
  }

  var write = {
    juridisch: function (what, url, day) {
      var line = [source.juridisch, what.place, url && url + " (geraadpleegd op " + day.words + ")"];
      return (what.text ? "‘" + what.text + "’\n\n" : "") + line.filter(Boolean).join(", ") + ".";
    },
    apa: function (what, url) {
      var quoted = what.text ? "“" + what.text + "”" + (what.place ? " (" + what.place + ")" : "") + "\n\n" : "";
      return quoted + source.apa + (url ? " " + site + ". " + url : "");
    },
    bibtex: function (what, url, day) {
      var note = [what.place, what.text && "``" + latex(what.text) + "''"].filter(Boolean).join(": ");
      var fields = [["url", url], ["urldate", url && iso(day.parts)], ["note", note]];
      return source.bibtex + fields.filter(function (field) { return field[1]; }).map(function (field) {
        return ",\n  " + field[0] + " = {" + field[1] + "}";
      }).join("") + "\n}";
    },
    csl: function (what, url, day) {
      var item = Object.assign({}, source.csl);
      if (url) Object.assign(item, { URL: url, accessed: { "date-parts": [day.parts] } });
      if (what.text) item.note = [what.place, "“" + what.text + "”"].filter(Boolean).join(": ");
      return JSON.stringify([item], null, 2);
    }
  };

  // ---------------------------------------------------------------- the window

  function made(tag, properties, children) {
    var element = Object.assign(document.createElement(tag), properties);
    element.append.apply(element, children || []);
    return element;
  }

  var title = made("h2", { id: "ka-citeer-kop" });
  var styles = STYLES.map(function (style, number) {
    var choice = made("input", { type: "radio", name: "ka-citeer-vorm", value: style[0], checked: !number });
    return made("label", {}, [choice, " " + style[1]]);
  });
  var text = made("textarea", { readOnly: true, rows: 10, spellcheck: false, id: "ka-citeer-tekst" });
  var said = made("span", { className: "ka-citeer-gezegd" });
  said.setAttribute("role", "status");
  var missing = made("p", { className: "ka-citeer-adres", id: "ka-citeer-adres" });
  text.setAttribute("aria-describedby", missing.id);
  var copy = made("button", { type: "button", textContent: "Kopieer" });
  var close = made("button", { type: "button", textContent: "Sluit" });
  var dialog = made("dialog", { className: "ka-citeer" }, [
    title,
    made("fieldset", {}, [made("legend", { textContent: "Vorm" })].concat(styles)),
    made("label", { htmlFor: text.id, textContent: "Citaat met bron" }), text, missing,
    made("div", { className: "ka-citeer-knoppen" }, [copy, close, said])
  ]);
  dialog.setAttribute("aria-labelledby", title.id);

  function fill() {
    var style = dialog.querySelector("input:checked").value;
    text.value = write[style](asked, address(asked.id), today());
    missing.textContent = warning();
    missing.hidden = !missing.textContent;
    // As high as the citation, as far as the window has room (see the style sheet).
    text.style.height = "auto";
    if (dialog.open) text.style.height = text.scrollHeight + 4 + "px";
    said.textContent = "";
  }

  function open(what) {
    asked = what;
    title.textContent = "Citeer " + (what.place || "deze brief");
    if (!dialog.open) dialog.showModal();
    fill();
    copy.focus();
  }

  function copied(worked) {
    said.textContent = worked ? "Gekopieerd" : "Kopiëren lukt niet: kopieer de tekst zelf.";
  }

  function oldCopy() {
    text.select();
    copied(document.execCommand("copy"));
    copy.focus();
  }

  copy.addEventListener("click", function () {
    if (!navigator.clipboard) return oldCopy();
    navigator.clipboard.writeText(text.value).then(function () { copied(true); }, oldCopy);
  });
  close.addEventListener("click", function () { dialog.close(); });
  dialog.addEventListener("change", fill);
  // The search field's keys ("/") must not reach behind this window.
  dialog.addEventListener("keydown", function (event) { event.stopPropagation(); });

  // ---------------------------------------------------------------- ways in

  document.addEventListener("click", function (event) {
    var link = event.target.closest(".brief-tekst .ka-anker, .brief-tekst .headerlink, .brief-noten .ka-anker");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    var block = document.getElementById(decodeURIComponent(link.hash.slice(1))), chosen = selected();
    if (block) open(chosen && chosen.id === block.id ? chosen : whole(block));
  });

  var floating = made("button", { type: "button", className: "ka-ui ka-citeer-selectie", textContent: "Citeer selectie", hidden: true });
  var heard = made("p", { className: "ka-verborgen" }), waiting;
  heard.setAttribute("role", "status");
  // A press would undo the selection before the click is heard.
  floating.addEventListener("pointerdown", function (event) { event.preventDefault(); });
  floating.addEventListener("click", function () {
    var what = selected();
    if (what) open(what);
  });
  document.addEventListener("selectionchange", function () {
    if (dialog.open) return;
    floating.hidden = !selected();
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      heard.textContent = floating.hidden ? "" : "Tekst geselecteerd. Druk op Tab om de selectie te citeren.";
    }, 500);
  });

  /* By keyboard the button comes next, wherever the selection is; after it, what follows the selection. */
  function putBehind(node) {
    var block = node && node.parentElement.closest("td, th, li, p, h1, h2, h3, h4, h5, h6, blockquote");
    if (!block) return;
    if (/^(TD|TH|LI)$/.test(block.tagName)) block.append(floating);
    else block.after(floating);
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Tab" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (dialog.open || floating.hidden || document.activeElement === floating) return;
    var found = pieces(window.getSelection().getRangeAt(0));
    event.preventDefault();
    putBehind(found.length ? found[found.length - 1].node : null);
    floating.focus({ preventScroll: true });
  });

  var actions = document.querySelector(".ka-acties ul");
  if (actions) {
    var entire = made("button", { type: "button", textContent: "Citeer deze brief" });
    entire.addEventListener("click", function () { open({ id: "", text: "", place: "" }); });
    var print = made("button", { type: "button", textContent: "Print" });
    print.addEventListener("click", function () { window.print(); });
    actions.append(made("li", {}, [entire]), made("li", {}, [print]));
  }
  document.querySelector("article").append(floating, dialog, heard);

  // ---------------------------------------------------------------- paper

  /* Paper says where it is from, and has the addresses of the archive's own pages. The card's folded facts go on
     it too, also in a browser whose style sheets can't unfold them. */
  var paper = made("p", { className: "ka-papier" });
  document.querySelector("article h1").after(paper);
  window.addEventListener("beforeprint", function () {
    var page = address("");
    paper.textContent = [site, page, "afgedrukt op " + today().words].filter(Boolean).join(", ") + ". Geen officiële publicatie.";
    document.querySelectorAll(".ka-archief[href]").forEach(function (link) {
      if (page) link.dataset.adres = new URL(link.getAttribute("href"), page).href;
    });
    document.querySelectorAll(".ka-meer").forEach(function (more) { more.open = true; });
  });
})();
