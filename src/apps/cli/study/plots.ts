/** Plots of a study as SVG text: histograms, means with their intervals, bars of what each factor does. */
import { esc } from "../report/html.js";

const [WIDTH, LEFT] = [720, 210] as const;
const HUES = ["#2b6cb0", "#b7791f", "#2f855a", "#805ad5", "#c05621", "#4a5568"] as const;
const hue = (i: number): string => HUES[i % HUES.length]!;

const figure = (height: number, title: string, body: string): string =>
  `<figure><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${esc(title)}" font-family="system-ui,sans-serif" font-size="12">${body}</svg><figcaption>${esc(title)}</figcaption></figure>`;

const text = (x: number, y: number, content: string, anchor = "start"): string =>
  `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="#1b2430">${esc(content)}</text>`;
const at = (x: number): string => String(Math.round(x * 10) / 10);

/** As people write numbers: four digits, no exponent where none is needed. */
export const told = (x: number): string =>
  Number.isFinite(x)
    ? Number(x.toPrecision(4)).toLocaleString("en-GB", { maximumFractionDigits: 6 })
    : "none";

interface Scale {
  readonly x: (value: number) => number;
  readonly axis: (y: number) => string;
}

const scaleOf = (values: readonly number[]): Scale => {
  const known = values.filter((v) => Number.isFinite(v));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = high > low ? high - low : Math.max(Math.abs(high), 1);
  const from = high > low ? low : low - span / 2;
  const x = (value: number): number => LEFT + ((value - from) / span) * (WIDTH - LEFT - 40);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => from + part * span);
  return {
    x,
    axis: (y) =>
      `<line x1="${LEFT}" y1="${y}" x2="${WIDTH - 40}" y2="${y}" stroke="#8896a5"/>${ticks.map((t) => text(x(t), y + 16, told(t), "middle")).join("")}`,
  };
};

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** One row of bars a series, all on one axis. */
export const histogram = (title: string, series: readonly Series[]): string => {
  const all = series.flatMap((s) => s.values);
  if (all.length === 0) return "";
  const { x, axis } = scaleOf(all);
  const [bins, row] = [30, 56] as const;
  const [low, high] = [x(Math.min(...all)), x(Math.max(...all))];
  const width = Math.max(high - low, 1) / bins;
  const rows = series.map((s, i) => {
    const counts = new Array<number>(bins).fill(0);
    for (const v of s.values) counts[Math.min(bins - 1, Math.floor((x(v) - low) / width))]! += 1;
    const most = Math.max(...counts, 1);
    const foot = (i + 1) * row;
    const bars = counts
      .map((n, b) => {
        const h = (n / most) * (row - 14);
        return n === 0
          ? ""
          : `<rect x="${at(low + b * width)}" y="${at(foot - h)}" width="${at(Math.max(width - 1, 1))}" height="${at(h)}" fill="${hue(i)}"/>`;
      })
      .join("");
    return `${text(8, foot - 12, `${s.name} (${s.values.length})`)}${bars}<line x1="${LEFT}" y1="${foot}" x2="${WIDTH - 40}" y2="${foot}" stroke="#d5dbe3"/>`;
  });
  return figure(series.length * row + 28, title, rows.join("") + axis(series.length * row));
};

export interface Whisker {
  readonly name: string;
  readonly mean: number;
  readonly halfWidth: number;
}

/** A point with its interval a line. */
export const whiskers = (title: string, lines: readonly Whisker[]): string => {
  const known = lines.filter((l) => Number.isFinite(l.halfWidth));
  if (known.length === 0) return "";
  const { x, axis } = scaleOf(known.flatMap((l) => [l.mean - l.halfWidth, l.mean + l.halfWidth]));
  const body = known
    .map((l, i) => {
      const y = 18 + i * 24;
      return `${text(8, y + 4, l.name)}<line x1="${at(x(l.mean - l.halfWidth))}" y1="${y}" x2="${at(x(l.mean + l.halfWidth))}" y2="${y}" stroke="${hue(i)}" stroke-width="2"/><circle cx="${at(x(l.mean))}" cy="${y}" r="4" fill="${hue(i)}"/>`;
    })
    .join("");
  const foot = 18 + known.length * 24;
  return figure(foot + 26, title, body + axis(foot));
};

/** A tornado: from the least to the greatest mean over a factor's levels, the widest on top. */
export const tornado = (
  title: string,
  bars: readonly { readonly name: string; readonly low: number; readonly high: number }[],
): string => {
  const known = bars
    .filter((b) => Number.isFinite(b.low) && Number.isFinite(b.high))
    .sort((a, b) => b.high - b.low - (a.high - a.low));
  if (known.length === 0) return "";
  const { x, axis } = scaleOf(known.flatMap((b) => [b.low, b.high]));
  const body = known
    .map((b, i) => {
      const y = 8 + i * 24;
      return `${text(8, y + 13, b.name)}<rect x="${at(x(b.low))}" y="${y}" width="${at(Math.max(x(b.high) - x(b.low), 1))}" height="16" fill="${hue(0)}"/>`;
    })
    .join("");
  const foot = 12 + known.length * 24;
  return figure(foot + 26, title, body + axis(foot));
};
