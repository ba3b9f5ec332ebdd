/** The fast writer against the slow one (`canonicalize`): the same text for every value, and the same refusals. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, sha256Hex } from "../messages/index.js";
import { fastCanonicalText, isCanonicalText, textAndDigest } from "./canonical.js";

const outcome = (write: (v: unknown) => string, value: unknown): string => {
  try {
    return write(value);
  } catch {
    return "refused";
  }
};
const anything = fc.anything({
  key: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "toJSON", "10", "9", "a")),
  withNullPrototype: true,
  maxDepth: 4,
});

describe("fast canonical text", () => {
  it("equals the reference writer on JSON values and on anything else", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: "binary", noUnicodeString: false } as never),
        (v) => outcome(fastCanonicalText, v) === outcome(canonicalText, v),
      ),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(anything, (v) => outcome(fastCanonicalText, v) === outcome(canonicalText, v)),
      { numRuns: 5000 },
    );
  });
  it.each<[string, unknown]>([
    ["numbers", [0, -0, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 0.1 + 0.2]],
    ["keys like indices", { 10: 1, 9: 2, a: 3, "€": 4, "\ud83d\ude02": 5, "\ufb33": 6 }],
    ["undefined", { a: undefined, b: [undefined, 1] }],
    ["not a number", { a: [1, NaN] }],
    ["infinite", [Infinity]],
    ["a lone surrogate", { a: "\ud800" }],
    ["a backslash before ud", { a: "\\ud800" }],
    ["dates", { at: new Date(0) }],
    ["very deep", Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], { b: 1, a: 2 })],
  ])("equals it on %s", (_what, value) => {
    expect(outcome(fastCanonicalText, value)).toBe(outcome(canonicalText, value));
  });
  it("knows the one spelling of a value", () => {
    expect(isCanonicalText('{"a":1,"b":2}', { b: 2, a: 1 })).toBe(true);
    expect(isCanonicalText('{"b":2,"a":1}', { b: 2, a: 1 })).toBe(false);
    expect(isCanonicalText('"\\ud800"', "\ud800")).toBe(false);
  });
  it("writes and hashes a message once", () => {
    const message = { b: 1, a: "x" };
    const first = textAndDigest(message);
    expect(first).toEqual({ text: '{"a":"x","b":1}', digest: sha256Hex('{"a":"x","b":1}') });
    expect(textAndDigest(message)).toBe(first);
  });
});
