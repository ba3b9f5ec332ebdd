/**
 * `npm start`: installs and builds what is missing, then serves every centre of a scenario in one process.
 *
 * Only Node built-ins here. Ends cleanly on SIGINT and SIGTERM; needs no terminal, no account and no other service.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ROOT, ensureInstalled, requireNode } from "./install.mjs";

const HELP = `npm start -- [--port N] [--host ADDRESS] [--scenario FILE] [--data DIR]

  --port N         port to listen on (8080)
  --host ADDRESS   address to listen on (127.0.0.1: this machine alone)
  --scenario FILE  scenario file to play (scenarios/roof-2010.yaml)
  --data DIR       where journals and the database are kept (data)`;

const optionsFrom = (args) => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "8080" },
      host: { type: "string", default: "127.0.0.1" },
      scenario: { type: "string" },
      data: { type: "string", default: "data" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error(`--port ${values.port}: a whole number from 0 (any free port) to 65535`);
  const options = { port, host: values.host, dataDir: resolve(ROOT, values.data), signals: false };
  if (values.help || values.scenario === undefined) return { ...options, help: values.help };
  const scenario = resolve(ROOT, values.scenario);
  if (!existsSync(scenario))
    throw new Error(`--scenario ${values.scenario}: no such file (looked for ${scenario})`);
  return { ...options, scenario };
};

const fail = (status, error) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(status);
};

requireNode();
let options;
try {
  options = optionsFrom(process.argv.slice(2));
} catch (error) {
  console.error(HELP);
  fail(2, error);
}
if (options.help) {
  console.log(HELP);
  process.exit(0);
}

let stop = (signal) => process.exit(signal === "SIGINT" ? 130 : 143);
process.on("SIGINT", () => stop("SIGINT"));
process.on("SIGTERM", () => stop("SIGTERM"));
// npm ends on SIGTERM without passing it on: when the npm that started us is gone, so are we.
if (process.env["npm_lifecycle_event"] === "start") {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    stop("SIGTERM");
  }, 1000);
  watch.unref();
}
try {
  ensureInstalled();
  ensureBuilt();
  const { startServer } = await import(pathToFileURL(join(ROOT, "dist", "apps", "server", "index.js")).href);
  const server = await startServer({ ...options, onLog: (line) => console.log(line) });
  console.log(`Security Roof is at ${server.address}  (Ctrl-C stops it)`);
  // The first signal closes in order; a second one does not wait.
  stop = (signal) => {
    stop = () => process.exit(1);
    console.log(`${signal}: closing …`);
    server.stop().then(
      () => process.exit(0),
      (error) => fail(3, error),
    );
  };
} catch (error) {
  if (error?.code === "EADDRINUSE")
    fail(
      1,
      `Port ${options.port} on ${options.host} is taken. Choose another: npm start -- --port ${options.port + 1}`,
    );
  fail(error?.code === "BAD_SCENARIO" ? 2 : 3, error);
}
