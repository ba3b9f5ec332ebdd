import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enuAxes, heightItrfM, itrfFromGeodetic, WGS84 } from "../../earth/index.js";
import { radFromDeg } from "../../base/index.js";
import { coast, freeAcceleration, type VehicleParameters } from "../index.js";
import { FINE } from "../integrate/dormand-prince.js";
import { flightOf } from "./flight.js";
import { programmeOf } from "./programme.js";

const stage = (propellantKg: number, dryKg: number, burnTimeS: number) => ({
  propellantKg,
  dryKg,
  burnTimeS,
  ispSeaLevelS: 240,
  ispVacuumS: 280,
  diameterM: 1.4,
});
const TWO: VehicleParameters = {
  stages: [stage(15_000, 1800, 60), stage(4500, 600, 60)],
  payloadKg: 800,
  payloadBetaKgPerM2: 4000,
  separates: true,
  dragByMach: [
    [0, 0.2],
    [1, 0.4],
    [3, 0.25],
  ],
};
const from = { latRad: radFromDeg(35), lonRad: radFromDeg(51), heightM: 1200 };
const flown = (vehicle = TWO, cutS = Infinity) =>
  flightOf(vehicle, from, programmeOf(vehicle, 1, radFromDeg(45), cutS), 0, FINE);
const height = (s: Float64Array) => heightItrfM(s[0]!, s[1]!, s[2]!);

describe("a flight", () => {
  const flight = flown();

  it("has the payload and each spent stage, each from where it parted to the ground", () => {
    expect(flight.bodies.map((b) => b.kind)).toEqual(["payload", "spent-stage", "spent-stage"]);
    expect(flight.bodies.map((b) => b.startS)).toEqual([0, 60, 120]);
    const [payload, ...stages] = flight.bodies;
    const [a, b] = [new Float64Array(6), new Float64Array(6)];
    for (const body of stages) {
      payload!.stateAt(body.startS, a);
      body.stateAt(body.startS, b);
      expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)).toBeLessThan(1e-6);
      expect(Math.hypot(a[3]! - b[3]!, a[4]! - b[4]!, a[5]! - b[5]!)).toBeCloseTo(2, 6);
      body.stateAt(body.endS, b);
      expect(Math.abs(height(b))).toBeLessThan(0.1);
    }
    payload!.stateAt(0, a);
    expect(height(a)).toBeCloseTo(1200, 5);
  });

  it("burns as long as its stages do, and its events stand in order", () => {
    expect(flight.burnoutTimeS).toBe(120);
    const payload = flight.bodies[0]!;
    expect([1, 59, 61, 119, 121, 500].map((t) => payload.thrustingAt(t))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    const times = flight.events.map((e) => e.tS);
    expect(times).toEqual([...times].sort((x, y) => x - y));
    expect(flight.events.map((e) => e.kind)).toEqual([
      "burnout",
      "separation",
      "exit",
      "burnout",
      "separation",
      "apogee",
      "re-entry",
      "impact",
    ]);
    for (const { kind, altitudeM } of flight.events)
      if (kind === "exit" || kind === "re-entry") expect(Math.abs(altitudeM - 100_000)).toBeLessThan(10);
  });

  it("positions change as velocities say, between the nodes and across burnouts", () => {
    const [a, b, c] = [new Float64Array(6), new Float64Array(6), new Float64Array(6)];
    for (const body of flight.bodies)
      for (let t = body.startS + 0.5; t < body.endS - 0.5; t += 1.7) {
        body.stateAt(t - 0.01, a);
        body.stateAt(t, b);
        body.stateAt(t + 0.01, c);
        for (let i = 0; i < 3; i += 1) expect(Math.abs((c[i]! - a[i]!) / 0.02 - b[i + 3]!)).toBeLessThan(0.4);
      }
  });

  it("one that does not separate is one body with the last stage on it", () => {
    const whole = flown({ ...TWO, separates: false });
    expect(whole.bodies.map((b) => b.kind)).toEqual(["payload", "spent-stage"]);
    expect(whole.bodies[1]!.startS).toBe(60);
  });

  it("a cut in the first stage leaves the second unlit, on a heavier stage that falls with less drag", () => {
    const cut = flown(TWO, 45);
    expect(cut.burnoutTimeS).toBe(45);
    expect(cut.bodies.map((b) => [b.kind, b.startS])).toEqual([
      ["payload", 0],
      ["spent-stage", 45],
    ]);
    expect(cut.bodies[1]!.betaKgPerM2).toBeGreaterThan(flight.bodies[1]!.betaKgPerM2);
  });

  it("burnout speed obeys the rocket equation less gravity and drag", () => {
    const ideal = 280 * 9.80665 * (Math.log(22_700 / 7700) + Math.log(5900 / 1400));
    expect(flight.burnoutSpeedMps).toBeLessThan(ideal);
    // Gravity takes at most g times the burn, drag and back pressure less than 600 m/s.
    expect(flight.burnoutSpeedMps).toBeGreaterThan(ideal - 9.81 * 120 - 600);
  });
});

