/** A catalogue value as text: one number, or both where it is disputed. */
import type { MissileEntry, Quantity } from "../../../../messages/index.js";
import type { StatusName } from "../../components/status.js";

export const STATUS_SHAPE: Readonly<Record<Quantity["status"], StatusName>> = {
  sourced: "normal",
  estimated: "caution",
  disputed: "serious",
};

export const allValues = (q: Quantity): number[] =>
  [q.value, ...(q.others ?? []).map((o) => o.value)].sort((a, b) => a - b);

/** `plain` writes one number in the reader's language, and in his unit where it has one. */
export const rangeText = (q: Quantity, plain: (value: number) => string): string => {
  const values = allValues(q);
  const [low, high] = [values[0]!, values[values.length - 1]!];
  return low === high ? plain(low) : `${plain(low)}–${plain(high)}`;
};

/** What is published of how far or how high it goes. */
export const farthest = (missile: MissileEntry): Quantity | undefined => missile.rangeKm ?? missile.apogeeKm;

/** Rings to draw for a published range; none for what goes into orbit or straight up. */
export const publishedRangesKm = (missile: MissileEntry): number[] =>
  missile.rangeKm === undefined ? [] : allValues(missile.rangeKm);
