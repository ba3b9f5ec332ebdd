/** Closed forms against draws: each lies within four standard errors of its Monte Carlo estimate, seed and purpose keyed. */
import { expect, it } from "vitest";
import { randomStream } from "../../base/index.js";
import { cleanDefence, killOfSalvo, killOnTrack, leakOfLayers, shootLookShoot } from "./salvo.js";

const DRAWS = 40_000;

/** Mean and standard error of what one play gives. */
const estimate = (purpose: string, play: (chance: (p: number) => boolean) => number) => {
  const stream = randomStream(7, "salvo", purpose);
  let [sum, squares] = [0, 0];
  for (let n = 0; n < DRAWS; n += 1) {
    const x = play((p) => stream.uniform() < p);
    sum += x;
    squares += x * x;
  }
  const mean = sum / DRAWS;
  return { mean, error: Math.sqrt((squares / DRAWS - mean * mean) / DRAWS) };
};

const expectNear = (closed: number, { mean, error }: ReturnType<typeof estimate>): void => {
  expect(error).toBeGreaterThan(0);
  expect(Math.abs(closed - mean)).toBeLessThan(4 * error);
};

it.each([
  [0.5, 4],
  [0.7, 2],
  [0.8, 3],
])("salvos, layers, tracks in common and shoot-look-shoot at %d, %i rounds", (p, rounds) => {
  const salvo = (chance: (p: number) => boolean): boolean => {
    let hit = false;
    for (let n = 0; n < rounds; n += 1) hit = chance(p) || hit;
    return hit;
  };
  expectNear(
    killOfSalvo(p, rounds),
    estimate(`salvo ${p}`, (chance) => Number(salvo(chance))),
  );
  expectNear(
    killOnTrack(0.9, p, rounds),
    estimate(`track ${p}`, (chance) => Number(chance(0.9) && salvo(chance))),
  );
  expectNear(
    leakOfLayers([1 - p, 0.4]),
    estimate(`layers ${p}`, (chance) => Number(!chance(p) && !chance(0.6))),
  );
  // Each object met by its own salvo.
  expectNear(
    cleanDefence(killOfSalvo(p, rounds), 5),
    estimate(`clean ${p}`, (chance) => Number([0, 1, 2, 3, 4].every(() => salvo(chance)))),
  );
  const closed = shootLookShoot(p, rounds);
  expectNear(
    closed.expectedShots,
    estimate(`looks ${p}`, (chance) => {
      let shots = 0;
      while (shots < rounds) {
        shots += 1;
        if (chance(p)) break;
      }
      return shots;
    }),
  );
});
