/**
 * How good tracks of a detections file could be: the posterior Cramér–Rao bound of every object's position.
 *
 * frame     ITRF inside; the file's east-north-up at the edges
 * source    Tichavský, Muravchik & Nehorai, IEEE Trans. Signal Processing 46 (1998) 1386-1396; each sight counts with its sensor's
 *           chance of detection (the expected information)
 * domain    objects that fall freely above the air, seen by the file's sensors wherever those look
 * leaves out  drag; which detection is whose; what bodies of a salvo tell of each other
 */
import { asin, atan2 } from "../../base/index.js";
import { covers } from "../detections/field-of-view.js";
import type { DetectionsFile, TruthFile } from "../detections/format.js";
import { localFrameOf, standOfSensor } from "../detections/local-frame.js";
import { addSight, LOS, newSightTable, RIGHT, RISE, type Stand } from "../gate/sight.js";
import { BOOST_SIZE, COAST_SIZE, spread, STRIDE, transitionOf } from "../predict/transition.js";
import { updateScalar } from "../update/scalar.js";

const SIZE = 6;
/** What is known before the first sight, m and m/s. */
const PLACE_M = 1e6;
const SPEED_MPS = 4_000;

/** An object's squared position bound at each time of its truth, m². */
export interface ObjectBound {
  readonly id: number | string;
  readonly times: readonly number[];
  readonly squares: readonly number[];
}

const phi = new Float64Array(STRIDE * STRIDE);
const row = new Float64Array(3);
const ignored = new Float64Array(BOOST_SIZE);
const local = new Float64Array(3);

export const boundsOf = (file: DetectionsFile, { truth }: TruthFile): readonly ObjectBound[] => {
  const frame = localFrameOf(file.meta.ref);
  const stands = file.meta.sensors.map((sensor) => standOfSensor(frame, sensor));
  const looks = new Map<number, Set<number>>();
  for (const { t, sensor } of file.scans) looks.set(t, (looks.get(t) ?? new Set()).add(sensor));
  const x = new Float64Array(STRIDE);
  const place = (state: readonly number[]): void => {
    for (let i = 0; i < 3; i += 1) {
      x[i] = frame.origin[i]!;
      x[3 + i] = 0;
      for (let k = 0; k < 3; k += 1) {
        x[i]! += frame.axes[k * 3 + i]! * state[1 + k]!;
        x[3 + i]! += frame.axes[k * 3 + i]! * state[4 + k]!;
      }
    }
  };
  return truth.map(({ id, states }) => {
    const p = new Float64Array(STRIDE * STRIDE);
    for (let i = 0; i < 3; i += 1) {
      p[i * STRIDE + i] = PLACE_M * PLACE_M;
      p[(3 + i) * STRIDE + 3 + i] = SPEED_MPS * SPEED_MPS;
    }
    const times: number[] = [];
    const squares: number[] = [];
    states.forEach((state, n) => {
      const before = states[n - 1];
      if (before !== undefined) {
        transitionOf(x, state[0] - before[0], COAST_SIZE, 0, 0, phi);
        spread(phi, p, SIZE);
      }
      place(state);
      for (const sensor of looks.get(state[0]) ?? []) addInformation(file, stands, sensor, x, p);
      times.push(state[0]);
      squares.push(p[0]! + p[STRIDE + 1]! + p[2 * STRIDE + 2]!);
    });
    return { id, times, squares };
  });
};

const table = newSightTable();

/** A sight of the true place, its variances divided by the chance that there is one. */
const addInformation = (
  file: DetectionsFile,
  stands: readonly Stand[],
  sensor: number,
  x: Float64Array,
  p: Float64Array,
): void => {
  const of = file.meta.sensors[sensor]!;
  const stand = stands[sensor]!;
  if (!covers(of, stand, x)) return;
  for (let i = 0; i < 3; i += 1) {
    local[i] = 0;
    for (let j = 0; j < 3; j += 1) local[i]! += stand.axes[i * 3 + j]! * (x[j]! - stand.origin[j]!);
  }
  const [e, n, u] = [local[0]!, local[1]!, local[2]!];
  const range = Math.sqrt(e * e + n * n + u * u);
  const flat = Math.sqrt(e * e + n * n);
  table.count = 0;
  addSight(table, 0, stand, atan2(e, n), asin(u / range), range, 1, 1, 1, 1);
  const take = (axis: number, sigma: number): void => {
    for (let i = 0; i < 3; i += 1) row[i] = table.rows[axis + i]!;
    updateScalar(ignored, p, SIZE, row, 3, 0, (sigma * sigma) / of.pd);
  };
  if (of.sigma_range_m !== undefined) take(LOS, of.sigma_range_m);
  take(RIGHT, flat * of.sigma_az_rad);
  take(RISE, range * of.sigma_el_rad);
};
