import { geoContains } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-50m.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { randomStream } from "../base/index.js";
import { nationAt } from "./borders.js";
import { places } from "./places.js";

/** The 28 NATO members of 2010 and Russia. */
const NATIONS_29 =
  "ALB BEL BGR CAN HRV CZE DNK EST FRA DEU GRC HUN ISL ITA LVA LTU LUX NLD NOR POL PRT ROU SVK SVN ESP TUR GBR USA RUS".split(
    " ",
  );

describe("nationAt", () => {
  it("puts the largest place of each of the 29 nations in its nation", () => {
    for (const nation of NATIONS_29) {
      const largest = places.find((p) => p.nation === nation)!;
      expect(`${largest.name} ${nationAt(largest.latDeg, largest.lonDeg)}`).toBe(`${largest.name} ${nation}`);
    }
  });
  it.each([
    ["mid Atlantic", 40, -40],
    ["Barents Sea", 74, 38],
    ["Black Sea", 43, 34],
    ["south of Crete", 34.3, 25],
    ["Gulf of Guinea, 0° 0°", 0, 0],
  ])("says none in the %s", (_, lat, lon) => {
    expect(nationAt(lat, lon)).toBe("none");
  });
  it("agrees with d3-geo on the atlas itself, but near the shore", () => {
    const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
    const countries = feature(topology, topology.objects.countries).features.filter(
      (f) => f.id !== undefined,
    );
    const stream = randomStream(3, "borders", "points");
    let lost = 0;
    let ashore = 0;
    for (let i = 0; i < 250; i += 1) {
      const [lat, lon] = [-85 + 170 * stream.uniform(), -180 + 360 * stream.uniform()];
      const judge = countries.some((f) => geoContains(f, [lon, lat]));
      const ours = nationAt(lat, lon) !== "none";
      if (judge && !ours) lost += 1;
      if (!judge && ours) ashore += 1;
    }
    // What the judge calls land is land; the sea within 10 km of a shore (about 1 % of the sea) is ours by domain.
    expect(lost).toBe(0);
    expect(ashore).toBeLessThanOrEqual(8);
  });
  it("takes longitudes of any turn and refuses latitudes beyond the pole", () => {
    expect(nationAt(48.8566, 2.3522 + 360)).toBe("FRA");
    expect(() => nationAt(90.5, 0)).toThrow("LATITUDE_OUT_OF_RANGE");
  });
  it("puts nearly all inhabited places in the nation GeoNames gives them", () => {
    const inEurope = places.filter((p) => NATIONS_29.includes(p.nation));
    const same = inEurope.filter((p) => nationAt(p.latDeg, p.lonDeg) === p.nation).length;
    expect(same / inEurope.length).toBeGreaterThan(0.99);
  });
});
