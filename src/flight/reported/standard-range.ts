/**
 * How far the vehicle of a reported flight would go if it were flown for range.
 *
 * source    docs/math/reconstruction.md
 * leaves out  the Earth's turning; payload: a lighter one flew farther
 * accuracy  best within 10 % of Wright's ranges for three lofted flights, inside the band (validation/reported-flights)
 */
import { sin } from "../../base/index.js";
import { boostWayM, gravityLossMps, type Band } from "./boost-of.js";
import { leastEnergyRangeM, MEAN_RADIUS_M, speedAtMps, type Ellipse } from "./ellipse.js";

export const HALF_GIRTH_M = Math.PI * MEAN_RADIUS_M;

/**
 * A boost that climbs steeply loses more to gravity than one that turns over: the speed shown is the least that a lofted
 * vehicle has, and the most that a depressed one has. Reported figures are rounded, by 2 % at most.
 */
export const standardRangeM = (ellipse: Ellipse, boost: Band, flownM: number): Band => {
  const shown = metres(leastEnergyRangeM(ellipse.speedMps, 0));
  const likely = flattenedM(ellipse, boost.best, LIKELY_SHARE);
  const air = Math.min(0.3, AIR_WAY_M / shown);
  const within = (rangeM: number): number => Math.min(HALF_GIRTH_M, Math.max(flownM, rangeM));
  return {
    low: within((1 - ROUNDING - air) * Math.min(shown, likely)),
    best: within((1 - air / 2) * likely),
    high: within(
      (1 + ROUNDING) *
        Math.max(
          shown,
          flattenedM(ellipse, boost.best, LARGEST_SHARE),
          flattenedM(ellipse, boost.high, LIKELY_SHARE),
        ),
    ),
  };
};

const ROUNDING = 0.02;
/** The air shortens what hardly leaves it: a way in it, up and down, that hardly grows with the range. */
const AIR_WAY_M = 48_000;
/** Of g × boost time × sine of the angle at its end, what gravity takes. */
const LIKELY_SHARE = 0.55;
const LARGEST_SHARE = 0.75;

const metres = (range: number | "all"): number => (range === "all" ? HALF_GIRTH_M : range);

const flattenedM = (ellipse: Ellipse, boostS: number, share: number): number => {
  const steepWay = boostWayM(ellipse.speedMps, boostS);
  const steep = speedAtMps(
    ellipse.semiMajorM,
    Math.min(steepWay * sin(ellipse.angleRad), 0.5 * ellipse.apogeeM),
  );
  const given = steep + gravityLossMps(boostS, ellipse.angleRad, share);
  let rangeM = 0.3 * HALF_GIRTH_M;
  for (let n = 0; n < 60; n += 1) {
    // The thrust stands a little steeper than the path it ends on.
    const angle = (Math.PI - rangeM / MEAN_RADIUS_M) / 4 + 0.1;
    const speed = Math.max(1, given - gravityLossMps(boostS, angle, share));
    const way = boostWayM(speed, boostS);
    const coast = leastEnergyRangeM(speed, way * sin(angle));
    if (coast === "all") return HALF_GIRTH_M;
    rangeM = 0.5 * (rangeM + Math.min(HALF_GIRTH_M, coast + 0.5 * way));
  }
  return rangeM;
};
