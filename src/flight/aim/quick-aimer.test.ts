import { describe, expect, it } from "vitest";
import { randomStream } from "../../base/index.js";
import { missiles } from "../../catalogue/index.js";
import { geodesicDirect, geodesicInverse } from "../../earth/index.js";
import { programmeOf } from "../fly/programme.js";
import { shoot } from "../fly/shot.js";
import { aim, maxRange, quickAim } from "../index.js";
import { FINE } from "../integrate/dormand-prince.js";
import { burnTimeS, type VehicleParameters } from "../vehicle.js";

const vehicles = [...new Map(missiles.map((m) => [JSON.stringify(m.vehicle), m])).values()];
const random = randomStream(3, "quick-aimer", "test");
const between = (low: number, high: number) => low + (high - low) * random.uniform();

/** A place that the vehicle was just seen to come down at. */
const feasible = (vehicle: VehicleParameters, pitch: readonly [number, number], cut: number) => {
  for (;;) {
    const from = { latRad: between(-1.5, 1.5), lonRad: between(-3.1, 3.1), heightM: between(0, 1000) };
    const programme = programmeOf(
      vehicle,
      between(0, 6.3),
      between(...pitch),
      between(cut, 1) * burnTimeS(vehicle),
    );
    const shot = shoot(vehicle, from, programme, 0, FINE);
    if (shot.boost.crashed || shot.fall.end !== "ground") continue;
    const to = { ...shot.impact, heightM: 0 };
    return { from, to, distanceM: geodesicInverse(from, to).distanceM };
  }
};
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

describe("the quick aimer", () => {
  it("hits whatever a vehicle of the catalogue was seen to reach, in eight powered flights or so", () => {
    const powered: number[] = [];
    for (let n = 0; n < 240; n += 1) {
      const { id, vehicle } = vehicles[n % vehicles.length]!;
      const { from, to, distanceM } = feasible(vehicle, [0.45, 1.05], 0.6);
      if (distanceM < 20_000) continue;
      const found = quickAim({ vehicle, from, to, loft: "min-energy" });
      if (found.answer.outcome !== "aimed") throw new Error(`${id} ${found.answer.shortfallM}`);
      expect(found.answer.missM, id).toBeLessThan(200);
      expect(geodesicInverse(found.answer.flight.impact as typeof to, to).distanceM).toBeLessThan(200);
      powered.push(found.powered);
    }
    expect(median(powered)).toBeLessThanOrEqual(8);
  });

  it("finds the flight of least energy that the patient one finds, and the lofts around it", () => {
    for (const id of ["forden-scud-b", "irn-sejjil-2", "usa-minuteman-3"]) {
      const { vehicle } = vehicles.find((m) => m.id === id)!;
      const { from, to } = feasible(vehicle, [0.6, 0.9], 0.85);
      for (const loft of ["min-energy", "low", "high"] as const) {
        const patient = aim({ vehicle, from, to, loft }).flight;
        const quick = quickAim({ vehicle, from, to, loft }).answer.flight;
        expect(Math.abs(quick.burnoutTimeS / patient.burnoutTimeS - 1)).toBeLessThan(0.02);
        expect(Math.abs(quick.apogeeM / patient.apogeeM - 1)).toBeLessThan(0.15);
      }
    }
  });

  it("says by how much a target is beyond reach", () => {
    for (const id of ["forden-scud-b", "irn-sejjil-2"]) {
      const { vehicle } = vehicles.find((m) => m.id === id)!;
      const from = { latRad: 0.6, lonRad: 0.8, heightM: 0 };
      const far = maxRange({ vehicle, from, azimuthRad: 5, orbit: "never" }).flight;
      const { azimuthRad } = geodesicInverse(from, far.impact as typeof from);
      const to = { ...geodesicDirect(from, azimuthRad, 1.1 * far.rangeM), heightM: 0 };
      const { answer } = quickAim({ vehicle, from, to, loft: "min-energy" });
      if (answer.outcome !== "out-of-range") throw new Error(answer.outcome);
      expect(Math.abs(answer.shortfallM / (0.1 * far.rangeM) - 1)).toBeLessThan(0.02);
    }
  });
});

describe("beyond 16,000 km", () => {
  it("what was seen to be reached is aimed at, the long way around if need be", () => {
    const far = vehicles.filter((m) => ["rus-ss-18", "prk-hwasong-17", "irn-safir"].includes(m.id));
    let hits = 0;
    for (let n = 0; n < 1500 && hits < 6; n += 1) {
      const { id, vehicle } = far[n % far.length]!;
      const { from, to, distanceM } = feasible(vehicle, [0.25, 0.85], 0.97);
      if (distanceM < 16_000_000) continue;
      const aimed = aim({ vehicle, from, to, loft: "min-energy" });
      if (aimed.outcome !== "aimed") throw new Error(`${id} ${distanceM} ${aimed.shortfallM}`);
      expect(aimed.missM).toBeLessThan(200);
      hits += 1;
    }
    expect(hits).toBe(6);
  });
});
