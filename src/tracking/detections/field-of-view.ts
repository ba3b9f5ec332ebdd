/**
 * Whether a file's sensor looks where an object is.
 *
 * frame     azimuth and elevation in the sensor's own axes
 */
import { asin, atan2, degFromRad } from "../../base/index.js";
import type { Stand } from "../gate/sight.js";
import type { FileSensor } from "./format.js";

export const covers = (sensor: FileSensor, stand: Stand, x: Float64Array): boolean => {
  const { fov } = sensor;
  const local = [0, 0, 0];
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1) local[i]! += stand.axes[i * 3 + j]! * (x[j]! - stand.origin[j]!);
  const [e, n, u] = local as [number, number, number];
  const range = Math.sqrt(e * e + n * n + u * u);
  if (range < fov.range_min_m || range > fov.range_max_m) return false;
  const el = degFromRad(asin(u / range));
  if (el < fov.el_min_deg || el > fov.el_max_deg) return false;
  const off = degFromRad(atan2(e, n)) - fov.az_centre_deg;
  return Math.abs(off - 360 * Math.round(off / 360)) <= fov.az_halfwidth_deg;
};
