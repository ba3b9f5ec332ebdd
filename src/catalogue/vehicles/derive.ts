/**
 * A vehicle from the facts of its class: stages, propellant, diameter, payload, and one mass ratio fitted to the range.
 *
 * shape       every stage has the same ratio of mass at ignition to mass above it, (launch mass / payload)^(1/stages)
 * source      staging by equal ratios is the optimum for equal stages: Sutton & Biblarz, Rocket Propulsion Elements, ch. 4
 * leaves out  fairings, reserves, differences between the stages of one missile
 * accuracy    flies the published range within 10 % (calibration.test.ts); masses and times are those of its class, not its own
 */
import { cbrt } from "../../base/index.js";
import type { VehicleParameters } from "../../messages/index.js";
import { BODY_DRAG } from "./drag.js";
import { PROPELLANTS, type PropellantKind } from "./propellants.js";

export interface ClassFacts {
  readonly stages: 1 | 2 | 3 | 4;
  readonly propellant: PropellantKind;
  /** Of the first stage. */
  readonly diameterM: number;
  /** Of the stages above, where they are thinner. */
  readonly upperDiameterM?: number;
  readonly payloadKg: number;
  /** Launch mass over payload: what is fitted. */
  readonly massRatio: number;
  readonly separates: boolean;
  /** Mass over drag area of what separates; needed only there. */
  readonly betaKgPerM2?: number;
}

/** A blunt re-entering payload of a medium-range missile, and a slender one of long range: orders of magnitude. */
export const BLUNT_BETA = 3000;
export const SLENDER_BETA = 8000;

export const vehicleOf = (facts: ClassFacts): VehicleParameters => {
  const kind = PROPELLANTS[facts.propellant];
  const ratio = root(facts.massRatio, facts.stages);
  const stages: VehicleParameters["stages"] = [];
  let massKg = facts.massRatio * facts.payloadKg;
  for (let i = 0; i < facts.stages; i += 1) {
    const stageKg = massKg * (1 - 1 / ratio);
    const propellantKg = stageKg * (1 - kind.dryShare);
    stages.push({
      propellantKg: Math.round(propellantKg),
      dryKg: Math.round(stageKg - propellantKg),
      burnTimeS: Math.round((propellantKg * kind.ispSeaLevelS) / (massKg * kind.thrustToWeight)),
      ispSeaLevelS: kind.ispSeaLevelS,
      ispVacuumS: kind.ispVacuumS,
      diameterM: i === 0 ? facts.diameterM : (facts.upperDiameterM ?? facts.diameterM),
    });
    massKg -= stageKg;
  }
  const last = stages.at(-1)!;
  return {
    stages,
    payloadKg: facts.payloadKg,
    payloadBetaKgPerM2: facts.separates
      ? (facts.betaKgPerM2 ?? BLUNT_BETA)
      : bodyBeta(facts.payloadKg + last.dryKg, last.diameterM),
    separates: facts.separates,
    dragByMach: BODY_DRAG,
  };
};

/** Mass over drag area of a body that comes down whole, point first, at the supersonic end of the drag table. */
export const bodyBeta = (massKg: number, diameterM: number): number =>
  Math.round(massKg / (BODY_DRAG.at(-1)![1] * (Math.PI / 4) * diameterM * diameterM));

const root = (x: number, n: 1 | 2 | 3 | 4): number =>
  n === 1 ? x : n === 2 ? Math.sqrt(x) : n === 3 ? cbrt(x) : Math.sqrt(Math.sqrt(x));

/** How the numbers came about, for the entry. */
export const derivedBasis = (facts: ClassFacts, against: string): string =>
  `derived, not published: ${facts.stages === 1 ? "one stage" : `${facts.stages} equal-ratio stages`} of class ${facts.propellant} ` +
  `(specific impulse after Sutton & Biblarz, ${PROPELLANTS[facts.propellant].ispSeaLevelS}-${PROPELLANTS[facts.propellant].ispVacuumS} s; ` +
  `empty share ${PROPELLANTS[facts.propellant].dryShare} and thrust assumed), launch mass ${facts.massRatio} times the payload so that ${against}`;
