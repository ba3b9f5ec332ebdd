/** Warnings and recognition: who is told, who is told again, who gets the all-clear, and what is never explained away. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomStream } from "../base/index.js";
import type { Ellipse, Notification, Track } from "../messages/index.js";
import { chanceWithin, contourProbability, distanceKm, pointBelow } from "./ground.js";
import { confidenceOf } from "./confidence.js";
import { recognise } from "./recognise.js";
import {
  NO_WARNINGS,
  warningsFor,
  type Ground,
  type NearPlace,
  type WarningQuestion,
  type WarningState,
} from "./warnings.js";

const PLACES: NearPlace[] = [
  { name: "Bucharest", nation: "ROU", latDeg: 44.43, lonDeg: 26.1, population: 1_877_155 },
  { name: "Ruse", nation: "BGR", latDeg: 43.85, lonDeg: 25.95, population: 156_238 },
  { name: "Ploiești", nation: "ROU", latDeg: 44.95, lonDeg: 26.02, population: 228_851 },
];
const ground: Ground = {
  placesWithin: (latDeg, lonDeg, radiusKm) =>
    PLACES.filter((p) => distanceKm({ latDeg, lonDeg }, p) <= radiusKm),
  nationAt: (latDeg) => (latDeg > 43.95 ? "ROU" : latDeg > 41.5 ? "BGR" : "none"),
};
const S = 1_000_000;
const T0 = 1_290_254_400 * S;
const ellipseAt = (latDeg: number, lonDeg: number, semiMajorKm = 12): Ellipse => ({
  latDeg,
  lonDeg,
  semiMajorKm,
  semiMinorKm: semiMajorKm / 2,
  azimuthDeg: 0,
  probability: 0.95,
});
const track = (given: Partial<Track> = {}): Track => ({
  trackId: "T1",
  timeUs: T0,
  status: "confirmed",
  phase: "coast",
  state: [3_700_000, 3_000_000, 4_500_000, -2000, -500, 1000],
  covariance: [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1],
  sensors: ["a"],
  phenomenologies: ["radar"],
  firstSeenUs: T0 - 60 * S,
  detections: 20,
  orbital: false,
  impact: { timeUs: T0 + 300 * S, sigmaTimeS: 2, ellipse: ellipseAt(44.43, 26.1) },
  ...given,
});
const ask = (given: Partial<WarningQuestion> & { state?: WarningState }) =>
  warningsFor({
    track: track(),
    object: "JOINT/T1",
    state: NO_WARNINGS,
    recognised: "none",
    intercepted: false,
    nations: ["BGR", "ROU", "TUR"],
    nowUs: T0,
    ground,
    ...given,
  });

describe("warnings", () => {
  it("go to nations with a place in the ellipse, and to no other", () => {
    const { warnings } = ask({});
    expect(warnings.map((w) => [w.nation, w.state, w.places[0]?.name])).toEqual([
      ["ROU", "alert", "Bucharest"],
    ]);
    expect(warnings[0]!.reason).toMatch(/radar alone; impact in 300 s/);
  });
  it("go to the nation whose ground the centre is on, places or not", () => {
    const { warnings } = ask({
      track: track({ impact: { timeUs: T0 + 300 * S, sigmaTimeS: 2, ellipse: ellipseAt(43, 24, 3) } }),
    });
    expect(warnings.map((w) => [w.nation, w.places.length])).toEqual([["BGR", 0]]);
  });
  it.each<[string, Partial<Track>]>([
    ["tentative", { status: "tentative" }],
    ["still boosting", { phase: "boost" }],
    [
      "ellipse too large",
      { impact: { timeUs: T0 + 300 * S, sigmaTimeS: 2, ellipse: ellipseAt(44.43, 26.1, 60) } },
    ],
    ["impact past", { impact: { timeUs: T0 - 1, sigmaTimeS: 2, ellipse: ellipseAt(44.43, 26.1) } }],
  ])("do not go out while: %s", (_why, given) => {
    expect(ask({ track: track(given) }).warnings).toEqual([]);
  });
  it("are told again when they change, keep their identifier, and end in an all-clear", () => {
    const first = ask({});
    const same = ask({ state: first.state, nowUs: T0 + 30 * S });
    expect(same.warnings).toEqual([]);
    const sure = ask({
      state: first.state,
      nowUs: T0 + 5 * S,
      track: track({ phenomenologies: ["infrared", "radar"] }),
    });
    expect(sure.warnings).toMatchObject([
      { state: "update", confidence: "high", warningId: first.warnings[0]!.warningId },
    ]);
    const gone = ask({
      state: sure.state,
      track: track({ impact: { timeUs: T0 + 300 * S, sigmaTimeS: 2, ellipse: ellipseAt(42.5, 25, 5) } }),
    });
    expect(gone.warnings.map((w) => [w.nation, w.state])).toEqual([
      ["BGR", "alert"],
      ["ROU", "cancel"],
    ]);
    expect(gone.warnings[1]!.warningId).toBe(first.warnings[0]!.warningId);
    const stopped = ask({ state: gone.state, intercepted: true });
    expect(stopped.warnings.map((w) => [w.nation, w.state])).toEqual([["BGR", "cancel"]]);
    expect(stopped.state.open).toEqual([]);
    const again = ask({ state: stopped.state });
    expect(again.warnings[0]!.warningId).not.toBe(first.warnings[0]!.warningId);
  });
  it("are withdrawn when the track is recognised or in orbit", () => {
    const { state } = ask({});
    expect(ask({ state, recognised: "N1" }).warnings).toMatchObject([{ state: "cancel", nation: "ROU" }]);
    expect(ask({ state, track: track({ orbital: true }) }).warnings).toMatchObject([{ state: "cancel" }]);
    expect(ask({ recognised: "N1" }).warnings).toEqual([]);
  });
  it("over random histories: every nation alerted and out of danger at the end got its all-clear, once", () => {
    const step = fc.record({
      latDeg: fc.double({ min: 42, max: 46, noNaN: true }),
      semiMajorKm: fc.double({ min: 3, max: 60, noNaN: true }),
      dual: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let state = NO_WARNINGS;
        const open = new Map<string, string>();
        steps.forEach(({ latDeg, semiMajorKm, dual }, n) => {
          const impact = {
            timeUs: T0 + 900 * S,
            sigmaTimeS: 2,
            ellipse: ellipseAt(latDeg, 26.1, semiMajorKm),
          };
          const told = ask({
            state,
            nowUs: T0 + n * 20 * S,
            track: track({ impact, phenomenologies: dual ? ["infrared", "radar"] : ["radar"] }),
          });
          for (const w of told.warnings) {
            if (w.state === "alert") expect(open.has(w.warningId)).toBe(false);
            else expect(open.get(w.warningId)).toBe(w.nation);
            if (w.state === "cancel") open.delete(w.warningId);
            else open.set(w.warningId, w.nation);
          }
          state = told.state;
        });
        const last = ask({ state, intercepted: true });
        expect(last.warnings.map((w) => w.warningId).sort()).toEqual([...open.keys()].sort());
      }),
    );
  });
});

describe("confidence", () => {
  /** True when no track of one kind of sensor is ever called high. */
  const capsOneKind = (judge: (t: Track) => string): boolean =>
    !fc.check(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom("radar", "infrared"),
        (detections, kind) => judge(track({ detections, phenomenologies: [kind as "radar"] })) !== "high",
      ),
      { numRuns: 10_000, seed: 1983 },
    ).failed;
  it("is never high for one kind of sensor, however many detections (10,000 tracks)", () => {
    expect(capsOneKind(confidenceOf)).toBe(true);
    expect(confidenceOf(track({ phenomenologies: ["infrared", "radar"] }))).toBe("high");
    expect(confidenceOf(track({ detections: 2, phenomenologies: ["infrared", "radar"] }))).toBe("low");
  });
  it("finds the planted fault: counting detections alone", () => {
    expect(capsOneKind((t) => (t.detections >= 8 ? "high" : "medium"))).toBe(false);
  });
});

