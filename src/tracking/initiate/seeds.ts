/**
 * First sights: what nobody took waits for a second look, and two looks that fit one object start a candidate.
 *
 * Radar: two detections whose distance over time is a speed a missile may have. Infrared: two satellites' lines of sight that
 * cross near or above the ground. A wrong pair costs little: its next forecast misses.
 *
 * frame     ITRF
 * source    two-point initiation: Bar-Shalom, Li & Kirubarajan (2001), ch. 3.3; infrared by sensing's triangulation
 */
import { heightM } from "../predict/air.js";
import type { Core, Scan } from "../core.js";
import { hasRange, positionOfSight, SIGHT, TIME, type Seeds } from "../gate/sight.js";
import { takeSight } from "../update/take-sight.js";
import { candidateFromCrossing } from "./crossing.js";
import { candidateFromPair } from "./pair.js";

const first = new Float64Array(3);
const second = new Float64Array(3);
const LEAST_APART_S = 0.4;
/** Measured heights below this are no object's, m. */
const LOWEST_M = -10_000;

export const startFromSights = (core: Core, scan: Scan, marks: Int32Array): void => {
  const { seeds, settings } = core;
  forget(seeds, scan.timeS - settings.seedLifeS);
  const { count, rows } = scan.sights;
  const known = seeds.count;
  for (let i = 0; i < count; i += 1) {
    if (marks[i]! >= 0) continue;
    const at = i * SIGHT;
    const ranged = hasRange(rows, at);
    if (ranged) {
      positionOfSight(rows, at, second);
      if (heightM(second[0]!, second[1]!, second[2]!) < LOWEST_M) continue;
    }
    for (let k = 0; k < known; k += 1) {
      const seedAt = k * SIGHT;
      if (hasRange(seeds.rows, seedAt) !== ranged) continue;
      const apartS = scan.timeS - seeds.rows[seedAt + TIME]!;
      if (ranged) {
        if (apartS < LEAST_APART_S) continue;
        positionOfSight(seeds.rows, seedAt, first);
        const b = candidateFromPair(settings, seeds.rows, seedAt, first, rows, at, second, apartS);
        if (b === "none") continue;
        b.sensors.push(seeds.sensors[k]!);
        core.beliefs.push(b);
        takeSight(core, b, scan, at);
      } else if (seeds.sensors[k] !== scan.sensor && settings.motion === "powered") {
        const b = candidateFromCrossing(seeds.rows, seedAt, rows, at, Math.abs(apartS));
        if (b === "none") continue;
        b.sensors.push(seeds.sensors[k]!);
        core.beliefs.push(b);
        takeSight(core, b, scan, at);
      }
    }
    add(seeds, rows, at, scan.sensor);
  }
};

const forget = (seeds: Seeds, beforeS: number): void => {
  let kept = 0;
  for (let k = 0; k < seeds.count; k += 1) {
    if (seeds.rows[k * SIGHT + TIME]! < beforeS) continue;
    if (kept < k) {
      seeds.rows.copyWithin(kept * SIGHT, k * SIGHT, (k + 1) * SIGHT);
      seeds.sensors[kept] = seeds.sensors[k]!;
    }
    kept += 1;
  }
  seeds.count = kept;
  seeds.sensors.length = kept;
};

const add = (seeds: Seeds, rows: Float64Array, at: number, sensor: string): void => {
  const to = seeds.count * SIGHT;
  if (to + SIGHT > seeds.rows.length) {
    const wider = new Float64Array(2 * seeds.rows.length);
    wider.set(seeds.rows);
    seeds.rows = wider;
  }
  for (let i = 0; i < SIGHT; i += 1) seeds.rows[to + i] = rows[at + i]!;
  seeds.sensors.push(sensor);
  seeds.count += 1;
};
