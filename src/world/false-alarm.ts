/**
 * What looks like a missile and is none: injected events of the scenario.
 *
 * A false alarm, as on 26 September 1983, stands over the place named and climbs as a missile under thrust would; only the named
 * sensor reports it, at each of its scans while the event lasts, with its own noise. A bolide burns on its way down over the place
 * named, and each infrared satellite in view may see it.
 * source    26 September 1983: one type of sensor, "high reliability", false (Arms Control Today); the climb is this
 *           project's choice
 */
import { radFromDeg, randomStream, US_PER_S } from "../base/index.js";
import { azimuthElevationRange, geodeticFromItrf, itrfFromGeodetic, type Position } from "../earth/index.js";
import { angleSigmaRad, drawDetection, infraredView, PLUME_SNR, rangeSigmaM } from "../sensing/index.js";
import type { Detection, ResolvedScenario, ResolvedSensor } from "../messages/index.js";

const FROM_M = 12_000;
const CLIMB_MPS = 900;

export const apparitions = (
  events: ResolvedScenario["events"],
  sensor: ResolvedSensor,
  place: Position<"itrf">,
  scan: number,
  timeUs: number,
  { seed, epochUs }: { readonly seed: number; readonly epochUs: number },
): Detection[] =>
  events.flatMap((event, n): Detection[] => {
    if (event.kind === "bolide") return bolide(event, n, sensor, place, scan, timeUs, { seed, epochUs });
    if (event.kind !== "false-alarm" || event.sensor !== sensor.id) return [];
    const sinceS = (timeUs - epochUs) / US_PER_S - event.at;
    if (sinceS < 0 || sinceS >= event.durationS) return [];
    const target = itrfFromGeodetic({
      latRad: radFromDeg(event.near.latDeg),
      lonRad: radFromDeg(event.near.lonDeg),
      heightM: FROM_M + CLIMB_MPS * sinceS,
    });
    const { azRad, elRad, rangeM } = azimuthElevationRange(geodeticFromItrf(place), target);
    const { model } = sensor;
    const noise =
      model.kind === "radar"
        ? {
            rangeM,
            sigmaRangeM: rangeSigmaM(model.bandwidthHz, PLUME_SNR),
            sigmaAngleRad: angleSigmaRad(model.beamwidthRad, PLUME_SNR),
          }
        : { sigmaAngleRad: model.sigmaAngleRad };
    const drawn = drawDetection(
      { seen: true, azRad, elRad, snr: PLUME_SNR, detectionProbability: 1, ...noise },
      randomStream(seed, `${sensor.id}|false-alarm-${n}`, "detection", scan),
    );
    return drawn === "missed" ? [] : [drawn];
  });

type Bolide = Extract<ResolvedScenario["events"][number], { readonly kind: "bolide" }>;

/** Meteors that reach the ground's notice burn from about 80 km to 30 km of height. */
const BURNS_FROM_M = 80_000;
const BURNS_TO_M = 30_000;

const bolide = (
  event: Bolide,
  n: number,
  { id, model }: ResolvedSensor,
  place: Position<"itrf">,
  scan: number,
  timeUs: number,
  { seed, epochUs }: { readonly seed: number; readonly epochUs: number },
): Detection[] => {
  const share = ((timeUs - epochUs) / US_PER_S - event.at) / event.durationS;
  if (model.kind !== "infrared" || share < 0 || share >= 1) return [];
  const target = itrfFromGeodetic({
    latRad: radFromDeg(event.near.latDeg),
    lonRad: radFromDeg(event.near.lonDeg),
    heightM: BURNS_FROM_M - share * (BURNS_FROM_M - BURNS_TO_M),
  });
  const view = infraredView(model, place, target, { thrusting: true });
  if (!view.seen) return [];
  const drawn = drawDetection(view, randomStream(seed, `${id}|bolide-${n}`, "detection", scan));
  return drawn === "missed" ? [] : [drawn];
};
