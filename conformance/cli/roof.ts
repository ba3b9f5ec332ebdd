/** Runs the built command as a user does: one process a call, nothing shared but the checkout. */
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const HOME = fileURLToPath(new URL("../..", import.meta.url));
const BIN = join(HOME, "bin", "roof.mjs");

export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export const roof = (args: readonly string[], cwd = HOME): Promise<Said> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [BIN, ...args],
      { cwd, maxBuffer: 256 * 1_048_576, env: { ...process.env, ROOF_DEBUG: "1" } },
      (error, out, err) =>
        resolve({ status: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err }),
    );
  });

/** Runs several at a time, as many as there are processors to speak of; answers in order. */
export const each = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const answers: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const i = next;
      next += 1;
      answers[i] = await work(items[i]!);
    }
  };
  await Promise.all(Array.from({ length: 3 }, worker));
  return answers;
};

export const folder = (): string => mkdtempSync(join(tmpdir(), "roof-cli-"));
