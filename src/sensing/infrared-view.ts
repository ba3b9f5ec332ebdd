/**
 * Whether an infrared satellite sees a plume, and in which direction.
 *
 * frame     azimuth clockwise from north and elevation from the horizontal, both of the geodetic point below the satellite,
 *           the axes carried up to the satellite: an object straight below is at elevation -90°
 * domain    satellite outside the atmosphere
 * leaves out  plume brightness by aspect and height, sun in view, cloud maps (one break height stands for all cloud)
 * accuracy  `PLUME_SNR` is an estimate of ours: the contrast at which a threshold of 10⁻⁶ false alarms detects 95 of 100
 */
import { WGS84, azimuthElevationRange, geodeticFromItrf, type Position } from "../earth/index.js";
import type { InfraredModel, View } from "./models.js";

/** Power ratio: amplitude 6.4 = 4.75 (threshold for 10⁻⁶) + 1.65 (95 % above it), Gaussian noise. */
export const PLUME_SNR = 41;
export const PLUME_DETECTION_PROBABILITY = 0.95;
/** A line of sight that passes the limb lower than this is lost in the air. */
export const LIMB_MARGIN_M = 20_000;

export const infraredView = (
  model: InfraredModel,
  satellite: Position<"itrf">,
  target: Position<"itrf">,
  { thrusting }: { readonly thrusting: boolean },
): View => {
  if (!thrusting) return { seen: false, why: "not-thrusting" };
  if (geodeticFromItrf(target).heightM < model.cloudBreakM) return { seen: false, why: "under-cloud" };
  if (isBehindEarth(satellite, target, LIMB_MARGIN_M)) return { seen: false, why: "behind-earth" };
  const { azRad, elRad } = azimuthElevationRange(geodeticFromItrf(satellite), target);
  return {
    seen: true,
    azRad,
    elRad,
    snr: PLUME_SNR,
    detectionProbability: PLUME_DETECTION_PROBABILITY,
    sigmaAngleRad: model.sigmaAngleRad,
  };
};

/**
 * Whether the Earth (ellipsoid raised by `marginM`) stands between two points.
 * A point inside the raised shell on the near side is not blocked: only a line that dips below the shell and rises again is.
 */
export const isBehindEarth = (from: Position<"itrf">, to: Position<"itrf">, marginM: number): boolean => {
  const a = WGS84.aM + marginM;
  const b = WGS84.aM * (1 - WGS84.f) + marginM;
  const [x, y, z] = [from[0] / a, from[1] / a, from[2] / b];
  const [dx, dy, dz] = [to[0] / a - x, to[1] / a - y, to[2] / b - z];
  const along = -(x * dx + y * dy + z * dz) / (dx * dx + dy * dy + dz * dz);
  if (along <= 0 || along >= 1) return false;
  const [px, py, pz] = [x + along * dx, y + along * dy, z + along * dz];
  return px * px + py * py + pz * pz < 1;
};
