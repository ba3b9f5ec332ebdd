/**
 * What stages of one kind have in common: specific impulse, share of the empty stage, thrust over weight.
 *
 * source      specific impulse by propellant: Sutton & Biblarz, Rocket Propulsion Elements, 8th ed., chapters 5 and 12,
 *             rounded to class figures
 * accuracy    class figures: the shares of empty mass and the thrust are assumed, and the fit of the mass ratio to the
 *             published range (derive.ts) takes up what they are wrong by
 */
export interface Propellant {
  readonly family: "liquid" | "solid";
  readonly ispSeaLevelS: number;
  readonly ispVacuumS: number;
  /** Empty stage over full stage. */
  readonly dryShare: number;
  /** Sea-level thrust over weight when the stage lights, with everything above it. */
  readonly thrustToWeight: number;
}

export const PROPELLANTS = {
  /** Nitric acid and kerosene in steel tanks, as the Scud and what was enlarged from it. */
  "acid-kerosene": {
    family: "liquid",
    ispSeaLevelS: 226,
    ispVacuumS: 250,
    dryShare: 0.2,
    thrustToWeight: 1.7,
  },
  /** The same in thin tanks. */
  "acid-kerosene-thin": {
    family: "liquid",
    ispSeaLevelS: 226,
    ispVacuumS: 250,
    dryShare: 0.13,
    thrustToWeight: 1.7,
  },
  /** Nitrogen tetroxide (or acid) and dimethylhydrazine in light tanks. */
  storable: { family: "liquid", ispSeaLevelS: 255, ispVacuumS: 288, dryShare: 0.1, thrustToWeight: 1.5 },
  /** The same in tanks as thin as any that flew. */
  "storable-thin": {
    family: "liquid",
    ispSeaLevelS: 255,
    ispVacuumS: 288,
    dryShare: 0.07,
    thrustToWeight: 1.5,
  },
  /** Early composite in a steel case. */
  "steel-solid": { family: "solid", ispSeaLevelS: 230, ispVacuumS: 252, dryShare: 0.2, thrustToWeight: 3.5 },
  /** Composite with aluminium. */
  composite: { family: "solid", ispSeaLevelS: 238, ispVacuumS: 268, dryShare: 0.13, thrustToWeight: 2.6 },
  /** Composite in a wound case with large nozzles. */
  "wound-solid": { family: "solid", ispSeaLevelS: 245, ispVacuumS: 282, dryShare: 0.09, thrustToWeight: 2.3 },
} as const satisfies Record<string, Propellant>;
export type PropellantKind = keyof typeof PROPELLANTS;
