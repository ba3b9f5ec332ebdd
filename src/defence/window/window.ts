/**
 * When and where one battery can meet one object.
 *
 * frame     path in ITRF; range and height as ground.ts
 * shape     the path is sampled each `stepS`; the ends of the window are then halved down to a millisecond
 * domain    the path of a body in free flight, between the earliest launch and `untilUs`
 * source    launch time of an intercept = its time less the fly-out's time to that point
 * leaves out  homing: an interceptor is its time to reach, and a hit is a probability handed in elsewhere
 * accuracy  that of the path and of the fly-out table
 */
import { degFromRad, Refusal, rounded, US_PER_S } from "../../base/index.js";
import { assumePosition, geodeticFromItrf, itrfFromGeodetic } from "../../earth/index.js";
import { groundRangeM, heightM } from "./ground.js";
import { noWindow, type NoWindow } from "./none.js";
import type { ObjectPath } from "./path.js";
import type { Intercept, ShotTime, Window, WindowQuestion } from "./question.js";

export const interceptWindow = (question: WindowQuestion): Window | NoWindow => {
  const { battery, table, path, trackFromUs, decisionS, nowUs, stepS = 1 } = question;
  if (!(stepS >= 0.05))
    throw new Refusal("STEP_TOO_SMALL", `a step of ${stepS} s is below 0.05 s`, { stepS });
  const site = siteDirection(battery);
  const state = new Float64Array(6);
  const earliestUs = Math.max(
    nowUs,
    trackFromUs + Math.round((decisionS + battery.interceptor.reactionTimeS) * US_PER_S),
  );
  const fromUs = Math.max(path.startUs, Math.min(earliestUs, path.endUs));
  const untilUs = Math.min(path.endUs, question.untilUs ?? path.endUs);
  /** Launch time for an intercept at `timeUs`, or "none" where the fly-out does not get there. */
  const launchFor = (timeUs: number): number | "none" => {
    path.stateAt(timeUs, state);
    const x = state[0]!;
    const y = state[1]!;
    const z = state[2]!;
    const h = heightM(x, y, z);
    if (h < table.minHeightM || h > table.maxHeightM) return "none";
    const reachS = table.timeToReachS(groundRangeM(site[0], site[1], site[2], x, y, z), h);
    return reachS === "none" ? "none" : timeUs - Math.ceil(reachS * US_PER_S);
  };
  const stepUs = Math.round(stepS * US_PER_S);
  const options: ShotTime[] = [];
  let before = { timeUs: fromUs, good: true };
  for (
    let timeUs = fromUs;
    timeUs <= untilUs;
    timeUs = timeUs === untilUs ? untilUs + 1 : Math.min(timeUs + stepUs, untilUs)
  ) {
    const launchAtUs = launchFor(timeUs);
    const good = launchAtUs !== "none" && launchAtUs >= earliestUs;
    if (timeUs > fromUs && before.good !== good) {
      const edge = before.good
        ? edgeOf(timeUs, before.timeUs, earliestUs, launchFor)
        : edgeOf(before.timeUs, timeUs, earliestUs, launchFor);
      if (edge.interceptAtUs !== before.timeUs && edge.interceptAtUs !== timeUs) options.push(edge);
    }
    if (good) options.push({ launchAtUs, interceptAtUs: timeUs });
    before = { timeUs, good };
  }
  const first = options[0];
  if (first === undefined) return noWindow(question, site, earliestUs, fromUs, untilUs, launchFor);
  let earliestLaunchUs = first.launchAtUs;
  let latestLaunchUs = first.launchAtUs;
  for (const o of options) {
    earliestLaunchUs = Math.min(earliestLaunchUs, o.launchAtUs);
    latestLaunchUs = Math.max(latestLaunchUs, o.launchAtUs);
  }
  return { outcome: "window", earliestLaunchUs, latestLaunchUs, best: interceptOf(path, first), options };
};

/** Where an option meets the object. */
export const interceptOf = (path: ObjectPath, option: ShotTime): Intercept => {
  const state = new Float64Array(6);
  path.stateAt(option.interceptAtUs, state);
  // Paths are ITRF by their own header.
  const p = assumePosition("itrf", state[0]!, state[1]!, state[2]!);
  const g = geodeticFromItrf(p);
  return {
    launchAtUs: option.launchAtUs,
    interceptAtUs: option.interceptAtUs,
    positionItrfM: [p[0], p[1], p[2]],
    altitudeKm: rounded(g.heightM / 1000, 3),
    latDeg: rounded(degFromRad(g.latRad), 5),
    lonDeg: rounded(degFromRad(g.lonRad), 5),
  };
};

/** Unit vector from the Earth's centre to the battery. */
export const siteDirection = (site: {
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly altitudeM: number;
}): readonly [number, number, number] => {
  const p = itrfFromGeodetic({
    latRad: (site.latDeg * Math.PI) / 180,
    lonRad: (site.lonDeg * Math.PI) / 180,
    heightM: site.altitudeM,
  });
  const r = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
  return [p[0] / r, p[1] / r, p[2] / r];
};

/** The outermost good shot between a bad moment and a good one, to a millisecond. */
const edgeOf = (
  badUs: number,
  goodUs: number,
  earliestUs: number,
  launchFor: (timeUs: number) => number | "none",
): ShotTime => {
  let bad = badUs;
  let good = goodUs;
  let launchAtUs = earliestUs;
  for (let at = goodUs; ; at = Math.round((bad + good) / 2)) {
    const launch = launchFor(at);
    if (launch !== "none" && launch >= earliestUs) {
      good = at;
      launchAtUs = launch;
    } else bad = at;
    if (Math.abs(good - bad) <= 1000) return { launchAtUs, interceptAtUs: good };
  }
};
