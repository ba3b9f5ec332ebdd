/**
 * Tracks of real flights of this project, over many draws of noise: are they as sure as they say, and not too soon?
 *
 * authority  the flights themselves, integrated apart from the tracker, seen through `sensing`; and the definition of a 95 %
 *            ellipse: it holds the truth in at least 95 of 100 cases
 * tolerance  one case in a hundred below 95 % is allowed for chance: a fraction of 95 % over some 30 independent flights has a
 *            standard deviation of 4 %, but estimates of one flight follow each other
 */
import { beforeAll, describe, expect, it } from "vitest";
import { missiles } from "../../src/catalogue/index.js";
import { geodesicInverse, geodeticFromItrf, assumePosition } from "../../src/earth/index.js";
import type {
  Ellipse,
  Measurements,
  ResolvedLaunch,
  ResolvedSensor,
  Track,
} from "../../src/messages/index.js";
import { newTracker, observe, tracksOf } from "../../src/tracking/index.js";
import {
  flyLaunch,
  look,
  scanOffsetUs,
  scanPeriodUs,
  stateOf,
  type TruthLaunch,
} from "../../src/world/index.js";

const DEG = Math.PI / 180;
const EPOCH_US = 1_290_254_400_000_000;
const SEEDS = 30;

const launchOf = (
  id: string,
  missile: string,
  to: readonly [number, number],
  atS: number,
): ResolvedLaunch => ({
  id,
  missile,
  missileName: missile,
  missileClass: "MRBM",
  nation: "IRN",
  vehicle: missiles.find((m) => m.id === missile)!.vehicle,
  from: { latDeg: 38.08, lonDeg: 46.29, altitudeM: 1350 },
  to: { latDeg: to[0], lonDeg: to[1], altitudeM: 0 },
  atUs: EPOCH_US + atS * 1e6,
  loft: "min-energy",
});

const sensor = (id: string, model: ResolvedSensor["model"], at?: ResolvedSensor["at"]): ResolvedSensor => ({
  id,
  name: id,
  owner: "AAA",
  host: "AAA",
  verified: false,
  model,
  ...(at === undefined ? {} : { at }),
});

/** An X-band and a UHF radar of round numbers, and two satellites with false detections. */
const SENSORS: readonly ResolvedSensor[] = [
  sensor(
    "near",
    {
      kind: "radar",
      referenceRangeM: 900_000,
      referenceRcsM2: 0.01,
      referenceSnr: 20,
      beamwidthRad: 0.6 * DEG,
      bandwidthHz: 1e7,
      minElevationRad: 2 * DEG,
      maxElevationRad: 80 * DEG,
      azimuthHalfWidthRad: Math.PI / 3,
      instrumentedRangeM: 2e6,
      scanPeriodS: 4,
      falseAlarmProbability: 1e-6,
    },
    { latDeg: 38.35, lonDeg: 37.79, altitudeM: 2000, azimuthDeg: 80 },
  ),
  sensor(
    "far",
    {
      kind: "radar",
      referenceRangeM: 4e6,
      referenceRcsM2: 1,
      referenceSnr: 20,
      beamwidthRad: 1.4 * DEG,
      bandwidthHz: 1e6,
      minElevationRad: 2 * DEG,
      maxElevationRad: 70 * DEG,
      azimuthHalfWidthRad: (2 * Math.PI) / 3,
      instrumentedRangeM: 4e6,
      scanPeriodS: 8,
      falseAlarmProbability: 1e-6,
    },
    { latDeg: 44.92, lonDeg: 40.98, altitudeM: 100, azimuthDeg: 180 },
  ),
  ...[10, 70].map((lonDeg) =>
    sensor(`infrared-${lonDeg}`, {
      kind: "infrared",
      sigmaAngleRad: 3e-5,
      revisitS: 5,
      cloudBreakM: 8_000,
      falsePerScan: 0.05,
      orbit: { kind: "geostationary", lonDeg },
    }),
  ),
];

/** How often truth lies inside, as the squared ratio to the ellipse. */
const isInside = (e: Ellipse, at: { readonly latRad: number; readonly lonRad: number }): boolean => {
  const { distanceM, azimuthRad } = geodesicInverse({ latRad: e.latDeg * DEG, lonRad: e.lonDeg * DEG }, at);
  const turn = azimuthRad - e.azimuthDeg * DEG;
  const [a, b] = [(distanceM * Math.cos(turn)) / 1000, (distanceM * Math.sin(turn)) / 1000];
  return (a / e.semiMajorKm) ** 2 + (b / e.semiMinorKm) ** 2 <= 1;
};

const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;

const found = {
  impacts: [] as boolean[],
  firstImpacts: [] as boolean[],
  launches: [] as boolean[],
  soon: [] as number[],
  afterBurnoutS: [] as number[],
  distances: [] as number[],
  tracks: [] as number[],
};

beforeAll(() => {
  const launches = [
    launchOf("bucharest", "irn-sejjil-2", [44.4268, 26.1025], 0),
    launchOf("ankara", "irn-ghadr-1", [39.9334, 32.8597], 60),
  ].map(flyLaunch);
  for (let seed = 1; seed <= SEEDS; seed += 1) watch(launches, seed);
});