describe("the normal ellipse", () => {
  it("gives the chance near a place that drawing from it gives (50,000 draws, 4 sigma of the draw)", () => {
    const e: Ellipse = {
      latDeg: 44,
      lonDeg: 26,
      semiMajorKm: 20,
      semiMinorKm: 8,
      azimuthDeg: 30,
      probability: 0.95,
    };
    const place = { latDeg: 44.05, lonDeg: 26.05 };
    const stream = randomStream(3, "ellipse", "draw");
    const k = Math.sqrt(-2 * Math.log(0.05));
    const a = (30 * Math.PI) / 180;
    let near = 0;
    let inside = 0;
    const draws = 50_000;
    for (let n = 0; n < draws; n += 1) {
      const [u, v] = [(stream.normal() * 20) / k, (stream.normal() * 8) / k];
      const latDeg = 44 + (u * Math.cos(a) - v * Math.sin(a)) / 111.195;
      const at = {
        latDeg,
        lonDeg: 26 + (u * Math.sin(a) + v * Math.cos(a)) / (111.195 * Math.cos((44 * Math.PI) / 180)),
      };
      if (distanceKm(at, place) <= 5) near += 1;
      if (contourProbability(e, at) <= 0.95) inside += 1;
    }
    const p = chanceWithin(e, place, 5);
    expect(Math.abs(near / draws - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws) + 0.001);
    expect(Math.abs(inside / draws - 0.95)).toBeLessThan(0.006);
  });
});

