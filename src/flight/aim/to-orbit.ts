/**
 * A pitch programme that puts the payload into orbit: the highest perigee over two pitches and a coast.
 *
 * domain    vehicles whose burnout energy allows it
 * source    pattern search (Hooke & Jeeves, J. ACM 8 (1961) 212–229)
 * leaves out  plane changes, restarts after half a revolution: an orbit that needs them is not found
 */
import { radFromDeg } from "../../base/index.js";
import type { Geodetic } from "../../earth/index.js";
import { boost } from "../fly/boost.js";
import { ORBIT_PERIGEE_M } from "../fly/fall.js";
import { orbitOf } from "../fly/orbit.js";
import { programmeOf, type Programme } from "../fly/programme.js";
import type { Tolerance } from "../integrate/dormand-prince.js";
import type { VehicleParameters } from "../vehicle.js";

interface Ascent {
  readonly vehicle: VehicleParameters;
  readonly from: Geodetic;
  readonly azimuthRad: number;
}

const TOLERANCE: Tolerance = { positionM: 0.5, speedMps: 5e-4 };
/** Degrees, degrees, seconds. */
const STARTS = [
  [45, 5, 0],
  [35, -5, 60],
  [55, 0, 150],
] as const;

export const orbitProgramme = (ascent: Ascent): Programme | "none" => {
  const perigee = (x: readonly number[]): number => perigeeOf(ascent, programmeAt(ascent, x));
  let best: readonly number[] = STARTS[0];
  let height = -Infinity;
  for (const start of STARTS) {
    const found = climb(perigee, start);
    if (found.height > height) [best, height] = [found.at, found.height];
    if (height > ORBIT_PERIGEE_M + 30_000) break;
  }
  return height > ORBIT_PERIGEE_M ? programmeAt(ascent, best) : "none";
};

const programmeAt = (
  { vehicle, azimuthRad }: Ascent,
  [pitch, final, coast]: readonly number[],
): Programme => ({
  ...programmeOf(vehicle, azimuthRad, radFromDeg(Math.min(85, pitch!))),
  finalPitchRad: radFromDeg(Math.max(-60, final!)),
  coastS: vehicle.stages.length > 1 ? Math.max(0, coast!) : 0,
});

const perigeeOf = ({ vehicle, from }: Ascent, programme: Programme): number => {
  const { path, crashed } = boost(vehicle, from, programme, TOLERANCE);
  if (crashed) return -6.4e6;
  const state = new Float64Array(6);
  path.node(path.length - 1, state);
  return orbitOf(state).perigeeM;
};

const climb = (
  f: (x: readonly number[]) => number,
  start: readonly number[],
): { readonly at: readonly number[]; readonly height: number } => {
  let at = start;
  let height = f(at);
  let steps = [8, 8, 60];
  for (let n = 0; n < 40 && steps[0]! > 0.2; n += 1) {
    const before = at;
    for (let i = 0; i < 3; i += 1)
      for (const sign of [1, -1]) {
        const next = at.map((v, k) => (k === i ? v + sign * steps[i]! : v));
        const h = f(next);
        if (h <= height) continue;
        [at, height] = [next, h];
        break;
      }
    if (at === before) {
      steps = steps.map((s) => s / 2);
      continue;
    }
    // The pattern move: on along what helped.
    const on = at.map((v, k) => 2 * v - before[k]!);
    const h = f(on);
    if (h > height) [at, height] = [on, h];
  }
  return { at, height };
};
