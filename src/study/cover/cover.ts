/**
 * Coverage of a scenario: its defended area by cell and a line for each nation, in one thread or several.
 *
 * shape     `coverOf` does all of it; where several threads share the work each does some threats by `coverSome` and
 *           `coverAnswer` puts them together: the same bits, however the work is split
 */
import { coverThreat, type ThreatCover } from "../../defence/index.js";
import type { CoverRegion, Governance, ResolvedScenario } from "../../messages/index.js";
import { coverGround, type CoverGround } from "./ground.js";
import { coverNations, coverTotal, unitVerdicts, type CoverNation, type UnitVerdict } from "./nations.js";
import { buildProblem, underGovernance, type BuiltProblem } from "./problem.js";
import { scopeOf, type CoverArea, type CoverScope } from "./region.js";

export interface CoverTask {
  /** The scenario as it is, and at both ends of its disputed values where these are asked for; all under one mode. */
  readonly scenarios: readonly ResolvedScenario[];
  readonly scope: CoverScope;
  readonly ground: CoverGround;
}

export interface CoverCell {
  readonly id: string;
  readonly nation: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly verdict: UnitVerdict;
  /** Batteries that can engage some threat to it and may. */
  readonly by: readonly string[];
  /** At both ends of the disputed values: protected at both, at neither, or at one. */
  readonly confidence?: "yes" | "no" | "disputed";
}

export interface CoverAnswer {
  readonly region: CoverRegion;
  readonly areas: readonly CoverArea[];
  readonly cells: readonly CoverCell[];
  readonly nations: readonly (CoverNation & {
    readonly protectedOnceLow?: number;
    readonly protectedOnceHigh?: number;
  })[];
  readonly total: CoverNation;
}

export const coverTask = (
  scenarios: readonly ResolvedScenario[],
  options: { readonly governance?: Governance; readonly resolution: number },
): CoverTask => {
  const under = scenarios.map((s) => underGovernance(s, options.governance));
  const scope = scopeOf(under[0]!);
  return {
    scenarios: under,
    scope,
    ground: coverGround(scope.region, options.resolution, under[0]!.nations),
  };
};

const built = ({ scenarios, scope, ground }: CoverTask): BuiltProblem[] =>
  scenarios.map((scenario) => buildProblem({ scenario, scope, ground }));

export const threatCount = ({ scope }: CoverTask): number => scope.areas.length * scope.classes.length;

/** Covers of some threats, by threat and then by scenario. */
export const coverSome = (
  task: CoverTask,
  threats: readonly number[],
  progress: (done: number) => void = () => {},
): ThreatCover[][] => {
  const problems = built(task).map((b) => b.problem);
  return threats.map((t, n) =>
    coverThreat(problems, problems[0]!.threats[t]!, (share) => progress((n + share) / threats.length)),
  );
};

/** Puts the covers of all threats together. */
export const coverAnswer = (
  task: CoverTask,
  covers: readonly (readonly ThreatCover[])[],
  problems: readonly BuiltProblem[] = built(task),
): CoverAnswer => {
  const { scenarios, ground } = task;
  const [main, low, high] = problems.map((b, s) => {
    const own = covers.map((of) => of[s]!);
    const verdicts = unitVerdicts(own, b.problem.units.cellOf.length);
    return { own, verdicts, nations: coverNations(scenarios[s]!, ground, b, verdicts) };
  });
  const { unitOf } = problems[0]!;
  const batteries = scenarios[0]!.batteries;
  const cells = ground.ids.map((id, cell): CoverCell => {
    const nation = ground.nationOf[cell]!;
    const unit = unitOf.get(`${cell} ${nation}`)!;
    const verdict = main!.verdicts[unit]!;
    return {
      id,
      nation,
      latDeg: ground.cells[2 * cell]!,
      lonDeg: ground.cells[2 * cell + 1]!,
      verdict,
      by: batteries.flatMap((battery, b) =>
        main!.own.some((c) => c.able[unit * batteries.length + b] === 1) ? [battery.id] : [],
      ),
      ...(low === undefined || high === undefined || verdict.threats === 0
        ? {}
        : { confidence: betweenEnds(low.verdicts[unit]!, high.verdicts[unit]!) }),
    };
  });
  const nations = main!.nations.map((line, i) =>
    low === undefined || high === undefined
      ? line
      : {
          ...line,
          protectedOnceLow: low.nations[i]!.protectedOnce,
          protectedOnceHigh: high.nations[i]!.protectedOnce,
        },
  );
  return {
    region: task.scope.region,
    areas: task.scope.areas,
    cells,
    nations,
    total: coverTotal(main!.nations),
  };
};

const betweenEnds = (low: UnitVerdict, high: UnitVerdict): "yes" | "no" | "disputed" =>
  low.engaged > 0 && high.engaged > 0 ? "yes" : low.engaged > 0 || high.engaged > 0 ? "disputed" : "no";

export const coverOf = (task: CoverTask, progress?: (done: number) => void): CoverAnswer =>
  coverAnswer(
    task,
    coverSome(
      task,
      Array.from({ length: threatCount(task) }, (_, t) => t),
      progress,
    ),
  );
