/**
 * What rounds, layers and sequences do together, against figures worked out or printed elsewhere.
 *
 * source     form: Wilkening, A Simple Model for Calculating Ballistic Missile Defense Effectiveness, Science & Global
 *            Security 8 (2000) 183-215; table of rounds by an independent script of this project's survey (November 2026)
 *            two layers at 80 % give 96 %: Lexington Institute in Forbes
 *            0.8⁸ = 16.8 %: AuCoin's argument on eight warheads, the number worked out
 * tolerance  exact to 1e-12 where arithmetic is; the last printed digit of the table, 0.0005
 */
import { describe, expect, it } from "vitest";
import {
  cleanDefence,
  killOfSalvo,
  killOnTrack,
  leakOfLayers,
  leakOfSalvo,
  roundsNeeded,
  shootLookShoot,
} from "../../src/defence/index.js";

/** Objects, then rounds at each for p = 0.5, 0.7, 0.8, 0.9, so that none leaks with 80 %. */
const ROUNDS = [
  [5, 4.518, 2.601, 1.946, 1.36],
  [10, 5.502, 3.168, 2.37, 1.656],
  [20, 6.494, 3.739, 2.797, 1.955],
] as const;

it.each(ROUNDS)("rounds so that none of %i leaks with 80 %", (objects, ...needed) => {
  [0.5, 0.7, 0.8, 0.9].forEach((p, i) => {
    const n = roundsNeeded(0.8, objects, p);
    expect(Math.abs(n - needed[i]!)).toBeLessThan(0.00051);
    // And that many, rounded up, do what was asked; one fewer does not.
    expect(cleanDefence(killOfSalvo(p, Math.ceil(n)), objects)).toBeGreaterThanOrEqual(0.8);
    expect(cleanDefence(killOfSalvo(p, Math.ceil(n) - 1), objects)).toBeLessThan(0.8);
  });
});

describe("published anchors", () => {
  it("two layers of 80 % stop 96 %", () => {
    expect(1 - leakOfLayers([leakOfSalvo(0.8, 1), leakOfSalvo(0.8, 1)])).toBeCloseTo(0.96, 12);
  });
  it("eight warheads, each stopped with 80 %, are all stopped with 16.8 %", () => {
    expect(cleanDefence(0.8, 8)).toBeCloseTo(0.16777216, 12);
  });
  it("ten interceptors of 70 %, two at each, meet five cleanly with 62.4 %", () => {
    expect(cleanDefence(killOfSalvo(0.7, 2), 5)).toBeCloseTo(0.6240321451, 10);
  });
});

describe("shoot-look-shoot with two shots", () => {
  it.each([
    [0.7, 1.3, 0.09],
    [0.8, 1.2, 0.04],
  ])("at %d takes %d shots and leaks %d", (p, shots, leak) => {
    const sequence = shootLookShoot(p, 2);
    expect(sequence.expectedShots).toBeCloseTo(shots, 12);
    expect(sequence.leak).toBeCloseTo(leak, 12);
  });
});

describe("one track for all rounds", () => {
  it("bounds what any number of rounds can do", () => {
    for (let rounds = 1; rounds < 60; rounds += 1) {
      expect(killOnTrack(0.9, 0.7, rounds)).toBeLessThanOrEqual(0.9);
      expect(killOnTrack(0.9, 0.7, rounds)).toBeCloseTo(0.9 * (1 - 0.3 ** rounds), 12);
    }
  });
});
