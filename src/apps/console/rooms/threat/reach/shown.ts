/** Which systems are on the map: those the address names; until it names some, one that everybody has heard of. */
import { onMap } from "../query.js";
import { isWeapon, type System } from "../systems-of.js";

const FIRST = "irn-sejjil-2";

export const shownSystems = (systems: readonly System[], on: string | undefined): readonly System[] => {
  const ids = on === undefined ? [FIRST] : onMap({ on });
  return ids.flatMap((id) => systems.filter((s) => s.missile.id === id && s.missile.rangeKm !== undefined));
};

export const canBeShown = (systems: readonly System[]): readonly System[] =>
  systems.filter((s) => isWeapon(s.missile));
