/**
 * A candidate from two satellites' sights of one plume.
 *
 * frame     ITRF
 * domain    a plume near the ground or above it, that began to climb a minute ago at most or so: its speed is bounded
 * leaves out  plumes first seen at orbital speed
 */
import { assumePosition, heightItrfM } from "../../earth/index.js";
import { triangulate, type Sight } from "../../sensing/index.js";
import { keepFirstFix, newBelief, type Belief } from "../belief.js";
import { FROM, LOS, SIGMA_RIGHT, TIME } from "../gate/sight.js";
import { BOOST_SIZE, STRIDE } from "../predict/transition.js";
import { SIGMA_THRUST } from "./pair.js";

/** Where a plume may be first seen, m above the ellipsoid. */
const LOWEST_M = -5_000;
const HIGHEST_M = 400_000;
const LONGEST_APART_S = 15;
/** Its speed, one standard deviation a component, m/s. */
const SIGMA_SPEED_MPS = 1_500;
/** So low nothing is fast yet. */
const LOW_M = 25_000;
const SIGMA_SPEED_LOW_MPS = 500;
const MISS_SIGMAS = 4;

export const candidateFromCrossing = (
  seedRows: Float64Array,
  seedAt: number,
  rows: Float64Array,
  at: number,
  apartS: number,
): Belief | "none" => {
  if (apartS > LONGEST_APART_S) return "none";
  const fix = triangulate(sightOf(seedRows, seedAt), sightOf(rows, at));
  if (fix === "parallel" || fix === "behind") return "none";
  const heightM = heightItrfM(fix.position[0], fix.position[1], fix.position[2]);
  const speed = heightM < LOW_M ? SIGMA_SPEED_LOW_MPS : SIGMA_SPEED_MPS;
  const moved = speed * apartS;
  if (fix.missM > MISS_SIGMAS * Math.sqrt(fix.missSigmaM * fix.missSigmaM + moved * moved)) return "none";
  const high = 3 * Math.sqrt(fix.covariance[0]! + fix.covariance[4]! + fix.covariance[8]! + moved * moved);
  if (heightM < LOWEST_M - high || heightM > HIGHEST_M + high) return "none";
  const b = newBelief(BOOST_SIZE, rows[at + TIME]!);
  b.firstS = Math.min(seedRows[seedAt + TIME]!, b.timeS);
  for (let i = 0; i < 3; i += 1) {
    b.x[i] = fix.position[i]!;
    for (let j = 0; j < 3; j += 1)
      // The second sight is taken in once more as an update: widened, so that it counts about once.
      b.p[i * STRIDE + j] = 2 * fix.covariance[i * 3 + j]! + (i === j ? moved * moved : 0);
    b.p[(3 + i) * STRIDE + 3 + i] = speed * speed;
    b.p[(6 + i) * STRIDE + 6 + i] = SIGMA_THRUST * SIGMA_THRUST;
  }
  keepFirstFix(b, b.timeS);
  b.kinds.push("infrared");
  b.hits = 1;
  b.thrustSeen = true;
  b.lastInfraredS = seedRows[seedAt + TIME]!;
  return b;
};

const sightOf = (rows: Float64Array, at: number): Sight => ({
  // The tracker's frame is ITRF throughout.
  from: assumePosition("itrf", rows[at + FROM]!, rows[at + FROM + 1]!, rows[at + FROM + 2]!),
  los: [rows[at + LOS]!, rows[at + LOS + 1]!, rows[at + LOS + 2]!],
  sigmaAngleRad: rows[at + SIGMA_RIGHT]!,
});
