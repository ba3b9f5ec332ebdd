/** What holds of every flight: what is conserved, mirrored, undone, and refused; more thrust or less weight carries farther. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densityKgPerM3, enuAxes, gravityItrf, itrfFromGeodetic, WGS84 } from "../earth/index.js";
import { airDensity, ellipsoidHeightM } from "./forces/free.js";
import {
  boostTable,
  coast,
  landing,
  lambert,
  maxRange,
  quickShot,
  reach,
  type VehicleParameters,
} from "./index.js";
import { FINE, integrate, type Acceleration } from "./integrate/dormand-prince.js";
import { Path } from "./integrate/path.js";
import { fromInertial, toInertial } from "./quick/landing.js";

const DEG = Math.PI / 180;
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const OMEGA = WGS84.omegaRadps;

/** A state that comes down: anywhere, in any direction, up to intercontinental speed. */
const state = fc
  .record({
    latRad: number(-1.5, 1.5),
    lonRad: number(-3.1, 3.1),
    heightM: number(20_000, 300_000),
    speedMps: number(500, 6500),
    azimuthRad: number(0, 6.28),
    climbRad: number(0.05, 1.4),
  })
  .map(({ latRad, lonRad, heightM, speedMps, azimuthRad, climbRad }): Float64Array => {
    const { east, north, up } = enuAxes(latRad, lonRad);
    const along = [
      Math.cos(climbRad) * Math.sin(azimuthRad),
      Math.cos(climbRad) * Math.cos(azimuthRad),
      Math.sin(climbRad),
    ] as const;
    const way = [0, 1, 2].map((i) => along[0] * east[i]! + along[1] * north[i]! + along[2] * up[i]!);
    return Float64Array.from([
      ...itrfFromGeodetic({ latRad, lonRad, heightM }),
      ...way.map((d) => speedMps * d),
    ]);
  });

/** Velocity in axes that stand still, by the turning alone; the axes of this moment do for energy and momentum. */
const still = (s: Float64Array) => [s[3]! - OMEGA * s[1]!, s[4]! + OMEGA * s[0]!, s[5]!] as const;

/** The zonal potential as the books write it (Vallado, 4th ed., 8.6), not as the room computes its gradient. */
const energy = (s: Float64Array): number => {
  const r = Math.hypot(s[0]!, s[1]!, s[2]!);
  const u = s[2]! / r;
  const a = WGS84.aM / r;
  const p2 = (3 * u * u - 1) / 2;
  const p3 = (5 * u ** 3 - 3 * u) / 2;
  const p4 = (35 * u ** 4 - 30 * u * u + 3) / 8;
  const zonal = 1 - WGS84.j2 * a ** 2 * p2 - WGS84.j3 * a ** 3 * p3 - WGS84.j4 * a ** 4 * p4;
  return Math.hypot(...still(s)) ** 2 / 2 - (WGS84.gmM3ps2 / r) * zonal;
};
const spin = (s: Float64Array): number => {
  const [vx, vy] = still(s);
  return s[0]! * vy - s[1]! * vx;
};

