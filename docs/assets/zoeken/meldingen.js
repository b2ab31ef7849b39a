/* What stands above the letters: misspellings, what a number is, fields that leave nothing, and where
   to go on where nothing is found. */
(function (Kamerarchief) {
  "use strict";

  var EXACT = 2;
  var make = Kamerarchief.uitkomst.make;
  var brieven = Kamerarchief.uitkomst.brieven;
  var NOBODY = {
    titel: "Geen brief heeft dit in de titel: ", van: "Geen brief is van: ", dossier: "Geen brief noemt dossier: ",
    soort: "Er is geen soort met deze naam: ", jaar: "Er is geen brief uit dit jaar: ", onderwerp: "Er is geen onderwerp met deze naam: "
  };

  /* Numbers of the letters that an answer above the results links to. */
  function answered(now) {
    return now.wanted.map(function (one) {
      var source = now.store.source(sourceTerm(one));
      return source ? source[2] : null;
    }).filter(function (letter) { return letter !== null; });
  }

  function sourceTerm(one) { return one.unit.number ? one.unit.number.term : one.unit.terms[0]; }

  /* The remarks on an answer, as elements. */
  function remarks(now) {
    var list = now.unknown.map(unknownField).concat(now.limits.filter(function (one) {
      return !one.letters.size;
    }).map(emptyField));
    now.wanted.forEach(function (one, place) {
      if (one.meant) list.push(suggestion(one, now));
      var told = one.unit.kind === "phrase" ? null : sourceAnswer(one, place, now);
      if (told) list.push(told);
    });
    if (!now.left && (now.wanted.length || now.browsing)) list.push(Kamerarchief.verder.make(now));
    return list;
  }

  function unknownField(name) {
    return make("p", { class: "zp-veld", text: "‘" + name + ":’ is geen veld. Daarom is ‘" + name +
      "’ gezocht als woord. U kunt kiezen uit: " +
      Kamerarchief.velden.NAMES.map(function (one) { return one + ":"; }).join(", ") + "." });
  }

  function emptyField(one) {
    return make("p", { class: "zp-veld", text: NOBODY[one.field.name] + "‘" + one.field.value.trim() + "’." });
  }

  function suggestion(one, now) {
    var better = corrected(now.typed, one);
    return make("p", { class: "zp-bedoelde" }, [
      "Bedoelde u ",
      make("button", {
        type: "button", class: "zp-knop", text: one.meant,
        onclick: function () { now.retype(better); }
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
    var dossier = typedNumber && typedNumber.dossier ? now.store.source(typedNumber.dossier) : null;
    var text = known ? "genoemd in " + brieven(count)
      : "niet genoemd in dit archief" + (count ? "; dossier wel, in " + brieven(count) : "");
    var address = Kamerarchief.uitkomst.address;
    return make("p", { class: "zp-antwoord" }, [
      make("strong", { text: name }), ": " + text,
      source && source[2] !== null ? link(" · ", address(now.store.letter(source[2]).url, "", []), "lees de brief zelf") : null,
      dossier && dossier[3] ? link(" · ", address(dossier[3], "", []), "alles over dit dossier") : null,
      official ? link(" · ", official, "officiële bron") : null
    ]);
  }

  function link(before, address, text) {
    return make("span", {}, [before, make("a", { href: address, text: text })]);
  }

  Kamerarchief.meldingen = { answered: answered, remarks: remarks };
})(window.Kamerarchief = window.Kamerarchief || {});
