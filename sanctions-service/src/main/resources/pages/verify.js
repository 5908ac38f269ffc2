(function () {
  "use strict";
  var input = document.getElementById("file");
  if (!input) {
    return;
  }
  var expected = document.getElementById("check").getAttribute("data-sha256");
  function show(id) {
    ["same", "other", "failed"].forEach(function (name) {
      document.getElementById(name).hidden = name !== id;
    });
  }
  if (!window.crypto || !window.crypto.subtle) {
    input.disabled = true;
    show("failed");
    return;
  }
  input.addEventListener("change", function () {
    var file = input.files[0];
    show("");
    if (!file) {
      return;
    }
    file.arrayBuffer().then(function (bytes) {
      return window.crypto.subtle.digest("SHA-256", bytes);
    }).then(function (digest) {
      var hex = Array.from(new Uint8Array(digest), function (one) {
        return one.toString(16).padStart(2, "0");
      }).join("");
      show(hex === expected ? "same" : "other");
    }).catch(function () {
      show("failed");
    });
  });
})();
