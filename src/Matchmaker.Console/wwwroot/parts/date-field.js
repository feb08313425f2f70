// Opens the browser's own calendar.
export function show(input) {
  try {
    input.showPicker();
  } catch {
    // Not every browser lets a page open it; the day can be typed.
  }
}