describe("free flight", () => {
  const start = (latDeg: number, speedMps: number, angleDeg: number, azimuthDeg: number) => {
    const g = { latRad: radFromDeg(latDeg), lonRad: 1, heightM: 150_000 };
    const { east, north, up } = enuAxes(g.latRad, g.lonRad);
    const [a, z] = [radFromDeg(angleDeg), radFromDeg(azimuthDeg)];
    const v = [0, 1, 2].map(
      (i) =>
        speedMps * (Math.cos(a) * (Math.sin(z) * east[i]! + Math.cos(z) * north[i]!) + Math.sin(a) * up[i]!),
    );
    return Float64Array.from([...itrfFromGeodetic(g), ...v]);
  };
  /** Energy in the turning frame, which gravity that turns along conserves (Jacobi's integral). */
  const jacobi = (s: Float64Array) => {
    const [x, y, z] = [s[0]!, s[1]!, s[2]!];
    const r = Math.hypot(x, y, z);
    const u = z / r;
    const q = WGS84.aM / r;
    const p2 = (3 * u * u - 1) / 2;
    const p3 = (5 * u ** 3 - 3 * u) / 2;
    const p4 = (35 * u ** 4 - 30 * u * u + 3) / 8;
    const potential =
      (-WGS84.gmM3ps2 / r) * (1 - WGS84.j2 * q ** 2 * p2 - WGS84.j3 * q ** 3 * p3 - WGS84.j4 * q ** 4 * p4);
    const turning = (WGS84.omegaRadps ** 2 * (x * x + y * y)) / 2;
    return (s[3]! ** 2 + s[4]! ** 2 + s[5]! ** 2) / 2 + potential - turning;
  };

  it("keeps Jacobi's integral without drag, whatever the launch", () => {
    const at = new Float64Array(6);
    fc.assert(
      fc.property(
        fc.double({ min: -89, max: 89, noNaN: true }),
        fc.double({ min: 1000, max: 7000, noNaN: true }),
        fc.double({ min: 0, max: 90, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (lat, speed, angle, azimuth) => {
          const state = start(lat, speed, angle, azimuth);
          const flight = coast(state, Infinity);
          const before = jacobi(state);
          for (let k = 0; k <= 20; k += 1) {
            flight.stateAt((flight.endS * k) / 20, at);
            // A step may err by 5 µm/s and 5 mm: at 7 km/s and 9.8 m/s² that is 0.1 J/kg, over fifty steps 5.
            expect(Math.abs(jacobi(at) - before)).toBeLessThan(5);
          }
        },
      ),
      { numRuns: 60, seed: 2010 },
    );
  });

  it("drag only ever takes from it", () => {
    const state = start(40, 3000, 30, 80);
    const flight = coast(state, 3000);
    const at = new Float64Array(6);
    let last = jacobi(state);
    for (let k = 1; k <= 400; k += 1) {
      flight.stateAt((flight.endS * k) / 400, at);
      const now = jacobi(at);
      expect(now).toBeLessThan(last + 1);
      last = now;
    }
    expect(last).toBeLessThan(jacobi(state) - 1e6);
  });

  it("on the axis, where turning does nothing, what rises comes down as fast as it rose", () => {
    const state = Float64Array.of(0, 0, WGS84.bM + 150_000, 0, 0, 2000);
    const flight = coast(state, Infinity);
    const at = new Float64Array(6);
    flight.stateAt(2 * flight.apogeeS, at);
    expect(at[2]!).toBeCloseTo(state[2]!, 1);
    expect(at[5]!).toBeCloseTo(-2000, 3);
    expect(Math.hypot(at[0]!, at[1]!)).toBeLessThan(1e-6);
  });

  it("the acceleration is the Coriolis one where all else is taken away", () => {
    const still = start(45, 0, 0, 0);
    const moving = start(45, 3000, 10, 200);
    const [a, b] = [new Float64Array(3), new Float64Array(3)];
    freeAcceleration(still, Infinity, a);
    freeAcceleration(moving, Infinity, b);
    // −2 ω × v
    expect(b[0]! - a[0]!).toBeCloseTo(2 * WGS84.omegaRadps * moving[4]!, 9);
    expect(b[1]! - a[1]!).toBeCloseTo(-2 * WGS84.omegaRadps * moving[3]!, 9);
    expect(b[2]! - a[2]!).toBeCloseTo(0, 9);
  });

  it("refuses a state under the ground and a coefficient that is none", () => {
    const under = Float64Array.of(6_000_000, 0, 0, 100, 0, 0);
    expect(() => coast(under, 1000)).toThrow("STATE_BELOW_GROUND");
    expect(() => coast(start(0, 1000, 45, 0), 0)).toThrow("BETA_NOT_POSITIVE: 0 kg/m² must be above 0");
  });
});
