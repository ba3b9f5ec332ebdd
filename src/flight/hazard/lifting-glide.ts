/**
 * How far and how long a lifting body glides at most, in closed form.
 *
 * domain    speeds below the circular one; a glide in equilibrium: lift, and what the curve of the path takes, carry the weight
 * source    with weight over lift to drag as the force that slows it, v dv/ds = −(g − v²/r)/(L/D), so that the range over the
 *           ground is (R/2)(L/D) ln(1/(1 − (v/vc)²)) and the time (L/D)(vc/2g) ln((vc + v)/(vc − v)); Eggers, Allen & Neice, NACA
 *           Report 1382 (1957); Vinh, Hypersonic and Planetary Entry Flight Mechanics. With a carrying speed k of the air along
 *           the way, v + k takes the place of v in the curve
 * leaves out  skips off the air, which carry farther; winds
 * accuracy  an upper bound for a glide: its height counts as speed from the start, and it glides down to rest
 * refuses   LIFT_TO_DRAG_NOT_POSITIVE, GLIDE_SPEED_ORBITAL
 */
import { ln, Refusal } from "../../base/index.js";
import { WGS84 } from "../../earth/index.js";
import { MEAN_RADIUS_M } from "../reported/ellipse.js";

export interface GlideStart {
  /** Relative to the air, which turns with the Earth. */
  readonly speedMps: number;
  readonly heightM: number;
}

export interface Glide {
  readonly rangeM: number;
  readonly timeS: number;
}

/** `carriedMps` is how fast the air is carried along the way by the Earth's turning. */
export const liftingGlide = (
  { speedMps, heightM }: GlideStart,
  liftToDrag: number,
  carriedMps = 0,
): Glide => {
  if (!(liftToDrag > 0))
    throw new Refusal("LIFT_TO_DRAG_NOT_POSITIVE", `${liftToDrag} must be above 0`, { liftToDrag });
  const radiusM = MEAN_RADIUS_M + heightM;
  const gravity = WGS84.gmM3ps2 / (radiusM * radiusM);
  const circularMps = Math.sqrt(gravity * radiusM);
  const energyMps = Math.sqrt(speedMps * speedMps + 2 * gravity * heightM);
  const [first, last] = [(energyMps + carriedMps) / circularMps, carriedMps / circularMps];
  if (!(first < 1))
    throw new Refusal(
      "GLIDE_SPEED_ORBITAL",
      `${Math.round(first * circularMps)} m/s with its height and the Earth's turning is no glide: ${Math.round(circularMps)} m/s is the circular speed`,
      { speedMps: first * circularMps, circularMps },
    );
  // Over the ground, which is nearer to the centre.
  const curve = (radiusM / 2) * ln((1 - last * last) / (1 - first * first));
  const carried = carriedMps * (radiusM / circularMps) * (artanh(first) - artanh(last));
  return {
    rangeM: (liftToDrag * (curve - carried) * MEAN_RADIUS_M) / radiusM,
    timeS: liftToDrag * (circularMps / gravity) * (artanh(first) - artanh(last)),
  };
};

const artanh = (x: number): number => 0.5 * ln((1 + x) / (1 - x));
