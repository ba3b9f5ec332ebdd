import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  decodeText,
  issueText,
  issuesWithPlaces,
  parseDocument,
  parseJson,
  parseScenario,
  pathParts,
  pathText,
  type PathPart,
} from "./index.js";

describe("paths", () => {
  test("read as people write them", () => {
    expect(pathText(["launches", 2, "from", "latDeg"])).toBe("launches[2].from.latDeg");
    expect(pathText(["a b", 0, "x"])).toBe('["a b"][0].x');
  });
  test("text and parts turn into each other", () => {
    const part = fc.oneof(fc.nat(1000), fc.string());
    fc.assert(
      fc.property(fc.array<PathPart>(part as fc.Arbitrary<PathPart>), (parts) => {
        expect(pathParts(pathText(parts))).toEqual(parts);
      }),
    );
  });
});

describe("bytes to text", () => {
  test("agrees with the platform's strict decoder on what is UTF-8", () => {
    const strict = new TextDecoder("utf-8", { fatal: true });
    const lawful = (bytes: Uint8Array): boolean => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const nearly = fc.array(
      fc.constantFrom(
        0x41,
        0x80,
        0x8f,
        0x90,
        0x9f,
        0xa0,
        0xbf,
        0xc0,
        0xc2,
        0xdf,
        0xe0,
        0xed,
        0xef,
        0xf0,
        0xf4,
        0xf5,
        0xfe,
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(nearly, (list) => {
        const bytes = Uint8Array.from(list);
        const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
        if (!utf16) expect(decodeText(bytes).ok).toBe(lawful(bytes));
      }),
      { numRuns: 3000 },
    );
  });
  test("names the first byte that is wrong", () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode("title: a\nname: K"),
      0xfc,
      ...new TextEncoder().encode("recik"),
    ]);
    expect(decodeText(bytes)).toMatchObject({
      ok: false,
      issues: [{ code: "NOT_UTF8", line: 2, column: 8 }],
    });
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x74, 0]))).toMatchObject({
      ok: false,
      issues: [{ code: "NOT_UTF8" }],
    });
    expect(decodeText(new Uint8Array(11), 10)).toMatchObject({
      ok: false,
      issues: [{ code: "TOO_LARGE", message: expect.stringMatching(/11.*10/) }],
    });
  });
});

test("issues of a later stage find their place by path", () => {
  const text = "a:\n  - b: 1\n  - b:\n      c: 2\n";
  const issues = [
    { code: "X", path: "a[1].b.c", message: "m" },
    { code: "Y", path: "a[0].b", message: "m" },
  ];
  expect(issuesWithPlaces(issues, text)).toEqual([
    { code: "Y", path: "a[0].b", message: "m", line: 2, column: 8 },
    { code: "X", path: "a[1].b.c", message: "m", line: 4, column: 10 },
  ]);
  expect(issueText({ code: "Y", path: "a[0].b", message: "m", line: 2, column: 8 }, "f.yaml")).toBe(
    "f.yaml:2:8 a[0].b Y m",
  );
});

test("large JSON: syntax and schema issues with their places", () => {
  const schema = z.strictObject({ a: z.array(z.number()) });
  expect(parseJson('{"a": [1, 2]}', schema)).toEqual({ ok: true, value: { a: [1, 2] } });
  expect(parseJson('{"a": [1,\n "x"]}', schema)).toMatchObject({
    ok: false,
    issues: [{ path: "a[1]", line: 2, column: 2 }],
  });
  expect(parseJson('{"a": [1,\n', schema)).toMatchObject({ ok: false, issues: [{ code: "JSON_SYNTAX" }] });
  expect(parseJson("", schema)).toMatchObject({ ok: false, issues: [{ code: "EMPTY" }] });
});

test("no text makes the door throw, and every issue has a place", () => {
  const bit = fc.constantFrom(
    "title: a\n",
    "nations: [",
    "]",
    "{",
    "}",
    "- ",
    "  ",
    "&a ",
    "*a",
    "!!x ",
    "'",
    '"',
    ": ",
    "\n",
    "#",
    "|",
    ">",
    "?",
    "%",
    "@",
    "\t",
    "launches:\n",
    "at: 1\n",
    "---\n",
    "é",
    "\u2028",
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
      const parsed = parseScenario(bits.join(""));
      expect(parsed.ok).toBe(false);
      if (!parsed.ok)
        for (const issue of parsed.issues)
          expect((issue.line ?? 0) > 0 && (issue.column ?? 0) > 0, JSON.stringify(issue)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test("parseDocument takes any schema", () => {
  expect(parseDocument("latDeg: 1\n", z.strictObject({ latDeg: z.number() }))).toEqual({
    ok: true,
    value: { latDeg: 1 },
  });
});
