/** `roof assign` as a caller in the same process sees it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { assign } from "./assign.js";

const folder = mkdtempSync(join(tmpdir(), "roof-assign-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

// One round each: the first weapon must take target 1 (0.9 of 100), the second target 0; left 20 · 0.5 + 100 · 0.1.
const TEXT = "2 2\n20\n100\n0 0 0.8\n0 1 0.9\n1 0 0.5\n1 1 0.1\n";

it("answers as the contract says, for either form", async () => {
  const json = '{"rounds": [1, 1], "values": [20, 100], "probabilities": [[0.8, 0.9], [0.5, 0.1]]}';
  for (const path of [file("two.txt", TEXT), file("two.json", json)]) {
    const answer = await assign(path, {});
    expect(answer.exit ?? 0).toBe(0);
    expect(answer.json).toMatchObject({
      assignment: [
        { weapon: 0, target: 1, rounds: 1 },
        { weapon: 1, target: 0, rounds: 1 },
      ],
      value: expect.closeTo(20, 9) as number,
      lowerBound: expect.closeTo(20, 6) as number,
      gap: 0,
      optimal: true,
      wallS: expect.any(Number) as number,
    });
    expect(answer.human).toContain("proven lower bound");
  }
});

it("names what is wrong in a file by its line, and a time limit that is none", async () => {
  await expect(assign(file("bad.txt", TEXT.replace("0.9", "1.9")), {})).rejects.toMatchObject({
    issues: [{ code: "OUT_OF_RANGE", path: "probability", line: 5, column: 5 }],
  });
  await expect(assign(file("two.txt", TEXT), { timeLimitS: "0" })).rejects.toMatchObject({
    issues: [{ code: "BELOW_MINIMUM", path: "--time-limit-s" }],
  });
  await expect(assign(join(folder, "none"), {})).rejects.toMatchObject({
    issues: [{ code: "FILE_NOT_FOUND" }],
  });
});
