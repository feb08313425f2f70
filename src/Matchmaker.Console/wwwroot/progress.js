// Shows that the server is slow: the bar comes when what somebody pressed was not answered within 400 ms, on the circuit
// or by another page, or when a part of the page has been loading or saving for as long.
const patience = 400;
const bar = document.getElementById("waiting");
// The page of parts shows a skeleton that nothing follows.
const busy = "main[aria-busy=true], form[aria-busy=true], .skeleton:not([data-still] .skeleton)";
// A ping of the circuit, three bytes long, is no answer.
const ping = 3;

let unanswered = false;
let leaving = false;
let pressed = false;
let timer;

const look = () => {
  const waiting = unanswered || leaving || document.querySelector(busy) !== null;
  if (!waiting) {
    clearTimeout(timer);
    timer = undefined;
    bar.hidden = true;
  } else timer ??= setTimeout(() => { bar.hidden = false; }, patience);
};

// Not every message asks for something: one that goes out right after somebody acted does.
for (const act of ["click", "submit", "change", "input", "keydown"])
  document.addEventListener(act, () => {
    pressed = true;
    setTimeout(() => { pressed = false; }, 50);
  }, true);

const listened = new WeakSet();
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  if (!listened.has(this)) {
    listened.add(this);
    this.addEventListener("message", ({ data: answer }) => {
      if ((answer.byteLength ?? answer.length) <= ping) return;
      unanswered = false;
      look();
    });
    this.addEventListener("close", () => { unanswered = false; look(); });
  }
  if (pressed && (data.byteLength ?? data.length) > ping) unanswered = true;
  look();
  return send.call(this, data);
};

// The page is left for another one that the browser loads whole; a download is not known as one, and gives up.
const giveUp = 30_000;
addEventListener("beforeunload", () => {
  leaving = true;
  look();
  setTimeout(() => { leaving = false; look(); }, giveUp);
});
addEventListener("pageshow", () => { leaving = false; look(); });

new MutationObserver(look).observe(document.body, {
  attributeFilter: ["aria-busy"],
  attributes: true,
  childList: true,
  subtree: true,
});
look();
