/**
 * The arc of a strategic trajectory against a published flight and against this project's own integrated flight.
 *
 * source    Gronlund & Wright, Science & Global Security (1992), Table 1, as quoted by a public research note: least energy over
 *           7,400 km has an apogee of 1,340 km and a flight of 29.2 min
 * tolerance 3 %: their burnout is not given; the same note's figures fit a burnout at 200 km, three minutes and 300 km on
 */
import { describe, expect, it } from "vitest";
import { missiles } from "../../src/catalogue/index.js";
import { aim } from "../../src/flight/index.js";
import { turningArc } from "../../src/study/timeline/turning-arc.js";

const at = (latDeg: number, lonDeg: number) => ({
  latRad: (latDeg * Math.PI) / 180,
  lonRad: (lonDeg * Math.PI) / 180,
});
const BOOST = { timeS: 180, altitudeM: 200_000, alongM: 300_000 };

describe("the flight of least energy", () => {
  it("over 7,400 km is the published one", () => {
    // Along a meridian over the equator, so that the ellipsoid and the turning of the Earth take and give least.
    const arc = turningArc(at(-33.45, 0), at(33.45, 0), BOOST);
    expect(Math.abs(arc.rangeM / 1000 / 7400 - 1)).toBeLessThan(0.01);
    expect(Math.abs(arc.apogeeM / 1000 / 1340 - 1)).toBeLessThan(0.03);
    expect(Math.abs(arc.impactS / 60 / 29.2 - 1)).toBeLessThan(0.03);
  });

  it("takes as long as an integrated flight of the same aim", () => {
    const [from, to] = [at(57.9, 33.7), at(38.9, -77)];
    const { vehicle } = missiles.find((m) => m.id === "rus-ss-25")!;
    const aimed = aim({
      vehicle,
      from: { ...from, heightM: 0 },
      to: { ...to, heightM: 0 },
      loft: "min-energy",
    });
    const arc = turningArc(from, to, BOOST);
    // The vehicle burns out 65 km higher and 15 s later, on a flatter way.
    expect(Math.abs(arc.impactS / aimed.flight.flightTimeS - 1)).toBeLessThan(0.06);
    expect(Math.abs(arc.apogeeM / aimed.flight.apogeeM - 1)).toBeLessThan(0.15);
  });
});
