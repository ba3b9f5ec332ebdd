/**
 * `roof reach` on the claim that began it all.
 *
 * authority  A. F. Rasmussen, Brussels Forum, 27 March 2010, as reported: Romania, Bulgaria, Greece and Turkey stand within
 *            reach of Iranian missiles. With the geodesics of pyproj 3.7.2 (Karney): Tabriz to Bucharest 1,827 km, to Moscow
 *            2,069 km, to Warsaw 2,512 km, so that 2,000 km from Tabriz are enough for Bucharest and Ankara, not for Warsaw
 * tolerance  distances 5 km: GeoNames' points of cities are not those it was computed for
 */
import { expect, it } from "vitest";
import { reachCommand } from "./reach.js";

interface Answered {
  readonly rangeByAzimuthKm: readonly number[];
  readonly placesInReach: readonly {
    readonly name: string;
    readonly nation: string;
    readonly distanceKm: number;
  }[];
  readonly populationByNation: Readonly<Record<string, number>>;
}

it("2,000 km from Tabriz: Bucharest and Ankara yes, Warsaw no", async () => {
  const { json } = await reachCommand({ missile: "irn-sejjil-2", from: "38.08,46.29" });
  const { placesInReach, rangeByAzimuthKm, populationByNation } = json as Answered;
  const km = (name: string, nation: string) =>
    placesInReach.find((p) => p.name === name && p.nation === nation)?.distanceKm;
  expect(Math.abs(km("Bucharest", "ROU")! - 1826.7)).toBeLessThan(5);
  expect(km("Ankara", "TUR")).toBeDefined();
  expect(km("Volgograd", "RUS")).toBeDefined();
  for (const [name, nation] of [
    ["Warsaw", "POL"],
    ["Moscow", "RUS"],
    ["Berlin", "DEU"],
  ] as const)
    expect(km(name, nation), name).toBeUndefined();
  expect(Math.min(...rangeByAzimuthKm)).toBeGreaterThan(1850);
  expect(Math.max(...rangeByAzimuthKm)).toBeLessThan(2200);
  expect(populationByNation["ROU"]).toBeGreaterThan(1_800_000);
  expect(populationByNation["POL"]).toBeUndefined();
});

it("--by-year: Iran's first flight of 2,000 km brought Bucharest within reach of Tabriz, none before it", async () => {
  const { json } = await reachCommand({ nation: "IRN", from: "38.08,46.29", byYear: true });
  const { years, withoutYear } = json as {
    readonly years: readonly {
      readonly year: number;
      readonly firstFlown: readonly string[];
      readonly farthestKm: number;
      readonly placesInReach: number;
      readonly addedPopulationByNation: Readonly<Record<string, number>>;
    }[];
    readonly withoutYear: readonly string[];
  };
  // CNS lists a flight of the Sejjil on 12 November 2008.
  const sejjil = years.findIndex(({ firstFlown }) => firstFlown.includes("irn-sejjil-2"));
  expect(years[sejjil]!.year).toBe(2008);
  for (const { addedPopulationByNation } of years.slice(0, sejjil))
    expect(addedPopulationByNation["ROU"] ?? 0).toBeLessThan(1_000_000);
  expect(years[sejjil]!.addedPopulationByNation["ROU"]).toBeGreaterThan(1_800_000);
  for (const [i, one] of years.slice(1).entries()) {
    expect(one.year).toBeGreaterThan(years[i]!.year);
    expect(one.farthestKm).toBeGreaterThanOrEqual(years[i]!.farthestKm);
    expect(one.placesInReach).toBeGreaterThanOrEqual(years[i]!.placesInReach);
  }
  expect(withoutYear).toContain("irn-tondar-69");
});

it("--by-year names what does not go with it", async () => {
  await expect(reachCommand({ byYear: true, missile: "irn-sejjil-2", from: "38,46" })).rejects.toMatchObject({
    issues: ["--nation", "--missile"].map((path) => expect.objectContaining({ path }) as object),
  });
  await expect(reachCommand({ byYear: true, nation: "XYZ", from: "38,46" })).rejects.toMatchObject({
    issues: [expect.objectContaining({ code: "UNKNOWN_NATION" })],
  });
});
