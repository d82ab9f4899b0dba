const operationsView = { shown: [], selected: -1, items: [] };

async function readOperations() {
  const all = await api("/ui/operations");
  state.operations = all.operations;
  state.byId = new Map(all.operations.map(operation => [operation.id, operation]));
  state.key = all.document.key;
  $("document").textContent = `${all.document.title} ${all.document.version}, seed ${all.server.seed}${all.server.strict ? ", strict" : ""}`;
  $("operations-count").textContent = all.operations.length;
  showOperations();
}

function showOperations() {
  const words = $("operations-filter").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  operationsView.shown = state.operations.filter(o => words.every(word => `${o.id} ${o.method} ${o.path} ${o.summary} ${o.tag}`.toLowerCase().includes(word)));
  const groups = Map.groupBy(operationsView.shown, o => o.tag || "other");
  operationsView.shown = [...groups.values()].flat();
  operationsView.items = operationsView.shown.map((o, index) => el("div", { class: "item", role: "option", id: `operation-${index}`, "aria-selected": "false", onclick: () => selectOperation(index) },
    el("span", { class: "method", text: o.method }), el("span", { class: "mono", text: o.path, title: o.path }), el("span", { class: "pill", text: priceText(o) })));
  let at = 0;
  fill($("operations-list"), [...groups].map(([tag, list]) => el("div", { role: "group", "aria-label": tag }, el("div", { class: "group", "aria-hidden": "true", text: tag }), list.map(() => operationsView.items[at++]))));
  operationsView.selected = -1;
  $("operations-list").removeAttribute("aria-activedescendant");
}

function priceText(operation) { return operation.credits == null ? "no price" : `${operation.credits.toLocaleString("en")} cr`; }

function selectOperation(index) {
  operationsView.items[operationsView.selected]?.setAttribute("aria-selected", "false");
  operationsView.selected = index;
  const item = operationsView.items[index];
  item.setAttribute("aria-selected", "true");
  item.scrollIntoView({ block: "nearest" });
  $("operations-list").setAttribute("aria-activedescendant", item.id);
  showOperation(operationsView.shown[index]);
}

function openOperation(id) {
  $("operations-filter").value = "";
  showOperations();
  openTab("operations");
  const index = operationsView.shown.findIndex(operation => operation.id === id);
  if (index >= 0) selectOperation(index);
}

function showOperation(operation) {
  const example = el("div", {});
  const show = async (status, name, button) => {
    const answer = await api(`/ui/operations/${encodeURIComponent(operation.id)}/${status}${name ? `?example=${encodeURIComponent(name)}` : ""}`);
    chips.querySelectorAll("button").forEach(other => other.setAttribute("aria-pressed", other === button));
    fill(example, bodyView(answer.body));
  };
  const chips = el("div", { class: "chips" }, operation.responses.flatMap(response => (response.unnamed ? [null, ...response.examples] : response.examples).map(name =>
    el("button", { type: "button", "aria-pressed": "false", title: response.description, onclick: event => show(response.status, name, event.currentTarget) }, statusMark(response.status), name ? ` ${name}` : ""))));
  fill($("operation"),
    el("h2", { class: "title" }, el("span", { class: "method", text: operation.method }), el("span", { class: "mono", text: operation.path })),
    el("p", { class: "text", text: operation.summary }),
    el("p", { class: "price", text: operation.price }),
    el("div", { class: "actions" },
      el("button", { type: "button", class: "primary", onclick: () => openSend(operation.id), text: "Send…" }),
      el("span", { class: "pill", text: operation.needsKey ? "asks for a key" : "no key needed" }),
      el("span", { class: "pill mono", text: operation.id })),
    operation.description && operation.description !== operation.summary ? [el("h3", { text: "What it does" }), el("p", { class: "text", text: operation.description })] : null,
    operation.parameters.length ? [el("h3", { text: "Parameters" }), parameterTable(operation)] : null,
    operation.body ? [el("h3", { text: operation.body.required ? "Body (required)" : "Body" }), bodyView(operation.body.example)] : null,
    el("h3", { text: "Documented answers" }), chips, el("h3", { text: "Example" }), example);
  $("operation").scrollTop = 0;
  chips.querySelector("button")?.click();
}

function parameterTable(operation) {
  return el("table", {},
    el("thead", {}, el("tr", {}, ["Name", "In", "Example", "Means"].map(name => el("th", { scope: "col", text: name })))),
    el("tbody", {}, operation.parameters.map(p => el("tr", {},
      el("td", {}, el("span", { class: "mono", text: p.name }), p.required ? el("span", { class: "quiet", text: " required" }) : ""),
      el("td", { class: "quiet", text: p.in }),
      el("td", {}, el("span", { class: "mono", text: p.example })),
      el("td", { class: "quiet", text: p.description })))));
}

listKeys($("operations-list"), () => operationsView.shown.length, () => operationsView.selected, selectOperation);
$("operations-filter").addEventListener("input", showOperations);
fill($("operation"), el("div", { class: "empty" }, el("p", { text: "Choose an operation." }), el("p", { class: "quiet", text: "Its price, parameters and every documented answer stand here." })));
