/** Both forms of a rounds problem say the same; every fault is named where it stands. */
import { describe, expect, it } from "vitest";
import { roundsProblem } from "./read.js";

const TEXT = "2 3 2\n50\n7.5\n1e1\n0 0 0.5\n0 1 0\n0 2 1\n1 0 0.25\n1 1 .75\n1 2 0.1\n";
const PROBLEM = {
  rounds: [2, 2],
  values: [50, 7.5, 10],
  probabilities: [
    [0.5, 0, 1],
    [0.25, 0.75, 0.1],
  ],
};
const places = (text: string): string[] => {
  const read = roundsProblem(text);
  return read.ok ? [] : read.issues.map(({ code, line, column }) => `${code} ${line}:${column}`);
};

describe("a rounds problem", () => {
  it("reads the same from text and from JSON", () => {
    expect(roundsProblem(TEXT)).toEqual({ ok: true, value: { ...PROBLEM, bounds: {} } });
    expect(roundsProblem(JSON.stringify(PROBLEM))).toEqual({ ok: true, value: { ...PROBLEM, bounds: {} } });
    expect(roundsProblem(`\n${TEXT.replaceAll("\n", "\r\n\n")}`)).toEqual({
      ok: true,
      value: { ...PROBLEM, bounds: {} },
    });
  });

  it("gives each weapon one round where the text does not say", () => {
    expect(roundsProblem("1 1\n5\n0 0 0.5")).toEqual({
      ok: true,
      value: { rounds: [1], values: [5], probabilities: [[0.5]], bounds: {} },
    });
  });

  it("names every fault of a text by line and column", () => {
    expect(places("")).toEqual(["SIZES_EXPECTED 1:1"]);
    expect(places("two 3\n")).toEqual(["NOT_A_NUMBER 1:1"]);
    expect(places("1.5 0\n")).toEqual(["NOT_WHOLE 1:1", "OUT_OF_RANGE 1:5"]);
    expect(places("1 2 3 4\n")).toEqual(["SIZES_EXPECTED 1:1"]);
    expect(places("9000 9000\n")).toEqual(["TOO_LARGE 1:1"]);
    expect(places("1 3\n5\n")).toEqual(["VALUES_MISSING 3:1"]);
    expect(places("1 1\n-5\n0 0 0.5")).toEqual(["OUT_OF_RANGE 2:1"]);
    expect(places("1 1\n5 6\n0 0 0.5")).toEqual(["ONE_VALUE_A_LINE 2:3"]);
    expect(places("1 1\n5\n0 0")).toEqual(["PAIR_EXPECTED 3:1"]);
    expect(places("1 2\n5\n6\n0 0 0.5\n0 0 0.5\n0 2 0.5\n0  1 1.5\n1 x nan")).toEqual([
      "PAIR_TWICE 5:1",
      "OUT_OF_RANGE 6:3",
      "OUT_OF_RANGE 7:6",
      "OUT_OF_RANGE 8:1",
      "NOT_A_NUMBER 8:3",
      "NOT_A_NUMBER 8:5",
    ]);
    expect(places("1 2\n5\n6\n0 0 0.5\n")).toEqual(["PAIRS_MISSING 5:1"]);
  });

  it("names every fault of JSON by line and column", () => {
    expect(places('{"rounds": [1,\n2]')).toEqual([expect.stringMatching(/^JSON_SYNTAX 2:/)]);
    expect(places('{"rounds": [1.5, -1],\n"values": [1],\n"probabilities": [[2], ["a"]]}')).toEqual([
      expect.stringMatching(/ 1:13$/),
      expect.stringMatching(/ 1:18$/),
      expect.stringMatching(/ 3:20$/),
      expect.stringMatching(/ 3:25$/),
    ]);
    expect(places('{"rounds": [1, 1],\n"values": [1],\n"probabilities": [[0.5, 0.5]]}')).toEqual([
      "ROWS_DIFFER 3:18",
      "COLUMNS_DIFFER 3:19",
    ]);
  });
});
