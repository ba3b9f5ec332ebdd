/** A witness: each status of the protocol, and crashes at every step, after which it must never have gone back. */
import { describe, expect, it } from "vitest";
import { randomStream } from "../../base/index.js";
import {
  bytesOfBase64,
  isConsistent,
  verifierKeyOf,
  type TreeHead,
  type VerifierKey,
} from "../../proof/index.js";
import { createLog, type CheckpointOf, type TransparencyLog } from "./log.js";
import { noteCosigner, noteSigner } from "./note.js";
import { witnessRequest } from "./request.js";
import { addCheckpoint, type Witness, type WitnessedHead } from "./witness.js";

const secret = (n: number) => new Uint8Array(32).fill(n);
const logWith = (from: number, name = "nor.example/log", key = 1): TransparencyLog => {
  const log = createLog(noteSigner(name, secret(key)));
  for (let i = 0; i < from; i += 1) log.append(Uint8Array.of(i));
  return log;
};
const keyOf = (text: string): VerifierKey => {
  const key = verifierKeyOf(text);
  if ("why" in key) throw new Error(key.why);
  return key;
};
const witness: Witness = {
  cosigner: noteCosigner("rus.example/witness", secret(7)),
  logs: new Map([["nor.example/log", [keyOf(logWith(0).verifierKey)]]]),
};
const headOf = (point: CheckpointOf): WitnessedHead => {
  const root = bytesOfBase64(point.text.split("\n")[2] ?? "");
  if (root === "not base64") throw new Error("no root");
  return { size: point.size, root };
};

describe("add-checkpoint", () => {
  const log = logWith(10);
  const first = log.checkpoint();
  for (let i = 10; i < 17; i += 1) log.append(Uint8Array.of(i));
  const second = log.checkpoint();
  const ask = (
    oldSize: number,
    point: CheckpointOf,
    proof: readonly Uint8Array[],
    latest: WitnessedHead | "none",
  ) =>
    addCheckpoint(
      witness,
      witnessRequest({ oldSize, proof, checkpoint: point.note }),
      () => latest,
      1_290_254_400,
    );
  const proof = log.consistencyProof(10, 17);

  it("200: the first one, the next one, the same one again; what must be durable comes with the answer", () => {
    expect(ask(0, first, [], "none")).toMatchObject({ status: 200, persist: { size: 10 } });
    expect(ask(10, second, proof, headOf(first))).toMatchObject({ status: 200, persist: { size: 17 } });
    expect(ask(17, second, [], headOf(second))).toMatchObject({ status: 200, persist: { size: 17 } });
  });
  it("409: another old size than it knows, with the size it knows", () => {
    expect(ask(0, second, [], headOf(first))).toEqual({ status: 409, size: 10 });
    expect(ask(10, second, proof, headOf(second))).toEqual({ status: 409, size: 17 });
  });
  it("422: a proof that does not lead there, a proof where none is due, another root at the same size", () => {
    expect(ask(10, second, proof.slice(1), headOf(first)).status).toBe(422);
    expect(ask(0, first, proof, "none").status).toBe(422);
    const other = logWith(0);
    for (let i = 0; i < 10; i += 1) other.append(Uint8Array.of(i + 1));
    expect(ask(10, other.checkpoint(), [], headOf(first)).status).toBe(422);
  });
  it("404 and 403: a log it does not know, a key it does not trust", () => {
    expect(ask(0, logWith(3, "deu.example/log").checkpoint(), [], "none").status).toBe(404);
    expect(ask(0, logWith(3, "nor.example/log", 2).checkpoint(), [], "none").status).toBe(403);
  });
  it.each(["", "old 1", "old 01\n\nx", "new 1\n\n", "old 0\nabc\n\nx\n", `old 0\n${"A".repeat(43)}=\n`])(
    "400: %j",
    (text) => {
      expect(addCheckpoint(witness, text, () => "none", 1).status).toBe(400);
    },
  );
});

describe("a witness whose machine may stop at any step", () => {
  /** Draws requests against an honest log and one that rewrote itself; answers the heads that left the witness. */
  const answered = (seed: number, syncsFirst: boolean): TreeHead[] => {
    const draw = randomStream(seed, "witness", "crashes").uniform;
    const logs = [logWith(1), logWith(1)];
    logs[1]!.append(Uint8Array.of(99));
    let durable: WitnessedHead | "none" = "none";
    let kept: WitnessedHead | "none" = "none";
    const left: TreeHead[] = [];
    for (let step = 0; step < 12; step += 1) {
      const log = logs[Math.floor(draw() * 2)]!;
      log.append(Uint8Array.of(step));
      const point = log.checkpoint();
      const known: WitnessedHead | "none" = kept as WitnessedHead | "none";
      const oldSize = known === "none" ? 0 : known.size;
      const lines = oldSize <= point.size ? log.consistencyProof(oldSize, point.size) : [];
      const answer = addCheckpoint(
        witness,
        witnessRequest({ oldSize, proof: lines, checkpoint: point.note }),
        () => kept,
        step,
      );
      if (answer.status !== 200) continue;
      kept = answer.persist;
      const stops = draw() < 0.4;
      if (syncsFirst) {
        durable = kept;
        if (!stops) left.push(answer.persist);
      } else {
        left.push(answer.persist);
        if (!stops) durable = kept;
      }
      if (stops) kept = durable;
    }
    return left;
  };
  /** Two answers that no log can stand behind: equal sizes with other roots, or a step back. */
  const wentBack = (heads: readonly TreeHead[]): boolean =>
    heads.some((head, i) => {
      const before = heads[i - 1];
      if (before === undefined) return false;
      return (
        head.size < before.size ||
        (head.size === before.size && !isConsistent(head.size, head.size, [], before.root, head.root))
      );
    });
  it("never goes back when it syncs before it answers", () => {
    for (let seed = 0; seed < 40; seed += 1) expect(wentBack(answered(seed, true))).toBe(false);
  });
  it("goes back when it answers first: the planted fault is seen", () => {
    expect(Array.from({ length: 40 }, (_, seed) => wentBack(answered(seed, false)))).toContain(true);
  });
});
