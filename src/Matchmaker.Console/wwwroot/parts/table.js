// Tells the table which of its rows are in sight, at most once a frame and one question at a time.
const watched = new WeakSet();

export function watch(box, part) {
  box.scrollTop = 0;
  if (watched.has(box)) return;
  watched.add(box);
  let asking = false;
  let asked = null;
  let due = false;

  const rows = () => [...box.querySelectorAll("tbody > tr[aria-rowindex]")];
  const look = async () => {
    due = false;
    const drawn = rows();
    if (asking || drawn.length === 0) return;
    const [top, bottom] = [drawn[0].getBoundingClientRect().top, drawn.at(-1).getBoundingClientRect().bottom];
    const sight = box.getBoundingClientRect();
    const height = (bottom - top) / drawn.length;
    const from = drawn[0].getAttribute("aria-rowindex") - 2;
    // Enough is drawn above and below.
    if ((top < sight.top - height || from === 0) && bottom > sight.bottom + height) {
      asked = null;
      return;
    }
    const first = Math.max(0, Math.floor(from + (sight.top - top) / height));
    // At the end of the list nothing more comes, however often it is asked for.
    if (first === asked) return;
    asked = first;
    asking = true;
    await part.invokeMethodAsync("Look", first, height);
    asking = false;
    ask();
  };
  const ask = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(look);
  };
  box.addEventListener("scroll", ask, { passive: true });
}
