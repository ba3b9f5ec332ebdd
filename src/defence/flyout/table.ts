/**
 * How long an interceptor needs from ignition to a point of the sky: a table built from ascents at many elevations.
 *
 * frame     spherical Earth not turning; ground range from the battery along the surface, height above it
 * shape     levels of height (closer together low down) × fractions of the reach at that height (closer near its edge)
 * domain    the altitude band of the class, its published range, and what its burnout speed can reach, whichever is least
 * source    see ascent.ts; the shortest time over all elevations, and over burns cut short where a full one flies over
 * leaves out  drag, guidance, the turning of the Earth under a flight of minutes; range is taken along the ground
 * accuracy  median error 0.2 s, 99 % under 2.5 s, against ascents the table was not built from (table.test.ts)
 * refuses   THRUST_BELOW_WEIGHT, BAND_EMPTY, BAND_ABOVE_REACH, BURNOUT_SPEED_ABOVE_ESCAPE
 */
import { asin, Refusal } from "../../base/index.js";
import type { Interceptor } from "../../messages/index.js";
import { Ascent } from "./ascent.js";
import { kinematicCeiling, SPHERE_GM_M3PS2, SPHERE_RADIUS_M } from "./ceiling.js";
import { coverNodes, LevelCurve } from "./level.js";

export const LEVELS = 40;
export const COLUMNS = 48;
const ELEVATIONS = 120;
/** Halvings towards the elevation whose apogee just touches a level. */
const HALVINGS = 12;
const CUTS = [1, 0.94, 0.88, 0.82, 0.76] as const;
/** From here on a full burn at low elevation hardly comes down again, and shorter burns fill what it flies over. */
const NEARLY_CIRCULAR_MPS = 7000;

export interface FlyOutTable {
  readonly interceptor: Interceptor;
  /** The band in which there are times: the class's own, cut at what it can climb to. */
  readonly minHeightM: number;
  readonly maxHeightM: number;
  /** Farthest ground range at any height. */
  readonly maxGroundRangeM: number;
  /** Farthest ground range at this height; zero outside the band. */
  readonly reachM: (heightM: number) => number;
  /** Seconds from ignition, or "none" outside the envelope. Allocates nothing. */
  readonly timeToReachS: (groundRangeM: number, heightM: number) => number | "none";
}

/** The table of a class; the same parameters give the same table, built once. */
export const flyOutTable = (interceptor: Interceptor): FlyOutTable => {
  const key = [
    interceptor.burnoutSpeedMps,
    interceptor.burnTimeS,
    interceptor.minAltitudeM,
    interceptor.maxAltitudeM,
    interceptor.maxRangeM,
  ].join(" ");
  let grid = built.get(key);
  if (grid === undefined) {
    grid = buildGrid(interceptor);
    if (built.size >= 64) built.clear();
    built.set(key, grid);
  }
  return face(interceptor, grid);
};

interface Grid {
  readonly floorM: number;
  readonly topM: number;
  /** Reach at each level, and times by level and column; Infinity where nothing gets. */
  readonly reachM: Float64Array;
  readonly timeS: Float64Array;
}

const built = new Map<string, Grid>();

