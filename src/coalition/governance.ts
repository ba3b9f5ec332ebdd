/**
 * The shapes of governance: nations and centres, who may engage and why not. A mode is data and one question.
 */
import type {
  Governance,
  Mode,
  Party,
  Point,
  ReleaseRule,
  Response,
  Sector,
  Warning,
} from "../messages/index.js";

export interface Nation {
  readonly code: Party;
  readonly name: string;
  readonly bloc: Party;
}

export interface Directory {
  readonly mode: Mode;
  readonly governance: Governance;
  readonly nations: readonly Nation[];
  readonly centres: readonly JointCentre[];
  /** Nations, then joint centres. */
  readonly parties: readonly Party[];
  /** The parties a name stands for; none where nobody of this scenario bears it. */
  expand(who: Party | "*"): readonly Party[];
  /** As `expand`, nations only. */
  nationsOf(who: Party | "*"): readonly Party[];
  /** The bloc of a nation; of a centre, its own name; "none" for strangers. */
  blocOf(party: Party): Party | "none";
  /** The party that plans the shots of a nation's batteries. */
  plannerOf(owner: Party): Party;
  /** Whom a party hands its products: a nation its centre, a centre its members and the heads of the other blocs. */
  neighbours(party: Party): readonly Party[];
}

/** What a directory is made of: a Setup has it all. */
export interface DirectoryInput {
  readonly mode: Mode;
  readonly governance: Governance;
  readonly nations: readonly Nation[];
}

export interface JointCentre {
  /** `JOINT`, or the bloc whose centre it is. */
  readonly party: Party;
  readonly name: string;
  /** Nations that staff it. */
  readonly members: readonly Party[];
}

export interface EngagementQuestion {
  readonly directory: Directory;
  readonly mode: Mode;
  readonly batteryOwner: Party;
  /** Nations whose ground is threatened, most threatened first. */
  readonly protects: readonly Party[];
  /** Ground point below the intercept. */
  readonly interceptPoint: Point;
  readonly confidence: Warning["confidence"];
  readonly responses: readonly Response[];
  readonly sectors: readonly Sector[];
}

export type Authority =
  | {
      readonly authorised: true;
      /** In whose name: the chain of command, or everyone who adopted the response. */
      readonly by: readonly Party[];
      /** The response, and the sector where one decided. */
      readonly rule: string;
      readonly why: string;
      /** The nation this shot is for. */
      readonly protects: Party;
      readonly response: Response;
    }
  | { readonly authorised: false; readonly code: EngagementRefusal; readonly why: string };

export type EngagementRefusal =
  | "LIVE_ADVISES_ONLY"
  | "NOBODY_THREATENED"
  | "NO_RESPONSE"
  | "CONFIDENCE_TOO_LOW"
  | "OTHER_BLOC"
  | "NO_SECTOR"
  | "NOT_SECTOR_OWNER";

export interface GovernanceMode {
  readonly mode: Governance;
  readonly title: string;
  /** What the nations put together at their centre. */
  readonly pooled: "measurements" | "tracks";
  /** Who plans the shots of a battery: its owner, or the centre that its owner staffs. */
  readonly plans: "owner" | "centre";
  /** Rules that stand where a scenario has none of its own for this mode. */
  readonly release: readonly ReleaseRule[];
  jointCentres(nations: readonly Nation[]): readonly JointCentre[];
  mayEngage(question: EngagementQuestion): Authority;
}
