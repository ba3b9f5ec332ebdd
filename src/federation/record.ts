/**
 * What a node must find again after a restart: what it promised to send, what it received, and the receipts it holds.
 *
 * Written to the durable store before anything rests on it; read back in order, the records give the node's state.
 */
import { z } from "zod";
import { LANES } from "./frame.js";

const count = z.number().int().positive();
const common = { peer: z.string().min(1), lane: z.enum(LANES), number: count };

export const recordSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sent"), ...common, body: z.string() }),
  z.strictObject({ kind: z.literal("received"), ...common, body: z.string() }),
  z.strictObject({ kind: z.literal("receipt"), ...common, signature: z.string() }),
]);
export type LinkRecord = z.infer<typeof recordSchema>;
