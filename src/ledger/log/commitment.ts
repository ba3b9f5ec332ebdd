/**
 * What a log holds of a message: a salted commitment, which binds to the message and tells nothing of it.
 *
 * Whoever may read the message is handed the salt with it and can check the leaf; whoever may not sees 32 bytes that no list of
 * guesses opens. A plain hash would not do: a message such as "track 7 is not a threat" is quickly guessed.
 * The salt follows from the centre's secret and the place in the journal, so that a replay gives the same log.
 *
 * source    HMAC (RFC 2104) with SHA-256: a pseudo-random function for the salt, a commitment under a 256-bit random key for the leaf
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** 32 bytes, other for each place of each journal. */
export const saltAt = (secret: Uint8Array, journal: string, seq: number): Uint8Array =>
  hmac(sha256, secret, utf8ToBytes(`security-roof/salt/1\n${journal}\n${seq}`));

/** The 32 bytes that are logged for a message whose canonical text has this SHA-256 (hexadecimal). */
export const commitmentOf = (salt: Uint8Array, digest: string): Uint8Array =>
  hmac(sha256, salt, utf8ToBytes(`security-roof/commitment/1\n${digest}`));
