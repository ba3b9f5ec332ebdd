/** Interceptor classes and the batteries that hold them, as catalogue and centre know them. */
import { z } from "zod";
import { latDeg, lonDeg } from "./geo.js";
import { partySchema } from "./label.js";

/** What an interceptor can do: open figures only, as a fly-out model needs them. */
export const interceptorSchema = z.strictObject({
  class: z.string(),
  burnoutSpeedMps: z.number().positive(),
  burnTimeS: z.number().positive(),
  minAltitudeM: z.number().nonnegative(),
  maxAltitudeM: z.number().positive(),
  maxRangeM: z.number().positive(),
  /** Probability that one round against one object succeeds. */
  singleShot: z.number().gt(0).lt(1),
  reactionTimeS: z.number().nonnegative(),
});
export type Interceptor = z.infer<typeof interceptorSchema>;

export const batterySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  owner: partySchema,
  host: partySchema,
  latDeg,
  lonDeg,
  altitudeM: z.number(),
  rounds: z.number().int().nonnegative(),
  interceptor: interceptorSchema,
  verified: z.boolean(),
});
export type Battery = z.infer<typeof batterySchema>;
