/** The size of a raid, against a count over every combination, and who is of one raid. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { raidOf, raidSize, type RaidMember } from "./raid.js";

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });

/** By trying who is one and who is not. */
const counted = (list: readonly number[]): number[] => {
  const sum = new Array<number>(list.length + 1).fill(0);
  for (let mask = 0; mask < 2 ** list.length; mask += 1) {
    let p = 1;
    let k = 0;
    list.forEach((c, i) => {
      const is = (mask >> i) % 2 === 1;
      p *= is ? c : 1 - c;
      k += is ? 1 : 0;
    });
    sum[k]! += p;
  }
  return sum;
};

describe("the size of a raid", () => {
  it("is the most probable of all combinations, and its interval holds nine in ten", () => {
    fc.assert(
      fc.property(chances, (list) => {
        const judge = counted(list);
        const { size, low, high, probability } = raidSize(list.map((payloadChance) => ({ payloadChance })));
        expect(judge[size]!).toBeCloseTo(Math.max(...judge), 12);
        expect(probability).toBeCloseTo(judge[size]!, 4);
        const inside = judge.slice(low, high + 1).reduce((a, b) => a + b, 0);
        expect(inside > 0.9 - 1e-12).toBe(true);
        expect(low <= size && size <= high).toBe(true);
      }),
    );
  });
});

describe("one raid", () => {
  const at = (atS: number, km: number): RaidMember => ({ atS, place: [km * 1000, 0, 0], payloadChance: 1 });
  it("is a chain of launches near in time and place, and nothing beyond", () => {
    const all = [at(0, 0), at(100, 200), at(200, 400), at(500, 400), at(100, 900)];
    expect(raidOf(all, 0)).toEqual(all.slice(0, 3));
    expect(raidOf(all, 2)).toEqual(all.slice(0, 3));
    expect(raidOf(all, 4)).toEqual([all[4]]);
  });
});
