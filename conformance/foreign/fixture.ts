/** One small run in every shape the writers take: made by hand, with numbers that are easy to follow. */
import fc from "fast-check";
import { itrfFromGeodetic } from "../../src/earth/index.js";
import type { DisShot, Picture } from "../../src/formats/index.js";
import { label, timeUsFromIso, type MessageOf } from "../../src/messages/index.js";

export const T0 = timeUsFromIso("2010-11-20T12:00:00Z");
export const at = (s: number): number => T0 + Math.round(s * 1_000_000);
const DEG = Math.PI / 180;

export const itrf = (latDeg: number, lonDeg: number, heightM: number): [number, number, number] => {
  const [x, y, z] = itrfFromGeodetic({ latRad: latDeg * DEG, lonRad: lonDeg * DEG, heightM });
  return [x, y, z];
};

/** A covariance that is one: L times its transpose, so no eigenvalue is negative. */
export const covarianceFrom = (lower: readonly number[]): number[] => {
  const l = (i: number, j: number): number => (j > i ? 0 : lower[(i * (i + 1)) / 2 + j]!);
  const upper: number[] = [];
  for (let i = 0; i < 6; i += 1)
    for (let j = i; j < 6; j += 1) {
      let sum = 0;
      for (let k = 0; k < 6; k += 1) sum += l(i, k) * l(j, k);
      upper.push(sum);
    }
  return upper;
};

export const trackAt = (s: number, over: Partial<MessageOf<"track">["body"]> = {}): MessageOf<"track"> => ({
  kind: "track",
  from: "NOR",
  timeUs: at(Math.ceil(s)),
  label: label("simulated", "NOR", ["USA", "RUS"], ["globus"]),
  body: {
    trackId: "NOR-1",
    timeUs: at(s),
    status: "confirmed",
    phase: "coast",
    state: [...itrf(60 + s / 100, 20, 100_000 + 100 * s), 100, -50, 5000.25],
    covariance: covarianceFrom([300, 10, 200, -5, 7, 250, 3, 1, 0, 5, 0, 2, 1, 0.5, 4, 1, 0, 3, 0.2, 0.1, 6]),
    sensors: ["globus"],
    phenomenologies: ["radar"],
    firstSeenUs: T0,
    detections: 4,
    orbital: false,
    impact: {
      timeUs: at(600),
      sigmaTimeS: 3,
      ellipse: { latDeg: 70, lonDeg: 25, semiMajorKm: 12, semiMinorKm: 4, azimuthDeg: 33, probability: 0.95 },
    },
    ...over,
  },
});

export const warningAt = (s: number, state: "alert" | "cancel" = "alert"): MessageOf<"warning"> => ({
  kind: "warning",
  from: "NOR",
  timeUs: at(s),
  label: label("exercise", "NOR", ["SWE"], ["NOR-1"]),
  body: {
    warningId: "W-1",
    state,
    nation: "NOR",
    trackId: "NOR-1",
    confidence: "high",
    impactTimeUs: at(600),
    ellipse: { latDeg: 70, lonDeg: 25, semiMajorKm: 12, semiMinorKm: 4, azimuthDeg: 33, probability: 0.95 },
    places: [
      { name: "Lakselv & <north>", latDeg: 70.05, lonDeg: 24.97, population: 2258, insideProbability: 0.4 },
    ],
    reason: "A track comes down here.",
  },
});

const WAY: Picture["arcs"][number]["way"] = Array.from({ length: 31 }, (_, i) => {
  const s = 10 * i;
  // A parabola on a meridian: the truth a cubic through four samples must meet.
  return [at(s), 60 + s / 100, 20, 1 + 3 * s - 0.01 * s * s] as const;
});

export const PICTURE: Picture = {
  title: "Small",
  mode: "simulated",
  startUs: T0,
  endUs: at(300),
  sites: [
    {
      id: "battery",
      name: "Battery",
      owner: "NOR",
      kind: "battery",
      latDeg: 62.5,
      lonDeg: 20,
      altitudeKm: 0.2,
    },
    { id: "globus", name: "Globus", owner: "NOR", kind: "radar", latDeg: 70.4, lonDeg: 31, altitudeKm: 0.1 },
  ],
  arcs: [
    { id: "one/0", name: "one", kind: "payload", way: WAY, destroyedUs: at(300) },
    {
      id: "engagement/E1",
      name: "Battery, shot 1",
      kind: "interceptor",
      way: [
        [at(200), 62.5, 20, 0.2],
        [at(300), 63, 20, 1],
      ],
    },
  ],
  ellipses: [],
  warnings: [],
  unverified: [],
};

export const SHOTS: readonly DisShot[] = [
  { arcId: "engagement/E1", battery: "battery", rounds: 2, hit: true, targetArcId: "one/0" },
];

/** Any confirmed track below 1,500 km, with any covariance that is one. */
export const anyTrack: fc.Arbitrary<MessageOf<"track">> = fc
  .record({
    latDeg: fc.double({ min: -89, max: 89, noNaN: true }),
    lonDeg: fc.double({ min: -180, max: 179.9999, noNaN: true }),
    heightM: fc.double({ min: 0, max: 1_500_000, noNaN: true }),
    velocity: fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: -7000, max: 7000, noNaN: true }))),
    lower: fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 21, maxLength: 21 }),
    s: fc.integer({ min: 0, max: 100_000_000 }),
    name: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }),
  })
  .map(({ latDeg, lonDeg, heightM, velocity, lower, s, name }) =>
    trackAt(s / 1_000_000, {
      trackId: name,
      state: [...itrf(latDeg, lonDeg, heightM), ...(velocity as [number, number, number])],
      covariance: covarianceFrom(lower.map((x) => x / 10_000)),
    }),
  );
