/* What the search page shows: a letter with its passages, and what stands above the letters.
   What comes out of letters goes in as text, never as HTML. */
(function (Kamerarchief) {
  "use strict";

  var MOST_PASSAGES = 3;
  var MOST_TOPICS = 3;
  var MOST_MARKED = 20;
  var WEAK = 1, EXACT = 2;

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

  /* Numbers of the letters that an answer above the results links to. */
  function answered(now) {
    return now.wanted.map(function (one) {
      var source = now.store.source(sourceTerm(one));
      return source ? source[2] : null;
    }).filter(function (letter) { return letter !== null; });
  }

  function sourceTerm(one) { return one.unit.number ? one.unit.number.term : one.unit.terms[0]; }

  /* What stands above the letters: misspellings, what a number is, tips. `retype` searches anew. */
  function remarks(now, retype) {
    var list = now.unknown.map(unknownField).concat(now.limits.filter(function (one) {
      return !one.letters.size;
    }).map(emptyField));
    now.wanted.forEach(function (one, place) {
      if (one.meant) list.push(suggestion(one, now, retype));
      var told = one.unit.kind === "phrase" ? null : sourceAnswer(one, place, now);
      if (told) list.push(told);
    });
    if (!now.found.length && now.wanted.length) list.push(tips());
    return list;
  }

  function unknownField(name) {
    return make("p", { class: "zp-veld", text: "‘" + name + ":’ is geen veld. Daarom is ‘" + name +
      "’ gezocht als woord. U kunt kiezen uit: " +
      Kamerarchief.velden.NAMES.map(function (one) { return one + ":"; }).join(", ") + "." });
  }

  var NOBODY = {
    titel: "Geen brief heeft dit in de titel: ", van: "Geen brief is van: ", dossier: "Geen brief noemt dossier: ",
    soort: "Er is geen soort met deze naam: ", jaar: "Er is geen brief uit dit jaar: ", onderwerp: "Er is geen onderwerp met deze naam: "
  };

  /* Why a field leaves no letter; of a soort also which there are. */
  function emptyField(one) {
    return make("p", { class: "zp-veld", text: NOBODY[one.field.name] + "‘" + one.field.value.trim() + "’." });
  }

  function suggestion(one, now, retype) {
    var better = corrected(now.typed, one);
    return make("p", { class: "zp-bedoelde" }, [
      "Bedoelde u ",
      make("button", {
        type: "button", class: "zp-knop", text: one.meant,
        onclick: function () { retype(better); }
      }),
      "? ‘" + one.unit.text + "’ staat in geen brief. U ziet wat er is voor ‘" + one.meant + "’."
    ]);
  }

  function corrected(text, one) {
    var token = Kamerarchief.analyse.tokenise(text)
      .find(function (candidate) { return candidate.form === one.unit.text; });
    return token ? text.slice(0, token.start) + one.meant + text.slice(token.end) : one.meant;
  }

  function sourceAnswer(one, place, now) {
    var typedNumber = one.unit.number, term = sourceTerm(one), source = now.store.source(term);
    if (!typedNumber && !source) return null;
    var name = source ? source[0] : typedNumber.name;
    var known = now.store.has(term);
    var count = now.found.filter(function (found) { return found.levels[place] === EXACT; }).length;
    if (typedNumber && typedNumber.term === typedNumber.dossier && !known) return null;
    var official = (source && source[1]) || (typedNumber ? Kamerarchief.nummers.address(typedNumber.id) : null);
    var dossier = typedNumber ? now.store.source(typedNumber.dossier) : null;
    var text = known ? "genoemd in " + brieven(count)
      : "niet genoemd in dit archief" + (count ? "; dossier wel, in " + brieven(count) : "");
    return make("p", { class: "zp-antwoord" }, [
      make("strong", { text: name }), ": " + text,
      source && source[2] !== null ? link(" · ", letterAddress(now.store.letter(source[2]).url, "", []), "lees de brief zelf") : null,
      dossier && dossier[3] ? link(" · ", letterAddress(dossier[3], "", []), "alles over dit dossier") : null,
      official ? link(" · ", official, "officiële bron") : null
    ]);
  }

  function link(before, address, text) {
    return make("span", {}, [before, make("a", { href: address, text: text })]);
  }

  function tips() {
    return make("p", { text: "Probeer een ander woord, of minder woorden." });
  }

  /* A letter in the list, with its best passages. */
  function letterItem(one, now) {
    var store = now.store, card = store.letter(one.letter);
    if (!card) return lost(now);
    var hits = Kamerarchief.passages.best(card, now.wanted, store);
    var best = hits.slice(0, MOST_PASSAGES).map(function (hit) { return card.passages[hit.place]; });
    var words = marked(card, best, now);
    var missing = now.wanted.filter(function (_, place) { return one.levels[place] < WEAK; });
    return make("li", { class: "zp-brief" }, [
      make("h2", {}, [make("a", { href: letterAddress(card.url, "", words) },
        pieces(Kamerarchief.fragment.whole(card.title, now.wanted)))]),
      make("p", { class: "zp-bij", text: [typeName(card.type, store), card.when]
        .concat(card.topics.slice(0, MOST_TOPICS)).join(" · ") }),
      missing.length ? make("p", { class: "zp-bij", text: "Staat er niet in: " +
        missing.map(function (unit) { return unit.unit.text; }).join(", ") }) : null,
      best.length ? make("ul", {}, best.map(function (passage) { return passageItem(passage, card, words, now); })) : null,
      hits.length > best.length ? make("p", { class: "zp-bij",
        text: "en nog " + plaatsen(hits.length - best.length) + " in deze brief" }) : null
    ]);
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
    make: make, brieven: brieven, typeName: typeName,
    answered: answered, remarks: remarks, letter: letterItem
  };
})(window.Kamerarchief = window.Kamerarchief || {});
