// Panels and dialogs: opening, Escape, and where the focus goes afterwards.
const openers = new Map();

export function openPanel(panel, part) {
  openers.set(panel.getAttribute("aria-labelledby"), document.activeElement);
  // On a phone the panel is all there is: what lies under it must not be reached.
  if (matchMedia("(max-width: 600px)").matches) panel.showModal();
  else panel.show();
  panel.focus();
  tellWhenClosed(panel, part);
  panel.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    part.invokeMethodAsync("Closed");
  });
}

// The panel has gone from the page already: its opener is known by the panel's name.
export function giveFocusBack(panel) {
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
