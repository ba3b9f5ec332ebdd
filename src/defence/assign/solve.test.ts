/** Rounds to targets against trying every plan, and against problems whose best plan is known by how they were made. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearAssignment } from "./linear.js";
import type { RoundsProblem } from "./problem.js";
import { assignRounds, type RoundsAnswer } from "./solve.js";

/** The least value that survives, over every plan: each round goes to a target or nowhere. */
const bruteForce = ({ rounds, values, probabilities }: RoundsProblem): number => {
  const shooters = rounds.flatMap((n, w) => new Array<number>(n).fill(w));
  const left = [...values];
  const visit = (i: number, from: number): number => {
    const w = shooters[i];
    if (w === undefined) return left.reduce((sum, v) => sum + v, 0);
    let best = Infinity;
    // Rounds of one weapon are alike: the next goes to the same target or a later one.
    for (let t = w === shooters[i - 1] ? from : 0; t < values.length; t += 1) {
      const before = left[t]!;
      left[t] = before * (1 - probabilities[w]![t]!);
      best = Math.min(best, visit(i + 1, t));
      left[t] = before;
    }
    return best;
  };
  return visit(0, 0);
};

/** What survives under an answer, reckoned from the problem alone. */
const survives = ({ rounds, values, probabilities }: RoundsProblem, { assignment }: RoundsAnswer): number => {
  const left = [...values];
  const used = rounds.map(() => 0);
  for (const { weapon, target, rounds: n } of assignment) {
    expect(Number.isInteger(n) && n > 0).toBe(true);
    used[weapon]! += n;
    left[target]! *= (1 - probabilities[weapon]![target]!) ** n;
  }
  used.forEach((n, w) => expect(n).toBeLessThanOrEqual(rounds[w]!));
  return left.reduce((sum, v) => sum + v, 0);
};

const chance = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 0.9, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constant(0.7),
);
const problems = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([weapons, targets]) =>
    fc.record({
      rounds: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: weapons, maxLength: weapons }),
      values: fc.array(fc.oneof(fc.constantFrom(0, 1, 10), fc.double({ min: 0.01, max: 100, noNaN: true })), {
        minLength: targets,
        maxLength: targets,
      }),
      probabilities: fc.array(fc.array(chance, { minLength: targets, maxLength: targets }), {
        minLength: weapons,
        maxLength: weapons,
      }),
    }),
  );
/** Room for the rounding of products and sums. */
const rounding = (value: number): number => 1e-12 + 2e-9 * value;

describe("rounds to targets", () => {
  it("leaves what the best of all plans leaves, and proves it", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const answer = assignRounds(problem);
        const least = bruteForce(problem);
        expect(Math.abs(survives(problem, answer) - answer.value)).toBeLessThan(rounding(answer.value));
        expect(answer.lowerBound).toBeLessThanOrEqual(least + rounding(least));
        expect(answer.value).toBeGreaterThanOrEqual(least - rounding(least));
        // Far below the values' own rounding nothing is told apart, and nothing is claimed.
        if (least === 0 || least > 1e-6) expect(answer.optimal).toBe(true);
        expect(answer.gap === 0).toBe(answer.optimal);
        expect(answer.value).toBeLessThanOrEqual(least + rounding(least));
      }),
      { numRuns: 600 },
    );
  });

  it("stopped at any step still gives a plan, and a bound no plan beats", () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 60 }), (problem, steps) => {
        let asked = 0;
        const answer = assignRounds(problem, () => ++asked > steps);
        const least = bruteForce(problem);
        expect(answer.value).toBeCloseTo(survives(problem, answer), 9);
        expect(answer.lowerBound).toBeLessThanOrEqual(least + rounding(least));
        expect(answer.value).toBeGreaterThanOrEqual(least - rounding(least));
        if (answer.gap === 0) expect(answer.value).toBeLessThanOrEqual(least + rounding(least));
      }),
      { numRuns: 300 },
    );
  });

  it("solves blocks that do not touch as the sum of their parts", () => {
    const part = fc.record({
      values: fc.tuple(chance, chance, chance).map((v) => v.map((p) => 1 + 90 * p)),
      probabilities: fc.array(fc.tuple(chance, chance, chance), { minLength: 3, maxLength: 3 }),
      rounds: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 8, maxLength: 8 }), (parts) => {
        const row = (k: number, p: readonly number[]): number[] =>
          parts.flatMap((_, j) => (j === k ? [...p] : [0, 0, 0]));
        const answer = assignRounds({
          rounds: parts.flatMap(({ rounds }) => rounds),
          values: parts.flatMap(({ values }) => values),
          probabilities: parts.flatMap(({ probabilities }, k) => probabilities.map((p) => row(k, p))),
        });
        const least = parts.reduce((sum, one) => sum + bruteForce(one), 0);
        expect(answer.optimal).toBe(true);
        expect(Math.abs(answer.value - least)).toBeLessThan(rounding(least));
      }),
      { numRuns: 20 },
    );
  });

  it("with weapons all alike leaves what the greedy choice leaves, which is then the best", () => {
    const values = Array.from({ length: 40 }, (_, t) => 3 + ((t * 37) % 89));
    const left = [...values];
    for (let n = 0; n < 60; n += 1) {
      const next = left.indexOf(Math.max(...left));
      left[next]! *= 0.3;
    }
    const answer = assignRounds({
      rounds: new Array<number>(30).fill(2),
      values,
      probabilities: Array.from({ length: 30 }, () => values.map(() => 0.7)),
    });
    expect(answer.optimal).toBe(true);
    expect(answer.value).toBeCloseTo(
      left.reduce((sum, v) => sum + v, 0),
      9,
    );
  });

  it("gives each weapon its own target, as the linear assignment does, where doubling up never pays", () => {
    // Near-sure rounds: a second round on a target saves less than any first round elsewhere.
    const size = 40;
    const values = Array.from({ length: 2 * size }, (_, t) => 50 + ((t * 29) % 47));
    const probabilities = Array.from({ length: size }, (_, w) =>
      values.map((_, t) => 0.8 + ((w * 31 + t * 17 + ((w * t) % 13)) % 100) / 500),
    );
    const cost = Float64Array.from(probabilities.flatMap((row) => row.map((p, t) => -p * values[t]!)));
    const saved = linearAssignment(cost, size, 2 * size).cost;
    const answer = assignRounds({ rounds: new Array<number>(size).fill(1), values, probabilities });
    expect(answer.optimal).toBe(true);
    expect(answer.value).toBeCloseTo(values.reduce((sum, v) => sum + v, 0) + saved, 8);
  });
});
