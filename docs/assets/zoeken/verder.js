/* Where to go on when nothing is found: fewer words, no filters, topics, and the official sites. */
(function (Kamerarchief) {
  "use strict";

  var QUOTES = /["“”„«»]/g;
  var MOST_WORDS = 5;
  var make = Kamerarchief.uitkomst.make;

  /* The query as other sites understand it: words only. */
  function plainWords(typed) {
    var asked = Kamerarchief.velden.cut(typed);
    var own = asked.rest.replace(QUOTES, " ").split(/[\s,]+/).filter(function (word) {
      return word[0] !== "-" && /[\p{L}\p{N}]/u.test(word);
    });
    return own.length ? own : [].concat.apply([], asked.fields.filter(function (field) {
      return !field.excluded && (field.name === "titel" || field.name === "onderwerp" || field.name === "dossier");
    }).map(function (field) { return field.value.split(/[\s,]+/).filter(Boolean); }));
  }

  /* Official sites with the same words: [name, address]. The forms are those that these sites' own
     search pages show in the address bar, and with which programs ask open.overheid.nl. */
  function elsewhere(words) {
    var all = encodeURIComponent(words.join(" "));
    var cql = '(c.product-area=="officielepublicaties")and(' + words.map(function (word) {
      return 'cql.textAndIndexes="' + word + '"';
    }).join(" and ") + ")";
    return [
      ["officielebekendmakingen.nl", "https://zoek.officielebekendmakingen.nl/resultaten?q=" + encodeURIComponent(cql) + "&zv=" + all],
      ["tweedekamer.nl", "https://www.tweedekamer.nl/zoeken?qry=" + all],
      ["open.overheid.nl", "https://open.overheid.nl/zoekresultaten?text=" + all]
    ];
  }

  function again(text, query, now) {
    return make("li", {}, [make("button", {
      type: "button", class: "zp-knop", text: text, onclick: function () { now.retype(query); }
    })]);
  }

  /* Shorter queries that can find something: without fields, quotes or excluded words; single words. */
  function shorter(now) {
    var asked = Kamerarchief.velden.cut(now.typed), rest = asked.rest.trim(), list = [];
    var phrases = now.wanted.some(function (one) { return one.unit.kind === "phrase"; });
    if (asked.fields.length && rest) list.push(["Zoek zonder vakjes: " + rest, rest]);
    if (phrases) {
      list.push(["Zoek de losse woorden, zonder aanhalingstekens", now.typed.replace(QUOTES, " ").trim()]);
    }
    if (now.excluded.length) list.push(["Zoek zonder het minteken", now.typed.replace(/(^|\s)-/g, "$1").trim()]);
    var words = plainWords(now.typed);
    if (words.length > 1 && (phrases || asked.fields.length || now.excluded.length)) { // else no letter has any of them
      words.slice(0, MOST_WORDS).forEach(function (word) { list.push(["Zoek alleen: " + word, word]); });
    }
    return list;
  }

  function link(address, text) { return make("a", { href: address, text: text }); }

  /* What a person can do now, as an element. */
  function build(now) {
    var words = plainWords(now.typed), page = Kamerarchief.uitkomst.address, ways = [];
    if (now.keuzes.some() && now.found.length) {
      ways.push(make("li", {}, [make("button", {
        type: "button", class: "zp-knop", onclick: now.keuzes.without,
        text: "Zoek zonder filters (" + Kamerarchief.uitkomst.brieven(now.found.length) + ")"
      })]));
    }
    shorter(now).forEach(function (one) { ways.push(again(one[0], one[1], now)); });
    ways.push(make("li", {}, [
      "Blader ", link(page("onderwerpen/", "", []), "per onderwerp"), " of door ", link(page("brieven/", "", []), "alle brieven"), "."
    ]));
    var others = words.length ? elsewhere(words) : [];
    return make("div", { class: "zp-verder" }, [
      make("h2", { text: "Zo kunt u verder" }),
      make("ul", {}, ways),
      others.length ? make("h2", { text: "Zoek dezelfde woorden op een officiële site" }) : null,
      others.length ? make("ul", {}, others.map(function (one) {
        return make("li", {}, [link(one[1], one[0])]);
      })) : null,
      others.length ? make("p", { class: "zp-bij", text: "Die sites krijgen uw woorden pas als u op een link klikt." }) : null
    ]);
  }

  Kamerarchief.verder = { make: build, elsewhere: elsewhere, plainWords: plainWords };
})(window.Kamerarchief = window.Kamerarchief || {});
