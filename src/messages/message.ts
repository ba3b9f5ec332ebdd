/**
 * The waist: everything a centre takes in or gives out is one of these, and parses here or nowhere.
 */
import { z } from "zod";
import {
  engagementReportSchema,
  engagementSchema,
  measurementsSchema,
  noEngagementSchema,
  notificationSchema,
  recognitionSchema,
  tickSchema,
  trackSchema,
  warningSchema,
  withheldSchema,
} from "./bodies.js";
import { labelSchema, partySchema } from "./label.js";
import { setupSchema } from "./setup.js";
import { timeUsSchema } from "./time.js";

const of = <K extends string, B extends z.ZodType>(kind: K, body: B) =>
  z.strictObject({
    kind: z.literal(kind),
    from: partySchema,
    timeUs: timeUsSchema,
    label: labelSchema,
    body,
  });

const anyMessageSchema = z.discriminatedUnion("kind", [
  of("setup", setupSchema),
  of("tick", tickSchema),
  of("measurements", measurementsSchema),
  of("track", trackSchema),
  of("notification", notificationSchema),
  of("recognition", recognitionSchema),
  of("warning", warningSchema),
  of("engagement", engagementSchema),
  of("engagement-report", engagementReportSchema),
  of("no-engagement", noEngagementSchema),
  of("withheld", withheldSchema),
]);

/** The one parser of messages; an order to a battery does not exist in `live` mode, where the roof warns and advises. */
export const messageSchema = anyMessageSchema.refine(
  (m) => m.kind !== "engagement" || m.label.mode !== "live",
  {
    path: ["label", "mode"],
    message: "an engagement is simulated or an exercise, never live",
  },
);
export type Message = z.infer<typeof messageSchema>;
export type MessageKind = Message["kind"];
export type MessageOf<K extends MessageKind> = Extract<Message, { kind: K }>;

/** A message and the party it goes to; a centre's note to its own log goes to itself. */
export interface Outbound {
  readonly to: string;
  readonly message: Message;
  /** Seconds to hold it back before it leaves, by the release rule that let it go. */
  readonly delayS?: number;
}