const ANDOYA: Notification = {
  notificationId: "black-brant",
  regime: "HCOC",
  by: "NOR",
  vehicle: "sounding",
  genericClass: "sounding rocket",
  windowStartUs: T0 - 3600 * S,
  windowEndUs: T0 + 3600 * S,
  launchArea: { latDeg: 69.29, lonDeg: 16.02, radiusKm: 30 },
  azimuthDeg: 0,
  impactArea: { latDeg: 79, lonDeg: 12, radiusKm: 200 },
};
const KM = 111.195;
/** A track that started at a place and goes along a bearing for so many kilometres, at 400 km altitude. */
const flown = (
  from: { latDeg: number; lonDeg: number },
  bearing: number,
  km: number,
  impact?: Ellipse,
): Track => {
  const b = (bearing * Math.PI) / 180;
  const at = (d: number): [number, number, number] => {
    const lat = ((from.latDeg + (d * Math.cos(b)) / KM) * Math.PI) / 180;
    const lon =
      ((from.lonDeg + (d * Math.sin(b)) / (KM * Math.cos((from.latDeg * Math.PI) / 180))) * Math.PI) / 180;
    return [
      6_771_000 * Math.cos(lat) * Math.cos(lon),
      6_771_000 * Math.cos(lat) * Math.sin(lon),
      6_771_000 * Math.sin(lat),
    ];
  };
  const [p, q] = [at(km), at(km + 3)];
  const { impact: _impact, ...rest } = track();
  return {
    ...rest,
    state: [...p, q[0] - p[0], q[1] - p[1], q[2] - p[2]] as Track["state"],
    firstSeenUs: T0 - 100 * S,
    launch: { timeUs: T0 - 150 * S, ellipse: { ...ellipseAt(from.latDeg, from.lonDeg, 8) } },
    ...(impact === undefined ? {} : { impact: { timeUs: T0 + 900 * S, sigmaTimeS: 3, ellipse: impact } }),
  };
};

