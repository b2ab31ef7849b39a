/* Whole numbers as printable signs: a small number takes one.
   The twin of the reading half of build_scripts/search/codes.py. */
(function (Kamerarchief) {
  "use strict";

  var ASCII = /^[\0-\x7f]*$/;
  var LAST = 64; // the first 64 signs end a number
  var VALUES = new Uint8Array(128);
  var SIGNS = "";
  for (var code = 33; code < 127; code++) {
    if (code === 34 || code === 92) continue;
    VALUES[code] = SIGNS.length;
    SIGNS += String.fromCharCode(code);
  }
  var MORE = SIGNS.length - LAST;

  /* Reads the numbers in signs one by one: { at, next(), sign() }. */
  function Reader(signs) {
    this.signs = signs;
    this.at = 0;
  }
  Reader.prototype.next = function () {
    var total = 0, worth = 1, value;
    while ((value = VALUES[this.signs.charCodeAt(this.at++)]) >= LAST) {
      total += worth * value;
      worth *= MORE;
    }
    return total + worth * value;
  };
  Reader.prototype.sign = function () { return VALUES[this.signs.charCodeAt(this.at++)]; };
  Reader.prototype.more = function () { return this.at < this.signs.length; };

  /* The value of a single sign. */
  function valueOf(sign) { return VALUES[sign.charCodeAt(0)]; }

  /* All the numbers in signs. */
  function all(signs) {
    var numbers = [], total = 0, worth = 1;
    for (var at = 0; at < signs.length; at++) {
      var value = VALUES[signs.charCodeAt(at)];
      total += worth * value;
      if (value >= LAST) {
        worth *= MORE;
        continue;
      }
      numbers.push(total);
      total = 0;
      worth = 1;
    }
    return numbers;
  }

  /* Keys that were shortened by what each shares with the one before. */
  function whole(keys) {
    var before = "";
    return keys.split(" ").map(function (rest) {
      var shared = valueOf(rest), start = ASCII.test(before) ? before.slice(0, shared) : Array.from(before).slice(0, shared).join("");
      return (before = start + rest.slice(1));
    });
  }

  Kamerarchief.getallen = { Reader: Reader, valueOf: valueOf, all: all, whole: whole };
})(window.Kamerarchief = window.Kamerarchief || {});
