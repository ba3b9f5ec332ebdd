/** The parts of coverage against slower ways: the patient integrator, the radar's own view, the centre's windows. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { degFromRad, radFromDeg, US_PER_S } from "../../base/index.js";
import { missiles } from "../../catalogue/index.js";
import {
  assumePosition,
  geodesicDirect,
  geodesicInverse,
  geodeticFromItrf,
  itrfFromGeodetic,
} from "../../earth/index.js";
import { coast } from "../../flight/index.js";
import { radarView } from "../../sensing/index.js";
import type { RadarParameters } from "../../messages/index.js";
import { batteryAt } from "../doctrine/case.test.js";
import { flyOutTable } from "../flyout/table.js";
import { interceptWindow } from "../window/window.js";
import { flyArc, KNOT, newArc, type Arc } from "./arc.js";
import { pathOf } from "./explain.js";
import { HoldClock, newHoldTimes } from "./hold.js";
import { leastTable } from "./least-table.js";
import { sightsOf, type CoverRadar } from "./radar.js";
import { shooter } from "./shots.js";
import { ThreatFlights } from "./threat-cover.js";

const FROM = { latRad: radFromDeg(38), lonRad: radFromDeg(46), heightM: 1300 };
const vehicle = missiles.find((m) => m.id === "irn-ghadr-1")!.vehicle;
const table = leastTable(vehicle, FROM);
/** Evenly, and not by the pattern of bits as `fc.double` does. */
const number = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => min + ((max - min) * n) / 1_000_000);
const start = new Float64Array(8);

/** A flight of least energy some way along an azimuth. */
const arcTo = (azimuthDeg: number, distanceM: number): Arc => {
  const arc = newArc();
  const reached = table.aimAt(geodesicDirect(FROM, radFromDeg(azimuthDeg), distanceM), start);
  if (reached !== "aimed") throw new Error(reached);
  flyArc(start, start[6]!, vehicle.payloadBetaKgPerM2, arc);
  return arc;
};

describe("flights of least energy", () => {
  it("come down within 2 km of where they were aimed, by the patient integrator", () => {
    const state = new Float64Array(6);
    const from = { latDeg: 38, lonDeg: 46, altitudeM: 1300 };
    const threat = { id: "t", area: "a", missile: "m", vehicle, from, rcsM2: 0.05, infrared: [] };
    const flights = new ThreatFlights(threat);
    const arc = newArc();
    for (let azimuth = 5; azimuth < 360; azimuth += 31)
      for (const distanceM of [150_000, 400_000, 900_000, 1_500_000]) {
        const to = geodesicDirect(FROM, radFromDeg(azimuth), distanceM);
        expect(flights.fly(degFromRad(to.latRad), degFromRad(to.lonRad), arc)).toBe(true);
        const k = arc.burnout * KNOT;
        for (let i = 0; i < 6; i += 1) state[i] = arc.knots[k + 1 + i]!;
        const { impact } = coast(state, vehicle.payloadBetaKgPerM2);
        if (impact === "none") throw new Error("stays up");
        expect(geodesicInverse(impact, to).distanceM).toBeLessThan(2000);
      }
  });
  it("say what is too far and too near, and reach at most what the table holds", () => {
    expect(table.aimAt(geodesicDirect(FROM, 1, 3e6), start)).toBe("out-of-range");
    expect(table.aimAt(geodesicDirect(FROM, 1, 3000), start)).toBe("too-near");
    expect(table.farthestM).toBeLessThan(2.2e6);
  });
});

