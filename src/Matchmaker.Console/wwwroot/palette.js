// The command palette's keyboard. The server finds; opening, moving among what was found and closing need no answer of
// it. The pattern is the ARIA combobox with a listbox: the focus stays in the field, the option is told by
// aria-activedescendant.
const dialog = () => document.getElementById("palette");
const field = () => dialog().querySelector("[role=combobox]");
const options = () => [...dialog().querySelectorAll("[role=option]")];

const open = () => {
  const palette = dialog();
  if (!palette || palette.open) return;
  palette.showModal();
  field().select();
  point(0);
};

const point = to => {
  const all = options();
  for (const [at, option] of all.entries()) option.setAttribute("aria-selected", at === to);
  const chosen = all[to];
  if (!chosen) {
    field().removeAttribute("aria-activedescendant");
    return;
  }
  field().setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({ block: "nearest" });
};

const pointed = () => options().findIndex(option => option.getAttribute("aria-selected") === "true");

const move = by => {
  const count = options().length;
  if (count) point((pointed() + by + count) % count);
};

const keys = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: () => options()[Math.max(pointed(), 0)]?.click(),
};

document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k" && dialog()) {
    event.preventDefault();
    open();
    return;
  }
  // While an input method is composing, its keys choose characters.
  if (event.isComposing || event.target !== dialog()?.querySelector("[role=combobox]") || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

document.addEventListener("click", ({ target }) => {
  if (target.closest?.("[data-palette-open]")) open();
  // A press on the dialog itself is one on what lies around its content.
  else if (target === dialog() || target.closest?.("#palette [role=option]")) dialog().close();
});

// What was found changed: the first of it is pointed at. Blazor may put the dialog into the page later than this runs.
new MutationObserver(changes => {
  if (dialog()?.open && changes.some(change => dialog().contains(change.target))) point(0);
}).observe(document.body, { childList: true, subtree: true });
