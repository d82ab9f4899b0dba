function detailHint() {
  return el("div", { class: "empty" }, el("p", { text: "Choose a request." }), el("p", { class: "quiet", text: "Arrow keys move through the list. Here stand the whole request, the whole answer, and why it was that one." }));
}

async function showDetail(entry) {
  const [number, , , target, status, reason, why, operation, delay, fault] = entry;
  let event;
  try {
    event = await api(`/ui/journal/${number}`);
  } catch {
    fill($("journal-detail"), el("p", { class: "quiet", text: "The server has forgotten this request." }));
    return;
  }
  if (journal.chosen !== number) return;
  const request = event.request;
  const response = event.response;
  fill($("journal-detail"),
    el("h2", { class: "title" }, statusMark(status, fault), el("span", { class: "mono" }, `${request.method} ${target}`)),
    el("div", { class: "reason" }, el("b", { text: `Because: ${reason}` }), event.why || why),
    event.warning ? el("div", { class: "reason" }, el("b", { text: "⚠ Passed over: " }), event.warning) : null,
    el("div", { class: "actions" },
      operation ? el("button", { type: "button", class: "small", onclick: () => openOperation(operation), text: operation }) : null,
      operation ? el("button", { type: "button", class: "small", onclick: () => sendAgain(event), text: "Send again…" }) : null,
      delay ? el("span", { class: "pill", text: `delayed ${delay} ms` }) : null,
      fault ? el("span", { class: "pill", text: fault }) : null),
    el("h3", { text: "Request" }),
    pairs([["at", request.loggedDateString], ["from", request.clientIp], ...Object.entries(request.headers).map(([name, value]) => [name, String(value)])]),
    request.body ? [el("h3", { text: event.isCut ? "Body (its beginning)" : "Body" }), bodyView(request.body)] : null,
    el("h3", { text: "Answer" }),
    pairs(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
    el("h3", { text: "Body of the answer" }),
    bodyView(response.body));
  $("journal-detail").scrollTop = 0;
}

fill($("journal-detail"), detailHint());
