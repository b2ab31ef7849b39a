/* Loads the search's scripts and data by script elements, so that a folder works like a server. */
(function (Kamerarchief) {
  "use strict";

  var BASE = document.currentScript.src.replace(/[^/]*$/, "");
  var ENGINE = "motor.js";
  var VERSION = 6; // of the index's form
  var PATIENCE = 12; // milliseconds that the browser waits
  var parts = new Map(); // what has arrived
  var coming = new Map(); // what is asked for: promises, so that nothing is asked for twice
  var root = null;
  var opening = null;
  var attempts = 0;

  Kamerarchief.zoekindex = function (index) { root = index; };
  Kamerarchief.zoekdeel = function (name, part) { parts.set(name, part); };

  function script(address) {
    if (coming.has(address)) return coming.get(address);
    var promise = new Promise(function (resolve, reject) {
      var element = document.createElement("script");
      element.src = BASE + address;
      element.charset = "utf-8";
      element.onload = function () { element.remove(); resolve(); };
      element.onerror = function () {
        coming.delete(address);
        element.remove();
        reject(new Error(address));
      };
      document.head.appendChild(element);
    });
    coming.set(address, promise);
    return promise;
  }

  /* A part of the index by its name: a promise. */
  function part(name) {
    if (parts.has(name)) return Promise.resolve(parts.get(name));
    return script("data/" + name + ".js").then(function () {
      if (!parts.has(name)) throw new Error(name);
      return parts.get(name);
    });
  }

  /* Several parts at once, each asked for once. */
  function all(names) { return Promise.all(Array.from(new Set(names)).map(part)); }

  // ---------------------------------------------------------------- much to do

  function later() {
    return new Promise(function (resolve) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function () { channel.port1.close(); resolve(); };
      channel.port2.postMessage(0);
    });
  }

  /* What `make` gives for each of a list, in order: a promise. Between two of them the browser can do other things
     where it has waited a while: a letter typed shows at once. */
  function each(list, make) {
    var made = [], started = performance.now();
    function on() {
      while (made.length < list.length) {
        if (performance.now() - started > PATIENCE) {
          return later().then(function () {
            started = performance.now();
            return on();
          });
        }
        made.push(make(list[made.length]));
      }
      return made;
    }
    return Promise.resolve().then(on);
  }

  // ---------------------------------------------------------------- opening

  function openAnew() {
    var index = "index.js" + (attempts ? "?poging=" + attempts : ""); // past a stale cached copy
    attempts += 1;
    return Promise.all([script(ENGINE), script(index)]).then(function () {
      if (!root || !Kamerarchief.rangschik) throw new Error(index);
      if (root.version !== VERSION) {
        root = null;
        throw Object.assign(new Error(index), { name: "Versie" });
      }
      return Kamerarchief.opslag.make(root);
    });
  }

  /* Loads what any search needs. Fails where a file can't be had; may be called again then. */
  function open() {
    if (!opening) {
      opening = openAnew();
      opening.catch(reset);
    }
    return opening;
  }

  /* After a failed part: read the root anew, a new build may have taken the place of the old. */
  function reset() {
    root = null;
    opening = null;
    coming.forEach(function (_, address) { if (/^(motor|index)\.js/.test(address)) coming.delete(address); });
  }

  Kamerarchief.laden = {
    open: open,
    reset: reset,
    part: part,
    all: all,
    each: each,
    parts: parts,
    siteRoot: new URL("../../", BASE).href
  };
})(window.Kamerarchief = window.Kamerarchief || {});
