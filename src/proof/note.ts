/**
 * A signed note: text, an empty line, signature lines. Opening one says whose signatures hold.
 *
 * A signature that names a known key and does not hold spoils the whole note; signatures of unknown keys are ignored.
 * source    C2SP signed-note v1.0.0
 * refuses   nothing is thrown: a note that cannot be opened answers why
 */
import { hexOf, checkSignature, isKeyName, type VerifierKey } from "./key.js";
import { bytesOfBase64 } from "./text.js";

export interface Signed {
  readonly key: VerifierKey;
  /** POSIX seconds at which a witness saw it; 0 for a signature without time. */
  readonly timeS: number;
}
export interface OpenNote {
  /** With its last newline, without the empty line. */
  readonly text: string;
  readonly signed: readonly Signed[];
}
export type Opened = OpenNote | { readonly why: string };

/** At most so many signature lines are looked at; the form asks for at least 16. */
export const MOST_SIGNATURES = 64;

export const openNote = (note: string, keys: readonly VerifierKey[]): Opened => {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0009\u000b-\u001f]/u.test(note)) return { why: "holds a control character" };
  const cut = note.lastIndexOf("\n\n");
  if (cut < 0) return { why: "has no empty line before signatures" };
  const text = note.slice(0, cut + 1);
  const tail = note.slice(cut + 2);
  if (!tail.endsWith("\n")) return { why: "does not end in a newline" };
  const lines = tail.slice(0, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) return { why: `carries more than ${MOST_SIGNATURES} signatures` };
  const signed: Signed[] = [];
  for (const line of lines) {
    const parts = /^— (\S+) (\S+)$/u.exec(line);
    const bytes = bytesOfBase64(parts?.[2] ?? "!");
    const name = parts?.[1] ?? "";
    if (bytes === "not base64" || bytes.length < 5 || !isKeyName(name))
      return { why: `has a line that is no signature: ${line.slice(0, 60)}` };
    const id = hexOf(bytes.slice(0, 4));
    const key = keys.find((k) => k.name === name && hexOf(k.id) === id);
    if (key === undefined || signed.some((s) => s.key === key)) continue;
    const { ok, timeS } = checkSignature(key, text, bytes.slice(4));
    if (!ok) return { why: `carries a signature of ${name} that does not hold` };
    signed.push({ key, timeS });
  }
  return signed.length === 0 ? { why: "carries no signature of a known key" } : { text, signed };
};
