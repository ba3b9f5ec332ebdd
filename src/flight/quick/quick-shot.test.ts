import { describe, expect, it } from "vitest";
import { randomStream } from "../../base/index.js";
import { missiles } from "../../catalogue/index.js";
import { programmeOf } from "../fly/programme.js";
import { shoot } from "../fly/shot.js";
import { FINE } from "../integrate/dormand-prince.js";
import { boostTable } from "./boost-table.js";
import { quickShot } from "./quick-shot.js";

/** Many nations hold the same missile: each vehicle is flown once. */
const vehicles = [...new Map(missiles.map((m) => [JSON.stringify(m.vehicle), m])).values()];

describe("the fast path", () => {
  it("is within 1 km and 1 s of the adaptive integrator over the catalogue, or says that it is outside", () => {
    const random = randomStream(2, "quick-shot", "test");
    const between = (low: number, high: number) => low + (high - low) * random.uniform();
    let landed = 0;
    let outside = 0;
    for (const { id, vehicle } of vehicles) {
      const from = { latRad: between(-1.4, 1.4), lonRad: between(-3, 3), heightM: between(0, 1500) };
      const table = boostTable(vehicle, from);
      const pitch = between(0.25, 1.3);
      for (let n = 0; n < 3; n += 1) {
        const azimuth = between(0, 6.3);
        const cutS = n === 0 ? table.fullS : between(0.5, 1) * table.fullS;
        const shot = shoot(vehicle, from, programmeOf(vehicle, azimuth, pitch, cutS), 0, FINE);
        if (shot.boost.crashed) continue;
        const out = new Float64Array(8);
        const end = new Float64Array(6);
        if (quickShot(table, azimuth, pitch, cutS, 0, out) === "outside") {
          outside += 1;
          continue;
        }
        landed += 1;
        expect(shot.fall.end).toBe("ground");
        shot.boost.path.stateAt(shot.endS, end);
        expect(Math.hypot(out[0]! - end[0]!, out[1]! - end[1]!, out[2]! - end[2]!), id).toBeLessThan(1000);
        expect(Math.abs(out[6]! - shot.endS), id).toBeLessThan(1);
      }
    }
    expect(landed).toBeGreaterThan(5 * outside);
  });

  it("is outside for a pitch or a cut that the table does not hold, and for an orbit", () => {
    const simorgh = missiles.find((m) => m.id === "irn-simorgh")!;
    const table = boostTable(simorgh.vehicle, { latRad: 0.6, lonRad: 0.9, heightM: 0 });
    const out = new Float64Array(8);
    expect(quickShot(table, 1, 0.001, table.fullS, 0, out)).toBe("outside");
    expect(quickShot(table, 1, 0.7, table.fullS + 1, 0, out)).toBe("outside");
    expect(quickShot(table, 1, NaN, table.fullS, 0, out)).toBe("outside");
  });
});
