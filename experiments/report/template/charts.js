// Draws the figures that stand in the page as JSON, keeps them as wide as their frame, and lets the legend switch
// strategies on and off in all of them.
"use strict";
(function () {
  const SETTINGS = { displayModeBar: false, displaylogo: false, responsive: false, scrollZoom: false, doubleClick: false };
  // Paper has another width than the screen, and no resize event tells so in time: half of what A4 leaves, in px.
  const PAPER = 326, SHORTER = 0.72;
  const charts = [], heights = new Map(), folds = [];
  let printing = false;

  for (const holder of document.querySelectorAll("script[data-figure]")) {
    const place = document.getElementById(holder.dataset.figure);
    const figure = JSON.parse(holder.textContent);
    heights.set(place, figure.layout.height);
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
      Plotly.relayout(chart, { width: PAPER, height: Math.round((chart.closest(".networks") ? 1 : SHORTER) * heights.get(chart)) });
    }
  });
  window.addEventListener("afterprint", function () {
    printing = false;
    while (folds.length) { folds.pop().open = false; }
    for (const chart of charts) { Plotly.relayout(chart, { width: chart.clientWidth, height: heights.get(chart) }); }
  });
})();