const buildGrid = (interceptor: Interceptor): Grid => {
  const { burnoutSpeedMps, burnTimeS, minAltitudeM, maxAltitudeM, maxRangeM } = interceptor;
  const ceiling = kinematicCeiling(burnoutSpeedMps);
  if (!(maxAltitudeM > minAltitudeM))
    throw new Refusal("BAND_EMPTY", `the top ${maxAltitudeM} m is not above the floor ${minAltitudeM} m`, {
      minAltitudeM,
      maxAltitudeM,
    });
  const acceleration = burnoutSpeedMps / burnTimeS;
  const weight = SPHERE_GM_M3PS2 / (SPHERE_RADIUS_M * SPHERE_RADIUS_M);
  if (!(acceleration > 1.5 * weight))
    throw new Refusal(
      "THRUST_BELOW_WEIGHT",
      `${acceleration.toFixed(2)} m/s² of thrust is not above 1.5 times the weight, ${(1.5 * weight).toFixed(2)} m/s²`,
      {
        acceleration,
        weight,
      },
    );
  const ascent = new Ascent();
  ascent.fly(acceleration, burnTimeS, Math.PI / 2);
  const climbM = Math.min(ascent.apogeeRadiusM - SPHERE_RADIUS_M, ceiling.maxHeightM);
  if (!(climbM > minAltitudeM))
    throw new Refusal(
      "BAND_ABOVE_REACH",
      `a climb of ${Math.round(climbM)} m does not get to the floor of ${minAltitudeM} m`,
      { climbM, minAltitudeM },
    );
  const topM = Math.min(maxAltitudeM, minAltitudeM + 0.99 * (climbM - minAltitudeM));
  const grid: Grid = {
    floorM: minAltitudeM,
    topM,
    reachM: new Float64Array(LEVELS),
    timeS: new Float64Array(LEVELS * COLUMNS).fill(Infinity),
  };
  const curves = Array.from({ length: LEVELS }, () => new LevelCurve(ELEVATIONS + HALVINGS));
  const lowest = asin((1.02 * weight) / acceleration);
  for (let cut = 0; cut < CUTS.length; cut += 1) {
    const fly = (at: number): void =>
      ascent.fly(acceleration, burnTimeS * CUTS[cut]!, elevationRad(lowest, at));
    for (const curve of curves) curve.clear();
    for (let i = 0; i < ELEVATIONS; i += 1) {
      fly(i);
      for (let level = 0; level < LEVELS; level += 1)
        if (!curves[level]!.closed)
          curves[level]!.closed = !curves[level]!.add(ascent, SPHERE_RADIUS_M + heightOf(grid, level));
    }
    for (let level = 0; level < LEVELS; level += 1)
      if (curves[level]!.closed) close(curves[level]!, SPHERE_RADIUS_M + heightOf(grid, level), ascent, fly);
    let open = 0;
    for (let level = 0; level < LEVELS; level += 1) {
      if (cut === 0) grid.reachM[level] = Math.min(curves[level]!.farthestM(), maxRangeM);
      open += coverNodes(curves[level]!, grid.reachM[level]!, grid.timeS, level * COLUMNS, COLUMNS);
    }
    if (open === 0 && burnoutSpeedMps < NEARLY_CIRCULAR_MPS) break;
  }
  return grid;
};

/** From straight up to the lowest at which the thrust carries the weight, closer together low down. */
const elevationRad = (lowestRad: number, at: number): number => {
  const f = at / (ELEVATIONS - 1);
  return Math.PI / 2 - (Math.PI / 2 - lowestRad) * f * (1.5 - 0.5 * f);
};

/** Between the last ascent that gets to a level and the next, which does not: halve down to the one that touches it. */
const close = (curve: LevelCurve, radiusM: number, ascent: Ascent, fly: (at: number) => void): void => {
  let there = curve.count - 1;
  let short = curve.count;
  if (there < 0) return;
  for (let k = 0; k < HALVINGS; k += 1) {
    const at = (there + short) / 2;
    fly(at);
    if (curve.add(ascent, radiusM)) there = at;
    else short = at;
  }
};

/** Height of a level: spacing grows as the square. */
const heightOf = (grid: Grid, level: number): number => {
  const f = level / (LEVELS - 1);
  return grid.floorM + (grid.topM - grid.floorM) * f * f;
};

const face = (interceptor: Interceptor, grid: Grid): FlyOutTable => {
  const { floorM, topM, reachM, timeS } = grid;
  let maxGroundRangeM = 0;
  for (const r of reachM) maxGroundRangeM = Math.max(maxGroundRangeM, r);
  const levelAt = (heightM: number): number => Math.sqrt((heightM - floorM) / (topM - floorM)) * (LEVELS - 1);
  const reach = (heightM: number): number => {
    if (!(heightM >= floorM && heightM <= topM)) return 0;
    const at = levelAt(heightM);
    const j = Math.min(Math.floor(at), LEVELS - 2);
    return reachM[j]! + (at - j) * (reachM[j + 1]! - reachM[j]!);
  };
  const timeToReachS = (groundRangeM: number, heightM: number): number | "none" => {
    if (!(heightM >= floorM && heightM <= topM && groundRangeM <= maxGroundRangeM)) return "none";
    const at = levelAt(heightM);
    const j = Math.min(Math.floor(at), LEVELS - 2);
    const f = at - j;
    const limitM = reachM[j]! + f * (reachM[j + 1]! - reachM[j]!);
    if (!(groundRangeM <= limitM)) return "none";
    const column = (1 - Math.sqrt(1 - groundRangeM / limitM)) * (COLUMNS - 1);
    const k = Math.min(Math.floor(column), COLUMNS - 2);
    const g = column - k;
    const i = j * COLUMNS + k;
    const t =
      (1 - f) * ((1 - g) * timeS[i]! + g * timeS[i + 1]!) +
      f * ((1 - g) * timeS[i + COLUMNS]! + g * timeS[i + COLUMNS + 1]!);
    // Infinity at a corner (or 0 × Infinity) marks a hole in the envelope.
    return t < Infinity ? t : "none";
  };
  return { interceptor, minHeightM: floorM, maxHeightM: topM, maxGroundRangeM, reachM: reach, timeToReachS };
};
