// The chart under one's hands: drag to choose days, wheel and pinch to zoom,
// arrows, plus, minus and 0 by keyboard, double click for everything. While it
// moves, a canvas draws the numbers of /bins; when it rests, the page of the
// days shown is fetched, so that the address, the list and the lanes follow.

const DAY = 86400000;
const toDay = (text) => Date.parse(text + "T00:00:00Z") / DAY;
const toText = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);
const clamp = (v, lo, hi) => Math.min(hi, Math.max(lo, v));
const REST = 260; // ms without a move until the page follows

let chart, stage, area, canvas, from, to, first, last, bins, resting, drawing, fetching, committed;

function begin() {
  chart = document.getElementById("chart");
  if (!chart) return;
  stage = chart.querySelector(".stage");
  area = document.getElementById("bars");
  from = toDay(chart.dataset.from);
  to = toDay(chart.dataset.to) + 1;
  first = toDay(chart.dataset.first);
  last = toDay(chart.dataset.last) + 1;
  committed = [from, to];
  canvas = null;
  clearTimeout(resting);
  stage.tabIndex = 0;
  stage.setAttribute("role", "group");
  stage.setAttribute("aria-label", chart.dataset.keys);
  for (const link of area.querySelectorAll("a")) link.tabIndex = -1; // the arrows move; one stop is enough
  stage.addEventListener("wheel", wheel, { passive: false });
  stage.addEventListener("pointerdown", down);
  stage.addEventListener("pointermove", hover);
  stage.addEventListener("pointerleave", untip);
  stage.addEventListener("dblclick", () => show(first, last, true));
  stage.addEventListener("keydown", key);
}

// The window while it moves.
function set(a, b) {
  const days = clamp(b - a, 1, (last - first) * 1.2 + 2);
  const slack = (last - first) * 0.1 + 1;
  a = clamp(a, first - slack, Math.max(first - slack, last + slack - days));
  from = a;
  to = a + days;
  if (!canvas) lift();
  drawing ||= requestAnimationFrame(draw);
  load();
  clearTimeout(resting);
  resting = setTimeout(rest, REST);
}

function rest() {
  const a = Math.round(from), b = Math.max(a + 1, Math.round(to));
  show(a, b);
}

// show asks for the page of some days; all of them need no dates in the address.
function show(a, b, all) {
  clearTimeout(resting);
  const url = new URL(location.href);
  url.hash = "";
  for (const name of ["cursor", "at", "from", "to"]) url.searchParams.delete(name);
  if (!all && (a > first || b < last)) {
    url.searchParams.set("from", toText(a));
    url.searchParams.set("to", toText(b - 1));
  }
  document.dispatchEvent(new CustomEvent("dateline:go", { detail: { url } }));
}

// lift puts the canvas over the bars and takes the names away while they would
// be at the wrong place.
function lift() {
  canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  const { width, height } = area.getBoundingClientRect();
  const scale = Math.min(devicePixelRatio || 1, 2);
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.colours = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"].map((name) => {
    const probe = chart.querySelector(`.legend .${name}`);
    return probe ? getComputedStyle(probe, "::before").backgroundColor : "gray";
  });
  area.append(canvas);
  chart.classList.add("moving");
}

async function load() {
  const need = bins && bins.for === chart.dataset.bins && bins.from <= from + 1 && bins.to >= to - 1 && bins.span < (to - from) * 4 && bins.span > (to - from) / 4;
  if (need || fetching) return;
  fetching = true;
  const a = Math.floor(from), b = Math.ceil(to);
  try {
    const url = new URL(chart.dataset.bins, location.href);
    url.searchParams.set("from", toText(a));
    url.searchParams.set("to", toText(b - 1));
    const got = await (await fetch(url)).json();
    const start = got.start ? toDay(got.start) : a;
    bins = { for: chart.dataset.bins, span: b - a, from: a - (b - a), to: b + (b - a), width: { day: 1, week: 7, month: 30.4, year: 365.25 }[got.unit], list: got.bins.map((x) => [start + x[0], x]) };
    if (canvas) drawing ||= requestAnimationFrame(draw);
  } finally {
    setTimeout(() => { fetching = false; if (canvas) load(); }, 80);
  }
}

function draw() {
  drawing = 0;
  if (!canvas) return;
  const x = (1000 * (from - committed[0])) / (committed[1] - committed[0]);
  const w = (1000 * (to - from)) / (committed[1] - committed[0]);
  for (const dots of stage.querySelectorAll(".dots")) dots.setAttribute("viewBox", `${x} 0 ${w} 21`);
  const g = canvas.getContext("2d"), W = canvas.width, H = canvas.height;
  g.clearRect(0, 0, W, H);
  if (!bins) return;
  // No more bars than pixels: neighbours are drawn as one.
  const perDay = W / (to - from), step = Math.max(bins.width, 3 / perDay);
  const bars = new Map();
  let up = 1, down = 1;
  for (const [day, x] of bins.list) {
    if (day + bins.width < from || day > to) continue;
    const at = bins.width < step ? Math.floor(day / step) * step : day;
    let bar = bars.get(at);
    if (!bar) bars.set(at, bar = [0, 0, 0, 0]);
    for (let q = 0; q < 4; q++) bar[q] += x[q + 1];
    up = Math.max(up, bar[2] + bar[3]);
    down = Math.max(down, bar[0] + bar[1]);
  }
  const base = H * clamp(up / (up + down), 0.18, 0.82), unit = Math.min(base / up, (H - base) / down);
  for (const [day, bar] of bars) {
    const left = (day - from) * perDay, width = Math.max(1, step * perDay * 0.86);
    let y = base;
    for (const q of [3, 2]) { const h = bar[q] * unit; paint(g, q, left, y - h, width, h); y -= h; }
    y = base;
    for (const q of [1, 0]) { const h = bar[q] * unit; paint(g, q, left, y, width, h); y += h; }
  }
}

