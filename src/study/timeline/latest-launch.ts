/**
 * The last moment at which a battery can launch and still meet a flight, or by how many kilometres it never can.
 *
 * shape     seconds from lift-off of the flight; heights and ranges as defence measures them
 * leaves out  who may shoot, and when the battery knows: the caller compares
 * accuracy  to `stepS` of the path
 */
import { US_PER_S } from "../../base/index.js";
import {
  flyOutTable,
  groundRangeM,
  heightAboveM,
  siteDirection,
  type ObjectPath,
} from "../../defence/index.js";
import type { Battery } from "../../messages/index.js";

export interface LatestLaunch {
  /** -Infinity where no launch ever meets it. */
  readonly launchS: number;
  /** Where that launch meets it. */
  readonly interceptS: number;
  /** How far the path stays outside what the class reaches; zero where it enters. */
  readonly shortM: number;
}

type Shooter = Pick<Battery, "latDeg" | "lonDeg" | "altitudeM" | "interceptor">;

export const latestLaunch = (battery: Shooter, path: ObjectPath, stepS = 5): LatestLaunch => {
  const table = flyOutTable(battery.interceptor);
  const site = siteDirection(battery);
  const state = new Float64Array(6);
  let launchS = -Infinity;
  let interceptS = -Infinity;
  let shortM = Infinity;
  const stepUs = Math.round(stepS * US_PER_S);
  for (let us = path.startUs; us <= path.endUs; us += stepUs) {
    path.stateAt(us, state);
    const h = heightAboveM(state[0]!, state[1]!, state[2]!);
    const range = groundRangeM(site[0], site[1], site[2], state[0]!, state[1]!, state[2]!);
    const inside = Math.max(table.minHeightM, Math.min(table.maxHeightM, h));
    const off = Math.max(0, range - table.reachM(inside));
    shortM = Math.min(shortM, Math.sqrt(off * off + (h - inside) * (h - inside)));
    const fly = table.timeToReachS(range, h);
    if (fly === "none") continue;
    const at = us / US_PER_S - fly;
    if (at > launchS) {
      launchS = at;
      interceptS = us / US_PER_S;
    }
  }
  return { launchS, interceptS, shortM: launchS > -Infinity ? 0 : shortM };
};