const watch = (launches: readonly TruthLaunch[], seed: number): void => {
  const context = { seed, mode: "simulated" as const, epochUs: EPOCH_US, launches, events: [] };
  const scans: Measurements[] = [];
  for (const s of SENSORS) {
    let n = 0;
    for (let t = EPOCH_US + scanOffsetUs(s, seed); t < EPOCH_US + 900e6; t += scanPeriodUs(s), n += 1) {
      const seen = look(context, s, n, t);
      if (seen !== "nothing") scans.push(seen.message.body);
    }
  }
  scans.sort((a, b) => a.timeUs - b.timeUs);
  const tracker = newTracker({ idPrefix: "T" });
  const first = new Set<string>();
  const launched = new Set<string>();
  const names = new Set<string>();
  let next = 0;
  for (let t = EPOCH_US; t < EPOCH_US + 900e6; t += 5e6) {
    while (next < scans.length && scans[next]!.timeUs <= t) observe(tracker, scans[next++]!);
    for (const track of tracksOf(tracker, t)) {
      if (track.status !== "confirmed") continue;
      names.add(track.trackId);
      judge(track, launches, first, launched);
    }
  }
  found.tracks.push(names.size);
};

const state = new Float64Array(6);

const judge = (
  track: Track,
  launches: readonly TruthLaunch[],
  first: Set<string>,
  launched: Set<string>,
): void => {
  let best: { readonly d2: number; readonly n: number; readonly launch: TruthLaunch } | undefined;
  for (const launch of launches)
    launch.bodies.forEach((b, n) => {
      if (track.timeUs < b.startUs || track.timeUs >= b.endUs) return;
      stateOf(b, launch, track.timeUs, state);
      const d2 = distance2(track, state);
      if (best === undefined || d2 < best.d2) best = { d2, n, launch };
    });
  if (best === undefined) return;
  const { launch, n, d2 } = best;
  const afterS = (track.timeUs - launch.launch.atUs) / 1e6;
  if (launch.bodies[n]!.body.thrustingAt(afterS) && track.phase !== "boost") found.soon.push(afterS);
  if (n !== 0) return;
  const { id } = launch.launch;
  if (track.launch !== undefined && !launched.has(id)) {
    launched.add(id);
    const { latDeg, lonDeg } = launch.launch.from;
    found.launches.push(isInside(track.launch.ellipse, { latRad: latDeg * DEG, lonRad: lonDeg * DEG }));
  }
  if (track.impact === undefined) return;
  launch.bodies[0]!.body.stateAt(launch.bodies[0]!.body.endS, state);
  const end = geodeticFromItrf(assumePosition("itrf", state[0]!, state[1]!, state[2]!));
  const inside = isInside(track.impact.ellipse, end);
  found.distances.push(d2);
  found.impacts.push(inside);
  if (first.has(id)) return;
  first.add(id);
  found.firstImpacts.push(inside);
  found.afterBurnoutS.push(afterS - launch.flight.burnoutTimeS);
};

/** Squared statistical distance of a true state, six degrees of freedom. */
const distance2 = (track: Track, truth: Float64Array): number => {
  const l: number[][] = [];
  let sum = 0;
  const y: number[] = [];
  for (let i = 0, k = 0; i < 6; i += 1) {
    l.push(Array.from({ length: 6 }, () => 0));
    for (let j = i; j < 6; j += 1, k += 1) {
      p[i]![j] = track.covariance[k]!;
      p[j]![i] = track.covariance[k]!;
    }
  }
  for (let i = 0; i < 6; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let s = p[i]![j]!;
      for (let k = 0; k < j; k += 1) s -= l[i]![k]! * l[j]![k]!;
      l[i]![j] = i === j ? Math.sqrt(s) : s / l[j]![j]!;
    }
    let r = truth[i]! - track.state[i]!;
    for (let k = 0; k < i; k += 1) r -= l[i]![k]! * y[k]!;
    y.push(r / l[i]![i]!);
    sum += y[i]! * y[i]!;
  }
  return sum;
};
const p = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => 0));

describe("tracks over 30 draws of two launches, seen by two radars and two satellites", () => {
  it("call nothing coasting that burns", () => {
    expect(found.soon).toEqual([]);
  });

  it("hold the payload's impact in the 95 % ellipse, from the first estimate on", () => {
    expect(share(found.impacts)).toBeGreaterThanOrEqual(0.95);
    expect(share(found.firstImpacts)).toBeGreaterThanOrEqual(0.94);
    expect(found.firstImpacts.length).toBe(2 * SEEDS);
  });

  it("hold the launch point in the 95 % ellipse", () => {
    expect(share(found.launches)).toBeGreaterThanOrEqual(0.94);
    expect(found.launches.length).toBe(2 * SEEDS);
  });

  it("know the fall within a minute of burnout", () => {
    expect(Math.max(...found.afterBurnoutS)).toBeLessThan(60);
  });

  it("are no surer of a state than they may be: half of the squared distances lie below the median of χ² with 6", () => {
    const sorted = [...found.distances].sort((a, b) => a - b);
    // 5.348 is the median of chi-squared with six degrees of freedom.
    expect(sorted[Math.floor(sorted.length / 2)]!).toBeLessThan(5.348);
    expect(sorted[Math.floor(sorted.length * 0.9)]!).toBeLessThan(2 * 10.645);
  });

  it("are about as many as the five bodies", () => {
    expect(found.tracks.reduce((a, b) => a + b, 0) / SEEDS).toBeLessThan(7);
  });
});
