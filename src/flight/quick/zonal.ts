/**
 * What the Earth's flattening adds to the pull of a sphere: terms J2 to J4.
 *
 * frame     any axes whose third is the Earth's
 * source    as gravity of the room `earth`, less its central term
 */
import { gravityItrf, WGS84 } from "../../earth/index.js";

/** Writes m/s² into `out` (3); allocates nothing. */
export const zonalPull = (x: number, y: number, z: number, out: Float64Array): void => {
  gravityItrf(x, y, z, out);
  const r2 = x * x + y * y + z * z;
  const central = WGS84.gmM3ps2 / (r2 * Math.sqrt(r2));
  out[0] = out[0]! + central * x;
  out[1] = out[1]! + central * y;
  out[2] = out[2]! + central * z;
};
