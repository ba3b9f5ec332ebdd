import { describe, expect, it } from "vitest";
import { degFromRad, radFromDeg } from "../base/index.js";
import { geodesicInverse, places } from "../earth/index.js";
import { aim, reach, reachByYear, REACH_STEP_RAD, type VehicleParameters } from "./index.js";
import { OUTLINE_PER_STEP } from "./reach.js";

const VEHICLE: VehicleParameters = {
  stages: [
    { propellantKg: 9000, dryKg: 1500, burnTimeS: 80, ispSeaLevelS: 235, ispVacuumS: 260, diameterM: 1.3 },
  ],
  payloadKg: 800,
  payloadBetaKgPerM2: 3000,
  separates: true,
  dragByMach: [
    [0, 0.2],
    [1, 0.4],
    [3, 0.25],
  ],
};
const from = { latRad: radFromDeg(38.08), lonRad: radFromDeg(46.29), heightM: 1350 };

describe("reach", () => {
  const found = reach({ vehicle: VEHICLE, from });

  it("the range it gives for a direction is the one that aiming reaches", () => {
    for (const i of [0, 7, 15, 22, 31]) {
      const at = (share: number) => {
        const outline = found.outline[i * OUTLINE_PER_STEP]!;
        expect(Math.abs(geodesicInverse(from, outline).azimuthRad - i * REACH_STEP_RAD) % 6.28).toBeLessThan(
          1e-6,
        );
        return reachable(i * REACH_STEP_RAD, share * found.rangeByAzimuthM[i]!);
      };
      expect(at(0.995)).toBe("aimed");
      expect(at(1.005)).toBe("out-of-range");
    }
  });

  it("places are those within, their people summed by nation", () => {
    const names = new Set(found.placesInReach.map((p) => `${p.name}/${p.nation}/${p.latDeg}`));
    const least = Math.min(...found.rangeByAzimuthM);
    const most = Math.max(...found.rangeByAzimuthM);
    for (const p of places) {
      const { distanceM } = geodesicInverse(from, {
        latRad: radFromDeg(p.latDeg),
        lonRad: radFromDeg(p.lonDeg),
      });
      if (distanceM < least * 0.999) expect(names.has(`${p.name}/${p.nation}/${p.latDeg}`)).toBe(true);
      if (distanceM > most * 1.001) expect(names.has(`${p.name}/${p.nation}/${p.latDeg}`)).toBe(false);
    }
    const people = found.placesInReach.reduce((sum, p) => sum + p.population, 0);
    expect(Object.values(found.populationByNation).reduce((a, b) => a + b, 0)).toBe(people);
    expect(people).toBeGreaterThan(0);
  });
});

describe("the growth of reach", () => {
  const lighter = { ...VEHICLE, payloadKg: 500 };
  const heavier = { ...VEHICLE, payloadKg: 1000 };
  const years = reachByYear(from, [
    { id: "lighter", year: 2008, vehicle: lighter },
    { id: "heavier", year: 1998, vehicle: heavier },
    { id: "same", year: 2012, vehicle: VEHICLE },
  ]);

  it("goes year by year, keeps what it had, and adds only what is new", () => {
    expect(years.map(({ year, flown, farthest }) => [year, flown, farthest])).toEqual([
      [1998, ["heavier"], "heavier"],
      [2008, ["lighter"], "lighter"],
      [2012, ["same"], "lighter"],
    ]);
    expect(years[1]!.farthestM).toBeGreaterThan(years[0]!.farthestM);
    expect(years[2]).toMatchObject({ added: [], places: years[1]!.places, farthestM: years[1]!.farthestM });
  });

  it("after the last year is the reach of the farthest", () => {
    const all = reach({ vehicle: lighter, from, orbit: "never" }).placesInReach;
    expect(years[1]!.places).toBe(all.length);
    expect(years[1]!.population).toBe(all.reduce((sum, p) => sum + p.population, 0));
    expect(years[0]!.added.length + years[1]!.added.length).toBe(all.length);
  });
});

const reachable = (azimuthRad: number, distanceM: number) => {
  const end = destination(azimuthRad, distanceM);
  return aim({ vehicle: VEHICLE, from, to: { ...end, heightM: 0 }, loft: "min-energy" }).outcome;
};

/** By bisection on the inverse problem's sphere start, so that the judge is not the direct problem used by reach. */
const destination = (azimuthRad: number, distanceM: number) => {
  const r = distanceM / 6_371_009;
  const lat = Math.asin(
    Math.sin(from.latRad) * Math.cos(r) + Math.cos(from.latRad) * Math.sin(r) * Math.cos(azimuthRad),
  );
  let end = {
    latRad: lat,
    lonRad:
      from.lonRad +
      Math.atan2(
        Math.sin(azimuthRad) * Math.sin(r) * Math.cos(from.latRad),
        Math.cos(r) - Math.sin(from.latRad) * Math.sin(lat),
      ),
  };
  for (let n = 0; n < 20; n += 1) {
    const is = geodesicInverse(from, end);
    const north = distanceM * Math.cos(azimuthRad) - is.distanceM * Math.cos(is.azimuthRad);
    const east = distanceM * Math.sin(azimuthRad) - is.distanceM * Math.sin(is.azimuthRad);
    end = {
      latRad: end.latRad + north / 6_371_009,
      lonRad: end.lonRad + east / (6_371_009 * Math.cos(end.latRad)),
    };
  }
  expect(Math.abs(degFromRad(geodesicInverse(from, end).azimuthRad - azimuthRad)) % 360).toBeLessThan(1e-3);
  return end;
};
