/**
 * A plan made better by single moves and by swaps of two rounds, until neither helps.
 *
 * leaves out  moves of three rounds and more: the prices of `columns.ts` find those
 */
import { fillGreedily } from "./greedy.js";
import { shift, survivesWithout, type Plan, type Table } from "./problem.js";

/** Less than this share of all the value is rounding, not gain. */
const LEAST_GAIN = 1e-13;

export const improve = (table: Table, plan: Plan, isOver: () => boolean): void => {
  const least = LEAST_GAIN * table.values.reduce((sum, v) => sum + v, 0);
  for (let better = true; better && !isOver();) {
    fillGreedily(table, plan);
    better = move(table, plan, least, isOver);
    better = swap(table, plan, least, isOver) || better;
  }
};

/** Each round to the target where it saves more than where it is. */
const move = (table: Table, plan: Plan, least: number, isOver: () => boolean): boolean => {
  const { weapons, targets, kill } = table;
  let better = false;
  for (const at of used(plan)) {
    if (isOver()) break;
    const [from, w] = [Math.floor(at / weapons), at % weapons];
    const loss = survivesWithout(table, plan, from, w) - plan.left[from]!;
    let to = -1;
    let gain = loss + least;
    for (let t = 0; t < targets; t += 1) {
      const saved = plan.left[t]! * kill[t * weapons + w]!;
      if (t !== from && saved > gain) {
        gain = saved;
        to = t;
      }
    }
    if (to < 0) continue;
    shift(table, plan, from, w, -1);
    shift(table, plan, to, w, 1);
    better = true;
  }
  return better;
};

/** Two rounds of two weapons change their targets. */
const swap = (table: Table, plan: Plan, least: number, isOver: () => boolean): boolean => {
  const { weapons, miss } = table;
  const pairs = used(plan);
  let better = false;
  for (let i = 0; i < pairs.length && !isOver(); i += 1) {
    const [t, w] = [Math.floor(pairs[i]! / weapons), pairs[i]! % weapons];
    for (let j = i + 1; j < pairs.length && plan.shots[pairs[i]!]! > 0; j += 1) {
      const [u, z] = [Math.floor(pairs[j]! / weapons), pairs[j]! % weapons];
      if (t === u || w === z || plan.shots[pairs[j]!] === 0) continue;
      const after =
        survivesWithout(table, plan, t, w) * miss[t * weapons + z]! +
        survivesWithout(table, plan, u, z) * miss[u * weapons + w]!;
      if (after >= plan.left[t]! + plan.left[u]! - least) continue;
      shift(table, plan, t, w, -1);
      shift(table, plan, u, z, -1);
      shift(table, plan, t, z, 1);
      shift(table, plan, u, w, 1);
      better = true;
    }
  }
  return better;
};

/** Places in the plan that hold a round. */
const used = (plan: Plan): number[] => {
  const places: number[] = [];
  plan.shots.forEach((n, at) => {
    if (n > 0) places.push(at);
  });
  return places;
};
