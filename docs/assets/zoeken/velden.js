/* Fields in a typed query: titel:huis, -soort:beslisnota, van:"Van Rijn".
   The twin of build_scripts/search/fields.py. */
(function (Kamerarchief) {
  "use strict";

  var NAMES = ["titel", "dossier", "van", "soort", "jaar", "onderwerp"];
  var MOST_FIELDS = 10;
  var Q = '"“”„«»';
  var FIELD = new RegExp("[" + Q + "][^" + Q + "]*[" + Q + "]" + // a phrase by itself, passed over
    "|(^|[ (])(-?)([A-Za-z]+):( ?)(?:[" + Q + "]([^" + Q + "]*)([" + Q + "]?)|([^ " + Q + "]*))", "g");
  var DOSSIER = /^([0-9]{2})[ .]?([0-9]{3})(?:[ -]([IVXivx]+|[A-Z]|[0-9]{2}))?(?![0-9A-Za-z])/;

  /* What a typed query asks for in fields: { rest, fields, unknown }. A field is { name, value,
     excluded, quoted, open }; unknown are names before a colon that are no field of ours. */
  function cut(typed) {
    var text = Kamerarchief.nummers.plain(Kamerarchief.vraag.short(typed));
    var rest = "", fields = [], unknown = new Set(), at = 0;
    Array.from(text.matchAll(FIELD)).forEach(function (found) {
      if (found[3] === undefined || found.index < at) return;
      var name = found[3].toLowerCase(), quoted = found[5], bare = found[7];
      if (NAMES.indexOf(name) < 0) {
        if (!found[4] && (quoted || bare) && (bare || "")[0] !== "/" && name !== "ecli") unknown.add(name);
        return;
      }
      var end = found.index + found[0].length, value = quoted === undefined ? bare : quoted, number;
      if (name === "dossier" && quoted === undefined && (number = DOSSIER.exec(text.slice(end - bare.length)))) {
        end = end - bare.length + number[0].length;
        value = number[0];
      }
      rest += text.slice(at, found.index + found[1].length);
      at = end;
      if (value.trim() && fields.length < MOST_FIELDS) {
        fields.push({
          name: name, value: value, excluded: found[2] === "-", quoted: Boolean(found[6]),
          open: end === text.length && !found[6]
        });
      }
    });
    return { rest: rest + text.slice(at), fields: fields, unknown: Array.from(unknown) };
  }

  /* The dossier that a value names, as the index has it: "36 410 xvi" gives "36410-XVI". */
  function dossierKey(value) {
    var found = DOSSIER.exec(value.trim());
    if (!found) return Kamerarchief.analyse.fold(value).trim();
    return found[1] + found[2] + (found[3] ? "-" + found[3].toUpperCase() : "");
  }

  /* The first and last day of a year, of years ("2020-2024"), or of what begins so ("202"). */
  function years(value) {
    var found = /^([0-9]{1,4})(?:-([0-9]{4}))?$/.exec(value.trim());
    if (!found || (found[2] && found[1].length < 4)) return null;
    var first = found[1].padEnd(4, "0"), last = (found[2] || found[1]).padEnd(4, "9");
    return first <= last ? [first + "-01-01", last + "-12-31"] : null;
  }

  Kamerarchief.velden = { NAMES: NAMES, cut: cut, dossierKey: dossierKey, years: years };
})(window.Kamerarchief = window.Kamerarchief || {});
