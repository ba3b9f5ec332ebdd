/**
 * What a centre is told before anything else: it opens every journal, so that a journal replays by itself.
 */
import { z } from "zod";
import { batterySchema } from "./battery.js";
import { modeSchema, partySchema } from "./label.js";
import { governanceSchema, releaseRuleSchema, responseSchema, sectorSchema } from "./rules.js";
import { timeUsSchema } from "./time.js";

export const setupSchema = z.strictObject({
  party: partySchema,
  mode: modeSchema,
  governance: governanceSchema,
  epochUs: timeUsSchema,
  /** Every national party and its bloc; joint centres are named by the governance mode. */
  nations: z.array(z.strictObject({ code: partySchema, name: z.string(), bloc: partySchema })),
  release: z.array(releaseRuleSchema),
  responses: z.array(responseSchema),
  sectors: z.array(sectorSchema),
  /** Sensors this centre owns (identifiers), and the batteries it commands. */
  sensors: z.array(z.string()),
  batteries: z.array(batterySchema),
  /** Where else interceptors of the roof stand, as far as this party may know. */
  unverified: z.array(z.string()),
});
export type Setup = z.infer<typeof setupSchema>;
