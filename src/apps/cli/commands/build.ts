/**
 * `roof build`: which of a scenario's sites to build under a budget, who consents to host, and no nation worse off than alone.
 *
 * refuses   by issues: a scenario that does not hold, a nation that is not one of it
 */
import {
  bestPlans,
  buildQuestion,
  comparePlans,
  reachable,
  tradeOff,
  type Goal,
} from "../../../study/index.js";
import type { Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { highsSolver } from "../highs.js";
import { loadScenario } from "../scenario-file.js";
import { table } from "../table.js";

export interface BuildOptions {
  readonly sites?: string;
  readonly without?: readonly string[];
  readonly maximise?: string;
  readonly plans?: string;
  readonly compare?: readonly string[];
}

const GOALS = ["total", "worst"] as const;
/** The plan of 2007, the phased plan, sectors and one roof. */
const COMPARED = ["central-europe-2007", "phased-2018", "sectors-2011", "roof-2010"];

export const build = async (file: string, options: BuildOptions): Promise<Answer> => {
  const args = new Arguments("build");
  const { resolved } = await loadScenario(file);
  const most = resolved.batteries.length;
  const budget =
    args.optionalNumber("--sites", options.sites, { min: 0, max: 1000, whole: true }) ?? Math.ceil(most / 2);
  const count = args.optionalNumber("--plans", options.plans, { min: 1, max: 50, whole: true }) ?? 3;
  const goal: Goal = args.oneOf("--maximise", options.maximise ?? "total", GOALS);
  const refused = options.without ?? [];
  const hosts = new Set([...resolved.nations.map((n) => n.code), ...resolved.batteries.map((b) => b.host)]);
  for (const code of refused)
    if (!hosts.has(code))
      args.wrong("--without", "UNKNOWN_PARTY", `"${code}" is no nation of the scenario and hosts nothing`);
  args.done();
  const solve = await highsSolver();
  const problem = buildQuestion(resolved, budget, refused);
  const plans = bestPlans(problem, goal, count, solve);
  const budgets = Array.from({ length: most }, (_, i) => i + 1);
  const curve = tradeOff(problem, goal, budgets, solve);
  const others = await Promise.all((options.compare ?? COMPARED).map((name) => loadScenario(name)));
  const compared = comparePlans(
    resolved,
    others.map((o) => o.resolved),
  );
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const human = [
    `${resolved.title}: ${budget} of ${most} sites${refused.length > 0 ? `, none in ${refused.join(", ")}` : ""}, for the ${goal === "worst" ? "worst-protected nation" : "total protection"}`,
    "",
    plans.length === 0
      ? "No plan keeps the rules: some nation would be worse off than alone."
      : table(
          ["plan", "sites", "people protected", "worst nation", "bound", "built"],
          plans.map((p, i) => [
            `${i + 1}`,
            p.cost,
            Math.round(p.total),
            percent(p.worst),
            goal === "worst" ? percent(p.bound) : Math.round(p.bound),
            p.built.join(" "),
          ]),
        ),
    "",
    "What more sites buy:",
    table(
      ["sites", "people protected", "worst nation", "built"],
      curve.map(({ budget: n, plan }) =>
        plan === "none"
          ? [n, "-", "-", "no plan keeps the rules"]
          : [n, Math.round(plan.total), percent(plan.worst), plan.built.join(" ")],
      ),
    ),
    "",
    "The same work by other roofs:",
    table(
      ["roof", "batteries", "sensors", "people protected", "worst nation", "warning s"],
      compared.map((c) => [
        c.scenario,
        c.batteries,
        c.sensors,
        Math.round(c.protectedPeople),
        percent(c.worst),
        Math.round(c.warningS),
      ]),
    ),
    "",
    "Each site counts as one: no publication read prices them one by one. The bound is proven: no plan within the rules is worth more.",
  ];
  return {
    json: {
      scenario: resolved.name,
      goal,
      budget,
      refused,
      floor: problem.floor,
      threatened: problem.threatened,
      outOfReach: Object.keys(problem.threatened).filter((n) => !reachable(problem).includes(n)),
      candidates: problem.candidates,
      plans,
      curve,
      compared,
      costBasis: "each site counts as one; status estimated",
    },
    human: `${human.join("\n")}\n`,
    exit: plans.length === 0 ? 1 : 0,
  };
};
