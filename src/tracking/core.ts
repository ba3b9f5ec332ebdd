/**
 * What a tracker holds, and what it is given: beliefs, waiting sights, one scan.
 */
import type { Belief } from "./belief.js";
import { newSeeds, type Seeds, type SightTable } from "./gate/sight.js";
import type { Settings } from "./settings.js";
import type { FilterName } from "./update/filters.js";

/** One look of one sensor, already as sights. */
export interface Scan {
  readonly sensor: string;
  readonly kind: "radar" | "infrared";
  readonly timeS: number;
  readonly sights: SightTable;
  /** Logarithms: of the density of false detections and new objects, and of the chances to detect and to miss. */
  readonly logFalse: number;
  readonly logHit: number;
  readonly logMiss: number;
  /** True where the sensor would have seen the belief, as far as anyone knows. */
  readonly covers: (b: Belief) => boolean;
}

/** Exact global nearest neighbour, or joint probabilities. */
export type Association = "gnn" | "jpda";

export interface Core {
  readonly settings: Settings;
  /** By name, because a tracker is data: a centre copies it whole. */
  readonly filter: FilterName;
  readonly association: Association;
  beliefs: Belief[];
  readonly seeds: Seeds;
  /** Number of scans taken in, and of tracks told of. */
  scans: number;
  named: number;
  /** How often each infrared sensor looks, as seen so far, s; and when it last did. */
  readonly looks: Map<string, { lastS: number; periodS: number }>;
  readonly infrared: Set<string>;
  /** Tracks that ended and were not told of yet. */
  dropped: Belief[];
}

export const newCore = (
  settings: Settings,
  filter: FilterName = "ekf",
  association: Association = "gnn",
): Core => ({
  settings,
  filter,
  association,
  beliefs: [],
  seeds: newSeeds(),
  scans: 0,
  named: 0,
  looks: new Map(),
  infrared: new Set(),
  dropped: [],
});
