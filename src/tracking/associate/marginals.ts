/**
 * How probable each pairing of a cluster is, over all ways to give each belief one sight or none, no sight twice.
 *
 * shape     `weights` by rows: likelihood ratio of belief r having sight i over having none; the answer over the same table
 * source    joint probabilistic data association: Fortmann, Bar-Shalom & Scheffe, IEEE J. Oceanic Engineering 8 (1983) 173-184.
 *           Exactly, by sums over sets of sights (forward and backward); in larger clusters by belief propagation: Williams & Lau,
 *           IEEE Trans. Aerospace and Electronic Systems 50 (2014) 2942-2959, which converges
 * accuracy  exact to `MOST_EXACT` sights: NRL library's values (validation/tracking); beyond that within a few hundredths on average
 *           (marginals.test.ts)
 */
export const MOST_EXACT = 10;
const SETTLED = 1e-7;
const MOST_ROUNDS = 500;

let ahead = new Float64Array(1024);
let behind = new Float64Array(1024);
let toSight = new Float64Array(256);
let toBelief = new Float64Array(256);

/** Writes the probabilities over `weights` (rows × sights); what a row lacks to one is that of no sight. */
export const marginals = (weights: Float64Array, rows: number, sights: number): void => {
  if (sights <= MOST_EXACT) exactly(weights, rows, sights);
  else byPropagation(weights, rows, sights);
};

const exactly = (weights: Float64Array, rows: number, sights: number): void => {
  const sets = 1 << sights;
  if (ahead.length < (rows + 1) * sets) {
    ahead = new Float64Array((rows + 1) * sets);
    behind = new Float64Array((rows + 1) * sets);
  }
  // `ahead[r]` sums over rows before r that use exactly a set; `behind[r]` over rows from r on that avoid it.
  ahead.fill(0, 0, (rows + 1) * sets);
  ahead[0] = 1;
  for (let r = 0; r < rows; r += 1)
    for (let set = 0; set < sets; set += 1) {
      const v = ahead[r * sets + set]!;
      if (v === 0) continue;
      ahead[(r + 1) * sets + set]! += v;
      for (let i = 0; i < sights; i += 1)
        if ((set & (1 << i)) === 0) ahead[(r + 1) * sets + (set | (1 << i))]! += v * weights[r * sights + i]!;
    }
  behind.fill(1, rows * sets, (rows + 1) * sets);
  for (let r = rows - 1; r >= 0; r -= 1)
    for (let set = 0; set < sets; set += 1) {
      let v = behind[(r + 1) * sets + set]!;
      for (let i = 0; i < sights; i += 1)
        if ((set & (1 << i)) === 0)
          v += weights[r * sights + i]! * behind[(r + 1) * sets + (set | (1 << i))]!;
      behind[r * sets + set] = v;
    }
  const all = behind[0]!;
  for (let r = 0; r < rows; r += 1)
    for (let i = 0; i < sights; i += 1) {
      const w = weights[r * sights + i]!;
      let v = 0;
      if (w > 0)
        for (let set = 0; set < sets; set += 1)
          if ((set & (1 << i)) === 0)
            v += ahead[r * sets + set]! * behind[(r + 1) * sets + (set | (1 << i))]!;
      weights[r * sights + i] = (v * w) / all;
    }
};

const byPropagation = (weights: Float64Array, rows: number, sights: number): void => {
  const size = rows * sights;
  if (toSight.length < size) {
    toSight = new Float64Array(size);
    toBelief = new Float64Array(size);
  }
  toBelief.fill(1, 0, size);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (let r = 0; r < rows; r += 1) {
      let sum = 1;
      for (let i = 0; i < sights; i += 1) sum += weights[r * sights + i]! * toBelief[r * sights + i]!;
      for (let i = 0; i < sights; i += 1) {
        const w = weights[r * sights + i]!;
        toSight[r * sights + i] = w / (sum - w * toBelief[r * sights + i]!);
      }
    }
    let moved = 0;
    for (let i = 0; i < sights; i += 1) {
      let sum = 1;
      for (let r = 0; r < rows; r += 1) sum += toSight[r * sights + i]!;
      for (let r = 0; r < rows; r += 1) {
        const v = 1 / (sum - toSight[r * sights + i]!);
        moved = Math.max(moved, Math.abs(v - toBelief[r * sights + i]!));
        toBelief[r * sights + i] = v;
      }
    }
    if (moved < SETTLED) break;
  }
  for (let r = 0; r < rows; r += 1) {
    let sum = 1;
    for (let i = 0; i < sights; i += 1) sum += weights[r * sights + i]! * toBelief[r * sights + i]!;
    for (let i = 0; i < sights; i += 1) weights[r * sights + i]! *= toBelief[r * sights + i]! / sum;
  }
};
