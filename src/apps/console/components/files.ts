/** Files that the page hands to its reader: tables as CSV, figures as SVG and PNG, areas as GeoJSON. */

/** RFC 4180: comma, CRLF, quotes where needed. */
export const csvOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): Blob => {
  const field = (value: string | number): string =>
    /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  const text = [head, ...rows].map((row) => row.map(field).join(",")).join("\r\n");
  // The mark at the start tells spreadsheets that this is UTF-8.
  return new Blob([`\ufeff${text}\r\n`], { type: "text/csv;charset=utf-8" });
};

export const jsonOf = (value: unknown): Blob =>
  new Blob([`${JSON.stringify(value, undefined, 1)}\n`], { type: "application/geo+json" });

/** A figure of the page with the looks that its style sheets give it. */
export const svgOf = (figure: SVGSVGElement): Blob => {
  const copy = figure.cloneNode(true) as SVGSVGElement;
  const own = [figure, ...figure.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  own.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of LOOKS) copies[i]!.setAttribute(name, style.getPropertyValue(name));
    copies[i]!.removeAttribute("class");
  });
  const { width, height } = figure.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height)));
  copy.setAttribute("style", `background:${getComputedStyle(document.body).backgroundColor}`);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
};
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
];

/** The same figure in dots, twice as fine as the screen. */
export const pngOf = async (figure: SVGSVGElement): Promise<Blob> => {
  const text = await svgOf(figure).text();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const { width, height } = figure.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(2 * width), Math.round(2 * height)];
  const ctx = canvas.getContext("2d")!;
  ctx.fillStyle = getComputedStyle(document.body).backgroundColor;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("no picture came out")) : resolve(blob)),
      "image/png",
    ),
  );
};

export const handOver = (blob: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
