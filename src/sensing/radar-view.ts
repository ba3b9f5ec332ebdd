/**
 * Whether a radar sees an object, and how well.
 *
 * frame     azimuth clockwise from north and elevation from the horizontal of the site; object in ITRF
 * domain    a mask of 0 or less means "down to the radio horizon", which is drawn with 4/3 Earth; a mask above 0 is geometric
 * leaves out  refraction of the measured angles (taken as corrected), scan loss, other objects in the same cell
 */
import { azimuthElevationRange, geodeticFromItrf, type Geodetic, type Position } from "../earth/index.js";
import { radioHorizonM } from "./horizon.js";
import { angleSigmaRad, radarSnr, rangeSigmaM, swerling1 } from "./radar-equation.js";
import { detectionProbability } from "./swerling.js";
import type { RadarModel, UnseenReason, View } from "./models.js";

export const radarView = (
  model: RadarModel,
  site: Geodetic,
  azimuthRad: number,
  rcsM2: number,
  target: Position<"itrf">,
): View => {
  const { azRad, elRad, rangeM } = azimuthElevationRange(site, target);
  const why = unseen(model, site, azimuthRad, target, azRad, elRad, rangeM);
  if (why !== "none") return { seen: false, why };
  const snr = radarSnr(model, rcsM2, rangeM);
  return {
    seen: true,
    rangeM,
    azRad,
    elRad,
    snr,
    detectionProbability: chanceOf(model, snr),
    sigmaRangeM: rangeSigmaM(model.bandwidthHz, snr),
    sigmaAngleRad: angleSigmaRad(model.beamwidthRad, snr),
  };
};

/** The reference signal to noise is of a whole dwell: each of its pulses has its part. */
const chanceOf = ({ swerling = 1, pulses = 1, falseAlarmProbability }: RadarModel, snr: number): number =>
  swerling === 1 && pulses === 1
    ? swerling1(snr, falseAlarmProbability)
    : detectionProbability(swerling, snr / pulses, falseAlarmProbability, pulses);

const unseen = (
  model: RadarModel,
  site: Geodetic,
  azimuthRad: number,
  target: Position<"itrf">,
  azRad: number,
  elRad: number,
  rangeM: number,
): UnseenReason | "none" => {
  if (rangeM > model.instrumentedRangeM) return "beyond-range";
  if (model.minElevationRad > 0) {
    if (elRad < 0) return "below-horizon";
    if (elRad < model.minElevationRad) return "outside-elevation";
  } else if (elRad < 0) {
    if (rangeM > radioHorizonM(site.heightM, geodeticFromItrf(target).heightM)) return "below-horizon";
  }
  if (elRad > model.maxElevationRad) return "outside-elevation";
  return isInSector(azRad, azimuthRad, model.azimuthHalfWidthRad) ? "none" : "outside-azimuth";
};

/** Whether an azimuth lies within `halfWidthRad` of `centreRad`, over the north line too. */
export const isInSector = (azRad: number, centreRad: number, halfWidthRad: number): boolean => {
  if (halfWidthRad >= Math.PI) return true;
  const turns = (azRad - centreRad) / (2 * Math.PI);
  return Math.abs(turns - Math.round(turns)) * 2 * Math.PI <= halfWidthRad;
};
