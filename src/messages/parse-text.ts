/**
 * Bytes to text, before any grammar: one encoding, a bounded size, no control characters.
 *
 * shape     at most `maxBytes` bytes; UTF-8, a byte-order mark allowed
 * refuses   (as issues) TOO_LARGE, NOT_UTF8, NOT_TEXT, EMPTY
 */
import type { Issue, Parsed } from "../base/index.js";

/** What a hand-written document may weigh: the largest shipped scenario is under 20 kB. */
export const MAX_DOCUMENT_BYTES = 1_048_576;

/** Text from bytes, or where the first byte stands that is no UTF-8. */
export const decodeText = (bytes: Uint8Array, maxBytes = MAX_DOCUMENT_BYTES): Parsed<string> => {
  if (bytes.length > maxBytes) return refuse(tooLarge(bytes.length, maxBytes));
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return refuse(issue("NOT_UTF8", "the file is UTF-16; save it as UTF-8", 1, 1));
  const bad = firstInvalidUtf8(bytes);
  if (bad >= 0) {
    const before = new TextDecoder().decode(bytes.subarray(0, bad));
    const [line, column] = placeOf(before, before.length);
    const hex = (bytes[bad] ?? 0).toString(16).padStart(2, "0");
    return refuse(
      issue("NOT_UTF8", `byte 0x${hex} at offset ${bad} is not UTF-8; save the file as UTF-8`, line, column),
    );
  }
  return { ok: true, value: new TextDecoder("utf-8").decode(bytes) };
};

/** Issues of the text as text; empty when a grammar may look at it. */
export const textIssues = (text: string, maxBytes = MAX_DOCUMENT_BYTES): readonly Issue[] => {
  if (text.length > maxBytes) return [tooLarge(text.length, maxBytes)];
  const at = text.search(NOT_TEXT);
  if (at >= 0) {
    const [line, column] = placeOf(text, at);
    const hex = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return [
      issue(
        "NOT_TEXT",
        `character U+${hex} does not belong in a text file; is this a binary or wrongly encoded file?`,
        line,
        column,
      ),
    ];
  }
  if (text.trim() === "" || text.trim() === "\uFEFF") return [issue("EMPTY", "the file is empty", 1, 1)];
  return [];
};

/** Line and column, both from 1, of an offset. */
export const placeOf = (text: string, offset: number): readonly [line: number, column: number] => {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    start = at + 1;
  }
  return [line, offset - start + 1];
};

/** Control characters other than tab, line feed and carriage return; and the mark a failed decoding leaves. */
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/u;

const issue = (code: string, message: string, line: number, column: number): Issue => ({
  code,
  path: "",
  message,
  line,
  column,
});
const refuse = (one: Issue): Parsed<string> => ({ ok: false, issues: [one] });
const tooLarge = (size: number, most: number): Issue =>
  issue("TOO_LARGE", `the file holds ${size} bytes; ${most} is the most that is read`, 1, 1);

/** Offset of the first byte that breaks UTF-8, or -1: overlong forms, surrogates and cut sequences count as broken. */
const firstInvalidUtf8 = (bytes: Uint8Array): number => {
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] ?? 0;
    const more =
      first < 0x80
        ? 0
        : first >= 0xc2 && first <= 0xdf
          ? 1
          : first >= 0xe0 && first <= 0xef
            ? 2
            : first >= 0xf0 && first <= 0xf4
              ? 3
              : -1;
    if (more < 0) return i;
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k] ?? 0;
      const low = k === 1 && first === 0xe0 ? 0xa0 : k === 1 && first === 0xf0 ? 0x90 : 0x80;
      const high = k === 1 && first === 0xed ? 0x9f : k === 1 && first === 0xf4 ? 0x8f : 0xbf;
      if (next < low || next > high) return i;
    }
    i += more + 1;
  }
  return -1;
};
