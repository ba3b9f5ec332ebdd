/** One track and one battery, written out once for the tests of this room; and that they are what they say. */
import { expect, it } from "vitest";
import { enuAxes, geodeticFromItrf, assumePosition, itrfFromGeodetic } from "../../earth/index.js";
import type { Battery, Track } from "../../messages/index.js";

const DEG = Math.PI / 180;
export const T0_US = 1_290_254_400_000_000;

/** A body in free flight over 43° N, 32° E. */
export const trackAbove = (at: {
  readonly heightM: number;
  readonly upMps: number;
  readonly eastMps: number;
  readonly northMps?: number;
  readonly trackId?: string;
  readonly lonDeg?: number;
}): Track => {
  const [latRad, lonRad] = [43 * DEG, (at.lonDeg ?? 32) * DEG];
  const p = itrfFromGeodetic({ latRad, lonRad, heightM: at.heightM });
  const { east, north, up } = enuAxes(latRad, lonRad);
  const v = [0, 1, 2].map((i) => at.eastMps * east[i]! + (at.northMps ?? 0) * north[i]! + at.upMps * up[i]!);
  return {
    trackId: at.trackId ?? "ROU-1",
    timeUs: T0_US,
    status: "confirmed",
    phase: "coast",
    state: [p[0], p[1], p[2], v[0]!, v[1]!, v[2]!],
    covariance: new Array<number>(21).fill(0),
    sensors: ["a"],
    phenomenologies: ["radar"],
    firstSeenUs: T0_US,
    detections: 10,
    orbital: false,
  };
};

/** A battery at Deveselu with an interceptor of 3.25 km/s. */
export const batteryAt = (id: string, more: Partial<Battery> = {}): Battery => ({
  id,
  name: id,
  owner: "ROU",
  host: "ROU",
  latDeg: 44.08,
  lonDeg: 24.41,
  altitudeM: 80,
  rounds: 24,
  interceptor: {
    class: "test",
    burnoutSpeedMps: 3250,
    burnTimeS: 40,
    minAltitudeM: 80_000,
    maxAltitudeM: 500_000,
    maxRangeM: 900_000,
    singleShot: 0.7,
    reactionTimeS: 10,
  },
  verified: false,
  ...more,
});

it("the track stands where it says", () => {
  const [x, y, z] = trackAbove({ heightM: 200_000, upMps: 0, eastMps: 0 }).state;
  expect(geodeticFromItrf(assumePosition("itrf", x, y, z)).heightM).toBeCloseTo(200_000, 3);
});
