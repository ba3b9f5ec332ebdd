/** SHA-256 in hexadecimal by the platform, which is quicker than the ledger's own; text counts as its UTF-8 bytes. */
import { createHash } from "node:crypto";

export const sha256Hex = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
