/**
 * `npm test`: installs what is missing, then every check, each with its time, then one line `N passed, N failed`.
 *
 * A step that is not vitest counts as one; a test file that does not load counts as one failure. Every step runs even
 * after a failure, so one run names everything that is wrong. Only Node built-ins here.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, ensurePrograms, requireNode, runTool } from "./install.mjs";

requireNode();
const lines = [];
let passed = 0;
let failed = 0;

/** Runs one step; `work` gives its counts, or throws for a step that failed as a whole. */
const step = (name, work) => {
  const start = process.hrtime.bigint();
  console.log(`\n── ${name}`);
  let counts;
  try {
    counts = work() ?? { passed: 1, failed: 0, note: "" };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    counts = { passed: 0, failed: 1, note: "" };
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  passed += counts.passed;
  failed += counts.failed;
  const verdict = counts.failed === 0 ? "ok" : "FAILED";
  lines.push(`${verdict.padEnd(7)}${name.padEnd(34)}${seconds.toFixed(1).padStart(7)} s  ${counts.note}`);
  return counts.failed === 0;
};

const tool = (script, ...args) => {
  const status = runTool(script, args);
  if (status !== 0) throw new Error(`${script} ended with status ${status}`);
};

const script = (path) => {
  const status = runTool(join("..", path), []);
  if (status !== 0) throw new Error(`${path} ended with status ${status}`);
};

/** Counts from vitest's own JSON report; a crash that leaves none is one failure. */
const vitest = (environment, ...args) => {
  const out = mkdtempSync(join(tmpdir(), "roof-vitest-"));
  const file = join(out, "report.json");
  try {
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
    const status = runTool("vitest/vitest.mjs", ["run", ...reporters, ...args], { CI: "1", ...environment });
    const report = JSON.parse(readFileSync(file, "utf8"));
    const unloaded = report.testResults.filter(
      (one) => one.status === "failed" && one.assertionResults.length === 0,
    );
    const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
    let failures = report.numFailedTests + unloaded.length;
    if (status !== 0 && failures === 0) failures = 1;
    const note = `${report.numPassedTests} tests${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    return { passed: report.numPassedTests, failed: failures, note };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};

const finish = () => {
  console.log(`\n${lines.join("\n")}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
};

if (!step("packages installed", ensureInstalled)) finish();
let chromium = "";
step("Chromium, tshark, GDAL, nats-server", () => {
  chromium = ensurePrograms();
});
step("types (tsc)", () => tool("typescript/bin/tsc", "-p", "tsconfig.json", "--noEmit"));
step("format (prettier)", () => tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."));
step("lint (oxlint)", () => tool("oxlint/bin/oxlint", "--deny-warnings", "."));
step("purity of the rooms", () => script("scripts/purity.mjs"));
step("arrows (dependency-cruiser)", () =>
  tool("dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", "src"),
);
step("dead code (knip)", () => tool("knip/bin/knip.js", "--no-progress"));
step("build", () => {
  ensureBuilt();
});
// The browser tests run by themselves: a page that renders a globe in software needs the processor.
const groups = ["src/**", "validation/**", "conformance/**", "browser/**"];
const only = (...keep) =>
  groups.filter((glob) => !keep.includes(glob)).flatMap((glob) => ["--exclude", glob]);
step("unit and property tests", () => vitest({}, ...only("src/**")));
step("validation and conformance", () => vitest({}, ...only("validation/**", "conformance/**")));
step("browser tests", () => vitest({ CHROMIUM_PATH: chromium }, ...only("browser/**")));
finish();
