/* On the page at a former address: goes on to the new one, to the same paragraph. */
(function () {
  "use strict";

  location.replace(document.getElementById("ka-verhuisd").href + location.hash);
})();
