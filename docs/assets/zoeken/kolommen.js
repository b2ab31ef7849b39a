/* What letters can be chosen by, as columns: of each letter its values, or its days.
   The twin of what store.py reads of facets. */
(function (Kamerarchief) {
  "use strict";

  var Reader = Kamerarchief.getallen.Reader;

  function rowsOf(column, letters) {
    var reader = new Reader(column), rows = [];
    for (var letter = 0; letter < letters; letter++) {
      var row = [], before = 0;
      for (var left = reader.next(); left > 0; left--) row.push(before += reader.next());
      rows.push(row);
    }
    return rows;
  }

  function iso(day) { return new Date(day * 86400000).toISOString().slice(0, 10); }

  function daysOf(column) {
    var reader = new Reader(column), days = [], before = 0;
    while (reader.more()) {
      var kind = reader.next();
      if (!kind) {
        days.push(null);
        continue;
      }
      var step = reader.next();
      before += step % 2 ? -(step + 1) / 2 : step / 2;
      var first = iso(before), last = kind === 1 ? iso(before + reader.next()) : "9999-12-31";
      days.push(kind === 2 ? ["0000-01-01", first] : [first, last]);
    }
    return days;
  }

  /* A facet's part as { values, of }; of datum as { days }. */
  function read(one, name, letters) {
    return name === "datum" ? { days: daysOf(one.days) } : { values: one.values, of: rowsOf(one.column, letters) };
  }

  Kamerarchief.kolommen = { read: read };
})(window.Kamerarchief = window.Kamerarchief || {});
