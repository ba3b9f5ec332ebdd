/**
 * Between a journal's lines and the bytes of its file: UTF-8, one newline after each line, nothing else.
 *
 * Bytes that are not UTF-8 would read as the same replacement character and hide a change: they are a problem by name.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

export const journalText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

/** SHA-256 of bytes, 64 hexadecimal digits. */
export const sha256OfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

export const linesOfBytes = (
  bytes: Uint8Array,
  problems: { line: number; code: string; message: string }[],
): string[] => {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const lines: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      lines.push(strict.decode(bytes.subarray(start, end)));
    } catch {
      lines.push("");
      problems.push({ line: lines.length, code: "NOT_UTF8", message: "holds bytes that are not UTF-8" });
    }
    if (newline < 0)
      problems.push({
        line: lines.length,
        code: "NO_NEWLINE",
        message: "the last line does not end in a newline",
      });
    start = end + 1;
  }
  return lines;
};
