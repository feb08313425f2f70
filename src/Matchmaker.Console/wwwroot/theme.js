// Changes the theme at once and has the server remember it, so that a form half written stays as it is.
const root = document.documentElement;

const mark = () => {
  const chosen = root.dataset.theme || "system";
  for (const link of document.querySelectorAll("[data-theme-to]")) {
    if (link.dataset.themeTo === chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
};

document.addEventListener("click", event => {
  const link = event.target.closest?.("[data-theme-to]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const choice = link.dataset.themeTo;
  if (choice === "system") delete root.dataset.theme;
  else root.dataset.theme = choice;
  fetch(link.href, { redirect: "manual" });
  mark();
  const menu = link.closest("details");
  menu.open = false;
  menu.querySelector("summary").focus();
}, true);

document.addEventListener("toggle", mark, true);
mark();
