// Pictures and numbers as files.

function saved(name, content, kind) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A picture that carries its colours, for other programs. */
function alone(id) {
  const picture = document.querySelector(`#${id} svg`), copy = picture.cloneNode(true);
  const places = [...picture.querySelectorAll("*")], copies = [...copy.querySelectorAll("*")];
  places.forEach((place, n) => {
    const style = getComputedStyle(place);
    for (const key of ["fill", "stroke", "stroke-width", "opacity", "font-size", "font-family"]) {
      copies[n].setAttribute(key, style.getPropertyValue(key));
    }
  });
  const [, , width, height] = copy.getAttribute("viewBox").split(" ");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  return { text: new XMLSerializer().serializeToString(copy), width: Number(width), height: Number(height) };
}

function savePng(id, name) {
  const { text, width, height } = alone(id), image = new Image(), canvas = document.createElement("canvas");
  image.onload = () => {
    canvas.width = 3 * width;
    canvas.height = 3 * height;
    const brush = canvas.getContext("2d");
    brush.fillStyle = getComputedStyle(document.querySelector(".card")).backgroundColor;
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => saved(`${name}.png`, blob));
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}

/** The numbers below a picture: the gains of every future at the end, or of every future and year. */
function numbersOf(id, futures, outcome) {
  const points = id === "dots" ? [LAST] : DATA.years.map((_year, point) => point), scale = DATA.scale[outcome];
  const columns = points.map((point) => futures.gains(outcome, point));
  const lines = futures.rows.map((_row, set) => [set + 1, ...columns.map((gains) => (Number.isFinite(gains[set]) ? scale * gains[set] : ""))]);
  return [["future", ...points.map((point) => `year_${DATA.years[point]}`)], ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

function save(id, kind, futures, outcome) {
  const name = `simpul-${slug(DATA.main[outcome])}-${id}`;
  if (kind === "svg") saved(`${name}.svg`, alone(id).text, "image/svg+xml");
  if (kind === "png") savePng(id, name);
  if (kind === "csv") saved(`${name}.csv`, numbersOf(id, futures, outcome), "text/csv");
}
