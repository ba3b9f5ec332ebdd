/** GDAL reads our KML and GeoJSON: layers, how many of each geometry, and where they lie. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { geojsonOf, kmlOf } from "../../src/formats/index.js";
import { PICTURE } from "./fixture.js";
import { has, said, scratch } from "./programs.js";

const GOLDEN = fileURLToPath(new URL("../pictures/golden", import.meta.url));

describe("GDAL", () => {
  const there = has("ogrinfo");
  const told = (file: string): string => said("ogrinfo", ["-ro", "-al", file]);
  const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

  it.runIf(there)("reads the golden GeoJSON", () => {
    const text = told(join(GOLDEN, "small.geojson"));
    expect(text).toContain("using driver `GeoJSON' successful");
    expect(text).toContain('GEOGCRS["WGS 84"');
    expect(count(text, /^OGRFeature/gm)).toBe(
      count(text, /^ {2}(POINT|LINESTRING|MULTILINESTRING|POLYGON)/gm),
    );
    // The stage that crosses 180°, cut in two there.
    expect(text).toContain(
      "MULTILINESTRING Z ((178 10 100000,180 11 105000),(-180 11 105000,-178 12 110000))",
    );
  });

  it.runIf(there)("reads the golden KML: each folder a layer, heights kept", () => {
    const text = told(join(GOLDEN, "small.kml"));
    for (const layer of ["Sites", "Fans", "Ways", "Impact ellipses", "Warnings"])
      expect(text).toContain(`Layer name: ${layer}`);
    expect(text).toContain("LINESTRING Z (46 38 1300,36 42 450123,26.1 44.4 0)");
  });

  it.runIf(there)("finds the same ends of a way in both", () => {
    const folder = scratch();
    writeFileSync(join(folder, "a.kml"), kmlOf(PICTURE));
    writeFileSync(join(folder, "a.geojson"), JSON.stringify(geojsonOf(PICTURE)));
    for (const name of ["a.kml", "a.geojson"]) {
      const line = /LINESTRING Z \(+([^()]*)\)/.exec(told(join(folder, name)))?.[1]?.split(",") ?? [];
      expect(line).toHaveLength(31);
      expect(line[0]!.split(" ").map(Number)).toEqual([20, 60, 1000]);
      expect(line[30]!.split(" ").map(Number)).toEqual([20, 63, 1000]);
    }
  });

  it.runIf(there)("refuses what is broken, so it does read", () => {
    const path = join(scratch(), "broken.geojson");
    writeFileSync(path, JSON.stringify(geojsonOf(PICTURE)).slice(0, -20));
    expect(() => told(path)).toThrow(/ogrinfo/);
  });
});
