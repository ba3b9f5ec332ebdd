/** Plans against every plan there is, and against ten thousand drawn ones. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { highsSolver } from "../../apps/cli/highs.js";
import { randomStream } from "../../base/index.js";
import { keepsRules, planWorth, type BuildProblem, type Goal } from "./problem.js";
import { bestPlans, tradeOff, type Solver } from "./solve.js";

let solve: Solver;
beforeAll(async () => {
  solve = await highsSolver();
});

const NATIONS = ["AAA", "BBB", "CCC"];
const made = (size: number) =>
  fc
    .record({
      costs: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: size, maxLength: size }),
      hosts: fc.array(fc.constantFrom(...NATIONS), { minLength: size, maxLength: size }),
      groups: fc.array(
        fc.record({
          nation: fc.constantFrom(...NATIONS),
          people: fc.integer({ min: 1, max: 50_000_000 }),
          by: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }),
        }),
        { minLength: 3, maxLength: 12 },
      ),
      budget: fc.integer({ min: 0, max: 12 }),
      refused: fc.uniqueArray(fc.constantFrom(...NATIONS), { maxLength: 1 }),
      part: fc.double({ min: 0, max: 0.6, noNaN: true }),
    })
    .map(({ costs, hosts, groups, budget, refused, part }): BuildProblem => {
      const threatened: Record<string, number> = {};
      for (const g of groups) threatened[g.nation] = (threatened[g.nation] ?? 0) + g.people;
      return {
        candidates: costs.map((cost, i) => ({ id: `c${i}`, host: hosts[i]!, cost })),
        groups,
        threatened,
        budget,
        refused,
        floor: part > 0.3 ? { [groups[0]!.nation]: groups[0]!.people * part } : {},
      };
    });

const plansOf = (n: number): boolean[][] =>
  Array.from({ length: 2 ** n }, (_, mask) => Array.from({ length: n }, (_, i) => ((mask >> i) & 1) === 1));
const goals = fc.constantFrom<Goal>("total", "worst");
/** The solver counts in millions of people, to 1e-6. */
const CLOSE = { total: 20, worst: 1e-5 } as const;

describe("what to build", () => {
  it("is what trying every plan finds, or nothing where no plan keeps the rules", () => {
    fc.assert(
      fc.property(made(7), goals, (problem, goal) => {
        const all = plansOf(7).filter((plan) => keepsRules(problem, plan));
        const [found] = bestPlans(problem, goal, 1, solve);
        if (all.length === 0) {
          expect(found).toBeUndefined();
          return;
        }
        const best = Math.max(...all.map((plan) => planWorth(problem, plan)[goal]));
        expect(Math.abs(found![goal] - best)).toBeLessThanOrEqual(CLOSE[goal]);
        expect(found!.bound).toBeGreaterThanOrEqual(best - CLOSE[goal]);
      }),
      { numRuns: 40, seed: 21 },
    );
  });

  it("the second and the third are the best of all plans that do not contain one told before", () => {
    fc.assert(
      fc.property(made(6), (problem) => {
        const found = bestPlans(problem, "total", 3, solve);
        const built = (plan: readonly boolean[]) =>
          problem.candidates.flatMap((c, i) => (plan[i] ? [c.id] : []));
        let left = plansOf(6).filter((plan) => keepsRules(problem, plan));
        for (const plan of found) {
          const best = Math.max(...left.map((p) => planWorth(problem, p).total));
          expect(Math.abs(plan.total - best)).toBeLessThanOrEqual(CLOSE.total);
          left = left.filter((p) => !plan.built.every((id) => built(p).includes(id)));
        }
        if (found.length < 3) expect(left).toEqual([]);
      }),
      { numRuns: 15, seed: 22 },
    );
  });

  it("builds nothing that protects nobody more", () => {
    fc.assert(
      fc.property(made(6), goals, (problem, goal) => {
        for (const { built, total } of bestPlans(problem, goal, 1, solve))
          for (const id of built) {
            const fewer = problem.candidates.map((c) => built.includes(c.id) && c.id !== id);
            expect(planWorth(problem, fewer).total).toBeLessThan(total);
          }
      }),
      { numRuns: 15, seed: 23 },
    );
  });

  it("beats every one of ten thousand drawn plans that keep the rules", () => {
    const n = 24;
    const random = randomStream(1, "test", "build");
    const groups = Array.from({ length: 60 }, () => ({
      nation: NATIONS[Math.floor(random.uniform() * 3)]!,
      people: 1000 + Math.floor(5e6 * random.uniform()),
      by: Array.from({ length: n }, (_, i) => i).filter(() => random.uniform() < 0.12),
    }));
    const threatened: Record<string, number> = {};
    for (const g of groups) threatened[g.nation] = (threatened[g.nation] ?? 0) + g.people;
    const candidates = Array.from({ length: n }, (_, i) => ({
      id: `c${i}`,
      host: NATIONS[i % 3]!,
      cost: 1 + Math.floor(5 * random.uniform()),
    }));
    const problem: BuildProblem = {
      candidates,
      groups,
      threatened,
      budget: 20,
      refused: [],
      floor: { AAA: 1000 },
    };
    const best = {
      total: bestPlans(problem, "total", 1, solve)[0]!,
      worst: bestPlans(problem, "worst", 1, solve)[0]!,
    };
    let tried = 0;
    while (tried < 10_000) {
      const density = random.uniform();
      const plan = candidates.map(() => random.uniform() < density);
      if (!keepsRules(problem, plan)) continue;
      tried += 1;
      const worth = planWorth(problem, plan);
      expect(worth.total).toBeLessThanOrEqual(best.total.total + CLOSE.total);
      expect(worth.worst).toBeLessThanOrEqual(best.worst.worst + CLOSE.worst);
    }
    const curve = tradeOff(problem, "total", [5, 10, 15, 20], solve);
    const totals = curve.map(({ plan }) => (plan === "none" ? -1 : plan.total));
    expect([...totals].sort((a, b) => a - b)).toEqual(totals);
  });

  it("refuses a solver whose plan breaks a rule", () => {
    const [problem] = fc.sample(made(6), { numRuns: 1, seed: 3 });
    const liar: Solver = () => ({
      status: "optimal",
      objective: 1,
      columns: Object.fromEntries(problem!.candidates.map((_, i) => [`y${i}`, 1])),
    });
    expect(() => bestPlans({ ...problem!, budget: 0 }, "total", 1, liar)).toThrow(/SOLVER_PLAN_WRONG/);
  });
});
