/**
 * Installs what is missing, and nothing when nothing is: the npm packages of the lockfile, Chromium for browser tests, and the
 * programs of others that judge our files.
 *
 * Only Node built-ins here: this runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OLDEST_NODE = 20;

/** Ends the process, with a sentence, on a Node that is too old. */
export const requireNode = () => {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= OLDEST_NODE) return;
  console.error(
    `Node ${process.versions.node} is too old: Security Roof needs Node ${OLDEST_NODE} or newer.`,
  );
  process.exit(2);
};

/** Runs a command in the checkout, its output shown as it comes; the exit status, or 127 where it could not start. */
export const runShown = (command, args, environment = {}) => {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
  });
  if (done.error) console.error(`${command}: ${done.error.message}`);
  return done.status ?? 127;
};

/** A package's own command under this Node, without npx and without a shell. */
export const runTool = (script, args, environment) =>
  runShown(process.execPath, [join(ROOT, "node_modules", script), ...args], environment);

/** The first package of the lockfile that is absent or of another version, or "none". */
export const missingPackage = (root = ROOT) => {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const found = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || entry.optional || entry.devOptional || entry.peer) continue;
    if (found[path]?.version !== entry.version || !existsSync(join(root, path))) return path;
  }
  return "none";
};

/** Installs the packages of the lockfile when one is missing; throws when npm fails. */
export const ensureInstalled = () => {
  const missing = missingPackage();
  if (missing === "none") return;
  console.log(`Installing packages (${missing} is missing or of another version) …`);
  // The npm that runs us, when one does; development packages too, whatever NODE_ENV says.
  const npm = process.env["npm_execpath"];
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const status = npm?.endsWith(".js") ? runShown(process.execPath, [npm, ...args]) : runShown("npm", args);
  if (status !== 0) throw new Error(`npm ci ended with status ${status}`);
};

/** The path of a Chromium: CHROMIUM_PATH, /usr/bin/chromium, or one on PATH; "none" when there is none. */
export const chromiumPath = () => {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter((dir) => dir !== "");
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const candidates = [
    process.env["CHROMIUM_PATH"] ?? "",
    "/usr/bin/chromium",
    ...names.flatMap((name) => onPath.map((dir) => join(dir, name))),
  ];
  return candidates.find((path) => path !== "" && isExecutable(path)) ?? "none";
};

/** Programs of others that judge our files or carry our frames, and the Debian package of each (conformance). */
const JUDGES = { tshark: "tshark", ogrinfo: "gdal-bin", "nats-server": "nats-server" };

/**
 * The path of a Chromium, and the judges where they may be had: all that is missing comes by one apt-get, when we are root and
 * apt-get is there. Without a Chromium it throws, saying how to get one; without a judge its tests are skipped, saying so.
 */
export const ensurePrograms = () => {
  const wanted = [
    ...(chromiumPath() === "none" ? ["chromium", "fonts-dejavu-core"] : []),
    ...Object.entries(JUDGES).flatMap(([program, name]) => (isOnPath(program) ? [] : [name])),
  ];
  if (wanted.length > 0 && process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get")) {
    console.log(`Installing ${wanted.join(", ")} (apt-get) …`);
    const environment = { DEBIAN_FRONTEND: "noninteractive" };
    runShown("apt-get", ["update", "-q"], environment);
    runShown("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...wanted], environment);
  }
  const absent = Object.entries(JUDGES).filter(([program]) => !isOnPath(program));
  if (absent.length > 0)
    console.warn(
      `Not there: ${absent.map(([program]) => program).join(", ")}. Tests that need them are skipped; ` +
        `on Debian or Ubuntu, as root: apt-get install -y ${absent.map(([, name]) => name).join(" ")}`,
    );
  const chromium = chromiumPath();
  if (chromium !== "none") return chromium;
  throw new Error(
    "No Chromium found for the browser tests. Install one (on Debian or Ubuntu, as root: " +
      "apt-get update && apt-get install -y chromium fonts-dejavu-core) or set CHROMIUM_PATH to its program file.",
  );
};

const isOnPath = (program) =>
  ["/usr/sbin", ...(process.env["PATH"] ?? "").split(delimiter)].some(
    (dir) => dir !== "" && isExecutable(join(dir, program)),
  );

const lockedPackages = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {});

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
