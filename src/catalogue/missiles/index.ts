import type { MissileEntry } from "../../messages/index.js";
import { iran } from "./iran.js";
import { other } from "./other.js";
import { reproduction } from "./reproduction.js";

/** By region; the published reproduction cases last. */
export const missiles: readonly MissileEntry[] = [...iran, ...other, ...reproduction];
