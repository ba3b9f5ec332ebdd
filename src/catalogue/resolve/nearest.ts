/** The known words that a misspelt one is nearest to, for the hint of an issue. */
import { nearest } from "../../base/index.js";

export const nearestTo = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known, { leastOff: 1 });
  return near.length === 0 ? "" : `; nearest: ${near.join(", ")}`;
};
