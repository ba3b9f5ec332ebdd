/**
 * Natural Earth's borders, from the packed text to rings of numbers; unpacked on first use.
 *
 * shape     longitude, latitude pairs in degrees; outer ring first, then holes; longitudes run on past ±180° where a
 *           ring crosses the date line
 * source    src/earth/data/borders.ts, written by scripts/data/make-borders.mjs
 */
import { ARCS, NATIONS, SCALE, TRANSLATE } from "./data/borders.js";

export interface BorderPolygon {
  readonly nation: string;
  readonly rings: readonly Float64Array[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

let polygons: readonly BorderPolygon[] | undefined;
export const borderPolygons = (): readonly BorderPolygon[] => (polygons ??= unpackedPolygons());

const unpackedPolygons = (): BorderPolygon[] => {
  const arcs = ARCS.split(",").map((text) => points(numbers(text)));
  return NATIONS.split("\n").flatMap((line) => {
    const [nation = "", ...shapes] = line.split("|");
    return shapes.map((shape) => {
      const rings = shape.split(",").map((text) => ringOf(numbers(text), arcs));
      return { nation, rings, ...boundsOf(rings) };
    });
  });
};

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
const VALUE = new Uint8Array(128);
for (let i = 0; i < 64; i += 1) VALUE[DIGITS.charCodeAt(i)] = i;

/** Five bits a digit, lowest first, bit 6 says more follow; then zigzag to signed. */
const numbers = (text: string): number[] => {
  const out: number[] = [];
  let value = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = VALUE[text.charCodeAt(i)]!;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    out.push(value & 1 ? -((value + 1) >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return out;
};

/** Differences in steps to longitude, latitude pairs in degrees. */
const points = (steps: readonly number[]): Float64Array => {
  const out = new Float64Array(steps.length);
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i]!;
    y += steps[i + 1]!;
    out[i] = x * SCALE[0] + TRANSLATE[0];
    out[i + 1] = y * SCALE[1] + TRANSLATE[1];
  }
  return out;
};

/** Joins arcs end to start; each shares its first point with the last of the one before. */
const ringOf = (chain: readonly number[], arcs: readonly Float64Array[]): Float64Array => {
  const out: number[] = [];
  for (const n of chain) {
    const arc = arcs[n < 0 ? -1 - n : n]!;
    const count = arc.length / 2;
    for (let k = out.length === 0 ? 0 : 1; k < count; k += 1) {
      const at = 2 * (n < 0 ? count - 1 - k : k);
      out.push(arc[at]!, arc[at + 1]!);
    }
  }
  return Float64Array.from(continuous(out));
};

/** Undoes the jumps of 360° at the date line; a ring around a pole is closed along it. */
const continuous = (ring: number[]): number[] => {
  let turn = 0;
  for (let i = 2, last = ring[0]!; i < ring.length; i += 2) {
    const jump = ring[i]! - last;
    last = ring[i]!;
    if (jump > 180) turn -= 360;
    if (jump < -180) turn += 360;
    ring[i]! += turn;
  }
  if (turn !== 0) {
    const pole = ring[1]! < 0 ? -90 : 90;
    ring.push(ring[ring.length - 2]!, pole, ring[0]!, pole, ring[0]!, ring[1]!);
    let west = Infinity;
    for (let i = 0; i < ring.length; i += 2) west = Math.min(west, ring[i]!);
    for (let i = 0; i < ring.length; i += 2) ring[i]! += -180 - west;
  }
  return ring;
};

/** Over all rings: around a pole the coast is what Natural Earth calls the hole. */
const boundsOf = (rings: readonly Float64Array[]) => {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]!);
      east = Math.max(east, ring[i]!);
      south = Math.min(south, ring[i + 1]!);
      north = Math.max(north, ring[i + 1]!);
    }
  return { west, east, south, north };
};
