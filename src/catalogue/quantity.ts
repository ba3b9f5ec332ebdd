/**
 * Short ways to write a value with its unit, source and status.
 */
import type { Quantity } from "../messages/index.js";

export const sourced = (value: number, unit: string, source: string, note?: string): Quantity => ({
  value,
  unit,
  status: "sourced",
  source,
  ...(note === undefined ? {} : { note }),
});

export const estimated = (value: number, unit: string, source: string, note?: string): Quantity => ({
  value,
  unit,
  status: "estimated",
  source,
  ...(note === undefined ? {} : { note }),
});

/** A value on which publications differ: the one a single run flies, and every other. */
export const disputed = (
  value: number,
  unit: string,
  source: string,
  others: readonly (readonly [value: number, source: string])[],
  note?: string,
): Quantity => ({
  value,
  unit,
  status: "disputed",
  source,
  others: others.map(([v, s]) => ({ value: v, source: s })),
  ...(note === undefined ? {} : { note }),
});

/** Smallest and largest of what is published. */
export const spread = (q: Quantity): { readonly low: number; readonly high: number } => {
  const all = [q.value, ...(q.others ?? []).map((o) => o.value)];
  return { low: Math.min(...all), high: Math.max(...all) };
};
