/* Official numbers as people type them, and the one search term for each official identifier.
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
  var ALONE = /^ ([0-9]{1,3})(?= ?$)/; // four digits would be a year
  var CHAPTER = new RegExp("^[ -]([IVXivx]+)" + END);
  var BEFORE = new RegExp(
    "(?:^|[ (/])(?:kamerstuk(?:ken)?|kst|tk|ek|dossier)\\.?(?:[ -](?:ii?|[12]))?" +
    "[ ,-]?(?:vergaderjaar )?(?:(?:19|20)[0-9]{2}[-/](?:19|20)?[0-9]{2}[ ,]?)?$");

  var ZOB = "https://zoek.officielebekendmakingen.nl/";
  var IDENTIFIER = new RegExp(
    "(?:blg-[0-9]{3,8}|(?:stb|stcrt|trb)-[0-9]{4}-[0-9]{1,5}|ah-[te]k-[0-9]{8}-[0-9]{1,4}" +
    "|h-[te]k-[0-9]{8}-[0-9]{1,4}(?:-[0-9]{1,4})?|20[0-9]{2}[DZ][0-9]{5}" +
    "|ECLI:[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:[0-9]{4}:[A-Z0-9](?:[A-Z0-9]|\\.(?=[A-Z0-9])){0,24})" +
    "(?![0-9A-Za-z]|-[0-9A-Za-z])", "gi");
  var SHEET = new RegExp(
    "(stb|staatsblad|stcrt|staatscourant|trb|tractatenblad)\\.?,? ?((?:18|19|20)[0-9]{2})[,/ ] ?(?:nrs?\\.? ?)?([0-9]{1,5})" +
    "(?![0-9A-Za-z])", "gi");
  var SHEETS = { staatsblad: "stb", staatscourant: "stcrt", tractatenblad: "trb" };
  var NAMES = {
    stb: "Staatsblad", stcrt: "Staatscourant", trb: "Tractatenblad", blg: "Bijlage", ah: "Aanhangsel",
    h: "Handelingen", ecli: "Uitspraak"
  };

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
    if (start === 0 && (tail = ALONE.exec(rest))) return kamerstuk(start, at + tail[0].length, dossier, spaced, tail[1]);
    if ((tail = CHAPTER.exec(rest))) {
      chapter = tail[1].toUpperCase();
      return wholeDossier(start, at + tail[0].length, dossier + "-" + chapter, spaced + " " + chapter);
    }
    if (/^[\p{L}\p{N}]/u.test(rest)) return null;
    return wholeDossier(start, at, dossier, spaced);
  }

  /* What a paper that is no kamerstuk is called: "Staatsblad 2014, 280", "Document 2021D12345". */
  function name(id) {
    var parts = id.split(/[-:]/), kind = parts[0];
    if (/^(?:stb|stcrt|trb)$/.test(kind)) return NAMES[kind] + " " + parts[1] + ", " + parts[2];
    var called = Object.hasOwn(NAMES, kind.toLowerCase()) ? NAMES[kind.toLowerCase()] : null;
    return (called || (id.indexOf("D") >= 0 ? "Document" : "Zaak")) + " " + id;
  }

  function first(pattern, text) {
    var found;
    pattern.lastIndex = 0;
    while ((found = pattern.exec(text))) {
      if (!found.index || ' ("'.indexOf(text[found.index - 1]) >= 0) return found;
    }
    return null;
  }

  /* The first paper that is no kamerstuk, and stands by itself. */
  function identifier(text) {
    var official = first(IDENTIFIER, text), sheet = first(SHEET, text), id;
    var found = official && !(sheet && sheet.index < official.index) ? official : sheet;
    if (!found) return null;
    if (found === sheet) id = (SHEETS[sheet[1].toLowerCase()] || sheet[1].toLowerCase()) + "-" + sheet[2] + "-" + sheet[3];
    else id = /^[a-z].*-/i.test(found[0]) ? found[0].toLowerCase() : found[0].toUpperCase();
    return { start: found.index, end: found.index + found[0].length, id: id, name: name(id), term: idTerm(id, ""), dossier: "" };
  }

  /* How a text may hold a number, folded: [[what stands first, the number in it], …]; none for a dossier or one word. */
  function halves(typed) {
    var head, number;
    if (typed.dossier) {
      head = typed.dossier.replace(/^dossier/, "");
      return typed.term === typed.dossier ? [] : [[head, typed.term.replace(/^kst/, "").slice(head.length)]];
    }
    number = typed.id.split(/[-:.]/).pop().toLowerCase();
    if (number === typed.term) return [];
    return Array.from(new Set([typed.term, idTerm(typed.name, "")]))
      .map(function (whole) { return [whole.slice(0, whole.length - number.length), number]; });
  }

  /* The first official number in a plain text, or null. */
  function find(text) {
    var official = identifier(text), typed = paper(text);
    return official && !(typed && typed.start < official.start) ? official : typed;
  }

  /* The first dossier or kamerstuk. */
  function paper(text) {
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

  /* Where the official source of a paper or a dossier is, by its identifier; null where it has none. */
  function address(id) {
    var parts = id.split(/[-:]/), kind = parts[0], year = Number(parts[1]);
    if (/^.{4}[DZ]/.test(id)) return "https://www.tweedekamer.nl/kamerstukken/detail?id=" + id;
    if (kind === "ECLI") return parts[1] === "NL" ? "https://deeplink.rechtspraak.nl/uitspraak?id=" + id : null;
    if (kind === "blg") return ZOB + id;
    if (/^(?:stb|stcrt|trb)$/.test(kind)) {
      var daysPaper = kind === "stcrt" && (year < 2009 || (year === 2009 && Number(parts[2]) <= 366));
      return year < 1995 || daysPaper ? null : ZOB + id + ".html";
    }
    if (kind === "h" && parts.length === 4) {
      return ZOB + "handelingen/" + parts[1].toUpperCase() + "/" + parts[2].slice(0, 4) + "-" + parts[2].slice(4) + "/" + parts[3];
    }
    return ZOB + (/^(?:kst|ah|h)$/.test(kind) ? id + ".html" : "dossier/" + id);
  }

  Kamerarchief.nummers = { find: find, address: address, plain: plain, idTerm: idTerm, halves: halves };
})(window.Kamerarchief = window.Kamerarchief || {});
