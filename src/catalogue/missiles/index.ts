import type { MissileEntry } from "../../messages/index.js";
import { chinaLong } from "./china-long.js";
import { eastAsia } from "./east-asia.js";
import { europe } from "./europe.js";
import { formerUnion } from "./former-union.js";
import { india } from "./india.js";
import { iran } from "./iran.js";
import { korea } from "./korea.js";
import { later } from "./later.js";
import { launchers } from "./launchers.js";
import { middleEast } from "./middle-east.js";
import { other } from "./other.js";
import { pakistan } from "./pakistan.js";
import { reproduction } from "./reproduction.js";
import { russia } from "./russia.js";
import { submarines } from "./submarines.js";

/** By region; the published reproduction cases last. */
export const missiles: readonly MissileEntry[] = [
  ...iran,
  ...middleEast,
  ...india,
  ...pakistan,
  ...eastAsia,
  ...chinaLong,
  ...korea,
  ...formerUnion,
  ...russia,
  ...europe,
  ...submarines,
  ...later,
  ...launchers,
  ...other,
  ...reproduction,
];
