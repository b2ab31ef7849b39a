/* What the search page shows of a letter: its title, what it is, its best passages.
   What comes out of letters goes in as text, never as HTML. */
(function (Kamerarchief) {
  "use strict";

  var MOST_OPENED = 50; // passages that one click brings
  var MOST_TOPICS = 3;
  var MOST_MARKED = 20;
  var WEAK = 1;

  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (key === "text") element.textContent = attributes[key];
      else if (key.slice(0, 2) === "on") element.addEventListener(key.slice(2), attributes[key]);
      else element.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) { if (child) element.append(child); });
    return element;
  }

  function brieven(number) { return number === 1 ? "1 brief" : number + " brieven"; }

  function plaatsen(number) { return number === 1 ? "1 plaats" : number + " plaatsen"; }

  function typeName(value, store) {
    var pair = store.root.types.find(function (one) { return one[0] === value; });
    return pair ? pair[1] : value;
  }

  /* A letter in the list, with its best passages. */
  function letterItem(one, now) {
    var store = now.store, card = store.letter(one.letter);
    if (!card) return lost(now);
    var hits = Kamerarchief.passages.arrange(Kamerarchief.passages.best(card, now.wanted, store, now.asks), card);
    var best = passagesOf(hits.slice(0, Kamerarchief.passages.MOST_SHOWN), card);
    var rest = hits.slice(best.length);
    var words = marked(card, best, now);
    var missing = now.wanted.filter(function (_, place) { return one.levels[place] < WEAK; });
    var list = best.length ? make("ul", {}, best.map(function (passage) { return passageItem(passage, card, words, now); })) : null;
    return make("li", { class: "zp-brief" }, [
      make("h2", {}, [make("a", { href: letterAddress(card.url, "", words) },
        pieces(Kamerarchief.fragment.whole(card.title, now.wanted)))]),
      make("p", { class: "zp-bij", text: [typeName(card.type, store), card.when]
        .concat(card.topics.slice(0, MOST_TOPICS)).join(" · ") }),
      missing.length ? make("p", { class: "zp-bij", text: "Staat er niet in: " +
        missing.map(function (unit) { return unit.unit.text; }).join(", ") }) : null,
      list,
      rest.length ? opener(rest, list, card, now) : null
    ]);
  }

  function passagesOf(hits, card) {
    return hits.map(function (hit) { return card.passages[hit.place]; });
  }

  function openerText(number) { return "en nog " + plaatsen(number) + " in deze brief"; }

  /* The button that puts a letter's other passages below the best ones. */
  function opener(rest, list, card, now) {
    return make("button", {
      type: "button", class: "zp-knop zp-plaatsen", text: openerText(rest.length),
      "aria-label": openerText(rest.length) + ": " + card.title,
      onclick: function (event) {
        var next = passagesOf(rest.splice(0, MOST_OPENED), card), words = marked(card, next, now);
        var items = next.map(function (passage) { return passageItem(passage, card, words, now); });
        list.append.apply(list, items);
        items[0].querySelector("a").focus();
        if (!rest.length) event.target.remove();
        else event.target.textContent = openerText(rest.length);
      }
    });
  }

  /* A letter whose text didn't come: the others stand, and this one can be asked for again. */
  function lost(now) {
    return make("li", { class: "zp-brief" }, [make("p", { class: "zp-bij" }, [
      "Deze brief is niet geladen. ",
      make("button", { type: "button", class: "zp-knop", text: "Probeer opnieuw", onclick: now.again })
    ])]);
  }

  function passageItem(passage, card, words, now) {
    var section = passage[1] === null ? "" : card.sections[passage[1]];
    return make("li", {}, [make("a", { href: letterAddress(card.url, passage[0], words) }, [
      section && section !== passage[2] ? make("span", { class: "zp-kop", text: section }) : null,
      make("span", { class: "zp-fragment" }, pieces(Kamerarchief.fragment.snippet(passage[2], now.wanted)))
    ])]);
  }

  function pieces(list) {
    return list.map(function (piece) {
      return piece[1] ? make("mark", { text: piece[0] }) : document.createTextNode(piece[0]);
    });
  }

  /* The words that the letter's page will mark; small words only in a phrase's own snippet. */
  function marked(card, passages, now) {
    var words = new Set(), small = now.store.root.stopwords;
    [card.title].concat(passages.map(function (passage) { return passage[2]; })).forEach(function (text) {
      Kamerarchief.fragment.words(text, now.wanted).forEach(function (word) {
        if (small.indexOf(word) < 0) words.add(word);
      });
    });
    return Array.from(words).slice(0, MOST_MARKED);
  }

  /* A page's address from here; in a folder a browser doesn't look for index.html by itself. */
  function letterAddress(url, anchor, words) {
    var folder = location.protocol === "file:" || document.documentElement.hasAttribute("data-bundle");
    return Kamerarchief.laden.siteRoot + url + (folder && /\/$/.test(url) ? "index.html" : "") +
      (words.length ? "?zoek=" + words.map(encodeURIComponent).join("+") : "") +
      (anchor ? "#" + encodeURIComponent(anchor) : "");
  }

  Kamerarchief.uitkomst = {
    make: make, brieven: brieven, typeName: typeName, letter: letterItem, address: letterAddress
  };
})(window.Kamerarchief = window.Kamerarchief || {});