it("an arc keeps to the patient integrator within 20 m", () => {
  const arc = arcTo(300, 1_200_000);
  const state = new Float64Array(6);
  for (let i = 0; i < 6; i += 1) state[i] = start[i]!;
  const fine = coast(state, vehicle.payloadBetaKgPerM2);
  const endS = arc.knots[(arc.count - 1) * KNOT]! - start[6]!;
  expect(Math.abs(endS - fine.flightTimeS)).toBeLessThan(0.1);
  for (let i = arc.burnout; i < arc.count; i += 1) {
    const k = i * KNOT;
    fine.stateAt(Math.min(arc.knots[k]! - start[6]!, fine.endS), state);
    const [x, y, z] = [arc.knots[k + 1]!, arc.knots[k + 2]!, arc.knots[k + 3]!];
    expect(Math.hypot(x - state[0]!, y - state[1]!, z - state[2]!)).toBeLessThan(20);
  }
});

const radar = (model: Partial<RadarParameters>, azimuthDeg: number): CoverRadar => ({
  id: "r",
  owner: "ROU",
  at: { latDeg: 44, lonDeg: 26, altitudeM: 200, azimuthDeg },
  model: {
    kind: "radar",
    referenceRangeM: 1_000_000,
    referenceRcsM2: 0.1,
    referenceSnr: 20,
    beamwidthRad: 0.02,
    bandwidthHz: 1e6,
    minElevationRad: 0.04,
    maxElevationRad: 1.4,
    azimuthHalfWidthRad: 1,
    instrumentedRangeM: 2_000_000,
    scanPeriodS: 5,
    falseAlarmProbability: 1e-6,
    ...model,
  },
});

it("a radar of the hot loop sees what radarView sees, as often and as well", () => {
  const out = new Float64Array(2);
  let [seen, unseen] = [0, 0];
  fc.assert(
    fc.property(
      number(0, 360),
      number(-1, 10),
      number(30, 85),
      number(0.5, 4),
      number(-15, 15),
      number(-30, 30),
      number(1e3, 1.2e6),
      (azimuthDeg, minDeg, maxDeg, half, dLat, dLon, heightM) => {
        const asked = radar(
          {
            minElevationRad: radFromDeg(minDeg),
            maxElevationRad: radFromDeg(maxDeg),
            azimuthHalfWidthRad: half,
          },
          azimuthDeg,
        );
        const p = itrfFromGeodetic({ latRad: radFromDeg(44 + dLat), lonRad: radFromDeg(26 + dLon), heightM });
        const target = assumePosition("itrf", p[0], p[1], p[2]);
        const site = { latRad: radFromDeg(44), lonRad: radFromDeg(26), heightM: 200 };
        const view = radarView(asked.model, site, radFromDeg(azimuthDeg), 0.1, target);
        const sees = sightsOf(asked)(p[0], p[1], p[2], geodeticFromItrf(target).heightM, 0.1, out);
        const faint = view.seen && view.snr < 0.5;
        expect(sees).toBe(view.seen && !faint);
        if (!view.seen || faint) {
          unseen += 1;
          return;
        }
        seen += 1;
        expect(out[0]! / (view.detectionProbability / 5)).toBeCloseTo(1, 9);
        const acrossM = view.rangeM! * view.sigmaAngleRad;
        expect((out[1]! * acrossM * acrossM) / out[0]!).toBeCloseTo(1, 9);
      },
    ),
    { numRuns: 3000 },
  );
  expect(Math.min(seen, unseen)).toBeGreaterThan(300);
});

