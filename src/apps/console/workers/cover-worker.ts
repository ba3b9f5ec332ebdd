/** The defended area of a plan, kept in the worker and brought up to date as the plan changes. */
import { expose } from "comlink";
import type { Governance, ResolvedScenario } from "../../../messages/index.js";
import { coverPlan, type CellWhy, type CoverAnswer, type CoverPlan } from "../../../study/index.js";

export type { CellWhy, CoverAnswer };

export interface CoverShown {
  readonly answer: CoverAnswer;
  /** What the worker took. */
  readonly ms: number;
}

/** The side shown and the one it is compared with, each with what it was made of. */
const plans = new Map<string, { readonly key: string; readonly plan: CoverPlan }>();

const planOf = (
  side: string,
  scenario: ResolvedScenario,
  governance: Governance,
  resolution: number,
): CoverPlan => {
  // Another run or resolution is another plan; another arrangement or governance is a change of this one.
  const key = `${scenario.name} ${scenario.epochUs} ${resolution}`;
  const known = plans.get(side);
  if (known?.key === key) return known.plan;
  const plan = coverPlan(scenario, { governance, resolution });
  plans.set(side, { key, plan });
  return plan;
};

const room = {
  show(
    side: string,
    base: ResolvedScenario,
    changed: ResolvedScenario,
    governance: Governance,
    resolution: number,
  ): CoverShown {
    const plan = planOf(side, base, governance, resolution);
    const startedMs = performance.now();
    const answer = plan.show(changed, governance);
    return { answer, ms: performance.now() - startedMs };
  },
  why(
    base: ResolvedScenario,
    changed: ResolvedScenario,
    governance: Governance,
    resolution: number,
    latDeg: number,
    lonDeg: number,
  ): CellWhy {
    return planOf("shown", base, governance, resolution).why(changed, governance, latDeg, lonDeg);
  },
};
export type CoverRoom = typeof room;
expose(room);
