/** What nations agreed on, against every plan there is; and planning again as rounds fly and tracks change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignAgreed, replanRounds } from "./agreed.js";
import type { Bounds } from "./bounds.js";
import { randomStream } from "../../base/index.js";
import { fillGreedily } from "./greedy.js";
import { emptyPlan, tableOf, valueOf, type RoundsProblem } from "./problem.js";
import { roundsProblem } from "./read.js";
import { assignRounds, type RoundsAnswer } from "./solve.js";

const NATIONS = ["AAA", "BBB"];
const chance = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0.01, max: 0.99, noNaN: true }));
const few = fc.integer({ min: 1, max: 3 });

const agreed = fc.tuple(few, few).chain(([weapons, targets]) =>
  fc
    .record({
      rounds: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: weapons, maxLength: weapons }),
      values: fc.array(fc.double({ min: 1, max: 100, noNaN: true }), {
        minLength: targets,
        maxLength: targets,
      }),
      probabilities: fc.array(fc.array(chance, { minLength: targets, maxLength: targets }), {
        minLength: weapons,
        maxLength: weapons,
      }),
      barred: fc.array(
        fc.tuple(fc.integer({ min: 0, max: weapons - 1 }), fc.integer({ min: 0, max: targets - 1 })),
        { maxLength: 3 },
      ),
      kept: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: weapons, maxLength: weapons }),
      nations: fc.array(fc.constantFrom(...NATIONS), { minLength: targets, maxLength: targets }),
      least: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ rounds, values, probabilities, barred, kept, nations, least }) => ({
      problem: { rounds, values, probabilities } satisfies RoundsProblem,
      bounds: {
        forbidden: barred.map(([weapon, target]) => ({ weapon, target, because: "consent" as const })),
        reserve: kept.map((n, w) => Math.min(n, rounds[w]!)),
        nations,
        least: { [nations[0]!]: least },
      } satisfies Bounds,
    })),
);

/** Every allowed plan, as rounds by weapon and target; a round that cannot stop its target is given to nobody. */
const bestOfAll = ({ rounds, values, probabilities }: RoundsProblem, bounds: Bounds): number => {
  const shooters = rounds.flatMap((n, w) => new Array<number>(n - (bounds.reserve?.[w] ?? 0)).fill(w));
  const isBarred = (w: number, t: number): boolean =>
    (bounds.forbidden ?? []).some((f) => f.weapon === w && f.target === t);
  const left = [...values];
  const got: Record<string, number> = {};
  const visit = (i: number): number => {
    const w = shooters[i];
    if (w === undefined)
      return Object.entries(bounds.least ?? {}).every(([n, k]) => (got[n] ?? 0) >= k)
        ? left.reduce((a, b) => a + b, 0)
        : Infinity;
    let best = visit(i + 1);
    values.forEach((_, t) => {
      const p = probabilities[w]![t]!;
      if (p === 0 || isBarred(w, t)) return;
      const [before, nation] = [left[t]!, bounds.nations![t]!];
      left[t] = before * (1 - p);
      got[nation] = (got[nation] ?? 0) + 1;
      best = Math.min(best, visit(i + 1));
      got[nation]! -= 1;
      left[t] = before;
    });
    return best;
  };
  return visit(0);
};

const check = ({ rounds }: RoundsProblem, bounds: Bounds, { assignment }: RoundsAnswer): void => {
  const used = rounds.map(() => 0);
  const got: Record<string, number> = {};
  for (const { weapon, target, rounds: n } of assignment) {
    used[weapon]! += n;
    got[bounds.nations![target]!] = (got[bounds.nations![target]!] ?? 0) + n;
    expect((bounds.forbidden ?? []).some((f) => f.weapon === weapon && f.target === target)).toBe(false);
  }
  used.forEach((n, w) => expect(n).toBeLessThanOrEqual(rounds[w]! - bounds.reserve![w]!));
  for (const [nation, k] of Object.entries(bounds.least ?? {}))
    expect(got[nation] ?? 0).toBeGreaterThanOrEqual(k);
};

