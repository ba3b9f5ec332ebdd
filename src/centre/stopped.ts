/**
 * Whether an interceptor has stopped an object, for sure or perhaps.
 *
 * For sure when a hit was reported under a name the object bears. Perhaps when a hit was reported where it would have been
 * and no sensor has seen it since: tracks of what is gone live on for a while, and some are another maker's. Perhaps
 * ends as soon as it is seen again.
 */
import { hypot3 } from "../base/index.js";
import { trackAt } from "../tracking/index.js";
import type { ObjectMemory } from "./lane.js";
import type { PictureObject } from "./picture.js";
import type { CentreState } from "./state.js";

/** A track of the object hit lies within this of the intercept, m, and within so many of its own standard deviations more. */
const NEAR_M = 25_000;
const SIGMAS = 3;

export const isReportedHit = (state: CentreState, engagedAs: string, object: PictureObject): boolean => {
  for (const report of state.reports.values())
    if (
      report.outcome === "hit" &&
      (report.trackId === engagedAs || object.members.some((m) => m.track.trackId === report.trackId))
    )
      return true;
  return false;
};

export const maybeStopped = (state: CentreState, { best }: PictureObject, memory: ObjectMemory): boolean => {
  if (memory.intercepted) return false;
  for (const report of state.reports.values()) {
    if (report.outcome !== "hit" || memory.seenUs > report.atUs) continue;
    const order = state.orders.get(report.engagementId)?.order;
    if (order === undefined) continue;
    const { state: at, covariance } = trackAt(best.track, order.interceptAtUs);
    const spreadM = Math.sqrt(Math.max(0, covariance[0]! + covariance[7]! + covariance[14]!));
    const [x, y, z] = order.interceptItrfM;
    if (hypot3(at[0]! - x, at[1]! - y, at[2]! - z) < NEAR_M + SIGMAS * spreadM) return true;
  }
  return false;
};
