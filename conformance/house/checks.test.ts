/** Lint, format and dead-code checks go red on a planted fault, with the configuration of the checkout. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const home = fileURLToPath(new URL("../..", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "roof-checks-"));
const plant = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const run = (bin: string, ...args: string[]) =>
  new Promise<{ readonly status: number; readonly text: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(home, "node_modules", bin), ...args],
      { cwd: root },
      (error, out, err) => {
        resolve({ status: typeof error?.code === "number" ? error.code : error ? 1 : 0, text: out + err });
      },
    );
  });

beforeAll(() => {
  for (const file of [
    ".oxlintrc.json",
    ".prettierrc.json",
    ".prettierignore",
    "knip.json",
    "package.json",
    "tsconfig.json",
  ])
    cpSync(join(home, file), join(root, file));
  symlinkSync(join(home, "node_modules"), join(root, "node_modules"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LINT: Readonly<Record<string, readonly [path: string, text: string, rule: string]>> = {
  any: ["any.ts", `export const x = (y: any) => y;\n`, "no-explicit-any"],
  "a silenced compiler": ["ignore.ts", `// @ts-ignore\nexport const x: number = "a";\n`, "ban-ts-comment"],
  "loose equality": ["loose.ts", `export const x = (y: number) => y == 1;\n`, "eqeqeq"],
  "console in a room": ["print.ts", `console.log(1);\nexport {};\n`, "no-console"],
  "an unused name": ["unused.ts", `const left = 1;\nexport {};\n`, "no-unused-vars"],
  "a test that runs alone": [
    "only.test.ts",
    `import { expect, it } from "vitest";\nit.only("a", () => expect(1).toBe(1));\n`,
    "no-focused-tests",
  ],
  "a test that is switched off": [
    "skip.test.ts",
    `import { expect, it } from "vitest";\nit.skip("a", () => expect(1).toBe(1));\n`,
    "no-disabled-tests",
  ],
  "a test that cannot fail": [
    "empty.test.ts",
    `import { it } from "vitest";\nit("a", () => {});\n`,
    "expect-expect",
  ],
};

describe("lint", () => {
  it.each(Object.entries(LINT))("finds %s", async (_what, [name, text, rule]) => {
    const path = `src/earth/lint/${name}`;
    plant(path, text);
    const { status, text: said } = await run("oxlint/bin/oxlint", "--deny-warnings", path);
    expect(said).toContain(rule);
    expect(status).not.toBe(0);
  });

  it("passes a sound file", async () => {
    plant("src/earth/sound/sound.ts", `export const x = (y: number): number => y + 1;\n`);
    expect(await run("oxlint/bin/oxlint", "--deny-warnings", "src/earth/sound")).toMatchObject({ status: 0 });
  });
});

describe("format", () => {
  it("finds a file that prettier would write otherwise, and passes one it would not", async () => {
    plant("src/earth/crooked.ts", `export const x   = {a:1}\n`);
    plant("src/earth/straight.ts", `export const x = { a: 1 };\n`);
    const crooked = await run("prettier/bin/prettier.cjs", "--check", "src/earth/crooked.ts");
    expect(crooked.status).not.toBe(0);
    expect(crooked.text).toContain("crooked.ts");
    expect(await run("prettier/bin/prettier.cjs", "--check", "src/earth/straight.ts")).toMatchObject({
      status: 0,
    });
  });
});

describe("dead code", () => {
  it("finds an export nobody uses and a file nobody imports", async () => {
    plant("src/world/index.ts", `export { used } from "./part.js";\n`);
    plant("src/world/part.ts", `export const used = 1;\nexport const forgotten = 2;\n`);
    plant("src/world/lonely.ts", `export const alone = 1;\n`);
    const { status, text } = await run(
      "knip/bin/knip.js",
      "--no-progress",
      "--include",
      "files,exports",
      "--no-config-hints",
    );
    expect(status).not.toBe(0);
    expect(text).toContain("forgotten");
    expect(text).toContain("lonely.ts");
    expect(text).not.toMatch(/\bused\b.*part/);
  });
});
