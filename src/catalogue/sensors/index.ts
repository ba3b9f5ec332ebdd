import type { SensorEntry } from "../../messages/index.js";
import { natoRadars } from "./nato.js";
import { russianRadars } from "./russia.js";
import { satellites } from "./satellites.js";
import { largeRadars } from "./x-band.js";

export const sensors: readonly SensorEntry[] = [
  ...natoRadars,
  ...largeRadars,
  ...russianRadars,
  ...satellites,
];
