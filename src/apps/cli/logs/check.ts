/**
 * `roof verify` on a run's logs, by the verifier that shares no code with their writer: each checkpoint under the policy, the
 * entries that hash to its root, what they commit to, and each alert's offline proof.
 *
 * A run without logs (written before there were any) is not held to them; one that lost a log or a proof is.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { saltAt, simulatedSecret } from "../../../ledger/index.js";
import {
  bundleOf,
  commitsTo,
  entriesOfBundle,
  headUnder,
  leafOfContent,
  policyOf,
  proveJournal,
  rootOfEntries,
  verifyBundle,
  type Policy,
} from "../../../proof/index.js";
import { filesBelow } from "../files.js";
import { sha256Hex } from "../sha256.js";
import { LOGS, POLICY, policyText, type Kept } from "./trust.js";

export interface LogProblem {
  readonly file: string;
  readonly line?: number;
  readonly code: string;
  readonly message: string;
}

/** @param seed of the run, from which its simulated keys follow */
export const checkLogs = (folder: string, seed: number, kept: readonly Kept[]): readonly LogProblem[] => {
  if (!existsSync(join(folder, LOGS))) return [];
  const problems: LogProblem[] = [];
  const policy = readPolicy(folder, seed, kept, problems);
  if (policy === "none") return problems;
  for (const { party } of kept) checkLog(folder, seed, party, policy, problems);
  for (const name of readdirSync(join(folder, "alerts")).filter((n) => n.endsWith(".xml")))
    checkAlert(folder, name, policy, problems);
  return problems;
};

const readPolicy = (
  folder: string,
  seed: number,
  kept: readonly Kept[],
  problems: LogProblem[],
): Policy | "none" => {
  const path = join(folder, POLICY);
  const fault = (message: string, line?: number): "none" => {
    problems.push({ file: POLICY, ...(line === undefined ? {} : { line }), code: "POLICY_INVALID", message });
    return "none";
  };
  if (!existsSync(path)) return fault("is missing, so nobody says whose witness counts");
  const text = readFileSync(path, "utf8");
  // A policy that came with what it judges proves nothing: it must be the one that seed and parties give.
  if (text !== policyText(seed, kept)) return fault("is not the policy of this run's parties");
  const policy = policyOf(text);
  if (!("issues" in policy)) return policy;
  for (const issue of policy.issues) fault(issue.message, issue.line);
  return "none";
};

const checkLog = (
  folder: string,
  seed: number,
  party: string,
  policy: Policy,
  problems: LogProblem[],
): void => {
  const at = `${LOGS}/${party}`;
  const fault = (file: string, code: string, message: string): void =>
    void problems.push({ file, code, message });
  const path = join(folder, at, "checkpoint");
  if (!existsSync(path))
    return fault(`${at}/checkpoint`, "LOG_MISSING", "there is no checkpoint of this centre's log");
  const under = headUnder(policy, readFileSync(path, "utf8"));
  if ("why" in under) return fault(`${at}/checkpoint`, "CHECKPOINT_INVALID", under.why);
  const entries: Uint8Array[] = [];
  for (const name of filesBelow(join(folder, at)).filter((n) => n.startsWith("tile/entries/"))) {
    const read = entriesOfBundle(readFileSync(join(folder, at, name)));
    if ("why" in read) return fault(`${at}/${name}`, "ENTRIES_INVALID", read.why);
    entries.push(...read);
  }
  const root = Buffer.from(rootOfEntries(entries)).toString("hex");
  if (entries.length !== under.head.size || root !== Buffer.from(under.head.root).toString("hex"))
    return fault(
      at,
      "ROOT_MISMATCH",
      `${entries.length} entries hash to ${root.slice(0, 16)}…, which the checkpoint does not sign`,
    );
  const salts = simulatedSecret(seed, party, "salts");
  const journal = join(folder, "journals", `${party}.jsonl`);
  if (!existsSync(journal)) return; // named by the caller
  const proof = proveJournal(readFileSync(journal, "utf8").split("\n").slice(0, -1), sha256Hex);
  if ("why" in proof)
    return void problems.push({
      file: `journals/${party}.jsonl`,
      line: proof.line,
      code: "SECOND_VERIFIER",
      message: proof.why,
    });
  const wrong = proof.digests.findIndex(
    (digest, i) => !commitsTo(entries[i] ?? new Uint8Array(), saltAt(salts, party, i), digest),
  );
  if (wrong >= 0)
    fault(at, "LOG_NOT_JOURNAL", `entry ${wrong} does not commit to entry ${wrong} of the journal`);
};

const checkAlert = (folder: string, name: string, policy: Policy, problems: LogProblem[]): void => {
  const file = `alerts/${name.replace(/\.xml$/, ".tlog-proof")}`;
  const fault = (message: string): void => void problems.push({ file, code: "PROOF_INVALID", message });
  if (!existsSync(join(folder, file))) return fault("this alert's proof is missing");
  const text = readFileSync(join(folder, file), "utf8");
  const bundle = bundleOf(text);
  if ("why" in bundle) return fault(bundle.why);
  const leaf = leafOfContent(bundle.extra, sha256Hex(readFileSync(join(folder, "alerts", name))));
  const proven = verifyBundle(text, leaf, policy);
  if ("why" in proven) fault(proven.why);
};
