/**
 * One scan of one sensor over the truth: what it detects, with noise, misses and false detections.
 *
 * Noise is keyed by sensor, body and scan number, so one sensor's luck never depends on another's presence.
 * Complexity: bodies aloft per scan.
 */
import { assumePosition, itrfFromGeodetic, type Position } from "../earth/index.js";
import { radFromDeg, randomStream, US_PER_S } from "../base/index.js";
import {
  drawDetection,
  falseDetections,
  infraredView,
  radarView,
  satellitePosition,
} from "../sensing/index.js";
import {
  label,
  type Detection,
  type MessageOf,
  type Mode,
  type ResolvedScenario,
  type ResolvedSensor,
} from "../messages/index.js";
import { apparitions } from "./false-alarm.js";
import { radarCrossSectionM2 } from "./signature.js";
import { isAloft, stateOf, type TruthLaunch } from "./truth.js";

export interface LookContext {
  readonly seed: number;
  readonly mode: Mode;
  readonly epochUs: number;
  readonly launches: readonly TruthLaunch[];
  /** Injected events; of these a look knows false alarms. */
  readonly events: ResolvedScenario["events"];
}

export const scanPeriodUs = (sensor: ResolvedSensor): number =>
  Math.round((sensor.model.kind === "radar" ? sensor.model.scanPeriodS : sensor.model.revisitS) * US_PER_S);

/** Seconds by which a sensor's first scan is set off from the epoch, so that not all look at once. */
export const scanOffsetUs = (sensor: ResolvedSensor, seed: number): number =>
  Math.floor(randomStream(seed, sensor.id, "scan-offset").uniform() * scanPeriodUs(sensor));

const positionOf = (sensor: ResolvedSensor, timeUs: number): Position<"itrf"> => {
  if (sensor.model.kind === "infrared") return satellitePosition(sensor.model.orbit, timeUs);
  const at = sensor.at!;
  return itrfFromGeodetic({
    latRad: radFromDeg(at.latDeg),
    lonRad: radFromDeg(at.lonDeg),
    heightM: at.altitudeM,
  });
};

const state = new Float64Array(6);

/** The scan as a message from the sensor's owner, or `nothing` when nothing was detected. */
export const look = (
  context: LookContext,
  sensor: ResolvedSensor,
  scan: number,
  timeUs: number,
): { readonly message: MessageOf<"measurements">; readonly seen: readonly string[] } | "nothing" => {
  const place = positionOf(sensor, timeUs);
  const detections: Detection[] = [];
  const seen: string[] = [];
  let best = 0;
  for (const launch of context.launches)
    for (const b of launch.bodies) {
      if (!isAloft(b, timeUs)) continue;
      stateOf(b, launch, timeUs, state);
      // The flight room integrates in ITRF.
      const target = assumePosition("itrf", state[0]!, state[1]!, state[2]!);
      const thrusting = b.body.thrustingAt((timeUs - launch.launch.atUs) / US_PER_S);
      const view = viewOf(
        sensor,
        place,
        target,
        thrusting,
        radarCrossSectionM2(b.body.kind, thrusting, b.bodyStaysOn),
      );
      if (!view.seen) continue;
      best = Math.max(best, view.detectionProbability);
      const drawn = drawDetection(
        view,
        randomStream(context.seed, `${sensor.id}|${b.id}`, "detection", scan),
      );
      if (drawn === "missed") continue;
      detections.push(asRead(sensor, drawn));
      seen.push(b.id);
    }
  for (const d of falseDetections(sensor.model, randomStream(context.seed, sensor.id, "false", scan)))
    detections.push(d);
  detections.push(...apparitions(context.events, sensor, place, scan, timeUs, context));
  if (detections.length === 0) return "nothing";
  return {
    seen,
    message: {
      kind: "measurements",
      from: sensor.owner,
      timeUs,
      label: label(context.mode, sensor.owner, [], [sensor.id]),
      body: {
        sensor: sensor.id,
        sensorKind: sensor.model.kind,
        positionItrfM: [round3(place[0]), round3(place[1]), round3(place[2])],
        timeUs: timeUs + clockUs(sensor),
        detectionProbability: Math.round(best * 1000) / 1000,
        falsePerScan: sensor.model.kind === "infrared" ? sensor.model.falsePerScan : 0,
        detections,
      },
    },
  };
};

const viewOf = (
  sensor: ResolvedSensor,
  place: Position<"itrf">,
  target: Position<"itrf">,
  thrusting: boolean,
  rcsM2: number,
) => {
  if (sensor.model.kind === "infrared") return infraredView(sensor.model, place, target, { thrusting });
  const at = sensor.at!;
  const site = { latRad: radFromDeg(at.latDeg), lonRad: radFromDeg(at.lonDeg), heightM: at.altitudeM };
  return radarView(sensor.model, site, radFromDeg(at.azimuthDeg), rcsM2, target);
};

/** What a sensor that reads wrongly reads: its biases upon its noise. */
const asRead = ({ model }: ResolvedSensor, drawn: Detection): Detection => {
  if (model.kind !== "radar" || model.bias === undefined) return drawn;
  const { rangeM = 0, azRad = 0, elRad = 0 } = model.bias;
  const turns = (drawn.azRad + azRad) / (2 * Math.PI);
  return {
    ...drawn,
    azRad: (turns - Math.floor(turns)) * 2 * Math.PI,
    elRad: drawn.elRad + elRad,
    ...(drawn.rangeM === undefined ? {} : { rangeM: Math.max(drawn.rangeM + rangeM, 1) }),
  };
};

/** How late its clock stands, µs: the time in its scans, not the time they are sent. */
const clockUs = ({ model }: ResolvedSensor): number =>
  model.kind === "radar" ? Math.round((model.bias?.clockS ?? 0) * US_PER_S) : 0;

const round3 = (x: number): number => Math.round(x * 1000) / 1000;
