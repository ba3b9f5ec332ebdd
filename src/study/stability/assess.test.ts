/** The same assessment for every party: exchange the parties, and the answers are exchanged. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Battery, ResolvedSensor, StabilityQuestion, TreatyParty } from "../../messages/index.js";
import { assessStability } from "./assess.js";
import { changed, parametersOf } from "./change.js";

const place = fc.record({
  latDeg: fc.double({ min: -60, max: 75, noNaN: true }),
  lonDeg: fc.double({ min: -170, max: 170, noNaN: true }),
});
const north = fc.record({
  latDeg: fc.double({ min: 45, max: 70, noNaN: true }),
  lonDeg: fc.double({ min: 20, max: 100, noNaN: true }),
});
const west = fc.record({
  latDeg: fc.double({ min: 30, max: 60, noNaN: true }),
  lonDeg: fc.double({ min: -120, max: -60, noNaN: true }),
});

const party = (code: string, area: typeof north) =>
  fc
    .record({
      launch: fc.array(area, { minLength: 1, maxLength: 2 }),
      regions: fc.array(area, { minLength: 1, maxLength: 2 }),
      boostS: fc.constantFrom(180, 250),
    })
    .map(({ launch, regions, boostS }): TreatyParty => ({
      party: code,
      name: code,
      launchAreas: launch.map((p, i) => ({ ...p, id: `area-${i}`, name: `${i}`, kind: "land", boostS })),
      regions: regions.map((p, i) => ({ ...p, id: `region-${i}`, name: `${i}` })),
      status: "estimated",
      sources: [],
    }));

const battery = (
  id: string,
  owner: string,
  at: { latDeg: number; lonDeg: number },
  speed: number,
): Battery => ({
  id,
  name: id,
  owner,
  host: owner,
  ...at,
  altitudeM: 0,
  rounds: 10,
  interceptor: {
    class: "x",
    burnoutSpeedMps: speed,
    burnTimeS: 100,
    minAltitudeM: 100_000,
    maxAltitudeM: 2_000_000,
    maxRangeM: 4_000_000,
    singleShot: 0.5,
    reactionTimeS: 20,
  },
  verified: false,
});

const radar = (id: string, owner: string, at: { latDeg: number; lonDeg: number }): ResolvedSensor => ({
  id,
  name: id,
  owner,
  host: owner,
  at: { ...at, altitudeM: 0, azimuthDeg: 0 },
  model: {
    kind: "radar",
    referenceRangeM: 4_000_000,
    referenceRcsM2: 1,
    referenceSnr: 20,
    beamwidthRad: 0.02,
    bandwidthHz: 1e6,
    minElevationRad: 0.03,
    maxElevationRad: 1.5,
    azimuthHalfWidthRad: Math.PI,
    instrumentedRangeM: 6_000_000,
    scanPeriodS: 8,
    falseAlarmProbability: 1e-6,
  },
  verified: false,
});

const question = fc
  .tuple(party("USA", west), party("RUS", north), place, place, place, fc.constantFrom(4500, 6300, 9000))
  .map(([usa, rus, site, one, other, speed]): StabilityQuestion => {
    const batteries = [battery("one", "USA", site, speed), battery("other", "RUS", one, 6000)];
    const sensors = [radar("r1", "USA", other), radar("r2", "RUS", one), radar("r3", "POL", site)];
    return {
      scenario: "made",
      title: "made",
      epochUs: 1_262_304_000_000_000,
      nations: [
        { code: "USA", bloc: "A" },
        { code: "POL", bloc: "A" },
        { code: "RUS", bloc: "B" },
      ],
      parties: [usa, rus],
      sensors: { low: sensors, high: sensors },
      batteries: { low: batteries, high: batteries },
      disputed: [],
      decisionS: 10,
      unverified: [],
    };
  });

const OTHER: Readonly<Record<string, string>> = { USA: "RUS", RUS: "USA" };
/** The same world with the two names exchanged, and told in the other order. */
const exchanged = (text: string): string => text.replace(/USA|RUS/g, (code) => OTHER[code]!);
const sorted = (answer: ReturnType<typeof assessStability>) => ({
  pairs: [...answer.pairs].sort(byText),
  trajectories: [...answer.trajectories].sort(byText),
  sites: [...answer.sites].sort(byText),
});
const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe("an assessment of stability", () => {
  it("gives exchanged answers for exchanged parties", () => {
    fc.assert(
      fc.property(question, (q) => {
        const swapped = JSON.parse(exchanged(JSON.stringify(q))) as StabilityQuestion;
        const told = { ...swapped, parties: [...swapped.parties].reverse() };
        const here = exchanged(JSON.stringify(assessStability(q)));
        expect(sorted(assessStability(told))).toEqual(sorted(JSON.parse(here)));
      }),
      { numRuns: 15, seed: 5 },
    );
  });

  it("counts every trajectory once at each end, and never in time what is never seen", () => {
    fc.assert(
      fc.property(question, (q) => {
        const blind = assessStability({ ...q, sensors: { low: [], high: [] } });
        for (const site of [...assessStability(q).sites, ...blind.sites])
          for (const end of site.ends) {
            expect(end.can + end.tooLate + end.outOfReach).toBe(site.trajectories);
            expect(end.cannot).toBe(end.tooLate + end.outOfReach);
          }
        for (const site of blind.sites) for (const end of site.ends) expect(end.can).toBe(0);
      }),
      { numRuns: 15, seed: 6 },
    );
  });

  it("never gains by a slower decision", () => {
    fc.assert(
      fc.property(question, (q) => {
        const quick = assessStability(q).sites;
        const slow = assessStability(changed(q, { path: "decisionS", value: 120 })).sites;
        quick.forEach((site, i) => {
          site.ends.forEach((end, k) => expect(slow[i]!.ends[k]!.can).toBeLessThanOrEqual(end.can));
        });
      }),
      { numRuns: 10, seed: 7 },
    );
  });
});

describe("a changed parameter", () => {
  const [made] = fc.sample(question, { numRuns: 1, seed: 1 });
  const q = made!;

  it("changes what it names, at both ends, and nothing else", () => {
    const faster = changed(q, { path: "interceptor.one.burnoutSpeedKmps", value: 7 });
    for (const end of ["low", "high"] as const) {
      expect(faster.batteries[end][0]!.interceptor.burnoutSpeedMps).toBe(7000);
      expect(faster.batteries[end][1]).toEqual(q.batteries[end][1]);
    }
    expect(faster.batteries.low[0]!.interceptor.maxRangeM).toBeGreaterThan(4_000_000);
    const moved = changed(q, { path: "site.other.latDeg", value: 10 });
    expect(moved.batteries.high[1]!.latDeg).toBe(10);
    const nearer = changed(q, { path: "sensor.r3.rangeKm", value: 500 }).sensors.low[2]!.model;
    expect(nearer).toMatchObject({ referenceRangeM: 500_000, instrumentedRangeM: 6_000_000 });
  });

  it("is refused where there is no such parameter or the value is outside its range", () => {
    expect(() => changed(q, { path: "sensor.r9.rangeKm", value: 1 })).toThrow(/UNKNOWN_PARAMETER.*sensor\.r/);
    expect(() => changed(q, { path: "interceptor.one.burnoutSpeedKmps", value: 12 })).toThrow(
      /PARAMETER_OUT_OF_RANGE: .*12 is outside 0.5 to 10/,
    );
    for (const [path, { min }] of parametersOf(q))
      expect(() => changed(q, { path, value: min })).not.toThrow();
  });
});
