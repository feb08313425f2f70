// Panels and dialogs: opening, Escape, and where the focus goes afterwards.
const openers = new Map();

export function openPanel(panel, part) {
  openers.set(panel.getAttribute("aria-labelledby"), document.activeElement);
  // On a phone the panel is all there is: what lies under it must not be reached.
  if (matchMedia("(max-width: 600px)").matches) panel.showModal();
  else panel.show();
  panel.focus();
  let left = false;
  const leave = event => {
    event.preventDefault();
    if (left) return;
    left = true;
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
  delete dialog.dataset.answered;
  if (dialog.open) return;
  dialog.showModal();
  if (dialog.dataset.told) return;
  dialog.dataset.told = "true";
  tellWhenClosed(dialog, part);
}

// The page has its answer; by the time it were told again, it may have taken the dialog away.
export function close(dialog) {
  dialog.dataset.answered = "true";
  dialog.close();
}

function tellWhenClosed(dialog, part) {
  dialog.addEventListener("close", () => {
    if (!dialog.dataset.answered) part.invokeMethodAsync("Closed");
  });
}