describe("shots at an arc", () => {
  it("are the centre's windows: the same answer; in 98 of 100 the first intercept within 1 s and the last launch within 2 s", () => {
    let [some, none, off] = [0, 0, 0];
    fc.assert(
      fc.property(
        number(270, 330),
        number(500_000, 1_500_000),
        number(37, 42),
        number(28, 42),
        number(100, 700),
        fc.constantFrom(
          {},
          {
            minAltitudeM: 40_000,
            maxAltitudeM: 150_000,
            maxRangeM: 200_000,
            burnoutSpeedMps: 2800,
            burnTimeS: 16,
          },
          {
            minAltitudeM: 1000,
            maxAltitudeM: 25_000,
            maxRangeM: 60_000,
            burnoutSpeedMps: 1700,
            burnTimeS: 10,
          },
        ),
        (azimuth, distanceM, latDeg, lonDeg, earliestS, more) => {
          const arc = arcTo(azimuth, distanceM);
          const base = batteryAt("b", { latDeg, lonDeg });
          const battery = { ...base, interceptor: { ...base.interceptor, ...more, reactionTimeS: 0 } };
          const fly = flyOutTable(battery.interceptor);
          const out = { firstS: 0, latestS: 0 };
          shooter(battery, fly)(arc, earliestS, "all", out);
          const nowUs = Math.round(earliestS * US_PER_S);
          const ask = { battery, table: fly, path: pathOf(arc), trackFromUs: nowUs, decisionS: 0, nowUs };
          const window = interceptWindow({ ...ask, stepS: 0.25 });
          if (window.outcome === "none") {
            none += 1;
            expect(out.firstS).toBe(Infinity);
            return;
          }
          // A window shorter than a step of the arc may be passed over.
          const lengthUs =
            window.options[window.options.length - 1]!.interceptAtUs - window.best.interceptAtUs;
          if (out.firstS === Infinity) {
            expect(lengthUs / US_PER_S).toBeLessThan(12);
            return;
          }
          some += 1;
          const early = Math.abs(out.firstS - window.best.interceptAtUs / US_PER_S);
          const late = Math.abs(out.latestS - window.latestLaunchUs / US_PER_S);
          // Nor is one of two openings of the envelope that are less than a step apart.
          if (early > 1 || late > 2) off += 1;
        },
      ),
      { numRuns: 400, seed: 5 },
    );
    expect(Math.min(some, none)).toBeGreaterThan(20);
    expect(off / some).toBeLessThan(0.02);
  });
});

describe("holding a track", () => {
  const at = { latDeg: 39, lonDeg: 44, altitudeM: 1500, azimuthDeg: 0 };
  const round = { azimuthHalfWidthRad: 4, maxElevationRad: 1.6 };
  const near = { ...radar({ ...round, referenceRangeM: 4e5 }, 0), at };
  const weak = { ...radar({ ...round, referenceRangeM: 3e5 }, 0), at };
  const blind = radar({ azimuthHalfWidthRad: 0.01 }, 180);
  const holders = [0, 1, 2, 3].map((pool) => ({ party: `p${pool}`, from: [{ pool, delayS: 0 }] }));
  const pools = [[0], [1], [0, 1], [2]].map((radars) => ({ radars, wantsHigh: true }));
  const clock = new HoldClock([near, weak, blind].map(sightsOf), pools, holders);

  it("is never later for one radar more, never high before medium, and never for the blind", () => {
    const out = newHoldTimes(4);
    let better = 0;
    for (let distance = 4e5; distance < 1.6e6; distance += 5e4) {
      clock.hold(arcTo(300, distance), 0.05, out);
      const [alone, other, both, none] = out.mediumS;
      expect(both).toBeLessThanOrEqual(Math.min(alone!, other!));
      if (both! < Math.min(alone!, other!)) better += 1;
      expect(none).toBe(Infinity);
      for (let p = 0; p < 3; p += 1) {
        expect(out.highS[p]).toBeGreaterThanOrEqual(out.mediumS[p]!);
        expect(out.heldS[p]).toBeLessThanOrEqual(out.mediumS[p]!);
      }
    }
    expect(better).toBeGreaterThan(0);
  });
  it("needs ten seconds of free flight: no good track sooner after the end of thrust", () => {
    const out = newHoldTimes(4);
    const arc = arcTo(300, 900_000);
    clock.hold(arc, 5, out);
    expect(out.mediumS[0]).toBeGreaterThanOrEqual(arc.knots[arc.burnout * KNOT]! + 10);
    expect(out.mediumS[0]).toBeLessThan(arc.knots[arc.burnout * KNOT]! + 100);
  });
});
