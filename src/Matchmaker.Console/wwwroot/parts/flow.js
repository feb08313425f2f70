// Draws the flow of a chain: layers from upstream to downstream, zoom, pan, search, arrow keys, export.
// The server gives the nodes and edges and says which one is chosen; a node is a link to that choice, so that the
// address holds it and Enter, a click and "open in a new tab" work as they do elsewhere.
import { graphlib, layout, select, zoom, zoomIdentity, zoomTransform } from "../lib/flow.js";
import { saveAs } from "./save.js";

const width = 176,
  height = 50,
  stageGap = 34,
  top = 44,
  margin = 16;
const shapes = "http://www.w3.org/2000/svg";

export function draw(host, flow) {
  const placed = place(flow);
  const svg = element("svg", { class: "flow", role: "group", "aria-label": flow.title });
  const canvas = element("g");
  svg.append(patterns(), canvas);
  for (const zone of placed.zones) canvas.append(...drawZone(zone, placed.height));
  const edges = placed.edges.map(drawEdge);
  const nodes = new Map(placed.nodes.map(node => [node.id, drawNode(node)]));
  canvas.append(...edges.map(e => e.mark), ...[...nodes.values()]);
  host.replaceChildren(svg);

  const view = zoomed(host, svg, canvas, placed);
  const chosen = choice(nodes, edges);
  roam(svg, placed.nodes, nodes, view);
  const choose = id => {
    chosen.set(id);
    view.show(placed.nodes.find(n => n.id === id));
  };
  choose(flow.chosen);
  return {
    choose,
    find: text => found(nodes, placed.nodes, text, view),
    zoomBy: view.by,
    fit: view.fit,
    saveSvg: name => saveAs(picture(svg, canvas, placed), `${name}.svg`),
    savePng: async name => saveAs(await raster(picture(svg, canvas, placed), placed), `${name}.png`),
    dispose: () => {
      view.dispose();
      host.replaceChildren();
    },
  };
}

/* ---- where things stand ---- */

function place({ nodes, edges, stages }) {
  const columns = columnsOf(nodes, edges);
  // Only what leads to a later column has a say in where things stand: the rest would pull the columns apart.
  const forward = new Set(edges.filter(e => columns.get(e.from) < columns.get(e.to)));
  const graph = new graphlib.Graph().setDefaultEdgeLabel(() => ({}));
  graph.setGraph({ rankdir: "LR", nodesep: 22, ranksep: 34, edgesep: 10, ranker: g => rank(g, columns) });
  for (const node of nodes) graph.setNode(node.id, { width, height });
  for (const edge of forward) graph.setEdge(edge.from, edge.to);
  layout(graph);
  // Dagre sets the columns apart evenly; a new stage starts after a wider gap, in which its ground ends.
  const even = nodes.map(n => ({ ...n, x: graph.node(n.id).x, y: graph.node(n.id).y + top }));
  const first = Math.min(...nodes.map(n => n.stage));
  const shift = x => x + margin + stageGap * (stageAt(even, x) - first);
  const put = even.map(n => ({ ...n, x: shift(n.x) }));
  const byId = new Map(put.map(n => [n.id, n]));
  const ways = edges.map(edge => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!forward.has(edge))
      return { ...edge, points: columns.get(edge.from) === columns.get(edge.to) ? [] : back(from, to) };
    const bends = graph.edge(edge.from, edge.to).points.slice(1, -1);
    return {
      ...edge,
      points: onward(
        from,
        to,
        bends.map(p => ({ x: shift(p.x), y: p.y + top })),
      ),
    };
  });
  const zones = stages
    .map((name, stage) => ({ name, held: put.filter(n => n.stage === stage) }))
    .filter(z => z.held.length)
    .map(({ name, held }) => {
      const left = Math.min(...held.map(n => n.x)) - width / 2 - margin;
      return { name, x: left, width: Math.max(...held.map(n => n.x)) + width / 2 + margin - left };
    });
  const bottom = Math.max(...put.map(n => n.y), ...ways.flatMap(w => w.points.map(p => p.y)));
  return {
    nodes: put,
    edges: ways.map(w => ({ ...w, from: byId.get(w.from), to: byId.get(w.to) })),
    zones,
    // With room for the bows at the right of the last column.
    width: Math.max(...zones.map(z => z.x + z.width)) + 12,
    height: bottom + height / 2 + margin,
  };
}

