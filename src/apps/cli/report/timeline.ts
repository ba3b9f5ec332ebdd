/** Each launch on one line of time: lift-off, first sight, warnings with their lead, intercepts, impact. */
import type { LaunchResult, RunResult } from "../../../messages/index.js";
import { esc } from "./html.js";

const WIDTH = 1000;
const ROW = 46;
const LEFT = 130;
const RIGHT = 30;

export const timelineSvg = (result: RunResult): string => {
  const { launches } = result;
  if (launches.length === 0) return "";
  const start = Math.min(...launches.map((l) => Date.parse(l.truth.launchTime)));
  const end = Math.max(...launches.map((l) => endOf(l)));
  const x = (iso: string | number): number =>
    Math.round(
      (LEFT +
        (((typeof iso === "number" ? iso : Date.parse(iso)) - start) / Math.max(1, end - start)) *
          (WIDTH - LEFT - RIGHT)) *
        10,
    ) / 10;
  const height = launches.length * ROW + 40;
  const minutes = Math.ceil((end - start) / 60_000);
  const step = Math.max(1, Math.ceil(minutes / 12));
  const grid = Array.from({ length: Math.floor(minutes / step) + 1 }, (_, i) => i * step).map(
    (m) =>
      `<path d="M${x(start + m * 60_000)},8V${height - 26}" stroke="#d5dbe3"/><text x="${x(start + m * 60_000)}" y="${height - 10}" font-size="11" text-anchor="middle" fill="#5b6878">${m} min</text>`,
  );
  const rows = launches.map((l, i) => rowOf(l, i * ROW + 26, x));
  return `<figure><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Timeline of launches, warnings and intercepts">${grid.join("")}${rows.join("\n")}</svg><figcaption>Bars run from lift-off to impact (or intercept). Circle: first detection. Amber bars: from a nation's warning to the impact, which is its lead time. Crosses: intercepts, filled where they hit.</figcaption></figure>`;
};

const endOf = (l: LaunchResult): number => {
  const impact =
    l.truth.impactTime === "none" ? Date.parse(l.truth.launchTime) + 600_000 : Date.parse(l.truth.impactTime);
  return Math.max(impact, ...l.engagements.map((e) => Date.parse(e.interceptAt)));
};

const rowOf = (l: LaunchResult, y: number, x: (iso: string | number) => number): string => {
  const [from, to] = [
    x(l.truth.launchTime),
    x(l.truth.impactTime === "none" ? endOf(l) : l.truth.impactTime),
  ];
  const parts = [
    `<text x="${LEFT - 10}" y="${y + 4}" font-size="12" text-anchor="end" fill="#1b2430">${esc(l.id)}</text>`,
    `<rect x="${from}" y="${y - 3}" width="${Math.max(1, to - from)}" height="6" fill="#c8ced8"/>`,
    ...l.warnings.map(
      (w, i) =>
        `<g><rect x="${x(w.issuedAt)}" y="${y + 5 + i * 4}" width="${Math.max(1, to - x(w.issuedAt))}" height="3" fill="#d08a00"/><title>${esc(`${w.nation} warned ${w.issuedAt}, ${w.leadTimeS} s before impact`)}</title></g>`,
    ),
    ...l.warnings
      .slice(0, 1)
      .map(
        (w) =>
          `<text x="${x(w.issuedAt)}" y="${y - 8}" font-size="10.5" fill="#6d4700">${esc(`${w.nation} ${Math.round(w.leadTimeS)} s`)}</text>`,
      ),
    ...(l.firstDetection === "none"
      ? []
      : [
          `<circle cx="${x(l.firstDetection.time)}" cy="${y}" r="4" fill="#3157a8"><title>${esc(`first seen by ${l.firstDetection.sensor} ${l.firstDetection.time}`)}</title></circle>`,
        ]),
    ...l.engagements.map(
      (e) =>
        `<path d="M${x(e.interceptAt) - 5},${y - 5}l10,10m-10,0l10,-10" stroke="${e.outcome === "hit" ? "#0b6e99" : "#8a8f98"}" stroke-width="${e.outcome === "hit" ? 3 : 1.5}"><title>${esc(`${e.site}: ${e.outcome} ${e.interceptAt}`)}</title></path>`,
    ),
  ];
  return `<g>${parts.join("")}</g>`;
};
