/** `roof hazard` as a caller in the same process sees it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { hazardCommand } from "./hazard.js";

const folder = mkdtempSync(join(tmpdir(), "roof-hazard-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const asked = {
  from: "50,40",
  headingDeg: "270",
  speedMps: "5000",
  altitudeKm: "45",
  liftToDrag: "2,2.6",
  turnDeg: "40",
};

it("gives the area, the places in it and their people, and the same area as GeoJSON", async () => {
  const path = join(folder, "area.geojson");
  const { json, human } = await hazardCommand({ ...asked, geojson: path });
  const said = json as {
    readonly rangeKm: { readonly low: number; readonly high: number };
    readonly area: readonly object[];
    readonly placesInArea: readonly { readonly nation: string; readonly population: number }[];
    readonly populationByNation: Readonly<Record<string, number>>;
  };
  // (R/2)(L/D) ln(1/(1 − (v/vc)²)) with 5,086 m/s for the energy of the start and 7,882 m/s for a circle at 45 km.
  expect(
    Math.abs(said.rangeKm.low / (3185.5 * 2 * Math.log(1 / (1 - (5086.4 / 7882.1) ** 2))) - 1),
  ).toBeLessThan(0.002);
  expect(said.rangeKm.high / said.rangeKm.low).toBeCloseTo(1.3, 3);
  const sums: Record<string, number> = {};
  for (const { nation, population } of said.placesInArea) sums[nation] = (sums[nation] ?? 0) + population;
  expect(said.populationByNation).toEqual(sums);
  const { features } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly features: readonly { readonly id: string }[];
  };
  expect(features.map((f) => f.id)).toEqual(["area", "sure"]);
  expect(human).toContain("no path is computed");
});

it("names everything that is wrong at once, and refuses what does not glide", async () => {
  await expect(
    hazardCommand({ ...asked, headingDeg: "x", liftToDrag: "1,2,3", turnDeg: "0" }),
  ).rejects.toMatchObject({
    issues: ["--heading-deg", "--turn-deg", "--lift-to-drag"].map(
      (path) => expect.objectContaining({ path }) as object,
    ),
  });
  await expect(hazardCommand({ ...asked, speedMps: "7900" })).rejects.toThrow("GLIDE_SPEED_ORBITAL");
});
