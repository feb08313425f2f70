// Panels and dialogs: opening, Escape, and where the focus goes afterwards.
const openers = new Map();

export function openPanel(panel, part) {
  openers.set(panel.getAttribute("aria-labelledby"), document.activeElement);
  // On a phone the panel is all there is: what lies under it must not be reached.
  if (matchMedia("(max-width: 600px)").matches) panel.showModal();
  else panel.show();
  panel.focus();
  const leave = event => {
    event.preventDefault();
    part.invokeMethodAsync("Closed");
  };
  // A phone's way back is a cancel without a key.
  panel.addEventListener("cancel", leave);
  panel.addEventListener("keydown", event => {
    if (event.key === "Escape" && !event.defaultPrevented) leave(event);
  });
}

// The panel may still be on the page, or have gone from it already: its opener is known by the panel's name. While it
// is modal, nothing outside it takes the focus.
export function giveFocusBack(panel) {
  document.querySelector(`dialog[aria-labelledby="${panel}"]`)?.close();
  const opener = openers.get(panel);
  openers.delete(panel);
  if (opener?.isConnected) opener.focus();
}

export function openDialog(dialog, part) {
  if (dialog.open) return;
  dialog.showModal();
  if (dialog.dataset.told) return;
  dialog.dataset.told = "true";
  tellWhenClosed(dialog, part);
}

export function close(dialog) {
  dialog.close();
}

function tellWhenClosed(dialog, part) {
  dialog.addEventListener("close", () => part.invokeMethodAsync("Closed"));
}
