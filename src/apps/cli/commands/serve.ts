/** `roof serve`: every centre of a scenario in one process, with the console at its address, until a signal ends it. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { governanceSchema } from "../../../messages/index.js";
import { Refusal } from "../../../base/index.js";
import { Arguments } from "../args.js";
import { badInput, type Answer } from "../answer.js";
import { PACKAGE } from "../package.js";
import { loadScenario } from "../scenario-file.js";

interface ServeOptions {
  readonly nation?: string;
  readonly config?: string;
  readonly scenario?: string;
  readonly governance?: string;
  readonly seed?: string;
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly json?: boolean;
}

export const serve = async (options: ServeOptions): Promise<Answer> => {
  const args = new Arguments("serve");
  const port = args.number("--port", options.port ?? "8080", { min: 0, max: 65_535, whole: true });
  const seed = args.optionalNumber("--seed", options.seed, { min: 0, max: 4_294_967_295, whole: true });
  if (options.nation !== undefined && !/^[A-Z]{3,6}$/.test(options.nation))
    args.wrong("--nation", "BAD_FORMAT", `"${options.nation}" is no party as NOR or JOINT`);
  args.done();
  if (options.config !== undefined && !existsSync(options.config))
    throw badInput(options.config, "FILE_NOT_FOUND", "--config", "no such file");
  if (options.config !== undefined || options.nation !== undefined) return serveNation(options);
  const { path } = await loadScenario(options.scenario ?? "roof-2010");
  const { startServer } = await import("../../server/index.js");
  try {
    const running = await startServer({
      port,
      host: options.host ?? "127.0.0.1",
      scenario: resolve(path),
      dataDir: resolve(options.data ?? "data"),
      ...(options.governance === undefined ? {} : { governance: governanceSchema.parse(options.governance) }),
      ...(seed === undefined ? {} : { seed }),
      onLog: (line) => void process.stderr.write(`${line}\n`),
      signals: false,
    });
    const { address } = running;
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ address, port: running.port })}\n`
        : `Security Roof is at ${address}  (Ctrl-C stops it)\n`,
    );
    await new Promise<void>((done) => {
      process.once("SIGINT", () => done());
      process.once("SIGTERM", () => done());
    });
    await running.stop();
    process.exit(0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
      throw badInput(
        "roof serve",
        "PORT_TAKEN",
        "--port",
        `port ${port} is taken; choose another, or 0 for any free one`,
      );
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw badInput(
      "roof serve",
      String((error as NodeJS.ErrnoException).code),
      "--host",
      (error as Error).message,
    );
  }
};

/** One nation's centre on its own machine, until a signal ends it or its disk fails. */
const serveNation = async (options: ServeOptions): Promise<Answer> => {
  if (options.config === undefined)
    throw badInput(
      "roof serve",
      "OPTION_MISSING",
      "--config",
      "a nation's server needs its configuration: roof federation init makes one",
    );
  const { startNation } = await import("../../server/index.js");
  let running;
  try {
    running = await startNation(
      options.config,
      join(PACKAGE, "scenarios"),
      (line) => void process.stderr.write(`${line}\n`),
    );
  } catch (error) {
    if (error instanceof Refusal) throw badInput(options.config, error.code, "", error.message);
    throw error;
  }
  const { party, address } = running;
  if (options.nation !== undefined && options.nation !== party) {
    await running.stop();
    throw badInput(options.config, "PARTY_DIFFERS", "--nation", `the configuration is that of ${party}`);
  }
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify({ party, address })}\n`
      : `${party} is at ${address}  (Ctrl-C stops it)\n`,
  );
  const ended = await Promise.race([
    new Promise<"signal">((done) => {
      process.once("SIGINT", () => done("signal"));
      process.once("SIGTERM", () => done("signal"));
    }),
    running.failed,
  ]);
  if (ended !== "signal") throw ended;
  await running.stop();
  process.exit(0);
};
