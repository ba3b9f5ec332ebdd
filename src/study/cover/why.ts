/**
 * Why one place is or is not protected: every threat to it, who saw it when, and what each battery could do, in words.
 *
 * shape     the same flights, holds and rules as the map; windows by the centre's own `interceptWindow`, with its reasons
 */
import { rounded } from "../../base/index.js";
import { explainThreat, type BatteryReason } from "../../defence/index.js";
import { nationAt } from "../../earth/index.js";
import type { CoverGround } from "./ground.js";
import { buildProblem } from "./problem.js";
import type { CoverTask } from "./cover.js";

export interface CellWhy {
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly nation: string;
  readonly threats: readonly {
    readonly threat: string;
    readonly from: string;
    readonly missile: string;
    readonly reaches: boolean;
    readonly impactS?: number;
    readonly seenBy?: readonly { readonly radar: string; readonly fromS: number }[];
    readonly warnedS?: number | "never";
    readonly engaged?: 0 | 1 | 2;
    readonly batteries?: readonly BatteryReason[];
  }[];
}

export const whyCell = (task: CoverTask, latDeg: number, lonDeg: number): CellWhy => {
  const scenario = task.scenarios[0]!;
  const codes = new Set(scenario.nations.map((n) => n.code));
  const found = nationAt(latDeg, lonDeg);
  const nation = codes.has(found) ? found : "none";
  const ground: CoverGround = {
    resolution: task.ground.resolution,
    ids: ["asked"],
    cells: Float64Array.of(latDeg, lonDeg),
    nationOf: [nation],
    people: [],
  };
  const { problem, permits } = buildProblem({ scenario, scope: task.scope, ground });
  const claim = problem.claims[problem.units.claimOf[0]!]!;
  return {
    latDeg,
    lonDeg,
    nation,
    threats: problem.threats.map((threat) => {
      const head = { threat: threat.id, from: threat.area, missile: threat.missile };
      const why = explainThreat(problem, threat, claim, { latDeg, lonDeg });
      if (why === "out of reach") return { ...head, reaches: false };
      const batteries = why.batteries.map((b, i): BatteryReason => {
        if (b.may) return b;
        const { battery } = problem.batteries[i]!;
        const reason = permits.why(battery, nation === "none" ? battery.owner : nation, b.zone);
        return { ...b, reason };
      });
      return {
        ...head,
        reaches: true,
        impactS: rounded(why.impactS, 1),
        seenBy: why.seenBy,
        warnedS: why.warnedS === Infinity ? ("never" as const) : rounded(why.warnedS, 1),
        engaged: why.engaged,
        batteries,
      };
    }),
  };
};
