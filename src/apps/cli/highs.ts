/**
 * HiGHS at the edge: its WebAssembly needs a loader, and its speed a clock, so no pure room holds it.
 *
 * refuses   SOLVER_FAILED: an answer that is neither proven best nor proven impossible
 */
import highsModule from "highs";
import { Refusal } from "../../base/index.js";
import type { Solver } from "../../study/index.js";

// The package has one typing for both module forms, so that its default export types as a namespace.
const loadHighs = highsModule as unknown as typeof highsModule.default;

export const highsSolver = async (): Promise<Solver> => {
  const highs = await loadHighs();
  return (lp) => {
    const { Status, Columns, ObjectiveValue } = highs.solve(lp, {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      random_seed: 1,
    });
    if (Status === "Infeasible") return { status: "infeasible" };
    if (Status !== "Optimal")
      throw new Refusal("SOLVER_FAILED", `the solver ended with "${Status}"`, { Status });
    const columns: Record<string, number> = {};
    for (const [name, column] of Object.entries(Columns))
      columns[name] = "Primal" in column ? (column.Primal ?? 0) : 0;
    return { status: "optimal", columns, objective: ObjectiveValue };
  };
};
