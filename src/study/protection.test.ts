/** Protected places: what can only help never hurts, and authority decides as much as geometry. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveScenario } from "../catalogue/index.js";
import { radFromDeg } from "../base/index.js";
import { parseScenario, type ResolvedScenario } from "../messages/index.js";
import { directionOf } from "./arc.js";
import { engagements } from "./protection.js";
import type { ScenarioThreat } from "./threats.js";

let scenario: ResolvedScenario;
beforeAll(() => {
  const file = fileURLToPath(new URL("../../scenarios/roof-2010.yaml", import.meta.url));
  const parsed = parseScenario(readFileSync(file, "utf8"));
  const resolved = parsed.ok ? resolveScenario(parsed.value, "roof-2010") : parsed;
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  scenario = resolved.value;
});
const threat = (afterS: number, planner = "JOINT"): ScenarioThreat => ({
  name: "t",
  latDeg: 38,
  lonDeg: 46,
  direction: directionOf(radFromDeg(38), radFromDeg(46)),
  reachKm: 4000,
  burnoutTimeS: 110,
  burnoutAltitudeM: 90_000,
  knownAfterS: new Map([[planner, afterS]]),
});
const PLACES = [
  { nation: "ROU", latDeg: 44.43, lonDeg: 26.1 },
  { nation: "POL", latDeg: 52.23, lonDeg: 21.01 },
  { nation: "RUS", latDeg: 55.75, lonDeg: 37.62 },
  { nation: "DEU", latDeg: 52.52, lonDeg: 13.4 },
  { nation: "PRT", latDeg: 38.72, lonDeg: -9.13 },
];

describe("engagements of a threat", () => {
  it("are none without a track, without batteries, or without a response", () => {
    for (const place of PLACES) {
      expect(engagements(scenario)(threat(120, "USA"), place)).toBe(0);
      expect(engagements({ ...scenario, batteries: [] })(threat(120), place)).toBe(0);
      expect(engagements({ ...scenario, responses: [] })(threat(120), place)).toBe(0);
    }
  });
  it("never get fewer by knowing sooner or by one battery more", () => {
    for (const place of PLACES) {
      const count = engagements(scenario);
      const [soon, late, never] = [120, 400, 1e5].map((afterS) => count(threat(afterS), place));
      expect(soon).toBeGreaterThanOrEqual(late!);
      expect(late).toBeGreaterThanOrEqual(never!);
      expect(never).toBe(0);
      const all = count(threat(200), place);
      for (const left of scenario.batteries) {
        const batteries = scenario.batteries.filter((b) => b !== left);
        expect(engagements({ ...scenario, batteries })(threat(200), place)).toBeLessThanOrEqual(all);
      }
    }
  });
  it("under independent systems, a place of one bloc is not protected by the other's batteries", () => {
    const own = { ...scenario, governance: "independent" as const };
    const moscow = PLACES[2]!;
    const russian = scenario.batteries.filter((b) => b.owner === "RUS");
    const allied = scenario.batteries.filter((b) => b.owner !== "RUS");
    expect(engagements({ ...own, batteries: allied })(threat(120, "NATO"), moscow)).toBe(0);
    expect(engagements({ ...own, batteries: russian })(threat(120, "RUS"), moscow)).toBeGreaterThan(0);
    expect(engagements({ ...scenario, batteries: allied })(threat(120), moscow)).toBeGreaterThan(0);
  });
});
