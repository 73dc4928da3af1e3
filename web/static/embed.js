// Inside the widget: tells the page around it how high the timeline is. The
// height is no secret, so any page may hear it.
"use strict";

if (window.parent !== window) {
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.querySelector(".widget").getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    window.parent.postMessage({ dateline: 1, height }, "*");
  };
  new ResizeObserver(tell).observe(document.querySelector(".widget"));
  // A page whose script came later than the frame asks.
  window.addEventListener("message", (event) => {
    if (event.source === window.parent && event.data && event.data.dateline === 1 && event.data.ask) {
      told = 0;
      tell();
    }
  });
  tell();
}
