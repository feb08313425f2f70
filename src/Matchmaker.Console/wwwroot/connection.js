// Opens the dialog while the circuit is away, and answers its buttons.
(() => {
  const dialog = document.getElementById("components-reconnect-modal");

  dialog.addEventListener("components-reconnect-state-changed", ({ detail }) => {
    if (detail.state === "show" && !dialog.open) dialog.showModal();
    else if (detail.state === "hide" && dialog.open) dialog.close();
  });
  // Blazor asks for leave to connect before anything else, and says nothing to the visitor when it is refused.
  const ask = window.fetch;
  window.fetch = async (request, options) => {
    const answer = await ask(request, options);
    const address = request.url ?? `${request}`;
    if (answer.status === 429 && address.includes("_blazor/negotiate")) document.getElementById("too-many-pages").hidden = false;
    return answer;
  };

  dialog.addEventListener("cancel", event => event.preventDefault());

  document.addEventListener("click", async ({ target }) => {
    const wanted = target.closest?.("[data-connection]")?.dataset.connection;
    if (wanted === "reload") location.reload();
    if (wanted !== "retry") return;
    // False: the server is there, but has forgotten the circuit.
    if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) location.reload();
  });
})();
