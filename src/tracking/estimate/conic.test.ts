/** Conics against integrated falls: where they come down, and how that moves with the state. */
import { describe, expect, it } from "vitest";
import { itrfFromGeodetic, enuAxes, WGS84 } from "../../earth/index.js";
import { heightM } from "../predict/air.js";
import { fallStep } from "../predict/forces.js";
import { arcFrom } from "./arc.js";
import { landingOf, newLanding } from "./conic.js";

const DEG = Math.PI / 180;

const stateOf = (
  latDeg: number,
  lonDeg: number,
  h: number,
  e: number,
  n: number,
  u: number,
): Float64Array => {
  const place = { latRad: latDeg * DEG, lonRad: lonDeg * DEG, heightM: h };
  const { east, north, up } = enuAxes(place.latRad, place.lonRad);
  const v = [0, 1, 2].map((i) => e * east[i]! + n * north[i]! + u * up[i]!);
  return Float64Array.from([...itrfFromGeodetic(place), ...v]);
};

/** A fall to a height of 0, in steps of `h` seconds. */
const fallen = (
  from: Float64Array,
  h: number,
  perBeta = 0,
): { readonly x: Float64Array; readonly seconds: number } => {
  const x = Float64Array.from(from);
  let seconds = 0;
  for (;;) {
    const before = Float64Array.from(x);
    const high = heightM(x[0]!, x[1]!, x[2]!);
    fallStep(x, h, perBeta, 0, 0, 0);
    const after = heightM(x[0]!, x[1]!, x[2]!);
    if (after > 0) {
      seconds += h;
      continue;
    }
    const cut = (h * high) / (high - after);
    x.set(before);
    fallStep(x, cut, perBeta, 0, 0, 0);
    return { x, seconds: seconds + cut };
  }
};

const CASES = [
  stateOf(38, 46, 120_000, -2200, 1800, 2300),
  stateOf(35, 51, 150_000, -1500, 3200, 2800),
  stateOf(-10, 100, 90_000, 1500, 500, 1800),
];

describe("conic", () => {
  it.each(CASES)("moves its end as an integrated fall does (case %#)", (s) => {
    const base = fallen(s, 1);
    const radius = Math.hypot(base.x[0]!, base.x[1]!, base.x[2]!);
    const [a, b] = [newLanding(), newLanding()];
    expect(landingOf(s, radius, a)).toBe(true);
    for (let k = 0; k < 6; k += 1) {
      const moved = Float64Array.from(s);
      moved[k]! += k < 3 ? 2_000 : 10;
      const other = fallen(moved, 1);
      expect(landingOf(moved, radius, b)).toBe(true);
      const shift = Math.hypot(other.x[0]! - base.x[0]!, other.x[1]! - base.x[1]!, other.x[2]! - base.x[2]!);
      const off = Math.hypot(
        b.x - a.x - (other.x[0]! - base.x[0]!),
        b.y - a.y - (other.x[1]! - base.x[1]!),
        b.z - a.z - (other.x[2]! - base.x[2]!),
      );
      // A flattened Earth below and J2 above change the shift by a few parts in a hundred.
      expect(off).toBeLessThan(0.03 * shift + 50);
    }
    expect(Math.abs(a.seconds - base.seconds)).toBeLessThan(5);
  });

  it("says no to what is in orbit", () => {
    const s = stateOf(0, 0, 300_000, 7_300, 0, 0);
    expect(landingOf(s, WGS84.aM, newLanding())).toBe(false);
    expect(arcFrom(s, 0, 1e-4, 1e-5).orbital).toBe(true);
  });
});

describe("arc", () => {
  it.each(CASES)("comes down where a fall in tenth-second steps does (case %#)", (s) => {
    const perBeta = 1 / 5_000;
    const arc = arcFrom(s, 100, perBeta, 1e-9);
    const { x, seconds } = fallen(s, 0.1, perBeta);
    expect(Math.hypot(arc.end[0] - x[0]!, arc.end[1] - x[1]!, arc.end[2] - x[2]!)).toBeLessThan(50);
    expect(Math.abs(arc.endS - 100 - seconds)).toBeLessThan(0.05);
  });
});
