/** Reach of one missile from one place, azimuth by azimuth from a worker, and the capitals inside it. */
import { useEffect, useState } from "react";
import { geodesicInverse } from "../../../../earth/index.js";
import { radFromDeg } from "../../../../base/index.js";
import type { MissileEntry, NationEntry } from "../../../../messages/index.js";
import { reachDesk } from "../../workers/desk.js";
import type { ReachPoint } from "../../workers/reach-worker.js";

export interface Place {
  readonly latDeg: number;
  readonly lonDeg: number;
}
export interface Reach {
  readonly points: readonly ReachPoint[];
  readonly all: number;
  readonly done: boolean;
  readonly failed: string;
}

const STEP_DEG = 10;
const ALL = 360 / STEP_DEG;
const SETTLE_MS = 250;
const NOTHING: Reach = { points: [], all: ALL, done: false, failed: "" };

export const useReach = (missile: MissileEntry, from: Place & { readonly known: boolean }): Reach => {
  const [reach, setReach] = useState<Reach>(NOTHING);
  const { latDeg, lonDeg, known } = from;
  useEffect(() => {
    if (!known) return;
    let wanted = true;
    setReach(NOTHING);
    const fly = async (): Promise<void> => {
      const points: ReachPoint[] = [];
      try {
        for (let n = 0; n < ALL && wanted; n++) {
          points.push(await reachDesk().reach(missile.vehicle, { latDeg, lonDeg }, n * STEP_DEG));
          // An orbit is one in every direction that reaches it; one answer says it.
          const orbits = points.length === 1 && points[0]!.rangeKm === "orbit";
          if (wanted) setReach({ points: [...points], all: ALL, done: n === ALL - 1 || orbits, failed: "" });
          if (orbits) return;
        }
      } catch (error) {
        if (wanted) setReach({ ...NOTHING, failed: error instanceof Error ? error.message : String(error) });
      }
    };
    const timer = window.setTimeout(() => void fly(), SETTLE_MS);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [missile, latDeg, lonDeg, known]);
  return reach;
};

export const capitalsInReach = (
  points: readonly ReachPoint[],
  from: Place,
  nations: readonly NationEntry[],
): { readonly nation: NationEntry; readonly distanceKm: number }[] => {
  if (points.length < ALL) return [];
  const here = { latRad: radFromDeg(from.latDeg), lonRad: radFromDeg(from.lonDeg) };
  const bearings = points.flatMap((p) => {
    if (p.at === undefined) return [];
    const g = geodesicInverse(here, { latRad: radFromDeg(p.at.latDeg), lonRad: radFromDeg(p.at.lonDeg) });
    return [{ azimuthRad: g.azimuthRad, distanceM: g.distanceM }];
  });
  return nations
    .flatMap((nation) => {
      const { latDeg, lonDeg } = nation.capital;
      const g = geodesicInverse(here, { latRad: radFromDeg(latDeg), lonRad: radFromDeg(lonDeg) });
      const nearest = bearings.reduce(
        (best, b) => (turn(b.azimuthRad, g.azimuthRad) < turn(best.azimuthRad, g.azimuthRad) ? b : best),
        bearings[0]!,
      );
      return g.distanceM > 1000 && g.distanceM <= nearest.distanceM
        ? [{ nation, distanceKm: g.distanceM / 1000 }]
        : [];
    })
    .sort((a, b) => a.distanceKm - b.distanceKm);
};

const turn = (a: number, b: number): number => {
  const d = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(d, 2 * Math.PI - d);
};
