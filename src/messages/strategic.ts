/**
 * What a stability assessment takes of the world: where each treaty party publicly deploys strategic missiles, which of its
 * regions stand for its territory, and a scenario's sensors and sites at both ends of what publications dispute.
 *
 * shape     places are rounded to a tenth of a degree: an area, not an address
 */
import type { Battery } from "./battery.js";
import type { ResolvedSensor } from "./scenario.js";

export interface StrategicPlace {
  readonly id: string;
  readonly name: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

export interface DeploymentArea extends StrategicPlace {
  readonly kind: "land" | "sea";
  /** Burn time of what is deployed there: about 180 s for solid, 250 s for liquid propellant. */
  readonly boostS: number;
}

export interface TreatyParty {
  readonly party: string;
  readonly name: string;
  readonly launchAreas: readonly DeploymentArea[];
  readonly regions: readonly StrategicPlace[];
  readonly status: "sourced" | "estimated";
  readonly sources: readonly string[];
}

/** A value on which publications differ, and what a scenario of this study flies at either end. */
export interface DisputedValue {
  /** `interceptor.CLASS.burnoutSpeedKmps`, `sensor.ID.rangeKm`. */
  readonly path: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly sources: readonly string[];
}

export const ENDS = ["low", "high"] as const;
export type End = (typeof ENDS)[number];

export interface StabilityQuestion {
  readonly scenario: string;
  readonly title: string;
  readonly epochUs: number;
  readonly nations: readonly { readonly code: string; readonly bloc: string }[];
  readonly parties: readonly TreatyParty[];
  readonly sensors: Readonly<Record<End, readonly ResolvedSensor[]>>;
  readonly batteries: Readonly<Record<End, readonly Battery[]>>;
  readonly disputed: readonly DisputedValue[];
  /** From a track to the order. */
  readonly decisionS: number;
  readonly unverified: readonly string[];
}
