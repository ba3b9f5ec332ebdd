/**
 * The joint threat assessment as a document: values with sources, who agrees and who does not and why, and signatures.
 *
 * shape     docs/formats/assessment.md; YAML or JSON; published as schemas/assessment.schema.json
 * leaves out whether the catalogue knows the missiles, whether values are plausible, and whether signatures hold: later stages say that
 */
import { z } from "zod";
import { STATUSES, type VehicleParameters } from "./catalogue.js";
import { partySchema } from "./label.js";

export const ASSESSMENT_FORMAT = "security-roof/assessment/1";

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "an identifier: small letters, digits and dashes, as joint-2010");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day, as 2010-11-20");
const hex = (digits: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), `${digits} hexadecimal digits in small letters`);
const version = z.number().int().min(1).max(100_000);

/** What can be assessed of a missile, and the unit it is said in. */
export const ASSESSED_UNITS = { rangeKm: "km", apogeeKm: "km", payloadKg: "kg", year: "year" } as const;
export const ASSESSED_FIELDS = Object.keys(ASSESSED_UNITS) as (keyof typeof ASSESSED_UNITS)[];
export type AssessedField = (typeof ASSESSED_FIELDS)[number];

export const positionSchema = z.strictObject({
  party: partySchema,
  /** `reserved`: the party has published nothing on it, and neither agrees nor disagrees. */
  stance: z.enum(["agree", "dissent", "reserved"]),
  /** The party's own value, where it dissents. */
  value: z.number().optional(),
  source: z.string().min(3).optional(),
  reason: z.string().min(3).optional(),
});
export type Position = z.infer<typeof positionSchema>;

export const assessedValueSchema = z.strictObject({
  missile: id,
  field: z.enum(ASSESSED_FIELDS as [AssessedField, ...AssessedField[]]),
  value: z.number(),
  unit: z.string().min(1),
  source: z.string().min(3),
  status: z.enum(STATUSES),
  note: z.string().optional(),
  positions: z.array(positionSchema).default([]),
});
export type AssessedValue = z.infer<typeof assessedValueSchema>;

export const signatureSchema = z.strictObject({
  party: partySchema,
  /** True for keys that anyone can derive: they prove that nothing changed, not who signed. */
  simulated: z.boolean().default(false),
  publicKey: hex(64),
  /** SHA-256 of the content's canonical form, as the signer had it before him. */
  digest: hex(64),
  signature: hex(128),
});
export type AssessmentSignature = z.infer<typeof signatureSchema>;

export const assessmentSchema = z.strictObject({
  format: z.literal(ASSESSMENT_FORMAT),
  id,
  version,
  date: day,
  title: z.string().min(1),
  description: z.string().optional(),
  /** The version before this one, and the digest of its content; absent for the first. */
  supersedes: z.strictObject({ version, digest: hex(64) }).optional(),
  parties: z.array(partySchema).min(1),
  values: z.array(assessedValueSchema).min(1),
  signatures: z.array(signatureSchema).default([]),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** What a run rests on: an assessment by name and content, and the end taken of what is disputed. */
export interface AssessmentUsed {
  /** "catalogue" where the scenario names none. */
  readonly id: string;
  readonly version: number | "current";
  /** Of the content. */
  readonly digest: string;
  /** `joint`, `low`, `high`, or the party whose values were taken. */
  readonly take: string;
  /** Parties whose signatures hold. */
  readonly signedBy: readonly string[];
  /** Each value of a missile that flies, with both ends of what is published and the one that flew. */
  readonly values: readonly AssessedUse[];
}

export interface AssessedUse {
  readonly missile: string;
  readonly field: AssessedField;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whose value flew: `joint`, a party, or `catalogue`. */
  readonly of: string;
}

/** What a scenario's `assessment` comes to, once its file was found, read and its signatures checked. */
export interface AssessmentGiven {
  readonly document: Assessment | "catalogue";
  /** `joint`, `low`, `high`, or a party. */
  readonly take: string;
  /** Parties whose signatures hold. */
  readonly signedBy: readonly string[];
  /** A vehicle like this one that flies the range with the payload, fitted due north of the place. */
  readonly refit: (
    vehicle: VehicleParameters,
    wanted: {
      readonly rangeKm: number;
      readonly payloadKg: number;
      readonly from: { readonly latDeg: number; readonly lonDeg: number };
    },
  ) => VehicleParameters;
}