describe("rounds within what was agreed", () => {
  it("keeps every agreement, refuses only what no plan keeps, and its bound is below every plan", () => {
    fc.assert(
      fc.property(agreed, ({ problem, bounds }) => {
        const best = bestOfAll(problem, bounds);
        if (best === Infinity) {
          expect(() => assignAgreed(problem, bounds)).toThrow(/MINIMUM_UNREACHABLE/);
          return;
        }
        const answer = assignAgreed(problem, bounds);
        check(problem, bounds, answer);
        expect(answer.value).toBeGreaterThanOrEqual(best * (1 - 1e-9) - 1e-12);
        expect(answer.lowerBound).toBeLessThanOrEqual(best * (1 + 1e-9) + 1e-12);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it("without leasts is the best of all allowed plans", () => {
    fc.assert(
      fc.property(agreed, ({ problem, bounds }) => {
        const free = { ...bounds, least: {} };
        expect(assignAgreed(problem, free).value).toBeCloseTo(bestOfAll(problem, free), 9);
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  it("names every fault of an agreement by its path", () => {
    const said = roundsProblem(
      JSON.stringify({
        rounds: [1, 2],
        values: [5],
        probabilities: [[0.5], [0.5]],
        forbidden: [{ weapon: 2, target: 1, because: "sector" }],
        reserve: [2, 0],
        nations: ["POL"],
        least: { POL: 1, EST: 1 },
      }),
    );
    expect(said.ok ? [] : said.issues.map((i) => `${i.code} ${i.path}`)).toEqual([
      "NO_SUCH_WEAPON forbidden[0].weapon",
      "NO_SUCH_TARGET forbidden[0].target",
      "RESERVE_ABOVE_ROUNDS reserve[0]",
      "NO_SUCH_NATION least.EST",
    ]);
  });
});

describe("weapons that are all alike", () => {
  it("leave what the greedy choice leaves, whatever the targets", () => {
    // den Broeder, Ellison & Emerling, Operations Research 7 (1959) 322-326: with chances that depend on the target alone the
    // greedy choice is the best.
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            value: fc.double({ min: 1, max: 100, noNaN: true }),
            p: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
          }),
          { minLength: 2, maxLength: 12 },
        ),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 8 }),
        (targets, rounds) => {
          const left = targets.map((t) => t.value);
          for (let n = rounds.reduce((a, b) => a + b, 0); n > 0; n -= 1) {
            let next = 0;
            targets.forEach(({ p }, t) => {
              if (left[t]! * p > left[next]! * targets[next]!.p) next = t;
            });
            left[next]! *= 1 - targets[next]!.p;
          }
          const answer = assignRounds({
            rounds,
            values: targets.map((t) => t.value),
            probabilities: rounds.map(() => targets.map((t) => t.p)),
          });
          const greedy = left.reduce((a, b) => a + b, 0);
          expect(Math.abs(answer.value / greedy - 1)).toBeLessThan(1e-9);
          expect(answer.lowerBound).toBeLessThanOrEqual(greedy * (1 + 1e-9));
        },
      ),
      { numRuns: 60, seed: 13 },
    );
  });
});

describe("planning again", () => {
  const problem: RoundsProblem = {
    rounds: [2, 2, 1],
    values: [10, 8, 6, 3],
    probabilities: [
      [0.7, 0.4, 0.2, 0.9],
      [0.3, 0.8, 0.5, 0.1],
      [0.6, 0.6, 0.6, 0.6],
    ],
  };

  it("with part of the best plan in flight leaves the rest of it best", () => {
    const first = assignRounds(problem);
    first.assignment.forEach((fired, i) => {
      const committed = [{ ...fired, rounds: 1 }];
      const again = replanRounds(
        problem,
        {},
        { committed, previous: first.assignment.filter((_, k) => k !== i) },
      );
      expect(again.value).toBeCloseTo(first.value, 9);
    });
  });

  it("takes in a new track, never beginning worse than the old plan does", () => {
    const previous = assignRounds(problem).assignment;
    const wider = {
      ...problem,
      values: [...problem.values, 50],
      probabilities: problem.probabilities.map((row) => [...row, 0.9]),
    };
    const at = replanRounds(wider, {}, { committed: [], previous }, () => true);
    const old = previous.reduce(
      (left, { weapon, target, rounds }) => {
        left[target]! *= (1 - problem.probabilities[weapon]![target]!) ** rounds;
        return left;
      },
      [...wider.values],
    );
    expect(at.value).toBeLessThanOrEqual(old.reduce((a, b) => a + b, 0));
    expect(replanRounds(wider, {}, { committed: [], previous }).value).toBeCloseTo(
      assignRounds(wider).value,
      9,
    );
  });

  it("refuses to commit what is kept back", () => {
    const committed = [{ weapon: 0, target: 0, rounds: 2 }];
    expect(() => replanRounds(problem, { reserve: [1, 0, 0] }, { committed, previous: [] })).toThrow(
      /COMMITTED_ABOVE_ROUNDS: weapon 0 has 2 rounds, 1 of them kept back; 2 fly/,
    );
  });
});

describe("a problem too large for the linear programme", () => {
  it("gets a plan well below the greedy one, and a bound close under it", () => {
    const [weapons, targets] = [220, 700];
    const random = randomStream(1, "test", "large");
    const values = Array.from({ length: targets }, () => 1 + Math.floor(100 * random.uniform()));
    const probabilities = Array.from({ length: weapons }, () => values.map(() => random.uniform()));
    const problem = { rounds: new Array<number>(weapons).fill(2), values, probabilities };
    const greedy = emptyPlan(tableOf(problem));
    fillGreedily(tableOf(problem), greedy);
    let asked = 0;
    const answer = assignRounds(problem, () => (asked += 1) > 60_000);
    const saved = (value: number): number => values.reduce((a, b) => a + b, 0) - value;
    // Both save nearly all there is; a plan's worth shows in how much nearer to the bound it comes.
    expect(saved(answer.lowerBound) - saved(answer.value)).toBeLessThan(
      0.75 * (saved(answer.lowerBound) - saved(valueOf(greedy))),
    );
    expect(answer.gap).toBeLessThan(0.02);
  });
});
