/**
 * Whether what was reported of a flight can be true of a body that flies freely after its boost, and the reason.
 *
 * A finding other than `fits` and `no-time` names the law that is broken; the sentence has both numbers.
 */
import { boostWayM, type Band } from "./boost-of.js";
import { sin } from "../../base/index.js";
import type { Ellipse } from "./ellipse.js";
import { farthestFallM } from "./lowest-apogee.js";
import type { Reported } from "./reported.js";

export const FINDINGS = [
  "fits",
  "no-time",
  "time-below-coast",
  "time-too-short",
  "time-too-long",
  "boost-above-apogee",
  "apogee-too-low",
] as const;
export type Finding = (typeof FINDINGS)[number];

export interface Verdict {
  readonly consistent: boolean;
  readonly finding: Finding;
  readonly why: string;
}

export interface Implied {
  readonly ellipse: Ellipse;
  readonly leastCoastS: number;
  readonly flightTimeS: Band;
}

/** What a time may be off by: "about 40 minutes" is rounded to five, other times to a minute at worst. */
const roundingS = (timeS: number): number => (timeS % 300 === 0 ? 150 : 60);

export const verdictOf = (reported: Reported, implied: Implied): Verdict =>
  airVerdict(reported) ?? boostVerdict(reported, implied) ?? timeVerdict(reported, implied);

const airVerdict = ({ rangeM, apogeeM }: Reported): Verdict | undefined => {
  const farthest = farthestFallM(apogeeM);
  if (farthest === "far" || rangeM <= 2 * farthest) return undefined;
  return no(
    "apogee-too-low",
    `${km(rangeM)} cannot be flown freely below ${km(apogeeM)}: even the most slender body, as fast as an orbit, falls through the air within ${km(farthest)} of its apogee, ${km(2 * farthest)} in all; it glided, was powered, or the apogee is wrong`,
  );
};

const boostVerdict = ({ apogeeM, boostS }: Reported, { ellipse }: Implied): Verdict | undefined => {
  if (boostS === undefined) return undefined;
  const upM = boostWayM(ellipse.speedMps, boostS) * sin(ellipse.angleRad);
  if (upM <= apogeeM) return undefined;
  return no(
    "boost-above-apogee",
    `a boost of ${s(boostS)} to ${(ellipse.speedMps / 1000).toFixed(2)} km/s ends about ${km(upM)} up, above the apogee of ${km(apogeeM)}`,
  );
};

const timeVerdict = (
  { flightTimeS: timeS }: Reported,
  { ellipse, leastCoastS, flightTimeS: band }: Implied,
): Verdict => {
  if (timeS === undefined)
    return yes("no-time", `no time reported; ${s(band.low)} to ${s(band.high)} would fit`);
  if (timeS < leastCoastS)
    return no(
      "time-below-coast",
      `${s(timeS)} is shorter than the coast alone takes without any drag or boost: ${s(ellipse.timeS)}, and ${s(leastCoastS)} at least in whatever direction the Earth turned`,
    );
  const slackS = Math.min(roundingS(timeS), ROUNDING_SHARE * ellipse.timeS);
  if (timeS > band.high + slackS)
    return no(
      "time-too-long",
      `${s(timeS)} is longer than coast and boost explain: ${s(band.high)} at most, and ${s(slackS)} for rounding`,
    );
  if (timeS < band.low - slackS)
    return no(
      "time-too-short",
      `${s(timeS)} leaves ${s(timeS - ellipse.timeS)} above the coast of ${s(ellipse.timeS)}; the shortest boost adds ${s(band.low - leastCoastS)}, and ${s(slackS)} is allowed for rounding`,
    );
  return yes("fits", `${s(timeS)} lies within ${s(band.low)} to ${s(band.high)}, up to rounding`);
};

/** A minute is no rounding of a flight of two. */
const ROUNDING_SHARE = 0.1;

const yes = (finding: Finding, why: string): Verdict => ({ consistent: true, finding, why });
const no = (finding: Finding, why: string): Verdict => ({ consistent: false, finding, why });
const s = (v: number): string => `${Math.round(v)} s`;
const km = (m: number): string =>
  m < 10_000 ? `${Math.round(m / 10) / 100} km` : `${Math.round(m / 1000)} km`;
