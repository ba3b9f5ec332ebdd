/** What a scenario's rules withhold is in nobody else's pool, and what nobody permitted protects nobody. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { resolveScenario } from "../../catalogue/index.js";
import { directoryOf, rulesInForce } from "../../coalition/index.js";
import {
  GOVERNANCE_MODES,
  parseScenario,
  RELEASABLE_KINDS,
  type Governance,
  type ResolvedScenario,
} from "../../messages/index.js";
import { coverOf, coverTask } from "./cover.js";
import { permitsOf } from "./permits.js";
import { underGovernance } from "./problem.js";
import { knowledgeOf } from "./sharing.js";

let roof: ResolvedScenario;
beforeAll(() => {
  const file = fileURLToPath(new URL("../../../scenarios/roof-2010.yaml", import.meta.url));
  const parsed = parseScenario(readFileSync(file, "utf8"));
  const resolved = parsed.ok ? resolveScenario(parsed.value, "roof-2010") : parsed;
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  roof = resolved.value;
});

/** The sensors by whose sights a party knows anything, its own tracks and those it is told. */
const knownBy = (given: ResolvedScenario, governance: Governance, party: string): string[] => {
  const scenario = underGovernance(given, governance);
  const directory = directoryOf(scenario);
  const { waysOf } = knowledgeOf(scenario, directory, rulesInForce(governance, scenario.release));
  const indices = new Set(waysOf(party).flatMap((w) => [...w.sensors.keys()]));
  return [...indices].map((i) => scenario.sensors[i]!.id).sort();
};

it("GLOBUS is Norway's alone under every mode", () => {
  for (const mode of GOVERNANCE_MODES) {
    expect(knownBy(roof, mode, "NOR")).toContain("globus");
    for (const party of directoryOf(underGovernance(roof, mode)).parties)
      if (party !== "NOR") expect(knownBy(roof, mode, party)).not.toContain("globus");
  }
});

it("one rule that denies all leaves each with its own sensors", () => {
  const alone: ResolvedScenario = {
    ...roof,
    release: [{ id: "alone", owner: "*", to: ["*"], what: [...RELEASABLE_KINDS], deny: true }],
  };
  for (const mode of GOVERNANCE_MODES)
    for (const party of directoryOf(underGovernance(alone, mode)).parties) {
      const own = roof.sensors.filter((s) => s.owner === party).map((s) => s.id);
      expect(knownBy(alone, mode, party)).toEqual(own.sort());
    }
});

it("two systems: Russia's tracks rest on its own radars; one roof: the joint centre has both sides'", () => {
  const russian = roof.sensors.filter((s) => s.owner === "RUS").map((s) => s.id);
  expect(knownBy(roof, "independent", "RUS")).toEqual(russian.sort());
  const joint = knownBy(roof, "roof", "JOINT");
  expect(joint).toContain("kurecik");
  expect(joint).toContain("armavir");
});

it("sectors: only the owner of the sector below an intercept may act, and some ground is protected so", () => {
  const scenario = underGovernance(roof, "sectors");
  const permits = permitsOf(scenario, directoryOf(scenario));
  const zones = [...scenario.sectors.map((s) => s.owner), "none"];
  for (const battery of scenario.batteries) {
    const { byZone } = permits.permit(battery, "ROU");
    const may = zones.map((owner) => (owner === "NATO" ? battery.owner !== "RUS" : owner === battery.owner));
    expect([...byZone].map((level) => level > 0)).toEqual(may);
  }
  expect(permits.zoneAt!(43, 34)).toBe(scenario.sectors.findIndex((s) => s.id === "black-sea"));
});

it("without a response nobody is protected, and warnings stay", { timeout: 60_000 }, () => {
  const small = { ...roof, coverage: { ...roof.coverage, areas: roof.coverage!.areas!.slice(0, 1) } };
  const without = coverOf(coverTask([{ ...small, responses: [] }], { resolution: 1 }));
  const by = coverOf(coverTask([small], { resolution: 1 }));
  expect(by.total.protectedOnce).toBeGreaterThan(0);
  expect(without.total.protectedOnce).toBe(0);
  expect(without.total.warnedPopulation).toBe(by.total.warnedPopulation);
});
