/**
 * The tracker of one centre: measurements in, tracks out.
 *
 * A plain mutable object. Same measurements in the same order give the same tracks, bit for bit; no clock: time arrives with the
 * measurements and with `advance`.
 */
import { assumePosition, enuAxes, geodeticFromItrf } from "../earth/index.js";
import { ln, US_PER_S } from "../base/index.js";
import type { Measurements, Track } from "../messages/index.js";
import { newCore, type Core, type Scan } from "./core.js";
import { takeScan } from "./engine.js";
import { addSight, newSightTable, type SightTable } from "./gate/sight.js";
import { pass } from "./manage/time.js";
import { publish, type Said } from "./estimate/publish.js";
import { MISSILE_SETTINGS } from "./settings.js";

export interface TrackerOptions {
  /** Tracks are called `${idPrefix}-1`, `-2` and so on. */
  readonly idPrefix: string;
}

export interface Tracker {
  readonly idPrefix: string;
  readonly core: Core;
  readonly sights: SightTable;
  /** Zero of the tracker's seconds: the first scan. */
  epochUs: number;
  readonly stands: Map<string, { origin: Float64Array; axes: Float64Array }>;
  /** What was last said of each track. */
  readonly said: Map<number, Said>;
}

export const newTracker = ({ idPrefix }: TrackerOptions): Tracker => ({
  idPrefix,
  core: newCore(MISSILE_SETTINGS),
  sights: newSightTable(),
  epochUs: NaN,
  stands: new Map(),
  said: new Map(),
});

/** The volume in which a radar's false detections and new objects are sought: m × rad × rad. */
const RADAR_VOLUME = 2e7;
/** The Earth's disc from a high orbit, rad². */
const INFRARED_AREA = 0.07;
/** New objects a scan that nobody announced. */
const NEW_PER_SCAN = 0.3;
/** Where a scan's own figure says more or less, chances are held within these. */
const LEAST_DETECTION = 0.3;
const MOST_DETECTION = 0.98;

export const observe = (tracker: Tracker, scan: Measurements): void => {
  if (Number.isNaN(tracker.epochUs)) tracker.epochUs = scan.timeUs;
  const timeS = (scan.timeUs - tracker.epochUs) / US_PER_S;
  const { sights } = tracker;
  sights.count = 0;
  const stand = standOf(tracker, scan);
  for (const d of scan.detections)
    addSight(
      sights,
      timeS,
      stand,
      d.azRad,
      d.elRad,
      d.rangeM ?? NaN,
      d.sigmaRangeM ?? NaN,
      d.sigmaAngleRad,
      d.sigmaAngleRad,
      d.snr,
    );
  const chance = Math.min(MOST_DETECTION, Math.max(LEAST_DETECTION, scan.detectionProbability));
  const volume = scan.sensorKind === "radar" ? RADAR_VOLUME : INFRARED_AREA;
  const look: Scan = {
    sensor: scan.sensor,
    kind: scan.sensorKind,
    timeS,
    sights,
    logFalse: ln((scan.falsePerScan + NEW_PER_SCAN) / volume),
    logHit: ln(chance),
    logMiss: ln(1 - chance),
    covers: nobody,
  };
  takeScan(tracker.core, look);
};

/** A message never tells where a sensor looked in vain. */
const nobody = (): boolean => false;

const standOf = (tracker: Tracker, scan: Measurements): { origin: Float64Array; axes: Float64Array } => {
  const [x, y, z] = scan.positionItrfM;
  const known = tracker.stands.get(scan.sensor);
  if (known !== undefined && known.origin[0] === x && known.origin[1] === y && known.origin[2] === z)
    return known;
  // The message says its position is ITRF.
  const { latRad, lonRad } = geodeticFromItrf(assumePosition("itrf", x, y, z));
  const { east, north, up } = enuAxes(latRad, lonRad);
  const stand = { origin: Float64Array.from([x, y, z]), axes: Float64Array.from([...east, ...north, ...up]) };
  tracker.stands.set(scan.sensor, stand);
  return stand;
};

/** What time alone does to tracks. */
export const advance = (tracker: Tracker, nowUs: number): void => {
  if (!Number.isNaN(tracker.epochUs)) pass(tracker.core, (nowUs - tracker.epochUs) / US_PER_S);
};

/** Tentative and confirmed tracks, and once each track that was dropped since the last call. */
export const tracksOf = (tracker: Tracker, nowUs: number): readonly Track[] => {
  advance(tracker, nowUs);
  const { core, idPrefix, epochUs, said } = tracker;
  const out: Track[] = [];
  for (const b of core.beliefs) {
    if (b.number === 0) continue;
    const last = said.get(b.number);
    if (last !== undefined && last.version === b.version && last.track.status === b.status) {
      out.push(last.track);
      continue;
    }
    const now = publish(b, `${idPrefix}-${b.number}`, epochUs, last, core.beliefs);
    said.set(b.number, now);
    out.push(now.track);
  }
  for (const b of core.dropped) {
    const last = said.get(b.number);
    said.delete(b.number);
    out.push(
      last === undefined
        ? publish(b, `${idPrefix}-${b.number}`, epochUs, undefined, core.beliefs).track
        : { ...last.track, status: "dropped" },
    );
  }
  core.dropped = [];
  return out;
};
