/** Closed forms against counting every outcome; refusals at the edges. (Published figures: validation/wilkening.) */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleanDefence,
  killOfSalvo,
  leakOfLayers,
  leakOfSalvo,
  roundsNeeded,
  shootLookShoot,
} from "./salvo.js";

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe("salvos", () => {
  it("kill when any round does: every outcome counted", () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 0, max: 8 }), (p, n) => {
        let kill = 0;
        for (let outcome = 0; outcome < 1 << n; outcome += 1) {
          let chance = 1;
          for (let k = 0; k < n; k += 1) chance *= (outcome >> k) & 1 ? p : 1 - p;
          if (outcome > 0) kill += chance;
        }
        expect(killOfSalvo(p, n)).toBeCloseTo(kill, 12);
        expect(killOfSalvo(p, n) + leakOfSalvo(p, n)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("one after another: every history counted", () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 0, max: 8 }), (p, shots) => {
        let expected = 0;
        // The history of k - 1 misses and a hit at shot k takes k shots; the one of misses alone takes all of them.
        for (let k = 1; k <= shots; k += 1) expected += k * p * (1 - p) ** (k - 1);
        expected += shots * (1 - p) ** shots;
        const sequence = shootLookShoot(p, shots);
        expect(sequence.expectedShots).toBeCloseTo(expected, 10);
        expect(sequence.leak).toBeCloseTo((1 - p) ** shots, 12);
        // Shots looked at leak as the same shots in one salvo do, and cost no more.
        expect(sequence.leak).toBeCloseTo(leakOfSalvo(p, shots), 12);
        expect(sequence.expectedShots).toBeLessThanOrEqual(shots + 1e-9);
      }),
    );
  });

  it("layers are one after another: the order does not matter", () => {
    fc.assert(
      fc.property(fc.array(probability, { maxLength: 6 }), (leaks) => {
        expect(leakOfLayers(leaks)).toBeCloseTo(leakOfLayers([...leaks].reverse()), 12);
      }),
    );
  });

  it("the rounds needed give back the probability asked for", () => {
    const inner = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(inner, fc.integer({ min: 1, max: 50 }), inner, (clean, objects, p) => {
        const n = roundsNeeded(clean, objects, p);
        expect((1 - (1 - p) ** n) ** objects).toBeCloseTo(clean, 9);
      }),
    );
    expect(roundsNeeded(0.8, 0, 0.5)).toBe(0);
  });

  it("refuses what is no probability and no count", () => {
    expect(() => killOfSalvo(1.1, 2)).toThrow("PROBABILITY_OUTSIDE: singleShot 1.1 is outside 0 to 1");
    expect(() => killOfSalvo(NaN, 2)).toThrow("PROBABILITY_OUTSIDE");
    expect(() => killOfSalvo(0.5, 2.5)).toThrow("COUNT_NOT_WHOLE: rounds 2.5");
    expect(() => cleanDefence(0.5, -1)).toThrow("COUNT_NOT_WHOLE");
    expect(() => roundsNeeded(1, 5, 0.5)).toThrow("PROBABILITY_OUTSIDE: clean 1 is not between 0 and 1");
    expect(() => roundsNeeded(0.5, 5, 0)).toThrow("PROBABILITY_OUTSIDE");
  });
});
