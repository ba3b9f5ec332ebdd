/**
 * How far anything may fall from an apogee: beyond it, the air lets nothing fly without lift or thrust, whatever its speed.
 *
 * domain    apogees from above 0; from 150 km on the air decides nothing
 * source    motion in a plane under central gravity and drag −ρ v²/(2β) (Regan & Anandakrishnan, Dynamics of Atmospheric
 *           Re-Entry, ch. 7), midpoint steps; air US76
 * leaves out  lift and thrust after the apogee, the Earth's turning
 * accuracy  an upper bound: horizontal at the speed of a circular orbit, with a body as slender as any that is published
 */
import { atan2, hypot2 } from "../../base/index.js";
import { densityKgPerM3, WGS84 } from "../../earth/index.js";
import { MEAN_RADIUS_M } from "./ellipse.js";

/** Ground distance from under the apogee to the impact, or "far" where the air does not bound it. */
export const farthestFallM = (apogeeM: number): number | "far" => {
  if (apogeeM >= AIRLESS_M) return "far";
  const top = MEAN_RADIUS_M + apogeeM;
  let [x, y, vx, vy] = [0, top, Math.sqrt(MU / top), 0];
  for (let n = 0; n < MOST_STEPS; n += 1) {
    const [ax, ay] = pull(x, y, vx, vy);
    const half = STEP_S / 2;
    const [mvx, mvy] = [vx + half * ax, vy + half * ay];
    const [bx, by] = pull(x + half * vx, y + half * vy, mvx, mvy);
    x += STEP_S * mvx;
    y += STEP_S * mvy;
    vx += STEP_S * bx;
    vy += STEP_S * by;
    if (hypot2(x, y) <= MEAN_RADIUS_M) return MEAN_RADIUS_M * atan2(x, y);
    if (x > 0 && y < 0) return "far";
  }
  return "far";
};

const pull = (x: number, y: number, vx: number, vy: number): readonly [number, number] => {
  const r = hypot2(x, y);
  const fall = MU / (r * r * r);
  const drag = (densityKgPerM3(Math.max(0, r - MEAN_RADIUS_M)) * hypot2(vx, vy)) / (2 * SLENDEREST_KG_PER_M2);
  return [-fall * x - drag * vx, -fall * y - drag * vy];
};

const MU = WGS84.gmM3ps2;
const AIRLESS_M = 150_000;
/** 4,000 lb/ft², the most slender body of the public models (Wright's inputs of the Scud). */
const SLENDEREST_KG_PER_M2 = 19_530;
const STEP_S = 0.25;
const MOST_STEPS = 20_000;
