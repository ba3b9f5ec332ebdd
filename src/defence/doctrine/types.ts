/** What the planner of shots is told, and what it answers. */
import type {
  Battery,
  Engagement,
  EngagementReport,
  NoEngagement,
  Party,
  Track,
} from "../../messages/index.js";
import type { Intercept } from "../window/question.js";
import type { ObjectPath } from "../window/path.js";

/** A track that endangers somebody. */
export interface Threat {
  readonly track: Track;
  /** Whose ground it endangers. */
  readonly protects: Party;
  /** When the side that plans first held it; by default the track's own first detection. */
  readonly trackFromUs?: number;
  /** Its way ahead; by default the track carried forward in free flight. */
  readonly path?: ObjectPath;
  /** Drag for the forecast where no path is handed in; by default none. */
  readonly betaKgPerM2?: number;
  /** What stopping it is worth against the others, by default 1. */
  readonly weight?: number;
}

export interface BatteryState {
  readonly battery: Battery;
  /** What is left after every order so far. */
  readonly roundsLeft: number;
  /** No launch before this. */
  readonly busyUntilUs?: number;
}

export type Authorisation =
  | {
      readonly authorised: true;
      readonly by: readonly Party[];
      readonly rule: string;
      readonly governance: string;
      /** Of the pre-planned response: rounds a shot, shots in sequence. */
      readonly rounds: number;
      readonly shots: number;
    }
  | { readonly authorised: false; readonly code: string; readonly reason: string };

export type Authorise = (battery: Battery, protects: Party, at: Intercept, track: Track) => Authorisation;

export interface ShotQuestion {
  readonly nowUs: number;
  readonly threats: readonly Threat[];
  readonly batteries: readonly BatteryState[];
  readonly authorise: Authorise;
  readonly ordersSoFar: readonly Engagement[];
  readonly reports: readonly EngagementReport[];
  /** From first track to the order, by default 10 s. */
  readonly decisionS?: number;
  /** From an intercept to knowing how it went, by default 15 s. */
  readonly lookS?: number;
  /** An order goes out at most this long before its launch, by default 30 s: what is planned earlier may still change. */
  readonly commitS?: number;
  readonly stepS?: number;
}

/** A threat for which nothing is ordered now, and why that is as it should be. */
export interface Held {
  readonly trackId: string;
  readonly code: "HIT_REPORTED" | "LOOKING" | "SHOTS_SPENT" | "LAUNCH_LATER";
  readonly untilUs: number | "none";
  readonly reason: string;
}

export interface ShotPlan {
  readonly orders: readonly Engagement[];
  readonly refusals: readonly NoEngagement[];
  readonly held: readonly Held[];
  /** The matching of threats to batteries: its worth, and the most any matching could have. */
  readonly matching: { readonly worth: number; readonly bound: number; readonly optimal: boolean };
}
