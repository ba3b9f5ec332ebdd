/**
 * `npm run bench [name] [-- options]`: builds what is stale and runs the benches, each in a process of its own.
 *
 * A bench prints ratios against something measured in the same run, so that a slow or busy machine does not matter; it
 * asserts no time. Only Node built-ins here.
 */
import { readdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ROOT, ensureInstalled, requireNode } from "./install.mjs";

requireNode();
ensureInstalled();
ensureBuilt();
const all = readdirSync(join(ROOT, "bench"))
  .filter((file) => file.endsWith(".mjs"))
  .map((file) => file.slice(0, -".mjs".length));
const [wanted, ...options] = process.argv.slice(2);
const names = wanted === undefined ? all : all.filter((name) => name === wanted);
if (names.length === 0) {
  console.error(`no bench "${wanted}"; there are: ${all.join(", ")}`);
  process.exit(2);
}
let failed = false;
for (const name of names) {
  console.log(`── ${name}`);
  const run = spawnSync(process.execPath, [join(ROOT, "bench", `${name}.mjs`), ...options], {
    stdio: "inherit",
  });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
