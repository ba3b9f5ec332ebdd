/** docs/validation.md is what `npm run validation` makes, and every row of it holds. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const home = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(home, "docs", "validation.md"), "utf8");

it("is what the models say", async () => {
  const said = await new Promise<string>((resolve) => {
    const script = join(home, "scripts", "make-validation.mjs");
    execFile(process.execPath, [script, "--check"], (error, out, err) =>
      resolve(error === null ? out : `${out}${err}`),
    );
  });
  expect(said.trim()).toBe("docs/validation.md is up to date");
}, 120_000);

it("has a row for every case asked for, and each holds", () => {
  const rows = page.split("\n").filter((line) => /^\| (?!what |---)/.test(line));
  expect(rows.length).toBeGreaterThan(65);
  for (const row of rows) expect(row).toMatch(/\| holds \|$/);
  for (const named of [
    "86,000 m",
    "13,000 km",
    "Vallado",
    "Curtis",
    "Der",
    "GMAT",
    "Tabriz to Warsaw",
    "Scud-B",
    "Al Hussein",
    "No-dong",
    "Taepodong-1",
    "ball_icbm",
    "ball_srbm",
    "Hwasong-18",
    "24 March 2022",
    "Wright",
  ])
    expect(page).toContain(named);
});
