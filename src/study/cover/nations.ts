/**
 * Verdicts by cell and a line for each nation, from what every threat does.
 *
 * shape     a cell or a place is protected once (twice) where every threat that reaches it can be engaged once (twice), warned
 *           where every one is warned of before it falls; its warning time is the shortest of these. Means weigh by people
 * leaves out  people outside known places (GeoNames towns); what no threat of the scope reaches counts as not threatened
 */
import { rounded } from "../../base/index.js";
import { places } from "../../earth/index.js";
import type { ThreatCover } from "../../defence/index.js";
import type { ResolvedScenario } from "../../messages/index.js";
import type { BuiltProblem } from "./problem.js";
import type { CoverGround } from "./ground.js";

/** One unit against all threats. */
export interface UnitVerdict {
  readonly threats: number;
  /** Fewest engagements over the threats that reach it; 0 where one of them cannot be engaged. */
  readonly engaged: 0 | 1 | 2;
  readonly warned: boolean;
  /** Shortest warning of all, s; 0 where one is not warned of. */
  readonly warningS: number;
}

export interface CoverNation {
  readonly nation: string;
  /** In known places, everywhere and in the region. */
  readonly population: number;
  readonly populationInRegion: number;
  readonly threatenedPopulation: number;
  readonly warnedPopulation: number;
  /** Absent where nobody is warned. */
  readonly meanWarningS?: number;
  readonly protectedOnce: number;
  readonly protectedTwice: number;
}

export const unitVerdicts = (covers: readonly ThreatCover[], units: number): UnitVerdict[] => {
  const verdicts: UnitVerdict[] = [];
  for (let u = 0; u < units; u += 1) {
    let threats = 0;
    let engaged = 2;
    let warningS = Infinity;
    for (const cover of covers) {
      if (cover.reached[u] !== 1) continue;
      threats += 1;
      engaged = Math.min(engaged, cover.engaged[u]!);
      warningS = Math.min(warningS, cover.impactS[u]! - cover.warnedS[u]!);
    }
    const warned = threats > 0 && warningS > 0;
    verdicts.push({
      threats,
      engaged: threats === 0 ? 0 : (engaged as 0 | 1 | 2),
      warned,
      warningS: warned ? warningS : 0,
    });
  }
  return verdicts;
};

export const coverNations = (
  scenario: Pick<ResolvedScenario, "nations">,
  ground: CoverGround,
  { unitOf }: Pick<BuiltProblem, "unitOf">,
  verdicts: readonly UnitVerdict[],
): CoverNation[] => {
  const everywhere = new Map<string, number>();
  for (const { nation, population } of places)
    everywhere.set(nation, (everywhere.get(nation) ?? 0) + population);
  const sums = new Map(scenario.nations.map(({ code }) => [code, newSum()]));
  for (const { cell, nation, population } of ground.people) {
    const sum = sums.get(nation)!;
    const v = verdicts[unitOf.get(`${cell} ${nation}`)!]!;
    sum.inRegion += population;
    if (v.threats === 0) continue;
    sum.threatened += population;
    if (v.engaged >= 1) sum.once += population;
    if (v.engaged >= 2) sum.twice += population;
    if (!v.warned) continue;
    sum.warned += population;
    sum.warningS += population * v.warningS;
  }
  return scenario.nations.map(({ code }) => lineOf(code, everywhere.get(code) ?? 0, sums.get(code)!));
};

export const coverTotal = (nations: readonly CoverNation[]): CoverNation => {
  const sum = newSum();
  let population = 0;
  for (const n of nations) {
    population += n.population;
    sum.inRegion += n.populationInRegion;
    sum.threatened += n.threatenedPopulation;
    sum.once += n.protectedOnce;
    sum.twice += n.protectedTwice;
    sum.warned += n.warnedPopulation;
    sum.warningS += (n.meanWarningS ?? 0) * n.warnedPopulation;
  }
  return lineOf("total", population, sum);
};

const newSum = () => ({ inRegion: 0, threatened: 0, warned: 0, warningS: 0, once: 0, twice: 0 });

const lineOf = (nation: string, population: number, sum: ReturnType<typeof newSum>): CoverNation => ({
  nation,
  population,
  populationInRegion: sum.inRegion,
  threatenedPopulation: sum.threatened,
  warnedPopulation: sum.warned,
  ...(sum.warned === 0 ? {} : { meanWarningS: rounded(sum.warningS / sum.warned, 1) }),
  protectedOnce: sum.once,
  protectedTwice: sum.twice,
});
