/**
 * `npm run soak [name] [-- --count N]`: the long form of tests that `npm test` runs in a quick one, with tables printed.
 *
 * Without a name it lists them. The test file is the same, so what is measured here is what is asserted there; only the
 * number of draws differs. Exits 1 where an assertion fails. Only Node built-ins here.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, ensureInstalled, requireNode } from "./install.mjs";

const SOAKS = {
  calibration: { file: "validation/tracking/calibration.test.ts", count: 1000, of: "drawn flights, tracked" },
  alerts: { file: "conformance/cap/cap.test.ts", count: 1_000_000, of: "CAP alerts judged" },
  notified: { file: "validation/recognition/notified.test.ts", count: 10_000, of: "launches with notices" },
  clutter: { file: "validation/recognition/clutter.test.ts", count: 10_000, of: "raids of clutter" },
  networks: {
    file: "validation/fusion/networks.test.ts",
    count: 1000,
    of: "draws of each network of five nations",
  },
  registration: {
    file: "validation/fusion/registration.test.ts",
    count: 1000,
    of: "draws of three biased radars",
  },
  crashes: {
    file: "conformance/durability/crash.test.ts",
    count: 1000,
    of: "stores, each stopped a thousand times",
  },
  kills: { file: "conformance/durability/kill.test.ts", count: 1000, of: "real processes killed" },
  links: { file: "conformance/federation/links.test.ts", count: 20_000, of: "seeds of five to nine nations" },
  liar: { file: "validation/fusion/liar.test.ts", count: 20_000, of: "draws of three sensors, one lying" },
};

const [name, ...options] = process.argv.slice(2);
const soak = SOAKS[name];
if (soak === undefined) {
  const list = Object.entries(SOAKS).map(([key, { count, of }]) => `  ${key.padEnd(14)}${count} ${of}`);
  console.error(`${name === undefined ? "which?" : `no soak "${name}";`} there are:\n${list.join("\n")}`);
  process.exit(name === undefined ? 0 : 2);
}
const at = options.indexOf("--count");
const count = at < 0 ? soak.count : Number(options[at + 1]);
if (!Number.isInteger(count) || count < 1) {
  console.error(`--count takes a whole number above 0, not "${options[at + 1]}"`);
  process.exit(2);
}
requireNode();
ensureInstalled();
const run = spawnSync(
  process.execPath,
  [join(ROOT, "node_modules", "vitest", "vitest.mjs"), "run", soak.file, "--disable-console-intercept"],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, SOAK_COUNT: String(count) } },
);
process.exit(run.status ?? 3);
