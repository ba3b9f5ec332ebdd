import { describe, expect, it } from "vitest";
import { radFromDeg } from "../../base/index.js";
import { geodesicDirect, geodesicInverse, geodeticFromItrf, assumePosition } from "../../earth/index.js";
import { aim, maxRange, quickAim, type AimQuestion, type Flight, type VehicleParameters } from "../index.js";

const DRAG = [
  [0, 0.2],
  [0.85, 0.2],
  [1, 0.27],
  [1.2, 0.27],
  [2, 0.2],
  [4.5, 0.2],
] as const;
const stage = (propellantKg: number, dryKg: number, burnTimeS: number, isp: number, diameterM: number) => ({
  propellantKg,
  dryKg,
  burnTimeS,
  ispSeaLevelS: isp - 25,
  ispVacuumS: isp,
  diameterM,
});
const SHORT: VehicleParameters = {
  stages: [stage(3700, 1200, 75, 250, 0.84)],
  payloadKg: 1000,
  payloadBetaKgPerM2: 20_000,
  separates: false,
  dragByMach: DRAG,
};
const LONG: VehicleParameters = {
  stages: [
    stage(20_800, 2300, 61, 270, 1.67),
    stage(6200, 800, 66, 287, 1.32),
    stage(3300, 400, 61, 287, 1.32),
  ],
  payloadKg: 1000,
  payloadBetaKgPerM2: 8000,
  separates: true,
  dragByMach: DRAG,
};
const LAUNCHER: VehicleParameters = {
  stages: [stage(17_000, 2100, 108, 250, 1.25), stage(3200, 400, 280, 305, 1.25)],
  payloadKg: 50,
  payloadBetaKgPerM2: 200,
  separates: true,
  dragByMach: DRAG,
};
const LOFTS = ["low", "min-energy", "high"] as const;
const point = (latDeg: number, lonDeg: number, heightM = 0) => ({
  latRad: radFromDeg(latDeg),
  lonRad: radFromDeg(lonDeg),
  heightM,
});
const endOf = (flight: Flight) => {
  const at = new Float64Array(6);
  flight.bodies[0]!.stateAt(flight.bodies[0]!.endS, at);
  return geodeticFromItrf(assumePosition("itrf", at[0]!, at[1]!, at[2]!));
};

/** Launch points: mid-latitudes, the equator, near a pole, at the date line. */
const FROM = [point(38.08, 46.29, 1350), point(0, 10), point(88.5, 20), point(-52, 179.9)];

