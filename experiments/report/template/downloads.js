// Hands out each figure as a picture, and its numbers as a table (CSV). All is made in the page: nothing is fetched or sent.
"use strict";
(function () {
  const SCALE = 3;      // dots of a PNG for each px, so that it can be printed

  // A value of an axis by the name that stands there, where there is one.
  function named(axis, value) {
    const place = axis && axis.tickvals ? axis.tickvals.indexOf(Math.round(value)) : -1;
    return place < 0 || !axis.ticktext ? value : axis.ticktext[place];
  }
  function plain(text) {      // read without being run or fetched: names come from files of others
    return new DOMParser().parseFromString(String(text).replace(/<br>/g, " "), "text/html").body.textContent;
  }
  function field(value) {
    if (value === null || value === undefined) { return ""; }
    if (typeof value === "number") { return String(value); }
    const text = plain(value);
    return '"' + (/^[=+@\t-]/.test(text) ? "'" : "") + text.replace(/"/g, '""') + '"';      // a name is never a formula
  }

  // Rows of a figure: of bands of resources who gives what to whom, of a field its cells, of all else its points with their ends.
  function rows(chart) {
    const layout = chart.layout, found = [], bands = new Map();
    for (const trace of chart.data) {
      if (trace.fill === "toself" && trace.meta !== undefined) {      // there and back again: upper ends, then lower ones
        const half = trace.x.length / 2;
        for (let place = 0; place < half; place += 1) {
          bands.set(trace.meta + " " + trace.x[place], [trace.y[trace.y.length - 1 - place], trace.y[place]]);
        }
      }
    }
    for (const trace of chart.data) {
      if (trace.fill === "toself" && trace.meta !== undefined) { continue; }
      const name = trace.name || trace.meta || "";
      if (trace.type === "sankey") {
        trace.link.value.forEach(function (value, place) {
          found.push([trace.node.label[trace.link.source[place]], trace.node.label[trace.link.target[place]], value, "", "", ""]);
        });
      } else if (trace.z) {
        trace.z.forEach(function (line, row) {
          line.forEach(function (value, column) {
            found.push([name, trace.x ? trace.x[column] : column, trace.y ? trace.y[row] : row, "", "", value]);
          });
        });
      } else {
        (trace.x || []).forEach(function (x, place) {
          const y = trace.y[place], error = trace.error_x || trace.error_y, middle = trace.error_x ? x : y;
          let ends = bands.get(trace.meta + " " + x) || ["", ""];
          if (error && error.array) {
            ends = [middle - (error.arrayminus || error.array)[place], middle + error.array[place]];
          }
          if (x !== null || y !== null) {
            found.push([name, named(layout.xaxis, x), named(layout.yaxis, y), ends[0], ends[1], ""]);
          }
        });
      }
    }
    return [["series", "x", "y", "low", "high", "value"]].concat(found);
  }
  function table(chart) {
    return "\ufeff" + rows(chart).map(function (row) { return row.map(field).join(","); }).join("\r\n") + "\r\n";
  }

  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-download] button");
    if (!button) { return; }
    const name = button.closest("[data-download]").dataset.download, chart = document.getElementById(name);
    if (button.dataset.kind !== "csv") {
      Plotly.downloadImage(chart, { format: button.dataset.kind, filename: name, width: chart.layout.width,
                                    height: chart.layout.height, scale: button.dataset.kind === "png" ? SCALE : 1 });
      return;
    }
    const link = document.createElement("a");
    link.href = "data:text/csv;charset=utf-8," + encodeURIComponent(table(chart));
    link.download = name + ".csv";
    link.click();
  });
})();
