/**
 * What every filter does: carry a belief forward, say how a sight fits it, take the sight in.
 *
 * Siblings: extended (update/sight.ts), unscented and cubature (update/sigma.ts), interacting models (update/models.ts).
 * `compare` leaves its answer in `fit`; `takeIn` follows a `compare` of the same motion and sight.
 */
import type { Motion } from "./predict/motion.js";

export interface Filter {
  /** In place, to `timeS`, which must not lie before. */
  readonly predict: (m: Motion, timeS: number) => void;
  readonly compare: (m: Motion, rows: Float64Array, at: number, rivalM?: number) => void;
  readonly takeIn: (m: Motion) => void;
}
