/** What a run answers: the shapes of CONTRACT (`roof run --json`), shared by command line, server and console. */
import type { Track } from "./bodies.js";
import type { AssessmentUsed } from "./assessment.js";
import type { Ellipse } from "./geo.js";
import type { Mode } from "./label.js";
import type { Governance } from "./rules.js";

export interface GroundPoint {
  readonly name?: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

export interface NationWarning {
  readonly nation: string;
  /** When the nation's own centre had it: made there, or arrived there from the centre it staffs. */
  readonly issuedAt: string;
  /** From then to the true impact of the body warned of. */
  readonly leadTimeS: number;
  readonly place: string;
  readonly confidence: string;
  readonly cancelled: boolean;
  /** The centre that made it. */
  readonly by: string;
}

/** When one nation knew of one launch. */
export interface Sight {
  readonly launch: string;
  readonly nation: string;
  /** When it first held a track of it; "none" where only single detections came. */
  readonly at: string | "none";
  /** Whose track that was; the nation itself where its own sensors made it. */
  readonly from: string;
  /** Its own sensors that ever detected the launch, with the time of the first detection. */
  readonly ownSensors: readonly { readonly sensor: string; readonly at: string }[];
  /** When it first held an estimate of the payload's impact. */
  readonly firstImpactAt: string | "none";
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
        /** Against the true time of launch, with the standard deviation told; absent as long as the point is. */
        readonly launchTimeErrorS?: number;
        readonly launchTimeSigmaS?: number;
        readonly impactErrorKm: number;
        readonly impactTimeErrorS: number;
        readonly impactTimeSigmaS: number;
        readonly impactEllipse: Ellipse;
        readonly impactInside: boolean;
        /** Classes of missile with their probabilities, and what else was told of it. */
        readonly classes?: Track["classes"];
        readonly payloadProbability?: number;
        readonly outlook?: Track["outlook"];
        readonly raid?: Track["raid"];
        readonly agreement?: Track["agreement"];
      }
    | "none";
  /** Each nation's first warning of the payload's impact. */
  readonly warnings: readonly NationWarning[];
  /** Each nation's first warning of what else of the launch comes down: spent stages, each against its own impact. */
  readonly debris: readonly NationWarning[];
  readonly engagements: readonly {
    readonly site: string;
    readonly nation: string;
    readonly launchedAt: string;
    readonly interceptAt: string;
    readonly authorisedBy: readonly string[];
    readonly rule: string;
    readonly outcome: "hit" | "miss" | "no-object";
    /** What it met or was meant for. */
    readonly body: "payload" | "spent-stage" | "unknown";
  }[];
  readonly outcome: "intercepted" | "impact" | "recognised" | "orbit";
}

export interface NationLine {
  readonly nation: string;
  /** People of the nation at known places (GeoNames), not its whole population. */
  readonly population: number;
  /** Of these, at places that at least one threat of the scenario reaches from where it is launched. */
  readonly threatened: number;
  readonly warnings: number;
  /** Absent where the nation was not warned. */
  readonly medianLeadTimeS?: number;
  readonly engagementsOwned: number;
  /** Of the threatened, at places where every threat that reaches them can be engaged at least once (twice). */
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
  /** What every nation saw, and when. */
  readonly seen: readonly Sight[];
  /** Alerts that no real object explains. */
  readonly falseWarnings: readonly {
    readonly nation: string;
    readonly issuedAt: string;
    readonly by: string;
  }[];
  readonly centres: readonly { readonly party: string; readonly entries: number; readonly head: string }[];
  readonly withheld: number;
  readonly unverified: readonly string[];
  /** The joint threat assessment, or the catalogue, that the missiles' values are of. */
  readonly assessment?: AssessmentUsed;
  /** Plain sentences on what this governance mode changed, each resting on figures of this run. */
  readonly explanations: readonly string[];
  readonly timings: Readonly<Record<string, number>>;
}
