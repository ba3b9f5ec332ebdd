/**
 * One powered flight, read at any cut and turned to any azimuth near its own.
 *
 * frame     ITRF
 * shape     the programme does not know of its cut, so that one burn holds the states of every cut on its way
 * accuracy  turned by an angle, all but the Earth's turning follows exactly: a thousandth of the angle at most
 */
import { cos, sin } from "../../base/index.js";
import { enuAxes, itrfFromGeodetic, type Geodetic } from "../../earth/index.js";
import { boost } from "../fly/boost.js";
import { programmeOf } from "../fly/programme.js";
import { FINE } from "../integrate/dormand-prince.js";
import { burnTimeS, type VehicleParameters } from "../vehicle.js";

export interface Burn {
  readonly azimuthRad: number;
  readonly pitchRad: number;
  readonly fullS: number;
  readonly crashed: boolean;
  /** State at a cut, turned to an azimuth, into `out` (6); past the last burnout as if it burned on. */
  stateAt(azimuthRad: number, cutS: number, out: Float64Array): void;
}

export const burn = (
  vehicle: VehicleParameters,
  from: Geodetic,
  azimuthRad: number,
  pitchRad: number,
): Burn => {
  const fullS = burnTimeS(vehicle);
  const { path, crashed } = boost(vehicle, from, programmeOf(vehicle, azimuthRad, pitchRad), FINE);
  const origin = itrfFromGeodetic(from);
  const { up } = enuAxes(from.latRad, from.lonRad);
  const last = path.length - 1;
  const stateAt = (azimuth: number, cutS: number, out: Float64Array): void => {
    path.stateAt(Math.min(cutS, fullS), out);
    const more = Math.max(0, cutS - fullS);
    for (let i = 0; i < 3; i += 1) {
      out[i] = out[i]! - origin[i]!;
      out[i + 3] = out[i + 3]! + more * path.value(last, 6 + i);
    }
    // Azimuths count clockwise seen from above.
    turn(out, 0, up, azimuthRad - azimuth);
    turn(out, 3, up, azimuthRad - azimuth);
    for (let i = 0; i < 3; i += 1) out[i] = out[i]! + origin[i]!;
  };
  return { azimuthRad, pitchRad, fullS, crashed, stateAt };
};

/** Rodrigues's rotation of three numbers at an offset. */
const turn = (v: Float64Array, at: number, axis: readonly number[], angle: number): void => {
  const [x, y, z] = [v[at]!, v[at + 1]!, v[at + 2]!];
  const [a, b, d] = [axis[0]!, axis[1]!, axis[2]!];
  const [s, c] = [sin(angle), cos(angle)];
  const along = (1 - c) * (a * x + b * y + d * z);
  v[at] = c * x + s * (b * z - d * y) + along * a;
  v[at + 1] = c * y + s * (d * x - a * z) + along * b;
  v[at + 2] = c * z + s * (a * y - b * x) + along * d;
};
