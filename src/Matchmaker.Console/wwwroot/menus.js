// Menus are details elements, which open without a script; this closes them again: by Escape, by a press elsewhere, and
// by a choice in them.
const opened = () => document.querySelectorAll("details[data-drop][open]");

document.addEventListener("click", ({ target }) => {
  for (const menu of opened())
    if (!menu.contains(target) || target.closest(".menu a, .menu button")) menu.open = false;
});

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of opened()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

document.addEventListener("focusin", ({ target }) => {
  for (const menu of opened()) if (!menu.contains(target)) menu.open = false;
});
