/** Burden and benefit on made books of cases: what must hold whatever the assets do. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Battery, ResolvedSensor } from "../../messages/index.js";
import type { Case, CaseBook } from "../cases/case-book.js";
import { worthOf } from "../cases/worth.js";
import { burdenOf } from "./burden.js";

const NATIONS = ["AAA", "BBB", "CCC", "DDD"];
const nation = fc.constantFrom(...NATIONS);

interface MadeAsset {
  readonly owner: string;
  readonly host: string;
  readonly at: readonly number[];
}
const asset = (least: number, most: number) =>
  fc.record({
    owner: nation,
    host: nation,
    at: fc.array(fc.oneof(fc.constant(NaN), fc.integer({ min: least, max: most })), {
      minLength: 6,
      maxLength: 6,
    }),
  });

/** Of a sensor and a battery only what a set of assets is judged by: kind, owner, host. */
const bookOf = (
  radars: readonly MadeAsset[],
  infrared: readonly MadeAsset[],
  batteries: readonly MadeAsset[],
): CaseBook => {
  const never = (x: number, none: number): number => (Number.isNaN(x) ? none : x);
  const sensors = [...radars, ...infrared];
  return {
    threats: [],
    places: NATIONS.map((n, i) => ({
      name: n,
      nation: n,
      latDeg: 0,
      lonDeg: 0,
      people: 100 * (i + 1),
      threats: [0, 1],
    })),
    sensors: sensors.map(
      ({ owner, host }, i) =>
        ({ owner, host, model: { kind: i < radars.length ? "radar" : "infrared" } }) as ResolvedSensor,
    ),
    batteries: batteries.map(({ owner, host }) => ({ owner, host, rounds: 1 }) as Battery),
    cases: Array.from({ length: 6 }, (_, c): Case => ({
      threat: c % 2,
      place: c % 4,
      impactS: 900,
      boostS: 100,
      sightS: Float64Array.from(sensors, (s) => never(s.at[c]!, Infinity)),
      orderS: Float64Array.from(batteries, (b) => never(b.at[c]!, -Infinity)),
    })),
  };
};
const assets = (least: number, most: number) => fc.array(asset(least, most), { minLength: 1, maxLength: 3 });
const book = fc.tuple(assets(50, 900), assets(30, 100), assets(60, 800)).map((all) => bookOf(...all));

describe("burden and benefit", () => {
  it("what each brings sums to what all have, and nobody brings less than nothing", () => {
    fc.assert(
      fc.property(book, (b) => {
        const { lines, all } = burdenOf(b, NATIONS, 1);
        const sum = (of: (l: (typeof lines)[number]) => number): number =>
          lines.reduce((s, l) => s + of(l), 0);
        // Each line is rounded to a tenth of a second, and to one person.
        expect(Math.abs(sum((l) => l.brings.warningS) - all.warningS)).toBeLessThan(0.3);
        expect(Math.abs(sum((l) => l.brings.protectedPeople) - all.protectedPeople)).toBeLessThan(3);
        for (const { brings, gets } of lines) {
          expect(brings.warningS).toBeGreaterThanOrEqual(0);
          expect(brings.protectedPeople).toBeGreaterThanOrEqual(0);
          expect(gets.withAll.warningS).toBeGreaterThanOrEqual(gets.alone.warningS);
          expect(gets.withAll.protectedPeople).toBeGreaterThanOrEqual(gets.alone.protectedPeople);
        }
        expect(sum((l) => l.cost.share)).toBeCloseTo(1, 2);
      }),
      { seed: 2 },
    );
  });

  it("lists every coalition once up to symmetry: the ways add up to all of them", () => {
    fc.assert(
      fc.property(book, (b) => {
        const { coalitions } = burdenOf(b, NATIONS, 1);
        const players = new Set(coalitions.flatMap((c) => c.members)).size;
        expect(coalitions.reduce((n, c) => n + c.ways, 0)).toBe(2 ** players - 1);
      }),
      { seed: 3 },
    );
  });

  it("two that do the same bring the same, and of their two coalitions one is listed", () => {
    const same = { at: [100, 200, 300, NaN, 100, 50] };
    const b = bookOf(
      [
        { owner: "AAA", host: "AAA", ...same },
        { owner: "BBB", host: "BBB", ...same },
      ],
      [{ owner: "DDD", host: "DDD", at: [40, 40, 40, 40, 40, 40] }],
      [{ owner: "CCC", host: "DDD", at: [400, 400, 400, 400, 400, 400] }],
    );
    const { lines, coalitions } = burdenOf(b, NATIONS, 1);
    expect(lines[0]!.brings).toEqual(lines[1]!.brings);
    expect(coalitions.filter((c) => c.members.length === 1).map((c) => [c.members[0], c.ways])).toEqual([
      ["AAA", 2],
      ["CCC", 1],
      ["DDD", 1],
    ]);
  });

  it("a host brings as much as the owner of what it alone hosts", () => {
    const b = bookOf(
      [{ owner: "AAA", host: "BBB", at: [100, 100, 100, 100, 100, 100] }],
      [],
      [{ owner: "AAA", host: "BBB", at: [400, 400, 400, 400, 400, 400] }],
    );
    const { lines } = burdenOf(b, NATIONS, 1);
    expect(lines[0]!.brings).toEqual(lines[1]!.brings);
    expect(lines[0]!.brings.protectedPeople).toBeGreaterThan(0);
    expect(lines[2]!.brings.protectedPeople).toBe(0);
    expect(lines[0]!.gets.alone).toEqual({ warningS: 0, protectedPeople: 0 });
  });
});

describe("the worth of a set", () => {
  it("is the brute count over cases", () => {
    fc.assert(
      fc.property(book, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (b, pick) => {
        const got = worthOf(b, { hasSensor: (i) => pick[i]!, hasBattery: (i) => pick[6 + i]! });
        let safe = 0;
        let seconds = 0;
        let people = 0;
        for (const c of b.cases) {
          const weight = b.places[c.place]!.people / 2;
          const seen = b.sensors
            .map((s, i) => ({ kind: s.model.kind, at: c.sightS[i]!, i }))
            .filter(({ i }) => pick[i]);
          const radars = seen.filter((s) => s.kind === "radar").map((s) => s.at);
          const eyes = seen
            .filter((s) => s.kind === "infrared")
            .map((s) => s.at)
            .sort((x, y) => x - y);
          const trackS = Math.min(...radars, eyes.length > 1 ? Math.max(c.boostS, eyes[1]!) : Infinity);
          const last = Math.max(...b.batteries.map((_, i) => (pick[6 + i] ? c.orderS[i]! : -Infinity)));
          if (trackS + 10 <= last) safe += weight;
          people += weight;
          seconds += weight * Math.max(0, c.impactS - Math.min(...seen.map((s) => s.at)));
        }
        expect(got.protectedPeople).toBeCloseTo(safe, 9);
        expect(got.warningS).toBeCloseTo(seconds / people, 9);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
