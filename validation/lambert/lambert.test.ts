/**
 * Lambert's problem against four published cases.
 *
 * authority  named with each case in cases.json; the figures as carried by the tests of jorgepiloto/lamberthub, read November
 *            2026. Der's case goes by the long way around
 * tolerance  1e-4 of the speed; 1e-3 for GMAT's, which is no flight of two bodies: by an independent Runge–Kutta integration
 *            (mu as here, steps of 0.5 s) its own departure ends at (-38098.0, 67303.0, 29359.5) km, 60 km from its arrival
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lambert } from "../../src/flight/index.js";

type Three = readonly [number, number, number];
interface Case {
  readonly name: string;
  readonly way: "short" | "long";
  readonly r1: Three;
  readonly r2: Three;
  readonly timeS: number;
  readonly v1: Three;
  readonly v2: Three;
  readonly tolerance: number;
}
const { cases } = JSON.parse(readFileSync(new URL("./cases.json", import.meta.url), "utf8")) as {
  readonly cases: readonly Case[];
};
const metres = ([x, y, z]: Three): Three => [x * 1000, y * 1000, z * 1000];
const off = (got: Three, wanted: Three): number =>
  Math.hypot(...got.map((v, i) => v - 1000 * wanted[i]!)) / Math.hypot(...metres(wanted));

it("GMAT's departure arrives elsewhere, where an independent integration puts it", () => {
  const { r1, v1, timeS } = cases[2]!;
  const elsewhere: Three = [-38_098.0074, 67_302.9513, 29_359.4525];
  expect(off(lambert(metres(r1), metres(elsewhere), timeS).departureMps, v1)).toBeLessThan(1e-6);
});

describe.each(cases)("$name", ({ r1, r2, timeS, way, v1, v2, tolerance }) => {
  it("departs and arrives as published", () => {
    const found = lambert(metres(r1), metres(r2), timeS, way);
    expect(off(found.departureMps, v1)).toBeLessThan(tolerance);
    expect(off(found.arrivalMps, v2)).toBeLessThan(tolerance);
  });

  it("goes another way around otherwise", () => {
    const other = lambert(metres(r1), metres(r2), timeS, way === "short" ? "long" : "short");
    expect(off(other.departureMps, v1)).toBeGreaterThan(0.1);
  });
});
