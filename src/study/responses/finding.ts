/** What a check of a library of responses finds: each thing once, with a launch that shows it. */
import type { Governance, Response } from "../../messages/index.js";

export interface Witness {
  readonly threat: string;
  readonly from: { readonly latDeg: number; readonly lonDeg: number };
  readonly at: {
    readonly name: string;
    readonly nation: string;
    readonly latDeg: number;
    readonly lonDeg: number;
  };
  readonly confidence: Response["minConfidence"];
  readonly battery: string;
}

export interface Finding {
  readonly kind: "gap" | "contradiction";
  /** The two rules, or sectors, that differ; none for a gap. */
  readonly rules: readonly string[];
  /** Whose ground is threatened. */
  readonly nation: string;
  /** Whose battery the rules speak to; empty for a gap. */
  readonly shooter: string;
  readonly why: string;
  /** How many of the drawn launches show it. */
  readonly count: number;
  readonly witness: Witness;
}

export interface ResponseCheck {
  readonly governance: Governance;
  /** Launches drawn; none where the scenario has no threat. */
  readonly samples: number;
  readonly seed: number;
  /** Drawn launches that no battery can meet. */
  readonly noMeans: number;
  readonly rules: readonly string[];
  /** Rules in force that decided none of the drawn launches. */
  readonly unused: readonly string[];
  readonly gaps: readonly Finding[];
  readonly contradictions: readonly Finding[];
  readonly ok: boolean;
}
