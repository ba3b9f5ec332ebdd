/** The ground point below a body, degrees: geodetic latitude to 0.2°, which sectors drawn in degrees do not notice. */
import { atan2, degFromRad } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";

/** Geodetic latitude of a point far above the ground: tan φ ≈ z / (ρ (1 - e²)), exact at height 0. */
export const groundBelow = (x: number, y: number, z: number, out: Float64Array): void => {
  const rho = Math.sqrt(x * x + y * y);
  out[0] = degFromRad(atan2(z, rho * (1 - WGS84.e2)));
  out[1] = degFromRad(atan2(y, x));
};
