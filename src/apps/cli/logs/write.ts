/**
 * The logs of a run: salted commitments to every entry of every journal and to every alert, checkpoints that all witnesses
 * cosigned, and beside each alert the proof that anybody can check offline.
 */
import { createHash } from "node:crypto";
import {
  addCheckpoint,
  commitmentOf,
  createLog,
  saltAt,
  simulatedSecret,
  witnessRequest,
  type CheckpointOf,
  type TransparencyLog,
} from "../../../ledger/index.js";
import type { Party } from "../../../messages/index.js";
import { verifierKeyOf } from "../../../proof/index.js";
import type { AlertFile } from "../run-alerts.js";
import { sha256Hex } from "../sha256.js";
import { LOGS, logSigner, POLICY, policyText, witnessesOf, witnessOf } from "./trust.js";

export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

export const logFiles = (
  seed: number,
  journals: Readonly<Record<Party, readonly string[]>>,
  alerts: readonly AlertFile[],
): LogFile[] => {
  const read = Object.keys(journals)
    .sort()
    .map((party) => ({ party, ...readJournal(journals[party] ?? []) }));
  const kept = read.map(({ party, digests }) => ({ party, entries: digests.length }));
  const witnesses = witnessesOf(kept).flatMap((bloc) => bloc.of);
  const files: LogFile[] = [{ path: POLICY, bytes: policyText(seed, kept) }];
  for (const { party, digests, timeS } of read) {
    const log = createLog(logSigner(seed, party), sha256);
    const salts = simulatedSecret(seed, party, "salts");
    digests.forEach((digest, i) => log.append(commitmentOf(saltAt(salts, party, i), digest)));
    const own = alerts.filter((alert) => alert.party === party);
    const salt = own.map((alert) =>
      saltAt(salts, party, log.append(commitmentOf(saltAt(salts, party, log.size), sha256Hex(alert.text)))),
    );
    const point = log.checkpoint();
    const seen = witnesses.map((other) => cosigned(seed, other, log, point, timeS));
    const folder = `${LOGS}/${party}`;
    files.push({ path: `${folder}/checkpoint`, bytes: point.note + seen.join("") });
    for (const tile of log.tiles()) files.push({ path: `${folder}/${tile.path}`, bytes: tile.bytes });
    own.forEach((alert, i) => {
      const path = `alerts/${alert.name.replace(/\.xml$/, ".tlog-proof")}`;
      files.push({ path, bytes: log.bundle(digests.length + i, point, seen, salt[i]) });
    });
  }
  return files;
};

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** The digest of each entry, and when the journal was closed, in POSIX seconds. */
const readJournal = (lines: readonly string[]): { digests: string[]; timeS: number } => {
  const digests: string[] = [];
  let timeS = 0;
  for (const text of lines) {
    const line = JSON.parse(text) as { kind: string; digest: string; timeUs?: number };
    if (line.kind === "entry") digests.push(line.digest);
    timeS = Math.floor((line.timeUs ?? 0) / 1e6);
  }
  return { digests, timeS };
};

/** What the other party's witness answers to the log's first checkpoint. */
const cosigned = (
  seed: number,
  party: Party,
  log: TransparencyLog,
  point: CheckpointOf,
  timeS: number,
): string => {
  const key = verifierKeyOf(log.verifierKey);
  if ("why" in key) throw new Error(`the key of ${log.origin} ${key.why}`);
  const witness = { cosigner: witnessOf(seed, party), logs: new Map([[log.origin, [key]]]) };
  const request = witnessRequest({ oldSize: 0, proof: [], checkpoint: point.note });
  const answer = addCheckpoint(witness, request, () => "none", timeS);
  if (answer.status !== 200)
    throw new Error(`the witness of ${party} answers ${answer.status} to ${log.origin}`);
  return answer.body;
};
