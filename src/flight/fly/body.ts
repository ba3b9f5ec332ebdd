/**
 * What flies by itself: the payload with whatever pushes it, and each spent stage from its separation to the ground.
 *
 * frame     ITRF
 * leaves out  what a separation does to the payload; the stage is pushed back by 2 m/s along its velocity
 */
import { tumblingBetaKgPerM2 } from "../forces/drag.js";
import type { Tolerance } from "../integrate/dormand-prince.js";
import { Path } from "../integrate/path.js";
import { massAtIgnitionKg, type VehicleParameters } from "../vehicle.js";
import { fall } from "./fall.js";
import type { Shot } from "./shot.js";
import { isThrusting } from "./timeline.js";

export interface Body {
  readonly kind: "payload" | "spent-stage";
  readonly startS: number;
  readonly endS: number;
  readonly orbital: boolean;
  /** In free flight. */
  readonly betaKgPerM2: number;
  /** ITRF m and m/s into `out` (6), from startS to endS; allocates nothing. */
  stateAt(tS: number, out: Float64Array): void;
  thrustingAt(tS: number): boolean;
}

export const payloadOf = (vehicle: VehicleParameters, shot: Shot): Body => {
  const { path, legs } = shot.boost;
  return {
    kind: "payload",
    startS: 0,
    endS: shot.endS,
    orbital: shot.fall.end !== "ground",
    betaKgPerM2: vehicle.payloadBetaKgPerM2,
    stateAt: (tS, out) => path.stateAt(tS, out),
    thrustingAt: (tS) => isThrusting(legs, tS),
  };
};

export interface Parting {
  /** Counted from 0. */
  readonly stage: number;
  readonly tS: number;
  readonly betaKgPerM2: number;
}

/** Every stage that another stage outlives, and the last one where it separates; stages left unlit go with it. */
export const partingsOf = (vehicle: VehicleParameters, shot: Shot): readonly Parting[] => {
  const { legs } = shot.boost;
  const burns = legs.filter((leg) => leg.flowKgps > 0);
  if (shot.boost.crashed) return [];
  return burns.flatMap((leg, i): Parting[] => {
    const next = legs.find((other) => other.stage === leg.stage + 1);
    if (next !== undefined) {
      const stage = vehicle.stages[leg.stage]!;
      return [{ stage: leg.stage, tS: leg.endS, betaKgPerM2: tumblingBetaKgPerM2([stage], stage.dryKg) }];
    }
    if (i < burns.length - 1 || !vehicle.separates) return [];
    const left = vehicle.stages.slice(leg.stage);
    const burntKg = leg.flowKgps * (leg.endS - leg.startS);
    const massKg = massAtIgnitionKg(vehicle, leg.stage) - burntKg - vehicle.payloadKg;
    return [{ stage: leg.stage, tS: leg.endS, betaKgPerM2: tumblingBetaKgPerM2(left, massKg) }];
  });
};

const PUSH_BACK_MPS = 2;

export const spentStage = (parting: Parting, from: Path, groundM: number, tolerance: Tolerance): Body => {
  const state = new Float64Array(6);
  from.stateAt(parting.tS, state);
  const speed = Math.sqrt(state[3]! * state[3]! + state[4]! * state[4]! + state[5]! * state[5]!);
  for (let i = 3; i < 6; i += 1) state[i] = state[i]! * (1 - PUSH_BACK_MPS / speed);
  const path = new Path();
  path.push(parting.tS, state, new Float64Array(3));
  const fallen = fall(path, parting.betaKgPerM2, Math.min(groundM, 0), tolerance);
  return {
    kind: "spent-stage",
    startS: parting.tS,
    endS: path.endS,
    orbital: fallen.end !== "ground",
    betaKgPerM2: parting.betaKgPerM2,
    stateAt: (tS, out) => path.stateAt(tS, out),
    thrustingAt: () => false,
  };
};
