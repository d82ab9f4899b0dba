// What can be simulated: key, name, words, and its fields [key, label, kind, default].
const simulationKinds = [
  ["latency", "Latency", "Every answer waits, with jitter around it.", [["milliseconds", "Wait, ms", "number", 50], ["jitterMilliseconds", "Jitter ±, ms", "number", 10]]],
  ["rateLimit", "Rate limit", "Each key may send so many requests; then 429.", [["requestsPerSecond", "Requests per second", "number", 2], ["burst", "Burst", "number", 2], ["retryAfter", "with Retry-After", "check", true]]],
  ["credits", "Credit account", "Calls cost what the document says; an empty account refuses.", [["total", "Credits", "number", 20000], ["emptyStatus", "Status when empty", "number", 406]]],
  ["sync", "Sync", "Wallets, exchanges and portfolios answer 409 until they are synced.", [["milliseconds", "A sync takes, ms", "number", 2000]]],
  ["paging", "Pages", "Lists have pages, with stable rows.", [["rows", "Rows in all", "number", 2500]]],
  ["reflect", "Reflection", "Values of the request stand in the answer: an element for each wallet asked for.", []],
  ["chaos", "Bad weather", "A share of calls fails or is slow, by seed.", [["percent", "Share, %", "number", 5], ["slowMilliseconds", "Slow is, ms", "number", 2000], ["errors", "503s", "check", true], ["resets", "resets", "check", true], ["slow", "slow answers", "check", true]]],
  ["gaps", "Gaps", "A share of members and elements is missing or null, as the live service leaves them out.", [["percent", "Share, %", "number", 20], ["missing", "left out", "check", true], ["nulls", "nulls", "check", true], ["emptyForms", "empty forms", "check", true]]],
];
let simulations = null;

async function readSimulations() {
  const [settings, now] = await Promise.all([api("/simulations"), api("/simulations/state")]);
  showSimulationState(now);
  if (JSON.stringify(settings) === JSON.stringify(simulations) || $("simulations-form").contains(document.activeElement) && simulations) return;
  simulations = settings;
  showSimulations();
}

function showSimulations() {
  const on = simulationKinds.filter(([key]) => simulations[key]).length;
  $("simulations-count").textContent = on === 0 ? "off" : `${on} on`;
  fill($("simulations-form"), simulationKinds.map(([key, name, words, fields]) => {
    const values = simulations[key];
    const toggle = el("button", { type: "button", role: "switch", class: "switch", "aria-checked": Boolean(values), "aria-label": name, id: `simulate-${key}`, onclick: () => apply(key, !simulations[key]) });
    return el("section", { class: "card", "aria-label": name },
      el("header", {}, el("div", {}, el("h2", { text: name }), el("p", { text: words })), el("span", { class: "field-inline" }, el("span", { "aria-hidden": "true", text: values ? "on" : "off" }), toggle)),
      fields.length ? el("div", { class: "fields" }, fields.map(field => simulationField(key, field, values))) : null);
  }));
}

function simulationField(key, [name, label, kind, initial], values) {
  const value = values?.[name] ?? initial;
  const change = () => simulations[key] && apply(key, true);
  return kind === "check"
    ? el("label", { class: "check" }, el("input", { type: "checkbox", id: `simulate-${key}-${name}`, checked: Boolean(value), onchange: change }), label)
    : el("label", { class: "field" }, el("span", { text: label }), el("input", { type: "number", min: "0", step: "any", id: `simulate-${key}-${name}`, value, onchange: change }));
}

async function apply(key, on) {
  const [, , , fields] = simulationKinds.find(kind => kind[0] === key);
  const given = Object.fromEntries(fields.map(([name, , kind]) => {
    const input = $(`simulate-${key}-${name}`);
    return [name, kind === "check" ? input.checked : Number(input.value)];
  }));
  const known = simulations[key] && typeof simulations[key] === "object" ? simulations[key] : {};
  const wanted = { ...simulations, [key]: key === "reflect" ? on : on ? { ...known, ...given } : null };
  try {
    simulations = await api("/simulations", "PUT", wanted);
    $("simulations-problem").textContent = "";
  } catch (problem) {
    $("simulations-problem").textContent = `Not applied: ${problem.message}`;
  }
  const focused = document.activeElement?.id;
  showSimulations();
  if (focused) $(focused)?.focus();
  await readSimulations();
}

function showSimulationState(now) {
  const cards = [];
  if (now.credits.length) cards.push(el("section", { class: "card", "aria-label": "Accounts" }, el("header", {}, el("h2", { text: "Accounts" }), forgetButton()),
    simpleTable(["Account", "Used", "Left"], now.credits.map(account => [account.account, account.used.toLocaleString("en"), account.remaining.toLocaleString("en")]))));
  if (now.sync.length) cards.push(el("section", { class: "card", "aria-label": "Syncs" }, el("header", {}, el("h2", { text: "Syncs" }), forgetButton()),
    simpleTable(["Key", "State", "Ready"], now.sync.map(sync => [sync.key, sync.state === "synced" ? "✓ synced" : "… syncing", clockText(Date.parse(sync.readyAt))]))));
  const text = JSON.stringify(now);
  if ($("simulations-state").dataset.text === text) return;
  $("simulations-state").dataset.text = text;
  fill($("simulations-state"), cards);
}

function forgetButton() { return el("button", { type: "button", class: "small", text: "Forget", onclick: async () => { await api("/simulations/reset", "POST"); await readSimulations(); } }); }

function simpleTable(names, rows) {
  return el("table", {}, el("thead", {}, el("tr", {}, names.map(name => el("th", { scope: "col", text: name })))),
    el("tbody", {}, rows.map(row => el("tr", {}, row.map(cell => el("td", { class: "mono", text: cell }))))));
}

$("simulations-form").addEventListener("submit", event => event.preventDefault());
