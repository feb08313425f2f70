// The keys of an editable combobox (ARIA authoring practices). The option one is on is marked here, without asking the
// server; picking is a click on it.
export function attach(root, part) {
  const input = root.querySelector("[role=combobox]");
  const list = root.querySelector("[role=listbox]");
  let active = null;
  // What is in the list may answer an older text: then Enter waits for the answer to what stands in the field.
  let pickOnAnswer = false;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const answered = () => !list.hidden && list.dataset.answers === input.value;

  const activate = option => {
    active?.setAttribute("aria-selected", "false");
    active = option ?? null;
    if (active === null) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    active.setAttribute("aria-selected", "true");
    active.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", active.id);
  };

  const move = by => {
    const all = options();
    if (list.hidden || all.length === 0) {
      // Closed: the arrow opens it with what stands in the field.
      input.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    const at = all.indexOf(active);
    activate(all[(at < 0 && by < 0 ? all.length - 1 : at + by + all.length) % all.length]);
  };

  const enter = () => {
    if (answered() && active) active.click();
    else pickOnAnswer = input.value.trim() !== "";
  };

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: enter,
  };

  input.addEventListener("keydown", event => {
    // An input method uses the same keys while a word is being put together.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && !list.hidden) {
      // Closes the list, and not the panel or the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      pickOnAnswer = false;
      part.invokeMethodAsync("Close");
    } else if (event.key === "Backspace" && input.value === "") {
      [...root.querySelectorAll(".chosen .remove")].pop()?.click();
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  input.addEventListener("input", () => {
    pickOnAnswer = false;
    activate(null);
  });
  list.addEventListener("mousedown", event => event.preventDefault());
  root.addEventListener("focusout", ({ relatedTarget }) => {
    pickOnAnswer = false;
    if (!list.hidden && !root.contains(relatedTarget)) part.invokeMethodAsync("Close");
  });
  new MutationObserver(() => {
    activate(null);
    if (!answered()) return;
    activate(options()[0]);
    if (pickOnAnswer) active?.click();
    pickOnAnswer = false;
  }).observe(list, { childList: true, attributes: true, attributeFilter: ["hidden", "data-answers"] });
}

export function show(root, text) {
  root.querySelector("[role=combobox]").value = text;
}
