/**
 * Arcs about the Earth's centre on a page, to one scale: where the ground, the arcs and their tops stand.
 *
 * shape     in: ellipses over ranges, kilometres; out: pixels, the launch on the left, the middle of the longest range on top
 * source    the polar equation of a conic about its focus: Bate, Mueller & White, Fundamentals of Astrodynamics, ch. 1
 */
import type { Arc } from "../../../workers/threat/reconstructed.js";

export type Point = readonly [x: number, y: number];
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Kept free above, for what is written there. */
  readonly top: number;
}
export interface Drawing {
  readonly pxPerKm: number;
  /** At an angle along the ground from the launch, at a height. */
  at(alongKm: number, heightKm: number): Point;
  /** Along one height, from one place on the ground to another. */
  level(fromKm: number, toKm: number, heightKm: number): readonly Point[];
  arc(of: Arc): readonly Point[];
  apogee(of: Arc): Point;
}

export const EARTH_KM = 6371;
const STEPS = 96;

/** Height of an arc at an angle from its middle. */
export const heightKm = ({ semiMajorKm: a, eccentricity: e }: Arc, fromMiddleRad: number): number =>
  (a * (1 - e * e)) / (1 - e * Math.cos(fromMiddleRad)) - EARTH_KM;

const ALONG_MORE_KM = 500;

/** `farKm`: how far the ground is to be seen at least. */
export const drawingOf = (arcs: readonly Arc[], farKm: number, sheet: Sheet): Drawing => {
  const longestKm = Math.max(farKm, ...arcs.map((arc) => arc.rangeKm));
  const middle = longestKm / EARTH_KM / 2;
  const raw = (alongKm: number, height: number): Point => {
    const angle = alongKm / EARTH_KM - middle;
    return [(EARTH_KM + height) * Math.sin(angle), -(EARTH_KM + height) * Math.cos(angle)];
  };
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
  const rawArc = (arc: Arc): readonly Point[] =>
    steps.map((share) => raw(arc.rangeKm * share, heightKm(arc, ((share - 0.5) * arc.rangeKm) / EARTH_KM)));
  const rim = [raw(-ALONG_MORE_KM, 0), raw(longestKm + ALONG_MORE_KM, 0)];
  const all = [...arcs.flatMap(rawArc), ...rim, raw(longestKm / 2, 0)];
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const pxPerKm = Math.min(
    (sheet.width - 2 * sheet.margin) / wide,
    (sheet.height - sheet.top - sheet.margin) / Math.max(high, 1),
  );
  const px = ([x, y]: Point): Point => [
    (sheet.width - wide * pxPerKm) / 2 + (x - left) * pxPerKm,
    sheet.top + (sheet.height - sheet.top - sheet.margin - high * pxPerKm) / 2 + (y - top) * pxPerKm,
  ];
  return {
    pxPerKm,
    at: (alongKm, height) => px(raw(alongKm, height)),
    level: (fromKm, toKm, height) => steps.map((share) => px(raw(fromKm + (toKm - fromKm) * share, height))),
    arc: (arc) => rawArc(arc).map(px),
    apogee: (arc) => px(raw(arc.rangeKm / 2, arc.apogeeKm)),
  };
};

export const pathOf = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
