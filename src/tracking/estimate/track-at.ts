/**
 * A published track carried to another time: what a partner can know of an object from the message alone.
 *
 * frame     ITRF; covariance 6×6 by rows
 * source    free fall and its transition; a track in boost keeps its velocity and loses certainty as its thrust, which the message
 *           does not carry, may have moved it
 * domain    times before the track's too, by the same fall backwards
 */
import { US_PER_S } from "../../base/index.js";
import type { Track } from "../../messages/index.js";
import { fallStep } from "../predict/forces.js";
import { COAST_SIZE, spread, STRIDE, transitionOf } from "../predict/transition.js";

const STEP_S = 10;
/** Thrust nobody told of, standard deviation a component, m/s². */
const SIGMA_THRUST = 30;
/** Free fall's own noise, (m/s²)² s. */
const NOISE = 1e-5;
const PER_BETA = 1 / 5_000;

const p = new Float64Array(STRIDE * STRIDE);
const phi = new Float64Array(STRIDE * STRIDE);

export interface TrackState {
  readonly state: Float64Array;
  readonly covariance: Float64Array;
}

export const trackAt = (track: Track, timeUs: number): TrackState => {
  const state = Float64Array.from(track.state);
  p.fill(0);
  for (let i = 0, k = 0; i < 6; i += 1)
    for (let j = i; j < 6; j += 1, k += 1) p[i * STRIDE + j] = p[j * STRIDE + i] = track.covariance[k]!;
  const total = (timeUs - track.timeUs) / US_PER_S;
  const steps = Math.ceil(Math.abs(total) / STEP_S);
  const h = steps === 0 ? 0 : total / steps;
  for (let n = 0; n < steps; n += 1) {
    transitionOf(state, h, COAST_SIZE, 0, 0, phi);
    fallStep(state, h, PER_BETA, 0, 0, 0);
    spread(phi, p, COAST_SIZE);
  }
  const t = Math.abs(total);
  const thrust = track.phase === "boost" ? SIGMA_THRUST * SIGMA_THRUST : 0;
  for (let i = 0; i < 3; i += 1) {
    p[i * STRIDE + i]! += (thrust * t * t * t * t) / 4 + (NOISE * t * t * t) / 3;
    p[(i + 3) * STRIDE + i + 3]! += thrust * t * t + NOISE * t;
    const cross = ((thrust * t * t * t) / 2 + (NOISE * t * t) / 2) * (total < 0 ? -1 : 1);
    p[i * STRIDE + i + 3]! += cross;
    p[(i + 3) * STRIDE + i]! += cross;
  }
  const covariance = new Float64Array(36);
  for (let i = 0; i < 6; i += 1) for (let j = 0; j < 6; j += 1) covariance[i * 6 + j] = p[i * STRIDE + j]!;
  return { state, covariance };
};
