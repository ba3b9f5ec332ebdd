/**
 * `npm run validation`: computes docs/validation.md, every outside figure beside ours; `-- --check` says whether it is up to
 * date instead (status 1 where not). The figures of the outside stand in JSON files in validation/, beside the tests.
 *
 * Figures are rounded to what the authority prints, so that the page is the same on every engine.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PAGE = new URL("../docs/validation.md", import.meta.url);
// The command line compiles what changed.
const compiled = spawnSync(
  process.execPath,
  [fileURLToPath(new URL("../bin/roof.mjs", import.meta.url)), "--version"],
  { stdio: ["ignore", "ignore", "inherit"] },
);
if (compiled.status !== 0) process.exit(3);
const { groups } = await import("./validation/groups.mjs");

const HEAD = "| what | expected | ours | difference | tolerance | verdict |\n|---|---|---|---|---|---|";
let [held, rows] = [0, 0];
const sections = groups().map(({ title, authority, why, lines }) => {
  const body = lines.map(({ what, expected, ours, difference, tolerance, holds }) => {
    rows += 1;
    if (holds) held += 1;
    return `| ${what} | ${expected} | ${ours} | ${difference} | ${tolerance} | ${holds ? "holds" : "**does not hold**"} |`;
  });
  return `## ${title}\n\nAuthority: ${authority}\n\nTolerance: ${why}\n\n${HEAD}\n${body.join("\n")}\n`;
});
const page = `# Validation

What the models of the Earth and of flight say against figures of others. Made by \`npm run validation\`; a test checks that it is what
the command makes. Every row is also a test in \`validation/\`, beside more of them. ${held} of ${rows} rows hold.

${sections.join("\n")}`;

if (process.argv.includes("--check")) {
  const isSame = readFileSync(PAGE, "utf8") === page;
  console.log(isSame ? "docs/validation.md is up to date" : "docs/validation.md is not what the models say");
  process.exit(isSame ? 0 : 1);
}
writeFileSync(PAGE, page);
console.log(`docs/validation.md: ${held} of ${rows} rows hold`);
