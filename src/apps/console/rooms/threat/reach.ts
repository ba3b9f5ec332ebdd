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
export interface CapitalInReach {
  readonly nation: NationEntry;
  readonly distanceKm: number;
}
export interface Reach {
  readonly points: readonly ReachPoint[];
  readonly all: number;
  readonly done: boolean;
  readonly failed: string;
}

const STEP_DEG = 10;
const ALL = 360 / STEP_DEG;
/** East first: with the turning Earth it goes farthest, and what orbits at all orbits so. */
const FIRST_DEG = 90;
const SETTLE_MS = 250;
const NOTHING: Reach = { points: [], all: ALL, done: false, failed: "" };

export const useReach = (missile: MissileEntry, from: Place & { readonly known: boolean }): Reach => {
  const { latDeg, lonDeg, known } = from;
  const key = `${missile.id} ${latDeg} ${lonDeg}`;
  const [held, setHeld] = useState<{ readonly key: string; readonly reach: Reach }>({
    key: "",
    reach: NOTHING,
  });
  useEffect(() => {
    if (!known) return;
    const asked = new AbortController();
    const show = (reach: Reach): void => {
      if (!asked.signal.aborted) setHeld({ key, reach });
    };
    const timer = window.setTimeout(
      () => void flyAll(missile, { latDeg, lonDeg }, asked.signal, show),
      SETTLE_MS,
    );
    return () => {
      asked.abort();
      window.clearTimeout(timer);
    };
  }, [key, missile, latDeg, lonDeg, known]);
  return held.key === key ? held.reach : NOTHING;
};

const flyAll = async (
  missile: MissileEntry,
  from: Place,
  asked: AbortSignal,
  show: (reach: Reach) => void,
): Promise<void> => {
  const points: ReachPoint[] = [];
  try {
    for (let n = 0; n < ALL && !asked.aborted; n++) {
      points.push(await reachDesk().reach(missile.vehicle, from, (FIRST_DEG + n * STEP_DEG) % 360));
      // What orbits eastward has no edge to draw in any direction that matters.
      const orbits = points[0]!.rangeKm === "orbit";
      show({ points: [...points], all: ALL, done: n === ALL - 1 || orbits, failed: "" });
      if (orbits) return;
    }
  } catch (error) {
    show({ ...NOTHING, failed: error instanceof Error ? error.message : String(error) });
  }
};

export const capitalsInReach = (
  points: readonly ReachPoint[],
  from: Place,
  nations: readonly NationEntry[],
): CapitalInReach[] => {
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
