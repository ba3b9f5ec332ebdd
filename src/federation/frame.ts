/**
 * What two nations' servers say to each other: who I am and what I speak, a message with its number, a receipt.
 *
 * A lane is a sequence of its own, so that a warning never waits behind a track. Numbers count from 1 in each lane and direction.
 */
import { z } from "zod";

/** Versions of this protocol that the program speaks; the highest common one is used. */
export const SPOKEN = { least: 1, most: 1 } as const;

/** In the order in which they are sent: warnings and orders before everything else. */
export const LANES = ["urgent", "routine"] as const;
export type Lane = (typeof LANES)[number];

const count = z.number().int().positive();
const lane = z.enum(LANES);

export const frameSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("hello"),
    speaks: z.strictObject({ least: count, most: count }),
    /** How far the sender received in each lane, so that the other goes on from there. */
    received: z.strictObject({
      urgent: z.number().int().nonnegative(),
      routine: z.number().int().nonnegative(),
    }),
  }),
  z.strictObject({ kind: z.literal("message"), lane, number: count, body: z.string() }),
  z.strictObject({
    kind: z.literal("receipt"),
    lane,
    /** Everything up to this number is durable at the receiver. */
    upTo: count,
    /** The receiver's signature over what it says it holds: kept by the sender as evidence. */
    signature: z.string(),
  }),
]);
export type Frame = z.infer<typeof frameSchema>;

/** What a receipt's signature covers. */
export const receiptText = (receiver: string, sender: string, inLane: Lane, upTo: number): string =>
  `security-roof/receipt/1\n${receiver}\n${sender}\n${inLane}\n${upTo}\n`;
