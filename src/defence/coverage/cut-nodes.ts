/**
 * The ends of thrust at which a vehicle's flights are tabled: evenly over each stage's burn, the stage's end among them.
 *
 * shape     rising; a node belongs to the stage that burns up to it
 */
import type { VehicleParameters } from "../../flight/index.js";

export interface CutNode {
  readonly cutS: number;
  /** The stage, counted from 0. */
  readonly piece: number;
}

const PER_STAGE = 10;
/** Of the first stage: a shorter burn carries nothing anywhere. */
const FIRST_SHARE = 0.25;

export const cutNodes = (vehicle: VehicleParameters): CutNode[] => {
  const nodes: CutNode[] = [];
  let startS = 0;
  vehicle.stages.forEach((stage, piece) => {
    const fromS = piece === 0 ? FIRST_SHARE * stage.burnTimeS : startS;
    const endS = startS + stage.burnTimeS;
    for (let n = piece === 0 ? 0 : 1; n <= PER_STAGE; n += 1)
      nodes.push({ cutS: n === PER_STAGE ? endS : fromS + ((endS - fromS) * n) / PER_STAGE, piece });
    startS = endS;
  });
  return nodes;
};
