/** `roof share`: the same launches under each governance mode and with each nation alone, side by side. */
import {
  RELEASABLE_KINDS,
  type NationLine,
  type ResolvedScenario,
  type RunResult,
} from "../../../messages/index.js";
import { Arguments } from "../args.js";
import type { Answer } from "../answer.js";
import { loadScenario } from "../scenario-file.js";
import { minutes, table } from "../table.js";
import { burdenTable } from "../../../study/index.js";
import { publishedCosts } from "../../../catalogue/index.js";
import { burdenText } from "../burden-text.js";
import { playWithBar } from "./run.js";

const WAYS = ["alone", "independent", "sectors", "centres", "roof"] as const;
type Way = (typeof WAYS)[number];

export const share = async (file: string, options: { readonly seed?: string }): Promise<Answer> => {
  const args = new Arguments("share");
  const seed = args.optionalNumber("--seed", options.seed, { min: 0, max: 4_294_967_295, whole: true });
  args.done();
  const { resolved, scenario: written } = await loadScenario(file);
  const results = {} as Record<Way, RunResult>;
  for (const way of WAYS) {
    const scenario = way === "alone" ? eachAlone(resolved) : resolved;
    const governance = way === "alone" ? "independent" : way;
    results[way] = (
      await playWithBar(scenario, { governance, ...(seed === undefined ? {} : { seed }) }, way)
    ).result;
  }
  const differences = resolved.nations
    .map(({ code }) => difference(code, results))
    .filter(
      (d) =>
        d.alone.warnings + d.roof.warnings + d.roof.engagementsOwned > 0 ||
        d.alone.protectedOnce !== d.roof.protectedOnce,
    );
  const burden = burdenTable(seed === undefined ? resolved : { ...resolved, seed });
  const costs = publishedCosts([...written.sensors, ...written.batteries].map((a) => a.use));
  return {
    json: {
      scenario: resolved.name,
      seed: results.roof.seed,
      modes: Object.fromEntries(WAYS.map((way) => [way, summary(results[way])])),
      difference: differences,
      burden: { ...burden, publishedCosts: costs },
      unverified: results.roof.unverified,
    },
    human: `${text(resolved.title, results, differences)}\n${burdenText(burden)}${costs.map((c) => `Published cost, not split by nation: ${c.option}, ${c.lowUsdBn} to ${c.highUsdBn} billion dollars over ${c.years} years (${c.source})\n`).join("")}`,
  };
};

/** Nobody tells anybody anything: one rule that denies all, which overrides every other. */
const eachAlone = (scenario: ResolvedScenario): ResolvedScenario => ({
  ...scenario,
  release: [{ id: "each-alone", owner: "*", to: ["*"], what: [...RELEASABLE_KINDS], deny: true }],
});

const summary = (result: RunResult) => ({
  governance: result.governance,
  digest: result.digest,
  nations: result.nations,
  warnings: result.launches.reduce((n, l) => n + l.warnings.length, 0),
  intercepted: result.launches.filter((l) => l.outcome === "intercepted").length,
  engagements: result.launches.reduce((n, l) => n + l.engagements.length, 0),
  shooters: [...new Set(result.launches.flatMap((l) => l.engagements.map((e) => e.site)))].sort(),
  explanations: result.explanations,
});

interface Difference {
  readonly nation: string;
  readonly alone: NationLine;
  readonly roof: NationLine;
  /** Absent where one of the two had no warning. */
  readonly extraLeadTimeS?: number;
  readonly extraWarnings: number;
  readonly extraProtectedOnce: number;
}

const difference = (nation: string, results: Record<Way, RunResult>): Difference => {
  const line = (way: Way): NationLine => results[way].nations.find((n) => n.nation === nation)!;
  const [alone, roof] = [line("alone"), line("roof")];
  const [before, after] = [alone.medianLeadTimeS, roof.medianLeadTimeS];
  return {
    nation,
    alone,
    roof,
    ...(before === undefined || after === undefined
      ? {}
      : { extraLeadTimeS: Math.round((after - before) * 10) / 10 }),
    extraWarnings: roof.warnings - alone.warnings,
    extraProtectedOnce: roof.protectedOnce - alone.protectedOnce,
  };
};

const text = (title: string, results: Record<Way, RunResult>, differences: readonly Difference[]): string => {
  const modes = table(
    ["mode", "warnings", "intercepted", "engagements", "shooters"],
    WAYS.map((way) => {
      const s = summary(results[way]);
      return [
        way === "alone" ? "each alone" : way,
        s.warnings,
        s.intercepted,
        s.engagements,
        s.shooters.join(" ") || "-",
      ];
    }),
  );
  const lead = (l: NationLine): string =>
    l.medianLeadTimeS === undefined ? "-" : minutes(l.medianLeadTimeS);
  const nations = table(
    [
      "nation",
      "lead alone",
      "lead in one roof",
      "warnings alone",
      "in one roof",
      "protected alone",
      "in one roof",
    ],
    differences.map((d) => [
      d.nation,
      lead(d.alone),
      lead(d.roof),
      d.alone.warnings,
      d.roof.warnings,
      d.alone.protectedOnce,
      d.roof.protectedOnce,
    ]),
  );
  return `${title}\n\n${modes}\n\n${differences.length === 0 ? "Sharing changes nothing for any nation here." : nations}\n`;
};
