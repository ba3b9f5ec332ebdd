/** `roof stability` in the process: what it counts adds up, a change is told, a wrong one is named. */
import { describe, expect, it } from "vitest";
import type { BadInput } from "../answer.js";
import { stability } from "./stability.js";

interface Told {
  readonly changed: unknown;
  readonly sites: readonly {
    site: string;
    by: string;
    verdict: string;
    trajectories: number;
    ends: { can: number; cannot: number }[];
  }[];
}

describe("roof stability", () => {
  it("tells each site against each ordered pair, and the table names the verdicts", async () => {
    const { json, human, exit } = await stability("central-europe-2007", {});
    const { sites } = json as Told;
    expect(exit ?? 0).toBe(0);
    expect(sites.map((s) => `${s.site} ${s.by}`).sort()).toEqual(
      ["elektrostal", "moscow-south", "poland"].flatMap((s) => [`${s} RUS`, `${s} USA`]),
    );
    for (const site of sites)
      for (const end of site.ends) expect(end.can + end.cannot).toBe(site.trajectories);
    expect(human).toContain("depends");
  });

  it("assesses again with a change, which it tells", async () => {
    const { json } = await stability("central-europe-2007", {
      set: ["interceptor.gbi-2-stage.burnoutSpeedKmps=9"],
    });
    const { changed, sites } = json as Told;
    expect(changed).toEqual([{ path: "interceptor.gbi-2-stage.burnoutSpeedKmps", value: 9 }]);
    expect(sites.find((s) => s.site === "poland" && s.by === "RUS")?.verdict).toBe("can");
  });

  it("says so where there is no site", async () => {
    const { json, human } = await stability("norwegian-rocket-1995", {});
    expect((json as Told).sites).toEqual([]);
    expect(human).toContain("no interceptor site");
  });

  it("names every wrong change", async () => {
    const set = ["decisionS=-1", "sensor.nowhere.rangeKm=5", "decisionS", "decisionS=soon"];
    const said = await stability("central-europe-2007", { set }).catch((e: unknown) => e as BadInput);
    expect((said as BadInput).issues.map((i) => i.code).sort()).toEqual([
      "NOT_AN_ASSIGNMENT",
      "NOT_A_NUMBER",
      "PARAMETER_OUT_OF_RANGE",
      "UNKNOWN_PARAMETER",
    ]);
  });
});
