/**
 * Compiles the rooms and bundles the console into dist/, when a source changed since the last time.
 *
 * A stamp holds the digest of the sources, so a fresh checkout, a changed branch and a touched file all decide right.
 * `node scripts/build.mjs` builds what is stale; `--clean` starts from an empty dist/.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, ensureInstalled, requireNode, runTool } from "./install.mjs";

const SRC = join(ROOT, "src");
const DIST = join(ROOT, "dist");
const STAMPS = join(DIST, ".stamps.json");
const CONSOLE = join("src", "apps", "console") + sep;
const PAGE_OUTPUTS = [join("apps", "console") + sep, `console${sep}`];
const OUTSIDE_CONSOLE = [join("src", "apps", "cli") + sep, join("src", "apps", "server") + sep];

/** Builds what is stale; throws when a compiler fails. Says what it built: an empty list when all was fresh. */
export const ensureBuilt = () => {
  const sources = filesUnder(SRC).filter((path) => !/\.test\.tsx?$|\.md$/.test(path));
  const common = ["package-lock.json", "tsconfig.json", "tsconfig.build.json"].map((name) =>
    join(ROOT, name),
  );
  const rooms = sources.filter((path) => !relative(ROOT, path).startsWith(CONSOLE));
  const page = sources.filter((path) => !OUTSIDE_CONSOLE.some((dir) => relative(ROOT, path).startsWith(dir)));
  const done = stampsRead();
  const built = [];
  const step = (name, files, build) => {
    const digest = digestOfFiles([...common, ...files]);
    if (done[name] === digest) return;
    console.log(`Building the ${name} …`);
    build();
    done[name] = digest;
    mkdirSync(DIST, { recursive: true });
    writeFileSync(STAMPS, JSON.stringify(done));
    built.push(name);
  };
  step("rooms", rooms, () => {
    pruneOutputs();
    compile("typescript/bin/tsc", ["-p", "tsconfig.build.json"]);
    copyAssets(rooms);
  });
  step("console", page, () =>
    compile("vite/bin/vite.js", ["build", "--config", `${CONSOLE}vite.config.ts`, "--logLevel", "warn"]),
  );
  return built;
};

const compile = (script, args) => {
  const status = runTool(script, args);
  if (status !== 0) throw new Error(`${script} ended with status ${status}`);
};

const stampsRead = () => {
  try {
    return JSON.parse(readFileSync(STAMPS, "utf8"));
  } catch {
    return {}; // absent or torn: build again
  }
};

const filesUnder = (dir) =>
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

const digestOfFiles = (files) => {
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
};

/** What the compiler emitted for a source that is gone would be published and imported for ever. */
const pruneOutputs = () => {
  if (!existsSync(DIST)) return;
  for (const file of filesUnder(DIST)) {
    const at = relative(DIST, file);
    const stem = at.replace(/\.(d\.ts|js\.map|js)$/, "");
    if (stem === at || PAGE_OUTPUTS.some((dir) => at.startsWith(dir))) continue;
    if (!existsSync(join(SRC, dirname(at)))) rmSync(file);
    else if (![".ts", ".tsx"].some((ending) => existsSync(join(SRC, stem + ending)))) rmSync(file);
  }
};

/** Files that are neither TypeScript nor emitted by it travel as they are. */
const copyAssets = (sources) => {
  for (const file of sources) {
    if (![".ts", ".tsx"].includes(extname(file))) cpSync(file, join(DIST, relative(SRC, file)));
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode();
  try {
    ensureInstalled();
    if (process.argv.includes("--clean")) rmSync(DIST, { recursive: true, force: true });
    const built = ensureBuilt();
    console.log(built.length === 0 ? "Nothing to build." : `Built: ${built.join(", ")}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
