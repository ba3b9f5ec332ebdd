/**
 * A sensor that reports what is not there: an injected event of the scenario, as on 26 September 1983.
 *
 * The apparition stands over the place named and climbs as a missile under thrust would; only the named sensor reports it, at
 * each of its scans while the event lasts, with its own noise.
 * source    26 September 1983: one type of sensor, "high reliability", false (Arms Control Today); the climb is this
 *           project's choice
 */
import { radFromDeg, randomStream, US_PER_S } from "../base/index.js";
import { azimuthElevationRange, geodeticFromItrf, itrfFromGeodetic, type Position } from "../earth/index.js";
import { angleSigmaRad, drawDetection, PLUME_SNR, rangeSigmaM } from "../sensing/index.js";
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
