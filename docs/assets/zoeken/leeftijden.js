/* Words with a number written out → as letters write them, in digits: "tachtigplussers" → 80-plussers.
   The twin of build_scripts/search/ages.py. */
(function (Kamerarchief) {
  "use strict";

  var ONES = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
  var TEENS = ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"];
  var TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
  var NUMBERS = new Map(ONES.concat(TEENS).map(function (name, at) { return [name, at + 1]; }));
  TENS.forEach(function (ten, tens) {
    [""].concat(ONES).forEach(function (one, ones) { NUMBERS.set((one && one + "en") + ten, 10 * (tens + 2) + ones); });
  });
  var ENDS = [["plusser", "plussers"], ["jarige", "jarigen"]];
  var WORD = /^([a-z]+?)(plussers|plusser|jarigen|jarige)$/;

  /* The folded forms in digits of a folded word, of one and of more people; none where it holds no number. */
  function inDigits(form) {
    var found = WORD.exec(form), number = found ? NUMBERS.get(found[1]) : 0;
    if (!number) return [];
    return ENDS.find(function (forms) { return forms.indexOf(found[2]) >= 0; }).map(function (end) { return number + end; });
  }

  Kamerarchief.leeftijden = { inDigits: inDigits };
})(window.Kamerarchief = window.Kamerarchief || {});
