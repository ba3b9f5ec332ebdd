import type { SensorEntry } from "../../messages/index.js";
import { natoRadars } from "./nato.js";
import { russianRadars } from "./russia.js";
import { satellites } from "./satellites.js";

export const sensors: readonly SensorEntry[] = [...natoRadars, ...russianRadars, ...satellites];
