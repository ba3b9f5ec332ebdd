/**
 * The area to warn of a glide or of a re-entry that manoeuvres: wherever it may come down, whatever it does on the way.
 *
 * shape     the sector of the ground, seen from below the start, that lies within the turn limit of the heading and within the
 *           farthest glide; `sure` is the part that the lowest lift-to-drag covers too. Half a turn or more is the whole disc
 * domain    as of `liftingGlide`; ranges end at half the girth
 * source    an envelope by its parameters alone: no path is computed, so none can be steered by
 * accuracy  an outer bound for glides: eastward the Earth's turning counts as at the equator, westward not at all
 * refuses   as of `liftingGlide`, and LIFT_TO_DRAG_REVERSED, TURN_NOT_POSITIVE
 */
import { degFromRad, radFromDeg, Refusal, sin } from "../../base/index.js";
import { geodesicDirect, geodesicInverse, placesWithin, WGS84, type Geodetic } from "../../earth/index.js";
import { GIRTH_M } from "../aim/target.js";
import type { PlaceInReach } from "../reach.js";
import { MEAN_RADIUS_M } from "../reported/ellipse.js";
import { liftingGlide, type GlideStart } from "./lifting-glide.js";

export interface HazardQuestion extends GlideStart {
  /** Over the ground below the start. */
  readonly from: Geodetic;
  readonly headingRad: number;
  readonly liftToDrag: { readonly low: number; readonly high: number };
  /** The largest angle, seen from the start, between the heading and where it may come down. */
  readonly turnRad: number;
}

export interface Hazard {
  readonly rangeM: { readonly low: number; readonly high: number };
  /** The longest that it may stay up. */
  readonly timeS: number;
  /** Closed rings, clockwise seen from above. */
  readonly area: readonly GroundPoint[];
  readonly sure: readonly GroundPoint[];
  /** Nearest first. */
  readonly places: readonly PlaceInReach[];
}

interface GroundPoint {
  readonly latRad: number;
  readonly lonRad: number;
}

const STEP_RAD = radFromDeg(2);
/** Points on a side, which is a geodesic and on no map a straight line. */
const SIDE_PARTS = 20;

export const hazard = (question: HazardQuestion): Hazard => {
  const { from, headingRad, liftToDrag, turnRad } = question;
  if (!(liftToDrag.low <= liftToDrag.high))
    throw new Refusal("LIFT_TO_DRAG_REVERSED", `${liftToDrag.low} is above ${liftToDrag.high}`, liftToDrag);
  if (!(turnRad > 0)) throw new Refusal("TURN_NOT_POSITIVE", `${degFromRad(turnRad)}° must be above 0°`);
  const at = (ratio: number, azimuthRad: number): number =>
    Math.min(GIRTH_M / 2, liftingGlide(question, ratio, carriedMps(question.heightM, azimuthRad)).rangeM);
  const half = Math.min(turnRad, Math.PI);
  const steps = Math.ceil((2 * half) / STEP_RAD);
  const azimuths = Array.from({ length: steps + 1 }, (_, i) => headingRad - half + (2 * half * i) / steps);
  const ring = (ratio: number): GroundPoint[] => {
    const arc = azimuths.map((azimuthRad) => geodesicDirect(from, azimuthRad, at(ratio, azimuthRad)));
    if (half >= Math.PI) return [...arc.slice(0, -1), arc[0]!];
    const [first, last] = [azimuths[0]!, azimuths.at(-1)!];
    const side = (azimuthRad: number, i: number): GroundPoint =>
      geodesicDirect(from, azimuthRad, (at(ratio, azimuthRad) * i) / SIDE_PARTS);
    const parts = Array.from({ length: SIDE_PARTS - 1 }, (_, i) => i + 1);
    const out = parts.map((i) => side(first, i));
    const back = parts.map((i) => side(last, SIDE_PARTS - i));
    return [from, ...out, ...arc, ...back, from];
  };
  const isWithin = (azimuthRad: number, distanceM: number): boolean =>
    turnBetween(azimuthRad, headingRad) <= turnRad && distanceM <= at(liftToDrag.high, azimuthRad);
  const farthestM = Math.max(...azimuths.map((azimuthRad) => at(liftToDrag.high, azimuthRad)));
  return {
    rangeM: { low: at(liftToDrag.low, headingRad), high: at(liftToDrag.high, headingRad) },
    timeS: liftingGlide(question, liftToDrag.high, carriedMps(question.heightM, headingRad)).timeS,
    area: ring(liftToDrag.high),
    sure: ring(liftToDrag.low),
    places: placesIn(from, farthestM, isWithin),
  };
};

const carriedMps = (heightM: number, azimuthRad: number): number =>
  Math.max(0, WGS84.omegaRadps * (MEAN_RADIUS_M + heightM) * sin(azimuthRad));

const turnBetween = (a: number, b: number): number => {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
};

/** The search's sphere is within 0.56 % of the ellipsoid. */
const SPHERE_MARGIN = 1.006;

const placesIn = (
  from: Geodetic,
  farthestM: number,
  isWithin: (azimuthRad: number, distanceM: number) => boolean,
): readonly PlaceInReach[] =>
  placesWithin(degFromRad(from.latRad), degFromRad(from.lonRad), (farthestM * SPHERE_MARGIN) / 1000)
    .map((place) => {
      const to = { latRad: radFromDeg(place.latDeg), lonRad: radFromDeg(place.lonDeg) };
      return { place, way: geodesicInverse(from, to) };
    })
    .filter(({ way }) => isWithin(way.azimuthRad, way.distanceM))
    .map(({ place, way }) => ({ ...place, distanceKm: way.distanceM / 1000 }))
    .sort((a, b) => a.distanceKm - b.distanceKm);
