/** What a run answers: the shapes of CONTRACT (`roof run --json`), shared by command line, server and console. */
import type { Ellipse } from "./geo.js";
import type { Mode } from "./label.js";
import type { Governance } from "./rules.js";

export interface GroundPoint {
  readonly name?: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

export interface LaunchResult {
  readonly id: string;
  readonly mode: Mode;
  readonly truth: {
    readonly missile: string;
    readonly launchTime: string;
    readonly from: GroundPoint;
    /** Where the payload comes down unless it is stopped; absent for what does not come down. */
    readonly to?: GroundPoint;
    readonly impactTime: string | "none";
    readonly apogeeKm: number;
    readonly rangeKm: number;
  };
  readonly firstDetection:
    { readonly time: string; readonly sensor: string; readonly nation: string } | "none";
  readonly notification:
    | {
        readonly id: string;
        readonly recognisedAt: string;
        readonly probability: number;
        readonly by: string;
      }
    | "none";
  readonly track:
    | {
        readonly trackId: string;
        readonly centre: string;
        readonly time: string;
        /** "none" while the launch point has not been estimated. */
        readonly launchPointErrorKm: number | "none";
        readonly impactErrorKm: number;
        readonly impactEllipse: Ellipse;
        readonly impactInside: boolean;
      }
    | "none";
  readonly warnings: readonly {
    readonly nation: string;
    readonly issuedAt: string;
    readonly leadTimeS: number;
    readonly place: string;
    readonly confidence: string;
    readonly cancelled: boolean;
  }[];
  readonly engagements: readonly {
    readonly site: string;
    readonly nation: string;
    readonly launchedAt: string;
    readonly interceptAt: string;
    readonly authorisedBy: readonly string[];
    readonly rule: string;
    readonly outcome: "hit" | "miss" | "no-object";
  }[];
  readonly outcome: "intercepted" | "impact" | "recognised" | "orbit";
}

export interface NationLine {
  readonly nation: string;
  readonly population: number;
  readonly warnings: number;
  /** Absent where the nation was not warned. */
  readonly medianLeadTimeS?: number;
  readonly engagementsOwned: number;
  /** People at places where every threat of the scenario can be engaged at least once (twice). */
  readonly protectedOnce: number;
  readonly protectedTwice: number;
}

export interface RunResult {
  readonly scenario: string;
  readonly title: string;
  readonly governance: Governance;
  readonly seed: number;
  readonly mode: Mode;
  readonly engine: string;
  readonly digest: string;
  readonly launches: readonly LaunchResult[];
  readonly nations: readonly NationLine[];
  readonly centres: readonly { readonly party: string; readonly entries: number; readonly head: string }[];
  readonly withheld: number;
  readonly unverified: readonly string[];
  /** Plain sentences on what this governance mode changed, each resting on figures of this run. */
  readonly explanations: readonly string[];
  readonly timings: Readonly<Record<string, number>>;
}