describe("without air", () => {
  it("a flight keeps its energy and its angular momentum about the axis, all the way", () => {
    fc.assert(
      fc.property(state, (start) => {
        const flown = coast(start, Infinity);
        const at = new Float64Array(6);
        const size = Math.hypot(start[0]!, start[1]!, start[2]!) * Math.hypot(...still(start));
        for (let i = 1; i <= 10; i += 1) {
          flown.stateAt((flown.endS * i) / 10, at);
          // J/kg of some 6·10⁷; a metre on the way is 10 of them.
          expect(Math.abs(energy(at) - energy(start))).toBeLessThan(2);
          expect(Math.abs(spin(at) - spin(start)) / size).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it("with air it loses energy", () => {
    fc.assert(
      fc.property(state, (start) => {
        const flown = coast(start, 2000);
        const at = new Float64Array(6);
        flown.stateAt(flown.endS, at);
        const moving = Math.hypot(at[3]!, at[4]!, at[5]!) ** 2;
        const free = coast(start, Infinity);
        free.stateAt(free.endS, at);
        expect(moving).toBeLessThan(Math.hypot(at[3]!, at[4]!, at[5]!) ** 2);
      }),
      { numRuns: 40, seed: 2 },
    );
  });
});

describe("on an Earth that does not turn", () => {
  /** The room's gravity and air in axes that stand still. */
  const forces: Acceleration = (_t, s, out) => {
    gravityItrf(s[0]!, s[1]!, s[2]!, out);
    const speed = Math.hypot(s[3]!, s[4]!, s[5]!);
    const k = (0.5 * airDensity(ellipsoidHeightM(s[0]!, s[1]!, s[2]!)) * speed) / 3000;
    for (let i = 0; i < 3; i += 1) out[i] = out[i]! - k * s[i + 3]!;
  };
  const flown = (start: Float64Array): Path => {
    const path = new Path();
    path.push(0, start, new Float64Array(3));
    integrate(forces, path, 300, FINE, () => false);
    return path;
  };
  /** In the mirror of the meridian plane of the start, x and z stay and y turns its sign. */
  const mirrored = (s: Float64Array) => Float64Array.from(s, (value, i) => (i % 3 === 1 ? -value : value));

  it("a flight to the east and its mirror to the west are the same to the bit", () => {
    fc.assert(
      fc.property(state, (start) => {
        const [east, west] = [flown(start), flown(mirrored(start))];
        const [a, b] = [new Float64Array(6), new Float64Array(6)];
        east.stateAt(east.endS, a);
        west.stateAt(west.endS, b);
        expect(west.endS).toBe(east.endS);
        expect(Array.from(mirrored(b))).toEqual(Array.from(a));
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it("on this one they are not: the mirror of a flight comes down kilometres from its mirror", () => {
    const start = Float64Array.from([WGS84.aM + 100_000, 0, 0, 2000, 3000, 100]);
    const [a, b] = [new Float64Array(8), new Float64Array(8)];
    expect(landing(start, Infinity, a) && landing(mirrored(start), Infinity, b)).toBe(true);
    expect(Math.abs(a[1]! + b[1]!)).toBeGreaterThan(10_000);
  });
});

describe("frames", () => {
  it("to axes that stand still and back is where it was, and after a day's share of turning the distances are the same", () => {
    fc.assert(
      fc.property(state, number(0, 86_000), (start, tS) => {
        const [y, back] = [new Float64Array(8), new Float64Array(8)];
        toInertial(start, y);
        fromInertial(y, back);
        for (let i = 0; i < 6; i += 1) expect(Math.abs(back[i]! - start[i]!)).toBeLessThan(1e-8);
        y[6] = tS;
        fromInertial(y, back);
        expect(Math.hypot(back[0]!, back[1]!, back[2]!)).toBeCloseTo(
          Math.hypot(start[0]!, start[1]!, start[2]!),
          6,
        );
        // Turned back by hand, the velocity seen from space is the one it began with.
        const [c, s] = [Math.cos(OMEGA * tS), Math.sin(OMEGA * tS)];
        const [vx, vy] = still(back);
        expect(c * vx - s * vy).toBeCloseTo(y[3]!, 6);
        expect(s * vx + c * vy).toBeCloseTo(y[4]!, 6);
      }),
    );
  });
});

const vehicle = fc
  .record({
    propellantKg: number(3000, 20_000),
    dryShare: number(0.08, 0.25),
    burnTimeS: number(50, 110),
    isp: number(220, 260),
    diameterM: number(0.8, 1.5),
    payloadKg: number(300, 1200),
  })
  .map(({ propellantKg, dryShare, burnTimeS, isp, diameterM, payloadKg }): VehicleParameters => ({
    stages: [
      {
        propellantKg,
        dryKg: dryShare * propellantKg,
        burnTimeS,
        ispSeaLevelS: isp,
        ispVacuumS: 1.1 * isp,
        diameterM,
      },
    ],
    payloadKg,
    payloadBetaKgPerM2: 4000,
    separates: true,
    dragByMach: [
      [0, 0.2],
      [1, 0.4],
      [3, 0.25],
    ],
  }))
  // What does not lift with some margin is refused, and says nothing of range.
  .filter(({ stages: [s], payloadKg }) => {
    const thrust = (s!.propellantKg / s!.burnTimeS) * s!.ispSeaLevelS;
    return thrust > 1.4 * (s!.propellantKg + s!.dryKg + payloadKg);
  });
const from = { latRad: 0.6, lonRad: 0.8, heightM: 0 };
const farthestM = (v: VehicleParameters) =>
  maxRange({ vehicle: v, from, azimuthRad: 5, orbit: "never" }).flight.rangeM;

describe("reach", () => {
  it("grows with less payload, with a longer burn of the same engine, and with a better one", () => {
    fc.assert(
      fc.property(vehicle, (v) => {
        const [stage] = v.stages;
        const plain = farthestM(v);
        const longer = {
          ...stage!,
          propellantKg: 1.05 * stage!.propellantKg,
          burnTimeS: 1.05 * stage!.burnTimeS,
        };
        const better = {
          ...stage!,
          ispSeaLevelS: 1.03 * stage!.ispSeaLevelS,
          ispVacuumS: 1.03 * stage!.ispVacuumS,
        };
        expect(farthestM({ ...v, payloadKg: 0.9 * v.payloadKg })).toBeGreaterThan(plain);
        expect(farthestM({ ...v, stages: [longer] })).toBeGreaterThan(plain);
        expect(farthestM({ ...v, stages: [better] })).toBeGreaterThan(plain);
      }),
      { numRuns: 15, seed: 4 },
    );
  });

  it("in every direction is what the patient search finds along an azimuth", () => {
    const [v] = fc.sample(vehicle, { numRuns: 1, seed: 5 });
    const found = reach({ vehicle: v!, from, orbit: "never" });
    // Launch azimuth 0 drifts a little; ranges differ by less than the change from one azimuth to the next.
    for (const i of [0, 9, 18, 27]) {
      const { rangeM } = maxRange({ vehicle: v!, from, azimuthRad: i * 10 * DEG, orbit: "never" }).flight;
      expect(Math.abs(found.rangeByAzimuthM[i]! / rangeM - 1)).toBeLessThan(0.003);
    }
  });
});

describe("outside every table", () => {
  const [v] = fc.sample(vehicle, { numRuns: 1, seed: 6 });
  const out = new Float64Array(8);

  it("the air refuses below its first height, and is none above its last", () => {
    fc.assert(
      fc.property(number(-1e6, -5000.001), (heightM) => {
        expect(() => densityKgPerM3(heightM)).toThrow("ALTITUDE_BELOW_TABLE");
      }),
    );
    expect(() => densityKgPerM3(NaN)).toThrow("ALTITUDE_BELOW_TABLE");
    fc.assert(fc.property(number(1e6, 1e9), (heightM) => densityKgPerM3(heightM) === 0));
  });

  it("the table of burns says outside for pitches, cuts and figures that it does not hold", () => {
    const table = boostTable(v!, from);
    const isOutside = (pitchRad: number, cutS: number) =>
      quickShot(table, 1, pitchRad, cutS, 0, out) === "outside";
    fc.assert(
      fc.property(number(-2, 0.9 * DEG), (pitchRad) => isOutside(pitchRad, table.fullS)),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(number(89.01 * DEG, 4), (pitchRad) => isOutside(pitchRad, table.fullS)),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(number(1.0001, 9), (share) => isOutside(0.8, share * table.fullS)),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(number(-50, 0), (cutS) => isOutside(0.8, cutS)),
      { numRuns: 20 },
    );
    expect(isOutside(0.8, table.fullS)).toBe(false);
    for (const bad of [NaN, Infinity]) {
      expect(isOutside(bad, table.fullS)).toBe(true);
      expect(isOutside(0.8, bad)).toBe(true);
    }
  });

  it("states, times and vehicles that are none are refused, never answered by a zero", () => {
    const under = Float64Array.from([WGS84.aM - 5000, 0, 0, 0, 0, 0]);
    expect(() => coast(under, 1000)).toThrow("STATE_BELOW_GROUND");
    expect(() => coast(under.fill(NaN), 1000)).toThrow("STATE_BELOW_GROUND");
    expect(() => coast(Float64Array.from([7e6, 0, 0, 0, 0, 0]), -1)).toThrow("BETA_NOT_POSITIVE");
    expect(() => lambert([7e6, 0, 0], [0, 7e6, 0], NaN)).toThrow("TIME_NOT_POSITIVE");
    expect(() => maxRange({ vehicle: { ...v!, stages: [] }, from, azimuthRad: 0 })).toThrow(
      "VEHICLE_WITHOUT_STAGES",
    );
    expect(() => maxRange({ vehicle: { ...v!, payloadKg: 1e6 }, from, azimuthRad: 0 })).toThrow(
      "THRUST_BELOW_WEIGHT",
    );
  });
});
