/**
 * Flight: free flights, whole flights and aims against the patient integrator and against the same method in C.
 *
 * Times are of the processor, or the best of many short turns where the clock must be used; every ratio's two sides run in
 * turns or right after each other, so that a busy machine matters little. Says of each ratio whether its target is met.
 * Options: --aims N (10,000), --flights N (40 a vehicle).
 */
import { aiming } from "./flight/aims.mjs";
import { fastPath } from "./flight/fast-path.mjs";
import { freeFlight } from "./flight/free.mjs";
import { option, summary } from "./flight/measure.mjs";

await freeFlight();
fastPath(option("--flights", 40));
aiming(option("--aims", 10_000));
summary();
