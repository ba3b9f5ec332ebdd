/** docs/library.md: every example is run as a user's module in a folder of its own, and prints what stands under it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const HOME = fileURLToPath(new URL("../..", import.meta.url));
const EXAMPLES = [
  ...readFileSync(join(HOME, "docs", "library.md"), "utf8").matchAll(
    /## (.*)\n\n```js\n([^]*?)```\n\n```\n([^]*?)```/g,
  ),
].map(([, title, code, printed]) => [title!, code!, printed!] as const);

const root = mkdtempSync(join(tmpdir(), "roof-library-"));
mkdirSync(join(root, "node_modules"));
symlinkSync(HOME, join(root, "node_modules", "security-roof"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("docs/library.md", () => {
  it("has examples", () => expect(EXAMPLES.length).toBeGreaterThan(3));
  it.each(EXAMPLES)("%s", (title, code, printed) => {
    const path = join(root, `${title.replaceAll(" ", "-")}.mjs`);
    writeFileSync(path, code);
    expect(execFileSync(process.execPath, [path], { cwd: root, encoding: "utf8" })).toBe(printed);
  });
});
