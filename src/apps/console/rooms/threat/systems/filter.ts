/** Which systems the address asks for. */
import type { Quantity } from "../../../../../messages/index.js";
import { allValues, farthest } from "../values.js";
import { numberOf, type Query } from "../query.js";
import type { System } from "../systems-of.js";

export const statusOf = ({ missile }: System): Quantity["status"] =>
  farthest(missile)?.status ?? missile.status;

/** By any word of it, by nation, by what its range rests on, and by range: either end of a disputed one counts. */
export const filtered = (
  systems: readonly System[],
  query: Query,
  words: (system: System) => string,
): readonly System[] => {
  const text = (query["q"] ?? "").trim().toLowerCase();
  const least = numberOf(query["min"], 0, 1e5);
  const most = numberOf(query["max"], 0, 1e5);
  return systems.filter((system) => {
    const { missile } = system;
    const values = missile.rangeKm === undefined ? [] : allValues(missile.rangeKm);
    return (
      (text === "" || words(system).toLowerCase().includes(text)) &&
      (query["of"] === undefined || missile.nation === query["of"]) &&
      (query["status"] === undefined || statusOf(system) === query["status"]) &&
      (query["class"] === undefined || missile.class === query["class"]) &&
      (least === "none" || (values.length > 0 && values[values.length - 1]! >= least)) &&
      (most === "none" || (values.length > 0 && values[0]! <= most))
    );
  });
};
