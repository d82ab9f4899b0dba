const state = { lane: "", operations: [], byId: new Map(), document: 0, key: { in: "header", name: "Authorization" } };
let token = sessionStorage.getItem("coinstats-mock-token") ?? "";
let asking = null;

// Calls the admin API of the lane that is shown. Gives the JSON, or throws an Error that says what went wrong.
async function api(path, method = "GET", body = undefined) {
  const headers = {};
  if (state.lane) headers["X-Mock-Lane"] = state.lane;
  if (token) headers["Authorization"] = `Bearer ${token}`;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await fetch(`/__admin${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: "no-store" });
  if (answer.status === 401) {
    await askForToken();
    return api(path, method, body);
  }
  const text = await answer.text();
  let json = null;
  try { json = text ? JSON.parse(text) : {}; } catch { /* said below */ }
  if (answer.ok) return json;
  const error = json?.errors?.[0];
  throw new Error(error ? [error.source?.pointer, error.detail ?? error.title].filter(Boolean).join(": ") : json?.message ?? `the server answered ${answer.status}`);
}

function askForToken() {
  asking ??= new Promise(done => {
    const dialog = $("token");
    $("token-problem").textContent = token ? "That was not it." : "";
    dialog.addEventListener("close", () => {
      token = $("token-input").value.trim();
      sessionStorage.setItem("coinstats-mock-token", token);
      asking = null;
      done();
    }, { once: true });
    dialog.showModal();
  });
  return asking;
}
