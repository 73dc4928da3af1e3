// What the pages gain from a script; without it everything works the same.
// The address is the whole state: links and forms of the timeline are followed
// by fetching the page and putting its <main> in place of this one's.

const main = () => document.getElementById("main");
const isTimeline = (url) => url.origin === location.origin && url.pathname === "/" && !url.searchParams.has("print");

// go follows an address. push: a step of the history of its own, else the
// present one is replaced. Whoever comes second ends the first.
let under;
async function go(address, { push = true, scroll = false, keep = false } = {}) {
  const url = new URL(address, location.href);
  under?.abort();
  under = new AbortController();
  try {
    const answer = await fetch(url, { signal: under.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById("main");
    if (!next) throw new Error("no page");
    if (push) history.pushState(null, "", url);
    else if (!keep) history.replaceState(null, "", url);
    swap(next, page.title);
    if (url.hash) document.getElementById(url.hash.slice(1))?.scrollIntoView();
    else if (scroll) main().scrollIntoView();
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url);
  }
}

// swap keeps the focus, the folds that are open, and the place of the reader.
function swap(next, title) {
  const old = main();
  const focus = document.activeElement?.id;
  const open = new Set([...old.querySelectorAll("details[open][id]")].map((d) => d.id));
  const top = scrollY;
  old.replaceWith(document.adoptNode(next));
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  document.title = title;
  prepare();
  document.dispatchEvent(new Event("dateline:page"));
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  scrollTo(0, top);
  say(document.getElementById("total")?.textContent);
}

// say tells screen readers what has changed.
function say(text) {
  const line = document.getElementById("say");
  if (line && text) line.textContent = text;
}

// shortened is the address that a form asks for, without what is not filled in.
function shortened(form) {
  const url = new URL(form.action);
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== "") data.append(name, value);
  url.search = data;
  return url;
}

addEventListener("popstate", () => { if (isTimeline(new URL(location)) && !location.hash) go(location.href, { push: false, keep: true }); });

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form.filter")) return;
  event.preventDefault();
  go(shortened(event.target));
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const href = link.href.baseVal ?? link.href;
  if (!href || link.target || link.hasAttribute("download")) return;
  const url = new URL(href, location.href);
  if (!main()?.contains(link) || !document.getElementById("results") || !isTimeline(url)) return;
  if (url.hash && url.search === location.search) return;
  event.preventDefault();
  go(url, { scroll: link.rel === "next" });
});

// The event of the address, or the one pointed at in a depth, is marked in all.
function mark() {
  const id = location.hash.startsWith("#e-") ? location.hash.slice(3) : "";
  for (const e of document.querySelectorAll("[aria-current=location]")) e.removeAttribute("aria-current");
  if (!id) return;
  for (const e of document.querySelectorAll(`#e-${CSS.escape(id)}, [data-event="${CSS.escape(id)}"]`)) e.setAttribute("aria-current", "location");
}
addEventListener("hashchange", mark);
function light(event) {
  const entry = event.target.closest?.(".entry, [data-event]");
  const id = entry?.dataset.event ?? entry?.id.slice(2);
  for (const e of document.querySelectorAll(".lit")) e.classList.remove("lit");
  if (id) for (const e of document.querySelectorAll(`#e-${CSS.escape(id)}, [data-event="${CSS.escape(id)}"]`)) e.classList.add("lit");
}
document.addEventListener("pointerover", light, { passive: true });
document.addEventListener("focusin", light);

// A button that copies the code beside it.
async function copy(button) {
  await navigator.clipboard.writeText(button.closest(".panel").querySelector(".snippet").textContent);
  const label = button.textContent;
  button.textContent = button.dataset.copy || label;
  setTimeout(() => { button.textContent = label; }, 2000);
}

// New events are told, and shown only when the reader asks.
let source;
function listen() {
  source?.close();
  const list = document.getElementById("results");
  const button = document.getElementById("new-events");
  if (!list || !button || document.hidden || !window.EventSource) return;
  source = new EventSource(list.dataset.live);
  source.addEventListener("new", (event) => {
    const { events, more } = JSON.parse(event.data);
    const n = new Intl.NumberFormat(document.documentElement.lang).format(events) + (more ? "+" : "");
    button.textContent = (events === 1 ? button.dataset.one : button.dataset.many).replace("%", n);
    button.hidden = false;
    say(button.textContent);
  });
}

function prepare() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.onclick = () => copy(button);
  }
  const news = document.getElementById("new-events");
  if (news) news.onclick = () => go(location.href, { push: false });
  listen();
  mark();
}
// A browser has few connections to a server for all its tabs: those not seen keep none.
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => source?.close());
addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
document.addEventListener("dateline:go", (event) => go(event.detail.url, event.detail));
prepare();
