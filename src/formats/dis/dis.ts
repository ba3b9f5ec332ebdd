/**
 * A run as DIS: what flew as entity states, each interceptor's fire and detonation, batteries standing where they stand.
 *
 * shape     packets in order of time; what moves is told every five seconds, what stands every minute (the standard's heartbeats)
 * source    IEEE 1278.1-2012, clauses 4.2.8 and 7.2.2; types SISO-REF-010: munition for what flies, platform for a battery
 * leaves out  radars and satellites; the kind of missile: only that it is a ballistic munition
 * refuses   DIS_LIVE: a live run holds no truth, and its orders do not exist
 */
import { atan2, Refusal, US_PER_S } from "../../base/index.js";
import type { Picture, PictureArc } from "../picture.js";
import { detonationPdu, entityStatePdu, firePdu, NO_ENTITY, type DisId, type DisType } from "./pdu.js";
import { itrfOf, wayAt, type Vector } from "./way.js";

/** What became of one interceptor. */
export interface DisShot {
  /** The interceptor's arc in the picture. */
  readonly arcId: string;
  readonly battery: string;
  readonly rounds: number;
  readonly hit: boolean;
  /** The arc it met or was meant for, where that is known. */
  readonly targetArcId?: string;
}

export interface DisPacket {
  readonly timeUs: number;
  readonly bytes: Uint8Array;
}

/** Kind 2 munition: domain 11 tactical, category 2 ballistic; domain 3 anti-guided-weapon, category 1 guided. */
const TYPES: Readonly<Record<PictureArc["kind"], DisType>> = {
  payload: [2, 11, 0, 2, 0, 0, 0],
  "spent-stage": [2, 11, 0, 0, 0, 0, 0],
  interceptor: [2, 3, 0, 1, 0, 0, 0],
};
/** Kind 1 platform, domain 1 land, category 28 air and missile defence unit equipment. */
const BATTERY: DisType = [1, 1, 0, 28, 0, 0, 0];
const [MOVING_US, STANDING_US] = [5 * US_PER_S, 60 * US_PER_S];

export const disOf = (picture: Picture, shots: readonly DisShot[]): DisPacket[] => {
  if (picture.mode === "live")
    throw new Refusal("DIS_LIVE", "a live run holds no truth to tell as entity states", {
      mode: picture.mode,
    });
  const ids = new Map<string, DisId>();
  const name = (key: string): DisId => {
    const known = ids.get(key) ?? ([1, 1, ids.size + 1] as const);
    ids.set(key, known);
    return known;
  };
  const batteries = picture.sites.filter((s) => s.kind === "battery");
  const packets = [
    ...batteries.flatMap((b) => standing(b, name(`site/${b.id}`), picture)),
    ...picture.arcs.filter((a) => a.way.length > 1).flatMap((a) => moving(a, name(a.id))),
    ...shots.flatMap((shot, n) => {
      const arc = picture.arcs.find((a) => a.id === shot.arcId);
      return arc === undefined || arc.way.length < 2 ? [] : shooting(shot, arc, n + 1, name);
    }),
  ];
  return packets.sort((a, b) => a.timeUs - b.timeUs);
};

const standing = (site: Picture["sites"][number], id: DisId, { startUs, endUs }: Picture): DisPacket[] => {
  const packets: DisPacket[] = [];
  for (let timeUs = startUs; timeUs <= endUs; timeUs += STANDING_US)
    packets.push({
      timeUs,
      bytes: entityStatePdu({
        timeUs,
        id,
        force: 0,
        type: BATTERY,
        positionM: itrfOf(site.latDeg, site.lonDeg, site.altitudeKm),
        velocityMps: [0, 0, 0],
        accelerationMps2: [0, 0, 0],
        eulerRad: [0, 0, 0],
        deactivated: false,
        deadReckoning: 1,
        marking: marking(site.id),
      }),
    });
  return packets;
};

const moving = (arc: PictureArc, id: DisId): DisPacket[] => {
  const [startUs, endUs] = [arc.way[0]![0], arc.way[arc.way.length - 1]![0]];
  const tell = (timeUs: number): DisPacket => {
    const at = wayAt(arc.way, timeUs);
    return {
      timeUs,
      bytes: entityStatePdu({
        timeUs,
        id,
        force: 0,
        type: TYPES[arc.kind],
        ...at,
        eulerRad: alongVelocity(at.velocityMps),
        deactivated: timeUs === endUs,
        deadReckoning: 5,
        marking: marking(arc.name),
      }),
    };
  };
  const packets: DisPacket[] = [];
  for (let timeUs = startUs; timeUs < endUs; timeUs += MOVING_US) packets.push(tell(timeUs));
  return [...packets, tell(endUs)];
};

const shooting = (
  shot: DisShot,
  arc: PictureArc,
  event: number,
  name: (key: string) => DisId,
): DisPacket[] => {
  const [startUs, endUs] = [arc.way[0]![0], arc.way[arc.way.length - 1]![0]];
  const target = shot.targetArcId === undefined ? NO_ENTITY : name(shot.targetArcId);
  const common = {
    firing: name(`site/${shot.battery}`),
    target,
    munition: name(arc.id),
    event,
    munitionType: TYPES.interceptor,
    rounds: shot.rounds,
  };
  const [from, to] = [wayAt(arc.way, startUs), wayAt(arc.way, endUs)];
  const apart = [0, 1, 2].map((i) => to.positionM[i]! - from.positionM[i]!);
  return [
    {
      timeUs: startUs,
      bytes: firePdu({
        ...common,
        ...from,
        timeUs: startUs,
        rangeM: Math.sqrt(apart.reduce((sum, x) => sum + x * x, 0)),
      }),
    },
    { timeUs: endUs, bytes: detonationPdu({ ...common, ...to, timeUs: endUs, result: shot.hit ? 1 : 6 }) },
  ];
};

/** Nose along the velocity, no roll: psi, theta, phi from the geocentric axes. */
const alongVelocity = ([x, y, z]: Vector): Vector => [atan2(y, x), atan2(-z, Math.sqrt(x * x + y * y)), 0];

const marking = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 11);
