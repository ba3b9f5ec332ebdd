/** The README's tour: every command it shows is run, and says what the README says it says. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folder, HOME, roof } from "./roof.js";
import { SMALL } from "./small.js";

const root = folder();
writeFileSync(join(root, "my-scenario.yaml"), SMALL.replace("mode: simulated", "mode: real"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Blocks that begin with `$ roof …`, and the lines printed under them. */
const TOUR = [
  ...readFileSync(join(HOME, "README.md"), "utf8").matchAll(/```\n\$ roof (.*)\n([^]*?)```/g),
].map(([, command, printed]) => [command!, printed!.split("\n").filter((line) => line !== "")] as const);

/** Whether the lines appear in this order; `…` stands for any lines, and at a line's end for its rest. */
const firstMissing = (printed: readonly string[], said: string): string => {
  const lines = said.split("\n").map((line) => line.trimEnd());
  let at = 0;
  for (const line of printed) {
    if (line === "…") continue;
    const start = line.endsWith("…") ? line.slice(0, -1) : undefined;
    const found = lines.findIndex(
      (s, i) => i >= at && (start === undefined ? s === line : s.startsWith(start)),
    );
    if (found < 0) return line;
    at = found + 1;
  }
  return "none";
};

describe("the README's tour", () => {
  it("shows five commands at least, each with what it says", () => {
    expect(TOUR.length).toBeGreaterThanOrEqual(5);
    for (const [, printed] of TOUR) expect(printed.length).toBeGreaterThan(0);
  });

  it("notices a line that is not said, and one in the wrong place", () => {
    expect(firstMissing(["a", "…", "c"], "a\nb\nc\n")).toBe("none");
    expect(firstMissing(["a", "d"], "a\nb\nc\n")).toBe("d");
    expect(firstMissing(["c", "a"], "a\nb\nc\n")).toBe("a");
    expect(firstMissing(["b be…"], "a\nb because\n")).toBe("none");
  });

  it.each(TOUR)(
    "roof %s",
    async (command, printed) => {
      const { out, err } = await roof(command.split(" "), root);
      expect(firstMissing(printed, out === "" ? err : out), `${out}${err}`).toBe("none");
    },
    240_000,
  );
});
