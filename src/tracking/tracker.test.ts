/** The tracker from outside: names, life, determinism, false detections, late scans. */
import { describe, expect, it } from "vitest";
import { randomStream, US_PER_S } from "../base/index.js";
import { assumePosition, azimuthElevationRange, enuAxes, itrfFromGeodetic } from "../earth/index.js";
import type { Detection, Measurements, Track } from "../messages/index.js";
import { satellitePosition } from "../sensing/index.js";
import { fallStep } from "./predict/forces.js";
import { newTracker, observe, trackAt, tracksOf } from "./index.js";

const DEG = Math.PI / 180;
const EPOCH_US = 1_290_254_400_000_000;
const SITE = { latRad: 40 * DEG, lonRad: 35 * DEG, heightM: 100 };
const AT = itrfFromGeodetic(SITE);

/** A body that falls freely from 150 km on its way up, every `stepS`. */
const fall = (seconds: number, stepS: number): readonly Float64Array[] => {
  const place = { latRad: 38 * DEG, lonRad: 40 * DEG, heightM: 150_000 };
  const { east, north, up } = enuAxes(place.latRad, place.lonRad);
  const v = [0, 1, 2].map((i) => -1800 * east[i]! + 600 * north[i]! + 1500 * up[i]!);
  const s = Float64Array.from([...itrfFromGeodetic(place), ...v]);
  const out = [Float64Array.from(s)];
  for (let t = stepS; t <= seconds; t += stepS) {
    fallStep(s, stepS, 1e-4, 0, 0, 0);
    out.push(Float64Array.from(s));
  }
  return out;
};

const scan = (t: number, detections: Detection[], sensor = "radar"): Measurements => ({
  sensor,
  sensorKind: "radar",
  positionItrfM: [AT[0], AT[1], AT[2]],
  timeUs: EPOCH_US + t * US_PER_S,
  detectionProbability: 0.95,
  falsePerScan: 0,
  detections,
});

const seen = (s: Float64Array, t: number): Measurements => {
  const noise = randomStream(1, "tracker.test", "noise", t);
  const view = azimuthElevationRange(SITE, assumePosition("itrf", s[0]!, s[1]!, s[2]!));
  return scan(t, [
    {
      rangeM: view.rangeM + 20 * noise.normal(),
      azRad: view.azRad + (5e-4 * noise.normal()) / Math.cos(view.elRad),
      elRad: view.elRad + 5e-4 * noise.normal(),
      sigmaRangeM: 20,
      sigmaAngleRad: 5e-4,
      snr: 40,
    },
  ]);
};

const nowUs = (t: number): number => EPOCH_US + t * US_PER_S;

describe("tracker", () => {
  const path = fall(120, 4);
  const run = (skip: (n: number) => boolean = () => false): { told: Track[][]; last: readonly Track[] } => {
    const tracker = newTracker({ idPrefix: "X" });
    const told: Track[][] = [];
    path.forEach((s, n) => {
      if (!skip(n)) observe(tracker, seen(s, n * 4));
      told.push([...tracksOf(tracker, nowUs(n * 4))]);
    });
    return { told, last: told.at(-1)! };
  };

  it("gives one falling body one track, tentative and then confirmed, under one name", () => {
    const { told, last } = run();
    expect(told[1]).toEqual([]);
    expect(told.flat().every((track) => track.trackId === "X-1")).toBe(true);
    expect(told.flat()[0]!.status).toBe("tentative");
    expect(last).toHaveLength(1);
    expect(last[0]).toMatchObject({
      status: "confirmed",
      phase: "coast",
      sensors: ["radar"],
      phenomenologies: ["radar"],
      orbital: false,
      firstSeenUs: nowUs(0),
      detections: path.length,
    });
    expect(last[0]!.path!.at(-1)![2]).toBeLessThan(0.1);
    expect(last[0]!.impact!.timeUs).toBeGreaterThan(nowUs(120));
  });

  it("says the same bytes for the same scans", () => {
    expect(JSON.stringify(run().told)).toBe(JSON.stringify(run().told));
  });

  it("carries a published track to where the body is a minute later", () => {
    const { told } = run();
    const early = told[15]!.find((track) => track.phase === "coast")!;
    const { state, covariance } = trackAt(early, nowUs(120));
    const truth = path.at(-1)!;
    const sigma = Math.sqrt(covariance[0]! + covariance[7]! + covariance[14]!);
    expect(Math.hypot(state[0]! - truth[0]!, state[1]! - truth[1]!, state[2]! - truth[2]!)).toBeLessThan(
      4 * sigma,
    );
  });

  it("takes a scan that comes late as if it had come in time, nearly", () => {
    const inTime = run().last[0]!;
    const tracker = newTracker({ idPrefix: "X" });
    const scans = path.map((s, n) => seen(s, n * 4));
    // Every fifth scan arrives after the next one.
    for (let n = 4; n + 1 < scans.length; n += 5) [scans[n], scans[n + 1]] = [scans[n + 1]!, scans[n]!];
    scans.forEach((m) => observe(tracker, m));
    const late = tracksOf(tracker, nowUs(120))[0]!;
    const sigma = Math.sqrt(inTime.covariance[0]! + inTime.covariance[6]! + inTime.covariance[11]!);
    expect(Math.hypot(...[0, 1, 2].map((i) => late.state[i]! - inTime.state[i]!))).toBeLessThan(2 * sigma);
    expect(late.detections).toBe(inTime.detections);
  });

  it("keeps a falling track that nobody sees, and tells its end once", () => {
    const tracker = newTracker({ idPrefix: "X" });
    path.forEach((s, n) => observe(tracker, seen(s, n * 4)));
    const impactUs = tracksOf(tracker, nowUs(120))[0]!.impact!.timeUs;
    const statuses: string[] = [];
    for (let t = 130; nowUs(t) < impactUs + 200 * US_PER_S; t += 10)
      statuses.push(...tracksOf(tracker, nowUs(t)).map((track) => track.status));
    expect(statuses.filter((s) => s === "dropped")).toHaveLength(1);
    expect(statuses.at(-1)).toBe("dropped");
    expect(statuses.length).toBeGreaterThan(((impactUs - nowUs(130)) / US_PER_S / 10) * 0.9);
  });

  it("makes no track of false infrared detections, an hour of them", () => {
    const tracker = newTracker({ idPrefix: "X" });
    let told = 0;
    for (let t = 0; t < 3600; t += 5)
      for (const lonDeg of [10, 70]) {
        const draw = randomStream(7, `s${lonDeg}`, "false", t);
        if (draw.uniform() > 0.2) continue;
        const at = satellitePosition({ kind: "geostationary", lonDeg }, nowUs(t));
        observe(tracker, {
          sensor: `s${lonDeg}`,
          sensorKind: "infrared",
          positionItrfM: [at[0], at[1], at[2]],
          timeUs: nowUs(t),
          detectionProbability: 0.95,
          falsePerScan: 0.2,
          detections: [
            {
              azRad: 2 * Math.PI * draw.uniform(),
              elRad: -Math.PI / 2 + 0.15 * Math.sqrt(draw.uniform()),
              sigmaAngleRad: 3e-5,
              snr: 41,
            },
          ],
        });
        told += tracksOf(tracker, nowUs(t)).filter((track) => track.status === "confirmed").length;
      }
    expect(told).toBe(0);
  });
});