// The middle of a chain is given two columns, its ends one each, so that the flow fits a page at a size that can be
// read; a stage of many links gets more. Within a stage what is fed stands after what feeds it, as far as that goes.
function columnsOf(nodes, edges) {
  const columns = new Map();
  let first = 0;
  for (const stage of [...new Set(nodes.map(n => n.stage))].sort((a, b) => a - b)) {
    const held = nodes.filter(n => n.stage === stage).map(n => n.id);
    const most = Math.max(stage === 1 ? 2 : 1, Math.ceil(held.length / 12));
    const depth = depthsOf(held, edges);
    for (const id of held) columns.set(id, first + Math.min(depth.get(id), most - 1));
    first = Math.max(...held.map(id => columns.get(id))) + 1;
  }
  return columns;
}

// How many links of the stage stand before a link on the longest way to it; a circle is cut where it is met.
function depthsOf(held, edges) {
  const before = new Map(held.map(id => [id, []]));
  for (const { from, to } of edges) if (before.has(from)) before.get(to)?.push(from);
  const depths = new Map();
  const depthOf = id => {
    if (!depths.has(id)) {
      depths.set(id, 0);
      depths.set(id, Math.max(-1, ...before.get(id).map(depthOf)) + 1);
    }
    return depths.get(id);
  };
  held.forEach(depthOf);
  return depths;
}

// Dagre counts every other rank: the ones between are for labels of edges.
function rank(graph, columns) {
  for (const id of graph.nodes()) if (columns.has(id)) graph.node(id).rank = 2 * columns.get(id);
}

function stageAt(nodes, x) {
  return nodes
    .filter(n => n.x <= x + 1)
    .reduce((last, n) => Math.max(last, n.stage), Math.min(...nodes.map(n => n.stage)));
}

function onward(from, to, bends) {
  const start = { x: from.x + width / 2, y: from.y },
    end = { x: to.x - width / 2 - 6, y: to.y };
  return [start, ...bends.filter(p => p.x > start.x && p.x < end.x), end];
}

// Backwards: out below the one and in below the other.
function back(from, to) {
  const low = Math.max(from.y, to.y) + height / 2 + 10;
  return [
    { x: from.x + 20, y: from.y + height / 2 },
    { x: from.x + 20, y: low },
    { x: to.x - 20, y: low },
    { x: to.x - 20, y: to.y + height / 2 + 6 },
  ];
}

/* ---- what is drawn ---- */

