/**
 * What a set of assets is worth: the warning it gives and the people it protects, over all cases of a book.
 *
 * Warning: seconds from the first sight of a launch to its impact, the mean over people and over the threats that reach them;
 * none is zero. Protected: people at whose place the set can engage, of the threats that reach it, a share; the sum over places
 * of people × share. That is how many are protected against a launch drawn evenly from those threats.
 */
import { trackTogetherS } from "../timeline/first-track.js";
import type { Case, CaseBook } from "./case-book.js";

export interface Worth {
  readonly warningS: number;
  readonly protectedPeople: number;
}

/** From a track to the order, as everywhere in this room. */
export const DECISION_S = 10;

export interface AssetSet {
  readonly hasSensor: (index: number) => boolean;
  readonly hasBattery: (index: number) => boolean;
}

export const worthOf = (
  book: CaseBook,
  set: AssetSet,
  isCounted: (nation: string) => boolean = () => true,
): Worth => {
  let people = 0;
  let warned = 0;
  let safe = 0;
  for (const one of book.cases) {
    const place = book.places[one.place]!;
    if (!isCounted(place.nation)) continue;
    const weight = place.people / place.threats.length;
    people += weight;
    const { sightS, trackS } = seenBy(book, one, set);
    if (sightS < one.impactS) warned += weight * (one.impactS - sightS);
    if (latestOrderS(book, one, set) >= trackS + DECISION_S) safe += weight;
  }
  return { warningS: people === 0 ? 0 : warned / people, protectedPeople: safe };
};

const seenBy = (book: CaseBook, one: Case, { hasSensor }: AssetSet) => {
  const seen: { readonly kind: "radar" | "infrared"; readonly atS: number }[] = [];
  let sightS = Infinity;
  for (let i = 0; i < book.sensors.length; i += 1) {
    const atS = one.sightS[i]!;
    if (!(atS < Infinity) || !hasSensor(i)) continue;
    sightS = Math.min(sightS, atS);
    seen.push({ kind: book.sensors[i]!.model.kind, atS });
  }
  return { sightS, trackS: trackTogetherS(seen, one.boostS) };
};

const latestOrderS = (book: CaseBook, one: Case, { hasBattery }: AssetSet): number => {
  let latest = -Infinity;
  for (let i = 0; i < book.batteries.length; i += 1)
    if (hasBattery(i)) latest = Math.max(latest, one.orderS[i]!);
  return latest;
};
