/** Programs of others that judge our files; `npm test` installs them where it may (scripts/install.mjs). */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** Whether a program is on PATH; where it is not, that is said once, and the tests that need it are skipped. */
export const has = (program: string): boolean => {
  const found = (process.env["PATH"] ?? "").split(delimiter).some((dir) => existsSync(join(dir, program)));
  if (!found)
    process.stderr.write(`skipped: ${program} is not installed (apt-get install tshark gdal-bin)\n`);
  return found;
};

export const said = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1_048_576,
  });

export const scratch = (): string => mkdtempSync(join(tmpdir(), "roof-foreign-"));

/** The bytes are those of the golden file; UPDATE_GOLDEN=1 writes it anew. */
export const golden = (name: string, text: string): void => {
  const path = join(fileURLToPath(new URL("golden", import.meta.url)), name);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
};
