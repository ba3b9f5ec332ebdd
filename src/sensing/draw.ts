/**
 * What a sensor reports of one look: a noisy detection or a miss, and the false detections of a scan.
 *
 * source    Gaussian noise along the line of sight and along two directions across it; detection is one draw against its
 *           probability; false detections are Poisson in number and uniform in the field
 * leaves out  bias, merged plots of unresolved objects, noise that shrinks with the momentary echo (the mean is used)
 */
import { acos, cos, sin, type RandomStream } from "../base/index.js";
import { anglesOfEnu, WGS84 } from "../earth/index.js";
import { PLUME_SNR } from "./infrared-view.js";
import { GEOSTATIONARY_RADIUS_M } from "./satellite.js";
import { angleSigmaRad, rangeSigmaM, snrForDetection } from "./radar-equation.js";
import type { Detection, InfraredModel, RadarModel, Seen } from "./models.js";

export const drawDetection = (view: Seen, stream: RandomStream): Detection | "missed" => {
  // The same four numbers are drawn whether or not the look succeeds, so that later draws stay where they are.
  const chance = stream.uniform();
  const right = stream.normal() * view.sigmaAngleRad;
  const rise = stream.normal() * view.sigmaAngleRad;
  const along = stream.normal();
  if (chance > view.detectionProbability) return "missed";
  const [sa, ca, se, ce] = [sin(view.azRad), cos(view.azRad), sin(view.elRad), cos(view.elRad)];
  const angles = anglesOfEnu(
    sa * ce + right * ca - rise * sa * se,
    ca * ce - right * sa - rise * ca * se,
    se + rise * ce,
  );
  const detection: Detection = { ...angles, sigmaAngleRad: view.sigmaAngleRad, snr: view.snr };
  if (view.rangeM !== undefined && view.sigmaRangeM !== undefined) {
    detection.rangeM = Math.max(view.rangeM + along * view.sigmaRangeM, 1);
    detection.sigmaRangeM = view.sigmaRangeM;
  }
  return detection;
};

/** The false detections of one scan. Infrared takes its rate from the model; a radar's rate and boresight are handed in. */
export const falseDetections = (
  model: RadarModel | InfraredModel,
  stream: RandomStream,
  radar: { readonly meanPerScan: number; readonly azimuthRad: number } = { meanPerScan: 0, azimuthRad: 0 },
): Detection[] => {
  const out: Detection[] = [];
  const count = stream.poisson(model.kind === "radar" ? radar.meanPerScan : model.falsePerScan);
  for (let i = 0; i < count; i += 1)
    out.push(
      model.kind === "radar" ? radarFalse(model, radar.azimuthRad, stream) : infraredFalse(model, stream),
    );
  return out;
};

/** Uniform in range, azimuth and elevation over the field. */
const radarFalse = (model: RadarModel, azimuthRad: number, stream: RandomStream): Detection => {
  const half = Math.min(model.azimuthHalfWidthRad, Math.PI);
  const az = azimuthRad + (2 * stream.uniform() - 1) * half;
  const floor = Math.max(model.minElevationRad, 0);
  const snr = snrForDetection(0.5, model.falseAlarmProbability);
  return {
    rangeM: model.instrumentedRangeM * stream.uniform(),
    azRad: az - 2 * Math.PI * Math.floor(az / (2 * Math.PI)),
    elRad: floor + (model.maxElevationRad - floor) * stream.uniform(),
    sigmaRangeM: rangeSigmaM(model.bandwidthHz, snr),
    sigmaAngleRad: angleSigmaRad(model.beamwidthRad, snr),
    snr,
  };
};

/** Uniform over the Earth's disc as it looks from the orbit's farthest point (so never beside the Earth). */
const infraredFalse = (model: InfraredModel, stream: RandomStream): Detection => {
  const { orbit } = model;
  const distance =
    orbit.kind === "geostationary" ? GEOSTATIONARY_RADIUS_M : orbit.semiMajorAxisM * (1 + orbit.eccentricity);
  const sine = Math.min(WGS84.aM / distance, 1);
  const offRad = acos(1 - stream.uniform() * (1 - Math.sqrt(1 - sine * sine)));
  return {
    azRad: 2 * Math.PI * stream.uniform(),
    elRad: offRad - Math.PI / 2,
    sigmaAngleRad: model.sigmaAngleRad,
    snr: PLUME_SNR,
  };
};
