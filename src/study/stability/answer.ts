/** What an assessment of stability answers, by site and ordered pair of parties. */
import type { End } from "../../messages/index.js";
import type { Trajectory } from "./trajectories.js";

interface AtEnds {
  readonly trajectory: string;
  readonly interceptor: End;
  readonly sensors: End;
}

/** Burn times of one class differ by 10 s between publications, and a track takes two looks more or less: 20 s. */
export const MODEL_S = 30;

export type Engagement = AtEnds &
  (
    | {
        readonly answer: "can" | "too-late";
        readonly trackS: number | "never";
        readonly latestLaunchS: number;
        /** From the earliest launch the timeline allows to the latest that still meets it: below zero is too late. */
        readonly marginS: number;
      }
    | { readonly answer: "out-of-reach"; readonly shortKm: number }
  );

export interface EndCount {
  readonly interceptor: End;
  readonly sensors: End;
  readonly burnoutSpeedKmps: number;
  readonly can: number;
  /** Of those, how many by less than `MODEL_S`: nearer to the line than this model can tell. */
  readonly marginal: number;
  readonly cannot: number;
  readonly tooLate: number;
  readonly outOfReach: number;
  /** The greatest over the trajectories within reach; absent where none is. */
  readonly bestMarginS?: number;
  /** The least over the trajectories out of reach; absent where none is. */
  readonly leastShortKm?: number;
}

export interface SiteVerdict {
  readonly site: string;
  readonly name: string;
  readonly nation: string;
  readonly host: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly class: string;
  readonly by: string;
  readonly against: string;
  /** True where the site belongs to the launching party's own bloc: listed for symmetry. */
  readonly ownLaunches: boolean;
  readonly trajectories: number;
  readonly ends: readonly EndCount[];
  /** From what is not marginal. `depends`: the answer flips between the ends of a disputed value. */
  readonly verdict: "cannot" | "can" | "depends";
  readonly why: string;
  readonly engagements: readonly Engagement[];
}

export interface StabilityAnswer {
  readonly pairs: readonly {
    readonly by: string;
    readonly against: string;
    readonly trajectories: number;
  }[];
  readonly trajectories: readonly Trajectory[];
  readonly sites: readonly SiteVerdict[];
}