describe.each([
  ["one stage", SHORT],
  ["three stages", LONG],
])("%s", (_name, vehicle) => {
  it.each(FROM)("hits from $latRad, $lonRad at every share of its reach, each in another shape", (from) => {
    const azimuthDeg = 20 + 90 * FROM.indexOf(from);
    const far = maxRange({ vehicle, from, azimuthRad: radFromDeg(azimuthDeg) }).flight;
    if (far.impact === "none") throw new Error("orbital");
    const { azimuthRad } = geodesicInverse(from, far.impact);
    // A Latin square over the launch points: each shape meets each share.
    for (const [i, share] of [0.15, 0.5, 0.995].entries()) {
      const to = {
        ...geodesicDirect(from, azimuthRad, share * far.rangeM),
        heightM: share === 0.5 ? 1500 : 0,
      };
      const aimed = aim({ vehicle, from, to, loft: LOFTS[(i + FROM.indexOf(from)) % 3]! });
      expect(aimed.outcome).toBe("aimed");
      const end = endOf(aimed.flight);
      expect(geodesicInverse(end, to).distanceM).toBeLessThan(50);
      expect(Math.abs(end.heightM - to.heightM)).toBeLessThan(1);
    }
  });

  it("a low flight stays lower and comes sooner, a high one rises higher and comes later", () => {
    const from = FROM[0]!;
    const far = maxRange({ vehicle, from, azimuthRad: radFromDeg(300) }).flight;
    const to = { ...geodesicDirect(from, far.azimuthRad, 0.6 * far.rangeM), heightM: 0 };
    const [low, least, high] = LOFTS.map((loft) => aim({ vehicle, from, to, loft }).flight) as [
      Flight,
      Flight,
      Flight,
    ];
    expect(low.apogeeM).toBeLessThan(0.6 * least.apogeeM);
    expect(high.apogeeM).toBeGreaterThan(1.8 * least.apogeeM);
    expect(low.flightTimeS).toBeLessThan(least.flightTimeS);
    expect(high.flightTimeS).toBeGreaterThan(least.flightTimeS);
    // Least energy means the shortest burn.
    for (const other of [low, high]) expect(other.burnoutTimeS).toBeGreaterThan(least.burnoutTimeS);
    const asked = aim({ vehicle, from, to, loft: "min-energy", apogeeM: 1.4 * least.apogeeM });
    expect(Math.abs(asked.flight.apogeeM / (1.4 * least.apogeeM) - 1)).toBeLessThan(0.01);
  });

  it("is there in the time asked for, sooner or later than the flight of least energy, or says that it cannot be", () => {
    const from = FROM[0]!;
    const far = maxRange({ vehicle, from, azimuthRad: radFromDeg(300) }).flight;
    const to = { ...geodesicDirect(from, far.azimuthRad, 0.6 * far.rangeM), heightM: 0 };
    const question = { vehicle, from, to, loft: "min-energy" } as const;
    const least = aim(question).flight.flightTimeS;
    for (const share of [0.9, 1, 1.05, 1.3])
      for (const found of [aim, (q: AimQuestion) => quickAim(q).answer]) {
        const aimed = found({ ...question, flightTimeS: share * least });
        expect(aimed.outcome).toBe("aimed");
        expect(Math.abs(aimed.flight.flightTimeS - share * least)).toBeLessThan(0.002 * least);
        expect(geodesicInverse(endOf(aimed.flight), to).distanceM).toBeLessThan(200);
      }
    for (const share of [0.2, 6])
      expect(() => aim({ ...question, flightTimeS: share * least })).toThrow("FLIGHT_TIME_OUT_OF_REACH");
  });

  it("a target beyond reach is out of range by as much as it is beyond", () => {
    const from = FROM[0]!;
    const far = maxRange({ vehicle, from, azimuthRad: radFromDeg(300) }).flight;
    if (far.impact === "none") throw new Error("orbital");
    const { azimuthRad } = geodesicInverse(from, far.impact);
    const to = { ...geodesicDirect(from, azimuthRad, 1.1 * far.rangeM), heightM: 0 };
    const aimed = aim({ vehicle, from, to, loft: "min-energy" });
    if (aimed.outcome !== "out-of-range") throw new Error(aimed.outcome);
    expect(Math.abs(aimed.shortfallM / (0.1 * far.rangeM) - 1)).toBeLessThan(0.02);
  });

  it("no pitch flies farther than the greatest range: judged by trying them all", async () => {
    const [{ shoot }, { programmeOf }, { FINE }] = await Promise.all([
      import("../fly/shot.js"),
      import("../fly/programme.js"),
      import("../integrate/dormand-prince.js"),
    ]);
    const from = FROM[1]!;
    const azimuthRad = radFromDeg(70);
    let most = 0;
    for (let deg = 5; deg < 88; deg += 0.5) {
      const { impact } = shoot(vehicle, from, programmeOf(vehicle, azimuthRad, radFromDeg(deg)), 0, FINE);
      most = Math.max(most, geodesicInverse(from, impact).distanceM);
    }
    const { rangeM } = maxRange({ vehicle, from, azimuthRad }).flight;
    expect(rangeM).toBeGreaterThan(most * 0.9998);
    expect(rangeM).toBeLessThan(most * 1.002);
  });
});

describe("orbit", () => {
  it("a launcher with the energy comes back orbital, and its spent stages come down", () => {
    const { flight } = maxRange({
      vehicle: LAUNCHER,
      from: point(35.23, 53.92, 930),
      azimuthRad: radFromDeg(116),
    });
    expect(flight.impact).toBe("none");
    expect(flight.orbit.perigeeM).toBeGreaterThan(120_000);
    const [payload, first] = flight.bodies;
    expect(payload!.orbital).toBe(true);
    expect(payload!.endS - flight.burnoutTimeS).toBeGreaterThan(5000);
    expect(first!.orbital).toBe(false);
    // It stays above the perigee that Kepler gives it, but for what the Earth's flattening does.
    const at = new Float64Array(6);
    for (let t = flight.burnoutTimeS; t < payload!.endS; t += 60) {
      payload!.stateAt(t, at);
      expect(Math.hypot(at[0]!, at[1]!, at[2]!) - 6_378_137).toBeGreaterThan(flight.orbit.perigeeM - 25_000);
    }
  });
});

describe("refusals", () => {
  it("a vehicle too heavy for its thrust", () => {
    const weak = { ...SHORT, payloadKg: 50_000 };
    expect(() => maxRange({ vehicle: weak, from: FROM[0]!, azimuthRad: 0 })).toThrow("THRUST_BELOW_WEIGHT");
  });
  it("an apogee that the range does not allow, with the nearest that it does", () => {
    const to = { ...geodesicDirect(FROM[0]!, 1, 150_000), heightM: 0 };
    const ask = () => aim({ vehicle: SHORT, from: FROM[0]!, to, loft: "high", apogeeM: 5_000_000 });
    expect(ask).toThrow("APOGEE_OUT_OF_REACH: an apogee of 5000 km");
  });
});
