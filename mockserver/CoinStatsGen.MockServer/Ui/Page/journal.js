// Rows of the journal: [number, time, method, target, status, reason, why, operation, delay, fault, warning]; kept oldest first, shown newest first.
const journal = { rows: [], shown: [], after: 0, capacity: 0, paused: false, chosen: null };
const journalList = new RowList($("journal-list"), 34, paintRow);
const reasons = new Set();

function paintRow(row, index) {
  const entry = journal.shown[journal.shown.length - 1 - index];
  if (row.entry === entry) return;
  row.entry = entry;
  const [, at, method, target, status, , why, , , fault, warning] = entry;
  const [time, state, verb, path, because] = row.cells;
  time.textContent = clockText(at);
  const [kind, shape] = statusKind(status, fault);
  state.className = `status ${kind}`;
  state.textContent = `${shape} ${fault ? "broken" : status}`;
  verb.className = "method";
  verb.textContent = method;
  path.textContent = target;
  because.textContent = warning ? `⚠ ${why}; ${warning}` : why;
}

function passes(entry) {
  const words = $("journal-filter").value.trim().toLowerCase();
  const status = $("journal-status").value;
  const reason = $("journal-reason").value;
  if (reason && entry[5] !== reason) return false;
  if (status === "fault" ? !entry[9] : status && (entry[9] || String(entry[4])[0] !== status)) return false;
  return !words || words.split(/\s+/).every(word => `${entry[2]} ${entry[3]} ${entry[4]} ${entry[5]} ${entry[6]} ${entry[7] ?? ""} ${entry[10] ?? ""}`.toLowerCase().includes(word));
}

function filterAgain() {
  journal.shown = journal.rows.filter(passes);
  showRows(0);
}

function showRows(added) {
  journalList.selected = journal.chosen == null ? -1 : journal.shown.length - 1 - journal.shown.findIndex(entry => entry[0] === journal.chosen);
  if (journalList.selected >= journal.shown.length) journalList.selected = -1;
  journalList.resize(journal.shown.length, added);
  $("journal-empty").hidden = journal.shown.length > 0;
  $("journal-empty").firstElementChild.textContent = journal.rows.length > 0 ? "No request passes the filter." : "No requests yet.";
  $("journal-count").textContent = journal.rows.length.toLocaleString("en");
}

// Reads what came since last time. A server that forgot (cleared, reset, restarted) is followed.
async function readJournal() {
  const page = await api(`/ui/journal?after=${journal.after}`);
  if (page.next < journal.after && page.rows.length === 0 && page.next === 0) forgetRows();
  const newest = journal.rows.length ? journal.rows[journal.rows.length - 1][0] : 0;
  const known = new Set(journal.rows.slice(-200).map(entry => entry[0]));
  const fresh = page.rows.filter(entry => entry[0] > newest || !known.has(entry[0]));
  journal.after = page.next;
  journal.capacity = page.capacity;
  $("tab-journal").title = `Bodies of all lanes: ${Math.ceil(page.heldBytes / 1024)} of ${Math.floor(page.maxBytes / 1024)} KiB kept`;
  offerLanes(page.lanes);
  if (state.document !== page.document) await readOperations();
  state.document = page.document;
  if (fresh.length > 0) {
    journal.rows.push(...fresh);
    if (fresh[0][0] < newest) journal.rows.sort((left, right) => left[0] - right[0]);
    offerReasons(fresh);
  }
  const oldest = Math.max(page.cleared + 1, journal.rows.length > page.capacity ? journal.rows[journal.rows.length - page.capacity][0] : 0);
  const gone = journal.rows.findIndex(entry => entry[0] >= oldest);
  const cleared = journal.rows.length > 0 && gone !== 0;
  if (cleared) journal.rows = gone < 0 ? [] : journal.rows.slice(gone);
  if (fresh.length > 0 || cleared) {
    const before = journal.shown.length;
    if (cleared || fresh[0][0] < newest) journal.shown = journal.rows.filter(passes);
    else journal.shown.push(...fresh.filter(passes));
    showRows(journal.shown.length - before);
  }
  return page.more;
}

function forgetRows() {
  Object.assign(journal, { rows: [], shown: [], after: 0, chosen: null });
  showRows(0);
}

function offerReasons(entries) {
  for (const entry of entries) {
    if (reasons.has(entry[5])) continue;
    reasons.add(entry[5]);
    $("journal-reason").append(el("option", { value: entry[5], text: entry[5] }));
  }
}

function offerLanes(names) {
  const select = $("lane");
  if (names.join("\n") === select.dataset.names) return;
  select.dataset.names = names.join("\n");
  const wanted = [...new Set([...names, ...(state.lane ? [state.lane] : [])])].sort();
  fill(select, el("option", { value: "", text: "default" }), wanted.map(name => el("option", { value: name, text: name })));
  select.value = state.lane;
}

function choose(index) {
  const entry = journal.shown[journal.shown.length - 1 - index];
  if (!entry) return;
  journal.chosen = entry[0];
  journalList.select(index);
  showDetail(entry);
}

listKeys($("journal-list"), () => journal.shown.length, () => journalList.selected, choose, 12);
$("journal-list").addEventListener("click", event => {
  const row = event.target.closest(".row");
  if (row) choose(row.index);
});
for (const id of ["journal-filter", "journal-status", "journal-reason"]) $(id).addEventListener("input", filterAgain);
$("journal-pause").addEventListener("click", () => {
  journal.paused = !journal.paused;
  $("journal-pause").setAttribute("aria-pressed", journal.paused);
  $("journal-pause").textContent = journal.paused ? "Paused" : "Pause";
});
$("journal-clear").addEventListener("click", async () => {
  await api("/requests", "DELETE");
  journal.chosen = null;
  fill($("journal-detail"), detailHint());
  await readJournal();
});
