/* What a question asks for besides its words: "hoeveel" a figure, "wanneer" a time; and whether a text tells one.
   The twin of build_scripts/search/figures.py. */
(function (Kamerarchief) {
  "use strict";

  var FIGURE = "figure", TIME = "time";
  var ASK = new Map([["hoeveel", FIGURE], ["hoelang", FIGURE], ["wanneer", TIME]]);
  var MONTHS = new Set("januari februari maart april mei juni juli augustus september oktober november december".split(" "));
  var YEAR = /^(?:19|20)[0-9]{2}$/;
  var DIGITS = /^[0-9]+$/;
  var IN_WORDS = new RegExp(
    "^(?:twee|drie|vier|vijf|zes|zeven|acht|negen|elf|twaalf|helft|kwart|honderden|duizenden|" +
    "[a-z]{0,30}?(?:tien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|miljoen|miljard))$"
  );

  /* "figure", "time" or "", given the folded words of a query; the first that asks decides. */
  function asked(words) {
    return ASK.get(words.find(function (word) { return ASK.has(word); })) || "";
  }

  function isFigure(word, after) {
    if (DIGITS.test(word)) return !YEAR.test(word) && !MONTHS.has(after);
    return IN_WORDS.test(word);
  }

  /* Whether a text, given as its folded words in order, tells what is asked. */
  function tells(asks, words) {
    if (asks === TIME) return words.some(function (word) { return MONTHS.has(word) || YEAR.test(word); });
    return asks === FIGURE && words.some(function (word, at) { return isFigure(word, words[at + 1] || ""); });
  }

  Kamerarchief.cijfers = { asked: asked, tells: tells };
})(window.Kamerarchief = window.Kamerarchief || {});
