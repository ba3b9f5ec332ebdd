/** A plan that follows changes gives the same bits as one made anew, and touches nothing it need not. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveScenario } from "../../catalogue/index.js";
import { parseScenario, type Governance, type ResolvedScenario } from "../../messages/index.js";
import { coverOf, coverTask } from "./cover.js";
import { coverPlan, type CoverPlan } from "./plan.js";

let scenario: ResolvedScenario;
let plan: CoverPlan;
beforeAll(() => {
  const file = fileURLToPath(new URL("../../../scenarios/phased-2018.yaml", import.meta.url));
  const parsed = parseScenario(readFileSync(file, "utf8"));
  const resolved = parsed.ok ? resolveScenario(parsed.value, "phased-2018") : parsed;
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  scenario = resolved.value;
  plan = coverPlan(scenario, { governance: "roof", resolution: 1 });
}, 60_000);

const anew = (changed: ResolvedScenario, governance: Governance = "roof") =>
  coverOf(
    coverTask([{ ...changed, coverage: { region: plan.answer.region } }], { governance, resolution: 1 }),
  );

describe("after a change the plan is the one made anew", () => {
  const moved = (): ResolvedScenario => ({
    ...scenario,
    batteries: scenario.batteries.map((b, i) => (i === 1 ? { ...b, latDeg: 47, lonDeg: 30 } : b)),
  });
  it.each([
    ["a battery moved", () => moved()],
    [
      "a radar moved",
      () => ({
        ...scenario,
        sensors: scenario.sensors.map((s, i) =>
          i === 0 && s.at !== undefined ? { ...s, at: { ...s.at, latDeg: 41, lonDeg: 27 } } : s,
        ),
      }),
    ],
    [
      "a battery without rounds",
      () => ({
        ...scenario,
        batteries: scenario.batteries.map((b, i) => (i === 0 ? { ...b, rounds: 0 } : b)),
      }),
    ],
    ["a radar switched off", () => ({ ...scenario, sensors: scenario.sensors.slice(1) })],
    [
      "a battery more",
      () => ({
        ...scenario,
        batteries: [...scenario.batteries, { ...scenario.batteries[0]!, id: "more", latDeg: 52, lonDeg: 5 }],
      }),
    ],
    ["nothing", () => scenario],
  ] as const)("%s", { timeout: 60_000 }, (_, change) => {
    const changed = change();
    expect(plan.show(changed, "roof").cells).toEqual(anew(changed).cells);
  });
  it("another governance", { timeout: 60_000 }, () => {
    for (const governance of ["independent", "sectors"] as const)
      expect(plan.show(moved(), governance).cells).toEqual(anew(moved(), governance).cells);
  });
});

it("protects nobody without batteries, and never more with one battery fewer", { timeout: 60_000 }, () => {
  const all = plan.show(scenario, "roof").total.protectedOnce;
  expect(all).toBeGreaterThan(0);
  for (const gone of scenario.batteries) {
    const fewer = scenario.batteries.map((b) => (b === gone ? { ...b, rounds: 0 } : b));
    expect(plan.show({ ...scenario, batteries: fewer }, "roof").total.protectedOnce).toBeLessThanOrEqual(all);
  }
  const none = plan.show({ ...scenario, batteries: [] }, "roof");
  expect(none.total.protectedOnce).toBe(0);
  expect(none.cells.every((c) => c.verdict.engaged === 0)).toBe(true);
});
