let coverage = null;

async function readCoverage() {
  const read = await api("/coverage");
  if (JSON.stringify(read) === JSON.stringify(coverage)) return;
  coverage = read;
  showCoverage();
}

function showCoverage() {
  const { operations, responses, percent } = coverage.summary;
  $("coverage-count").textContent = `${Math.floor(percent)}%`;
  const bar = el("i", {});
  bar.style.width = `${percent}%`;
  fill($("coverage-summary"), el("strong", { text: `${percent.toFixed(1)}%` }), el("span", { class: "meter", "aria-hidden": "true" }, bar),
    el("span", { text: `${responses.covered} of ${responses.total} documented answers, ${operations.covered} of ${operations.total} operations` }),
    coverage.unmatched ? el("span", { class: "pill", text: `${coverage.unmatched} requests to no operation` }) : null);
  if ($("coverage").hidden) return;
  const rows = coverage.operations.filter(o => !$("coverage-gaps").checked || o.responses.some(r => r.count === 0));
  const statuses = [...new Set(coverage.operations.flatMap(o => [...o.responses, ...o.undocumented].map(r => r.status)))].sort((left, right) => left - right);
  const { scrollTop, scrollLeft } = $("coverage-table");
  fill($("coverage-table"), el("table", {},
    el("thead", {}, el("tr", {}, el("th", { scope: "col", text: "Operation" }), statuses.map(status => el("th", { scope: "col" }, statusMark(status))), el("th", { scope: "col", text: "calls" }))),
    el("tbody", {}, rows.map(operation => el("tr", {},
      el("th", { scope: "row" }, el("button", { type: "button", class: "ghost small", onclick: () => openOperation(operation.id), text: operation.id })),
      statuses.map(status => el("td", {}, coverageMark(operation, status))),
      el("td", { class: "quiet", text: operation.calls || "" }))))));
  Object.assign($("coverage-table"), { scrollTop, scrollLeft });
}

function coverageMark(operation, status) {
  const documented = operation.responses.find(response => response.status === status);
  const odd = operation.undocumented.find(response => response.status === status);
  if (odd) return el("span", { class: "mark odd", title: `answered ${odd.count} times, not documented` }, el("span", { class: "off-screen", text: "not documented, answered " }), `! ${odd.count}`);
  if (!documented) return null;
  return documented.count > 0
    ? el("span", { class: "mark met" }, el("span", { class: "off-screen", text: "met " }), `✓ ${documented.count}`)
    : el("span", { class: "mark gap" }, el("span", { class: "off-screen", text: "never met" }), el("span", { "aria-hidden": "true", text: "○" }));
}

$("coverage-gaps").addEventListener("input", showCoverage);
$("coverage-clear").addEventListener("click", async () => { await api("/coverage", "DELETE"); await readCoverage(); });
