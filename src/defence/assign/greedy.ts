/**
 * Idle rounds to targets, one at a time, each where it saves most.
 *
 * accuracy  what it saves is at least half of what the best plan saves (submodular; Fisher, Nemhauser & Wolsey 1978)
 */
import { shift, type Plan, type Table } from "./problem.js";

export const fillGreedily = (table: Table, plan: Plan): void => {
  const { weapons, targets, kill } = table;
  const best = new Int32Array(weapons);
  const gain = new Float64Array(weapons);
  const look = (w: number): void => {
    gain[w] = 0;
    best[w] = -1;
    for (let t = 0; t < targets; t += 1) {
      const saved = plan.left[t]! * kill[t * weapons + w]!;
      if (saved > gain[w]!) {
        gain[w] = saved;
        best[w] = t;
      }
    }
  };
  for (let w = 0; w < weapons; w += 1) if (plan.idle[w]! > 0) look(w);
  for (;;) {
    let next = -1;
    for (let w = 0; w < weapons; w += 1)
      if (plan.idle[w]! > 0 && gain[w]! > 0 && (next < 0 || gain[w]! > gain[next]!)) next = w;
    if (next < 0) return;
    const target = best[next]!;
    shift(table, plan, target, next, 1);
    // A target's loss of worth changes only those weapons that had it in sight.
    for (let w = 0; w < weapons; w += 1) if (plan.idle[w]! > 0 && best[w] === target) look(w);
  }
};
