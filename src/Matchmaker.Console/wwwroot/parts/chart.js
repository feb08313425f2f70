// Draws the figures of a part with ECharts. Every text and number comes from the server as it stands in the table
// beside the chart; colours come from the tokens, and are read again when the theme changes.
const themes = matchMedia("(prefers-color-scheme: dark)");

/**
 * Draws once the chart comes near the window, or is to be printed: the library weighs more than the page around it.
 * @param figures kind (bar, line, stack, columns, funnel), unit, labels, series of name, values (null: none), texts.
 */
export function draw(host, figures) {
  size(host, figures);
  const drawing = { host, figures, chart: null, ended: false };
  const begin = () => {
    near.disconnect();
    removeEventListener("beforeprint", begin);
    load(drawing);
  };
  const near = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && begin(), {
    rootMargin: "300px",
  });
  near.observe(host);
  addEventListener("beforeprint", begin);
  return {
    update: next => {
      drawing.figures = next;
      size(host, next);
      drawing.chart?.resize();
      drawing.paint?.();
    },
    dispose: () => {
      near.disconnect();
      removeEventListener("beforeprint", begin);
      drawing.ended = true;
      drawing.end?.();
    },
  };
}

async function load(drawing) {
  const { init } = await import("../lib/echarts.js");
  if (drawing.ended) return;
  const { host } = drawing;
  const chart = (drawing.chart = init(host, null, { renderer: "svg" }));
  const paint = (drawing.paint = () =>
    chart.setOption(option(drawing.figures, palette(), host.clientWidth), { notMerge: true }));
  paint();
  const sized = new ResizeObserver(() => {
    chart.resize();
    paint();
  });
  sized.observe(host);
  const chosen = new MutationObserver(paint);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  themes.addEventListener("change", paint);
  drawing.end = () => {
    sized.disconnect();
    chosen.disconnect();
    themes.removeEventListener("change", paint);
    chart.dispose();
  };
}

// Set here and not in the markup: the security policy lets scripts set styles, and refuses style attributes.
function size(host, { kind, labels, series }) {
  const rows = { bar: 30, stack: 30, funnel: 34 }[kind];
  host.style.height = rows ? `${labels.length * rows + (series.length > 1 ? 66 : 46)}px` : "240px";
}

function palette() {
  const style = getComputedStyle(document.documentElement);
  const token = name => style.getPropertyValue(name).trim();
  return {
    ink: token("--ink"),
    label: token("--ink-2"),
    line: token("--line"),
    edge: token("--line-2"),
    raised: token("--raised"),
    surface: token("--surface"),
    font: token("--font"),
    series: ["--accent", "--accent-line", "--stage-2", "--cov-thin-fill", "--ok", "--stage-5"].map(token),
    stages: [1, 2, 3, 4, 5, 6].map(n => token(`--stage-${n}`)),
  };
}

function option(figures, colours, wide) {
  const shared = {
    animation: false,
    textStyle: { fontFamily: colours.font, color: colours.label },
    color: colours.series,
    // Rich text is drawn; the other kind of tooltip is markup with styles in it, which the security policy refuses.
    tooltip: {
      renderMode: "richText",
      trigger: figures.kind === "funnel" ? "item" : "axis",
      axisPointer: { type: figures.kind === "line" ? "line" : "shadow" },
      confine: true,
      backgroundColor: colours.raised,
      borderColor: colours.edge,
      textStyle: { color: colours.ink, fontSize: 13, fontFamily: colours.font },
      formatter: at => told(figures, Array.isArray(at) ? at[0].dataIndex : at.dataIndex),
    },
  };
  return figures.kind === "funnel"
    ? { ...shared, series: [funnel(figures, colours, wide)] }
    : {
        ...shared,
        ...axes(figures, colours, wide),
        legend: legend(figures, colours),
        series: series(figures, colours),
      };
}

const told = ({ labels, series }, i) =>
  [labels[i], ...series.map(s => (series.length > 1 ? `${s.name}  ${s.texts[i]}` : s.texts[i]))].join("\n");

const legend = ({ series }, colours) => ({
  show: series.length > 1,
  top: 0,
  left: 0,
  itemWidth: 10,
  itemHeight: 10,
  icon: "rect",
  textStyle: { color: colours.label, fontSize: 12 },
});

function axes({ kind, labels, series }, colours, wide) {
  const lying = kind === "bar" || kind === "stack";
  const room = Math.max(48, Math.min(150, wide * 0.34));
  const category = {
    type: "category",
    data: labels,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.edge } },
    axisLabel: {
      color: colours.ink,
      fontSize: 12,
      ...(lying ? { width: room, overflow: "truncate", interval: 0 } : { hideOverlap: true }),
    },
  };
  const value = {
    type: "value",
    // There is no half of an engagement.
    minInterval: series.every(s => s.values.every(Number.isInteger)) ? 1 : 0,
    splitNumber: wide < 420 ? 2 : 4,
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: { color: colours.label, fontSize: 12, hideOverlap: true },
  };
  return {
    grid: {
      left: lying ? room + 10 : 56,
      right: lying ? 84 : 24,
      top: series.length > 1 ? 34 : lying ? 14 : 28,
      bottom: 26,
      outerBoundsMode: "none",
    },
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
  };
}

function series({ kind, series: all, totals }, colours) {
  if (kind === "line")
    return all.map(s => ({
      type: "line",
      name: s.name,
      data: s.values,
      symbol: "circle",
      symbolSize: 6,
      lineStyle: { width: 2 },
      connectNulls: false,
      label: {
        show: s.values.length <= 12,
        position: "top",
        color: colours.label,
        fontSize: 12,
        formatter: at => s.texts[at.dataIndex],
      },
      labelLayout: { hideOverlap: true },
    }));
  const last = all.length - 1;
  const stacked = kind !== "bar";
  // Side by side, more totals than these run into each other.
  const legible = kind !== "columns" || totals.length <= 14;
  return all.map((s, i) => ({
    type: "bar",
    name: s.name,
    data: s.values,
    barMaxWidth: kind === "columns" ? 28 : 16,
    stack: stacked ? "all" : undefined,
    // A second sign beside the colour: what is stacked later is drawn with an edge.
    itemStyle: i > 0 ? { borderColor: colours.series[0], borderWidth: 1, borderType: "dashed" } : {},
    label:
      legible && (i === last || !stacked)
        ? {
            show: true,
            position: kind === "columns" ? "top" : "right",
            color: colours.ink,
            fontSize: 12,
            formatter: at => (stacked ? totals[at.dataIndex] : s.texts[at.dataIndex]),
          }
        : { show: false },
  }));
}

function funnel({ labels, series: [only] }, colours, wide) {
  return {
    type: "funnel",
    sort: "none",
    left: 0,
    right: "38%",
    top: 4,
    bottom: 4,
    minSize: "4%",
    gap: 3,
    funnelAlign: "left",
    data: labels.map((name, i) => ({
      name,
      value: only.values[i],
      itemStyle: { color: colours.stages[i % 6], borderWidth: 0 },
    })),
    label: {
      position: "right",
      color: colours.ink,
      fontSize: 12,
      formatter: at => `${at.name}  ${only.texts[at.dataIndex]}`,
    },
    // All in one column: beside its own step a label would lie over the one above.
    labelLayout: () => ({ x: wide * 0.66, align: "left" }),
    labelLine: { length: 8, lineStyle: { color: colours.edge } },
  };
}
