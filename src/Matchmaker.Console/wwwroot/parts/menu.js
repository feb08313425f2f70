// The keys of a menu button (ARIA authoring practices). Opening and moving are the browser's alone.
export function attach(root) {
  const button = root.querySelector("[aria-haspopup=menu]");
  const menu = root.querySelector("[role=menu]");
  const items = () => [...menu.querySelectorAll("[role^=menuitem]")];

  const open = at => {
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    items().at(at)?.focus();
    document.addEventListener("pointerdown", outside, true);
  };
  const close = () => {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
  };
  const outside = ({ target }) => {
    if (!root.contains(target)) close();
  };
  const move = by => {
    const all = items();
    all[(all.indexOf(document.activeElement) + by + all.length) % all.length]?.focus();
  };
  // The next item that begins with what was typed.
  const jump = letter => {
    const all = items();
    const from = all.indexOf(document.activeElement) + 1;
    [...all.slice(from), ...all.slice(0, from)]
      .find(item => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))?.focus();
  };

  button.addEventListener("click", () => (menu.hidden ? open(0) : close()));
  button.addEventListener("keydown", event => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(event.key === "ArrowDown" ? 0 : -1);
  });
  menu.addEventListener("keydown", event => {
    const keys = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Home: () => items()[0]?.focus(),
      End: () => items().at(-1)?.focus(),
    };
    if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        button.focus();
      }
      close();
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      jump(event.key);
    }
  });
  // A switch stays open for the next one; anything else is done with.
  menu.addEventListener("click", ({ target }) => {
    const item = target.closest("[role=menuitem]");
    if (!item || item.getAttribute("aria-disabled") === "true") return;
    button.focus();
    close();
  });
}
