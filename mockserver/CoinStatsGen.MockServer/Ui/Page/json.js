// Shows a body: JSON indented and in colours, anything else as it is. Long ones are cut, because nobody reads them here.
const longestBody = 60000;
const jsonToken = /("(?:\\.|[^"\\])*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g;

function bodyView(text) {
  if (!text) return el("p", { class: "quiet", text: "No body." });
  let shown = text;
  try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { return el("pre", { tabindex: "0", text: cut(text) }); }
  return el("pre", { tabindex: "0" }, colour(cut(shown)));
}

function cut(text) { return text.length <= longestBody ? text : `${text.slice(0, longestBody)}\n… ${text.length - longestBody} more characters`; }

function colour(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(jsonToken)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    const [whole, string, colon] = match;
    parts.push(el("span", { class: colon ? "k" : string ? "s" : /^[tfn]/.test(whole) ? "l" : "n", text: string ?? whole }));
    if (colon) parts.push(colon);
    from = match.index + whole.length;
  }
  parts.push(text.slice(from));
  return parts;
}
