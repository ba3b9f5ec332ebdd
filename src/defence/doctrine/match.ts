/**
 * Which battery shoots at which threat, so that the sum of worths is greatest and no battery spends more than it has.
 *
 * shape     worth and rounds by threat × battery; worth 0 or rounds 0 says "cannot"
 * source    where a battery's rounds are the same for all its threats: an assignment problem with as many columns as
 *           salvos, exact. Otherwise depth-first branch and bound from the greedy answer
 * accuracy  exact and said so by `optimal`; past `NODE_LIMIT` nodes the best so far with a proven upper bound
 */
import { linearAssignment } from "../assign/linear.js";

export interface Match {
  /** Battery of each threat, -1 for none. */
  readonly batteryOf: Int32Array;
  readonly worth: number;
  readonly bound: number;
  readonly optimal: boolean;
}

export const NODE_LIMIT = 200_000;

export const matchShots = (
  worth: readonly (readonly number[])[],
  rounds: readonly (readonly number[])[],
  left: readonly number[],
): Match => {
  const uniform = uniformRounds(worth, rounds, left.length);
  return uniform === "mixed" ? branch(worth, rounds, left) : bySalvos(worth, uniform, left);
};

/** Rounds a salvo of each battery where all its threats take the same; "mixed" otherwise. */
const uniformRounds = (
  worth: readonly (readonly number[])[],
  rounds: readonly (readonly number[])[],
  batteries: number,
): number[] | "mixed" => {
  const salvo = new Array<number>(batteries).fill(0);
  for (let t = 0; t < worth.length; t += 1)
    for (let b = 0; b < batteries; b += 1) {
      if (!(worth[t]![b]! > 0)) continue;
      const r = rounds[t]![b]!;
      if (salvo[b] === 0) salvo[b] = r;
      else if (salvo[b] !== r) return "mixed";
    }
  return salvo;
};

const bySalvos = (
  worth: readonly (readonly number[])[],
  salvo: readonly number[],
  left: readonly number[],
): Match => {
  const threats = worth.length;
  const owner: number[] = [];
  for (let b = 0; b < left.length; b += 1) {
    const slots = salvo[b]! > 0 ? Math.min(Math.floor(left[b]! / salvo[b]!), threats) : 0;
    for (let k = 0; k < slots; k += 1) owner.push(b);
  }
  // One free column a threat stands for "nobody shoots".
  const columns = owner.length + threats;
  const cost = new Float64Array(threats * columns);
  for (let t = 0; t < threats; t += 1)
    for (let c = 0; c < owner.length; c += 1) cost[t * columns + c] = -worth[t]![owner[c]!]!;
  const solved = linearAssignment(cost, threats, columns);
  const batteryOf = new Int32Array(threats).fill(-1);
  let total = 0;
  for (let t = 0; t < threats; t += 1) {
    const c = solved.columnOf[t]!;
    if (c >= owner.length || !(worth[t]![owner[c]!]! > 0)) continue;
    batteryOf[t] = owner[c]!;
    total += worth[t]![owner[c]!]!;
  }
  return { batteryOf, worth: total, bound: total, optimal: true };
};

const branch = (
  worth: readonly (readonly number[])[],
  rounds: readonly (readonly number[])[],
  left: readonly number[],
): Match => {
  const threats = worth.length;
  const top = worth.map((row) => row.reduce((most, w) => Math.max(most, w), 0));
  const order = top.map((_, t) => t).sort((a, b) => top[b]! - top[a]! || a - b);
  // Most the threats from position k on could add, rounds without end.
  const ahead = new Float64Array(threats + 1);
  for (let k = threats - 1; k >= 0; k -= 1) ahead[k] = ahead[k + 1]! + top[order[k]!]!;
  const spare = [...left];
  const now = new Int32Array(threats).fill(-1);
  const best = new Int32Array(threats).fill(-1);
  let bestWorth = -1;
  let nodes = 0;
  const visit = (k: number, sum: number): void => {
    nodes += 1;
    if (sum > bestWorth) {
      bestWorth = sum;
      best.set(now);
    }
    if (k === threats || nodes > NODE_LIMIT || sum + ahead[k]! <= bestWorth) return;
    const t = order[k]!;
    // Best first, so that the first way down is the greedy answer.
    const choices = spare.map((_, b) => b).sort((a, b) => worth[t]![b]! - worth[t]![a]! || a - b);
    for (const b of choices) {
      const r = rounds[t]![b]!;
      if (!(worth[t]![b]! > 0) || r > spare[b]!) continue;
      spare[b]! -= r;
      now[t] = b;
      visit(k + 1, sum + worth[t]![b]!);
      now[t] = -1;
      spare[b]! += r;
    }
    visit(k + 1, sum);
  };
  visit(0, 0);
  const optimal = nodes <= NODE_LIMIT || bestWorth >= ahead[0]!;
  return { batteryOf: best, worth: bestWorth, bound: optimal ? bestWorth : ahead[0]!, optimal };
};
