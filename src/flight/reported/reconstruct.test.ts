/** What no report can be made to say, and what every report must: laws, refusals, and the room's own flights as judges. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missiles } from "../../catalogue/index.js";
import { flightOf } from "../fly/flight.js";
import { programmeOf } from "../fly/programme.js";
import { FINE } from "../integrate/dormand-prince.js";
import { maxRange, reconstruct } from "../index.js";
import { farthestFallM } from "./lowest-apogee.js";

const km = (rangeKm: number, apogeeKm: number, more: { flightTimeS?: number; boostS?: number } = {}) =>
  reconstruct({ rangeM: rangeKm * 1000, apogeeM: apogeeKm * 1000, ...more });

describe("contradictions are named with the law they break", () => {
  it.each([
    ["a time below the coast", km(1090, 6248.5, { flightTimeS: 4052 }), "time-below-coast"],
    ["a time that leaves no room for a boost", km(1000, 6000, { flightTimeS: 3960 }), "time-too-short"],
    ["a day for a thousand kilometres", km(1000, 500, { flightTimeS: 86_400 }), "time-too-long"],
    ["an hour's boost", km(1000, 6000, { boostS: 3600 }), "boost-above-apogee"],
    ["a thousand kilometres under ten", km(1000, 10), "apogee-too-low"],
    ["half the girth under sixty", km(20_000, 60), "apogee-too-low"],
  ])("%s", (_what, found, finding) => {
    expect(found).toMatchObject({ consistent: false, finding });
    expect(found.why).toMatch(/\d/);
  });

  it("and what is merely odd is not: a kilometre, half the girth, a high apogee, a depressed flight", () => {
    for (const found of [km(1, 0.3), km(20_000, 1300), km(1000, 50_000), km(3000, 150)])
      expect(found).toMatchObject({ consistent: true, finding: "no-time" });
  });

  it("a known boost narrows the time: 60 s less of it, earlier by 60 s less what it covers", () => {
    const long = km(1000, 6000, { boostS: 290 });
    const short = km(1000, 6000, { boostS: 230 });
    expect(long.boostS).toEqual({ low: 290, best: 290, high: 290 });
    const earlier = long.flightTimeS.best - short.flightTimeS.best;
    expect(earlier).toBeGreaterThan(30);
    expect(earlier).toBeLessThan(60);
  });
});

describe("refusals carry the number and the bound", () => {
  it.each([
    [{ rangeM: 0, apogeeM: 1 }, "RANGE_OUT_OF_BOUNDS"],
    [{ rangeM: 20_100_000, apogeeM: 1 }, "RANGE_OUT_OF_BOUNDS"],
    [{ rangeM: Number.NaN, apogeeM: 1 }, "RANGE_OUT_OF_BOUNDS"],
    [{ rangeM: 1, apogeeM: 0 }, "APOGEE_OUT_OF_BOUNDS"],
    [{ rangeM: 1, apogeeM: 5.1e7 }, "APOGEE_OUT_OF_BOUNDS"],
    [{ rangeM: 1, apogeeM: 1, flightTimeS: 0 }, "TIME_NOT_POSITIVE"],
    [{ rangeM: 1, apogeeM: 1, boostS: -1 }, "BOOST_NOT_POSITIVE"],
  ])("%o", (reported, code) => {
    expect(() => reconstruct(reported)).toThrow(code);
  });
});

describe("laws", () => {
  const anywhere = [
    fc.double({ min: 1, max: 20_015, noNaN: true }),
    fc.double({ min: 0.1, max: 50_000, noNaN: true }),
  ] as const;

  it("bands are in order, no flight goes less far flown for range than it did, and nothing is undefined", () => {
    fc.assert(
      fc.property(...anywhere, (rangeKm, apogeeKm) => {
        const { standardRangeM: r, flightTimeS: t, boostS: b, ...found } = km(rangeKm, apogeeKm);
        for (const band of [r, t, b]) {
          expect(band.low).toBeLessThanOrEqual(band.best);
          expect(band.best).toBeLessThanOrEqual(band.high);
        }
        expect(r.low).toBeGreaterThanOrEqual(rangeKm * 1000 * (1 - 1e-12));
        for (const v of [found.burnoutSpeedMps, found.burnoutAltitudeM, found.coastTimeS])
          expect(v).toBeGreaterThan(0);
        expect(found.burnoutAltitudeM).toBeLessThan(apogeeKm * 1000);
      }),
    );
  });

  it("the best guess of its own time always fits", () => {
    fc.assert(
      fc.property(...anywhere, (rangeKm, apogeeKm) => {
        const { finding, flightTimeS } = km(rangeKm, apogeeKm);
        fc.pre(finding === "no-time");
        expect(km(rangeKm, apogeeKm, { flightTimeS: flightTimeS.best }).finding).toBe("fits");
      }),
    );
  });

  it("higher takes longer, and more speed at the ground", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 12_000, noNaN: true }),
        fc.double({ min: 1.3, max: 5, noNaN: true }),
        (rangeKm, lift) => {
          const least = km(rangeKm, 1000).leastEnergyApogeeM / 1000;
          const [low, high] = [km(rangeKm, 1.3 * least), km(rangeKm, 1.3 * lift * least)];
          expect(high.coastTimeS).toBeGreaterThan(low.coastTimeS);
          expect(high.standardRangeM.low).toBeGreaterThanOrEqual(low.standardRangeM.low);
        },
      ),
    );
  });

  it("whatever falls from higher falls farther", () => {
    const falls = [1, 5, 10, 20, 30, 40, 50, 60, 70].map((h) => farthestFallM(h * 1000) as number);
    for (const [i, fall] of falls.entries()) if (i > 0) expect(fall).toBeGreaterThan(falls[i - 1]!);
    expect(farthestFallM(150_000)).toBe("far");
  });
});

/**
 * Each vehicle of the catalogue flown by the integrator, with air and the turning Earth, for range and steeply: the judge knows the
 * true time and the true greatest range; the reconstruction sees apogee, range and time alone.
 */
