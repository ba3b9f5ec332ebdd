/**
 * Tracks a whole detections file, scan by scan; what is written at a time uses nothing later.
 *
 * frame     ITRF inside, the file's east-north-up at the edges
 * domain    objects that fall freely, radars whose fields of view the file gives
 *
 * A track that left every field of view is no longer told: nobody could say whether it is still there. It is kept, and told again
 * where it comes back into one.
 */
import { cos, ln, radFromDeg } from "../../base/index.js";
import type { Belief } from "../belief.js";
import { bestKnown, copyMotion, newMotion } from "../belief.js";
import { newCore, type Association, type Scan } from "../core.js";
import { takeScan } from "../engine.js";
import { addSight, newSightTable, type Stand } from "../gate/sight.js";
import { predict } from "../predict/motion.js";
import { FALLING_SETTINGS } from "../settings.js";
import type { FilterName } from "../update/filters.js";
import { covers } from "./field-of-view.js";
import { localFrameOf, localFromItrf, standOfSensor } from "./local-frame.js";
import type { DetectionsFile, FileSensor, TrackRow, TracksFile } from "./format.js";

/** New objects that a scan may bring, beside its clutter. */
const NEW_PER_SCAN = 0.2;

export interface TrackedFile {
  readonly tracks: TracksFile;
  /** Different tracks told of. */
  readonly count: number;
}

export interface TrackFileOptions {
  readonly filter?: FilterName;
  readonly associate?: Association;
}

export const trackFile = (
  file: DetectionsFile,
  onScan: (done: number) => void = () => {},
  { filter = "ekf", associate = "gnn" }: TrackFileOptions = {},
): TrackedFile => {
  const frame = localFrameOf(file.meta.ref);
  const stands = file.meta.sensors.map((sensor) => standOfSensor(frame, sensor));
  const core = newCore(FALLING_SETTINGS, filter, associate);
  const sights = newSightTable();
  const isWatched = (x: Float64Array): boolean =>
    file.meta.sensors.some((sensor, n) => covers(sensor, stands[n]!, x));
  const now = newMotion(0);
  const told = new Set<number>();
  const scans: TracksFile["scans"] = file.scans.map((scan, n) => {
    const sensor = file.meta.sensors[scan.sensor]!;
    const stand = stands[scan.sensor]!;
    sights.count = 0;
    for (const [rangeM, azRad, elRad] of scan.dets)
      addSight(
        sights,
        scan.t,
        stand,
        azRad,
        elRad,
        rangeM ?? NaN,
        sensor.sigma_range_m ?? NaN,
        sensor.sigma_az_rad * cos(elRad),
        sensor.sigma_el_rad,
        1,
      );
    takeScan(core, scanOf(sensor, stand, scan.t, sights));
    onScan((n + 1) / file.scans.length);
    const tracks: TrackRow[] = [];
    for (const b of core.beliefs) {
      if (b.status !== "confirmed") continue;
      copyMotion(bestKnown(b), now);
      predict(now, scan.t);
      if (b.lastScan !== core.scans && !isWatched(now.x)) continue;
      told.add(b.number);
      tracks.push([b.number, ...localFromItrf(frame, now.x)] as TrackRow);
    }
    return { t: scan.t, sensor: scan.sensor, tracks };
  });
  return { tracks: { scans }, count: told.size };
};

const scanOf = (sensor: FileSensor, stand: Stand, timeS: number, sights: Scan["sights"]): Scan => {
  const { fov } = sensor;
  const volume =
    (fov.range_max_m - fov.range_min_m) *
    2 *
    radFromDeg(fov.az_halfwidth_deg) *
    radFromDeg(fov.el_max_deg - fov.el_min_deg);
  const chance = Math.min(sensor.pd, 0.999);
  return {
    sensor: sensor.name,
    kind: sensor.kind === "infrared" ? "infrared" : "radar",
    timeS,
    sights,
    logFalse: ln(sensor.clutter_density + NEW_PER_SCAN / volume),
    logHit: ln(chance),
    logMiss: ln(1 - chance),
    covers: (b: Belief) => covers(sensor, stand, b.x),
  };
};
