/**
 * Between the east-north-up frame of a file and ITRF.
 *
 * frame     `ref`: east-north-up of a geodetic point, metres from it; turns with the Earth, so velocities turn by the axes alone
 */
import { radFromDeg } from "../../base/index.js";
import { enuAxes, itrfFromGeodetic } from "../../earth/index.js";
import type { FileSensor, Ref } from "./format.js";
import type { Stand } from "../gate/sight.js";

export interface LocalFrame {
  readonly origin: readonly [number, number, number];
  /** East, north and up as rows, in ITRF. */
  readonly axes: Float64Array;
}

export const localFrameOf = (ref: Ref): LocalFrame => {
  const [latRad, lonRad] = [radFromDeg(ref.lat_deg), radFromDeg(ref.lon_deg)];
  const [x, y, z] = itrfFromGeodetic({ latRad, lonRad, heightM: ref.h_m });
  const { east, north, up } = enuAxes(latRad, lonRad);
  return { origin: [x, y, z], axes: Float64Array.from([...east, ...north, ...up]) };
};

/** Where a file's sensor stands and its axes: placed in the frame of `ref` and turned against it. */
export const standOfSensor = (frame: LocalFrame, sensor: FileSensor): Stand => {
  const { axes } = frame;
  const origin = new Float64Array(3);
  const own = new Float64Array(9);
  for (let j = 0; j < 3; j += 1) {
    origin[j] = frame.origin[j]!;
    for (let k = 0; k < 3; k += 1) origin[j]! += sensor.pos_enu_m[k]! * axes[k * 3 + j]!;
    for (let i = 0; i < 3; i += 1)
      for (let k = 0; k < 3; k += 1)
        own[i * 3 + j]! += sensor.rot_enu_ref_to_sensor[i]![k]! * axes[k * 3 + j]!;
  }
  return { origin, axes: own };
};

/** Position and velocity in the frame of `ref`. */
export const localFromItrf = (frame: LocalFrame, x: Float64Array): readonly number[] => {
  const { origin, axes } = frame;
  const out: number[] = [];
  for (let i = 0; i < 3; i += 1)
    out.push(
      axes[i * 3]! * (x[0]! - origin[0]) +
        axes[i * 3 + 1]! * (x[1]! - origin[1]) +
        axes[i * 3 + 2]! * (x[2]! - origin[2]),
    );
  for (let i = 0; i < 3; i += 1)
    out.push(axes[i * 3]! * x[3]! + axes[i * 3 + 1]! * x[4]! + axes[i * 3 + 2]! * x[5]!);
  return out;
};
