/**
 * A plan from loads that overdraw weapons or are only shares: rounds too many go where they are missed least, idle ones
 * where they save most, then `improve`.
 */
import type { Load } from "./best-load.js";
import { improve } from "./improve.js";
import { emptyPlan, shift, survives, survivesWithout, type Plan, type Table } from "./problem.js";

export const planFrom = (table: Table, loads: Iterable<Load>, isOver: () => boolean): Plan => {
  const plan = emptyPlan(table);
  const { weapons, targets } = table;
  for (const load of loads)
    load.weapons.forEach((w, i) => {
      plan.shots[load.target * weapons + w]! += load.counts[i]!;
      plan.idle[w]! -= load.counts[i]!;
    });
  for (let t = 0; t < targets; t += 1) plan.left[t] = survives(table, plan.shots, t);
  for (let w = 0; w < weapons; w += 1)
    while (plan.idle[w]! < 0) {
      let [from, least] = [-1, Infinity];
      for (let t = 0; t < targets; t += 1) {
        if (plan.shots[t * weapons + w] === 0) continue;
        const loss = survivesWithout(table, plan, t, w) - plan.left[t]!;
        if (loss < least) [from, least] = [t, loss];
      }
      shift(table, plan, from, w, -1);
    }
  improve(table, plan, isOver);
  return plan;
};
