#!/usr/bin/env node
/**
 * Starts the `roof` command, from a package or from a bare checkout.
 *
 * In a checkout (where src/ is) it first installs what is missing and compiles what changed, saying so on standard error;
 * two started at once wait for each other. Only Node built-ins here: this runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SRC = join(ROOT, "src");
const DIST = join(ROOT, "dist");
const MAIN = join(DIST, "apps", "cli", "main.js");
const STAMP = join(DIST, ".roof-compiled");
const LOCK = join(DIST, ".roof-lock");

const say = (text) => writeSync(2, `${text}\n`);
const fault = (text) => {
  say(`roof: ${text}`);
  process.exit(3);
};

if (Number(process.versions.node.split(".")[0]) < 20) {
  say(`roof: Node ${process.versions.node} is too old: 20 or newer is needed.`);
  process.exit(2);
}

/** When the newest source changed that the command line is compiled from. */
const newestSource = () => {
  let newest = 0;
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (path !== join(SRC, "apps", "console")) walk(path);
      } else if (/\.(ts|tsx|json)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
        newest = Math.max(newest, statSync(path).mtimeMs);
    }
  };
  walk(SRC);
  for (const name of ["tsconfig.json", "tsconfig.build.json", "package-lock.json"])
    newest = Math.max(newest, statSync(join(ROOT, name)).mtimeMs);
  return newest;
};

/** When dist/ was last made from the sources: by us, or by the build. */
const lastCompiled = () => {
  if (!existsSync(MAIN)) return 0;
  return Math.max(
    ...[STAMP, join(DIST, ".stamps.json")].map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)),
  );
};

const isInstalled = () =>
  existsSync(join(ROOT, "node_modules", "commander")) && existsSync(join(ROOT, "node_modules", "typescript"));
const isFresh = () => existsSync(join(ROOT, "node_modules", "commander")) && lastCompiled() >= newestSource();

/** Everything the child says goes to standard error: standard output belongs to the answer. */
const runQuietly = (what, command, args) => {
  say(`${what} …`);
  const done = spawnSync(command, args, { cwd: ROOT, stdio: ["ignore", 2, 2] });
  if (done.error) fault(`${command}: ${done.error.message}`);
  if (done.status !== 0) fault(`${what}: ended with status ${done.status}`);
};

const holderIsAlive = () => {
  try {
    const pid = Number(readFileSync(LOCK, "utf8"));
    if (!Number.isInteger(pid) || pid <= 0) return Date.now() - statSync(LOCK).mtimeMs < 2000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Waits until the lock is ours, or until somebody else has made everything fresh. */
const lockOrFresh = () => {
  mkdirSync(DIST, { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      const file = openSync(LOCK, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      return true;
    } catch (error) {
      if (error.code !== "EEXIST") fault(`cannot write ${LOCK}: ${error.message}`);
    }
    if (!holderIsAlive()) rmSync(LOCK, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    if (waited > 0 && !existsSync(LOCK) && isFresh()) return false;
  }
};

if (existsSync(SRC) && !isFresh() && lockOrFresh()) {
  try {
    if (!isFresh()) {
      if (!isInstalled()) {
        const npm = process.env["npm_execpath"];
        const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
        if (npm?.endsWith(".js")) runQuietly("Installing packages", process.execPath, [npm, ...args]);
        else runQuietly("Installing packages", "npm", args);
      }
      const startedAt = new Date();
      runQuietly("Compiling", process.execPath, [
        join(ROOT, "node_modules", "typescript", "bin", "tsc"),
        "-p",
        "tsconfig.build.json",
      ]);
      mkdirSync(DIST, { recursive: true });
      closeSync(openSync(STAMP, "w"));
      // What changed while the compiler ran is compiled next time.
      utimesSync(STAMP, startedAt, startedAt);
    }
  } finally {
    rmSync(LOCK, { force: true });
  }
}
if (!existsSync(MAIN)) fault(`${MAIN} is missing: this package is not whole`);
await import(pathToFileURL(MAIN).href);
