/**
 * The build problem as a mixed-integer programme, in the LP format that solvers read.
 *
 * y_i = 1 where candidate i is built; z_g ≤ Σ y_i over those that protect group g, z_g ≤ 1. People are counted in millions, so
 * that figures stay near one.
 * source    maximal covering location, Church & ReVelle, Papers of the Regional Science Association 32 (1974) 101-118
 */
import { reachable, type BuildProblem, type Goal } from "./problem.js";

const MILLION = 1e6;

export interface ModelOptions {
  readonly goal: Goal;
  /** Plans already told: each is ruled out, and with it every plan that only adds to it. */
  readonly without: readonly (readonly boolean[])[];
  /** With goal `total`: no nation's share below this. */
  readonly worstAtLeast?: number;
}

export const lpText = (problem: BuildProblem, { goal, without, worstAtLeast }: ModelOptions): string => {
  const { candidates, groups, threatened, budget, refused, floor } = problem;
  const covered = groups.flatMap((g, k) => (g.by.length > 0 ? [{ ...g, z: `z${k}` }] : []));
  const sum = (terms: readonly string[]): string => (terms.length === 0 ? "0 y0" : terms.join(" + "));
  const ofNation = (nation: string): string[] =>
    covered.filter((g) => g.nation === nation).map((g) => `${g.people / MILLION} ${g.z}`);
  const rows: string[] = [
    `${sum(candidates.map((c, i) => `${c.cost} y${i}`))} <= ${budget}`,
    ...covered.map((g) => `${g.z} - ${g.by.map((i) => `y${i}`).join(" - ")} <= 0`),
    ...Object.entries(floor)
      .filter(([, people]) => people > 0)
      .map(([nation, people]) => `${sum(ofNation(nation))} >= ${(people - 1e-6) / MILLION}`),
    ...without.map((plan) => {
      const built = plan.flatMap((isIn, i) => (isIn ? [`- y${i}`] : []));
      return `${built.length === 0 ? "0 y0" : built.join(" ")} >= ${1 - built.length}`;
    }),
  ];
  const share = (nation: string): string =>
    `${sum(ofNation(nation))} - ${threatened[nation]! / MILLION} worst >= 0`;
  if (goal === "worst") rows.push(...reachable(problem).map(share));
  else if (worstAtLeast !== undefined)
    for (const nation of reachable(problem))
      rows.push(`${sum(ofNation(nation))} >= ${(worstAtLeast * threatened[nation]! - 1e-6) / MILLION}`);
  const objective = goal === "worst" ? "worst" : sum(covered.map((g) => `${g.people / MILLION} ${g.z}`));
  const bounds = [
    ...covered.map((g) => `0 <= ${g.z} <= 1`),
    ...candidates.flatMap((c, i) => (refused.includes(c.host) ? [`y${i} = 0`] : [])),
    ...(goal === "worst" ? ["0 <= worst <= 1"] : []),
  ];
  return [
    "Maximize",
    ` goal: ${objective}`,
    "Subject To",
    ...rows.map((row, i) => ` c${i}: ${row}`),
    "Bounds",
    ...bounds.map((b) => ` ${b}`),
    "Binary",
    ` ${candidates.map((_, i) => `y${i}`).join(" ")}`,
    "End",
    "",
  ].join("\n");
};
