/** Shapley values against closed forms, against every order of arrival, and one way against the other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactShapley } from "./exact.js";
import type { Game } from "./game.js";
import { sampledShapley } from "./sampled.js";

/** A game from a table of worths by mask. */
const tableGame = (n: number, table: readonly number[]): Game => ({
  players: n,
  worth: (isIn) => table[isIn.reduce((mask, one, i) => mask | (one << i), 0)]!,
});

const games = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1 << n, maxLength: 1 << n }),
      ),
    );

const orders = (n: number): number[][] =>
  n === 0
    ? [[]]
    : orders(n - 1).flatMap((o) =>
        Array.from({ length: n }, (_, k) => [...o.slice(0, k), n - 1, ...o.slice(k)]),
      );

/** The definition: the mean gain over all orders of arrival. */
const byAllOrders = ({ players: n, worth }: Game): number[] => {
  const sums = Array.from({ length: n }, () => 0);
  const all = orders(n);
  for (const order of all) {
    const isIn = new Uint8Array(n);
    for (const player of order) {
      const before = worth(isIn);
      isIn[player] = 1;
      sums[player]! += worth(isIn) - before;
    }
  }
  return sums.map((s) => s / all.length);
};

describe("exact values", () => {
  it("are the mean gain over every order of arrival", () => {
    fc.assert(
      fc.property(games(1, 5), ([n, table]) => {
        const game = tableGame(n, table);
        const { values } = exactShapley(game);
        byAllOrders(game).forEach((v, i) => expect(values[i]).toBeCloseTo(v, 9));
      }),
      { seed: 3 },
    );
  });

  it("sum to the worth of all less that of none", () => {
    fc.assert(
      fc.property(games(1, 8), ([n, table]) => {
        const total = exactShapley(tableGame(n, table)).values.reduce((a, b) => a + b, 0);
        expect(total).toBeCloseTo(table[(1 << n) - 1]! - table[0]!, 8);
      }),
      { seed: 4 },
    );
  });

  it("are equal for players that every coalition takes alike, and zero for one that adds nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (bySize) => {
          // Players 0 and 1 alike, 2 adds nothing: worth depends on how many of {0, 1} and whether 3 are in.
          const worth = (isIn: Uint8Array): number => bySize[isIn[0]! + isIn[1]! + 3 * isIn[3]!]!;
          const { values } = exactShapley({ players: 4, worth });
          expect(values[0]).toBeCloseTo(values[1]!, 12);
          expect(values[2]).toBeCloseTo(0, 12);
        },
      ),
      { seed: 5 },
    );
  });

  it("are the sequential equal contributions of the airport game", () => {
    // Littlechild & Owen, Management Science 20 (1973) 370-372: with costs c1 ≤ … ≤ cn player i pays Σ_{k ≤ i} (c_k − c_{k−1}) / (n − k + 1).
    const costs = [3, 4, 4, 8, 11, 20, 20, 33];
    const n = costs.length;
    const worth = (isIn: Uint8Array): number => Math.max(0, ...costs.filter((_, i) => isIn[i] === 1));
    let paid = 0;
    const expected = costs.map((c, k) => (paid += (c - (costs[k - 1] ?? 0)) / (n - k)));
    exactShapley({ players: n, worth }).values.forEach((v, i) => expect(v).toBeCloseTo(expected[i]!, 10));
  });

  it("refuse what would take for ever", () => {
    expect(() => exactShapley({ players: 13, worth: () => 0 })).toThrow(
      /TOO_MANY_PLAYERS: 13 players are above 12/,
    );
  });
});

describe("sampled values", () => {
  it("lie within four standard errors of the exact ones, which are of the right size", () => {
    let squares = 0;
    let count = 0;
    for (let k = 0; k < 12; k += 1) {
      const table = fc.sample(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 256, maxLength: 256 }),
        { numRuns: 1, seed: k },
      )[0]!;
      const game = tableGame(8, table);
      const exact = exactShapley(game).values;
      const { values, errors } = sampledShapley(game, 400, k);
      values.forEach((v, i) => {
        expect(Math.abs(v - exact[i]!)).toBeLessThan(4 * errors[i]!);
        squares += ((v - exact[i]!) / errors[i]!) ** 2;
        count += 1;
      });
    }
    // Were the errors too small by half, the mean square would be 4; too large by half, 0.25.
    expect(squares / count).toBeGreaterThan(0.6);
    expect(squares / count).toBeLessThan(1.6);
  });

  it("sum to the whole, and come again with the same seed", () => {
    const worth = (isIn: Uint8Array): number => Math.sqrt(isIn.reduce((a, b, i) => a + b * (i + 1), 0));
    const game = { players: 20, worth };
    const first = sampledShapley(game, 100, 7);
    expect(first.values.reduce((a, b) => a + b, 0)).toBeCloseTo(worth(new Uint8Array(20).fill(1)), 9);
    expect(sampledShapley(game, 100, 7)).toEqual(first);
    expect(sampledShapley(game, 100, 8)).not.toEqual(first);
  });
});
