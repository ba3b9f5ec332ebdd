/**
 * `startServer`: one process with every centre of a scenario, on an embedded store, with the console at its address.
 *
 * refuses   BAD_SCENARIO with every issue, before anything listens
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "../../base/index.js";
import { issueText } from "../../messages/index.js";
import { buildApp } from "./app.js";
import { openRuns, type Runs } from "./runs.js";
import { scenarioFiles } from "./scenarios.js";
import { openStore } from "./store.js";

export { lockedDisk } from "./nation/disk.js";
export { federationFiles, type InitOptions, type MadeFile } from "./nation/init.js";
export { startNation, type RunningNation } from "./nation/start.js";

export interface ServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host?: string;
  /** A file, or the identifier of a scenario that ships with the package. */
  readonly scenario?: string;
  readonly dataDir: string;
  readonly governance?: Parameters<Runs["begin"]>[0]["governance"];
  readonly seed?: number;
  readonly onLog?: (text: string) => void;
  /** Stop on SIGINT and SIGTERM; by default yes. */
  readonly signals?: boolean;
}

export interface RunningServer {
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const DEFAULT_SCENARIO = "roof-2010";

export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const {
    port,
    host = "127.0.0.1",
    scenario = DEFAULT_SCENARIO,
    dataDir,
    governance,
    seed,
    onLog = () => {},
    signals = true,
  } = options;
  const isFile = /\.(ya?ml|json)$/.test(scenario);
  const files = () => scenarioFiles(join(ROOT, "scenarios"), isFile ? scenario : undefined);
  const store = openStore(dataDir);
  const runs = openRuns(files, store, onLog);
  const wanted = isFile ? (files().find((f) => f.path === scenario)?.id ?? scenario) : scenario;
  const issues = runs.begin({ scenario: wanted, governance, seed });
  if (issues.length > 0) {
    store.close();
    throw new Refusal("BAD_SCENARIO", issues.map((i) => issueText(i, scenario)).join("\n"), {
      issues: issues.length,
    });
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const app = await buildApp(
    { runs, store, files, assessmentsDir: join(ROOT, "scenarios", "assessments"), version },
    join(ROOT, "dist", "console"),
  );
  const closeAll = async (): Promise<void> => {
    await app.close();
    await runs.close();
    store.close();
  };
  try {
    await app.listen({ port, host });
  } catch (error) {
    // A run was begun already: its thread would keep the process alive.
    await closeAll();
    throw error;
  }
  const bound = app.server.address();
  const boundPort = typeof bound === "object" && bound !== null ? bound.port : port;

  let stopping: Promise<void> | "no" = "no";
  const stop = (): Promise<void> => {
    if (stopping === "no")
      stopping = (async () => {
        process.off("SIGINT", onSignal);
        process.off("SIGTERM", onSignal);
        await closeAll();
      })();
    return stopping;
  };
  const onSignal = (): void => void stop().then(() => process.exit(0));
  if (signals) {
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
  }
  return { address: `http://${host}:${boundPort}/`, port: boundPort, stop };
};
