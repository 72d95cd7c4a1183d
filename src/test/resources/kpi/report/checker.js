// Looks at the page as a reader would, and tells its parent what it finds.
window.found = { errors: [], requests: [] };
window.alert = function (text) { window.found.errors.push("alert: " + text); };
window.addEventListener("error", function (event) { window.found.errors.push(String(event.message)); }, true);
["error", "warn"].forEach(function (level) {
  console[level] = function () { window.found.errors.push(level + ": " + Array.from(arguments).join(" ")); };
});
window.addEventListener("load", function () {
  var found = window.found;
  found.requests = performance.getEntriesByType("resource").map(function (one) { return one.name; });
  found.width = window.innerWidth;
  found.overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  found.figures = Array.from(document.querySelectorAll("[data-kpi]")).map(function (one) {
    return [one.dataset.kpi, one.textContent];
  });
  found.charts = Array.from(document.querySelectorAll(".chart")).map(function (one) {
    return { id: one.id, label: one.getAttribute("aria-label"), marks: one.querySelectorAll("svg path, svg text, svg rect").length, height: one.getBoundingClientRect().height };
  });
  found.clipped = Array.from(document.querySelectorAll("h1, h2, h3, h4, p, li, th, td, dt, dd, figcaption"))
    .filter(function (one) { return one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline"; })
    .map(function (one) { return one.tagName + " " + one.textContent.slice(0, 40); });
  found.empty = Array.from(document.querySelectorAll("h2, h3, h4, figcaption")).filter(function (one) {
    var next = one.nextElementSibling;
    return !next || next.tagName <= one.tagName && /^H/.test(next.tagName) && /^H/.test(one.tagName) || !next.textContent.trim() && !next.querySelector("svg");
  }).map(function (one) { return one.textContent; });
  document.querySelectorAll("tbody:empty, ul:empty, ol:empty, dl:empty").forEach(function (one) { found.empty.push(one.tagName); });
  found.overlapping = [];
  document.querySelectorAll(".chart svg").forEach(function (svg) {
    var boxes = Array.from(svg.querySelectorAll("text")).filter(function (one) { return one.textContent.trim(); })
      .map(function (one) { return { text: one.textContent, box: one.getBoundingClientRect() }; });
    boxes.forEach(function (a, i) {
      boxes.slice(i + 1).forEach(function (b) {
        var wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        var high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 3 && high > 4) { found.overlapping.push(svg.closest(".chart").id + ": " + a.text + " / " + b.text); }
      });
    });
  });
  var bytes = new TextEncoder().encode(JSON.stringify(found));
  var text = "";
  bytes.forEach(function (one) { text += String.fromCharCode(one); });
  parent.postMessage(btoa(text), "*");
});
