/** Which battery shoots at which threat, against trying every way. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchShots } from "./match.js";

type Problem = {
  readonly worth: readonly (readonly number[])[];
  readonly rounds: readonly (readonly number[])[];
  readonly left: readonly number[];
};

/** The greatest worth of any way to give each threat one battery or none within the rounds left. */
const bruteForce = ({ worth, rounds, left }: Problem): number => {
  const spare = [...left];
  const visit = (t: number): number => {
    if (t === worth.length) return 0;
    let best = visit(t + 1);
    for (let b = 0; b < spare.length; b += 1) {
      const r = rounds[t]![b]!;
      if (!(worth[t]![b]! > 0) || r > spare[b]!) continue;
      spare[b]! -= r;
      best = Math.max(best, worth[t]![b]! + visit(t + 1));
      spare[b]! += r;
    }
    return best;
  };
  return visit(0);
};

const problem = (uniform: boolean) =>
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 })).chain(([threats, batteries]) => {
    const row = <T>(value: fc.Arbitrary<T>) =>
      fc.array(value, { minLength: batteries, maxLength: batteries });
    const table = <T>(value: fc.Arbitrary<T>) =>
      fc.array(row(value), { minLength: threats, maxLength: threats });
    const count = fc.integer({ min: 1, max: 3 });
    return fc.record({
      worth: table(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true }))),
      rounds: uniform
        ? row(count).map((salvo) => Array.from({ length: threats }, () => salvo))
        : table(count),
      left: row(fc.integer({ min: 0, max: 6 })),
    });
  });

const check = (p: Problem): void => {
  const match = matchShots(p.worth, p.rounds, p.left);
  expect(match.optimal).toBe(true);
  expect(match.bound).toBe(match.worth);
  expect(match.worth).toBeCloseTo(bruteForce(p), 9);
  const spent = p.left.map(() => 0);
  let sum = 0;
  match.batteryOf.forEach((b, t) => {
    if (b < 0) return;
    expect(p.worth[t]![b]!).toBeGreaterThan(0);
    spent[b]! += p.rounds[t]![b]!;
    sum += p.worth[t]![b]!;
  });
  expect(sum).toBeCloseTo(match.worth, 9);
  spent.forEach((n, b) => expect(n).toBeLessThanOrEqual(p.left[b]!));
};

describe("the matching of threats and batteries", () => {
  it("is the best of all, where a battery's salvos are alike", () => {
    fc.assert(fc.property(problem(true), check), { numRuns: 700 });
  });
  it("is the best of all, where they differ", () => {
    fc.assert(fc.property(problem(false), check), { numRuns: 700 });
  });
  it("says so where it could not look at every way, with a bound that holds", () => {
    const threats = 40;
    const worth = Array.from({ length: threats }, (_, t) => [0.5 + t / 1000, 0.5 + (t % 7) / 1000]);
    const rounds = Array.from({ length: threats }, (_, t) => [1 + (t % 3), 1 + (t % 2)]);
    const match = matchShots(worth, rounds, [30, 25]);
    expect(match.bound).toBeGreaterThanOrEqual(match.worth);
    expect(match.worth).toBeGreaterThan(0);
    if (!match.optimal) expect(match.bound).toBeGreaterThan(match.worth);
  });
});
