/** All words in French: a key of the English that is missing here does not compile. */
import type { en } from "../en/index.js";
import { assure } from "./assure.js";
import { common } from "./common.js";
import { exercise } from "./exercise.js";
import { map } from "./map.js";
import { cover } from "./cover.js";
import { plan } from "./plan.js";
import { share } from "./share.js";
import { shell } from "./shell.js";
import { stability } from "./stability.js";
import { threat } from "./threat.js";
import { watch } from "./watch.js";
import { exports } from "./exports.js";
import { who } from "./who.js";
import { flights } from "./flights.js";
import { years } from "./years.js";
import { compare } from "./compare.js";
import { palette } from "./palette.js";

export const fr: Readonly<Record<keyof typeof en, string>> = {
  ...shell,
  ...stability,
  ...common,
  ...map,
  ...watch,
  ...share,
  ...threat,
  ...plan,
  ...cover,
  ...exercise,
  ...assure,
  ...exports,
  ...who,
  ...flights,
  ...years,
  ...compare,
  ...palette,
};
