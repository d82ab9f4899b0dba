const sendView = { operation: null, key: "any", prefer: "", lane: "" };

function openSend(id) {
  showSend(state.byId.get(id));
  openTab("send");
  $("send-operation").focus();
}

function showSend(operation, values = {}, body = undefined) {
  sendView.operation = operation ?? null;
  const form = $("send-form");
  const field = (id, label, value, attributes = {}) => el("label", { class: "field" }, el("span", {}, label), el("input", { id, value, spellcheck: "false", ...attributes }));
  const parameter = p => field(`send-parameter-${operation.parameters.indexOf(p)}`, [el("b", { text: p.name }), ` ${p.in}${p.required ? ", required" : ""}`], values[p.name] ?? (p.prefill ? p.example : ""), { placeholder: p.example ? `e.g. ${p.example}` : "", title: p.description });
  const asked = operation?.parameters.filter(p => p.prefill) ?? [];
  const others = operation?.parameters.filter(p => !p.prefill) ?? [];
  const choice = el("select", { id: "send-operation", onchange: event => showSend(state.byId.get(event.target.value)) },
    el("option", { value: "", text: "any request" }), state.operations.map(o => el("option", { value: o.id, text: `${o.method} ${o.path}` })));
  choice.style.maxWidth = "100%";
  choice.value = operation?.id ?? "";
  fill(form, el("div", { class: "form" },
    el("label", { class: "field" }, el("span", { text: "Operation" }), choice),
    operation ? null : el("div", { class: "pair" }, field("send-method", "Method", "GET"), field("send-target", "Path and query", "/v1/coins")),
    asked.map(parameter),
    others.length ? el("details", { open: others.length <= 4 || others.some(p => values[p.name]) }, el("summary", { text: `${others.length} optional parameters` }), el("div", { class: "pair" }, others.map(parameter))) : null,
    operation && !operation.body ? null : el("label", { class: "field" }, el("span", { text: "Body" }), el("textarea", { id: "send-body", spellcheck: "false", text: body ?? (operation?.body?.example ?? "") })),
    el("div", { class: "pair" },
      field("send-key", `Key (${state.key.name}); empty sends none`, sendView.key),
      field("send-prefer", "Prefer", sendView.prefer, { placeholder: "code=429 or example=name", list: "send-prefers" })),
    el("datalist", { id: "send-prefers" }, operation?.responses.flatMap(r => [`code=${r.status}`, ...r.examples.map(name => `code=${r.status}, example=${name}`)].map(value => el("option", { value })))),
    field("send-lane", "Lane (X-Mock-Lane); empty is the default one", sendView.lane || state.lane),
    el("div", { class: "actions" }, el("button", { type: "submit", class: "primary", text: "Send" }), el("span", { class: "quiet", id: "send-price", text: operation?.price ?? "" })),
    el("p", { id: "send-problem", class: "problem", role: "alert" })));
}

// "Send again" of a journal entry: the same operation with the values it was sent with.
function sendAgain(event) {
  const operation = state.byId.get(event.operation);
  const [path, query] = event.target.split("?");
  const values = Object.fromEntries(new URLSearchParams(query ?? ""));
  const names = operation.path.split("/");
  path.split("/").slice(-names.length).forEach((segment, at, all) => {
    const name = /^\{(.+)\}$/.exec(names[at + names.length - all.length] ?? "");
    if (name) values[name[1]] = decodeURIComponent(segment);
  });
  showSend(operation, values, event.request.body || undefined);
  openTab("send");
  $("send-operation").focus();
}

function requestOf(operation) {
  if (!operation) return { method: $("send-method").value.trim() || "GET", target: $("send-target").value.trim() || "/", headers: {} };
  const query = [];
  const headers = {};
  let path = operation.path;
  operation.parameters.forEach((p, at) => {
    const value = $(`send-parameter-${at}`).value;
    if (p.in === "path") path = path.replace(`{${p.name}}`, encodeURIComponent(value));
    else if (value === "") return;
    else if (p.in === "query") query.push(`${encodeURIComponent(p.name)}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`);
    else if (p.in === "header") headers[p.name] = value;
  });
  return { method: operation.method, target: path + (query.length ? `?${query.join("&")}` : ""), headers };
}

async function send() {
  let { method, target, headers } = requestOf(sendView.operation);
  Object.assign(sendView, { key: $("send-key").value, prefer: $("send-prefer").value, lane: $("send-lane").value.trim() });
  if (!target.startsWith("/") || target.startsWith("//")) throw new Error("The path must begin with one slash.");
  const { in: place, name } = state.key;
  if (sendView.key && place === "query") target += `${target.includes("?") ? "&" : "?"}${encodeURIComponent(name)}=${encodeURIComponent(sendView.key)}`;
  else if (sendView.key) headers[name] = name === "Authorization" ? `Bearer ${sendView.key}` : sendView.key;
  if (sendView.prefer) headers["Prefer"] = sendView.prefer;
  if (sendView.lane) headers["X-Mock-Lane"] = sendView.lane;
  const body = method === "GET" || method === "HEAD" ? undefined : $("send-body")?.value || undefined;
  if (body) headers["Content-Type"] = sendView.operation?.body?.mediaType ?? "application/json";
  const began = performance.now();
  let answer = null;
  let text = "";
  try {
    answer = await fetch(target, { method, headers, body, cache: "no-store", redirect: "manual" });
    text = await answer.text();
  } catch (problem) {
    if (!answer) { /* broken on purpose, perhaps: the journal knows */ }
    text = String(problem.message);
  }
  const took = performance.now() - began;
  const reason = await reasonOf(method, target);
  fill($("send-answer"),
    el("h2", { class: "title" }, answer ? statusMark(answer.status) : statusMark(0, "broken"), el("span", { class: "mono", text: `${method} ${target}` }), el("span", { class: "quiet", text: `${took.toFixed(0)} ms` })),
    reason ? el("div", { class: "reason" }, el("b", { text: `Because: ${reason[5]}` }), reason[6]) : null,
    reason?.[10] ? el("div", { class: "reason" }, el("b", { text: "⚠ Passed over: " }), reason[10]) : null,
    answer ? [el("h3", { text: "Headers" }), pairs([...answer.headers])] : null,
    el("h3", { text: answer ? "Body" : "The connection broke" }), bodyView(text));
  $("send-answer").scrollTop = 0;
}

// The journal knows why; it is asked in the lane that was sent to.
async function reasonOf(method, target) {
  if (target.startsWith("/__admin")) return null;
  const lane = state.lane;
  state.lane = sendView.lane;
  try {
    const page = await api(`/ui/journal?after=${Math.max(0, lane === sendView.lane ? journal.after - 1 : 0)}`);
    return page.rows.findLast(entry => entry[2] === method && entry[3] === target) ?? null;
  } finally {
    state.lane = lane;
  }
}

$("send-form").addEventListener("submit", async event => {
  event.preventDefault();
  try {
    await send();
    $("send-problem").textContent = "";
  } catch (problem) {
    $("send-problem").textContent = problem.message;
  }
});
fill($("send-answer"), el("div", { class: "empty" }, el("p", { text: "No answer yet." }), el("p", { class: "quiet", text: "What comes back stands here, with the reason the server had for it." })));
