// Small choices that a device remembers, such as the columns of a table. Nothing depends on them.
export function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A private window: it is chosen again next time.
  }
}
