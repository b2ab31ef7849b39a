/* Kamerstuk numbers as people type them, and the one search term for each official identifier.
   The twin of build_scripts/search/numbers.py. */
(function (Kamerarchief) {
  "use strict";

  var NR = "(?:[nN][rR][sS]?\\.? ?)?";
  var END = "(?![0-9A-Za-z])";
  var CHAPTER_AND_NUMBER = new RegExp(
    "^(?:[ ,-]([IVXivx]+|[A-Z])|-([0-9]{2}))[ ,-]" + NR + "([0-9]{1,4})" + END);
  var NUMBER = new RegExp(
    "^(?:[,-]" + NR + "| [nN][rR][sS]?\\.? ?)([0-9]{1,4}[a-z]?|[A-Z]{1,2})" + END);
  var SMALL_NUMBER = new RegExp("^-([a-z]{1,2})" + END);
  var CHAPTER = new RegExp("^[ -]([IVXivx]+)" + END);
  var BEFORE = new RegExp(
    "(?:^|[ (/])(?:kamerstuk(?:ken)?|kst|tk|ek|dossier)\\.?(?:[ -](?:ii?|[12]))?" +
    "[ ,-]?(?:vergaderjaar )?(?:(?:19|20)[0-9]{2}[-/](?:19|20)?[0-9]{2}[ ,]?)?$");

  function idTerm(identifier, kind) {
    var bare = identifier.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    return kind === "dossier" ? "dossier" + bare : bare;
  }

  /* The text with every dash a hyphen, every space one space, and none beside a comma. */
  function plain(text) {
    return text
      .replace(/[\s\u001c-\u001f\u0085]+/g, " ").replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/ ?, ?/g, ",")
      .replace(/([0-9A-Z]) - (?=[0-9A-Z])/g, "$1-");
  }

  function kamerstuk(start, end, dossier, spaced, number) {
    var id = "kst-" + dossier + "-" + number;
    return {
      start: start, end: end, id: id,
      name: "Kamerstuk " + spaced + ", " + (/^[0-9]/.test(number) ? "nr. " : "") + number,
      term: idTerm(id, "kamerstuk"), dossier: idTerm(dossier, "dossier")
    };
  }

  function wholeDossier(start, end, dossier, spaced) {
    var term = idTerm(dossier, "dossier");
    return { start: start, end: end, id: dossier, name: "Dossier " + spaced, term: term, dossier: term };
  }

  function read(text, found, start) {
    var dossier = found[1] + found[2], spaced = found[1] + " " + found[2];
    var at = found.index + found[0].length, rest = text.slice(at), tail, chapter;
    if ((tail = CHAPTER_AND_NUMBER.exec(rest))) {
      chapter = (tail[1] || tail[2]).toUpperCase();
      return kamerstuk(start, at + tail[0].length, dossier + "-" + chapter, spaced + (tail[1] ? " " : "-") + chapter, tail[3]);
    }
    if ((tail = NUMBER.exec(rest) || SMALL_NUMBER.exec(rest))) {
      var number = /^[0-9]/.test(tail[1]) ? tail[1] : tail[1].toUpperCase();
      return kamerstuk(start, at + tail[0].length, dossier, spaced, number);
    }
    if ((tail = CHAPTER.exec(rest))) {
      chapter = tail[1].toUpperCase();
      return wholeDossier(start, at + tail[0].length, dossier + "-" + chapter, spaced + " " + chapter);
    }
    if (/^[\p{L}\p{N}]/u.test(rest)) return null;
    return wholeDossier(start, at, dossier, spaced);
  }

  /* The first dossier or kamerstuk number in a plain text, or null. */
  function find(text) {
    var dossiers = /([0-9]{2})[ .]?([0-9]{3})(?![0-9])/g, found;
    while ((found = dossiers.exec(text))) {
      var before = text.slice(0, found.index);
      var prefix = BEFORE.exec(before.toLowerCase());
      if (!prefix && before && ' ("'.indexOf(before.slice(-1)) < 0) continue;
      var typed = read(text, found, prefix ? prefix.index : found.index);
      if (typed) return typed;
    }
    return null;
  }

  /* Where the official source of a kamerstuk or dossier is, by its identifier. */
  function address(id) {
    return "https://zoek.officielebekendmakingen.nl/" +
      (/^kst-/.test(id) ? id + ".html" : "dossier/" + id);
  }

  Kamerarchief.nummers = { find: find, address: address, plain: plain, idTerm: idTerm };
})(window.Kamerarchief = window.Kamerarchief || {});
