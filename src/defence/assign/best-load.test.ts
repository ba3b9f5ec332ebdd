/** The cheapest load of a target against every load there is. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { loadFinder } from "./best-load.js";
import { tableOf } from "./problem.js";

const chance = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 0.7, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const weapon = fc.record({
  rounds: fc.integer({ min: 0, max: 3 }),
  kill: chance,
  price: fc.oneof(fc.constantFrom(0, 0.1, 1), fc.double({ min: 1e-99, max: 20, noNaN: true })),
  least: fc.integer({ min: 0, max: 1 }),
  most: fc.integer({ min: 0, max: 3 }),
});

it("costs what the cheapest of all loads within the limits costs, and says what that is", () => {
  fc.assert(
    fc.property(
      fc.array(weapon, { minLength: 1, maxLength: 5 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (weapons, value) => {
        const most = weapons.map(({ rounds, most: m }) => Math.min(rounds, m));
        const least = weapons.map(({ least: l }, w) => Math.min(l, most[w]!));
        const total = (counts: readonly number[]): number =>
          counts.reduce((left, n, w) => left * (1 - weapons[w]!.kill) ** n, value) +
          counts.reduce((sum, n, w) => sum + n * weapons[w]!.price, 0);
        const cheapest = (counts: readonly number[]): number => {
          const w = counts.length;
          if (w === weapons.length) return total(counts);
          let best = Infinity;
          for (let n = least[w]!; n <= most[w]!; n += 1) best = Math.min(best, cheapest([...counts, n]));
          return best;
        };
        const table = tableOf({
          rounds: weapons.map(({ rounds }) => rounds),
          values: [value],
          probabilities: weapons.map(({ kill }) => [kill]),
        });
        const price = Float64Array.from(weapons, (w) => w.price);
        const limits = { least: Int32Array.from(least), most: Int32Array.from(most) };
        const { load, lower } = loadFinder(table)(0, price, limits);
        const counts = weapons.map((_, w) => load.counts[load.weapons.indexOf(w)] ?? 0);
        counts.forEach((n, w) => expect(n >= least[w]! && n <= most[w]!).toBe(true));
        const right = cheapest([]);
        expect(Math.abs(total(counts) - right)).toBeLessThan(1e-9);
        expect(Math.abs(lower - right)).toBeLessThan(1e-9);
        expect(lower).toBeLessThanOrEqual(right + 1e-15 * (1 + right));
      },
    ),
    { numRuns: 3000 },
  );
});
