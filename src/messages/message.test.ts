import { describe, expect, it } from "vitest";
import { label, messageSchema, MODES, type Message, type MessageKind } from "./index.js";

const ellipse = {
  latDeg: 44.4,
  lonDeg: 26.1,
  semiMajorKm: 30,
  semiMinorKm: 8,
  azimuthDeg: 310,
  probability: 0.95,
};
const point = { latDeg: 44.4, lonDeg: 26.1 };
const BODIES: { readonly [K in MessageKind]: unknown } = {
  setup: {
    party: "ROU",
    mode: "exercise",
    governance: "centres",
    epochUs: 0,
    nations: [{ code: "ROU", name: "Romania", bloc: "NATO" }],
    release: [],
    responses: [],
    sectors: [],
    sensors: [],
    batteries: [],
    unverified: [],
  },
  tick: {},
  measurements: {
    sensor: "kurecik",
    sensorKind: "radar",
    positionItrfM: [3.8e6, 3e6, 3.9e6],
    timeUs: 1,
    detectionProbability: 0.9,
    falsePerScan: 0.01,
    detections: [{ rangeM: 9e5, azRad: 1, elRad: 0.3, sigmaRangeM: 20, sigmaAngleRad: 0.001, snr: 40 }],
  },
  track: {
    trackId: "ROU-1",
    timeUs: 1,
    status: "confirmed",
    phase: "coast",
    state: [1, 2, 3, 4, 5, 6],
    covariance: Array.from({ length: 21 }, () => 1),
    sensors: ["kurecik"],
    phenomenologies: ["radar"],
    firstSeenUs: 0,
    detections: 4,
    impact: { timeUs: 5, sigmaTimeS: 3, ellipse },
    orbital: false,
  },
  notification: {
    notificationId: "n-1",
    regime: "HCOC",
    by: "NOR",
    vehicle: "sounding",
    genericClass: "sounding rocket",
    windowStartUs: 0,
    windowEndUs: 10,
    launchArea: { latDeg: 69.3, lonDeg: 16, radiusKm: 20 },
  },
  recognition: { trackId: "ROU-1", notificationId: "n-1", probability: 0.97, reasons: ["inside the window"] },
  warning: {
    warningId: "w-1",
    state: "alert",
    nation: "ROU",
    trackId: "ROU-1",
    confidence: "high",
    impactTimeUs: 5,
    ellipse,
    places: [{ name: "Bucharest", ...point, population: 1_900_000, insideProbability: 0.6 }],
    reason: "impact ellipse covers Bucharest",
  },
  engagement: {
    engagementId: "e-1",
    battery: "deveselu",
    trackId: "ROU-1",
    shot: 1,
    rounds: 1,
    launchAtUs: 2,
    interceptAtUs: 4,
    interceptPoint: point,
    interceptAltitudeKm: 180,
    interceptItrfM: [1, 2, 3],
    protects: "ROU",
    authorisedBy: ["ROU"],
    rule: "r-1",
    governance: "centres",
    reason: "inside the agreed response",
  },
  "engagement-report": {
    engagementId: "e-1",
    battery: "deveselu",
    trackId: "ROU-1",
    outcome: "hit",
    atUs: 4,
  },
  "no-engagement": { battery: "deveselu", trackId: "ROU-1", code: "OUT_OF_REACH", reason: "too far" },
  withheld: { kind: "track", item: "ROU-1", to: "RUS", code: "NO_RULE", reason: "no rule releases it" },
};
const KINDS = Object.keys(BODIES) as readonly MessageKind[];
const made = (kind: MessageKind, mode: (typeof MODES)[number] = "exercise"): Record<string, unknown> => ({
  kind,
  from: "ROU",
  timeUs: 1,
  label: label(mode, "ROU", [], ["kurecik"]),
  body: BODIES[kind],
});
const parses = (value: unknown) => messageSchema.safeParse(value).success;

describe("the waist", () => {
  it.each(KINDS)("takes a %s and gives it back unchanged", (kind) => {
    const parsed: Message = messageSchema.parse(made(kind));
    expect(parsed).toEqual(made(kind));
  });

  it.each(KINDS)("takes no %s that lacks its label, its sender, its time or its body", (kind) => {
    for (const part of ["label", "from", "timeUs", "body"]) {
      const { [part]: _left, ...rest } = made(kind);
      expect(parses(rest)).toBe(false);
    }
  });

  it.each(KINDS)("takes no %s with a field nobody knows", (kind) => {
    expect(parses({ ...made(kind), extra: 1 })).toBe(false);
    expect(parses({ ...made(kind), body: { ...(BODIES[kind] as object), extra: 1 } })).toBe(false);
    expect(parses({ ...made(kind), label: { ...label("exercise", "ROU"), extra: 1 } })).toBe(false);
  });

  it("takes no body under another kind's name", () => {
    for (const kind of KINDS)
      for (const other of KINDS) expect(parses({ ...made(kind), body: BODIES[other] })).toBe(kind === other);
  });

  it("takes no time that is not a whole number of microseconds from 1970 on", () => {
    for (const timeUs of [-1, 0.5, NaN, Infinity, 2 ** 60, "1"])
      expect(parses({ ...made("tick"), timeUs })).toBe(false);
  });

  it("takes no number that is not one", () => {
    const bent = { ...(BODIES["track"] as object), state: [1, 2, NaN, 4, 5, 6] };
    expect(parses({ ...made("track"), body: bent })).toBe(false);
    const endless = { ...(BODIES["track"] as object), state: [1, 2, Infinity, 4, 5, 6] };
    expect(parses({ ...made("track"), body: endless })).toBe(false);
  });
});

describe("an engagement order", () => {
  it("exists in simulated and exercise modes alone; everything else exists in live mode too", () => {
    for (const kind of KINDS)
      for (const mode of MODES)
        expect([kind, mode, parses(made(kind, mode))]).toEqual([
          kind,
          mode,
          kind !== "engagement" || mode !== "live",
        ]);
  });
});