describe("recognition", () => {
  const site = { latDeg: 69.3, lonDeg: 16.0 };
  const empty: Pick<Ground, "placesWithin"> = { placesWithin: () => [] };

  it("knows the notified rocket of 25 January 1995 by start, window, direction and impact", () => {
    const found = recognise([ANDOYA], flown(site, 2, 300, ellipseAt(79.2, 12.5, 60)), empty);
    expect(found).toMatchObject({ notificationId: "black-brant", trackId: "T1" });
    expect("probability" in found && found.probability).toBeGreaterThan(0.99);
    expect("reasons" in found && found.reasons).toHaveLength(4);
  });
  it.each<[string, Notification, Track]>([
    ["another start", ANDOYA, flown({ latDeg: 66, lonDeg: 30 }, 2, 300)],
    ["another direction", ANDOYA, flown(site, 110, 300)],
    [
      "another time",
      { ...ANDOYA, windowStartUs: T0 + 7200 * S, windowEndUs: T0 + 9000 * S },
      flown(site, 2, 300),
    ],
    ["another impact", ANDOYA, flown(site, 2, 300, ellipseAt(60, 30, 30))],
  ])("does not fit: %s", (_why, notice, t) => {
    expect(recognise([notice], t, empty)).toMatchObject({ outcome: "none", code: "NOTHING_FITS" });
  });
  it("says so without notices, and waits for a confirmed track", () => {
    expect(recognise([], track(), empty)).toMatchObject({ code: "NO_NOTICE" });
    expect(recognise([ANDOYA], { ...flown(site, 2, 300), status: "tentative" }, empty)).toMatchObject({
      code: "TOO_YOUNG",
    });
  });
  it("picks the notice that fits among several", () => {
    const elsewhere = {
      ...ANDOYA,
      notificationId: "other",
      launchArea: { latDeg: 62.9, lonDeg: 40.6, radiusKm: 50 },
    };
    expect(recognise([elsewhere, ANDOYA], flown(site, 2, 300), empty)).toMatchObject({
      notificationId: "black-brant",
    });
  });
  it("tells a space launch in orbit from a ballistic notice", () => {
    const space: Notification = { ...ANDOYA, vehicle: "space" };
    const orbit = { ...flown(site, 2, 300), orbital: true };
    expect(recognise([space], orbit, empty)).toMatchObject({ notificationId: "black-brant" });
  });

  const cityIn = (e: Ellipse): Pick<Ground, "placesWithin"> => ({
    placesWithin: () => [
      { name: "City", nation: "RUS", latDeg: e.latDeg, lonDeg: e.lonDeg, population: 1e6 },
    ],
  });
  type Recognise = typeof recognise;
  /** True when no track that comes down on a place outside the notified area was ever recognised. */
  const neverExplainsAway = (judge: Recognise): boolean =>
    !fc.check(
      fc.property(
        fc.double({ min: 45, max: 85, noNaN: true }),
        fc.double({ min: -20, max: 60, noNaN: true }),
        fc.double({ min: 3, max: 150, noNaN: true }),
        fc.boolean(),
        (latDeg, lonDeg, size, hasArea) => {
          const e = ellipseAt(latDeg, lonDeg, size);
          const { impactArea, ...rest } = ANDOYA;
          const area = impactArea!;
          if (hasArea && distanceKm(area, e) <= area.radiusKm) return true;
          const found = judge([hasArea ? ANDOYA : rest], flown(site, 1, 300, e), cityIn(e));
          return "outcome" in found;
        },
      ),
      { numRuns: 2000, seed: 1995 },
    ).failed;
  it("never explains away what comes down on people (2,000 tracks from the notified site in the notified window)", () => {
    expect(neverExplainsAway(recognise)).toBe(true);
    expect(
      recognise([ANDOYA], flown(site, 2, 300, ellipseAt(79.2, 12.5, 60)), cityIn(ellipseAt(79.2, 12.5))),
    ).toMatchObject({ notificationId: "black-brant" });
  });
  it("finds the planted fault: places not asked about", () => {
    expect(neverExplainsAway((notices, t) => recognise(notices, t, empty))).toBe(false);
  });
});

describe("the point below", () => {
  it("is the place of the tracks used here, to what the ellipsoid differs from the sphere (0.2°)", () => {
    const [x, y, z] = flown({ latDeg: 69.3, lonDeg: 16 }, 0, 0).state;
    const p = pointBelow(x, y, z);
    expect(Math.abs(p.latDeg - 69.3)).toBeLessThan(0.2);
    expect(p.lonDeg).toBeCloseTo(16, 9);
  });
});
