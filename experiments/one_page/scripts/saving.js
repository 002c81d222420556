// Pictures and numbers as files.

function saved(name, content, kind) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const KEPT_STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-weight",
  "font-family", "paint-order"];

/** A picture that carries its colours, for other programs. */
function alone(id) {
  const pictures = [...document.querySelectorAll(`#${id} svg`)];
  if (pictures.length > 1) return together(pictures.map(coloured));
  return coloured(pictures[0]);
}

function coloured(picture) {
  const copy = picture.cloneNode(true);
  const places = [...picture.querySelectorAll("*")], copies = [...copy.querySelectorAll("*")];
  places.forEach((place, n) => {
    const style = getComputedStyle(place);
    for (const key of KEPT_STYLES) {
      copies[n].setAttribute(key, style.getPropertyValue(key));
    }
  });
  const [, , width, height] = copy.getAttribute("viewBox").split(" ");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  return { text: new XMLSerializer().serializeToString(copy), width: Number(width), height: Number(height) };
}

/** Several pictures as one, below each other. */
function together(pictures) {
  const width = Math.max(...pictures.map((one) => one.width));
  let height = 0;
  const inside = pictures.map((one) => {
    height += one.height;
    return one.text.replace("<svg", `<svg y="${height - one.height}"`);
  });
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return { text: `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside.join("")}<\/svg>`, width, height };
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
  return inRows([["future", ...points.map((point) => `year_${DATA.years[point]}`)], ...lines]);
}

const inRows = (lines) => lines.map((line) => `${line.join(",")}\r\n`).join("");

/** Numbers below pictures that are not of the futures, by the name of the picture: () => rows. */
const OWN_NUMBERS = {};

function save(id, kind, futures, outcome) {
  const name = OWN_NUMBERS[id] ? `simpul-${id}` : `simpul-${slug(DATA.main[outcome])}-${id}`;
  if (kind === "svg") saved(`${name}.svg`, alone(id).text, "image/svg+xml");
  if (kind === "png") savePng(id, name);
  const numbers = () => (OWN_NUMBERS[id] ? inRows(OWN_NUMBERS[id]()) : numbersOf(id, futures, outcome));
  if (kind === "csv") saved(`${name}.csv`, numbers(), "text/csv");
}
