// Elements are made by hand and text only ever becomes text: a request that carries markup is shown, not run.
const $ = id => document.getElementById(id);

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "text") node.textContent = value;
    else if (name.startsWith("aria-")) node.setAttribute(name, String(value));
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter(child => child != null && child !== ""));
  return node;
}

function fill(node, ...children) { node.replaceChildren(...children.flat(Infinity).filter(child => child != null && child !== "")); }

// A status has a shape of its own, so that it reads without colour: ● fine, ◆ elsewhere, ▲ the caller's fault, ■ the server's, ✕ broken.
function statusKind(status, fault) {
  if (fault) return ["sx", "✕", "broken"];
  return status < 300 ? ["s2", "●", "success"] : status < 400 ? ["s3", "◆", "redirect"] : status < 500 ? ["s4", "▲", "client error"] : ["s5", "■", "server error"];
}

function statusMark(status, fault) {
  const [kind, shape, meaning] = statusKind(status, fault);
  return el("span", { class: `status ${kind}`, title: meaning }, el("i", { "aria-hidden": "true", text: shape }), fault ? "broken" : String(status));
}

// By hand: the browser's own formatting is what a fast scroll would wait for.
function clockText(milliseconds) {
  const time = new Date(milliseconds);
  const two = number => (number < 10 ? "0" : "") + number;
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}.${String(time.getMilliseconds()).padStart(3, "0")}`;
}

function pairs(items) {
  return el("dl", { class: "pairs" }, items.map(([name, value]) => [el("dt", { text: name }), el("dd", { text: value })]));
}

// Arrow keys, Home, End and pages within a list of `count()` things.
function listKeys(node, count, current, select, page = 10) {
  node.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (!(event.key in moves) || count() === 0) return;
    event.preventDefault();
    select(Math.min(count() - 1, Math.max(0, current() + moves[event.key])));
  });
}
