import { describe, expect, it } from "vitest";
import { randomStream } from "../../base/index.js";
import { densityKgPerM3, enuAxes, itrfFromGeodetic } from "../../earth/index.js";
import { coast } from "../index.js";
import { AIR_CELLS_TOP_M, cellDensity } from "./air-cells.js";
import { conicDown } from "./conic.js";
import { glideFree } from "./glide-free.js";
import { glide } from "./glide.js";
import { landing, toInertial } from "./landing.js";

const random = randomStream(1, "landing", "test");
const between = (low: number, high: number) => low + (high - low) * random.uniform();

/** A state at a height, with a speed and an angle above the horizon, anywhere and in any direction. */
const stateAt = (heightM: number, speedMps: number, climbRad: number): Float64Array => {
  const [latRad, lonRad, azimuth] = [between(-1.5, 1.5), between(-3, 3), between(0, 6.3)];
  const { east, north, up } = enuAxes(latRad, lonRad);
  const [s, c] = [Math.sin(azimuth) * Math.cos(climbRad), Math.cos(azimuth) * Math.cos(climbRad)];
  const direction = [0, 1, 2].map((i) => s * east[i]! + c * north[i]! + Math.sin(climbRad) * up[i]!);
  return Float64Array.from([
    ...itrfFromGeodetic({ latRad, lonRad, heightM }),
    ...direction.map((d) => d * speedMps),
  ]);
};

/** Metres and seconds between the quick landing and the integrator's. */
const apart = (state: Float64Array, beta: number) => {
  const flown = coast(state, beta);
  if (flown.impact === "none") return undefined;
  const [end, out] = [new Float64Array(6), new Float64Array(8)];
  flown.stateAt(flown.endS, end);
  expect(landing(state, beta, out)).toBe(true);
  return {
    metres: Math.hypot(out[0]! - end[0]!, out[1]! - end[1]!, out[2]! - end[2]!),
    seconds: Math.abs(out[6]! - flown.flightTimeS),
    speed: Math.abs(Math.hypot(out[3]!, out[4]!, out[5]!) - Math.hypot(end[3]!, end[4]!, end[5]!)),
    apogee: Math.abs(out[7]! - flown.apogeeM),
  };
};

describe("the quick landing", () => {
  it("without air is within 10 m and 5 ms of the integrator", () => {
    for (let n = 0; n < 60; n += 1) {
      const off = apart(stateAt(150_000, between(2000, 7000), between(0.3, 0.9)), Infinity);
      if (off === undefined) continue;
      expect(off.metres).toBeLessThan(10);
      expect(off.seconds).toBeLessThan(5e-3);
      expect(off.speed).toBeLessThan(0.02);
      expect(off.apogee).toBeLessThan(500);
    }
  });

  it("through the air is within 100 m and 20 ms, from burnouts at 30 km to those in space", () => {
    for (let n = 0; n < 60; n += 1) {
      const state = stateAt(between(20_000, 150_000), between(1000, 6500), between(0.3, 1));
      const off = apart(state, between(1000, 12_000));
      if (off === undefined) continue;
      expect(off.metres).toBeLessThan(100);
      expect(off.seconds).toBeLessThan(0.02);
      expect(off.apogee).toBeLessThan(500);
    }
  });

  it("in Nyström's form is the same method: steps and ends agree with the form that carries speeds", () => {
    for (let n = 0; n < 60; n += 1) {
      const [a, b] = [new Float64Array(8), new Float64Array(8)];
      toInertial(stateAt(150_000, between(2000, 7000), between(0.3, 0.9)), a);
      b.set(a);
      expect(glideFree(a, 0, 0.5)).toBe(glide(b, Infinity, 0, Infinity, 0.5));
      expect(Math.abs(a[6]! - b[6]!)).toBeLessThan(1e-8);
      for (let i = 0; i < 3; i += 1) expect(Math.abs(a[i]! - b[i]!)).toBeLessThan(1e-4);
      expect(Math.abs(a[7]! - b[7]!)).toBeLessThan(1e-4);
    }
  });

  it("what stays up does not land", () => {
    expect(landing(stateAt(400_000, 8500, 0), Infinity, new Float64Array(8))).toBe(false);
    expect(landing(stateAt(400_000, 12_000, 1), Infinity, new Float64Array(8))).toBe(false);
  });

  it("lands at the height asked for, and leaves by a ceiling where it rises to one", () => {
    const y = new Float64Array(8);
    const height = () => Math.hypot(y[0]!, y[1]!, y[2]!);
    const state = stateAt(30_000, 3000, 0.8);
    toInertial(state, y);
    expect(glide(y, 3000, 0, 90_000, 1)).toBe("above");
    const above = height();
    expect(glide(y, Infinity, 90_000, Infinity, 1)).toBe("below");
    expect(Math.abs(height() - above)).toBeLessThan(3000);
    expect(glide(y, 3000, 2000, Infinity, 1)).toBe("below");
    expect(above - height()).toBeGreaterThan(85_000);
    expect(above - height()).toBeLessThan(91_000);
  });
});

describe("its air", () => {
  it("is the standard's to a millionth", () => {
    for (let h = -3_999; h < AIR_CELLS_TOP_M; h += 61.7)
      expect(Math.abs(cellDensity(h) / densityKgPerM3(h) - 1)).toBeLessThan(1e-6);
    expect(cellDensity(AIR_CELLS_TOP_M + 1)).toBe(0);
    expect(cellDensity(-9000)).toBe(densityKgPerM3(-4000));
  });
});

describe("the closed form", () => {
  it("is within 300 m and 0.1 s of the integrator, and refuses arcs that are too flat or do not come down", () => {
    let held = 0;
    const arcs = [
      ...Array.from({ length: 150 }, () => [between(1500, 7000), between(0.35, 1.3)] as const),
      ...Array.from({ length: 50 }, () => [between(7000, 7700), between(0.05, 0.3)] as const),
    ];
    for (const [speed, climb] of arcs) {
      const [a, b] = [new Float64Array(8), new Float64Array(8)];
      toInertial(stateAt(140_000, speed, climb), a);
      b.set(a);
      if (!conicDown(b, 120_000)) continue;
      held += 1;
      expect(glide(a, Infinity, 120_000, Infinity, 0.1)).toBe("below");
      expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)).toBeLessThan(300);
      expect(Math.hypot(a[3]! - b[3]!, a[4]! - b[4]!, a[5]! - b[5]!)).toBeLessThan(0.3);
      expect(Math.abs(a[6]! - b[6]!)).toBeLessThan(0.1);
    }
    expect(held).toBeGreaterThan(100);
    const up = new Float64Array(8);
    toInertial(stateAt(400_000, 8500, 0), up);
    const before = Array.from(up);
    expect(conicDown(up, 120_000)).toBe(false);
    expect(Array.from(up)).toEqual(before);
  });
});