function patterns() {
  const defs = element("defs");
  const hatch = element("pattern", {
    id: "flow-hatch",
    width: 5,
    height: 5,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  hatch.append(
    element("rect", { class: "hatch-ground", width: 5, height: 5 }),
    element("path", { class: "hatch-line", d: "M0 0v5" }),
  );
  defs.append(hatch);
  return defs;
}

function drawZone({ name, x, width: wide }, tall) {
  return [
    element("rect", { class: "zone", x, y: 0, width: wide, height: tall, rx: 5 }),
    element("text", { class: "zone-name", x: x + 14, y: 25 }, name),
  ];
}

function drawEdge({ from, to, points }) {
  const mark = element("g", { class: "edge" });
  mark.append(...(points.length ? led(points) : looped(from, to)));
  return { from: from.id, to: to.id, mark };
}

function led(points) {
  const end = points.at(-1);
  const up = points.at(-2).x === end.x;
  return [
    element("path", { class: "way", d: curve(points) }),
    element("path", { class: "tip", d: up ? `M${end.x - 4} ${end.y}h8l-4 -6z` : `M${end.x} ${end.y - 4}v8l6 -4z` }),
  ];
}

// Within a column: a bow at the right of both, so that it crosses none that stands between them.
function looped(from, to) {
  const x = from.x + width / 2,
    bow = x + 26;
  const [start, end] = [from.y + 8 * Math.sign(to.y - from.y), to.y - 8 * Math.sign(to.y - from.y)];
  return [
    element("path", { class: "way", d: `M${x} ${start}C${bow} ${start} ${bow} ${end} ${x + 6} ${end}` }),
    element("path", { class: "tip", d: `M${x + 6} ${end - 4}v8l-6 -4z` }),
  ];
}

// Leaves and enters level, as a line that one follows with the eye.
function curve(points) {
  return points.slice(1).reduce((path, to, i) => {
    const from = points[i],
      half = (from.x + to.x) / 2;
    return `${path}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
  }, `M${points[0].x} ${points[0].y}`);
}

function drawNode(node) {
  const x = node.x - width / 2,
    y = node.y - height / 2;
  const mark = element("a", { class: `node ${node.coverage}`, href: node.href, tabindex: -1, "data-link": node.id });
  const name = cut(node.name, node.key ? 17 : 22),
    facts = cut(node.facts, 25);
  // Where all of it stands in the node, the text is its name already.
  if (name !== node.name || facts !== node.facts) {
    const told = [node.name, node.facts, node.key].filter(Boolean).join(" ");
    mark.setAttribute("aria-label", told);
    mark.append(element("title", {}, told));
  }
  mark.append(
    element("rect", { class: "halo", x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 7 }),
    element("rect", { class: "box", x, y, width, height, rx: 4 }),
    element("rect", { class: "edge-bar", x: x + 1, y: y + 1, width: 6, height: height - 2 }),
    element("text", { class: "name", x: x + 16, y: y + 20 }, name),
    element("text", { class: "facts", x: x + 16, y: y + 39 }, facts),
  );
  if (node.key)
    mark.append(element("text", { class: "key", x: x + width - 8, y: y + 20, "text-anchor": "end" }, node.key));
  return mark;
}

// A Chinese character is as wide as two of Latin.
function cut(text, most) {
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    used += text.charCodeAt(i) > 255 ? 2 : 1.08;
    if (used > most) return `${text.slice(0, i)}…`;
  }
  return text;
}

/* ---- what it answers to ---- */

function choice(nodes, edges) {
  return {
    set(id) {
      const near = new Set([
        id,
        ...edges.filter(e => e.from === id).map(e => e.to),
        ...edges.filter(e => e.to === id).map(e => e.from),
      ]);
      const known = nodes.has(id);
      for (const [each, mark] of nodes) {
        mark.classList.toggle("chosen", each === id);
        mark.classList.toggle("far", known && !near.has(each));
        if (each === id) mark.setAttribute("aria-current", "true");
        else mark.removeAttribute("aria-current");
      }
      for (const { from, to, mark } of edges) {
        const on = known && (from === id || to === id);
        mark.classList.toggle("on", on);
        mark.classList.toggle("far", known && !on);
        if (on) mark.parentNode.insertBefore(mark, nodes.values().next().value);
      }
      makeStop(nodes, known ? id : nodes.keys().next().value);
    },
  };
}

// One stop of the Tab key for the whole picture; arrows go on from there.
function makeStop(nodes, id) {
  for (const [each, mark] of nodes) mark.setAttribute("tabindex", each === id ? 0 : -1);
}

const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function roam(svg, placed, nodes, view) {
  svg.addEventListener("keydown", event => {
    const direction = directions[event.key];
    const here = placed.find(n => n.id === event.target.closest?.("[data-link]")?.dataset.link);
    if (!direction || !here) return;
    event.preventDefault();
    const next = nearest(here, placed, direction);
    if (!next) return;
    makeStop(nodes, next.id);
    nodes.get(next.id).focus({ preventScroll: true });
    view.show(next);
  });
}

function nearest(here, placed, [dx, dy]) {
  const cost = n => {
    const ahead = (n.x - here.x) * dx + (n.y - here.y) * dy,
      aside = Math.abs((n.x - here.x) * dy) + Math.abs((n.y - here.y) * dx);
    return ahead <= 1 ? Infinity : ahead + 2 * aside;
  };
  const [best] = placed.filter(n => n !== here).sort((a, b) => cost(a) - cost(b));
  return best && cost(best) < Infinity ? best : null;
}

/** The number of links found; the first of them is brought into sight. */
function found(nodes, placed, text, view) {
  const sought = text.trim().toLowerCase();
  const hits = placed.filter(n => sought && `${n.name} ${n.words}`.toLowerCase().includes(sought));
  for (const [id, mark] of nodes) {
    mark.classList.toggle(
      "hit",
      hits.some(h => h.id === id),
    );
    mark.classList.toggle("miss", sought !== "" && !hits.some(h => h.id === id));
  }
  if (hits.length) {
    makeStop(nodes, hits[0].id);
    view.show(hits[0]);
  }
  return hits.length;
}

function zoomed(host, svg, canvas, placed) {
  const root = select(svg);
  const behaviour = zoom()
    .scaleExtent([0.2, 3])
    // The wheel scrolls the page, as everywhere; with Ctrl, or two fingers, it zooms.
    .filter(event => (event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button))
    .on("zoom", ({ transform }) => canvas.setAttribute("transform", transform));
  root.call(behaviour).on("dblclick.zoom", null);
  let touched = false;
  const fit = () => {
    const { clientWidth, clientHeight } = host;
    if (!clientWidth) return;
    // Never so small that it cannot be read: a phone shows a part, and one pans.
    const scale = Math.max(0.82, Math.min(1.1, clientWidth / placed.width, clientHeight / placed.height));
    const x = Math.max(0, (clientWidth - placed.width * scale) / 2),
      y = Math.max(0, (clientHeight - placed.height * scale) / 2);
    root.call(behaviour.transform, zoomIdentity.translate(x, y).scale(scale));
    touched = false;
  };
  behaviour.on("start", ({ sourceEvent }) => {
    touched ||= Boolean(sourceEvent);
  });
  const watch = new ResizeObserver(() => {
    if (!touched) fit();
  });
  watch.observe(host);
  fit();
  return {
    fit,
    by: factor => {
      touched = true;
      root.call(behaviour.scaleBy, factor);
    },
    show(node) {
      if (!node) return;
      const { k, x, y } = zoomTransform(svg);
      const left = x + (node.x - width / 2) * k,
        right = x + (node.x + width / 2) * k;
      const above = y + (node.y - height / 2) * k,
        below = y + (node.y + height / 2) * k;
      if (left >= 0 && above >= 0 && right <= host.clientWidth && below <= host.clientHeight) return;
      touched = true;
      root.call(behaviour.translateTo, node.x, node.y);
    },
    dispose: () => watch.disconnect(),
  };
}

/* ---- export ---- */

const kept = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-size",
  "font-weight",
  "font-family",
  "opacity",
  "text-anchor",
];

// A picture of its own: what the style sheet gives stands in attributes, the ground is painted, the whole flow is in
// it.
function picture(svg, canvas, { width: wide, height: tall }) {
  const copy = svg.cloneNode(true);
  const from = [...svg.querySelectorAll("*")],
    to = [...copy.querySelectorAll("*")];
  from.forEach((original, i) => {
    const style = getComputedStyle(original);
    for (const name of kept) {
      const value = style.getPropertyValue(name);
      if (value) to[i].setAttribute(name, value);
    }
    for (const name of ["class", "tabindex", "data-link", "aria-current"]) to[i].removeAttribute(name);
  });
  copy.removeAttribute("class");
  copy.setAttribute("xmlns", shapes);
  copy.setAttribute("viewBox", `0 0 ${wide} ${tall}`);
  copy.setAttribute("width", wide);
  copy.setAttribute("height", tall);
  copy.querySelector("g").removeAttribute("transform");
  const ground = getComputedStyle(canvas.ownerDocument.documentElement).getPropertyValue("--surface").trim() || "#fff";
  copy.insertBefore(element("rect", { width: wide, height: tall, fill: ground }), copy.firstChild);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

async function raster(svg, { width: wide, height: tall }) {
  const image = new Image();
  // Not a blob address: the content security policy allows pictures from us and from data addresses only.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svg.text())}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: wide * 2, height: tall * 2 });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, "image/png"));
}

function element(name, attributes = {}, text) {
  const made = document.createElementNS(shapes, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
