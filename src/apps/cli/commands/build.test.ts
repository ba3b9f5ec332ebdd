/** `roof build` in the process: what consent and budget say is kept, and what is wrong is named. */
import { describe, expect, it } from "vitest";
import type { BadInput } from "../answer.js";
import { build } from "./build.js";

interface Told {
  readonly plans: readonly { built: string[]; total: number; bound: number; cost: number }[];
  readonly curve: readonly unknown[];
  readonly compared: readonly { scenario: string }[];
  readonly candidates: readonly { id: string; host: string }[];
}

describe("roof build", () => {
  it("keeps to budget and consent, and a refused host costs protection", async () => {
    const free = (await build("phased-2018", { sites: "2", compare: ["phased-2018"] })).json as Told;
    const without = (await build("phased-2018", { sites: "2", without: ["POL"], compare: ["phased-2018"] }))
      .json as Told;
    expect(free.plans[0]!.built).toContain("redzikowo");
    for (const { built, cost } of without.plans) {
      expect(cost).toBeLessThanOrEqual(2);
      expect(built).not.toContain("redzikowo");
    }
    expect(without.plans[0]!.total).toBeLessThan(free.plans[0]!.total);
    expect(free.curve.length).toBe(free.candidates.length);
    expect(free.compared.map((c) => c.scenario)).toEqual(["phased-2018"]);
  });

  it("names every wrong option", async () => {
    const said = await build("phased-2018", { sites: "x", without: ["XXX"], maximise: "all" }).catch(
      (e: unknown) => e,
    );
    expect((said as BadInput).issues.map((i) => `${i.path} ${i.code}`).sort()).toEqual([
      "--maximise NOT_ONE_OF",
      "--sites NOT_A_NUMBER",
      "--without UNKNOWN_PARTY",
    ]);
  });
});
