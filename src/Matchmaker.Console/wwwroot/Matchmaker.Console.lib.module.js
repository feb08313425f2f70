// Blazor loads this file on every page by its name, also on those without a circuit.
export function afterWebStarted(blazor) {
  // Whoever signs out leaves nothing of what was written on the device.
  document.addEventListener("submit", ({ target }) => {
    if (!new URL(target.action, document.baseURI).pathname.endsWith("/sign-out")) return;
    for (const key of Object.keys(localStorage)) if (key.startsWith("draft:")) localStorage.removeItem(key);
  });

  // The second half of a double click means the button of the first, whatever has come to its place meanwhile.
  document.addEventListener("click", event => {
    if (event.detail < 2 || !event.target.closest?.("button[data-once]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });

  // Filters lead to their address within the page, which then loads nothing but the list.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches("form.filters") || document.querySelector("main[aria-busy]")) return;
    event.preventDefault();
    const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(chosen).toString();
    blazor.navigateTo(form.action + (query ? `?${query}` : ""));
  });
}
