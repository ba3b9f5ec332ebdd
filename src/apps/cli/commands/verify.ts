/**
 * `roof verify`: the manifest, every journal's chain and signatures, and with --replay the whole run played again.
 *
 * The answer is "no" (1) when anything was changed, and bad input (2) only where there is no run to check.
 */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256OfBytes, simulatedKey, verifyJournal, verifyManifest } from "../../../ledger/index.js";
import type { RunResult } from "../../../messages/index.js";
import { badInput, type Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { filesBelow, MANIFEST } from "../files.js";
import { checkLogs } from "../logs/check.js";
import { table } from "../table.js";

interface Problem {
  readonly file: string;
  /** Counted from 1, in journals. */
  readonly line?: number;
  readonly code: string;
  readonly message: string;
}

interface JournalLineOf {
  readonly party: string;
  readonly entries: number;
  readonly head: string;
}

export interface VerifyOptions {
  readonly replay?: boolean;
  /** Of a study: how many runs to play again, instead of all. */
  readonly sample?: string;
}

export const verify = async (folder: string, options: VerifyOptions): Promise<Answer> => {
  const args = new Arguments("verify");
  const sample = args.optionalNumber("--sample", options.sample, { min: 1, max: 1_000_000, whole: true });
  args.done();
  if (!existsSync(folder)) throw badInput(folder, "FILE_NOT_FOUND", "", "no such folder");
  if (!statSync(folder).isDirectory())
    throw badInput(folder, "NOT_A_FOLDER", "", "is a file; the folder of a run is expected");
  if (existsSync(join(folder, "runs.parquet"))) {
    const { verifyStudy } = await import("../study/verify-study.js");
    return verifyStudy(folder, options.replay === true ? (sample ?? Infinity) : (sample ?? 0));
  }
  const journals = journalsIn(folder);
  if (journals.length === 0 && !existsSync(join(folder, MANIFEST)))
    throw badInput(
      folder,
      "NOT_A_RUN",
      "",
      "holds neither a manifest nor journals; `roof run SCENARIO --out DIR` writes both",
    );
  const problems: Problem[] = [];
  const result = readResult(folder);
  const keyOf = (party: string): string | undefined =>
    result === undefined ? undefined : simulatedKey(result.seed, party).publicKey;

  checkManifest(folder, problems);
  if (result === undefined)
    problems.push({
      file: "result.json",
      code: "RESULT_NOT_READABLE",
      message: "result.json is missing or cannot be read, so keys and digest cannot be compared",
    });
  const checked: JournalLineOf[] = journals.map((name) => {
    const party = name.replace(/\.jsonl$/, "");
    const expected = keyOf(party);
    const verdict = verifyJournal(
      readFileSync(join(folder, "journals", name)),
      expected === undefined ? {} : { publicKey: expected },
    );
    for (const p of verdict.problems)
      problems.push({ file: `journals/${name}`, line: p.line, code: p.code, message: p.message });
    if (verdict.party !== "unknown" && verdict.party !== party)
      problems.push({
        file: `journals/${name}`,
        code: "PARTY_NOT_FILE",
        message: `is the journal of ${verdict.party}`,
      });
    return { party, entries: verdict.entries, head: verdict.head };
  });
  if (result !== undefined) {
    compareWithResult(result, checked, problems);
    problems.push(...checkLogs(folder, result.seed, result.centres));
  }
  const replayed = options.replay === true ? await replay(folder, result, problems) : undefined;

  const entries = checked.reduce((sum, j) => sum + j.entries, 0);
  const ok = problems.length === 0;
  const files = filesBelow(folder).length;
  return {
    json: {
      ok,
      entries,
      problems,
      journals: checked,
      files,
      ...(result === undefined ? {} : { digest: result.digest }),
      ...(replayed === undefined ? {} : { replay: replayed }),
    },
    human: text(ok, entries, checked, problems, replayed),
    exit: ok ? 0 : 1,
  };
};

const journalsIn = (folder: string): readonly string[] => {
  const path = join(folder, "journals");
  return existsSync(path)
    ? readdirSync(path)
        .filter((n) => n.endsWith(".jsonl"))
        .sort()
    : [];
};

const readResult = (folder: string): RunResult | undefined => {
  try {
    const value = JSON.parse(readFileSync(join(folder, "result.json"), "utf8")) as RunResult;
    return Array.isArray(value.centres) && Number.isInteger(value.seed) && value.seed >= 0
      ? value
      : undefined;
  } catch {
    return undefined; // said as a problem by the caller
  }
};

const checkManifest = (folder: string, problems: Problem[]): void => {
  const path = join(folder, MANIFEST);
  if (!existsSync(path))
    return void problems.push({
      file: MANIFEST,
      code: "MANIFEST_MISSING",
      message: "there is no manifest, so files beside the journals are not vouched for",
    });
  const found = filesBelow(folder)
    .filter((name) => name !== MANIFEST)
    .map((name) => ({ path: name, sha256: sha256OfBytes(readFileSync(join(folder, name))) }));
  const verdict = verifyManifest(readFileSync(path, "utf8"), found);
  for (const p of verdict.problems)
    problems.push({ file: p.path === "" ? MANIFEST : p.path, code: p.code, message: p.message });
};

const compareWithResult = (
  result: RunResult,
  checked: readonly JournalLineOf[],
  problems: Problem[],
): void => {
  for (const centre of result.centres) {
    const journal = checked.find((j) => j.party === centre.party);
    const file = `journals/${centre.party}.jsonl`;
    if (journal === undefined)
      problems.push({
        file,
        code: "JOURNAL_MISSING",
        message: `result.json names a journal of ${centre.party}, and there is none`,
      });
    else if (journal.head !== centre.head)
      problems.push({
        file,
        code: "HEAD_NOT_RESULT",
        message: `ends in ${journal.head}; result.json says ${centre.head}`,
      });
  }
};

interface Replayed {
  readonly digest: string;
  readonly same: boolean;
}

/** Plays the copy of the scenario again, on this machine, and compares every line of every journal. */
const replay = async (
  folder: string,
  result: RunResult | undefined,
  problems: Problem[],
): Promise<Replayed | undefined> => {
  const name = ["scenario.yaml", "scenario.json"].find((n) => existsSync(join(folder, n)));
  if (name === undefined || result === undefined) {
    problems.push({
      file: name ?? "scenario.yaml",
      code: "REPLAY_IMPOSSIBLE",
      message: "the scenario or result.json is missing, so the run cannot be played again",
    });
    return undefined;
  }
  const [{ loadScenario }, { playWithBar }] = await Promise.all([
    import("../scenario-file.js"),
    import("./run.js"),
  ]);
  let again;
  try {
    const { resolved } = await loadScenario(join(folder, name));
    again = await playWithBar(
      { ...resolved, name: result.scenario },
      { governance: result.governance, seed: result.seed },
      "replaying",
    );
  } catch (error) {
    problems.push({
      file: name,
      code: "REPLAY_FAILED",
      message: error instanceof Error ? error.message : String(error),
    });
    return undefined;
  }
  for (const [party, lines] of Object.entries(again.journals)) {
    const path = join(folder, "journals", `${party}.jsonl`);
    const recorded = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
    const at = lines.findIndex((line, i) => recorded[i] !== line);
    const line = at >= 0 ? at + 1 : recorded.length > lines.length + 1 ? lines.length + 1 : 0;
    if (line > 0)
      problems.push({
        file: `journals/${party}.jsonl`,
        line,
        code: "REPLAY_DIFFERS",
        message: "the replay says something else here",
      });
  }
  const same = again.result.digest === result.digest;
  if (!same)
    problems.push({
      file: "result.json",
      code: "DIGEST_DIFFERS",
      message: `says digest ${result.digest}; the replay gives ${again.result.digest}`,
    });
  return { digest: again.result.digest, same };
};

const text = (
  ok: boolean,
  entries: number,
  checked: readonly JournalLineOf[],
  problems: readonly Problem[],
  replayed: Replayed | undefined,
): string => {
  const journals = table(
    ["journal", "entries", "head"],
    checked.map((j) => [j.party, j.entries, `${j.head.slice(0, 16)}…`]),
  );
  const again =
    replayed === undefined
      ? ""
      : `\nReplay: digest ${replayed.digest} (${replayed.same ? "the same" : "NOT the same"})`;
  const shown = problems
    .slice(0, 50)
    .map((p) => `${p.file}${p.line === undefined ? "" : `:${p.line}`} ${p.code} ${p.message}`);
  const more = problems.length > 50 ? `\n… and ${problems.length - 50} more` : "";
  return `${journals}${again}\n\n${ok ? `OK: ${entries} entries, nothing was altered.` : `NOT OK: ${problems.length} problems.\n${shown.join("\n")}${more}`}`;
};
