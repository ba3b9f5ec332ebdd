/**
 * The best plans to build, their bound, the second-best ones, and the curve over budgets; the solver is handed in.
 *
 * The solver's figures are never passed on: what a plan is worth is counted again from the groups, and a plan that breaks a rule is
 * refused, whatever the solver said.
 * accuracy  proven best to the solver's own tolerance (1e-6 of a million people); goal `worst` breaks ties by the total
 * refuses   SOLVER_PLAN_WRONG, SOLVER_FAILED
 */
import { Refusal } from "../../base/index.js";
import { lpText, type ModelOptions } from "./model.js";
import { keepsRules, planWorth, type BuildProblem, type Goal, type PlanWorth } from "./problem.js";

/** Solves a model in LP format to no gap: values by column, or "infeasible". */
export type Solver = (lp: string) =>
  | {
      readonly status: "optimal";
      readonly columns: Readonly<Record<string, number>>;
      readonly objective: number;
    }
  | { readonly status: "infeasible" };

export interface BuiltPlan extends PlanWorth {
  readonly built: readonly string[];
  readonly cost: number;
  /** No plan that keeps the rules, and does not contain one listed before, is worth more: the goal's own unit. */
  readonly bound: number;
}

export const bestPlans = (problem: BuildProblem, goal: Goal, count: number, solve: Solver): BuiltPlan[] => {
  const plans: BuiltPlan[] = [];
  const without: (readonly boolean[])[] = [];
  while (plans.length < count) {
    const found = best(problem, { goal, without }, solve);
    if (found === "none") break;
    const { chosen, bound } = found;
    without.push(chosen);
    plans.push({
      built: problem.candidates.filter((_, i) => chosen[i]).map((c) => c.id),
      cost: problem.candidates.reduce((sum, c, i) => (chosen[i] ? sum + c.cost : sum), 0),
      bound,
      ...planWorth(problem, chosen),
    });
  }
  return plans;
};

/** The best plan at each budget: what one more unit of it buys. */
export const tradeOff = (problem: BuildProblem, goal: Goal, budgets: readonly number[], solve: Solver) =>
  budgets.map((budget) => ({
    budget,
    plan: bestPlans({ ...problem, budget }, goal, 1, solve)[0] ?? ("none" as const),
  }));

const MILLION = 1e6;

const best = (
  problem: BuildProblem,
  options: ModelOptions,
  solve: Solver,
): { readonly chosen: readonly boolean[]; readonly bound: number } | "none" => {
  const answer = solve(lpText(problem, options));
  if (answer.status === "infeasible") return "none";
  const bound = options.goal === "worst" ? answer.objective : answer.objective * MILLION;
  const first = checked(problem, answer.columns);
  if (options.goal === "total") return { chosen: first, bound };
  const worstAtLeast = planWorth(problem, first).worst;
  const tied = solve(lpText(problem, { ...options, goal: "total", worstAtLeast }));
  return { chosen: tied.status === "optimal" ? checked(problem, tied.columns) : first, bound };
};

const checked = (problem: BuildProblem, columns: Readonly<Record<string, number>>): readonly boolean[] => {
  const chosen = problem.candidates.map((_, i) => (columns[`y${i}`] ?? 0) > 0.5);
  if (!keepsRules(problem, chosen))
    throw new Refusal("SOLVER_PLAN_WRONG", "the solver's plan breaks a rule of the problem", {
      plan: problem.candidates
        .filter((_, i) => chosen[i])
        .map((c) => c.id)
        .join(" "),
    });
  return spare(problem, chosen);
};

/** Without the sites that protect nobody whom the others do not: a budget need not be spent. */
const spare = (problem: BuildProblem, plan: readonly boolean[]): readonly boolean[] => {
  const chosen = [...plan];
  const { total } = planWorth(problem, chosen);
  for (let i = chosen.length - 1; i >= 0; i -= 1) {
    if (!chosen[i]) continue;
    chosen[i] = false;
    if (planWorth(problem, chosen).total < total) chosen[i] = true;
  }
  return chosen;
};
