/** `roof cover` as a caller in the same process sees it: the contract's fields, sums that agree, refusals by name. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cover } from "./cover.js";

const folder = mkdtempSync(join(tmpdir(), "roof-cover-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly nation: string;
  readonly population: number;
  readonly threatenedPopulation: number;
  readonly warnedPopulation: number;
  readonly protectedOnce: number;
  readonly protectedTwice: number;
  readonly meanWarningS?: number;
}
interface Json {
  readonly cells: number;
  readonly wallS: number;
  readonly nations: readonly Line[];
  readonly total: Line;
  readonly cellList?: readonly { readonly engaged: number; readonly threats: number }[];
}
const json = async (file: string, options = {}): Promise<Json> =>
  (await cover(file, { resolution: "1", ...options })).json as Json;

describe("roof cover", () => {
  it("answers every shipped scenario with lines that add up", { timeout: 120_000 }, async () => {
    for (const name of ["phased-2018", "norwegian-rocket-1995"]) {
      const answer = await json(name, { cells: true });
      expect(answer.cells).toBeGreaterThan(0);
      expect(answer.cellList).toHaveLength(answer.cells);
      const sum = (of: (n: Line) => number): number => answer.nations.reduce((s, n) => s + of(n), 0);
      for (const key of ["population", "warnedPopulation", "protectedOnce", "protectedTwice"] as const)
        expect(answer.total[key]).toBe(sum((n) => n[key]));
      for (const n of answer.nations) {
        expect(n.protectedTwice).toBeLessThanOrEqual(n.protectedOnce);
        expect(n.protectedOnce).toBeLessThanOrEqual(n.threatenedPopulation);
        expect(n.warnedPopulation).toBeLessThanOrEqual(n.threatenedPopulation);
        expect(n.threatenedPopulation).toBeLessThanOrEqual(n.population);
        expect(n.meanWarningS === undefined).toBe(n.warnedPopulation === 0);
      }
    }
  });
  it("protects more under one roof than in two systems", { timeout: 60_000 }, async () => {
    const [apart, together] = [
      await json("phased-2018", { governance: "independent" }),
      await json("phased-2018", { governance: "roof" }),
    ];
    expect(together.total.protectedOnce).toBeGreaterThan(apart.total.protectedOnce);
  });
  it("writes GeoJSON with closed rings, and says why", { timeout: 60_000 }, async () => {
    const path = join(folder, "cover.geojson");
    const answer = await cover("phased-2018", { resolution: "1", geojson: path, why: "52.23,21.01" });
    const map = JSON.parse(readFileSync(path, "utf8")) as {
      features: { geometry: { type: string; coordinates: number[][][] } }[];
    };
    const areas = map.features.filter((f) => f.geometry.type === "Polygon");
    expect(areas.length).toBeGreaterThan(0);
    for (const { geometry } of areas) {
      const ring = geometry.coordinates[0]!;
      expect(ring[0]).toEqual(ring[ring.length - 1]);
    }
    expect(answer.human).toContain("redzikowo: can meet it");
    expect(answer.human).toMatch(/OUT_OF_RANGE: nearest approach/);
  });
  it("names what is wrong: option, class, region, nothing to judge", async () => {
    await expect(cover("roof-2010", { resolution: "9", governance: "x" })).rejects.toMatchObject({
      issues: [{ path: "--governance" }, { path: "--resolution", code: "ABOVE_MAXIMUM" }],
    });
    const text = readFileSync("scenarios/roof-2010.yaml", "utf8");
    const bad = join(folder, "bad.yaml");
    writeFileSync(
      bad,
      text
        .replace("classes: [irn-ghadr-1", "classes: [irn-ghadr-9")
        .replace("southDeg: 33,", "southDeg: 33,"),
    );
    await expect(cover(bad, {})).rejects.toMatchObject({
      issues: [{ code: "UNKNOWN_MISSILE", path: "coverage.classes[0]" }],
    });
    const empty = join(folder, "empty.yaml");
    writeFileSync(empty, `${text.slice(0, text.indexOf("\nlaunches:"))}\nlaunches: []\n`);
    await expect(cover(empty, {})).rejects.toThrow("COVERAGE_NOTHING");
  });
});
