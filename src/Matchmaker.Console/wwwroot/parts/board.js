// Moves the cards of a board by mouse, finger and keyboard. The server alone decides where a card is: what was dragged
// is put back to its place before the server hears of it, as the page is the server's to change.
import Sortable from "./sortable/sortable.js";

export function attach(board, part) {
  const lanes = () => [...board.querySelectorAll("[data-lane]")];
  const cards = lane => [...lane.querySelectorAll("[data-card]")];
  const laneOf = card => card.closest("[data-lane]");
  const takes = (lane, card) => card.dataset.to.split(" ").includes(lane.dataset.lane);
  const say = text => (board.querySelector("[data-said]").textContent = text);
  let held = null;
  let target = null;

  const hold = card => {
    card.dataset.held = "";
    for (const lane of lanes()) lane.toggleAttribute("data-refuses", !takes(lane, card));
  };
  const release = card => {
    delete card.dataset.held;
    for (const lane of lanes()) {
      lane.removeAttribute("data-refuses");
      lane.removeAttribute("data-target");
    }
    [held, target] = [null, null];
  };
  const send = async (card, lane) => {
    const key = card.dataset.card;
    await part.invokeMethodAsync("Moved", key, lane.dataset.lane);
    // It may be drawn anew in another lane: whoever moved it stays on it.
    requestAnimationFrame(() => board.querySelector(`[data-card="${CSS.escape(key)}"]`)?.focus());
  };

  // ----- by mouse and finger
  const drag = list =>
    new Sortable(list, {
      group: { name: board.id, put: (to, _from, card) => takes(laneOf(to.el), card) },
      draggable: "[data-card]",
      filter: "button, input",
      preventOnFilter: false,
      // One way for mouse and finger, with the card's picture under it.
      forceFallback: true,
      fallbackTolerance: 4,
      delay: 150,
      delayOnTouchOnly: true,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      sort: false,
      onStart: ({ item }) => hold(item),
      onMove: ({ to }) => {
        for (const lane of lanes()) lane.toggleAttribute("data-target", lane === laneOf(to));
      },
      onEnd: ({ item, from, to, oldIndex, originalEvent }) => {
        release(item);
        const lane = laneOf(to);
        // Over a lane that refuses it, the card still lies in the last one that took it.
        const { clientX, clientY } = originalEvent.changedTouches?.[0] ?? originalEvent;
        const under = document.elementFromPoint(clientX, clientY)?.closest("[data-lane]");
        from.insertBefore(item, from.querySelectorAll(":scope > [data-card]")[oldIndex] ?? null);
        if (to !== from && under === lane) send(item, lane);
        // Sortable holds back the click that ends a drag. Where none came, it would hold back somebody's next one.
        setTimeout(() => board.dispatchEvent(new MouseEvent("click")));
      },
    });
  for (const lane of lanes()) drag(lane.querySelector("ul"));

  // ----- by keyboard
  const lift = card => {
    [held, target] = [card, laneOf(card)];
    hold(card);
    say(board.dataset.lifted);
  };
  const take = by => {
    const all = lanes();
    const to = all[all.indexOf(target) + by];
    if (!to) return;
    target?.removeAttribute("data-target");
    target = to;
    to.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (takes(to, held)) {
      to.setAttribute("data-target", "");
      say(board.dataset.over + to.dataset.title);
    } else {
      say(board.dataset.refused + to.dataset.title);
    }
  };
  const drop = () => {
    const [card, lane] = [held, target];
    if (!takes(lane, card)) {
      say(board.dataset.refused + lane.dataset.title);
      return;
    }
    release(card);
    say(board.dataset.dropped + lane.dataset.title);
    if (lane !== laneOf(card)) send(card, lane);
  };
  const cancel = () => {
    release(held);
    say(board.dataset.cancelled);
  };
  const go = (card, key) => {
    const all = lanes();
    const lane = laneOf(card);
    const at = cards(lane).indexOf(card);
    if (key === "ArrowUp" || key === "ArrowDown") {
      cards(lane)[at + (key === "ArrowDown" ? 1 : -1)]?.focus();
      return;
    }
    const by = key === "ArrowRight" ? 1 : -1;
    for (let to = all.indexOf(lane) + by; all[to]; to += by) {
      const there = cards(all[to]);
      if (there.length === 0) continue;
      there[Math.min(at, there.length - 1)].focus();
      return;
    }
  };
  const whileHeld = { ArrowRight: () => take(1), ArrowLeft: () => take(-1), Enter: drop, " ": drop, Escape: cancel };

  board.addEventListener("keydown", event => {
    const card = event.target.matches("[data-card]") ? event.target : null;
    if (!card) return;
    if (held) {
      event.preventDefault();
      event.stopPropagation();
      whileHeld[event.key]?.();
    } else if (event.key === " ") {
      event.preventDefault();
      lift(card);
    } else if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      go(card, event.key);
    } else if (event.key === "Enter") {
      card.querySelector("a")?.click();
    }
  });
  board.addEventListener("focusout", ({ target: card }) => {
    if (card === held) cancel();
  });
}
