/**
 * APP-6(D) symbol codes, twenty digits, for what the roof shows.
 *
 * shape     version 10 · context (0 reality, 1 exercise, 2 simulation) · standard identity · symbol set · status · … · entity
 * source    MIL-STD-2525D, 10 June 2014, tables A-I to A-V; every code is asked of milsymbol (conformance/foreign)
 * leaves out  friend or hostile for what flies: the roof is pointed at nobody, so a track is unknown until its launch is
 *             recognised as a notified one, which makes it neutral
 */
import type { Mode } from "../messages/index.js";

const CONTEXT: Readonly<Record<Mode, string>> = { live: "0", exercise: "1", simulated: "2" };

export type Shown = "missile" | "recognised-missile" | "battery" | "radar" | "satellite";

/** Standard identity, symbol set, and entity with its modifiers. */
const WHAT: Readonly<Record<Shown, readonly [identity: string, set: string, entity: string]>> = {
  missile: ["1", "02", "1100000000"],
  "recognised-missile": ["4", "02", "1100000000"],
  battery: ["3", "10", "1301020000"],
  radar: ["3", "15", "2203000000"],
  satellite: ["3", "05", "1107000000"],
};

export const app6Code = (shown: Shown, mode: Mode): string => {
  const [identity, set, entity] = WHAT[shown];
  return `10${CONTEXT[mode]}${identity}${set}0000${entity}`;
};
