/** The filters by name. */
import type { Filter } from "../filter.js";
import { INTERACTING } from "./models.js";
import { CUBATURE, UNSCENTED } from "./sigma.js";
import { EXTENDED } from "./sight.js";

export const FILTERS = {
  ekf: EXTENDED,
  ukf: UNSCENTED,
  ckf: CUBATURE,
  imm: INTERACTING,
} as const satisfies Record<string, Filter>;
export type FilterName = keyof typeof FILTERS;
