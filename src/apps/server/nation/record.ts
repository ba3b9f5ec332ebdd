/** What a nation's store holds, one record a line: who keeps it, its own inputs, and its links' records. */
import { z } from "zod";
import { recordSchema } from "../../../federation/index.js";
import { messageSchema } from "../../../messages/index.js";

const schema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("start"), engine: z.string(), party: z.string(), mode: z.string() }),
  z.strictObject({
    kind: z.literal("own"),
    timeUs: z.number().int(),
    from: z.string(),
    message: messageSchema,
  }),
  z.strictObject({ kind: z.literal("link"), record: recordSchema }),
]);
export type StoreRecord = z.infer<typeof schema>;

export const bytesOfRecord = (record: StoreRecord): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(record));

/** What the store read back is sound by its sums; a form that is not ours is a fault of ours, and thrown. */
export const recordOfBytes = (bytes: Uint8Array): StoreRecord =>
  schema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
