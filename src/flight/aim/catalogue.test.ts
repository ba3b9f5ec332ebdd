import { describe, expect, it } from "vitest";
import { missiles } from "../../catalogue/index.js";
import { geodesicDirect, geodesicInverse } from "../../earth/index.js";
import { radFromDeg } from "../../base/index.js";
import { aim, maxRange } from "../index.js";

const from = { latRad: radFromDeg(38.1), lonRad: radFromDeg(46.3), heightM: 1350 };
const SHAPES = [
  [0.25, "min-energy"],
  [0.9, "low"],
  [0.9, "min-energy"],
  [0.6, "high"],
] as const;
/** Many nations hold the same missile: each vehicle is flown once. */
const vehicles = [...new Map(missiles.map((m) => [JSON.stringify(m.vehicle), m])).values()];

describe("every missile of the catalogue", () => {
  it.each(vehicles.map((m, i) => [m.id, m, SHAPES[i % 4]!] as const))(
    "%s hits what is in its range",
    (_id, { vehicle }, [share, loft]) => {
      const far = maxRange({ vehicle, from, azimuthRad: radFromDeg(310), orbit: "never" }).flight;
      if (far.impact === "none") throw new Error("orbital");
      // Near the antipode every azimuth leads there, and none is the direction of the target.
      const reachM = Math.min(far.rangeM, 16_000_000);
      const { azimuthRad } = geodesicInverse(from, far.impact);
      const to = { ...geodesicDirect(from, azimuthRad, share * reachM), heightM: 200 };
      const aimed = aim({ vehicle, from, to, loft });
      if (aimed.outcome !== "aimed") throw new Error(`${share} ${loft}: ${aimed.outcome}`);
      expect(aimed.missM).toBeLessThan(50);
    },
  );

  it("space launchers reach orbit, and weapons come down where they are told to", () => {
    for (const { vehicle, class: kind } of vehicles) {
      const azimuthRad = radFromDeg(90);
      const fly = (orbit: "allowed" | "never") => maxRange({ vehicle, from, azimuthRad, orbit }).flight;
      if (kind === "SLV") expect(fly("allowed").impact).toBe("none");
      else expect(fly("never").impact).not.toBe("none");
    }
  });
});
