/** `roof cover` in words and tables. */
import type { ResolvedScenario } from "../../messages/index.js";
import type { CellWhy, CoverAnswer } from "../../study/index.js";
import { minutes, table, thousands } from "./table.js";

export const coverText = (
  scenario: ResolvedScenario,
  { cells, nations, total }: CoverAnswer,
  wallS: number,
): string => {
  const rows = [...nations.filter((n) => n.populationInRegion > 0), total].map((n) => [
    n.nation,
    n.populationInRegion,
    n.threatenedPopulation,
    n.warnedPopulation,
    n.meanWarningS === undefined ? "-" : minutes(n.meanWarningS),
    n.protectedOnce,
    n.protectedTwice,
  ]);
  const threatened = cells.filter((c) => c.verdict.threats > 0);
  const once = threatened.filter((c) => c.verdict.engaged >= 1).length;
  const twice = threatened.filter((c) => c.verdict.engaged >= 2).length;
  const disputed = threatened.filter((c) => c.confidence === "disputed").length;
  return [
    scenario.title,
    `Governance ${scenario.governance}. Of ${thousands(cells.length)} cells ${thousands(threatened.length)} are threatened, ${thousands(once)} protected once, ${thousands(twice)} twice${disputed > 0 ? `; ${thousands(disputed)} depend on a disputed value` : ""}. ${wallS.toFixed(1)} s.`,
    "",
    table(
      ["nation", "people in region", "threatened", "warned", "mean warning", "protected once", "twice"],
      rows,
    ),
    "",
  ].join("\n");
};

export const whyText = ({ latDeg, lonDeg, nation, threats }: CellWhy): string =>
  [
    `Why ${latDeg.toFixed(3)}, ${lonDeg.toFixed(3)} (${nation === "none" ? "nobody's ground here" : nation}):`,
    ...threats.flatMap((t) =>
      t.reaches
        ? [
            `  ${t.missile} from ${t.from}: falls after ${t.impactS} s, warned ${t.warnedS === "never" ? "never" : `after ${t.warnedS} s`}, engaged ${["not at all", "once", "twice"][t.engaged ?? 0]}`,
            ...(t.batteries ?? []).map((b) => `    ${b.able ? "yes" : "no "} ${b.battery}: ${b.reason}`),
          ]
        : [`  ${t.missile} from ${t.from}: does not reach it`],
    ),
    "",
  ].join("\n");
