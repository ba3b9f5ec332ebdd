/** An assessment of stability on this machine, with whatever the inspector changed; nothing is asked of the server. */
import { expose } from "comlink";
import type { StabilityQuestion } from "../../../messages/index.js";
import {
  assessStability,
  changed,
  parametersOf,
  type Change,
  type StabilityAnswer,
} from "../../../study/index.js";

export interface Parameter {
  readonly path: string;
  readonly min: number;
  readonly max: number;
}

const room = {
  assess(question: StabilityQuestion, changes: readonly Change[]): StabilityAnswer {
    return assessStability(changes.reduce(changed, question));
  },
  parameters: (question: StabilityQuestion): readonly Parameter[] =>
    [...parametersOf(question)].map(([path, bounds]) => ({ path, ...bounds })),
};
export type StabilityRoom = typeof room;
expose(room);
