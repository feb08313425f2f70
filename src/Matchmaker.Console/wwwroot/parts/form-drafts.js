// Keeps what is written in a form on the device, at each key, until it is sent: also while the server is away.
// A field is known by the name of its FormField and its place among the controls there.
const oldest = 30 * 24 * 60 * 60 * 1000;
const longest = 200_000;
const forms = new WeakMap();

export function open(form, key) {
  const kept = read(key);
  const draft = { key, record: kept?.record ?? null, fields: kept?.fields ?? {}, touched: new Set(), before: new Map() };
  forms.set(form, draft);
  const note = ({ target }) => {
    if (!isKept(target)) return;
    draft.touched.add(target);
    save(form, draft);
  };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  return kept !== null;
}

// Where nothing but fields was kept, JSON's null: the other side refuses a stream of no length.
export function record(form) {
  return new TextEncoder().encode(forms.get(form).record ?? "null");
}

// Fills the fields that were written in, as if a person did; those of the groups in `except` are left alone.
export function fill(form, except) {
  const draft = forms.get(form);
  // Each field that is filled is kept anew, and the list with it.
  const fields = draft.fields;
  let filled = 0;
  for (const [name, control] of controls(form)) {
    const content = fields[name];
    if (content === undefined || except.includes(name.split("#")[0]) || content === contentOf(control)) continue;
    if (control.tagName === "SELECT" && ![...control.options].some(o => o.value === content)) continue;
    draft.before.set(control, contentOf(control));
    setContent(control, content);
    filled++;
  }
  return filled;
}

export function keep(form, record) {
  const draft = forms.get(form);
  if (!draft) return;
  draft.record = record;
  save(form, draft);
}

export function undo(form) {
  for (const [control, content] of forms.get(form).before) if (control.isConnected) setContent(control, content);
}

export function forget(form) {
  const draft = forms.get(form);
  if (!draft) return;
  Object.assign(draft, { record: null, fields: {}, touched: new Set(), before: new Map() });
  localStorage.removeItem(draft.key);
}

function isKept(control) {
  return control.matches?.("input:not([type=password], [type=file], [type=hidden]), select, textarea")
    && !control.closest("[data-unkept]");
}

function controls(form) {
  const counts = {};
  return [...form.querySelectorAll("input, select, textarea")].filter(isKept).map(control => {
    const field = control.closest("[data-field]")?.dataset.field ?? "";
    counts[field] = (counts[field] ?? -1) + 1;
    return [`${field}#${counts[field]}`, control];
  });
}

const contentOf = control => (control.type === "checkbox" ? `${control.checked}` : control.value);

function setContent(control, content) {
  if (control.type === "checkbox") control.checked = content === "true";
  else control.value = content;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

function save(form, draft) {
  const written = controls(form).filter(([, control]) => draft.touched.has(control));
  draft.fields = Object.fromEntries(written.map(([name, control]) => [name, contentOf(control)]));
  try {
    if (draft.record === null && written.length === 0) {
      localStorage.removeItem(draft.key);
      return;
    }
    const text = JSON.stringify({ at: Date.now(), record: draft.record, fields: draft.fields });
    if (text.length <= longest) localStorage.setItem(draft.key, text);
  } catch {
    // The device keeps nothing (a private window, no room): the form works as it did without.
  }
}

function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept && Date.now() - kept.at < oldest) return kept;
    localStorage.removeItem(key);
  } catch {
    // Nothing that can be read.
  }
  return null;
}
