/**
 * The canonical text of a value (RFC 8785), at the speed of the platform's own JSON writer.
 *
 * Plain values are copied with their keys in order and written by JSON.stringify, whose numbers and strings are those
 * of RFC 8785; whatever is not plain goes to the slow writer of `messages`, so both always agree (canonical.test.ts).
 *
 * source    RFC 8785 §3.2.2 (numbers and strings as ECMAScript writes them), §3.2.3 (keys by UTF-16 code units)
 * accuracy  the same text as `canonicalText` for every value; about half its time on tracks (bench in canonical.test.ts)
 */
import { canonicalText, sha256Hex } from "../messages/index.js";

export const fastCanonicalText = (value: unknown): string => {
  const copy = inOrder(value, 0);
  if (copy === UNUSUAL || copy === undefined) return canonicalText(value);
  const text = JSON.stringify(copy);
  // A lone surrogate is written as an escape; the slow writer refuses it, and knows it from a backslash before "ud".
  return text.includes("\\ud") ? canonicalText(value) : text;
};

/** Whether a text is the one spelling of the value it was read as. */
export const isCanonicalText = (text: string, value: unknown): boolean => {
  try {
    return fastCanonicalText(value) === text;
  } catch {
    // No canonical text at all: a lone surrogate.
    return false;
  }
};

/** Text and digest of a message; each object is written and hashed once, however many journals it goes into. */
export const textAndDigest = (
  message: object,
  digest: (text: string) => string = sha256Hex,
): TextAndDigest => {
  const known = WRITTEN.get(message);
  if (known !== undefined) return known;
  const text = fastCanonicalText(message);
  const made = { text, digest: digest(text) };
  WRITTEN.set(message, made);
  return made;
};

export interface TextAndDigest {
  readonly text: string;
  /** SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits. */
  readonly digest: string;
}

/** Messages are never changed once made, so what was written of one stays true of it. */
const WRITTEN = new WeakMap<object, TextAndDigest>();

const UNUSUAL = Symbol("unusual");
const DEEPEST = 64;

/** The value with its keys in order, or UNUSUAL where JSON.stringify might differ from RFC 8785. */
const inOrder = (value: unknown, depth: number): unknown => {
  if (typeof value === "number") return Number.isFinite(value) ? value : UNUSUAL;
  if (typeof value === "string" || typeof value === "boolean" || value === null || value === undefined)
    return value;
  if (typeof value !== "object" || depth > DEEPEST) return UNUSUAL;
  return Array.isArray(value)
    ? arrayInOrder(value, depth)
    : objectInOrder(value as Record<string, unknown>, depth);
};

const arrayInOrder = (array: readonly unknown[], depth: number): unknown => {
  if ("toJSON" in array) return UNUSUAL;
  let copy: unknown[] | undefined;
  for (let i = 0; i < array.length; i += 1) {
    const before = array[i];
    const after = inOrder(before, depth + 1);
    if (after === UNUSUAL) return UNUSUAL;
    if (copy === undefined && after !== before) copy = array.slice(0, i);
    if (copy !== undefined) copy.push(after);
  }
  return copy ?? array;
};

const objectInOrder = (object: Readonly<Record<string, unknown>>, depth: number): unknown => {
  if ("toJSON" in object) return UNUSUAL;
  const keys = Object.keys(object).sort();
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    const first = key.charCodeAt(0);
    // Keys that look like array indices come first in every object, whatever the order they were put in.
    if ((first >= 48 && first <= 57) || key === "__proto__") return UNUSUAL;
    const after = inOrder(object[key], depth + 1);
    if (after === UNUSUAL) return UNUSUAL;
    copy[key] = after;
  }
  return copy;
};
