/** Every missile of the catalogue hits a target within its range, on the path of least energy, lofted and depressed. */
import { describe, expect, test } from "vitest";
import { radFromDeg } from "../base/index.js";
import { geodesicDirect, geodesicInverse } from "../earth/index.js";
import { aim } from "../flight/index.js";
import { missiles, nations } from "./index.js";

/** One of each vehicle, since many nations hold the same. */
const different = [...new Map(missiles.map((m) => [JSON.stringify(m.vehicle), m])).values()].filter(
  (m) => m.rangeKm !== undefined,
);

describe.each(["min-energy", "high", "low"] as const)("%s", (loft) => {
  test("the miss is below 500 m at six tenths of the range, due north", () => {
    const misses = different.map(({ id, nation, vehicle, rangeKm }) => {
      const { latDeg, lonDeg } = nations.find((n) => n.nation === nation)?.capital ?? {
        latDeg: 35.7,
        lonDeg: 51.4,
      };
      const from = { latRad: radFromDeg(latDeg), lonRad: radFromDeg(lonDeg), heightM: 0 };
      const to = { ...geodesicDirect(from, 0, 600 * rangeKm!.value), heightM: 0 };
      const answer = aim({ vehicle, from, to, loft });
      const { impact } = answer.flight;
      return [id, impact === "none" ? Infinity : geodesicInverse(impact, to).distanceM] as const;
    });
    expect(misses.length).toBeGreaterThan(60);
    expect(misses.filter(([, missM]) => missM >= 500)).toEqual([]);
  });
});
