/**
 * The label every message carries: what it may be mixed with, whose it is, who may hold it, what it was made from.
 *
 * Labels never widen downstream: what is derived carries the intersection of its inputs' `releasableTo`.
 */
import { z } from "zod";

export const MODES = ["simulated", "exercise", "live"] as const;
export const modeSchema = z.enum(MODES);
export type Mode = z.infer<typeof modeSchema>;

/** ISO 3166-1 alpha-3 for nations; `NATO` or `JOINT` for the centres that several nations staff. */
export const partySchema = z
  .string()
  .regex(/^[A-Z]{3,6}$/, "a party is 3 to 6 capital letters, as NOR, RUS or JOINT");
export type Party = z.infer<typeof partySchema>;

export const labelSchema = z.strictObject({
  mode: modeSchema,
  owner: partySchema,
  /** Sorted, without repeats, always with the owner. */
  releasableTo: z.array(partySchema),
  /** Identifiers of the sensors (or of the messages) the content rests on, sorted. */
  provenance: z.array(z.string()),
});
export type Label = z.infer<typeof labelSchema>;

export const label = (
  mode: Mode,
  owner: Party,
  releasableTo: Iterable<Party> = [],
  provenance: Iterable<string> = [],
): Label => ({
  mode,
  owner,
  releasableTo: [...new Set([owner, ...releasableTo])].sort(),
  provenance: [...new Set(provenance)].sort(),
});
