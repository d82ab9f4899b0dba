// Tabs, theme, lane, and the clock that keeps everything fresh.
const tabs = [...document.querySelectorAll('[role="tab"]')];
const themes = ["auto", "light", "dark"];
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
let theme = localStorage.getItem("coinstats-mock-theme") ?? "auto";

function openTab(name, focus = false) {
  for (const tab of tabs) {
    const isOpen = tab.getAttribute("aria-controls") === name;
    tab.setAttribute("aria-selected", isOpen);
    tab.tabIndex = isOpen ? 0 : -1;
    $(tab.getAttribute("aria-controls")).hidden = !isOpen;
    if (isOpen && focus) tab.focus();
  }
  if (location.hash !== `#${name}`) history.replaceState(null, "", `#${name}`);
  if (name === "coverage" && coverage) showCoverage();
  if (name === "journal") journalList.later();
}

function showTheme() {
  const isDark = theme === "dark" || theme === "auto" && darkSystem.matches;
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  $("theme").textContent = { auto: "◐ Auto", light: "○ Light", dark: "● Dark" }[theme];
  $("theme").setAttribute("aria-label", `Colours: ${theme}. Press to change.`);
}

$("theme").addEventListener("click", () => {
  theme = themes[(themes.indexOf(theme) + 1) % themes.length];
  localStorage.setItem("coinstats-mock-theme", theme);
  showTheme();
});
darkSystem.addEventListener("change", showTheme);
tabs.forEach((tab, at) => {
  tab.addEventListener("click", () => openTab(tab.getAttribute("aria-controls")));
  tab.addEventListener("keydown", event => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    openTab(tabs[(to + tabs.length) % tabs.length].getAttribute("aria-controls"), true);
  });
});
addEventListener("hashchange", () => tabs.some(tab => `#${tab.getAttribute("aria-controls")}` === location.hash) && openTab(location.hash.slice(1)));
addEventListener("keydown", event => {
  if (event.key !== "/" || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const filter = [$("journal-filter"), $("operations-filter")].find(input => input.offsetParent);
  if (filter) { event.preventDefault(); filter.focus(); }
});
$("lane").addEventListener("change", async () => {
  state.lane = $("lane").value;
  simulations = null;
  forgetRows();
  fill($("journal-detail"), detailHint());
  await refresh();
});

async function refresh() {
  if (!journal.paused) while (await readJournal());
  await Promise.all([readCoverage(), readSimulations()]);
}

// Said only when it changes: a screen reader reads it out.
function showLink(text, kind) {
  if ($("link").textContent === text) return;
  $("link").textContent = text;
  $("link").className = kind;
}

// One round after the other, never two at once; a hidden page rests.
async function keepFresh() {
  for (;;) {
    if (!document.hidden) {
      try {
        await refresh();
        showLink(journal.paused ? "‖ paused" : "● live", journal.paused ? "link" : "link on");
      } catch (problem) {
        showLink(problem instanceof TypeError ? "✕ no answer" : `✕ ${problem.message}`, "link off");
      }
    }
    await new Promise(done => setTimeout(done, 700));
  }
}

addEventListener("unhandledrejection", event => showLink(`✕ ${event.reason?.message ?? event.reason}`, "link off"));

showTheme();
openTab(tabs.map(tab => tab.getAttribute("aria-controls")).find(name => `#${name}` === location.hash) ?? "journal");
await readOperations();
showSend(state.operations.find(operation => operation.id === "get-coins") ?? state.operations[0]);
keepFresh();
