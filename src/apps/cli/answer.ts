/**
 * What a command answers, and the one place where it becomes output and an exit status.
 *
 * 0 done · 1 the answer is "no" · 2 bad input, every issue named, nothing written · 3 a fault of ours
 */
import type { Issue, Refusal } from "../../base/index.js";

export interface Answer {
  /** Goes out whole with --json. */
  readonly json: unknown;
  readonly human: string;
  /** Without --json these go out instead of `human`, untouched. */
  readonly bytes?: Uint8Array;
  /** 1 where the answer is "no". */
  readonly exit?: 0 | 1;
}

/** Thrown by a command that cannot use what it was given. */
export class BadInput extends Error {
  constructor(
    readonly issues: readonly Issue[],
    /** The file, or the command, that the issues are about. */
    readonly source: string,
  ) {
    super(issues[0]?.message ?? "bad input");
  }
}

export const badInput = (source: string, code: string, path: string, message: string): BadInput =>
  new BadInput([{ code, path, message }], source);

/** For what this version has no engine for: a refusal with its reason, never a made-up figure. */
export const notAvailable = (command: string, why: string): BadInput =>
  badInput(`roof ${command}`, "NOT_AVAILABLE", "", why);

export const finish = (answer: Answer, json: boolean): number => {
  process.stdout.write(
    !json && answer.bytes !== undefined
      ? answer.bytes
      : json
        ? `${JSON.stringify(answer.json)}\n`
        : answer.human.endsWith("\n")
          ? answer.human
          : `${answer.human}\n`,
  );
  return answer.exit ?? 0;
};

/** Says what went wrong; with --json the same on standard output, as one document. */
export const fail = (error: unknown, json: boolean): number => {
  const known = knownFault(error);
  if (known !== undefined) {
    for (const issue of known.issues) process.stderr.write(`${line(issue, known.source)}\n`);
    if (json)
      process.stdout.write(`${JSON.stringify({ ok: false, source: known.source, issues: known.issues })}\n`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`roof: a fault of ours: ${message}\n`);
  if (process.env["ROOF_DEBUG"] !== undefined && error instanceof Error)
    process.stderr.write(`${error.stack ?? ""}\n`);
  else
    process.stderr.write("Please report it, with the command you ran; ROOF_DEBUG=1 shows where it arose.\n");
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, fault: message })}\n`);
  return 3;
};

const knownFault = (
  error: unknown,
): { readonly issues: readonly Issue[]; readonly source: string } | undefined => {
  if (error instanceof BadInput) return error;
  if (!isRefusal(error)) return undefined;
  return {
    source: "roof",
    issues: [{ code: error.code, path: "", message: error.message.replace(`${error.code}: `, "") }],
  };
};

/** By name: the class itself would pull all of base into every `--help`. */
const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === "Refusal" && "code" in error;

/** `file:line:column path CODE message`, as editors follow it. */
const line = (issue: Issue, source: string): string => {
  const place = issue.line === undefined ? "" : `:${issue.line}:${issue.column ?? 1}`;
  return `${source}${place} ${issue.path === "" ? "-" : issue.path} ${issue.code} ${issue.message}`;
};