function paint(g, q, x, y, w, h) {
  if (!h) return;
  g.globalAlpha = q % 2 ? 1 : 0.45; // words are lighter than deeds, as in the style sheet
  g.fillStyle = canvas.colours[q];
  g.fillRect(x, y, w, h);
}

const dayAt = (event) => {
  const box = stage.getBoundingClientRect();
  return from + ((event.clientX - box.left) / box.width) * (to - from);
};

function zoom(factor, at) { set(at - (at - from) * factor, at + (to - at) * factor); }

function wheel(event) {
  if (event.ctrlKey || event.metaKey || Math.abs(event.deltaY) > Math.abs(event.deltaX)) {
    // The wheel scrolls the page unless the chart is in use: over the bars, or with Ctrl.
    if (!event.ctrlKey && !event.metaKey && !area.contains(event.target)) return;
    event.preventDefault();
    zoom(Math.exp(clamp(event.deltaY, -120, 120) / 400), dayAt(event));
  } else if (event.deltaX) {
    event.preventDefault();
    const by = (event.deltaX / stage.clientWidth) * (to - from);
    set(from + by, to + by);
  }
}

// Fingers and mouse: one drags a choice over the bars, and the chart itself
// elsewhere; two fingers pinch.
const fingers = new Map();
function down(event) {
  if (event.button || event.target.closest("h2")) return;
  fingers.set(event.pointerId, event.clientX);
  if (fingers.size === 2) return pinch();
  if (fingers.size > 2) return;
  const start = dayAt(event), x0 = event.clientX, a = from, b = to;
  const choosing = area.contains(event.target) && event.pointerType !== "touch" && !event.shiftKey;
  if (event.pointerType === "touch" && !area.contains(event.target)) return leave(event);
  let band, moved = false;
  const move = (e) => {
    if (e.pointerId !== event.pointerId || fingers.size > 1 || (!moved && Math.abs(e.clientX - x0) < 4)) return;
    moved = true;
    if (!choosing) {
      const by = ((x0 - e.clientX) / stage.clientWidth) * (b - a);
      return set(a + by, b + by);
    }
    band ||= area.appendChild(Object.assign(document.createElement("div"), { className: "band" }));
    const box = area.getBoundingClientRect(), l = clamp(Math.min(x0, e.clientX) - box.left, 0, box.width);
    band.style.left = l + "px";
    band.style.width = clamp(Math.max(x0, e.clientX) - box.left, 0, box.width) - l + "px";
  };
  const up = (e) => {
    if (e.pointerId !== event.pointerId) return;
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", up);
    leave(e);
    if (!moved) return;
    addEventListener("click", stop, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", stop, { capture: true }), 50);
    if (choosing && e.type === "pointerup") {
      const end = dayAt(e);
      show(clamp(Math.floor(Math.min(start, end)), from, to), clamp(Math.ceil(Math.max(start, end)), from, to));
    }
    band?.remove();
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", up);
}
const leave = (event) => fingers.delete(event.pointerId);
const stop = (event) => { event.preventDefault(); event.stopPropagation(); };

function pinch() {
  const ids = [...fingers.keys()], [x1, x2] = fingers.values(), box = stage.getBoundingClientRect();
  const day = (x) => from + ((x - box.left) / box.width) * (to - from), d1 = day(x1), d2 = day(x2);
  const move = (e) => {
    if (!fingers.has(e.pointerId)) return;
    fingers.set(e.pointerId, e.clientX);
    const p1 = (fingers.get(ids[0]) - box.left) / box.width, p2 = (fingers.get(ids[1]) - box.left) / box.width;
    if (Math.abs(p2 - p1) < 0.02) return;
    const length = (d2 - d1) / (p2 - p1);
    if (length > 0) set(d1 - p1 * length, d1 + (1 - p1) * length);
  };
  const up = (e) => {
    if (!ids.includes(e.pointerId)) return;
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", up);
    leave(e);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", up);
}

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const by = (to - from) * 0.25;
  switch (event.key) {
    case "+": case "=": zoom(0.6, (from + to) / 2); break;
    case "-": zoom(1 / 0.6, (from + to) / 2); break;
    case "ArrowLeft": set(from - by, to - by); break;
    case "ArrowRight": set(from + by, to + by); break;
    case "0": show(first, last, true); break;
    default: return;
  }
  event.preventDefault();
}

// The label of the bar under the pointer.
function hover(event) {
  const tip = document.getElementById("tip"), link = event.target.closest?.("#bars a");
  if (!link || fingers.size || canvas) return untip();
  tip.hidden = false;
  tip.textContent = link.getAttribute("aria-label");
  const box = area.getBoundingClientRect();
  tip.style.left = clamp(event.clientX - box.left - tip.offsetWidth / 2, 0, box.width - tip.offsetWidth) + "px";
}
function untip() {
  const tip = document.getElementById("tip");
  if (tip) tip.hidden = true;
}

document.addEventListener("dateline:page", begin);
begin();