describe("the integrator's flights as judges", () => {
  const from = { latRad: 0.6, lonRad: 0.8, heightM: 0 };
  const vehicles = [
    ...new Map(
      missiles.filter((m) => m.rangeKm !== undefined).map((m) => [JSON.stringify(m.vehicle), m]),
    ).values(),
  ];
  const flown = vehicles.flatMap(({ id, vehicle }) => {
    const { flight: best } = maxRange({ vehicle, from, azimuthRad: 0, orbit: "never" });
    const steep = [70, 84].map((deg) =>
      flightOf(vehicle, from, programmeOf(vehicle, 0, (deg * Math.PI) / 180), 0, FINE),
    );
    return [best, ...steep]
      .filter((f) => f.impact !== "none" && f.apogeeM < 4e7)
      .map((f) => ({ id, f, farthestM: best.rangeM }));
  });
  const found = flown.map((one) => ({
    ...one,
    r: reconstruct({ rangeM: one.f.rangeM, apogeeM: one.f.apogeeM, flightTimeS: one.f.flightTimeS }),
  }));

  it("every flown time fits, and the best guess is within 10 %, half of them within 3 %", () => {
    const off = found
      .map(({ f, r }) => Math.abs(r.flightTimeS.best / f.flightTimeS - 1))
      .sort((a, b) => a - b);
    expect(found.filter(({ r }) => r.finding !== "fits").map(({ id }) => id)).toEqual([]);
    expect(off.at(-1)).toBeLessThan(0.1);
    expect(off[off.length >> 1]).toBeLessThan(0.03);
  });

  it("19 in 20 true ranges stand in the band; the rest miss it by less than a tenth", () => {
    const missBy = found.map(({ r: { standardRangeM: s }, farthestM }) =>
      Math.max(s.low / farthestM - 1, farthestM / s.high - 1),
    );
    expect(missBy.filter((m) => m > 0.005).length).toBeLessThan(found.length / 20);
    expect(Math.max(...missBy)).toBeLessThan(0.1);
  });
});
