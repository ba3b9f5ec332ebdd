/**
 * The `roof` command: arguments in, one answer out, and an exit status that scripts can trust.
 */
import { readFileSync } from "node:fs";
import { CommanderError, type Command } from "commander";
import { fail, finish, badInput } from "./answer.js";
import { programOf } from "./program.js";

const version = (
  JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string }
).version;

/** Runs one command line; the exit status. */
export const main = async (argv: readonly string[]): Promise<number> => {
  const wantsJson = argv.includes("--json");
  let status = 0;
  const said: string[] = [];
  const program = programOf(version, async (answer, json) => {
    status = finish(await answer, json === true);
  });
  prepare(program, (text) => void said.push(text));
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) return fail(error, wantsJson);
    if (error.exitCode === 0) return 0;
    const [first = error.message] = said.join("").split("\n");
    const status2 = fail(
      badInput("roof", "USAGE", optionIn(error.message), first.replace(/^error: /, "")),
      wantsJson,
    );
    const rest = said.join("").split("\n").slice(1).join("\n").trim();
    if (rest !== "") process.stderr.write(`${rest}\n`);
    return status2;
  }
};

/** Commander must neither exit by itself nor print its own errors: exit statuses and --json are ours. */
const prepare = (command: Command, say: (text: string) => void): void => {
  command.exitOverride();
  command.configureOutput({ writeErr: say, outputError: (text, write) => write(text) });
  for (const inner of command.commands) prepare(inner, say);
};

const optionIn = (message: string): string =>
  /--[a-z-]+/.exec(message)?.[0] ?? /'([^']+)'/.exec(message)?.[1] ?? "";

// A reader that closes the pipe early (head, less) has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
process.exitCode = await main(process.argv.slice(2));
