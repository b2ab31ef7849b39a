/* Verbs that come apart, and the word that they make with "ge": "opvoeren" finds "opgevoerde" too, and the other way round.
   The twin of build_scripts/search/verbs.py. */
(function (Kamerarchief) {
  "use strict";

  var FIRST = "aan|achter|af|bij|door|in|mee|na|neer|om|op|over|rond|samen|terug|toe|uit|vast|voor|vrij|weg";
  var WHOLE = new RegExp("^(" + FIRST + ")([a-z]{2,}en)$");
  var WITH_GE = new RegExp("^(" + FIRST + ")ge([a-z]{3,})$");

  /* The terms that a folded word may be found by as the same verb. */
  function otherForms(form) {
    var stem = Kamerarchief.analyse.stem, found, bare;
    if ((found = WITH_GE.exec(form))) {
      bare = stem(found[2]);
      return Array.from(new Set([bare, /[dt]$/.test(bare) ? bare.slice(0, -1) : bare])).map(function (one) { return found[1] + one; });
    }
    if ((found = WHOLE.exec(form))) {
      bare = stem(found[2]);
      return ["", "d", "t"].map(function (end) { return found[1] + "ge" + bare + end; });
    }
    return [];
  }

  Kamerarchief.werkwoorden = { otherForms: otherForms };
})(window.Kamerarchief = window.Kamerarchief || {});
