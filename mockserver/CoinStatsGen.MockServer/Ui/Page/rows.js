// A list of any length in a handful of elements: only rows in sight exist, and they are used again.
class RowList {
  constructor(node, height, paint) {
    this.node = node;
    this.height = height;
    this.paint = paint;
    this.count = 0;
    this.selected = -1;
    this.pool = [];
    this.pad = el("div", { class: "pad", role: "presentation" });
    node.append(this.pad);
    node.addEventListener("scroll", () => this.later(), { passive: true });
    new ResizeObserver(() => this.later()).observe(node);
  }

  // Takes a new length. `added` rows came in on top: a reader further down keeps the place.
  resize(count, added = 0) {
    this.count = count;
    this.pad.style.height = `${count * this.height}px`;
    if (added > 0 && this.node.scrollTop > 0) this.node.scrollTop += added * this.height;
    this.later();
  }

  select(index) {
    this.selected = index;
    if (index >= 0) {
      const top = index * this.height;
      const { scrollTop, clientHeight } = this.node;
      if (top < scrollTop) this.node.scrollTop = top;
      else if (top + this.height > scrollTop + clientHeight) this.node.scrollTop = top + this.height - clientHeight;
    }
    this.later();
  }

  later() { this.frame ??= requestAnimationFrame(() => { this.frame = null; this.draw(); }); }

  draw() {
    const first = Math.max(0, Math.floor(this.node.scrollTop / this.height) - 4);
    const last = Math.min(this.count, Math.ceil((this.node.scrollTop + this.node.clientHeight) / this.height) + 4);
    while (this.pool.length < last - first) this.pool.push(this.node.appendChild(this.makeRow()));
    this.pool.forEach((row, at) => {
      const index = first + at;
      row.hidden = index >= last;
      if (row.hidden) return;
      row.index = index;
      row.style.transform = `translateY(${index * this.height}px)`;
      row.setAttribute("aria-posinset", index + 1);
      row.setAttribute("aria-setsize", this.count);
      row.setAttribute("aria-selected", index === this.selected);
      if (index === this.selected) this.node.setAttribute("aria-activedescendant", row.id);
      this.paint(row, index);
    });
    if (this.selected < first || this.selected >= last) this.node.removeAttribute("aria-activedescendant");
  }

  makeRow() {
    const row = el("div", { class: "row", role: "option", id: `${this.node.id}-row-${this.pool.length}` });
    row.cells = ["time", "status", "method", "path", "why"].map(name => row.appendChild(el("span", { class: name })));
    return row;
  }
}
