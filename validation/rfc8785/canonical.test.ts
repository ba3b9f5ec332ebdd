/**
 * Canonical JSON against the examples of its standard.
 *
 * source     RFC 8785, JSON Canonicalization Scheme (June 2020): §3.2.2 and 3.2.4 (the worked object and its bytes),
 *            §3.2.3 (order of keys), appendix B (numbers by their IEEE 754 bits)
 * tolerance  none: every byte
 */
import { describe, expect, it } from "vitest";
import { canonicalText } from "../../src/messages/index.js";
import { fastCanonicalText } from "../../src/ledger/index.js";

const WRITERS = [
  ["messages", canonicalText],
  ["ledger", fastCanonicalText],
] as const;

/** Bits of the number, then its text. */
const NUMBERS = [
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
] as const;

describe.each(WRITERS)("the writer of %s", (_room, write) => {
  it("writes the worked example", () => {
    const value: unknown = JSON.parse(
      `{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],` +
        `"string":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}`,
    );
    expect(write(value)).toBe(
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        `"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    );
  });

  it("puts keys in the order of their UTF-16 units", () => {
    const value: unknown = JSON.parse(
      `{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",` +
        `"\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}`,
    );
    expect(
      Object.values(
        JSON.parse(
          `[${write(value)
            .slice(1, -1)
            .replace(/"[^"]*":/g, "")}]`,
        ) as object,
      ),
    ).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  it.each(NUMBERS)("number %s is %s", (bits, text) => {
    expect(write(Buffer.from(bits, "hex").readDoubleBE())).toBe(text);
  });

  it.each(["7fffffffffffffff", "7ff0000000000000"])("number %s cannot be written", (bits) => {
    expect(() => write(Buffer.from(bits, "hex").readDoubleBE())).toThrow(/NaN|Infinity|finite/);
  });
});
