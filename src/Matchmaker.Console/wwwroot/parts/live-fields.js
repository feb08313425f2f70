// Tells of what is typed once the typing pauses, as if the field had been left: what stands beside a form follows its
// text without a message for each key.
const pause = 500; // ms

export function follow(form) {
  let due;
  const later = ({ target }) => {
    clearTimeout(due);
    due = setTimeout(() => target.dispatchEvent(new Event("change", { bubbles: true })), pause);
  };
  form.addEventListener("input", event => {
    // What an input method is still composing is not yet text; its end is told on its own.
    if (event.target.matches("[data-live]") && !event.isComposing) later(event);
  });
  form.addEventListener("compositionend", event => {
    if (event.target.matches("[data-live]")) later(event);
  });
}
