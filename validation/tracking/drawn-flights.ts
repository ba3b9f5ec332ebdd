/**
 * Flights drawn from seeds: the catalogue's missiles, launched from Iran and its neighbours, and the sensors that watch each.
 *
 * Flight n is drawn from seed n alone: missile, place, direction, share of its range, loft, and which of four groups of sensors
 * looks. One launch a flight (with its spent stages), so that each estimate is of its own draw.
 */
import { missiles, sensors as catalogue } from "../../src/catalogue/index.js";
import { randomStream } from "../../src/base/index.js";
import { geodesicDirect } from "../../src/earth/index.js";
import type { Measurements, MissileEntry, ResolvedLaunch, ResolvedSensor } from "../../src/messages/index.js";
import { flyLaunch, look, scanOffsetUs, scanPeriodUs, type TruthLaunch } from "../../src/world/index.js";

export const DEG = Math.PI / 180;
export const EPOCH_US = 1_290_254_400_000_000;

/** From 250 km on: what flies less far the sensors chosen hardly see. Launchers of satellites come down nowhere. */
const KINDS = missiles.filter((m) => m.rangeKm !== undefined && m.rangeKm.value >= 250 && m.class !== "SLV");

const placed = (use: string, id: string, at: ResolvedSensor["at"]): ResolvedSensor => {
  const entry = catalogue.find((s) => s.id === use);
  if (entry === undefined) throw new Error(use);
  return {
    id,
    name: id,
    owner: "AAA",
    host: "AAA",
    verified: false,
    model: entry.model,
    ...(at ? { at } : {}),
  };
};
const satellite = (use: string, id: string, lonDeg: number): ResolvedSensor => {
  const entry = placed(use, id, undefined);
  if (entry.model.kind !== "infrared") throw new Error(use);
  return { ...entry, model: { ...entry.model, orbit: { kind: "geostationary", lonDeg } } };
};

const KURECIK = placed("an-tpy-2", "kurecik", {
  latDeg: 38.35,
  lonDeg: 37.79,
  altitudeM: 2000,
  azimuthDeg: 95,
});
const ARMAVIR = placed("voronezh-dm-armavir", "armavir", {
  latDeg: 44.92,
  lonDeg: 40.98,
  altitudeM: 100,
  azimuthDeg: 180,
});
const GABALA = placed("daryal-gabala", "gabala", {
  latDeg: 40.87,
  lonDeg: 47.8,
  altitudeM: 700,
  azimuthDeg: 180,
});
const SHIP = placed("spy-1d", "ship", { latDeg: 43.3, lonDeg: 34.5, altitudeM: 0, azimuthDeg: 120 });
const WEST = satellite("sbirs-geo", "infrared-10", 10);
const EAST = satellite("sbirs-geo", "infrared-70", 70);
const OKO = satellite("oko-1-geo", "infrared-80", 80);

/** Who watches: two blocs together, an ally's radars with satellites, one radar with one satellite, radars alone. */
export const GROUPS: readonly (readonly ResolvedSensor[])[] = [
  [KURECIK, ARMAVIR, GABALA, SHIP, WEST, EAST, OKO],
  [KURECIK, SHIP, WEST, EAST],
  [ARMAVIR, EAST],
  [KURECIK, GABALA],
];

export interface DrawnFlight {
  readonly seed: number;
  readonly missile: MissileEntry;
  readonly truth: TruthLaunch;
  readonly group: number;
}

/** The group of sensors is drawn too, unless it is given. None where the drawn range is not reached, or the draw does not come down. */
export const drawFlight = (seed: number, seenBy?: number): DrawnFlight | "out of range" => {
  const random = randomStream(seed, "seeded-flights", "launch");
  const missile = KINDS[Math.floor(random.uniform() * KINDS.length)]!;
  const from = { latDeg: 34 + 4.5 * random.uniform(), lonDeg: 45.5 + 6 * random.uniform(), altitudeM: 1300 };
  const share = 0.55 + 0.4 * random.uniform();
  const azimuthRad = (275 + 80 * random.uniform()) * DEG;
  const drawn = Math.floor(random.uniform() * GROUPS.length);
  const group = seenBy ?? drawn;
  const loft = (["min-energy", "min-energy", "high", "low"] as const)[Math.floor(random.uniform() * 4)]!;
  const { latRad, lonRad } = geodesicDirect(
    { latRad: from.latDeg * DEG, lonRad: from.lonDeg * DEG },
    azimuthRad,
    share * missile.rangeKm!.value * 1000,
  );
  const launch: ResolvedLaunch = {
    id: `flight-${seed}`,
    missile: missile.id,
    missileName: missile.name,
    missileClass: missile.class,
    nation: "IRN",
    vehicle: missile.vehicle,
    from,
    to: { latDeg: latRad / DEG, lonDeg: lonRad / DEG, altitudeM: 0 },
    atUs: EPOCH_US,
    loft,
  };
  try {
    const truth = flyLaunch(launch);
    return truth.impactUs === "none" ? "out of range" : { seed, missile, truth, group };
  } catch {
    return "out of range";
  }
};

/** Every scan of the flight's sensors, in order of time. */
export const scansOf = (flight: DrawnFlight, untilUs: number): Measurements[] => {
  const { truth, seed, group } = flight;
  const context = { seed, mode: "simulated" as const, epochUs: EPOCH_US, launches: [truth], events: [] };
  const scans: Measurements[] = [];
  for (const s of GROUPS[group]!) {
    let n = 0;
    for (let t = EPOCH_US + scanOffsetUs(s, seed); t < untilUs; t += scanPeriodUs(s), n += 1) {
      const seen = look(context, s, n, t);
      if (seen !== "nothing") scans.push(seen.message.body);
    }
  }
  return scans.sort((a, b) => a.timeUs - b.timeUs);
};
