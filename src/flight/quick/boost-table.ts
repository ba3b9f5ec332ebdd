/**
 * Powered flights of one vehicle from one place, flown once at set azimuths and pitches and read in between.
 *
 * frame     ITRF in and out; interpolated in the launch frame (downrange, left, up), where azimuth matters little
 * shape     5 azimuths by a trigonometric polynomial of order 2, pitches every 2° by a cubic; a cut is a time on the
 *           same flight, since the programme does not know of the cut
 * domain    pitches 1° … 89° whose flights do not crash, cuts up to the last burnout
 * accuracy  under 0.1 m/s of the flight itself (quick-shot.test.ts)
 */
import { cos, hypot3, radFromDeg, sin } from "../../base/index.js";
import { enuAxes, itrfFromGeodetic, type Geodetic } from "../../earth/index.js";
import { boost } from "../fly/boost.js";
import { programmeOf } from "../fly/programme.js";
import { FINE } from "../integrate/dormand-prince.js";
import type { Path } from "../integrate/path.js";
import { burnTimeS, checkVehicle, type VehicleParameters } from "../vehicle.js";

const AZIMUTHS = 5;
const PITCH_STEP = radFromDeg(2);
const PITCH_LOW = radFromDeg(1);
const PITCHES = 45;

export interface BoostTable {
  readonly vehicle: VehicleParameters;
  readonly from: Geodetic;
  readonly fullS: number;
  /** State at a cut, ITRF m and m/s, into `out` (6); false outside the table. */
  stateAt(azimuthRad: number, pitchRad: number, cutS: number, out: Float64Array): boolean;
}

/** Flies what is asked for when it is first asked for: the whole table is 225 powered flights. */
export const boostTable = (vehicle: VehicleParameters, from: Geodetic): BoostTable => {
  checkVehicle(vehicle);
  const fullS = burnTimeS(vehicle);
  const origin = itrfFromGeodetic(from);
  const { east, north, up } = enuAxes(from.latRad, from.lonRad);
  const flown = new Map<number, Path | "crashed">();
  const nodeAt = (azimuth: number, pitch: number): Path | "crashed" => {
    const key = azimuth * PITCHES + pitch;
    const known = flown.get(key);
    if (known !== undefined) return known;
    const programme = programmeOf(vehicle, azimuthOf(azimuth), PITCH_LOW + pitch * PITCH_STEP);
    const { path, crashed } = boost(vehicle, from, programme, FINE);
    const node = crashed ? "crashed" : path;
    flown.set(key, node);
    return node;
  };
  const at = new Float64Array(6);
  const sum = new Float64Array(6);
  const share = new Float64Array(4);
  const bend = new Float64Array(3);
  const stateAt = (azimuthRad: number, pitchRad: number, cutS: number, out: Float64Array): boolean => {
    const place = (pitchRad - PITCH_LOW) / PITCH_STEP;
    if (!(place >= 0 && place <= PITCHES - 1 && cutS > 0 && cutS <= fullS)) return false;
    const first = Math.max(0, Math.min(PITCHES - 4, Math.floor(place) - 1));
    cubicShares(place - first, share);
    sum.fill(0);
    bend.fill(0);
    for (let k = 0; k < AZIMUTHS; k += 1) {
      const turn = azimuthRad - azimuthOf(k);
      const c = cos(turn);
      const byAzimuth = (1 + 2 * c + 2 * (2 * c * c - 1)) / AZIMUTHS;
      const [s0, c0] = [sin(azimuthOf(k)), cos(azimuthOf(k))];
      for (let j = 0; j < 4; j += 1) {
        const node = nodeAt(k, first + j);
        if (node === "crashed") return false;
        node.stateAt(cutS, at);
        const weight = byAzimuth * share[j]!;
        const third = byAzimuth * THIRD[j]!;
        for (let i = 0; i < 3; i += 1) bend[i] = bend[i]! + third * at[i + 3]!;
        for (let h = 0; h < 6; h += 3) {
          const origin3 = h === 0 ? 1 : 0;
          const px = at[h]! - origin3 * origin[0];
          const py = at[h + 1]! - origin3 * origin[1];
          const pz = at[h + 2]! - origin3 * origin[2];
          const e = px * east[0] + py * east[1] + pz * east[2];
          const n = px * north[0] + py * north[1] + pz * north[2];
          sum[h] = sum[h]! + weight * (e * s0 + n * c0);
          sum[h + 1] = sum[h + 1]! + weight * (n * s0 - e * c0);
          sum[h + 2] = sum[h + 2]! + weight * (px * up[0] + py * up[1] + pz * up[2]);
        }
      }
    }
    if (hypot3(bend[0]!, bend[1]!, bend[2]!) > BENT_MPS) return false;
    const [s, c] = [sin(azimuthRad), cos(azimuthRad)];
    for (let h = 0; h < 6; h += 3) {
      const e = sum[h]! * s - sum[h + 1]! * c;
      const n = sum[h]! * c + sum[h + 1]! * s;
      for (let i = 0; i < 3; i += 1)
        out[h + i] = (h === 0 ? origin[i]! : 0) + e * east[i]! + n * north[i]! + sum[h + 2]! * up[i]!;
    }
    return true;
  };
  return { vehicle, from, fullS, stateAt };
};

/** Third difference over the four pitches; where it is larger, the cubic does not follow the flights closely enough. */
const THIRD = [-1, 3, -3, 1] as const;
const BENT_MPS = 3;

const azimuthOf = (k: number): number => (2 * Math.PI * k) / AZIMUTHS;

/** Lagrange's cubic through 0, 1, 2, 3. */
const cubicShares = (x: number, out: Float64Array): void => {
  out[0] = -((x - 1) * (x - 2) * (x - 3)) / 6;
  out[1] = (x * (x - 2) * (x - 3)) / 2;
  out[2] = (-x * (x - 1) * (x - 3)) / 2;
  out[3] = (x * (x - 1) * (x - 2)) / 6;
};
