/** Pieces of HTML with every text escaped. */
export const esc = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const htmlTable = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  rows.length === 0
    ? ""
    : `<table><caption>${esc(caption)}</caption><thead><tr>${head.map((h) => `<th scope="col">${esc(h)}</th>`).join("")}</tr></thead><tbody>${rows
        .map(
          (row) =>
            `<tr>${row.map((cell) => (typeof cell === "number" ? `<td class="n">${esc(cell.toLocaleString("en-GB"))}</td>` : `<td>${esc(cell)}</td>`)).join("")}</tr>`,
        )
        .join("")}</tbody></table>`;

export const section = (title: string, ...parts: readonly string[]): string => {
  const body = parts.filter((p) => p !== "").join("\n");
  return body === "" ? "" : `<section><h2>${esc(title)}</h2>\n${body}\n</section>`;
};

/** Prints on white paper in black; colours carry nothing that a word or shape does not. */
export const STYLE = `
:root{--ink:#1b2430;--soft:#5b6878;--line:#d5dbe3;--paper:#fff;--warn:#8a5a00;--band:#fff6e0}
*{box-sizing:border-box}
body{font:15px/1.5 system-ui,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper);max-width:1080px;margin:0 auto;padding:24px}
h1{font-size:26px;margin:0 0 4px}h2{font-size:18px;margin:32px 0 10px;padding-top:12px;border-top:1px solid var(--line)}
p,li{max-width:78ch}.soft{color:var(--soft)}code{font:12.5px ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
.banner{background:var(--band);border:1px solid #e0c070;color:var(--warn);padding:6px 12px;font-weight:600;letter-spacing:.02em;border-radius:4px}
table{border-collapse:collapse;width:100%;margin:12px 0;font-size:13.5px}caption{text-align:left;font-weight:600;padding:4px 0}
th,td{border-bottom:1px solid var(--line);padding:5px 8px;text-align:left;vertical-align:top}th{color:var(--soft);font-weight:600}td.n{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:12px 0}figcaption{color:var(--soft);font-size:13px}svg{width:100%;height:auto;border:1px solid var(--line);border-radius:4px;background:#f4f7fa}
@media print{body{padding:0;font-size:11.5px}h2{break-after:avoid}tr,figure{break-inside:avoid}table{font-size:10.5px}}
`;
