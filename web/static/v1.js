// Dateline widget, version 1. Include it where the timeline is to stand:
//
//   <script src="https://your-dateline/embed/v1.js" data-collection="main" async></script>
//
// It puts a sandboxed frame in its own place and keeps the frame as high as its
// content. Frames of /embed that are on the page already are sized too. It
// reads and stores nothing, and takes only heights from the frames it knows.
(function () {
  "use strict";
  var script = document.currentScript;
  if (!script) return;
  var origin = new URL(script.src).origin;
  var names = ["collection", "q", "from", "to", "type", "mode", "actor", "country", "place", "status",
    "source", "basis", "precision", "min-sources", "min-confidence", "sort", "limit", "theme", "event"];

  // One listener a page and server, however often the script is included.
  var key = "dateline v1 " + origin;
  var known = window[key];
  if (!known) {
    known = window[key] = [];
    window.addEventListener("message", function (event) {
      // A sandboxed frame has the origin "null"; that it is ours is known by its window.
      if (event.origin !== "null" && event.origin !== origin) return;
      var data = event.data;
      if (!data || data.dateline !== 1 || typeof data.height !== "number" || !(data.height > 0)) return;
      known.forEach(function (frame) {
        if (frame.contentWindow === event.source) frame.style.height = Math.min(Math.ceil(data.height), 100000) + "px";
      });
    });
  }

  function adopt(frame) {
    if (known.indexOf(frame) >= 0) return;
    known.push(frame);
    frame.style.width = "100%";
    frame.style.border = "0";
    var ask = function () { if (frame.contentWindow) frame.contentWindow.postMessage({ dateline: 1, ask: true }, "*"); };
    frame.addEventListener("load", ask);
    ask();
  }

  function adoptAll() {
    document.querySelectorAll("iframe").forEach(function (frame) {
      var url;
      try { url = new URL(frame.src, location.href); } catch (e) { return; }
      if (url.origin === origin && url.pathname === "/embed") adopt(frame);
    });
  }

  // A script without any attribute of these only sizes the frames that are there.
  var inserts = script.hasAttribute("data-query") || names.some(function (name) { return script.hasAttribute("data-" + name); });

  function insert() {
    var query = new URLSearchParams(script.dataset.query || "");
    names.forEach(function (name) {
      var value = script.getAttribute("data-" + name);
      if (value) query.set(name.replace("-", "_"), value);
    });
    var frame = document.createElement("iframe");
    frame.src = origin + "/embed?" + query;
    frame.title = script.getAttribute("data-title") || "Timeline of events";
    frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    frame.style.height = "400px";
    if (script.closest("head")) document.body.appendChild(frame); else script.after(frame);
    adopt(frame);
  }

  function start() {
    if (inserts) insert();
    adoptAll();
  }
  if (document.readyState === "loading" && script.closest("head")) document.addEventListener("DOMContentLoaded", start); else start();
  // Frames that come after the script.
  window.addEventListener("load", adoptAll);
})();
