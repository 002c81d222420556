// Draws the figures that stand in the page as JSON, keeps them as wide as their frame, and lets the legend switch
// strategies on and off in all of them.
"use strict";
(function () {
  const SETTINGS = { displayModeBar: false, displaylogo: false, responsive: false, scrollZoom: false, doubleClick: false };
  // Paper has another width than the screen, and no resize event tells so in time: px of what A4 leaves beside the sentences, for
  // one of two, and for one of three; letters are smaller, so that names of rows do not meet.
  const BESIDE = 345, OF_TWO = 340, OF_THREE = 224;
  const SHORTER = { 345: 0.75, 340: 0.68, 224: 0.64 }, LETTERS = 9, SMALL = 8;
  const FONTS = ["font", "xaxis.tickfont", "yaxis.tickfont", "xaxis.title.font", "yaxis.title.font", "legend.font"];
  const charts = [], heights = new Map(), sizes = new Map(), folds = [];
  let printing = false;

  for (const holder of document.querySelectorAll("script[data-figure]")) {
    const place = document.getElementById(holder.dataset.figure);
    const figure = JSON.parse(holder.textContent);
    heights.set(place, figure.layout.height);
    sizes.set(place, Object.fromEntries(FONTS.map(function (font) {
      return [font, (font + ".size").split(".").reduce(function (held, key) { return held ? held[key] : undefined; }, figure.layout) || null];
    })));
    figure.layout.width = place.clientWidth;
    Plotly.newPlot(place, figure.data, figure.layout, SETTINGS);
    charts.push(place);
  }

  function fit(chart) {
    if (!printing && chart.clientWidth > 0 && chart.clientWidth !== chart.layout.width) {
      Plotly.relayout(chart, { width: chart.clientWidth });
    }
  }
  if (window.ResizeObserver) {
    const observer = new ResizeObserver(function (entries) { for (const entry of entries) { fit(entry.target); } });
    for (const chart of charts) { observer.observe(chart); }
  }

  for (const button of document.querySelectorAll("button[data-strategy]")) {
    button.addEventListener("click", function () {
      const shown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(shown));
      for (const chart of charts) {
        const traces = [];
        chart.data.forEach(function (trace, place) { if (trace.meta === button.dataset.strategy) { traces.push(place); } });
        if (traces.length) { Plotly.restyle(chart, { visible: shown }, traces); }
      }
    });
  }

  window.addEventListener("beforeprint", function () {
    printing = true;
    for (const fold of document.querySelectorAll("details[data-print]:not([open])")) { fold.open = true; folds.push(fold); }
    for (const chart of charts) {
      if (chart.closest(".flows")) { continue; }      // it would glide to its new size, and paper does not wait
      const width = chart.closest(".first") ? BESIDE : chart.closest(".three") ? OF_THREE : OF_TWO;
      const change = { width: width, height: Math.round((chart.closest(".networks") ? 0.9 : SHORTER[width]) * heights.get(chart)) };
      for (const font of FONTS) { change[font + ".size"] = font === "font" ? LETTERS : SMALL; }
      Plotly.relayout(chart, change);
    }
  });
  window.addEventListener("afterprint", function () {
    printing = false;
    while (folds.length) { folds.pop().open = false; }
    for (const chart of charts) {
      const change = { width: chart.clientWidth, height: heights.get(chart) };
      for (const font of FONTS) { change[font + ".size"] = sizes.get(chart)[font]; }
      Plotly.relayout(chart, change);
    }
  });
})();
