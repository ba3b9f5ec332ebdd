/**
 * How soon after lift-off a sensor, and several together, hold a track one can shoot at.
 *
 * A radar: its third look that is more likely than not to detect. An infrared satellite alone tells that something was
 * launched; two of them give a place, and once the motors are out a path.
 * shape     seconds from lift-off; Infinity where there is never one
 * leaves out  luck, noise, false alarms, what a tracker makes of it: `roof run` plays those. The boost is a point that rises
 *           over the place of launch, its height with the square of time
 * accuracy  a radar's first look to `STEP_S`
 */
import { radFromDeg, US_PER_S } from "../../base/index.js";
import { assumePosition, itrfFromGeodetic } from "../../earth/index.js";
import type { ObjectPath } from "../../defence/index.js";
import { infraredView, radarView, satellitePosition } from "../../sensing/index.js";
import { radarCrossSectionM2 } from "../../world/index.js";
import type { ResolvedSensor } from "../../messages/index.js";

/** A flight as sensors meet it: the boost, then the path. */
export interface Watched {
  readonly path: ObjectPath;
  readonly from: { readonly latDeg: number; readonly lonDeg: number };
  readonly boostS: number;
  readonly boostAltitudeM: number;
  /** Wall time of lift-off, for where satellites stand. */
  readonly liftOffUs: number;
}

const STEP_S = 10;
const LOOKS = 3;
const LIKELY = 0.5;

export const firstTrackS = (sensor: ResolvedSensor, flight: Watched): number =>
  sensor.model.kind === "radar" ? radarTrackS(sensor, flight) : infraredSightS(sensor, flight);

/** Of a set of sensors, each with its own `firstTrackS`: a radar's track, or two infrared sights and the end of boost. */
export const trackTogetherS = (
  sensors: readonly { readonly kind: "radar" | "infrared"; readonly atS: number }[],
  boostS: number,
): number => {
  let radar = Infinity;
  let first = Infinity;
  let second = Infinity;
  for (const { kind, atS } of sensors) {
    if (kind === "radar") radar = Math.min(radar, atS);
    else if (atS < first) [first, second] = [atS, first];
    else second = Math.min(second, atS);
  }
  return Math.min(radar, Math.max(second, boostS));
};

const state = new Float64Array(6);

const radarTrackS = (sensor: ResolvedSensor, { path }: Watched): number => {
  const { model, at } = sensor;
  if (model.kind !== "radar" || at === undefined) return Infinity;
  const site = { latRad: radFromDeg(at.latDeg), lonRad: radFromDeg(at.lonDeg), heightM: at.altitudeM };
  const rcs = radarCrossSectionM2("payload", false, false);
  for (let us = path.startUs; us <= path.endUs; us += STEP_S * US_PER_S) {
    path.stateAt(us, state);
    // Paths are ITRF by their own header.
    const target = assumePosition("itrf", state[0]!, state[1]!, state[2]!);
    const view = radarView(model, site, radFromDeg(at.azimuthDeg), rcs, target);
    if (view.seen && view.detectionProbability >= LIKELY)
      return us / US_PER_S + (LOOKS - 1) * model.scanPeriodS;
  }
  return Infinity;
};

const infraredSightS = (sensor: ResolvedSensor, flight: Watched): number => {
  const { model } = sensor;
  if (model.kind !== "infrared") return Infinity;
  const { from, boostS, boostAltitudeM, liftOffUs } = flight;
  const heightM = model.cloudBreakM + 1;
  const clearS = boostS * Math.sqrt(Math.min(1, heightM / boostAltitudeM));
  const target = itrfFromGeodetic({
    latRad: radFromDeg(from.latDeg),
    lonRad: radFromDeg(from.lonDeg),
    heightM,
  });
  const satellite = satellitePosition(model.orbit, liftOffUs + Math.round(clearS * US_PER_S));
  const seenS = clearS + (LOOKS - 1) * model.revisitS;
  return seenS <= boostS && infraredView(model, satellite, target, { thrusting: true }).seen
    ? seenS
    : Infinity;
};
