/**
 * Why a battery cannot meet an object, with the two numbers that say so.
 *
 * shape     one of NO_PATH, TOO_LATE, OUT_OF_RANGE, BELOW_BAND, ABOVE_BAND, OUT_OF_ENVELOPE
 */
import { US_PER_S } from "../../base/index.js";
import { groundRangeM, heightM } from "./ground.js";
import type { WindowQuestion } from "./question.js";

export interface NoWindow {
  readonly outcome: "none";
  readonly code: "NO_PATH" | "TOO_LATE" | "OUT_OF_RANGE" | "BELOW_BAND" | "ABOVE_BAND" | "OUT_OF_ENVELOPE";
  /** A sentence with both numbers, led by the code. */
  readonly reason: string;
}

export const noWindow = (
  question: WindowQuestion,
  site: readonly [number, number, number],
  earliestUs: number,
  fromUs: number,
  untilUs: number,
  launchFor: (timeUs: number) => number | "none",
): NoWindow => {
  const { table, path, stepS = 1, nowUs } = question;
  const none = (code: NoWindow["code"], detail: string): NoWindow => ({
    outcome: "none",
    code,
    reason: `${code}: ${detail}`,
  });
  const state = new Float64Array(6);
  const stepUs = Math.round(stepS * US_PER_S);
  let nearestM = Infinity;
  let nearestInBandM = Infinity;
  let reachThereM = 0;
  let latestLaunchUs = -Infinity;
  let highestM = -Infinity;
  let lowestM = Infinity;
  // What lay ahead when the track began, so that a chance already gone reads as too late.
  const lookFromUs = Math.max(path.startUs, Math.min(question.trackFromUs, nowUs, fromUs));
  if (!(untilUs > lookFromUs))
    return none("NO_PATH", `the path ends ${seconds(untilUs - nowUs)} s from now, nothing is left to meet`);
  for (let timeUs = lookFromUs; timeUs <= untilUs; timeUs += stepUs) {
    path.stateAt(timeUs, state);
    const h = heightM(state[0]!, state[1]!, state[2]!);
    const range = groundRangeM(site[0], site[1], site[2], state[0]!, state[1]!, state[2]!);
    nearestM = Math.min(nearestM, range);
    if (range <= table.maxGroundRangeM) {
      highestM = Math.max(highestM, h);
      lowestM = Math.min(lowestM, h);
    }
    if (h < table.minHeightM || h > table.maxHeightM) continue;
    if (range < nearestInBandM) {
      nearestInBandM = range;
      reachThereM = table.reachM(h);
    }
    const launch = launchFor(timeUs);
    if (launch !== "none") latestLaunchUs = Math.max(latestLaunchUs, launch);
  }
  if (latestLaunchUs > -Infinity)
    return none(
      "TOO_LATE",
      `the last useful launch was ${seconds(earliestUs - latestLaunchUs)} s before the earliest possible one`,
    );
  if (nearestM > table.maxGroundRangeM)
    return none("OUT_OF_RANGE", `nearest approach ${km(nearestM)} km, reach ${km(table.maxGroundRangeM)} km`);
  if (highestM < table.minHeightM)
    return none(
      "BELOW_BAND",
      `within reach the object is at ${km(highestM)} km at most, the band starts at ${km(table.minHeightM)} km`,
    );
  if (lowestM > table.maxHeightM)
    return none(
      "ABOVE_BAND",
      `within reach the object is at ${km(lowestM)} km at least, the band ends at ${km(table.maxHeightM)} km`,
    );
  if (nearestInBandM < Infinity)
    return none(
      "OUT_OF_RANGE",
      `nearest approach inside the band ${km(nearestInBandM)} km, reach at that height ${km(reachThereM)} km`,
    );
  return none(
    "OUT_OF_ENVELOPE",
    `the object passes the band of ${km(table.minHeightM)} to ${km(table.maxHeightM)} km between two samples`,
  );
};

const km = (m: number): string => (m / 1000).toFixed(m < 10_000 ? 1 : 0);
const seconds = (us: number): string => (us / US_PER_S).toFixed(0);
