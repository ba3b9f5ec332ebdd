/** Governance as data: release rules, pre-planned responses and sectors, as a scenario writes them. */
import { z } from "zod";
import { partySchema } from "./label.js";
import { latDeg, lonDeg } from "./geo.js";

export const GOVERNANCE_MODES = ["independent", "sectors", "centres", "roof"] as const;
export const governanceSchema = z.enum(GOVERNANCE_MODES);
export type Governance = z.infer<typeof governanceSchema>;

/** A nation, a bloc or joint centre, or `*` for anyone. */
const whoSchema = z.union([partySchema, z.literal("*")]);

export const RELEASABLE_KINDS = [
  "measurements",
  "track",
  "notification",
  "recognition",
  "warning",
  "engagement",
  "engagement-report",
] as const;

/** Lets matching items go; with no matching rule nothing goes. `deny: true` overrides every permission. */
export const releaseRuleSchema = z.strictObject({
  id: z.string().min(1),
  owner: whoSchema,
  to: z.array(whoSchema).min(1),
  what: z.array(z.enum(RELEASABLE_KINDS)).min(1),
  /** Only what rests on these sensors alone (identifiers). */
  sensors: z.array(z.string()).optional(),
  governance: z.array(governanceSchema).optional(),
  deny: z.boolean().optional(),
  degrade: z
    .strictObject({
      roundKm: z.number().positive().max(1000).optional(),
      delayS: z.number().nonnegative().max(86_400).optional(),
      hideSensors: z.boolean().optional(),
    })
    .optional(),
});
export type ReleaseRule = z.infer<typeof releaseRuleSchema>;

/** Agreed beforehand, executed without a vote: who may engage, for whom, after which confirmation. */
export const responseSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  governance: z.array(governanceSchema).optional(),
  /** Parties whose batteries may act. */
  shooters: z.array(whoSchema).min(1),
  /** Parties whose ground is protected. */
  protects: z.array(whoSchema).min(1),
  minConfidence: z.enum(["low", "medium", "high"]),
  rounds: z.number().int().min(1).max(8),
  /** Shots in sequence, each after looking at the last. */
  shots: z.number().int().min(1).max(8),
});
export type Response = z.infer<typeof responseSchema>;

/** Airspace that one party answers for, in `sectors` governance. */
export const sectorSchema = z.strictObject({
  id: z.string().min(1),
  owner: partySchema,
  title: z.string().min(1),
  /** Ring of [latitude, longitude], degrees; closed by itself. */
  ring: z.array(z.tuple([latDeg, lonDeg])).min(3),
});
export type Sector = z.infer<typeof sectorSchema>;
